import type { Gender } from "../grammar/name-kinds.ts";
import type { NameMention } from "../grammar/names.ts";
import type { Frame } from "../grammar/phrases.ts";
import { CALENDAR } from "../lexicon/calendar.ts";
import { isFunctionWord } from "../lexicon/function-words.ts";
import type { Paragraph } from "../marks/paragraphs.ts";
import type { Entity } from "./entities.ts";

const GENDER_OF: ReadonlyMap<string, Gender> = new Map([
  ["his", "male"],
  ["himself", "male"],
  ["he", "male"],
  ["she", "female"],
  ["her", "female"],
  ["herself", "female"],
]);

/**
 * The genders of people whose names do not tell, by what follows their names: "Ruvani Orlan called her brother". Only a
 * sentence that opens with the name and names nobody else before the pronoun counts, and only where all such agree.
 *
 * @param mentions the names in the paragraphs, in the text's order.
 */
export function possessiveGenders(
  paragraphs: readonly Paragraph[],
  mentions: readonly NameMention[],
  entityOf: ReadonlyMap<NameMention, Entity>,
): ReadonlyMap<Entity, Gender> {
  const found = new Map<Entity, Gender | null>();
  let next = 0;
  for (const { frame } of paragraphs) {
    let sentence = -1;
    let first: Entity | null = null;
    for (const [index, token] of frame.entries()) {
      if (token.sentence !== sentence) {
        sentence = token.sentence;
        first = null;
      }
      while ((mentions[next]?.start ?? Number.POSITIVE_INFINITY) < token.start) next++;
      const mention = mentions[next];
      const entity = mention?.start === token.start ? entityOf.get(mention) : undefined;
      if (entity) first = first === null || first === entity ? entity : undecided;
      const gender =
        first && first !== undecided && !isObject(frame, index) ? GENDER_OF.get(token.word) : undefined;
      if (first && gender) {
        const known = found.get(first);
        found.set(first, known === undefined || known === gender ? gender : null);
        first = undecided;
      }
    }
  }
  const genders = new Map<Entity, Gender>();
  for (const [entity, gender] of found)
    if (gender !== null && entity.gender === null && entity.kind !== "body" && entity.kind !== "place")
      genders.set(entity, gender);
  return genders;
}

/** "Orlan shared an office with her": another than Orlan, unlike "with her brother". */
function isObject(frame: Frame, index: number): boolean {
  if (frame[index]?.word !== "her") return false;
  const next = frame[index + 1];
  return !next?.isWord || isFunctionWord(next) || CALENDAR.has(next.word);
}

/** Stands for "more than one in this sentence". */
const undecided: Entity = { name: "", kind: null, gender: null, mentions: [] satisfies NameMention[] };
