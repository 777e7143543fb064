import { cleanLine } from "../../content/article-schema.ts";
import { UserError } from "../../errors.ts";
import { isAuthorLine, isNameLine, isSeveralSigns, isSignOff } from "../../language/layout/byline.ts";
import { isDateLine } from "../../language/layout/date-lines.ts";
import { type Block, type BlockKind, readLayout } from "../../language/layout/layout.ts";
import { authorOf } from "../author-line.ts";
import { readCaption } from "../caption.ts";
import { type ImportedArticle, NOTHING_KNOWN } from "../imported-article.ts";
import { readWrittenDate } from "../written-date.ts";
import { splitDump } from "./dump-parts.ts";

/** Longest headline and longest first sentence taken for one, in characters. */
const LONGEST_TITLE = 256;
const LONGEST_SENTENCE_TITLE = 160;

/**
 * Reads the articles of one paste: text as copied from a news page, one article after another, with what the page
 * repeated and added left out.
 *
 * @throws UserError when there is no article in it, or one without a headline.
 */
export function readTextDump(text: string): ImportedArticle[] {
  const parts = splitDump(text);
  if (parts.length === 0) throw new UserError("There is no text in it.");
  return parts.map(({ text: part }) => readDumpPart(part));
}

/**
 * Reads one article, which `splitDump` cut out of a paste.
 *
 * @throws UserError when it has no headline, or no text below it.
 */
export function readDumpPart(part: string): ImportedArticle {
  const blocks = withHeadline(part);
  const lines = (kind: BlockKind): string[] =>
    blocks.filter((block) => block.kind === kind).map((block) => joinLines(block.text));
  const [title = ""] = lines("title");
  const bylines = bylinesOf(blocks);
  const body = blocks.flatMap(({ kind, text }) =>
    kind === "paragraph" || kind === "subhead" ? [{ kind, text: joinLines(text) }] : [],
  );
  if (!body.some(({ kind }) => kind === "paragraph")) {
    throw new UserError(`There is no text below the headline “${title}”.`);
  }
  return {
    ...NOTHING_KNOWN,
    title,
    captions: lines("caption").map(readCaption),
    byline: readByline(bylines),
    ...readDates(bylines),
    url: lines("junk").find((line) => /^https?:\/\/\S+$/iu.test(line) && URL.canParse(line)) ?? null,
    body,
  };
}

/** A paste begins with its headline, so its first line is one even if it ends like a sentence. */
function withHeadline(part: string): Block[] {
  const blocks = readLayout(part);
  if (blocks.some(({ kind }) => kind === "title")) return blocks;
  const [first, second] = blocks.filter(({ kind }) => kind === "paragraph" || kind === "subhead");
  const isHeadline =
    first !== undefined &&
    second !== undefined &&
    first.text.length <= (/[.!]["”’)]*$/u.test(first.text) ? LONGEST_SENTENCE_TITLE : LONGEST_TITLE);
  if (!isHeadline) {
    throw new UserError(
      `There is no headline above “${cleanLine(blocks[0]?.text ?? "").slice(0, 60)}…”: write it on the first line, with an empty line after it.`,
    );
  }
  return readLayout(part, first.text);
}

/** One line of lines that were wrapped; a word that was divided at the end of one is whole again. */
function joinLines(text: string): string {
  return cleanLine(text.replace(/(?<=\p{L})[-\u2010][ \t]*(?:\r\n?|\n)[ \t]*(?=\p{Ll})/gu, ""));
}

/** Those below the headline first: above it stands what the mail or the paper says of itself. */
function bylinesOf(blocks: readonly Block[]): string[] {
  const title = blocks.findIndex(({ kind }) => kind === "title");
  return [...blocks.slice(title + 1), ...blocks.slice(0, Math.max(title, 0))]
    .filter(({ kind }) => kind === "byline")
    .map(({ text }) => cleanLine(text));
}

/** The author line, else the first name, else who signs the text below it, else the first that says where it is from. */
function readByline(bylines: readonly string[]): string | null {
  const named = bylines.filter((line) => authorOf(line) !== null);
  return (
    named.find(isAuthorLine) ??
    named.find((line) => isSeveralSigns(line) || (isNameLine(line) && !isDateLine(line))) ??
    named.find(isSignOff) ??
    bylines.find((line) => line.includes(":") && isNameLine(line)) ??
    null
  );
}

const UPDATED = /\b(?:updated|modified)\b/iu;

/** When the article appeared and when it was changed, on one line or on two. */
function readDates(bylines: readonly string[]): { published: string | null; updated: string | null } {
  let published: string | null = null;
  let updated: string | null = null;
  for (const line of bylines) {
    const at = line.search(UPDATED);
    published ??= readWrittenDate(at < 0 ? line : line.slice(0, at));
    if (at >= 0) updated ??= readWrittenDate(line.slice(at));
  }
  return { published: published ?? updated, updated };
}
