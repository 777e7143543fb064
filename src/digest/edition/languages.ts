/** The languages that Lede has words for in its editions, as BCP 47 tags. */
export const EDITION_LANGUAGES = ["en", "ar", "fa", "tr", "de", "fr", "es"] as const;
export type EditionLanguage = (typeof EDITION_LANGUAGES)[number];

/** A language’s name in the language itself, or in another one. */
export function languageName(tag: string, writtenIn = tag): string {
  return new Intl.DisplayNames(writtenIn, { type: "language" }).of(tag) ?? tag;
}
