import { words } from "../identity/speaker-key.ts";
import type { ReadQuotation } from "./read-quotation.ts";

/** When two quotations are one statement: of the same words, or one of them within the other. */

/** Fewer words than this are said on many occasions: they count as part of no other statement. */
const LEAST_WORDS = 3;
/** Openings of so many words are hardly ever common; shorter statements have one of the least words. */
const TELLING_WORDS = 6;
const OPENING_LENGTH = 60;

/** What was said without case, marks and punctuation: words with single blanks between them. */
export function saidWords(text: string): string {
  const said = words(text).join(" ");
  return said === "" ? text.trim() : said;
}

/** Whether one says the words of the other, and more before or behind them. Both as {@link saidWords} gives them. */
export function saysMore(longer: string, shorter: string): boolean {
  return longer.length > shorter.length && ` ${longer} `.includes(` ${shorter} `);
}

/**
 * The first words of what was said, by which it is looked up within longer statements: at most 60 characters, or null
 * for what is too short to be part of another statement.
 */
export function openingOf(said: string): string | null {
  const first = said.split(" ", TELLING_WORDS);
  if (first.length < LEAST_WORDS) return null;
  return opening(first.length < TELLING_WORDS ? first.slice(0, LEAST_WORDS) : first);
}

/** The openings of all that may be part of what was said. */
export function openingsWithin(said: string): string[] {
  const all = said.split(" ");
  const openings = all.flatMap((_, start) =>
    [LEAST_WORDS, TELLING_WORDS].flatMap((length) =>
      start + length <= all.length ? [opening(all.slice(start, start + length))] : [],
    ),
  );
  return [...new Set(openings)];
}

function opening(first: readonly string[]): string {
  return first.join(" ").slice(0, OPENING_LENGTH);
}

type Said = Pick<ReadQuotation, "text" | "factuality"> & {
  readonly speaker: { readonly name: string } | null;
};

/** One article's quotations without those that say again what the same speaker says elsewhere in it: the longest stays. */
export function withoutRepetitions<Kind extends Said>(quotations: readonly Kind[]): Kind[] {
  const groups = Map.groupBy(quotations, ({ speaker, factuality }) => `${factuality} ${speaker?.name ?? ""}`);
  const repeated = new Set(groups.values().flatMap(repetitionsAmong));
  return quotations.filter((quotation) => !repeated.has(quotation));
}

function repetitionsAmong(quotations: readonly Said[]): Said[] {
  const first = new Map<string, Said>();
  const again: Said[] = [];
  for (const quotation of quotations) {
    const said = saidWords(quotation.text);
    if (first.has(said)) again.push(quotation);
    else first.set(said, quotation);
  }
  const statements = [...first.keys()];
  const byOpening = Map.groupBy(statements, openingOf);
  const parts = statements.flatMap((longer) =>
    openingsWithin(longer)
      .flatMap((opening) => byOpening.get(opening) ?? [])
      .filter((shorter) => saysMore(longer, shorter)),
  );
  return [...again, ...parts.flatMap((said) => first.get(said) ?? [])];
}
