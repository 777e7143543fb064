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
