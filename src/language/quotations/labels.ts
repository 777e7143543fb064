import { type Frame, type NameIndex, phraseEndingAt, pronounOf, type Subject } from "../grammar/phrases.ts";
import type { FrameToken } from "../marks/paragraphs.ts";
import { wordAt } from "../words/tokens.ts";
import { type Attribution, plainAttribution } from "./attribution.ts";

/** "From his Telegram channel: “…”": whose channel it is. */
export function channelOwner(frame: Frame, colon: number, names: NameIndex): Subject | null {
  if (frame[colon]?.text !== ":" || !CHANNEL.test(wordAt(frame, colon - 1))) return null;
  for (let index = colon - 2; index > colon - LONGEST_CHANNEL; index -= 1) {
    const token = frame[index];
    if (!token?.isWord || token.sentence !== frame[colon]?.sentence) return null;
    const head = Object.hasOwn(OWNERS, token.word) ? OWNERS[token.word] : undefined;
    if (head !== undefined) return { ...pronounOf(token), head };
    if (token.possessive) return phraseEndingAt(frame, index, names);
  }
  return null;
}

const CHANNEL =
  /^(?:channel|account|page|feed|profile|website|blog|diary|notebook|letter|post|message|statement)$/u;
const LONGEST_CHANNEL = 7;
const OWNERS: Readonly<Record<string, string>> = { his: "he", her: "she", their: "they", its: "it" };

/** "ORLAN: “…”" outside a transcript. */
export function labelled(frame: Frame, index: number, names: NameIndex): Attribution | null | undefined {
  const colon = frame[index - 1];
  if (colon?.text !== ":" || frame[index]?.quotation !== 0) return undefined;
  if (!frame.slice(0, index - 1).every(isLabelWord)) return undefined;
  const subject = phraseEndingAt(frame, index - 2, names);
  return subject && plainAttribution("before", subject, { start: colon.start, end: colon.end });
}

const isLabelWord = ({ text }: FrameToken) => text === text.toUpperCase();
