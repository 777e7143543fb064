import { readLayout } from "../language/layout/layout.ts";
import { splitSentences } from "../language/words/sentences.ts";
import type { Article } from "./article.ts";
import type { Fault } from "./content-problem.ts";
import type { FieldPath } from "./yaml-fields.ts";

/** Fewer sentences than this look like a teaser, or a text that was cut off. */
const FEWEST_SENTENCES = 2;
/** So many lines of a text that Lede leaves out are named. */
const MOST_LEFT_OUT = 5;
const PLAIN_FIELD = /^(title|source|author|section|summary):[ \t]+([^"'|>\s].*)$/u;

/** What an article is served with and yet looks like a slip, in the order of the file. @param text the file's, with `\n` line ends. */
export function warningsOf(
  article: Article,
  text: string,
  lineOf: (path: FieldPath) => number | null,
  now: Date,
): Fault[] {
  const { published, updated, source } = article;
  const warnings: Fault[] = [];
  const warn = (field: string, message: string, line = lineOf([field]) ?? 1) =>
    warnings.push({ line, field, message });
  const titleLine = lineOf(["title"]) ?? 1;
  if (source === null) warn("source", "is missing: add a line such as source: The Elsin Post", titleLine);
  if (published === null) {
    warn(
      "published",
      "is missing: the article is dated by when its file came. Add a line such as published: 2031-03-28",
      titleLine,
    );
  } else if (published.at > now) {
    warn(
      "published",
      `lies in the future: the article is held back until ${published.at.toISOString().slice(0, 16)} UTC`,
    );
  }
  if (published !== null && updated !== null && !updated.dateOnly && updated.at < published.at) {
    warn("updated", "lies before the publication: check both dates");
  }
  warnings.push(...commentsIn(text), ...bodyWarnings(article, text, lineOf(["body"]) ?? 1));
  return warnings.sort((one, other) => (one.line ?? 0) - (other.line ?? 0));
}

/** Plain values with a "#" behind a blank: YAML ends the value there. */
function commentsIn(text: string): Fault[] {
  const end = text.indexOf("\n---", 3);
  return text
    .slice(0, end)
    .split("\n")
    .flatMap((line, index): Fault[] => {
      const [, field, value = ""] = PLAIN_FIELD.exec(line) ?? [];
      const at = value.search(/[ \t]#/u);
      if (field === undefined || at < 0) return [];
      const [kept, rest] = [value.slice(0, at).trimEnd(), value.slice(at + 2)];
      const message = `ends at the #: it is “${kept}” without “#${rest}”. Put the whole text in quotation marks`;
      return [{ line: index + 1, field, message }];
    });
}

function bodyWarnings({ body, title }: Article, text: string, bodyLine: number): Fault[] {
  const blocks = readLayout(body, title);
  const sentences = blocks
    .filter(({ kind }) => kind === "paragraph")
    .reduce((count, block) => count + splitSentences(body, block.start, block.end).length, 0);
  const firstLine = bodyLine + blankLinesAt(text, bodyLine);
  const warnings: Fault[] = [];
  if (sentences < FEWEST_SENTENCES) {
    const what = sentences === 0 ? "has no sentence" : "is one sentence";
    warnings.push({ line: firstLine, field: "body", message: `${what}: check that the whole text is there` });
  }
  const leftOut = blocks.filter(({ kind }) => kind === "junk" || kind === "byline" || kind === "caption");
  for (const block of leftOut.slice(0, MOST_LEFT_OUT)) {
    const line = firstLine + body.slice(0, block.start).split("\n").length - 1;
    const start = block.text.length > 60 ? `${block.text.slice(0, 60)}…` : block.text;
    warnings.push({
      line,
      field: "body",
      message: `“${start}” is taken for a part of a web page and left out: delete the line, or write it as a sentence`,
    });
  }
  return warnings;
}

/** How many lines without text come first in the body. */
function blankLinesAt(text: string, bodyLine: number): number {
  const lines = text.split("\n").slice(bodyLine - 1);
  return Math.max(
    0,
    lines.findIndex((line) => line.trim() !== ""),
  );
}
