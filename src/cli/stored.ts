import { join, resolve } from "node:path";
import { Command } from "commander";
import type { Article } from "../content/article.ts";
import { readContent } from "../content/content-folder.ts";
import { removeContent } from "../content/content-writing.ts";
import { formatMoment } from "../content/moment.ts";
import { readStoredArticles, storedArticle } from "../content/stored-articles.ts";
import { count } from "../count.ts";
import { type ContentSettings, folderToWrite } from "./content-settings.ts";

type Options = { content?: string; json?: true };

const withFolder = (command: Command): Command =>
  command.option("--content <folder>", "the content folder; CONTENT_DIR when left out");

/** `lede list`: one line an article, the newest first. */
export function listCommand(settings: () => ContentSettings): Command {
  return withFolder(new Command("list"))
    .description("list the articles in the content folder, the newest first")
    .option("--json", "print it as JSON")
    .action(async function (this: Command, options: Options) {
      const content = resolve(options.content ?? settings().contentDirectory);
      const { articles, faulty } = await readStoredArticles(content);
      const write = (line: string): void => this.configureOutput().writeOut?.(`${line}\n`);
      if (options.json) {
        write(
          JSON.stringify(
            articles.map(({ file, article }) => ({ file, ...outline(article) })),
            null,
            2,
          ),
        );
        return;
      }
      for (const { article } of articles) {
        const { id, title, source, published } = outline(article);
        const notes = [
          ...(source === null ? [] : [source]),
          ...(article.withdrawn === null ? [] : ["withdrawn"]),
        ];
        write([published?.slice(0, 10) ?? "no date   ", id, title, ...notes].join("  "));
      }
      const left =
        faulty.length === 0 ? "" : `, and ${count(faulty.length, "file")} with faults (see “lede check”)`;
      write(`${count(articles.length, "article")} in ${content}${left}.`);
    });
}

function outline({ id, title, source, url, published, updated, topics }: Article) {
  return {
    id,
    title,
    source,
    url,
    published: published && formatMoment(published),
    updated: updated && formatMoment(updated),
    topics,
  };
}

/** `lede show`: one article, as its file has it. */
export function showCommand(settings: () => ContentSettings): Command {
  return withFolder(new Command("show"))
    .description("print one article as its file has it")
    .argument("<id>", "the article’s id, or its file’s name")
    .option("--json", "print it as JSON")
    .action(async function (this: Command, id: string, options: Options) {
      const content = resolve(options.content ?? settings().contentDirectory);
      const { file, article } = storedArticle(await readStoredArticles(content), id);
      const text = options.json
        ? `${JSON.stringify({ ...article, ...outline(article), file }, null, 2)}\n`
        : `${join(content, file)}\n\n${Buffer.from(await readContent(content, file)).toString("utf8")}`;
      this.configureOutput().writeOut?.(text);
    });
}

/** `lede rm`: deletes articles' files, all of them or none. */
export function removeCommand(settings: () => ContentSettings): Command {
  return withFolder(new Command("rm"))
    .description("delete articles from the content folder")
    .argument("<id...>", "the articles’ ids, or their files’ names")
    .action(async function (this: Command, ids: string[], options: Options) {
      const content = folderToWrite(settings(), options.content);
      const stored = await readStoredArticles(content);
      const found = new Set(ids.map((id) => storedArticle(stored, id)));
      for (const { file, article } of found) {
        await removeContent(content, file);
        this.configureOutput().writeOut?.(`deleted: ${join(content, file)} (“${article.title}”)\n`);
      }
    });
}
