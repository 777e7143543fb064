import { firstVerdict } from "../rules/rule.ts";
import { articleEnd } from "./article-end.ts";
import { type ArticleHead, isPreface, plainHead, signedHeads } from "./article-heads.ts";
import { sharedCredits } from "./caption-places.ts";
import { enclosedLines } from "./enclosures.ts";
import {
  isNoText,
  isTitleCase,
  isWholeQuotation,
  LONGEST_PREAMBLE,
  LONGEST_TITLE,
} from "./headline-forms.ts";
import { comparisonKey } from "./layout-segments.ts";
import type { BlockKind } from "./line-facts.ts";
import { isFurnitureForm } from "./line-form.ts";
import { LINE_RULES } from "./line-rules.ts";
import { isNameLine } from "./name-lines.ts";
import { type PageLine, readPageLines, standsAlone, withForm } from "./page-lines.ts";
import { reportsThePast } from "./picture-texts.ts";
import { isPullQuote, quotedPassages } from "./pull-quotes.ts";
import { markSubheads } from "./subheads.ts";

export type { BlockKind } from "./line-facts.ts";

/** `text === source.slice(start, end)`, without surrounding blanks (and without the `## ` of a Markdown subhead and the marks of a messenger: `*bold*`). */
export type Block = {
  readonly kind: BlockKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
};

/**
 * Reads what each line of one article is. The blocks are in the text's order and cover every non-blank line exactly
 * once; where the text was hard-wrapped, the lines of a paragraph are one block. Takes any text, in linear time.
 *
 * @param title the headline where it is known from elsewhere: a first line that differs from it is then text.
 */
export function readLayout(text: string, title?: string): Block[] {
  const lines = readPageLines(text);
  const knownTitle = title === undefined || title.trim() === "" ? null : comparisonKey(title);
  const joined = knownTitle === null ? lines : joinTitle(text, lines, knownTitle);
  const kinds = readKinds(joined, knownTitle);
  return joined.map(({ text: content, start, end }, index) => ({
    kind: kinds[index] ?? "paragraph",
    text: content,
    start,
    end,
  }));
}

/** A known title that the paste broke over two or three lines becomes one line again. */
function joinTitle(text: string, lines: PageLine[], title: string): PageLine[] {
  for (const count of [2, 3]) {
    const [first, ...rest] = lines.slice(0, count);
    const last = rest.at(-1);
    if (first === undefined || last === undefined || last.end - first.start > 2 * LONGEST_TITLE) break;
    const content = text.slice(first.start, last.end);
    const key = comparisonKey(content);
    if (key === title)
      return [withForm({ ...first, end: last.end, text: content, key }), ...lines.slice(count)];
  }
  return lines;
}

function readKinds(lines: readonly PageLine[], knownTitle: string | null): BlockKind[] {
  const head = findHead(lines, knownTitle);
  const titleIndex = head?.headline ?? null;
  const title = titleIndex === null ? undefined : lines[titleIndex];
  const titleKey = title?.key ?? knownTitle;
  const bodyStart = head?.body ?? findBody(lines, titleIndex, titleKey);
  const end = articleEnd(lines, bodyStart);
  const enclosed = enclosedLines(lines, titleIndex === null ? 0 : titleIndex + 1, bodyStart);
  const lastSentence = lines.findLastIndex(
    ({ form }, index) => index < end && !enclosed.has(index) && (form === "prose" || form === "item"),
  );
  const furnitureBelow = lines.findIndex(
    ({ form }, index) => index > lastSentence && (isFurnitureForm(form) || form === "byline"),
  );
  const lastFurniture = lines.findLastIndex(({ form }) => isFurnitureForm(form));
  const signature = signatureOf(lines.slice(titleIndex ?? bodyStart, bodyStart));
  const passages = quotedPassages(lines);
  const credits = sharedCredits(lines);
  const isReport = reportsThePast(lines);
  const pageNames = lines.slice(0, Math.min(titleIndex ?? 0, LONGEST_PREAMBLE)).map(({ key }) => key);
  const kinds: BlockKind[] = [];
  let pullQuote = -2;
  const seen = new Map<string, number>();
  const times = timesOfKeys(lines);
  const repeatedKeys = keysThatComeAgain(lines.slice(0, (titleIndex ?? 0) + LONGEST_PREAMBLE));

  for (const [index, line] of lines.entries()) {
    const first = seen.get(line.key);
    if (isPullQuote(line, passages)) pullQuote = index;
    const kind = firstVerdict(LINE_RULES, {
      line,
      index,
      beforePrevious: lines[index - 2],
      previous: lines[index - 1],
      next: lines[index + 1],
      afterNext: lines[index + 2],
      count: lines.length,
      titleIndex,
      title,
      titleKey,
      bodyStart,
      lastSign: head?.lastSign ?? null,
      signature,
      end,
      lastSentence,
      pageNames,
      sharedCredits: credits,
      isReport,
      isPullQuote: pullQuote === index || (pullQuote === index - 1 && namesSpeaker(line)),
      isEnclosed: enclosed.has(index),
      isAboveFurniture: index < lastFurniture,
      isBelowFurniture: furnitureBelow >= 0 && index > furnitureBelow,
      firstKind: first === undefined ? undefined : kinds[first],
      previousKind: kinds.at(-1),
      repeats: first !== undefined,
      times: times.get(line.key) ?? 1,
      comesAgain: repeatedKeys.has(line.key),
    });
    kinds.push(kind ?? "paragraph");
    if (first === undefined) seen.set(line.key, index);
  }
  markSubheads(lines, kinds, { titleIndex, bodyStart, lastSign: head?.lastSign ?? -1 });
  return kinds;
}

