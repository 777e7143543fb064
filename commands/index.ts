import type { Command } from "../src/discord/command.ts";
import about from "./about.ts";
import check from "./check.ts";
import desk from "./desk.ts";
import digest from "./digest.ts";
import follow from "./follow.ts";
import headlines from "./headlines.ts";
import importCommand from "./import.ts";
import privacy from "./privacy.ts";
import quote from "./quote.ts";
import report from "./report.ts";
import saved from "./saved.ts";
import search from "./search.ts";
import story from "./story.ts";
import summary from "./summary.ts";

/** Lede's commands; `import` and `desk` only where someone is an editor. */
export function commandsFor({ editors }: { readonly editors: readonly string[] }): readonly Command[] {
  const forAll = [
    ...[headlines, summary, story, quote, search, check, saved, digest, follow, about, privacy],
    report,
  ];
  return editors.length === 0 ? forAll : [...forAll, importCommand, desk];
}
