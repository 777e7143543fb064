import type { Gender } from "../grammar/name-kinds.ts";
import type { NameMention } from "../grammar/name-mention.ts";
import type { Frame } from "../grammar/phrases.ts";
import type { FrameToken, Paragraph } from "../marks/paragraphs.ts";
import type { Entity } from "./entity.ts";
import { isObject } from "./pronoun.ts";

const GENDER_OF: ReadonlyMap<string, Gender> = new Map([
  ["his", "male"],
  ["himself", "male"],
  ["he", "male"],
  ["she", "female"],
  ["her", "female"],
  ["herself", "female"],
]);

/**
 * The genders of people whose names do not say, by what follows their names: "Ruvani Orlan called her brother". Only a
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
  const entityAt = entityFinder(mentions, entityOf);
  for (const { frame } of paragraphs) {
    let sentence = -1;
    let first: Entity | null = null;
    let before: Entity | null = null;
    const also = (one: Entity | null, entity: Entity) =>
      one === null || one === entity ? entity : undecided;
    for (let index = 0; index < frame.length; index += 1) {
      const token = frame[index];
      if (!token) break;
      const entity = mayBePerson(entityAt(token.start));
      if (token.sentence !== sentence) {
        sentence = token.sentence;
        // "Ruvani Orlan shut the gate. She left."
        noteOpening(found, before, token.word);
        first = null;
        before = null;
      }
      if (entity) {
        before = also(before, entity);
        first = also(first, entity);
      }
      if (first === null || first === undecided) continue;
      const gender = genderAt(frame, index, token);
      if (gender === undefined) continue;
      noteGender(found, first, gender);
      first = undecided;
    }
  }
  return missingGenders(found);
}

/** Notes the gender of the only one named in a sentence by the pronoun that opens the next one. */
function noteOpening(found: Map<Entity, Gender | null>, before: Entity | null, word: string): void {
  if (before === null || before === undecided || !/^s?he$/u.test(word)) return;
  // A single word of unknown kind may be a place.
  if (before.kind !== "person" && !before.name.includes(" ")) return;
  noteGender(found, before, word === "he" ? "male" : "female");
}

const mayBePerson = (entity: Entity | undefined) =>
  entity?.kind === "body" || entity?.kind === "place" ? undefined : entity;

/** Returns a function that finds who is named at an offset; it is asked in the text's order. */
function entityFinder(
  mentions: readonly NameMention[],
  entityOf: ReadonlyMap<NameMention, Entity>,
): (start: number) => Entity | undefined {
  let next = 0;
  return (start) => {
    while ((mentions[next]?.start ?? Number.POSITIVE_INFINITY) < start) next += 1;
    const mention = mentions[next];
    return mention?.start === start ? entityOf.get(mention) : undefined;
  };
}

const genderAt = (frame: Frame, index: number, { word }: FrameToken) =>
  isObject(frame, index) ? undefined : GENDER_OF.get(word);

/** Null for someone of whom the sentences do not agree. */
function noteGender(found: Map<Entity, Gender | null>, entity: Entity, gender: Gender): void {
  const known = found.get(entity);
  found.set(entity, known === undefined || known === gender ? gender : null);
}

/** Of the genders found, those of people whose names do not say. */
function missingGenders(found: ReadonlyMap<Entity, Gender | null>): ReadonlyMap<Entity, Gender> {
  const genders = new Map<Entity, Gender>();
  for (const [entity, gender] of found)
    if (gender !== null && entity.gender === null && entity.kind !== "body" && entity.kind !== "place")
      genders.set(entity, gender);
  return genders;
}

/** Stands for "more than one in this sentence". */
const undecided: Entity = { name: "", kind: null, gender: null, mentions: [] satisfies NameMention[] };
