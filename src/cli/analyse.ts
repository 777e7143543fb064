import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { Readable, Writable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { Command } from "commander";
import { LONGEST_FILE } from "../content/file-text.ts";
import { parseArticle } from "../content/front-matter.ts";
import { UserError } from "../errors.ts";
import { fileFault } from "../folders.ts";
import { splitDump } from "../import/paste/dump-parts.ts";
import { knownOfPaste } from "../import/paste/paste-layout.ts";
import { analyse } from "../language/analyse.ts";
import type { Analysis } from "../language/analysis.ts";
import type { KnownOfText } from "../language/annotate.ts";
import { type SummaryBudget, summarise } from "../language/summary/summary.ts";
import type { Passage } from "../language/words/passage.ts";
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
    .option("--json", "print the whole analysis as JSON; a list when the text holds several articles")
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
      const readings = articlesOf(file ?? "-", await readBytes(file ?? "-", input)).map((article) =>
        read(article, budget),
      );
      stdout.write(options.json ? formatJson(readings) : formatReport(readings, stdout));
    });
}

/** An article of the input, and where it begins in it. */
type Article = { readonly text: string; readonly known: KnownOfText; readonly start: number };
type Reading = {
  readonly start: number;
  readonly analysis: Analysis;
  readonly summary: readonly Passage[];
};

function read({ text, known, start }: Article, budget: SummaryBudget): Reading {
  const analysis = analyse(text, known);
  return { start, analysis, summary: summarise(analysis, budget) };
}

/** One object, or a list of them. `start` is where the article begins in the text; its other offsets count from there. */
function formatJson(readings: readonly Reading[]): string {
  const all = readings.map(({ start, analysis, summary }) => ({ start, ...analysis, summary }));
  return `${JSON.stringify(all.length === 1 ? all[0] : all, null, 2)}\n`;
}

function formatReport(readings: readonly Reading[], output: Writable): string {
  const reports = readings.map(({ analysis, summary }) => formatAnalysis(analysis, summary, output));
  if (reports.length < 2) return reports.join("");
  const numbered = reports.map((report, index) => `Article ${index + 1} of ${reports.length}\n${report}`);
  return `This text holds ${reports.length} articles. Each is read by itself, as lede import would store it.\n\n${numbered.join("\n")}`;
}

async function readBytes(file: string, input: Readable): Promise<Uint8Array> {
  try {
    return await buffer(input);
  } catch (error) {
    const reason = fileFault(error);
    if (reason === null) throw error;
    throw new UserError(`${nameOf(file)} can’t be read: ${reason}.`, { cause: error });
  }
}

function readBudget({ sentences, words }: Options): SummaryBudget {
  if (sentences !== undefined && words !== undefined) {
    throw new UserError("Give --sentences or --words, not both.");
  }
  if (words !== undefined) return { words: readCount("--words", words) };
  return { sentences: sentences === undefined ? 3 : readCount("--sentences", sentences) };
}

function readCount(option: string, value: string): number {
  if (!/^[1-9]\d{0,2}$/u.test(value))
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
    throw new UserError(
      `There is no file ${resolve(file)}. Check the path, or use - for the standard input.`,
    );
  if (status.isDirectory()) throw new UserError(`${resolve(file)} is a folder. Name one file in it.`);
  return createReadStream(file);
}

/**
 * The articles to read: those that `lede import` finds in a paste, or the body of a content file (YAML front matter on top)
 * with its title.
 */
function articlesOf(file: string, bytes: Uint8Array): Article[] {
  if (bytes.includes(0)) throw new UserError(`${nameOf(file)} is not text. Give a text file, in UTF-8.`);
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new UserError(`${nameOf(file)} is not UTF-8. Save it as UTF-8.`);
  }
  if (/^---[ \t]*\r?\n/u.test(text) && bytes.length <= LONGEST_FILE) {
    const article = parseArticle(file, bytes);
    return [{ text: article.body, known: { title: article.title }, start: 0 }];
  }
  const articles = splitDump(text).map((part) => ({ ...part, known: knownOfPaste(part.text) }));
  if (articles.length === 0) throw new UserError(`${nameOf(file)} is empty. Give the text of an article.`);
  return articles;
}

function nameOf(file: string): string {
  return file === "-" ? "The standard input" : resolve(file);
}
