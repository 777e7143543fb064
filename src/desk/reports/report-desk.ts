import type { Logger } from "pino";
import { ContentError } from "../../content/content-problem.ts";
import { reviseContent } from "../../content/content-revision.ts";
import { UserError } from "../../errors.ts";
import { fileFault } from "../../folders.ts";
import type { FoundPassage, Library } from "../../library/library.ts";
import { type PassageReference, passageKey, passageReference } from "../../library/passage.ts";
import type { State } from "../../state/state.ts";
import { DeskTurns } from "./desk-turns.ts";
import { HourlyLimit } from "./hourly-limit.ts";
import type { Notice, Noticeboard } from "./noticeboard.ts";
import { type Complaint, hasEnded, type Report, withComplaint, withoutMember } from "./report.ts";
import { type DeskChannel, ReportStore } from "./report-store.ts";
import { seenOf } from "./seen.ts";
import { type Revision, revised, revisionOf, type Verdict, verdictInWords } from "./verdict.ts";

/** So many reports a member may make in an hour. */
const MOST_REPORTS_AN_HOUR = 10;

/** What became of an editor's answer: it was done, or someone had answered before. */
export type Answered = { readonly kind: "done" | "answered before"; readonly report: Report };

/** What is known of a member: what they reported, and as an editor answered. */
export type MemberReports = { readonly reported: number; readonly answered: number };

export type ReportDeskParts = {
  readonly state: State;
  readonly contentDirectory: string;
  readonly library: Library;
  readonly board: Noticeboard;
  readonly log: Logger;
  now(): Date;
};

/**
 * Takes what members say is wrong, shows it to the editors, and writes what these decide into the content folder. What a person can
 * fix is a UserError; it rejects with a StateError when the state fails.
 */
export class ReportDesk {
  readonly #parts: ReportDeskParts;
  readonly #store: ReportStore;
  readonly #turns: DeskTurns;
  readonly #limit = new HourlyLimit(MOST_REPORTS_AN_HOUR);
  readonly #announcing = new Set<Promise<void>>();
  /** The last announcement of each report that is under way. */
  readonly #lastOf = new Map<string, Promise<void>>();

  constructor(parts: ReportDeskParts) {
    this.#parts = parts;
    this.#store = new ReportStore(parts.state);
    this.#turns = new DeskTurns(parts.state);
  }

  /** What a passage is by now. */
  find(reference: PassageReference): FoundPassage {
    const { library, now } = this.#parts;
    return library.at(now()).passage(reference);
  }

  /** @returns false when this member has reported the passage before. */
  async report(
    reference: PassageReference,
    { member, fault, right }: Pick<Complaint, "member" | "fault" | "right">,
  ): Promise<boolean> {
    const seen = seenOf(this.find(reference));
    if (seen === null) throw new UserError(NO_LONGER_SHOWN);
    const id = passageKey(seen.passage);
    const isNew = await this.#turns.take(async () => {
      if ((await this.#store.reportsOf(member)).includes(id)) return false;
      const at = this.#parts.now();
      if (!this.#limit.take(member, at)) {
        throw new UserError(
          `You have sent ${MOST_REPORTS_AN_HOUR} reports within an hour, which is the most. Try again later.`,
        );
      }
      const before = await this.#store.report(id);
      await this.#store.save(withComplaint(before, id, seen, { member, fault, right, at }));
      await this.#store.remember(member, id);
      return true;
    });
    if (isNew) this.#announce(id);
    return isNew;
  }

  /** A report with its passage; null when there is none. */
  async notice(id: string): Promise<Notice | null> {
    const report = await this.#store.report(id);
    return report === null ? null : this.#noticeOf(report);
  }

  /** The open reports, the oldest first. */
  open(): Promise<readonly Report[]> {
    return this.#store.open();
  }

