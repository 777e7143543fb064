import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { Readable, Writable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { Command } from "commander";
import { longestFile } from "../articles/file-text.ts";
import { parseArticle } from "../articles/front-matter.ts";
import { UserError } from "../errors.ts";
import { analyse } from "../language/analyse.ts";
import { reportedSpeech } from "../language/reported-speech.ts";
import { type SummaryBudget, summarise } from "../language/summary/summary.ts";
import { analyseLines } from "./analyse-lines.ts";
import { formatAnalysis } from "./analysis-report.ts";

type Options = { json?: true; jsonl?: true; sentences?: string; words?: string };

/** Where the command reads and writes; `process` has them. */
export type Streams = {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable;
  readonly stderr: Writable & { readonly isTTY?: boolean };
};

/** `lede analyse`: shows what is read in an article, or reads many, one a line. The exit code is 1 when a line was bad. */
export function analyseCommand({ stdin, stdout, stderr }: Streams = process): Command {
  return new Command("analyse")
    .description("show the quotations, their speakers and the summary of an article")
    .argument("[file]", "pasted text or a content file; - or nothing reads the standard input")
    .option("--json", "print the whole analysis as JSON")
    .option("--jsonl", 'read {"id","text","title"?} lines, write {"id","quotes","summary"} lines')
    .option("--sentences <number>", "at most so many sentences in the summary (3)")
    .option("--words <number>", "at most so many words in the summary")
    .action(async (file: string | undefined, options: Options) => {
      const budget = readBudget(options);
      const input = await open(file, stdin);
      if (options.jsonl) {
        if ((await analyseLines(input, stdout, stderr, budget)) > 0) process.exitCode = 1;
        return;
      }
      const { text, title } = readText(file ?? "-", await buffer(input));
      const known = title === null ? {} : { title };
      const analysis = analyse(text, known);
      const summary = summarise(analysis, budget);
      stdout.write(
        options.json
          ? `${JSON.stringify({ ...analysis, reported: reportedSpeech(text, known), summary }, null, 2)}\n`
          : formatAnalysis(analysis, summary, stdout),
      );
    });
}

function readBudget({ sentences, words }: Options): SummaryBudget {
  if (sentences !== undefined && words !== undefined) {
    throw new UserError("Give --sentences or --words, not both.");
  }
  if (words !== undefined) return { words: readCount("--words", words) };
  return { sentences: sentences === undefined ? 3 : readCount("--sentences", sentences) };
}

function readCount(option: string, value: string): number {
  if (!/^[1-9]\d{0,2}$/.test(value))
    throw new UserError(`${option} must be a whole number from 1 to 999, not “${value}”.`);
  return Number(value);
}

async function open(file: string | undefined, stdin: Streams["stdin"]): Promise<Readable> {
  if (file === undefined || file === "-") {
    if (stdin.isTTY)
      throw new UserError(
        "There is nothing to read. Name a file, or pipe a text in: lede analyse < article.txt",
      );
    return stdin;
  }
  const status = await stat(file).catch(() => null);
  if (status === null)
    throw new UserError(`There is no file ${file}. Check the path, or use - for the standard input.`);
  if (status.isDirectory()) throw new UserError(`${file} is a folder. Name one file in it.`);
  return createReadStream(file);
}

/** The text to read and its headline. A content file (YAML front matter on top) gives its body and its title. */
function readText(file: string, bytes: Uint8Array): { text: string; title: string | null } {
  const name = file === "-" ? "The standard input" : file;
  if (bytes.includes(0)) throw new UserError(`${name} is no text. Give a text file, in UTF-8.`);
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new UserError(`${name} is not UTF-8. Save it as UTF-8.`);
  }
  if (!/^---[ \t]*\r?\n/.test(text) || bytes.length > longestFile) return { text, title: null };
  const article = parseArticle(file, bytes);
  return { text: article.body, title: article.title };
}
