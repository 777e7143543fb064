import { describe, expect, test } from "vitest";
import { Unanswered } from "../../../src/digest/publisher.ts";
import type { DigestChoice } from "../../../src/digest/settings/settings.ts";
import { nineInBaghdad, openDigests, statusOf } from "../../support/open-digests.ts";
import { strikeEntries } from "../../support/story-articles.ts";

/** Tuesdays; 06:00 in UTC. 20 May is one. */
const weekly: Partial<DigestChoice> = {
  schedule: { ...nineInBaghdad.schedule, every: "week", weekday: 2 },
};

async function roomWithStrike(choice: Partial<DigestChoice> = {}) {
  const room = await openDigests();
  for (const one of strikeEntries) room.library.put(one);
  await room.set({ ...weekly, ...choice });
  return room;
}
type Room = Awaited<ReturnType<typeof roomWithStrike>>;

const voicesIn = ({ publisher }: Room) =>
  publisher.posts.map(({ edition }) => edition.recap?.voices.map(({ quotation }) => quotation.text));
const coverageIn = ({ publisher }: Room) =>
  publisher.posts.map(({ page }) => page.items.map(({ id, covered }) => [id, covered?.articles]));

describe("a weekly recap", () => {
  test("comes on its weekday alone, once, with the week before its hour", async () => {
    const room = await roomWithStrike();
    await room.tick("2031-05-20T05:59:00Z");
    expect(room.posted()).toEqual([]);
    await room.tick("2031-05-20T06:00:00Z");
    await room.tick("2031-05-20T06:01:00Z");
    for (const day of [21, 22, 23, 24, 25, 26]) await room.tick(`2031-05-${day}T06:00:00Z`);
    expect(coverageIn(room)).toEqual([
      [
        ["end", 4],
        ["tickets", 1],
        ["lamps", 1],
      ],
    ]);
    expect(voicesIn(room)[0]?.length).toBeGreaterThan(0);
    const status = await statusOf(room.digests);
    expect(status?.nextRun).toEqual(new Date("2031-05-27T06:00:00Z"));
    expect(status?.history.lastResult).toMatchObject({ outcome: "sent", articles: 3 });
    await room.tick("2031-05-27T06:00:00Z");
    expect(room.posted()).toHaveLength(1);
    expect((await statusOf(room.digests))?.history.lastResult).toMatchObject({ outcome: "nothing new" });
  });

  test("is of the same week when it comes late, and of no article that was published after its hour", async () => {
    const room = await roomWithStrike();
    room.publish("later", "2031-05-20T07:00:00Z");
    await room.tick("2031-05-20T11:00:00Z");
    expect(room.posted()).toEqual([["end", "tickets", "lamps"]]);
    expect(room.publisher.posts[0]?.edition.recap?.since).toEqual(new Date("2031-05-13T06:00:00Z"));
  });

  test("takes no news from a daily digest in its channel, and shows what that has shown", async () => {
    const room = await roomWithStrike();
    await room.set({ name: "daily", schedule: { ...nineInBaghdad.schedule, time: "10:00" }, limit: 20 });
    await room.tick("2031-05-20T06:00:00Z");
    await room.tick("2031-05-20T07:00:00Z");
    const [recap, daily] = room.posted();
    expect(recap).toContain("end");
    expect(daily).toContain("end");
    room.publish("storm", "2031-05-20T12:00:00Z");
    await room.tick("2031-05-21T07:00:00Z");
    await room.tick("2031-05-27T06:00:00Z");
    expect(room.posted().slice(2)).toEqual([["storm"], ["storm"]]);
  });

  test("goes on after a kill with what was written down: the same stories, counts and voices, once", async () => {
    const room = await roomWithStrike();
    room.publisher.after = () => {
      throw new Unanswered("Discord did not answer.");
    };
    await room.tick("2031-05-20T06:00:00Z");
    expect(room.publisher.posts).toHaveLength(1);
    room.publisher.after = () => {};
    // Another story that would be the first one by now.
    for (const id of ["a", "b", "c"]) room.publish(id, "2031-05-20T05:00:00Z");
    await room.tick("2031-05-20T06:00:40Z", room.open());
    const [first, again] = room.publisher.posts;
    expect(again?.nonce).toBe(first?.nonce);
    expect(again?.edition.recap).toEqual(first?.edition.recap);
    expect(again?.page.items).toEqual(first?.page.items);
    await room.tick("2031-05-20T06:02:00Z", room.open());
    expect(room.publisher.posts).toHaveLength(2);
  });

  test("leaves out of its second message whom an editor took back meanwhile", async () => {
    const room = await roomWithStrike({ tooLong: "spill" });
    room.publisher.after = () => {
      for (const file of ["end.md", "ships.md", "vote.md", "vote-copy.md"]) room.library.remove(file);
    };
    await room.tick("2031-05-20T06:00:00Z");
    expect(room.publisher.posts).toHaveLength(2);
    expect(voicesIn(room)[0]).not.toEqual([]);
    expect(JSON.stringify(voicesIn(room)[1])).not.toContain("fair rise");
    const kept = (await statusOf(room.digests))?.history.editions[0]?.shown?.recap;
    expect(JSON.stringify(kept)).not.toContain("fair rise");
    expect(kept?.voices.map(({ text }) => text)).toEqual(voicesIn(room)[1]);
  });

  test("says nothing in an empty week, or says so where that is wanted", async () => {
    const room = await openDigests();
    await room.set({ ...weekly, whenEmpty: "say" });
    await room.tick("2031-05-20T06:00:00Z");
    expect(room.posted()).toEqual([[]]);
    expect(room.publisher.posts[0]?.edition.recap).toMatchObject({ voices: [], corrected: [] });
  });

  test("has what was corrected in its week", async () => {
    const room = await roomWithStrike();
    const asked: unknown[] = [];
    const digests = room.open({}, async (...request) => {
      asked.push(request);
      return [
        {
          at: new Date("2031-05-19T10:00:00Z"),
          ...{ what: "withdrawn", title: "A Ferry Sank", source: null, note: "It did not.", quotation: null },
        },
      ];
    });
    await room.tick("2031-05-20T06:00:00Z", digests);
    expect(room.publisher.posts[0]?.edition.recap?.corrected).toMatchObject([{ title: "A Ferry Sank" }]);
    expect(asked).toEqual([
      [nineInBaghdad.guildId, new Date("2031-05-13T06:00:00Z"), new Date("2031-05-20T06:00:00Z")],
    ]);
  });

  test("is previewed as of now, and a test of it moves nothing", async () => {
    const room = await roomWithStrike();
    room.setClock("2031-05-19T12:00:00Z");
    const preview = await room.digests.preview(nineInBaghdad.guildId, "main");
    expect(preview?.recap?.since).toEqual(new Date("2031-05-12T12:00:00Z"));
    expect(preview?.items.map(({ id }) => id)).toEqual(["end", "tickets", "lamps"]);
    expect((await room.digests.sendNow(nineInBaghdad.guildId, "main"))?.edition.items).toHaveLength(3);
    await room.tick("2031-05-20T06:00:00Z");
    expect(room.posted()).toHaveLength(2);
    room.setClock("2031-06-20T12:00:00Z");
    await expect(room.digests.sendNow(nineInBaghdad.guildId, "main")).rejects.toThrow("last seven days");
  });

  test("that was missed is reported, and the next one is of its own week", async () => {
    const room = await roomWithStrike();
    await room.tick("2031-05-27T06:00:00Z");
    expect(room.publisher.notices.join()).toContain("The next one recaps its own week");
    expect(room.posted()).toEqual([]);
  });

  test("becomes daily again without making anything up", async () => {
    const room = await roomWithStrike();
    await room.tick("2031-05-20T06:00:00Z");
    await room.set();
    room.publish("storm", "2031-05-20T12:00:00Z");
    await room.tick("2031-05-20T07:00:00Z");
    await room.tick("2031-05-21T06:00:00Z");
    expect(room.posted().slice(1)).toEqual([["storm"]]);
  });
});
