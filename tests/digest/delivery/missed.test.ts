import { DatabaseSync } from "node:sqlite";
import { describe, expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { missedEditions, missedText } from "../../../src/digest/delivery/missed.ts";
import type { Missed } from "../../../src/digest/digests.ts";
import { NotPosted } from "../../../src/digest/publisher.ts";
import type { Schedule } from "../../../src/digest/settings/settings.ts";
import { UserError } from "../../../src/errors.ts";
import { nineInBaghdad, openDigests, statusOf } from "../../support/open-digests.ts";

const { guildId } = nineInBaghdad;
const DAILY: Schedule["days"] = [1, 2, 3, 4, 5, 6, 7];

describe("missed editions", () => {
  const at = (time: string, timezone: string, days = DAILY): Schedule => ({
    time,
    timezone,
    days,
    every: "day",
    weekday: 1,
  });
  const mondays = [1] as const;

  test.each<
    [string, Schedule, { notBefore: string; lastDate?: string; missed?: Missed[]; now: string }, string[]]
  >([
    [
      "none while the grace lasts",
      at("09:00", "Asia/Baghdad"),
      { notBefore: "2031-05-20T05:00:00Z", now: "2031-05-20T11:59:00Z" },
      [],
    ],
    [
      "one when it is over",
      at("09:00", "Asia/Baghdad"),
      { notBefore: "2031-05-20T05:00:00Z", now: "2031-05-20T12:00:00Z" },
      ["2031-05-20"],
    ],
    [
      "none of before it was set or its pause was over",
      at("09:00", "Asia/Baghdad"),
      { notBefore: "2031-05-20T06:01:00Z", now: "2031-05-21T05:00:00Z" },
      [],
    ],
    [
      "what came after the last that is done",
      at("09:00", "Asia/Baghdad"),
      { notBefore: "2031-05-01T00:00:00Z", lastDate: "2031-05-18", now: "2031-05-20T12:00:00Z" },
      ["2031-05-19", "2031-05-20"],
    ],
    [
      "nothing twice",
      at("09:00", "Asia/Baghdad"),
      {
        notBefore: "2031-05-01T00:00:00Z",
        lastDate: "2031-05-17",
        missed: [{ first: "2031-05-18", last: "2031-05-19", editions: 2, reason: "off" }],
        now: "2031-05-20T12:00:00Z",
      },
      ["2031-05-20"],
    ],
    [
      "only on its days",
      at("09:00", "UTC", mondays),
      { notBefore: "2031-05-01T00:00:00Z", now: "2031-05-20T12:00:00Z" },
      ["2031-05-05", "2031-05-12", "2031-05-19"],
    ],
    // New York's clocks go from 02:00 to 03:00 on 9 March 2031, and from 02:00 to 01:00 on 2 November 2031.
    [
      "an hour that is skipped, once",
      at("02:30", "America/New_York"),
      { notBefore: "2031-03-08T12:00:00Z", now: "2031-03-09T13:00:00Z" },
      ["2031-03-09"],
    ],
    [
      "not before six hours after the gap",
      at("02:30", "America/New_York"),
      { notBefore: "2031-03-08T12:00:00Z", now: "2031-03-09T12:59:00Z" },
      [],
    ],
    [
      "an hour that comes twice, once",
      at("01:30", "America/New_York"),
      { notBefore: "2031-11-01T12:00:00Z", now: "2031-11-02T18:00:00Z" },
      ["2031-11-02"],
    ],
    // Apia had no 30 December 2011.
    [
      "no date that never was",
      at("09:00", "Pacific/Apia"),
      { notBefore: "2011-12-29T00:00:00Z", now: "2012-01-01T12:00:00Z" },
      ["2011-12-29", "2011-12-31", "2012-01-01"],
    ],
    [
      "a leap day",
      at("09:00", "UTC"),
      { notBefore: "2032-02-28T00:00:00Z", now: "2032-03-01T08:00:00Z" },
      ["2032-02-28", "2032-02-29"],
    ],
    [
      "a late hour, whose grace ends on the next date",
      at("23:30", "UTC"),
      { notBefore: "2031-05-20T00:00:00Z", now: "2031-05-21T05:30:00Z" },
      ["2031-05-20"],
    ],
  ])("%s", (_, schedule, { notBefore, lastDate = null, missed = [], now }, dates) => {
    const progress = { lastDate, notBefore: new Date(notBefore) };
    // Each date with a reason of its own stands alone.
    const found = missedEditions({ schedule }, { missed }, progress, new Date(now), (date) => date);
    expect(found.map(({ first }) => first)).toEqual(dates);
    const together = missedEditions({ schedule }, { missed }, progress, new Date(now), () => "off");
    expect(together.map(({ editions }) => editions)).toEqual(dates.length === 0 ? [] : [dates.length]);
  });

  test("are put into words", () => {
    const one = { first: "2031-05-20", last: "2031-05-20", editions: 1, reason: "Lede was not running." };
    expect(missedText(one)).toBe("The edition of Tuesday 20 May was missed. Lede was not running.");
    expect(missedText({ ...one, last: "2031-05-22", editions: 3 })).toBe(
      "3 editions were missed, from Tuesday 20 May to Thursday 22 May. Lede was not running.",
    );
  });
});

describe("an edition that did not come", () => {
  async function roomWithNews() {
    const room = await openDigests();
    await room.set();
    room.publish("bridge", "2031-05-19T10:00:00Z");
    return room;
  }
  const historyOf = async (room: Awaited<ReturnType<typeof openDigests>>, name = "main") =>
    (await statusOf(room.digests, name))?.history;

  test("because the bot was off is reported once when it is back, and its articles are in the next one", async () => {
    const room = await roomWithNews();
    const back = room.open();
    await room.tick("2031-05-20T14:00:00Z", back);
    await room.tick("2031-05-20T14:01:00Z", back);
    expect(room.publisher.notices).toEqual([
      "The digest “main” was not posted. The edition of Tuesday 20 May was missed. Lede was not running. What was new then counts as new in the next edition.",
    ]);
    expect((await historyOf(room))?.lastResult).toEqual({
      outcome: "missed",
      at: new Date("2031-05-20T14:00:00Z"),
      missed: [{ first: "2031-05-20", last: "2031-05-20", editions: 1, reason: "Lede was not running." }],
    });
    await room.tick("2031-05-21T06:00:00Z", room.open());
    expect(room.posted()).toEqual([["bridge"]]);
    expect(room.publisher.notices).toHaveLength(1);
    expect(await historyOf(room)).toMatchObject({
      missed: [{ first: "2031-05-20" }],
      lastResult: { outcome: "sent" },
    });
  });

  test("for days is reported in one message, beside the edition that is due now", async () => {
    const room = await roomWithNews();
    await room.tick("2031-05-23T07:00:00Z", room.open());
    expect(room.posted()).toEqual([["bridge"]]);
    expect(room.publisher.notices).toEqual([
      expect.stringContaining(
        "3 editions were missed, from Tuesday 20 May to Thursday 22 May. Lede was not running.",
      ),
    ]);
  });

  test("of a weekly digest is reported long before its next one", async () => {
    const room = await openDigests();
    await room.set({ schedule: { ...nineInBaghdad.schedule, days: [2] } });
    await room.tick("2031-05-24T03:00:00Z", room.open());
    expect(room.publisher.notices).toEqual([
      expect.stringContaining("The edition of Tuesday 20 May was missed."),
    ]);
  });

  test("because the state failed says so", async () => {
    const room = await roomWithNews();
    const other = new DatabaseSync(room.statePath);
    onTestFinished(() => other.close());
    other.exec("CREATE TRIGGER full BEFORE INSERT ON keyv BEGIN SELECT RAISE(ABORT, 'disk is full'); END");
    for (const time of ["06:00", "11:59"]) await room.tick(`2031-05-20T${time}:00Z`);
    other.exec("DROP TRIGGER full");
    await room.tick("2031-05-20T12:00:00Z");
    expect(room.publisher.notices).toEqual([
      expect.stringContaining(
        "The edition of Tuesday 20 May was missed. Lede could not read or write its data.",
      ),
    ]);
    expect(room.posted()).toEqual([]);
  });

  test("because Discord failed says so; what the managers could fix they heard before", async () => {
    const room = await roomWithNews();
    room.publisher.before = () => {
      throw new NotPosted("Discord could not be reached.");
    };
    await room.tick("2031-05-20T06:00:00Z");
    await room.tick("2031-05-20T12:01:00Z");
    expect(room.publisher.notices).toEqual([
      expect.stringContaining("The edition of Tuesday 20 May was missed. Discord could not be reached."),
    ]);
    room.publisher.before = () => {
      throw new UserError("Give Lede Send Messages.");
    };
    await room.tick("2031-05-21T06:00:00Z");
    await room.tick("2031-05-21T12:01:00Z");
    expect(room.publisher.notices).toHaveLength(2);
    expect(room.publisher.notices[1]).toContain("could not be posted. Give Lede Send Messages.");
    expect((await historyOf(room))?.missed).toEqual([
      expect.objectContaining({ first: "2031-05-20", reason: "Discord could not be reached." }),
      expect.objectContaining({ first: "2031-05-21", reason: "Give Lede Send Messages." }),
    ]);
  });

  test("is reported another time when the managers could not be reached", async () => {
    const room = await roomWithNews();
    room.publisher.reaches = false;
    await room.tick("2031-05-20T14:00:00Z", room.open());
    expect(room.publisher.notices).toEqual([]);
    room.publisher.reaches = true;
    const back = room.open();
    await room.tick("2031-05-20T15:00:00Z", back);
    await room.tick("2031-05-21T06:00:00Z", back);
    await room.tick("2031-05-22T06:00:00Z", back);
    expect(room.publisher.notices).toEqual([
      expect.stringContaining("The edition of Tuesday 20 May was missed."),
    ]);
  });

  test("is none during a pause, before it was set, on other days, or when there was nothing to send", async () => {
    const room = await openDigests();
    const { schedule } = nineInBaghdad;
    await room.set({ name: "stopped" });
    await room.digests.pause(guildId, "stopped", null);
    await room.set({ name: "paused" });
    await room.digests.pause(guildId, "paused", new Date("2031-05-22T21:00:00Z"));
    await room.set({ name: "mondays", schedule: { ...schedule, days: [1] } });
    await room.set({ name: "empty" });
    for (const day of [20, 21, 22]) await room.tick(`2031-05-${day}T06:00:00Z`);
    await room.tick("2031-05-22T23:00:00Z", room.open());
    await room.set({ name: "late" });
    await room.tick("2031-05-23T04:00:00Z", room.open());
    await room.digests.resume(guildId, "stopped");
    await room.tick("2031-05-23T05:00:00Z", room.open());
    expect(room.publisher.notices).toEqual([]);
    const all = await room.digests.list(guildId);
    expect(all.map(({ history }) => history.missed)).toEqual([[], [], [], [], []]);
  });

  test("is looked for in a ledger of before such things were kept", async () => {
    const room = await roomWithNews();
    await room.tick("2031-05-20T06:00:00Z");
    const key = `digest-delivery:${guildId}:main`;
    const kept = z.record(z.string(), z.unknown());
    const { missed: _, untold: __, ...before } = (await room.state.get(key, kept)) ?? {};
    await room.state.set(key, kept, before);
    await room.tick("2031-05-21T14:00:00Z", room.open());
    expect(room.publisher.notices).toEqual([
      expect.stringContaining("The edition of Wednesday 21 May was missed."),
    ]);
    expect((await historyOf(room))?.editions).toHaveLength(1);
  });

  test("while Lede was out of the server is written down, and no one is notified", async () => {
    const room = await roomWithNews();
    await room.digests.left(guildId);
    room.setClock("2031-05-22T20:00:00Z");
    await room.digests.joined(guildId);
    await room.tick("2031-05-22T20:01:00Z", room.open());
    expect(room.publisher.notices).toEqual([]);
    expect((await historyOf(room))?.missed).toEqual([
      { first: "2031-05-20", last: "2031-05-22", editions: 3, reason: "Lede was not in the server." },
    ]);
  });
});
