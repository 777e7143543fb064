import { z } from "zod";
import type { State } from "../../state/state.ts";
import { list, snowflake } from "../../state/values.ts";
import { type Report, reportSchema } from "./report.ts";

const REPORT = "report:";
const REPORTER = "reporter:";
const CHANNEL = "desk-channel";
/** Of one member so many reports are remembered, the newest. */
const MOST_REMEMBERED = 500;

const reporterSchema = z.object({ member: snowflake, reports: list(z.string()) });

const channelSchema = z.object({ guildId: snowflake, channelId: snowflake });
/** Where reports go. */
export type DeskChannel = Readonly<z.output<typeof channelSchema>>;

/** Reports, who made them, and where they go, as the state holds them. Rejects with a StateError. */
export class ReportStore {
  readonly #state: State;

  constructor(state: State) {
    this.#state = state;
  }

  report(id: string): Promise<Report | null> {
    return this.#state.get<Report>(REPORT + id, reportSchema);
  }

  save(report: Report): Promise<void> {
    return this.#state.set<Report>(REPORT + report.id, reportSchema, report);
  }

  async remove(id: string): Promise<void> {
    await this.#state.delete(REPORT + id);
  }

  /** All of them, in no order; one that can't be read is left out. */
  async *all(): AsyncGenerator<Report, void> {
    for await (const entry of this.#state.entries<Report>(REPORT, reportSchema)) {
      if ("value" in entry) yield entry.value;
    }
  }

  /** The open ones, the oldest first. */
  async open(): Promise<Report[]> {
    const open: Report[] = [];
    for await (const report of this.all()) if (report.closed === null) open.push(report);
    return open.sort((one, other) => one.lastAt.getTime() - other.lastAt.getTime());
  }

  /** The ids of what a member reported. */
  async reportsOf(member: string): Promise<readonly string[]> {
    return (await this.#state.get(REPORTER + member, reporterSchema))?.reports ?? [];
  }

  async remember(member: string, report: string): Promise<void> {
    const reports = [...(await this.reportsOf(member)), report].slice(-MOST_REMEMBERED);
    await this.#state.set(REPORTER + member, reporterSchema, { member, reports });
  }

  async forget(member: string): Promise<void> {
    await this.#state.delete(REPORTER + member);
  }

  /** Forgets of every member the reports that are gone. */
  async forgetGone(isThere: (report: string) => boolean): Promise<void> {
    for await (const entry of this.#state.entries(REPORTER, reporterSchema)) {
      if (!("value" in entry)) continue;
      const { member, reports } = entry.value;
      const left = reports.filter(isThere);
      if (left.length === reports.length) continue;
      if (left.length === 0) await this.forget(member);
      else await this.#state.set(REPORTER + member, reporterSchema, { member, reports: left });
    }
  }

  channel(): Promise<DeskChannel | null> {
    return this.#state.get<DeskChannel>(CHANNEL, channelSchema);
  }

  async setChannel(channel: DeskChannel | null): Promise<void> {
    if (channel === null) await this.#state.delete(CHANNEL);
    else await this.#state.set<DeskChannel>(CHANNEL, channelSchema, channel);
  }
}
