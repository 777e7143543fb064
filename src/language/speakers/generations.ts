import type { NameMention } from "../grammar/name-mention.ts";
import type { Draft } from "./entity.ts";

/** "The elder Orlan", "the younger Orlan": whom an article tells apart from a parent or a child of the same name. */

/** "The elder " before a name. */
const GENERATION = /(?:^|\s)(elder|older|senior|younger|junior) $/u;
const LONGEST_GENERATION = 9;
/** "His father, Ayatollah ", "her son " before a full name. */
const PARENT = /(?:^|\s)(?:grand)?(?:father|mother),? (?:\p{Lu}[\p{L}.]* ){0,2}$/u;
const CHILD = /(?:^|\s)(?:grand)?(?:son|daughter),? (?:\p{Lu}[\p{L}.]* ){0,2}$/u;
const LONGEST_KIN = 48;
/** Mentions of one person that are looked at. */
const MOST_MENTIONS = 8;

/** The suffix that "the elder" or "the younger" before a name stands for: "sr" or "jr"; null where neither stands there. */
export function generationBefore(text: string, { start }: NameMention): string | null {
  const word = GENERATION.exec(text.slice(Math.max(0, start - LONGEST_GENERATION), Math.max(0, start)))?.[1];
  return word === undefined ? null : /^(?:elder|older|senior)$/u.test(word) ? "sr" : "jr";
}

/** Those whose names end in the suffix, or else who are introduced as a parent, for "sr", or as a child, for "jr". */
export function ofGeneration(text: string, suffix: string, bearers: readonly Draft[]): readonly Draft[] {
  const named = bearers.filter((draft) => draft.suffix === suffix);
  if (named.length > 0) return named;
  const kin = suffix === "sr" ? PARENT : CHILD;
  const isKin = ({ start }: NameMention) =>
    start >= 0 && kin.test(text.slice(Math.max(0, start - LONGEST_KIN), start));
  return bearers.filter(({ mentions }) => mentions.slice(0, MOST_MENTIONS).some(isKin));
}
