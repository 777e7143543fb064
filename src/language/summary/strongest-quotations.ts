import type { Quotation } from "../analysis.ts";
import { countWords } from "./summary-sentences.ts";
import { termsIn } from "./terms.ts";

/** What must be known of a quotation to weigh it; more may be. */
type Weighable = Pick<Quotation, "text" | "kind"> & {
  readonly speaker: { readonly name: string; readonly role: string | null } | null;
};

const LEAST_WORDS = 5;
const MOST_SHARED = 0.6;

/**
 * The quotations to show beside a summary, strongest first: by named speakers, whole utterances of a length that is
 * quickly read, about what the article is about, of as many voices as there are. None that the summary already says,
 * and none that repeats another; none of fewer than five words.
 *
 * @param about the headline and the summary, for telling what the article is about.
 */
export function strongestQuotations<Kind extends Weighable>(
  quotations: readonly Kind[],
  summary: readonly string[],
  about: string,
  count: number,
): Kind[] {
  const topic = termsIn(`${about} ${summary.join(" ")}`);
  const shown = summary.map((sentence) => ({ text: plain(sentence), terms: termsIn(sentence) }));
  const chosen: { quotation: Kind; terms: ReadonlySet<string> }[] = [];
  const left = quotations.flatMap((quotation) => {
    const terms = termsIn(quotation.text);
    const words = countWords(quotation.text);
    if (quotation.speaker === null || words < LEAST_WORDS) return [];
    const text = plain(quotation.text);
    if (shown.some((sentence) => sentence.text.includes(text) || repeats(terms, sentence.terms))) return [];
    return [{ quotation, terms, strength: strengthOf(quotation, words, share(terms, topic)) }];
  });
  while (chosen.length < count) {
    const voices = new Map<string, number>();
    for (const { quotation } of chosen) {
      const name = quotation.speaker?.name ?? "";
      voices.set(name, (voices.get(name) ?? 0) + 1);
    }
    const [best] = left
      .filter(({ quotation, terms }) =>
        chosen.every((other) => other.quotation !== quotation && !repeats(terms, other.terms)),
      )
      .map((one) => ({ one, worth: one.strength - (voices.get(one.quotation.speaker?.name ?? "") ?? 0) }))
      .sort((one, other) => other.worth - one.worth);
    // Two are enough when only the same people speak.
    if (!best || (chosen.length >= 2 && voices.has(best.one.quotation.speaker?.name ?? ""))) break;
    chosen.push(best.one);
  }
  return chosen.map(({ quotation }) => quotation);
}

function strengthOf({ kind, speaker, text }: Weighable, words: number, onTopic: number): number {
  return (
    (kind === "direct" ? 1 : 0) +
    (speaker?.role ? 0.3 : 0) +
    1.5 * onTopic +
    // The best length is about twenty words; sixty are long, seven little.
    1 -
    Math.min(1.5, Math.abs(Math.log(words / 20))) -
    // What it points to stands before it.
    (/^(?:it|that|this|they|he|she|so|but|and|because)\b/iu.test(text) ? 0.3 : 0) -
    (/^\p{Ll}/u.test(text) ? 0.3 : 0)
  );
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function share(terms: ReadonlySet<string>, of: ReadonlySet<string>): number {
  let shared = 0;
  for (const term of terms) if (of.has(term)) shared += 1;
  return terms.size === 0 ? 0 : shared / terms.size;
}

function repeats(terms: ReadonlySet<string>, shown: ReadonlySet<string>): boolean {
  return terms.size > 2 && share(terms, shown) > MOST_SHARED;
}
