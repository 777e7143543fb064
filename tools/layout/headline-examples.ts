import { readPastedLayouts } from "../../bench/pasted-layout.ts";
import { cleanCharacters } from "../../src/import/clean-characters.ts";
import { parsePage } from "../../src/import/page/parse-page.ts";
import { splitDump } from "../../src/import/paste/dump-parts.ts";
import { type HeadlineCandidate, headlineCandidates } from "../../src/import/paste/headline-evidence.ts";
import { readLayout } from "../../src/language/layout/layout.ts";
import { comparisonKey } from "../../src/language/layout/layout-segments.ts";
import { readPageLines } from "../../src/language/layout/page-lines.ts";
import { readSavedPages } from "./examples.ts";
import { copiedText } from "./page-text.ts";

/** The lines of one article that may be its headline, and which of them are. */
export type HeadlineExample = {
  readonly name: string;
  readonly isOwn: boolean;
  readonly candidates: readonly HeadlineCandidate[];
  readonly headlines: ReadonlySet<number>;
  /** The line that the layout's rules take. */
  readonly ruled: number | null;
};

/** In characters and in paragraphs. */
const SHORTEST_TITLE = 8;
const LONG_PARAGRAPH = 60;
const LENGTH_OF_AN_OPENING = 50;
const FEWEST_PARAGRAPHS = 4;

/** Saved pages of a folder, copied as a browser does, as far as a line above their text is the title that the annotation gives. */
export function pageHeadlines(folder: string): HeadlineExample[] {
  return readSavedPages(folder).flatMap(({ name, html, article, facts }) => {
    const title = facts.title ?? article.title ?? "";
    const long = article.body.filter(
      ({ kind, text }) => kind === "paragraph" && text.length > LONG_PARAGRAPH,
    );
    const opening = long[0]?.text.slice(0, LENGTH_OF_AN_OPENING);
    if (title.length < SHORTEST_TITLE || opening === undefined || long.length < FEWEST_PARAGRAPHS) return [];
    return exampleOf(name, false, cleanCharacters(copiedText(parsePage(html))), title, opening);
  });
}

/** Our own layouts that may be looked at, as far as they are cut rightly. */
export function layoutHeadlines(): HeadlineExample[] {
  return (readPastedLayouts().get("develop") ?? []).flatMap(({ name, text, articles }) => {
    const parts = splitDump(cleanCharacters(text));
    if (parts.length !== articles.length) return [];
    return parts.flatMap((part, index) =>
      exampleOf(name, true, part.text, articles[index]?.title ?? "", null),
    );
  });
}

/** @param opening how the article's text opens; its headline stands above. */
function exampleOf(
  name: string,
  isOwn: boolean,
  text: string,
  title: string,
  opening: string | null,
): HeadlineExample[] {
  const lines = readPageLines(text);
  const start = readLayout(text).find(({ kind }) => kind === "title")?.start;
  const ruled = start === undefined ? -1 : lines.findIndex((line) => line.start === start);
  const key = comparisonKey(title);
  const body = opening === null ? lines.length : lines.findIndex((line) => line.text.includes(opening));
  const candidates = headlineCandidates(lines, ruled < 0 ? null : ruled);
  const headlines = new Set(
    candidates.flatMap(({ index }) => (index < body && lines[index]?.key === key ? [index] : [])),
  );
  return headlines.size === 0
    ? []
    : [{ name, isOwn, candidates, headlines, ruled: ruled < 0 ? null : ruled }];
}
