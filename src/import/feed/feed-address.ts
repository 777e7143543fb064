/** A whole http or https address; null for anything else. Relative ones are relative to the first base that is known. */
export function wholeAddress(
  written: string | null | undefined,
  ...bases: readonly (string | null)[]
): string | null {
  const text = written?.trim() ?? "";
  if (text === "" || /\s/u.test(text)) return null;
  const base = bases.find((candidate) => candidate !== null && URL.canParse(candidate));
  const url = URL.parse(text) ?? URL.parse(text, base ?? undefined);
  return url !== null && /^https?:$/u.test(url.protocol) ? url.href : null;
}

/** A BCP 47 tag in its usual form; null for what is none. */
export function languageTag(written: string | null): string | null {
  const text = written?.trim().replaceAll("_", "-") ?? "";
  if (text === "") return null;
  try {
    return Intl.getCanonicalLocales(text)[0] ?? null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
