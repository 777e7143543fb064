/** ROUGE by words and by pairs of words, as shares from 0 to 1. */
export type Rouge = { readonly one: number; readonly two: number };

/** A text's words and pairs of words, counted. */
export type Grams = {
  readonly words: ReadonlyMap<string, number>;
  readonly pairs: ReadonlyMap<string, number>;
  readonly length: number;
};

/** Counts the words of a text, lower case, without common endings; punctuation does not count. */
export function gramsOf(text: string): Grams {
  const words = new Map<string, number>();
  const pairs = new Map<string, number>();
  const list = (text.toLowerCase().match(/[a-z0-9]+/gu) ?? []).map(withoutEnding);
  for (const [index, word] of list.entries()) {
    words.set(word, (words.get(word) ?? 0) + 1);
    const before = list[index - 1];
    if (before !== undefined) pairs.set(`${before} ${word}`, (pairs.get(`${before} ${word}`) ?? 0) + 1);
  }
  return { words, pairs, length: list.length };
}

/** The F1 of ROUGE-1 and ROUGE-2 (Lin, "ROUGE: A Package for Automatic Evaluation of Summaries", 2004) of a summary. */
export function rouge(reference: Grams, summary: Grams): Rouge {
  return {
    one: f1(shared(reference.words, summary.words), reference.length, summary.length),
    two: f1(shared(reference.pairs, summary.pairs), reference.length - 1, summary.length - 1),
  };
}

function f1(hits: number, one: number, other: number): number {
  return one + other <= 0 ? 0 : (2 * hits) / (one + other);
}

function shared(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [gram, count] of other) sum += Math.min(count, one.get(gram) ?? 0);
  return sum;
}

function withoutEnding(word: string): string {
  if (word.length <= 3) return word;
  const bare = word
    .replace(/(?:ies|ied)$/u, "y")
    .replace(/(?:sses)$/u, "ss")
    .replace(/(?<![su])s$/u, "");
  const stem = bare.replace(/(?:ing|ed|e|ly)$/u, "");
  return stem.length >= 3 ? stem : bare;
}
