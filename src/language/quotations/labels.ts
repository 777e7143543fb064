import { startOfOwnWords } from "../grammar/beside-clause.ts";
import { type Frame, type NameIndex, phraseEndingAt, pronounOf, type Subject } from "../grammar/phrases.ts";
import { mayTakeAway } from "../grammar/taking-away.ts";
import type { FrameToken } from "../marks/paragraphs.ts";
import { textAt, wordAt } from "../words/tokens.ts";
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

/** "Orlan’s answer was short: “…”", "Her verdict: “…”": whose answer it is. */
export function answerOwner(frame: Frame, index: number, names: NameIndex): Subject | null {
  const at = answerAt(frame, index);
  const owner = frame[at - 1];
  if (at < 0 || !owner) return null;
  const head = Object.hasOwn(OWNERS, owner.word) ? OWNERS[owner.word] : undefined;
  return head !== undefined ? { ...pronounOf(owner), head } : phraseEndingAt(frame, at - 1, names);
}

/**
 * Index of the noun by which a sentence that leads to the quotation at `index` by a colon speaks of someone’s answer; −1 where it
 * does not begin so, or may take the answer back.
 */
export function answerAt(frame: Frame, index: number): number {
  if (textAt(frame, index - 1) !== ":") return -1;
  const first = startOfOwnWords(frame, index);
  let at = first;
  while (at < index && at - first < LONGEST_CHANNEL && !ANSWER.test(wordAt(frame, at))) at += 1;
  const owner = frame[at - 1];
  const isOwned =
    at > first &&
    owner !== undefined &&
    (owner.possessive || (at - first === 1 && Object.hasOwn(OWNERS, owner.word)));
  if (!isOwned || !ANSWER.test(wordAt(frame, at)) || mayTakeAway({ frame, from: at + 1, to: index }))
    return -1;
  const verb = wordAt(frame, at + 1);
  return at + 1 === index - 1 || /^(?:is|was|came|to|on)$/u.test(verb) ? at : -1;
}

/** What is always in the words of whoever gives it; a motto or a slogan is not. */
const ANSWER =
  /^(?:advice|answer|appeal|argument|assessment|belief|comment|complaint|conclusion|defen[cs]e|diagnosis|estimate|excuse|explanation|guess|hope|message|opinion|philosophy|plea|position|prediction|promise|reaction|reasoning|rejoinder|reply|response|retort|suggestion|summary|theory|verdict|view|warning)$/u;

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
