import { Command } from "commander";
import { checkContent } from "../articles/check-content.ts";
import { describeProblem } from "../articles/content-problem.ts";
import { checkKnownSpeakers } from "../articles/speakers-file.ts";
import { readingOf } from "../library/reading.ts";

/** `lede check`: reads the whole content folder and prints every fault. The exit code is 1 when there is one. */
export function checkCommand(): Command {
  return new Command("check")
    .description("read every content file and tell what is wrong in it")
    .option("--content <folder>", "the content folder", process.env.CONTENT_DIR || "content")
    .action(async function (this: Command, { content }: { content: string }) {
      const { files, problems } = await checkContent(content, (article) =>
        article.quotes.length === 0 ? [] : readingOf(article).faults,
      );
      const speakers = await checkKnownSpeakers(content);
      problems.push(...speakers.problems);
      const write = (line: string): void => this.configureOutput().writeOut?.(`${line}\n`);
      for (const problem of problems) write(describeProblem(problem));
      const all = files + speakers.files;
      const read = `${all} ${all === 1 ? "file" : "files"} in ${content}`;
      const faults = `${problems.length} ${problems.length === 1 ? "problem" : "problems"}`;
      write(problems.length === 0 ? `${read}: all well.` : `${read}: ${faults}.`);
      if (problems.length > 0) process.exitCode = 1;
    });
}
