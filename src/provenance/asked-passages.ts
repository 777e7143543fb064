import { analyse } from "../language/analyse.ts";
import { findQuotedSpans } from "../language/marks/quotation-marks.ts";
import { comparableWords } from "./comparable-words.ts";

/** A passage of a message, of which someone wants to know who said it. */
export type AskedPassage = {
  readonly text: string;
  /** Between quotation marks or in a block quote: all of it is meant to be someone's words. */
  readonly isQuoted: boolean;
  /** Who the message says said it; null where it names nobody. */
  readonly speaker: string | null;
};

/** So many words of a passage are looked up. */
const MOST_WORDS = 150;
/** Fewer words are found in too many mouths. */
const FEWEST_WORDS = 3;

/**
 * The passages of a message, in its order: what stands between quotation marks and in block quotes; without any of these the
 * whole message. Passages of less than three words are left out.
 *
 * @param message as Discord has it, with its markdown.
 */
export function askedPassages(message: string): AskedPassage[] {
  const passages = blocksOf(message).flatMap((block) =>
    block.isQuote ? fromQuote(block) : fromText(block.text),
  );
  const quoted = passages.filter(({ isQuoted }) => isQuoted);
  const found = quoted.length > 0 ? quoted : passages;
  return found.flatMap((passage) => {
    const text = firstWords(passage.text);
    return text === null ? [] : [{ ...passage, text }];
  });
}

type MessageBlock = { readonly isQuote: boolean; readonly text: string; readonly next: string };

const QUOTE_LINE = /^ {0,3}(?:>>> |> ?)/u;

/** Runs of lines that are quoted, and runs that are not. `next` is the line behind. `>>> ` quotes all that follows. */
function blocksOf(message: string): MessageBlock[] {
  const blocks: { isQuote: boolean; lines: string[] }[] = [];
  let isOpen = false;
  for (const line of message.split("\n")) {
    const isQuote = isOpen || QUOTE_LINE.test(line);
    isOpen ||= /^ {0,3}>>> /u.test(line);
    const text = withoutMarkup(isQuote ? line.replace(QUOTE_LINE, "") : line);
    const last = blocks.at(-1);
    if (last?.isQuote === isQuote) last.lines.push(text);
    else blocks.push({ isQuote, lines: [text] });
  }
  return blocks.map(({ isQuote, lines }, index) => ({
    isQuote,
    text: lines.join("\n").trim(),
    next: blocks[index + 1]?.lines.find((line) => line.trim() !== "") ?? "",
  }));
}

/** A block quote is someone's words, but where it holds quotation marks these say which. */
function fromQuote({ text, next }: MessageBlock): AskedPassage[] {
  const lines = text.split("\n");
  const last = lines.length > 1 ? signatureOf(lines.at(-1) ?? "") : null;
  const words = last === null ? text : lines.slice(0, -1).join("\n");
  const signature = last ?? signatureOf(next);
  const inside = fromText(words).filter(({ isQuoted }) => isQuoted);
  return inside.length > 0
    ? inside.map((passage) => ({ ...passage, speaker: passage.speaker ?? signature }))
    : [{ text: words, isQuoted: true, speaker: signature }];
}

/** "— Mira Sandoval, 2031": the name of a signature; null for any other line. */
function signatureOf(line: string): string | null {
  const [, name] = /^\s*(?:—|–|--?|~)\s*(\p{Lu}[^\n,(:]{1,60})/u.exec(line) ?? [];
  return name === undefined ? null : name.trim();
}

function fromText(text: string): AskedPassage[] {
  if (text === "") return [];
  const { quotations } = analyse(text);
  const paragraphs = [...text.matchAll(/[^\n]+/gu)].map(({ 0: line, index }) => ({
    start: index,
    end: index + line.length,
  }));
  const spans = findQuotedSpans(text, paragraphs).flat();
  if (spans.length === 0) return [{ text, isQuoted: false, speaker: null }];
  return spans.map(({ start, end }) => {
    const read = quotations.find((quotation) => quotation.start < end && start < quotation.end);
    return { text: text.slice(start, end), isQuoted: true, speaker: read?.speaker?.name ?? null };
  });
}

/** Discord's own signs: links keep their label; mentions, emojis and bare addresses say nothing. */
function withoutMarkup(line: string): string {
  return line
    .replace(/\[([^\][]{1,300})\]\(<?https?:[^\s)]{1,2000}\)/gu, "$1")
    .replace(/<(?:[@#][!&]?|a?:\w{1,40}:|t:)[^<>\s]{1,40}>/gu, " ")
    .replace(/<?https?:\/\/[^\s>]{1,2000}>?/gu, " ")
    .replace(/^\s{0,3}(?:#{1,3}|-#)\s/u, "")
    .replace(/\*{1,3}|__|~~|\|\||`{1,3}/gu, "")
    .replace(/\\(?=[\p{P}\p{S}])/gu, "");
}

/** As many words as are looked up; null where there are too few. */
function firstWords(text: string): string | null {
  const words = comparableWords(text);
  if (words.length < FEWEST_WORDS) return null;
  return text.slice(0, words[MOST_WORDS - 1]?.end ?? text.length).trim();
}
