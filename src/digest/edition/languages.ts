/** The languages that Lede has words for in its editions, as BCP 47 tags. */
export const EDITION_LANGUAGES = ["en", "ar", "fa", "tr", "de", "fr", "es"] as const;
export type EditionLanguage = (typeof EDITION_LANGUAGES)[number];

/** The language of a BCP 47 tag, whatever its region or script; undefined for one that Lede has no words in. */
export function editionLanguage(tag: string): EditionLanguage | undefined {
  const [written] = tag.toLowerCase().split("-");
  return EDITION_LANGUAGES.find((known) => known === written);
}

/** A language’s name in the language itself, or in another one. */
export function languageName(tag: string, writtenIn = tag): string {
  return new Intl.DisplayNames(writtenIn, { type: "language" }).of(tag) ?? tag;
}
