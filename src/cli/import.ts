import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { Command } from "commander";
import { readMoment } from "../content/moment.ts";
import { count } from "../count.ts";
import { UserError } from "../errors.ts";
import { fileFault, makeFolder } from "../folders.ts";
import type { ImportedArticle } from "../import/imported-article.ts";
import { readInput } from "../import/input/read-input.ts";
import { ArticleStore } from "../import/store/article-store.ts";
import { type ImportDetails, toArticle } from "../import/store/to-article.ts";
import type { ContentSettings } from "./content-settings.ts";
import { INTERRUPTED, type Interruption, listenForInterruption } from "./interruption.ts";
import { startProgress } from "./progress.ts";

/** Longest paste, in bytes. */
const LONGEST_PASTE = 16 * 1024 * 1024;

type Options = {
  content?: string;
  dryRun?: true;
  json?: true;
  force?: true;
  source?: string;
  topics?: string;
  published?: string;
};

/** One input file: what was read from it, what became of it, and what went wrong. */
type Import = { file: string; articles: ImportedArticle[]; outcomes: string[]; error: string | null };

/** `lede import`: reads pasted articles and writes content files. The exit code is 1 when any of it failed. */
export function importCommand(settings: () => ContentSettings): Command {
  return new Command("import")
    .description("read articles from pasted text and write them into the content folder")
    .argument("<path...>", "text files, or folders of *.txt files")
    .option("--content <folder>", "the content folder; CONTENT_DIR when left out")
    .option("--dry-run", "write nothing, only show what would be read")
    .option("--json", "show it as JSON")
    .option("--force", "overwrite content files that were changed by hand")
    .option("--source <name>", "the publication that all these articles are from")
    .option("--topics <list>", "their topics, with commas between")
    .option("--published <date>", "their date, as 2031-03-28 or 2031-03-28T14:30Z")
    .action(async function (this: Command, paths: string[], options: Options) {
      const write = (text: string): void => this.configureOutput().writeOut?.(`${text}\n`);
      const details = readDetails(options);
      const folder = resolve(options.content ?? settings().contentDirectory);
      const imports: Import[] = [];
      const store = storeOf(folder);
      const files = (await Promise.all(paths.map(expand))).flat();
      const progress = startProgress(files.length, "files");
      const interruption = listenForInterruption();
      for (const file of files) {
        if (interruption.isAsked) break;
        imports.push(await importFile(file, { store, interruption }, options, details));
        progress.step();
      }
      progress.end();
      interruption.end();
      write(
        options.json ? JSON.stringify(imports.map(toJson), null, 2) : imports.map(toListing).join("\n\n"),
      );
      if (imports.some(({ error }) => error !== null)) process.exitCode = 1;
      if (!interruption.isAsked) return;
      process.exitCode = INTERRUPTED;
      process.stderr.write(
        `Stopped after ${imports.length} of ${count(files.length, "file")}. What was written is whole: import again to go on.\n`,
      );
    });
}

function readDetails({ source, topics, published }: Options): ImportDetails {
  if (published !== undefined && readMoment(published) === null) {
    throw new UserError(
      `--published ${published} is no date that exists. Write it as 2031-03-28 or 2031-03-28T14:30Z.`,
    );
  }
  return {
    source: source ?? null,
    topics: (topics ?? "")
      .split(",")
      .map((topic) => topic.trim())
      .filter((topic) => topic !== ""),
    published: published ?? null,
  };
}

/** The text files that a path stands for. A path that is not there stands for itself; reading it reports that. */
async function expand(path: string): Promise<string[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [path];
    const names = await readdir(path, { recursive: true });
    const files = names
      .filter((name) => /\.txt$/iu.test(name))
      .sort()
      .map((name) => join(path, name));
    return files.length > 0 ? files : [path];
  } catch {
    return [path];
  }
}

