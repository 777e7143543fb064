import type { Gender } from "../grammar/name-kinds.ts";
import type { Subject } from "../grammar/phrases.ts";
import type { Entity } from "./entity.ts";
import type { PronounForm } from "./pronoun.ts";

/** What a noun by which someone is described is for. */
export type DescribingNoun = { readonly person: boolean; readonly body: boolean; readonly plural: boolean };

/** Someone mentioned outside quotations, who may be meant by a later "he" or "the minister". */
export type Candidate = {
  readonly start: number;
  readonly paragraph: number;
  /** Counted over the article, those inside a quotation as one. */
  readonly sentence: number;
  /** Null for someone described, not named. */
  readonly entity: Entity | null;
  readonly description: Subject | null;
  /** What the description's noun is for; null for someone named. */
  readonly noun: DescribingNoun | null;
  /** The subject of a report: someone who speaks. */
  readonly speaks: boolean;
  /** The first to be mentioned in its sentence, and so probably its subject. */
  readonly leads: boolean;
  /** The first to be mentioned in its paragraph. */
  readonly opensParagraph: boolean;
  /** A verb stands right behind it. */
  readonly acts: boolean;
  /** "Aydin’s": what is spoken of is something of theirs. */
  readonly owns: boolean;
  /** Behind a preposition: "a letter to Aydin". */
  readonly bound: boolean;
  /** "In Aydin", "the Aydin theatre": a place or a thing rather than a person, unless more is known about the name. */
  readonly located: boolean;
  /** "he" or "she", standing for `entity` or `description`; null for a name or a description. */
  readonly pronoun: "he" | "she" | null;
  /** What that pronoun is in its clause. */
  readonly form: PronounForm | null;
  /** Known from the name, its title, or the pronouns that follow it. */
  readonly gender: Gender | null;
  /** That gender is only guessed, by how the given name ends. */
  readonly genderGuessed: boolean;
  /** Named in full for the first time, with what they are behind the name: "Mona Aziz, a farmer from Basra". */
  readonly introduced: boolean;
  /** The headline names them, too. */
  readonly inHeadline: boolean;
};
