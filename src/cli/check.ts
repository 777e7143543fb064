import { resolve } from "node:path";
import { Command } from "commander";
import { checkContent } from "../content/check-content.ts";
import { describeProblem } from "../content/content-problem.ts";
import { checkKnownSpeakers } from "../content/speakers-file.ts";
import { count } from "../count.ts";
import { readingOf } from "../library/reading.ts";
import type { ContentSettings } from "./content-settings.ts";

/** `lede check`: reads the whole content folder and prints every problem. The exit code is 1 when there is one. */
export function checkCommand(settings: () => ContentSettings): Command {
  return new Command("check")
    .description("read every content file and report what is wrong in it")
    .option("--content <folder>", "the content folder; CONTENT_DIR when left out")
    .action(async function (this: Command, options: { content?: string }) {
      const content = resolve(options.content ?? settings().contentDirectory);
      const { files, problems, warnings } = await checkContent(content, (article) =>
        article.quotes.length === 0 ? [] : readingOf(article).faults,
      );
      const speakers = await checkKnownSpeakers(content);
      problems.push(...speakers.problems);
      const write = (line: string): void => this.configureOutput().writeOut?.(`${line}\n`);
      for (const problem of problems) write(describeProblem(problem));
      for (const warning of warnings) write(`warning: ${describeProblem(warning)}`);
      const results = [
        ...(problems.length > 0 ? [count(problems.length, "problem")] : []),
        ...(warnings.length > 0 ? [count(warnings.length, "warning")] : []),
      ];
      const read = `${count(files + speakers.files, "file")} in ${content}`;
      write(`${read}: ${results.length === 0 ? "all well" : results.join(", ")}.`);
      if (problems.length > 0) process.exitCode = 1;
    });
}
