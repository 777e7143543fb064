import type { NameMention } from "../grammar/name-mention.ts";
import type { Frame } from "../grammar/phrases.ts";
import type { Range } from "../words/passage.ts";
import { indexAt } from "../words/tokens.ts";
import type { Entity } from "./entity.ts";

/** In tokens: how far behind a speaker the words may begin, in "she told the reporters of the Beacon: “…”". */
const LONGEST_REPORT = 12;

/** The quotation that the one mentioned at `index` says: right before, or behind in the same sentence; null where none stands there. */
export function wordsBeside(frame: Frame, index: number): Range | null {
  for (const before of [frame[index - 1], frame[index - 2]]) {
    if (before?.quotation != null) return before;
    if (before?.isWord !== false) break;
  }
  const sentence = frame[index]?.sentence;
  for (let at = index + 1; at < index + LONGEST_REPORT; at += 1) {
    const token = frame[at];
    if (token?.sentence !== sentence) return null;
    if (token?.quotation != null) return token;
  }
  return null;
}

/** Names in one quotation that are looked at. */
const MOST_NAMES = 12;
/** In characters: how far back a mark may open. */
const INSIDE_REACH = 200;
/** Where a quotation inside opens that has not closed: what stands behind it is said by yet another. */
const INSIDE_QUOTATION = /(?:^.|\s)[‘“'"«][^’”'"»]*$/su;
/** "I am Orlan", "my name is Orlan", "call me Orlan". */
const NAMES_SELF = /\b(?:I|I am|I['’]m|name is|call(?:ed|s)? me|me),? $/u;

/** Those whom someone names in what they say: not themselves, nor the one whom another addresses in it. */
export function entitiesIn(
  text: string,
  { start, end }: Range,
  mentions: readonly NameMention[],
  entityOf: ReadonlyMap<NameMention, Entity>,
): ReadonlySet<Entity> {
  const found = new Set<Entity>();
  const first = indexAt(mentions, start);
  for (const mention of mentions.slice(first, first + MOST_NAMES)) {
    if (mention.start >= end) break;
    const entity = entityOf.get(mention);
    const before = text.slice(Math.max(start + 1, mention.start - INSIDE_REACH), mention.start);
    if (entity && !INSIDE_QUOTATION.test(before) && !NAMES_SELF.test(before)) found.add(entity);
  }
  return found;
}
