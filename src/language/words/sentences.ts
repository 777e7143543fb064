import { NAME_PARTICLES } from "../lexicon/name-parts.ts";
import type { Passage } from "./passage.ts";
import { reportingVerb } from "./reporting-verbs.ts";
import { isAbbreviation } from "./tokens.ts";

// A terminator with the marks that close behind it; then a blank, or at once a capital where the blank was lost. A "?"
// between a blank and a letter is no terminator but an opening mark that some archives could not write.
const BOUNDARY =
  /(?<![.!?…؟。])(?!(?<=\s)\?\p{L})[.!?…؟。]+["”’»'」』)\]]*(?:(?=\s)|(?=["“‘]?\p{Lu}\p{Ll})|(?<=[\p{Ll}\p{N}]\.)(?=\p{Lu}{3})|(?<=。))/gu;
const OPENERS = /^["'“”‘«„([{–—?-]*\s?/u;
const STARTS_SENTENCE = /^(?:["'“”‘«„([{–—….-]*\s?|\?)[\p{Lu}\p{Lt}\p{Lo}\p{N}$£€#@]/u;

/** In characters: how far behind a quotation its cue may stand. */
const LONGEST_CUE = 120;

const BEHIND_AUXILIARY = /\s(?:am|are|can|could|did|do|had|have|might|must|shall|should|was|will|would) I$/u;

const COMMON_OPENINGS = new Set(
  `the in on at he she it they but and we a an this that these those for as after when while if however meanwhile his her
  their i there what who`.split(/\s+/u),
);

/** The sentences of one paragraph, with offsets into `text`, without the blanks between them. Linear. */
export function splitSentences(text: string, start: number, end: number): Passage[] {
  const sentences: Passage[] = [];
  const paragraph = text.slice(start, end);
  let from = 0;
  const push = (to: number) => {
    let first = from;
    let last = to;
    while (first < last && /\s/u.test(paragraph.charAt(first))) first += 1;
    while (last > first && /\s/u.test(paragraph.charAt(last - 1))) last -= 1;
    if (last > first)
      sentences.push({ text: paragraph.slice(first, last), start: start + first, end: start + last });
    from = to;
  };
  for (const match of paragraph.matchAll(BOUNDARY)) {
    const to = match.index + match[0].length;
    if (match.index < from) continue;
    if (endsSentence(paragraph, from, match.index, match[0], to)) push(to);
  }
  push(paragraph.length);
  return sentences;
}

function endsSentence(paragraph: string, from: number, at: number, terminator: string, to: number): boolean {
  const spaced = /\s/u.test(paragraph.charAt(to));
  const next = paragraph.slice(to, to + LONGEST_CUE).trimStart();
  if (next === "" || !STARTS_SENTENCE.test(next)) return false;
  const near = paragraph.slice(Math.max(from, at - 24), at);
  const before = /[\p{L}\p{N}.&%)-]*$/u.exec(near.slice(near.lastIndexOf(" ") + 1))?.[0] ?? "";
  const lastWord = before.slice(before.lastIndexOf(".") + 1);
  if (!spaced && (before.length < 2 || /\p{Lu}$/u.test(before) || /^www\b|\//u.test(before))) return false;
  // The number of an item in a list.
  if (terminator === "." && /^\s*\d{1,3}$/u.test(paragraph.slice(from, Math.min(at, from + 8)))) return false;
  const closed = /["”’»']/u.test(terminator);
  if (terminator.startsWith(".") && !terminator.startsWith("..") && !closed) {
    const opening = /^\p{L}+/u.exec(next.replace(OPENERS, ""))?.[0] ?? "";
    // "She wrote on X. “We wait.”": the network is no initial.
    const network =
      before === "X" && /(?:^|\s)(?:on|to|via) X$/u.test(paragraph.slice(Math.max(from, at - 6), at));
    // "So did I. “Me too.”"
    const pronoun = before === "I" && BEHIND_AUXILIARY.test(paragraph.slice(Math.max(from, at - 10), at));
    const initials = !network && !pronoun && /^(?:\p{L}\.)*\p{Lu}$/u.test(before);
    // "St." and "U.S." may end a sentence: only a word that commonly opens one decides.
    if (initials || (isAbbreviation(lastWord) && before === lastWord)) {
      return /^(?:inc|ltd|co|corp|jr|sr|etc)$/iu.test(lastWord) || before.includes(".")
        ? COMMON_OPENINGS.has(opening.toLowerCase()) &&
            opening !== "" &&
            opening.charAt(0) !== opening.charAt(0).toLowerCase()
        : false;
    }
  }
  return !(closed && /[?!…]/u.test(terminator) && isAttribution(next));
}

/** "… the mayor, said": whether an aside ends in a comma with a reporting verb behind it. */
function isCueBehindAside(text: string): boolean {
  const word = /^\s(\p{L}+)/u.exec(text.slice(text.indexOf(",") + 1))?.[1] ?? "";
  return (
    text.includes(",") &&
    !/[.!?;]\s/u.test(text.slice(0, text.indexOf(","))) &&
    reportingVerb(word)?.plain === true
  );
}

/** "Smith pressed.", "Smith snapped back,": whether a verb in the past stands behind a name, with nothing that it is done to. */
function isUnlistedCue(first: string, verb: string, next: string): boolean {
  if (COMMON_OPENINGS.has(first.toLowerCase())) return false;
  if (IRREGULAR_CUES.has(verb)) return /^(?:back|in|out)[.,;:]$/u.test(next);
  if (!/^\p{Ll}{2,}ed[.,;:]?$/u.test(verb)) return false;
  return (
    /[.,;:]$/u.test(verb) ||
    next === "" ||
    /^(?:back|out|in|on|up)[.,;:]$|^(?:at|from)$|ly[.,;:]?$/u.test(next)
  );
}

/** "Shot back", "put in": verbs that are cues with a particle only. */
const IRREGULAR_CUES = new Set("bit broke came cut fought hit put shot struck threw wrote".split(" "));

/** In words, with the verb: "Ana van der Berg replied". */
const LONGEST_NAME = 6;

/** Whether the text goes on as "Smith said.", "Smith, the mayor, said." or "Mr. Smith of Ohio said": the sentence of a quotation that ended in ? or !. */
function isAttribution(next: string): boolean {
  const pieces = next.split(/\s+/u).slice(0, LONGEST_NAME);
  for (const [index, piece] of pieces.entries()) {
    const word = piece.replace(/[^\p{L}]+$/u, "");
    if (index > 0 && reportingVerb(word)?.plain) return true;
    if (piece.endsWith(",")) return isCueBehindAside(next.slice(next.indexOf(",") + 1));
    if (!/^\p{Lu}/u.test(word) && index > 0 && !NAME_PARTICLES.has(word))
      return isUnlistedCue(pieces[0] ?? "", piece, pieces[index + 1] ?? "");
  }
  return false;
}
