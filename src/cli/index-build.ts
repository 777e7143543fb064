import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { Command } from "commander";
import { describeProblem } from "../content/content-problem.ts";
import { count } from "../count.ts";
import { UserError } from "../errors.ts";
import { fileFault, makeFolder } from "../folders.ts";
import { buildLibraryFile } from "../library/build-library.ts";
import type { Log } from "../library/content-problems.ts";
import { peekAt } from "../library/open-database.ts";
import type { ReadingProgress } from "../library/reading-progress.ts";
import { lockFile } from "../state/directory-lock.ts";
import type { ContentSettings } from "./content-settings.ts";
import { INTERRUPTED } from "./interruption.ts";
import { type Progress, startProgress } from "./progress.ts";

type Settings = ContentSettings & { readonly dataDirectory: string };

/** `lede index build`: makes a library for bots that only read it. */
export function indexCommand(settings: () => Settings, now: () => Date): Command {
  const build = new Command("build")
    .description("build a library for bots with LIBRARY_FILE, or bring it up to date")
    .argument("<file>", "where it is to be; what is there answers until the new one is whole")
    .option("--content <folder>", "the content folder; CONTENT_DIR when left out")
    .action(async function (this: Command, path: string, { content }: { content?: string }) {
      const { contentDirectory, dataDirectory } = settings();
      const file = resolve(path);
      if (file === join(dataDirectory, "library.sqlite")) {
        throw new UserError(
          `${file} is the library that the bot on ${dataDirectory} fills by itself. Name another file.`,
        );
      }
      refuseOther(file);
      const write = (text: string): void => this.configureOutput().writeOut?.(`${text}\n`);
      const note = (text: string): void => this.configureOutput().writeErr?.(`${text}\n`);
      const directory = resolve(content ?? contentDirectory);
      const lock = lockFor(file);
      const stopping = new AbortController();
      const stop = () => stopping.abort();
      process.once("SIGINT", stop).once("SIGTERM", stop);
      const progress = shownProgress();
      try {
        const { isBuilt, faults, added, changed, removed, unchanged } = await buildLibraryFile({
          ...{ directory, file, now, log: QUIET, signal: stopping.signal },
          onProgress: progress.show,
        });
        progress.end();
        for (const problem of faults) note(describeProblem(problem));
        if (isBuilt) {
          const held = count(added + changed + unchanged, "article");
          write(
            `Built ${file} from ${directory}: ${held}, ${added} new, ${changed} changed, ${removed} gone.`,
          );
          return;
        }
        process.exitCode = INTERRUPTED;
        note(
          "Stopped. What was read is kept: run it again to go on. The library that was there is untouched.",
        );
      } finally {
        process.off("SIGINT", stop).off("SIGTERM", stop);
        progress.end();
        lock.release();
      }
    });
  return new Command("index")
    .description("libraries that are built here and read elsewhere")
    .addCommand(build);
}

/**
 * A library takes the place of an older one, and of nothing else: the file that is named may be anything, such as the state.
 *
 * @throws UserError when there is something that is not a library.
 */
function refuseOther(file: string): void {
  if (existsSync(file) && peekAt(file) === null) {
    throw new UserError(
      `${file} is there already, and is not a library that Lede built. Name another file, or delete this one first.`,
    );
  }
}

/** What is wrong with files is said at the end. */
const QUIET: Log = { info: () => {}, warn: () => {}, error: () => {} };

/** @throws UserError when the folder cannot be written, or another process builds the same file. */
function lockFor(file: string): { release(): void } {
  try {
    makeFolder(dirname(file));
  } catch (error) {
    const reason = fileFault(error, "make");
    if (reason === null) throw error;
    throw new UserError(`The folder of ${file} can’t be made: ${reason}.`);
  }
  const lock = lockFile(`${file}.lock`);
  if (lock === null) throw new UserError(`Another process is building ${file}. Wait until it has ended.`);
  return lock;
}

function shownProgress(): { show(progress: ReadingProgress | null): void; end(): void } {
  let shown: { readonly bar: Progress; done: number } | null = null;
  const end = () => {
    shown?.bar.end();
    shown = null;
  };
  return {
    show(progress) {
      if (progress === null) {
        end();
        return;
      }
      shown ??= { bar: startProgress(progress.total, "articles"), done: 0 };
      for (; shown.done < progress.done; shown.done += 1) shown.bar.step();
    },
    end,
  };
}
