import type { SearchHit } from "./library.ts";
import type { SearchQuery } from "./search-query.ts";
import { type WantedWord, wantedWords } from "./wanted-words.ts";

/**
 * The stretch of a text that shows most of the words asked for, of about `length` UTF-16 units, cut between words where
 * there are any; null when the text holds none of them. Linear in the text.
 */
export function extractOf(text: string, query: SearchQuery, length = 200): SearchHit["extract"] | null {
  const matches = wantedWords(text, query);
  return matches.length === 0 ? null : runsOf(text, matches, length);
}

/** The beginning of a text, as an extract without marks. */
export function beginningOf(text: string, length = 200): SearchHit["extract"] {
  return runsOf(text, [], length);
}

function runsOf(text: string, matches: readonly WantedWord[], length: number): SearchHit["extract"] {
  const { start, end } = windowAround(text, matches, length);
  const runs: { text: string; marked: boolean }[] = [];
  const add = (piece: string, marked: boolean) => {
    if (piece !== "") runs.push({ text: piece.replace(/\s+/gu, " "), marked });
  };
  let position = start;
  if (start > 0) add("… ", false);
  for (const match of matches) {
    if (match.start < position || match.end > end) continue;
    add(text.slice(position, match.start), false);
    add(text.slice(match.start, match.end), true);
    position = match.end;
  }
  add(text.slice(position, end), false);
  if (end < text.length) add(" …", false);
  return runs;
}

/** The window holding the most different words; among equals, the one holding the most, then the first. */
function windowAround(
  text: string,
  matches: readonly WantedWord[],
  length: number,
): { start: number; end: number } {
  const inside = new Map<string, number>();
  let best = { start: 0, end: 0, different: 0, all: 0 };
  let first = 0;
  for (const [last, match] of matches.entries()) {
    inside.set(match.word, (inside.get(match.word) ?? 0) + 1);
    let leading = matches[first];
    while (leading !== undefined && first < last && match.end - leading.start > length) {
      const left = (inside.get(leading.word) ?? 1) - 1;
      if (left === 0) inside.delete(leading.word);
      else inside.set(leading.word, left);
      first += 1;
      leading = matches[first];
    }
    const all = last - first + 1;
    const better = inside.size > best.different || (inside.size === best.different && all > best.all);
    if (better && leading !== undefined) {
      best = { start: leading.start, end: match.end, different: inside.size, all };
    }
  }
  const spare = Math.max(0, length - (best.end - best.start));
  const start = Math.max(0, Math.min(best.start - Math.floor(spare / 3), text.length - length));
  const end = Math.min(text.length, Math.max(best.end, start + length));
  return {
    start: start === 0 ? 0 : wordStartAfter(text, start, best.start),
    end: end === text.length ? end : wordEndBefore(text, end, best.end),
  };
}

/** The first word start from `from` on; at the latest `limit`, or a whole character when no blank is near. */
function wordStartAfter(text: string, from: number, limit: number): number {
  const reach = Math.max(from, Math.min(limit, from + NEAR));
  for (let at = from; at < reach; at += 1) if (isBlank(text, at - 1) && !isBlank(text, at)) return at;
  return limit <= reach && limit > from ? limit : characterStart(text, from);
}

function wordEndBefore(text: string, from: number, limit: number): number {
  const reach = Math.max(limit, from - NEAR);
  for (let at = from; at > reach; at -= 1) if (isBlank(text, at) && !isBlank(text, at - 1)) return at;
  return limit >= reach && limit > 0 && limit < from ? limit : characterStart(text, from);
}

function isBlank(text: string, at: number): boolean {
  return /\s/u.test(text.charAt(at));
}

/** The start of the user-perceived character that holds `at`. */
function characterStart(text: string, at: number): number {
  const before = Math.max(0, at - NEAR);
  const piece = text.slice(before, at + NEAR);
  return before + (GRAPHEMES.segment(piece).containing(at - before)?.index ?? at - before);
}

const NEAR = 40;
const GRAPHEMES = new Intl.Segmenter(undefined, { granularity: "grapheme" });
