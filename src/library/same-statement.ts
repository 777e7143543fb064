import { words } from "../identity/speaker-key.ts";
import type { ReadQuotation } from "./read-quotation.ts";
import { anchorsOf } from "./statement-anchors.ts";

/** When two quotations are one statement: of the same words, or one of them within the other. */

/** Fewer words than this are said on many occasions: they count as part of no other statement. */
const LEAST_WORDS = 3;

/** What was said without case, marks and punctuation: words with single blanks between them. */
export function saidWords(text: string): string {
  const said = words(text).join(" ");
  return said === "" ? text.trim() : said;
}

/** Whether one says the words of the other, and more before or behind them. Both as {@link saidWords} gives them. */
export function saysMore(longer: string, shorter: string): boolean {
  return longer.length > shorter.length && ` ${longer} `.includes(` ${shorter} `);
}

/** Whether what was said, as {@link saidWords} gives it, is long enough to count as a part of what says more. */
export function mayBePart(said: string): boolean {
  return said.split(" ", LEAST_WORDS).length === LEAST_WORDS;
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
  const statements = [...first.keys()].map((said) => ({ said, anchors: anchorsOf(said) }));
  const byAnchor = Map.groupBy(
    statements.flatMap(({ said, anchors }) => anchors.own.map((anchor) => ({ said, anchor }))),
    ({ anchor }) => anchor,
  );
  const parts = statements.flatMap((longer) =>
    longer.anchors.asked
      .flatMap((anchor) => byAnchor.get(anchor) ?? [])
      .filter((shorter) => saysMore(longer.said, shorter.said)),
  );
  return [...again, ...parts.flatMap(({ said }) => first.get(said) ?? [])];
}
