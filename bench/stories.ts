import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Article } from "../src/content/article.ts";
import { readingOf } from "../src/library/reading.ts";
import { openLibrary } from "../src/library/store.ts";
import { findStory } from "../src/stories/story.ts";
import { EMPTY_ARTICLE } from "./empty-article.ts";
import { readQuotedArticles } from "./quoted-articles.ts";

/** The articles that the rule was made with, and those that were written after it. */
const SETS = ["develop", "check"] as const;

type Labelled = { readonly article: Article; readonly topic: string; readonly story: string };

/** How rightly articles are put together to stories: of all pairs of articles, those of one topic and all others. */
export async function storiesBench(
  _files: readonly string[],
  { errors }: { readonly errors: boolean },
): Promise<void> {
  for (const set of SETS) {
    const labelled = articlesOf(set);
    const told = storiesAmong(labelled.map(({ article }) => article));
    const pairs = pairsOf(labelled).map((pair) => ({
      ...pair,
      isJoined: told.get(pair.one.article.id)?.has(pair.other.article.id) === true,
    }));
    const near = pairs.filter(({ one, other }) => one.topic === other.topic);
    process.stdout.write(
      `\n  ${set}: ${labelled.length} articles of ${new Set(labelled.map(({ story }) => story)).size} stories\n`,
    );
    for (const [name, group] of [
      ["of one topic", near],
      ["all", pairs],
    ] as const)
      print(name, group);
    const joinedOutside = [...told.values()]
      .flatMap((ids) => [...ids])
      .filter((id) => id.startsWith("other-"));
    process.stdout.write(`    joined with an article of other topics: ${joinedOutside.length}\n`);
    if (!errors) continue;
    for (const { one, other, isSame, isJoined } of pairs) {
      if (isSame !== isJoined) {
        process.stdout.write(
          `    ${isJoined ? "wrong" : "missed"}: ${one.article.title} | ${other.article.title}\n`,
        );
      }
    }
  }
}

type Pair = { readonly isSame: boolean; readonly isJoined: boolean };

function print(name: string, pairs: readonly Pair[]): void {
  const joined = pairs.filter(({ isJoined }) => isJoined);
  const same = pairs.filter(({ isSame }) => isSame);
  const right = joined.filter(({ isSame }) => isSame).length;
  const percent = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
  process.stdout.write(
    `    pairs ${name}: ${pairs.length}, ${same.length} of them of one story; joined ${joined.length}: precision ${percent(right, joined.length)}, recall ${percent(right, same.length)}\n`,
  );
}

function pairsOf(labelled: readonly Labelled[]) {
  return labelled.flatMap((one, index) =>
    labelled.slice(index + 1).map((other) => ({ one, other, isSame: one.story === other.story })),
  );
}

/** By an article's id, those of its story, in a library that holds articles of other topics as well. */
function storiesAmong(articles: readonly Article[]): Map<string, ReadonlySet<string>> {
  const folder = mkdtempSync(join(tmpdir(), "lede-bench-"));
  const library = openLibrary(join(folder, "library.sqlite"));
  try {
    const at = new Date("2031-06-10T00:00:00Z");
    for (const article of [...articles, ...otherArticles()]) {
      const state = { file: `${article.id}.md`, size: 1, modified: at, hash: article.id };
      library.put({ state, article, reading: readingOf(article), arrived: at, problems: [] });
    }
    const view = library.at(at);
    return new Map(
      articles.map(({ id }) => {
        const headline = view.headline(id);
        const story = headline === null ? [] : findStory(headline, view);
        return [id, new Set(story.map((part) => part.headline.id).filter((other) => other !== id))];
      }),
    );
  } finally {
    library.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Each article begins with "# topic/story date source", its title follows, and then its text. */
function articlesOf(set: (typeof SETS)[number]): Labelled[] {
  const texts = readFileSync(new URL(`./stories/${set}.txt`, import.meta.url), "utf8").split(/^# /mu);
  return texts.slice(1).map((text, index) => {
    const [head = "", title = "", ...body] = text.split("\n");
    const [story = "", date = "", ...source] = head.split(" ");
    const article = {
      ...EMPTY_ARTICLE,
      ...{ id: `${set}-${index}`, title, source: source.join(" ") },
      published: { at: new Date(date), dateOnly: true },
      body: body.join("\n").trim(),
    };
    return { article, story, topic: story.split("/")[0] ?? "" };
  });
}

function otherArticles(): Article[] {
  return (readQuotedArticles().get("develop") ?? []).map(({ text }, index) => {
    const [title = "", ...body] = text.split("\n");
    const published = { at: new Date(Date.UTC(2031, index % 5, 1 + (index % 28))), dateOnly: true };
    return { ...EMPTY_ARTICLE, id: `other-${index}`, title, published, body: body.join("\n").trim() };
  });
}
