import { cleanLine } from "../../content/article-schema.ts";
import { UserError } from "../../errors.ts";
import { isDateLine } from "../../language/layout/byline.ts";
import { type Block, type BlockKind, readLayout } from "../../language/layout/layout.ts";
import { splitCaption } from "../../language/layout/page-furniture.ts";
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
  return parts.map(readDumpPart);
}

/**
 * Reads one article, which `splitDump` cut out of a paste.
 *
 * @throws UserError when it has no headline, or no text below it.
 */
export function readDumpPart(part: string): ImportedArticle {
  const blocks = withHeadline(part);
  const lines = (kind: BlockKind): string[] =>
    blocks.filter((block) => block.kind === kind).map((block) => cleanLine(block.text));
  const [title = ""] = lines("title");
  const bylines = lines("byline");
  const body = blocks.flatMap(({ kind, text }) =>
    kind === "paragraph" || kind === "subhead" ? [{ kind, text: cleanLine(text) }] : [],
  );
  if (!body.some(({ kind }) => kind === "paragraph")) {
    throw new UserError(`There is no text below the headline “${title}”.`);
  }
  return {
    ...NOTHING_KNOWN,
    title,
    captions: lines("caption").map((written) => ({ written, ...splitCaption(written) })),
    byline: bylines.find((line) => readWrittenDate(line) === null && !isDateLine(line)) ?? null,
    published: readPublished(bylines),
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

function readPublished(bylines: readonly string[]): string | null {
  const dated = bylines.filter((line) => readWrittenDate(line) !== null);
  const line = dated.find((candidate) => !/^(?:last )?(?:updated|modified)/iu.test(candidate)) ?? dated[0];
  return line === undefined ? null : readWrittenDate(line);
}
