import type { PageMarkup } from "./page-markup.ts";

/** The language of the page, as a BCP 47 tag. */
export function readLanguage({ documentLanguage, metas, linked }: PageMarkup): string | null {
  const stated = [
    documentLanguage,
    ...metas("content-language", "dc.language"),
    linked?.language ?? null,
    ...metas("og:locale"),
  ];
  return stated.map(toTag).find((tag) => tag !== null) ?? null;
}

function toTag(value: string | null): string | null {
  if (value === null) return null;
  try {
    return Intl.getCanonicalLocales(value.trim().replaceAll("_", "-"))[0] ?? null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