  /** Carries out what an editor decided, unless someone decided before. */
  async answer(editor: string, id: string, verdict: Verdict): Promise<Answered> {
    const answered = await this.#turns.take(async (): Promise<Answered> => {
      const report = await this.#store.report(id);
      if (report === null) throw new UserError("This report was deleted.");
      if (report.closed !== null) return { kind: "answered before", report };
      const at = this.#parts.now();
      const revision = revisionOf(verdict, report, at);
      if (revision !== null) await this.#revise(report, revision);
      const closed = { at, editor, outcome: verdictInWords(verdict) };
      const done: Report = { ...report, closed };
      await this.#store.save(done);
      this.#parts.log.info(
        { report: id, article: report.seen.passage.article, verdict: verdict.kind },
        "a report was answered",
      );
      return { kind: "done", report: done };
    });
    this.#announce(id);
    return answered;
  }

  channel(): Promise<DeskChannel | null> {
    return this.#store.channel();
  }

  /** Why nothing can be posted in the editors' channel; null when it can, as far as it is known, or there is none. */
  async problem(): Promise<string | null> {
    const channel = await this.channel();
    return channel === null ? null : this.#parts.board.problem(channel.channelId);
  }

  /** Lets reports go to a channel from now on, the open ones that stand nowhere yet as well; with null nowhere. */
  async setChannel(channel: DeskChannel | null): Promise<void> {
    if (channel !== null) {
      const problem = this.#parts.board.problem(channel.channelId);
      if (problem !== null) throw new UserError(problem);
    }
    await this.#store.setChannel(channel);
    if (channel !== null) await this.announceOpen();
  }

  /** Deletes what is kept of a server: that reports go to one of its channels. */
  async forgetServer(guildId: string): Promise<void> {
    if ((await this.channel())?.guildId === guildId) await this.#store.setChannel(null);
  }

  async about(member: string, isEditor: boolean): Promise<MemberReports> {
    let answered = 0;
    if (isEditor) {
      for await (const { closed } of this.#store.all()) if (closed?.editor === member) answered += 1;
    }
    return { reported: (await this.#store.reportsOf(member)).length, answered };
  }

  /** Deletes what is kept of a member. The reports themselves, without them, stay for the editors. */
  async forgetMember(member: string, isEditor: boolean): Promise<void> {
    const changed = await this.#turns.take(async () => {
      const reported = new Set(await this.#store.reportsOf(member));
      const touched: Report[] = [];
      if (isEditor) {
        for await (const report of this.#store.all())
          if (report.closed?.editor === member) touched.push(report);
      }
      for (const id of reported) {
        const report = touched.some((one) => one.id === id) ? null : await this.#store.report(id);
        if (report !== null) touched.push(report);
      }
      for (const report of touched) await this.#store.save(withoutMember(report, member));
      await this.#store.forget(member);
      return touched;
    });
    // What they wrote stands in the editors' channel, too.
    for (const { id } of changed) this.#announce(id);
  }

  /** Deletes reports whose time is over, and posts those that could not be posted. */
  async tidy(): Promise<void> {
    const { now, board } = this.#parts;
    await this.#turns.take(async () => {
      const left = new Set<string>();
      for await (const report of this.#store.all()) {
        if (hasEnded(report, now())) await this.#store.remove(report.id);
        else left.add(report.id);
      }
      await this.#store.forgetGone((id) => left.has(id));
      const channel = await this.channel();
      if (channel !== null && !board.isIn(channel.guildId)) await this.#store.setChannel(null);
    });
    await this.announceOpen();
  }

  /** Posts the open reports that stand nowhere yet. */
  async announceOpen(): Promise<void> {
    if ((await this.channel()) === null) return;
    for (const { id, notice } of await this.#store.open()) if (notice === null) this.#announce(id);
  }

  /** Resolves when all that is to be posted has been tried. */
  async settled(): Promise<void> {
    while (this.#announcing.size > 0) await Promise.all(this.#announcing);
  }

  #noticeOf(report: Report): Notice {
    return { report, found: this.find(passageReference(report.seen.passage)) };
  }

  /** Shows the report to the editors as it is by then. Nobody waits for it; where it fails, `tidy` tries again. */
  #announce(id: string): void {
    const announcing = (this.#lastOf.get(id) ?? Promise.resolve())
      .then(() => this.#show(id))
      .catch((error: unknown) => {
        const { log } = this.#parts;
        if (error instanceof UserError)
          log.warn({ report: id }, `a report could not be posted: ${error.message}`);
        else
          log.error(
            { err: error, report: id },
            "a report could not be posted; within an hour it is tried again",
          );
      });
    this.#announcing.add(announcing);
    this.#lastOf.set(id, announcing);
    void announcing.then(() => {
      this.#announcing.delete(announcing);
      if (this.#lastOf.get(id) === announcing) this.#lastOf.delete(id);
    });
  }

  async #show(id: string): Promise<void> {
    const { board } = this.#parts;
    const notice = await this.notice(id);
    if (notice === null) return;
    const { report } = notice;
    if (report.notice !== null && (await board.change(report.notice, notice))) return;
    const channel = await this.channel();
    if (channel === null || report.closed !== null) return;
    const place = await board.post(channel.channelId, notice);
    await this.#turns.take(async () => {
      const now = await this.#store.report(id);
      if (now !== null) await this.#store.save({ ...now, notice: place });
    });
  }

  async #revise(report: Report, revision: Revision): Promise<void> {
    const { contentDirectory, library, now } = this.#parts;
    const { article } = report.seen.passage;
    const file = library.at(now()).fileOf(article);
    let obstacle =
      "The article’s file is gone, or was moved just now. Try again in a minute, or reject the report to close it.";
    if (file === null) throw new UserError(obstacle);
    try {
      const done = await reviseContent(contentDirectory, file, (found) => {
        if (found.id !== article) return null;
        const after = revised(found, revision);
        if (!("obstacle" in after)) return after;
        obstacle = after.obstacle;
        return null;
      });
      if (done === null) throw new UserError(obstacle);
    } catch (error) {
      const why = whyNotRevised(error);
      throw why === null ? error : new UserError(why, { cause: error });
    }
  }
}

export const NO_LONGER_SHOWN =
  "This is no longer shown: it was corrected, or the article was changed or removed meanwhile.";

/** What a person can do about a file that could not be changed; null where nobody can, or it is said already. */
function whyNotRevised(error: unknown): string | null {
  if (error instanceof ContentError) {
    return `Nothing was changed, because the article’s file has a fault. Correct it first: ${error.message}`;
  }
  const reason = fileFault(error);
  return reason === null
    ? null
    : `Nothing was changed, because the article’s file can’t be written (${reason}). Let the user that Lede runs as write in the content folder.`;
}
