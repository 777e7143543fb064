import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pino } from "pino";
import { expect, onTestFinished, test } from "vitest";
import { formatArticle } from "../../src/content/front-matter.ts";
import type { Notice, Noticeboard, NoticePlace } from "../../src/desk/reports/noticeboard.ts";
import { ReportDesk } from "../../src/desk/reports/report-desk.ts";
import { passageReference, passageWords } from "../../src/library/passage.ts";
import { openState } from "../../src/state/open-state.ts";
import { entry, libraryWith, said } from "../support/library-entries.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const WORDS = "We will open the harbour when the pier is safe.";
const SERVER = { guildId: "1", channelId: "2" };
const harbour = entry("harbour", {
  body: `“${WORDS}” said Ida Holm. The town waits.`,
  quotations: [said("Ida Holm", WORDS)],
});
const passage = passageReference({ article: "harbour", words: passageWords(WORDS) });

/** A channel in memory. */
class Channel implements Noticeboard {
  readonly posted = new Map<string, Notice>();
  isMember = true;

  async post(channelId: string, notice: Notice): Promise<NoticePlace> {
    const messageId = String(this.posted.size + 1);
    this.posted.set(messageId, notice);
    return { channelId, messageId };
  }
  async change({ messageId }: NoticePlace, notice: Notice): Promise<boolean> {
    if (!this.posted.has(messageId)) return false;
    this.posted.set(messageId, notice);
    return true;
  }
  problem = () => null;
  isIn = () => this.isMember;
}

/** Desks of as many processes on one state and one content folder. */
async function desks(count = 1) {
  const folder = temporaryFolder();
  const file = join(folder, "harbour.md");
  writeFileSync(file, formatArticle(harbour.article));
  const library = libraryWith(harbour);
  const channel = new Channel();
  let now = new Date("2031-05-20T12:00:00Z");
  const made = await Promise.all(
    Array.from({ length: count }, async () => {
      const state = await openState(join(folder, "state.sqlite"));
      onTestFinished(() => state.close());
      const log = pino({ level: "silent" });
      return new ReportDesk({
        state,
        contentDirectory: folder,
        library,
        board: channel,
        log,
        now: () => now,
      });
    }),
  );
  const [desk] = made;
  if (desk === undefined) throw new Error("no desk");
  return {
    desk,
    desks: made,
    channel,
    read: () => readFileSync(file, "utf8"),
    setTime: (time: string) => {
      now = new Date(time);
    },
    notices: async () => {
      await Promise.all(made.map((one) => one.settled()));
      return [...channel.posted.values()].map(({ report }) => report);
    },
  };
}
const complaint = (member: string, right: string | null = null) =>
  ({ member, fault: "speaker", right }) as const;

test("two processes carry an answer out once", async () => {
  const { desk, desks: both, notices, read } = await desks(2);
  await desk.setChannel(SERVER);
  await desk.report(passage, complaint("17"));
  const [report] = await notices();
  const answers = await Promise.allSettled(
    both.map((one, index) => one.answer(String(index), report?.id ?? "", { kind: "hide" })),
  );
  const kinds = answers.map((answer) =>
    answer.status === "fulfilled" ? answer.value.kind : String(answer.reason.message),
  );
  expect(kinds.filter((kind) => kind === "done")).toHaveLength(1);
  expect(kinds.filter((kind) => kind !== "done")).toEqual([
    expect.stringMatching(/^answered before$|^Another report is being dealt with\./u),
  ]);
  expect(read().split("hide: true")).toHaveLength(2);
});

test("what a member wrote goes from the notice when they delete it, and an editor’s name from an answer", async () => {
  const { desk, notices } = await desks();
  await desk.setChannel(SERVER);
  await desk.report(passage, complaint("17", "It was Jon Aas"));
  await desk.report(passage, complaint("18", "It was Edvin Holm"));
  await desk.forgetMember("17", false);
  const [shown] = await notices();
  expect(shown).toMatchObject({ count: 2, complaints: [{ member: "18" }] });
  await desk.answer("9", shown?.id ?? "", { kind: "reject" });
  expect(await desk.about("9", true)).toEqual({ reported: 0, answered: 1 });
  await desk.forgetMember("9", true);
  expect((await notices())[0]?.closed?.editor).toBeNull();
  expect(await desk.about("9", true)).toEqual({ reported: 0, answered: 0 });
  expect(await desk.report(passage, complaint("18"))).toBe(false);
});

test("a report ends a year after its answer, with what is kept of who made it", async () => {
  const { desk, notices, setTime } = await desks();
  await desk.setChannel(SERVER);
  await desk.report(passage, complaint("17"));
  const [report] = await notices();
  setTime("2031-06-20T12:00:00Z");
  await desk.answer("9", report?.id ?? "", { kind: "reject" });
  setTime("2032-06-18T12:00:00Z");
  await desk.tidy();
  expect(await desk.about("17", false)).toEqual({ reported: 1, answered: 0 });
  setTime("2032-06-20T12:00:01Z");
  await desk.tidy();
  expect(await desk.about("17", false)).toEqual({ reported: 0, answered: 0 });
  expect(await desk.notice(report?.id ?? "")).toBeNull();
});

test("the channel of a server that Lede has left is forgotten", async () => {
  const { desk, channel } = await desks();
  await desk.setChannel(SERVER);
  channel.isMember = false;
  await desk.tidy();
  expect(await desk.channel()).toBeNull();
});

test("a report without a channel waits for one", async () => {
  const { desk, notices } = await desks();
  await desk.report(passage, complaint("17"));
  expect(await notices()).toEqual([]);
  await desk.setChannel(SERVER);
  expect(await notices()).toHaveLength(1);
  await desk.tidy();
  expect(await notices()).toHaveLength(1);
});
