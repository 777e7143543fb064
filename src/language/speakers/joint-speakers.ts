import type { NameMention } from "../grammar/name-mention.ts";
import type { NameIndex, Subject } from "../grammar/phrases.ts";
import { isPersonNoun, isPluralNoun } from "../grammar/roles.ts";
import type { Entity } from "./entity.ts";
import type { Speaker } from "./speaker.ts";

/** The two who speak together where a subject that means `entity` is one of them, in the text’s order; null where it speaks alone. */
export function jointSpeakers(
  text: string,
  subject: Subject,
  entity: Entity,
  names: NameIndex,
  entityOf: ReadonlyMap<NameMention, Entity>,
): readonly [Entity, Entity] | null {
  const bearerOf = (partner: NameMention | null) => {
    const other = partner && entityOf.get(partner);
    return other && areTwoSpeakers(entity, other) ? other : null;
  };
  const before = bearerOf(partnerOf(text, subject, names));
  if (before) return [before, entity];
  const behind = bearerOf(partnerBehind(text, subject, names));
  return behind && [entity, behind];
}

/** Whether two names beside one another are two who can speak. */
const areTwoSpeakers = (one: Entity, other: Entity) =>
  one !== other && one.kind !== "place" && other.kind !== "place";

/** Two who speak together, as one speaker. */
export const jointly = (one: Speaker, other: Speaker): Speaker => ({
  name: `${one.name} and ${other.name}`,
  role: null,
});

/** "Aydin and Kaya wrote": the name before, where the two open a sentence or stand right behind what they say. */
function partnerOf(text: string, { start }: Subject, names: NameIndex): NameMention | null {
  if (text.slice(start - JOINS.length, start) !== JOINS) return null;
  const partner = names.byEnd.get(start - JOINS.length);
  const before = partner && text.slice(Math.max(0, partner.start - LONGEST_ROLE), partner.start);
  return before !== undefined && (OPENS.test(before) || areCalledTogether(before)) ? (partner ?? null) : null;
}

/** "…,” farmers Aydin and Kaya wrote": what both are, where it opens a sentence or stands right behind what they say. */
function areCalledTogether(before: string): boolean {
  const noun = CALLED.exec(before)?.[1] ?? "";
  return isPersonNoun(noun) && isPluralNoun(noun);
}

/** In characters. */
const LONGEST_ROLE = 40;
const CALLED = /(?:[.!?\n]\s?(?=\p{Lu})|[”"’']\s)(?:\p{L}+ ){0,2}?(\p{L}+) $/u;

/** "…,” said Aydin and Kaya.": the name behind, where nothing follows that it could do. */
function partnerBehind(text: string, { start, end }: Subject, names: NameIndex): NameMention | null {
  if (text.slice(end, end + JOINS.length) !== JOINS) return null;
  if (!INVERTED.test(text.slice(Math.max(0, start - LONGEST_CUE), start))) return null;
  const partner = names.byStart.get(end + JOINS.length);
  return partner && CLOSES.test(text.slice(partner.end, partner.end + LONGEST_CLOSE)) ? partner : null;
}

/** A quotation’s end and a verb before the names. */
const INVERTED = /[”"’'] \p{Ll}+ (?:\p{Ll}+s )?$/u;
const LONGEST_CUE = 36;
/** The end of the clause, or where and when they said it. */
const CLOSES =
  /^(?:$|[.,;:\n]| (?:in|on|at|during|after|before|to|from|outside|following|earlier|last|this)(?: |$))/u;
const LONGEST_CLOSE = 12;
const JOINS = " and ";
/** Nothing, the end of a sentence, or of a quotation; then at most a title. */
const OPENS = /(?:^|[.!?\n”"’]\s?)(?:(?:Mr|Mrs|Ms|Dr)\.? )?$/u;
