import { existsSync } from "node:fs";
import { Command } from "commander";
import { cleanLine } from "../content/article-schema.ts";
import { count } from "../count.ts";
import { FAULT_WORDS, faultsInWords, type Report } from "../desk/reports/report.ts";
import { ReportStore } from "../desk/reports/report-store.ts";
import { UserError } from "../errors.ts";
import { openState } from "../state/open-state.ts";
import { statePlace } from "../state/state-url.ts";
import { utcMinute } from "../utc-minute.ts";
import type { BackupSettings } from "./backup.ts";

/** `lede reports` lists what members reported; `lede reports close ID` says that it is dealt with. */
export function reportsCommand(settings: () => BackupSettings, now: () => Date): Command {
  const command = new Command("reports")
    .description("list the open reports of mistakes, the oldest first")
    .option("--json", "print them as JSON")
    .action(async function (this: Command, { json = false }: { json?: boolean }) {
      const open = await withReports(
        settings(),
        now,
        (store) => store.open(),
        () => [],
      );
      const write = (text: string): void => this.configureOutput().writeOut?.(`${text}\n`);
      if (json) write(JSON.stringify(open.map(withoutMembers), null, 2));
      else if (open.length === 0) write("No report is open.");
      else
        write(
          `${open.map(reportLines).join("\n\n")}\n\n${count(open.length, "report is", "reports are")} open.`,
        );
    });
  return command.addCommand(
    new Command("close")
      .description("close reports that are dealt with, after a change in the article’s file or without one")
      .argument("<id...>", "the reports’ ids")
      .action(async function (this: Command, ids: string[]) {
        await withReports(
          settings(),
          now,
          (store) => closeAll(store, ids, now()),
          () => notOpen(ids[0] ?? ""),
        );
        this.configureOutput().writeOut?.(`Closed ${count(ids.length, "report")}.\n`);
      }),
  );
}

/** Does something with the reports; `none` is given where there is no state yet. */
async function withReports<Result>(
  { stateUrl, dataDirectory }: BackupSettings,
  now: () => Date,
  work: (store: ReportStore) => Promise<Result>,
  none: () => Result,
): Promise<Result> {
  const place = statePlace({ stateUrl, dataDirectory });
  if (place.engine === "SQLite" && !existsSync(place.path)) return none();
  const state = await openState(place, { onError: () => {}, now });
  try {
    return await work(new ReportStore(state));
  } finally {
    await state.close();
  }
}

/** All of them, or none where one can't be closed. */
async function closeAll(store: ReportStore, ids: readonly string[], at: Date): Promise<null> {
  const reports: Report[] = [];
  for (const id of new Set(ids)) {
    const report = await store.report(id);
    if (report === null || report.closed !== null) {
      return notOpen(id);
    }
    reports.push(report);
  }
  for (const report of reports) {
    await store.save({ ...report, closed: { at, editor: null, outcome: "Closed by whoever runs Lede." } });
  }
  return null;
}

function notOpen(id: string): never {
  throw new UserError(`There is no open report ${id}. “lede reports” lists them.`);
}

function reportLines(report: Report): string {
  const { id, seen, complaints, lastAt } = report;
  const what = seen.text === null ? "the summary of" : "a quotation in";
  const faults = faultsInWords(report);
  const right = complaints.flatMap((one) =>
    one.right === null ? [] : [`  they say: ${FAULT_WORDS[one.fault]}: ${cleanLine(one.right)}`],
  );
  return [
    `${id}  ${what} “${cleanLine(seen.title)}” (${seen.passage.article})`,
    `  reported ${report.count === 1 ? "once" : `${report.count} times`}, last at ${utcMinute(lastAt)}${faults === "" ? "" : `: ${faults}`}`,
    ...(seen.text === null ? [] : [`  “${cleanLine(seen.text)}”`]),
    ...(seen.attribution === null ? [] : [`  shown as: ${cleanLine(seen.attribution)}`]),
    ...right,
  ].join("\n");
}

function withoutMembers({ id, seen, count: times, complaints, lastAt }: Report) {
  return {
    id,
    ...seen.passage,
    title: seen.title,
    text: seen.text,
    attribution: seen.attribution,
    count: times,
    lastAt,
    complaints: complaints.map(({ fault, right, at }) => ({ fault, right, at })),
  };
}
