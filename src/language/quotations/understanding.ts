/**
 * How the words that name a speaker were understood:
 * - name: a name. - unsure name: a surname that several bear, one of whom is likelier by far. - doubtful name: a surname that
 *   may as well mean another, or the one whose relative the article introduces.
 * - unproved name: a single word that stands once, and of which nothing says that it is a name.
 * - clear pronoun, likely pronoun, guessed pronoun, unclear pronoun: by how far the best antecedent is ahead of the next, whether its
 *   gender is known, and, where it is not, whether anyone else is near.
 * - described: kept in the article's words. - odd description: the same, with a noun for nobody and no body that is known.
 * - resolved: "the minister", taken for someone named before.
 */
export type Understanding =
  | "name"
  | "unsure name"
  | "doubtful name"
  | "unproved name"
  | "clear pronoun"
  | "likely pronoun"
  | "guessed pronoun"
  | "unclear pronoun"
  | "described"
  | "odd description"
  | "resolved";

/** The subject of the sentence, or of the paragraph, before a pronoun. */
export type Lead = "sentence" | "paragraph";

/** What speaks for the one whom a pronoun most probably means. */
export type AntecedentEvidence = {
  readonly probability: number;
  /** Nobody else with a name, in the paragraph or in the article so far, fits the pronoun. */
  readonly alone: boolean;
  /** How closely the subject of the words before leads to the pronoun; null where another may be meant as well. */
  readonly lead: Lead | null;
};
