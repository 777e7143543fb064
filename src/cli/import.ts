import { basename, join, resolve } from "node:path";
import { Command } from "commander";
import type { Article } from "../content/article.ts";
import { readMoment } from "../content/moment.ts";
import { count } from "../count.ts";
import { UserError } from "../errors.ts";
import { fileFault, makeFolder } from "../folders.ts";
import type { ImportedArticle } from "../import/imported-article.ts";
import { type ReadInput, readInput } from "../import/input/read-input.ts";
import { ArticleStore } from "../import/store/article-store.ts";
import { type ImportDetails, toArticle } from "../import/store/to-article.ts";
import { type ContentSettings, folderToWrite } from "./content-settings.ts";
import { isWebAddress, readWebAddress, type WebSettings } from "./import-address.ts";
import { inputFiles, readInputFile } from "./import-files.ts";
import { INTERRUPTED, type Interruption, listenForInterruption } from "./interruption.ts";
import { startProgress } from "./progress.ts";

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
type Import = {
  file: string;
  feed: ReadInput["feed"];
  articles: ImportedArticle[];
  outcomes: string[];
  error: string | null;
};

/** `lede import`: reads articles from files of any kind and writes content files. The exit code is 1 when any of it failed. */
export function importCommand(settings: () => ContentSettings & WebSettings): Command {
  return new Command("import")
    .description(
      "read articles from pasted text, saved pages, feeds or e-mails, and write them into the content folder",
    )
    .argument("<path...>", "web addresses, or files, or folders of them")
    .option("--content <folder>", "the content folder; CONTENT_DIR when left out")
    .option("--dry-run", "write nothing, only show what would be read")
    .option("--json", "show it as JSON")
    .option("--force", "overwrite content files that were changed by hand")
    .option("--source <name>", "the publication that all these articles are from")
    .option("--topics <list>", "their topics, with commas between")
    .option("--published <date>", "their date, as 2031-03-28 or 2031-03-28T14:30Z")
    .action(async function (this: Command, paths: string[], options: Options) {
      const write = (text: string): void => this.configureOutput().writeOut?.(`${text}\n`);
      const note = (text: string): void => this.configureOutput().writeErr?.(`${text}\n`);
      const details = readDetails(options);
      const folder = options.dryRun
        ? resolve(options.content ?? settings().contentDirectory)
        : folderToWrite(settings(), options.content);
      const imports: Import[] = [];
      const store = storeOf(folder);
      const found = await Promise.all(paths.map(inputFiles));
      const files = found.flatMap((input) => input.files);
      for (const [index, { leftOut }] of found.entries()) {
        if (leftOut > 0) note(`${paths[index]}: ${count(leftOut, "file")} of other kinds left out`);
      }
      const progress = startProgress(files.length, "files");
      const interruption = listenForInterruption();
      for (const file of files) {
        if (interruption.isAsked) break;
        imports.push(await importFile(file, { store, interruption, settings }, options, details));
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
      `--published ${published} is not a date. Write it as 2031-03-28 or 2031-03-28T14:30Z.`,
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

type Surroundings = {
  readonly store: StoreOf;
  readonly interruption: Interruption;
  settings(): WebSettings;
};

async function readPath(file: string): Promise<ReadInput> {
  return readInput(await readInputFile(file), { name: basename(file), url: null, contentType: null });
}

async function importFile(
  file: string,
  { store: { folder, open }, interruption, settings }: Surroundings,
  options: Options,
  details: ImportDetails,
): Promise<Import> {
  const result: Import = { file, feed: null, articles: [], outcomes: [], error: null };
  const faults: string[] = [];
  try {
    const read = isWebAddress(file) ? await readWebAddress(file, settings()) : await readPath(file);
    result.feed = read.feed;
    result.articles.push(...read.articles);
    faults.push(...read.faults);
    const kept: string[] = [];
    for (const article of options.dryRun ? [] : articlesToStore(read, details, faults)) {
      if (interruption.isAsked) break;
      const outcome = await (await open()).put(article, { force: options.force ?? false });
      result.outcomes.push(`${outcome.kind}: ${join(folder, outcome.file)}`);
      if (outcome.kind === "kept") kept.push(outcome.file);
    }
    if (kept.length > 0) {
      faults.push(
        `Not overwritten, because the file was changed by hand or can’t be read: ${kept.join(", ")}. Import with --force to replace it.`,
      );
    }
  } catch (error) {
    faults.push(explain(error));
  }
  if (faults.length > 0) result.error = faults.join("\n");
  return result;
}

/** The articles as they go into files. One that cannot is a fault, and keeps out no other. */
function articlesToStore(read: ReadInput, details: ImportDetails, faults: string[]): Article[] {
  if (read.written !== null) return [withDetails(read.written, details)];
  return read.articles.flatMap((article) => {
    try {
      return toArticle(article, details);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      faults.push(`${article.title ?? article.url ?? "An article"}: ${error.message}`);
      return [];
    }
  });
}

/** What an editor wrote stays as it stands, but for what the person who imports says of it. */
function withDetails(article: Article, { source, topics, published }: ImportDetails): Article {
  return {
    ...article,
    source: source ?? article.source,
    topics: topics.length > 0 ? [...new Set([...topics, ...article.topics])] : article.topics,
    published: published === null ? article.published : readMoment(published),
  };
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

function bodyTexts({ body }: ImportedArticle, kind: "subhead" | "paragraph"): string[] {
  return body.filter((part) => part.kind === kind).map(({ text }) => text);
}

function toJson({ file, feed, articles, error }: Import): object {
  return {
    file,
    ...(feed !== null && { feed }),
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
  if (articles.length === 0 && error === null) lines.push("  there are no articles in it");
  const results = outcomes.map((outcome) => `  ${outcome}`);
  return [file, ...lines, ...results, ...(error === null ? [] : [`  error: ${error}`])].join("\n");
}