async function importFile(
  file: string,
  { store: { folder, open }, interruption }: { store: StoreOf; interruption: Interruption },
  options: Options,
  details: ImportDetails,
): Promise<Import> {
  const result: Import = { file, articles: [], outcomes: [], error: null };
  try {
    const { articles: read, faults } = await readInput(await readBytes(file), {
      name: basename(file),
      url: null,
      contentType: null,
    });
    result.articles.push(...read);
    const errors = [...faults];
    const kept: string[] = [];
    for (const article of options.dryRun ? [] : read) {
      if (interruption.isAsked) break;
      try {
        const complete = toArticle(article, details);
        const outcome = await (await open()).put(complete, { force: options.force ?? false });
        result.outcomes.push(`${outcome.kind}: ${join(folder, outcome.file)}`);
        if (outcome.kind === "kept") kept.push(outcome.file);
      } catch (error) {
        // One bad article keeps out no other.
        if (!(error instanceof UserError)) throw error;
        errors.push(error.message);
      }
    }
    if (kept.length > 0) {
      errors.push(
        `Not overwritten, because the file was changed by hand or can’t be read: ${kept.join(", ")}. Import with --force to replace it.`,
      );
    }
    if (errors.length > 0) result.error = errors.join("\n");
  } catch (error) {
    result.error = explain(error);
  }
  return result;
}

/** A content folder, made and read when the first article is stored. */
type StoreOf = { readonly folder: string; open(): Promise<ArticleStore> };

function storeOf(folder: string): StoreOf {
  let store: Promise<ArticleStore> | null = null;
  const make = (): Promise<ArticleStore> => {
    prepareContent(folder);
    return ArticleStore.open(folder);
  };
  return {
    folder,
    open: async () => {
      store ??= make();
      return store;
    },
  };
}

/** @throws UserError when the folder can't be made. */
function prepareContent(folder: string): void {
  try {
    makeFolder(folder);
  } catch (error) {
    const reason = fileFault(error, "make");
    if (reason === null) throw error;
    throw new UserError(`The content folder ${folder} can’t be made: ${reason}.`);
  }
}

function explain(error: unknown): string {
  if (error instanceof UserError) return error.message;
  const reason = fileFault(error);
  if (reason === null) return error instanceof Error ? error.message : String(error);
  const path = error instanceof Error && "path" in error ? String(error.path) : "A file";
  return `${resolve(path)} can’t be used: ${reason}.`;
}

async function readBytes(file: string): Promise<Uint8Array> {
  const status = await stat(file).catch(() => null);
  if (status === null) throw new UserError("There is no such file.");
  if (status.isDirectory()) throw new UserError("There is no *.txt file in this folder.");
  if (status.size > LONGEST_PASTE)
    throw new UserError("It is longer than 16 MiB: split it into several files.");
  return readFile(file);
}

function bodyTexts({ body }: ImportedArticle, kind: "subhead" | "paragraph"): string[] {
  return body.filter((part) => part.kind === kind).map(({ text }) => text);
}

function toJson({ file, articles, error }: Import): object {
  return {
    file,
    articles: articles.map((article) => ({
      title: article.title,
      captions: article.captions.map(({ written }) => written),
      byline: article.byline,
      published: article.published,
      updated: article.updated,
      url: article.url,
      guid: article.guid,
      source: article.source,
      topics: article.topics,
      language: article.language,
      image: article.image,
      summary: article.summary,
      subheads: bodyTexts(article, "subhead"),
      paragraphs: bodyTexts(article, "paragraph"),
    })),
    error,
  };
}

function toListing({ file, articles, outcomes, error }: Import): string {
  const lines = articles.map((article) => {
    const counts = [
      count(bodyTexts(article, "paragraph").length, "paragraph"),
      count(bodyTexts(article, "subhead").length, "subhead"),
      count(article.captions.length, "caption"),
    ];
    return `  ${article.title === null ? "without a headline" : `“${article.title}”`}: ${counts.join(", ")}`;
  });
  const results = outcomes.map((outcome) => `  ${outcome}`);
  return [file, ...lines, ...results, ...(error === null ? [] : [`  error: ${error}`])].join("\n");
}
