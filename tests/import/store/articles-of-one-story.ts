import { type ImportedArticle, NOTHING_KNOWN } from "../../../src/import/imported-article.ts";

export const NO_DETAILS = { source: null, topics: [], published: null };

const WORDS =
  `harbour ferry lighthouse market bridge council railway school forest dam closed opened flooded repaired inspected
guarded emptied early late slowly again before after near beyond under several many few old new northern southern stone wooden
captain mayor engineer keeper teacher farmer sailor driver nurse judge wave storm wind rain fog snow frost heat tide current
saw heard carried built sold bought crossed reached left watched`.split(/\s+/u);

/** A report of `sentences` sentences, which have hardly a phrase in common with one another or with those of another seed. */
export function report(sentences: number, seed = 1): string[] {
  let state = seed * 7919;
  const next = (): number => {
    state = (state * 48271) % 2147483647;
    return state;
  };
  return Array.from({ length: sentences }, () => {
    const words = Array.from({ length: 12 }, () => WORDS[next() % WORDS.length]).join(" ");
    return `In Port Elsin ${words} on Monday.`;
  });
}

/** An article as an import yields it. */
export function article(
  fields: Partial<Omit<ImportedArticle, "body">> & { readonly body?: readonly string[] } = {},
): ImportedArticle {
  const { body = report(12), ...rest } = fields;
  return {
    ...NOTHING_KNOWN,
    title: "Storm closes the harbour of Port Elsin",
    source: "The Elsin Post",
    url: "https://elsin.example/coast/storm",
    published: "2031-05-12T09:00:00Z",
    body: body.map((text) => ({ kind: "paragraph", text })),
    ...rest,
  };
}