/** Those lines between headline and body that say who wrote the article. */
const signatureOf = (head: readonly PageLine[]): string =>
  head
    .filter(({ form, text }) => form === "byline" || (form === "heading" && isNameLine(text)))
    .map(({ text }) => text)
    .join("\n");

function timesOfKeys(lines: readonly PageLine[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const { key } of lines) times.set(key, (times.get(key) ?? 0) + 1);
  return times;
}

/** The headline with its body: the known one; else what is signed; else the first line that can be one. */
function findHead(lines: readonly PageLine[], knownTitle: string | null): ArticleHead | null {
  const top = lines.slice(0, LONGEST_PREAMBLE);
  if (knownTitle !== null) {
    const headline = top.findIndex(({ key }) => key === knownTitle);
    if (headline >= 0) return headAt(lines, headline);
  }
  const first = top.findIndex((line) => !isNoText(line));
  const line = lines[first];
  if (knownTitle !== null) {
    const again = line !== undefined && top.some(({ key }, other) => other > first && key === line.key);
    return again && !line.complete && mayHead(line) ? headAt(lines, first) : null;
  }
  const [signed] = signedHeads(lines);
  if (signed !== undefined && isPreface(lines, signed.headline)) return signed;
  const plain = plainHead(lines)?.headline ?? null;
  if (plain !== null && plain > first && standsAlone(lines, plain)) return headAt(lines, plain);
  return standsApart(lines, first) ? headAt(lines, plain ?? first) : null;
}

/** The head whose headline is known: signed, where its byline is below it. */
function headAt(lines: readonly PageLine[], headline: number): ArticleHead {
  const signed = signedHeads(lines.slice(headline, headline + 2 * LONGEST_PREAMBLE))[0];
  if (signed?.headline === 0)
    return {
      headline,
      lastSign: signed.lastSign === null ? null : headline + signed.lastSign,
      body: headline + signed.body,
    };
  return { headline, lastSign: null, body: findBody(lines, headline, lines[headline]?.key ?? null) };
}

const mayHead = ({ text }: PageLine) =>
  text.length <= LONGEST_TITLE && !/[:;,]$/u.test(text) && !/^\p{Ll}/u.test(text);

/** Whether a text without byline and date begins with a headline: no sentence, and set off from what follows. */
function standsApart(lines: readonly PageLine[], index: number): boolean {
  const line = lines[index];
  const next = lines[index + 1];
  if (line === undefined || next === undefined || !mayHead(line)) return false;
  if (line.headingLevel === 1) return true;
  const again = lines.slice(index + 1, index + LONGEST_PREAMBLE).some(({ key }) => key === line.key);
  const apart = !next.adjoins || isNoText(next) || next.text.length > 120;
  if (!line.complete && !isWholeQuotation(line.text)) return apart || again;
  const furnished = lines.slice(index + 1, index + 4).some(isNoText);
  return apart && (isTitleCase(line.text) || (line.text.endsWith("?") && furnished));
}

/** Where the body begins: at the first sentence below the title and below the title's last repetition near the top. */
function findBody(lines: readonly PageLine[], titleIndex: number | null, titleKey: string | null): number {
  let from = titleIndex === null ? 0 : titleIndex + 1;
  const last = Math.min(lines.length, from + LONGEST_PREAMBLE);
  for (let index = from; index < last; index += 1) {
    if (lines[index]?.key === titleKey) from = index + 1;
  }
  const found = lines.findIndex(
    (line, index) => index >= from && (line.complete || line.text.length > LONGEST_TITLE) && !isNoText(line),
  );
  return found < 0 ? from : Math.min(found, from + LONGEST_PREAMBLE);
}

/** Lines that stand twice near the top: a page sets a caption under each size of its picture. */
function keysThatComeAgain(top: readonly PageLine[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const { key } of top) (seen.has(key) ? again : seen).add(key);
  return again;
}

const namesSpeaker = ({ form, text }: PageLine) =>
  form === "heading" && (isNameLine(text) || /^[-–—] ?\p{Lu}/u.test(text));
