import { describe, expect, onTestFinished, test } from "vitest";
import { KnownState } from "../../../src/state/known-state.ts";
import { openState } from "../../../src/state/open-state.ts";
import { readStateUrl } from "../../../src/state/state-url.ts";
import { emptyDatabase } from "../../support/engines.ts";
import { nineInBaghdad, openDigests } from "../../support/open-digests.ts";
import { ownDatabase } from "../../support/own-database.ts";
import { postgresUrl, redisUrl } from "../../support/stores.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

describe.each([
  { engine: "Redis", missing: redisUrl === "" },
  { engine: "PostgreSQL", missing: postgresUrl === "" },
] as const)("$engine that fails over to an empty one", ({ engine, missing }) => {
  async function openRoom() {
    const url = await ownDatabase(engine, "lost-engine");
    const room = await openDigests();
    const state = await openState(url);
    onTestFinished(() => state.close());
    const dataDirectory = temporaryFolder();
    const known = new KnownState({ state, place: readStateUrl(url), dataDirectory, now: room.now });
    const open = () => room.open({ state, known });
    const digests = open();
    await digests.set({ ...nineInBaghdad, tooLong: "spill" });
    room.publish("bridge", "2031-05-19T10:00:00Z");
    room.publish("kiosk", "2031-05-19T09:00:00Z");
    return { ...room, digests, open, lose: () => emptyDatabase(url) };
  }

  test.skipIf(missing)("in the middle of an edition posts nothing more, and says why", async () => {
    const { digests, open, lose, ...room } = await openRoom();
    room.publisher.after = lose;
    await room.tick("2031-05-20T06:00:00Z", digests);
    expect(room.posted()).toEqual([["bridge"]]);
    room.publisher.after = () => {};
    await room.tick("2031-05-20T06:02:00Z", digests);
    expect(digests.health()).toMatchObject({
      standby: false,
      refusal: expect.stringMatching(/does not hold the state that Lede has kept there since 2031-05-20\./u),
    });
    const isSaid = ({ msg }: { msg?: string }) => msg?.includes("does not hold the state") ?? false;
    await room.tick("2031-05-20T06:03:00Z", digests);
    expect(room.logged.filter(isSaid)).toHaveLength(1);
  });

  test.skipIf(missing)(
    "delivers nothing either to servers that set their digests again, nor after a start",
    async () => {
      const { digests, open, lose, ...room } = await openRoom();
      await room.tick("2031-05-20T05:59:00Z", digests);
      await lose();
      const again = open();
      room.setClock("2031-05-20T05:59:30Z");
      await again.set(nineInBaghdad);
      for (const one of [digests, again]) await room.tick("2031-05-20T06:02:00Z", one);
      expect(room.posted()).toEqual([]);
      expect(again.health().refusal).not.toBeNull();
    },
  );
});
