import { cleanLine } from "../../content/article-schema.ts";
import { UserError } from "../../errors.ts";
import type { KnownOfText } from "../../language/annotate.ts";
import { type Block, readLayout } from "../../language/layout/layout.ts";
import { withMark } from "../../language/layout/layout-segments.ts";
import { type PageLine, readPageLines } from "../../language/layout/page-lines.ts";
import { likeliestHeadline } from "./headline-model.ts";
import { withOwnText } from "./own-text.ts";

/** Longest headline and longest first sentence taken for one, in characters. */
const LONGEST_TITLE = 256;
const LONGEST_SENTENCE_TITLE = 160;

/**
 * What each line of one article of a paste is. Where nothing would remain of its text, nothing is left out.
 *
 * @throws UserError when it has no headline.
 */
export function readPaste(part: string): Block[] {
  const blocks = readPastedLines(part);
  if (blocks === null) throw missingHeadline(part);
  return blocks;
}

/** What an analysis should know of a pasted article: what each line is, where the paste has a headline. */
export function knownOfPaste(part: string): KnownOfText {
  const blocks = readPastedLines(part);
  return blocks === null ? {} : { blocks };
}

/** The same as readPaste; null where there is no headline. */
function readPastedLines(part: string): Block[] | null {
  const blocks = withHeadline(part);
  if (blocks === null) return null;
  const own = withOwnText(part, blocks);
  return own.some(isParagraph) ? own : blocks;
}

/** Whether the part of a paste has a headline and a text of its own below it, and not only what a page shows of other articles. */
export function hasOwnText(part: string): boolean {
  const blocks = withHeadline(part);
  return blocks !== null && withOwnText(part, blocks).some(isParagraph);
}

const isParagraph = ({ kind }: Block) => kind === "paragraph";

/** What each line is, below the likeliest headline; null where there is none. */
function withHeadline(part: string): Block[] | null {
  const blocks = byRules(part);
  if (blocks === null) return null;
  const lines = readPageLines(part);
  const title = blocks.find(({ kind }) => kind === "title");
  const ruled = title === undefined ? -1 : lines.findIndex(({ start }) => start === title.start);
  const chosen = lines[likeliestHeadline(lines, ruled < 0 ? null : ruled) ?? -1];
  return chosen === undefined || chosen.start === title?.start ? blocks : below(part, chosen, blocks);
}

/** The text below a headline read by itself; of what stands above it only who wrote the article and when is kept. */
function below(part: string, { text, start: first }: PageLine, blocks: readonly Block[]): Block[] {
  const start = withMark(part, first);
  const above = blocks
    .filter((block) => block.end <= start)
    .map((block): Block => (block.kind === "byline" ? block : { ...block, kind: "junk" }));
  const own = readLayout(part.slice(start), text).map((block) => ({
    ...block,
    start: block.start + start,
    end: block.end + start,
  }));
  return [...above, ...own];
}

/** A paste begins with its headline, so its first line is one even if it ends like a sentence. null where there is none. */
function byRules(part: string): Block[] | null {
  const blocks = readLayout(part);
  if (blocks.some(({ kind }) => kind === "title")) return blocks;
  const [first, second] = textsOf(blocks);
  const isHeadline =
    first !== undefined &&
    second !== undefined &&
    first.text.length <= (/[.!]["”’)]*$/u.test(first.text) ? LONGEST_SENTENCE_TITLE : LONGEST_TITLE);
  return isHeadline ? readLayout(part, first.text) : null;
}

const textsOf = (blocks: readonly Block[]) =>
  blocks.filter(({ kind }) => kind === "paragraph" || kind === "subhead");

function missingHeadline(part: string): UserError {
  const [first] = readLayout(part);
  return new UserError(
    `There is no headline above “${cleanLine(first?.text ?? "").slice(0, 60)}…”: write it on the first line, with an empty line after it.`,
  );
}
