import { join } from "node:path";
import { expect, test } from "vitest";
import { reportsCommand } from "../../src/cli/reports.ts";
import { type Report, withComplaint } from "../../src/desk/reports/report.ts";
import { ReportStore } from "../../src/desk/reports/report-store.ts";
import { UserError } from "../../src/errors.ts";
import { openState } from "../../src/state/open-state.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const NOW = new Date("2031-05-20T12:00:00Z");
const seen = {
  passage: { article: "ferry", words: "the ferry stays" },
  title: "The Ferry\u001B[31m Stays",
  text: "The ferry stays",
  attribution: "Jonas Aas, shipowner",
};
const complaint = { member: "17", fault: "speaker", right: "It was\nEdvin Holm", at: NOW } as const;

async function stage(...reports: Report[]) {
  const dataDirectory = join(temporaryFolder(), "data");
  const withStore = async <Result>(work: (store: ReportStore) => Promise<Result>) => {
    const state = await openState(join(dataDirectory, "state.sqlite"));
    try {
      return await work(new ReportStore(state));
    } finally {
      await state.close();
    }
  };
  if (reports.length > 0)
    await withStore(async (store) => {
      for (const report of reports) await store.save(report);
    });
  const lede = async (...words: string[]) => {
    const output: string[] = [];
    const command = reportsCommand(
      () => ({ stateUrl: null, dataDirectory }),
      () => NOW,
    );
    for (const one of [command, ...command.commands])
      one.configureOutput({ writeOut: (text) => output.push(text) });
    await command.parseAsync(words, { from: "user" });
    return output.join("");
  };
  return { lede, withStore };
}

const first = withComplaint(null, "~first", seen, complaint);
const twice = withComplaint(first, "~first", seen, { ...complaint, member: "18", right: null });
const summary = withComplaint(
  null,
  "~second",
  { ...seen, passage: { article: "ferry", words: null }, text: null, attribution: null },
  { ...complaint, fault: "misleading", right: null, at: new Date("2031-05-19T12:00:00Z") },
);

test("lists what is open, the oldest first, and who reported it nowhere", async () => {
  const { lede } = await stage(twice, summary);
  expect(await lede()).toBe(`~second  the summary of “The Ferry[31m Stays” (ferry)
  reported once, last at 2031-05-19 12:00 UTC: It misleads

~first  a quotation in “The Ferry[31m Stays” (ferry)
  reported 2 times, last at 2031-05-20 12:00 UTC: Wrong speaker (2)
  “The ferry stays”
  shown as: Jonas Aas, shipowner
  they say: Wrong speaker: It was Edvin Holm

2 reports are open.
`);
  const json = await lede("--json");
  expect(JSON.parse(json)).toMatchObject([{ id: "~second" }, { id: "~first", count: 2, article: "ferry" }]);
  expect(json).not.toContain('"17"');
});

test("closes reports, all that are named or none", async () => {
  const { lede, withStore } = await stage(twice, summary);
  await expect(lede("close", "~first", "~third")).rejects.toThrow(
    new UserError("There is no open report ~third. “lede reports” lists them."),
  );
  expect(await lede("close", "~first", "~second")).toBe("Closed 2 reports.\n");
  expect(await lede()).toBe("No report is open.\n");
  await expect(lede("close", "~first")).rejects.toThrow(UserError);
  expect((await withStore((store) => store.report("~first")))?.closed).toEqual({
    at: NOW,
    editor: null,
    outcome: "Closed by whoever runs Lede.",
  });
});

test("says the same where there is no state yet", async () => {
  const { lede } = await stage();
  expect(await lede()).toBe("No report is open.\n");
  await expect(lede("close", "~first")).rejects.toThrow(UserError);
});
