import { resolve } from "node:path";
import { Command } from "commander";
import { checkContent } from "../content/check-content.ts";
import { describeProblem } from "../content/content-problem.ts";
import { checkFeeds } from "../content/feeds-file.ts";
import { checkKnownSpeakers } from "../content/speakers-file.ts";
import { count } from "../count.ts";
import { readingOf } from "../library/reading.ts";
import type { ContentSettings } from "./content-settings.ts";

type Options = { content?: string; json?: true };

/** `lede check`: reads the whole content folder and prints every problem. The exit code is 1 when there is one. */
export function checkCommand(settings: () => ContentSettings, now: () => Date): Command {
  return new Command("check")
    .description("read every content file and report what is wrong in it")
    .argument("[folder]", "the content folder; CONTENT_DIR when left out")
    .option("--content <folder>", "the same")
    .option("--json", "print it as JSON")
    .action(async function (this: Command, folder: string | undefined, options: Options) {
      const content = resolve(folder ?? options.content ?? settings().contentDirectory);
      const { files, problems, warnings } = await checkContent(content, {
        now: now(),
        faultsOf: (article) => (article.quotes.length === 0 ? [] : readingOf(article).faults),
      });
      const speakers = await checkKnownSpeakers(content);
      const feeds = await checkFeeds(content);
      problems.push(...speakers.problems, ...feeds.problems);
      const filesRead = files + speakers.files + feeds.files;
      const write = (line: string): void => this.configureOutput().writeOut?.(`${line}\n`);
      if (problems.length > 0) process.exitCode = 1;
      if (options.json) {
        write(JSON.stringify({ folder: content, files: filesRead, problems, warnings }, null, 2));
        return;
      }
      for (const problem of problems) write(describeProblem(problem));
      for (const warning of warnings) write(`warning: ${describeProblem(warning)}`);
      const results = [
        ...(problems.length > 0 ? [count(problems.length, "problem")] : []),
        ...(warnings.length > 0 ? [count(warnings.length, "warning")] : []),
      ];
      const read = `${count(filesRead, "file")} in ${content}`;
      write(`${read}: ${results.length === 0 ? "all well" : results.join(", ")}.`);
    });
}
