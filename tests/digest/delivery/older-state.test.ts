import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { PassingFault } from "../../../src/errors.ts";
import { openState } from "../../../src/state/open-state.ts";
import { restoreState } from "../../../src/state/restore.ts";
import { statePlace } from "../../../src/state/state-url.ts";
import { upgradeState } from "../../../src/state/upgrade.ts";
import { nineInBaghdad, openDigests, statusOf } from "../../support/open-digests.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

/** What a Lede of before versions wrote; it died in the middle of an edition of two messages, the second one open. */
const older = z
  .object({ table: z.string(), values: z.record(z.string(), z.unknown()) })
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, "../../state/fixtures/version-0.json"), "utf8")));

async function olderState() {
  const dataDirectory = temporaryFolder();
  const place = statePlace({ stateUrl: null, dataDirectory });
  const file = join(dataDirectory, "state.sqlite");
  const database = new DatabaseSync(file);
  database.exec(older.table);
  const insert = database.prepare("INSERT INTO keyv (key, value) VALUES (?, ?)");
  for (const [key, value] of Object.entries(older.values)) insert.run(key, JSON.stringify({ value }));
  database.close();
  const state = await openState(place);
  onTestFinished(() => state.close());
  const upgrade = (at: string) =>
    upgradeState({ state, place, dataDirectory, now: () => new Date(`2031-05-21T${at}Z`) });
  return { dataDirectory, place, state, upgrade };
}

test("a state of an older Lede is used as it was, and its edition is finished and not posted twice", async () => {
  const { state, upgrade } = await olderState();
  await upgrade("06:20:00");
  const room = await openDigests("2031-05-21T06:20:00Z");
  for (const [id, arrived] of [
    ["bridge", "2031-05-19T10:00:00Z"],
    ["ferry", "2031-05-20T10:00:00Z"],
    ["tower", "2031-05-20T09:00:00Z"],
    ["well", "2031-05-21T10:00:00Z"],
  ] as const) {
    room.publish(id, arrived);
  }
  const digests = room.open({ state });
  const status = await statusOf(digests);
  expect(status?.settings).toMatchObject({ channelId: "200", tooLong: "spill", limit: 5, pin: false });
  expect((await statusOf(digests, "weekly"))?.settings).toMatchObject({
    roleId: "400",
    filters: { topics: { include: ["Ports"] } },
  });
  room.publisher.fate = "absent";
  await room.tick("2031-05-21T06:20:00Z", digests);
  await room.tick("2031-05-21T06:21:00Z", digests);
  expect(room.posted()).toEqual([["tower"]]);
  await room.tick("2031-05-22T06:00:00Z", digests);
  expect(room.posted()).toEqual([["tower"], ["well"]]);
  expect((await statusOf(digests, "main", nineInBaghdad.guildId))?.history.editions).toHaveLength(3);
});

test("it is brought up to this version once, after a copy that can be restored", async () => {
  const { dataDirectory, place, state, upgrade } = await olderState();
  const said = await upgrade("06:20:00");
  const copy = join(dataDirectory, "state-copies", "state-before-version-1.sqlite");
  expect(said).toContain("from version 0 to 1. To go back to the older Lede, run “lede state restore");
  expect(said).toContain(copy);
  expect(existsSync(copy)).toBe(true);
  expect(await upgrade("06:21:00")).toBeNull();
  await state.set("digest-settings:1", z.string(), "newer");
  await state.close();
  await restoreState({ place, dataDirectory, copy, now: new Date("2031-05-21T07:00:00Z") });
  const database = new DatabaseSync(join(dataDirectory, "state.sqlite"));
  const rows = database.prepare("SELECT key, value FROM keyv ORDER BY key").all();
  database.close();
  const values = rows.map(({ key, value }) => [key, JSON.parse(String(value)).value]);
  expect(Object.fromEntries(values)).toEqual(older.values);
});

test("it is left alone while the older Lede may be delivering from it", async () => {
  const { state, upgrade } = await olderState();
  const early = upgrade("06:01:00");
  await expect(early).rejects.toThrow(PassingFault);
  await expect(early).rejects.toThrow("An older Lede on news-server.example is delivering from");
  expect(await state.get("state-version", z.int())).toBeNull();
  expect(await upgrade("06:01:31")).not.toBeNull();
});
