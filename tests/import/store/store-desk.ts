import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Article } from "../../../src/content/article.ts";
import { parseArticle } from "../../../src/content/front-matter.ts";
import { ArticleStore } from "../../../src/import/store/article-store.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { type article, NO_DETAILS } from "./articles-of-one-story.ts";

export const NOW = new Date("2031-05-12T14:05:00Z");
export const FILE = "storm-closes-the-harbour-of-port-elsin.md";

export async function desk(directory = temporaryFolder()) {
  const store = await ArticleStore.open(directory, () => NOW);
  return {
    directory,
    store,
    take: (...[imported, options]: [ReturnType<typeof article>, Parameters<ArticleStore["put"]>[1]?]) =>
      store.take(imported, NO_DETAILS, options),
    reopened: () => desk(directory),
    files: () =>
      readdirSync(directory, { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".md"))
        .sort(),
    read: (file = FILE): Article => parseArticle(file, readFileSync(join(directory, file))),
    edit(change: (text: string) => string, file = FILE) {
      const path = join(directory, file);
      writeFileSync(path, change(readFileSync(path, "utf8")));
    },
  };
}
