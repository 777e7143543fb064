import { FACTUALITIES, type Factuality } from "../../src/language/grammar/factuality.ts";

/** What a mark says about a quotation: where it stands in the text, what it is, and by whom (null: nobody is named). */
export type MarkedQuotation = {
  readonly start: number;
  readonly end: number;
  readonly kind: "direct" | "mixed";
  readonly speaker: string | null;
  readonly factuality: Factuality;
  /** Its speaker is named, but not surely. */
  readonly unsure: boolean;
};

const MARK = /⟦([^⟦⟧|]*)\|([^⟦⟧|]*)(?:\|(mixed))?(?:\|(denied|disputed|hypothetical|unsure))?⟧/gu;

/**
 * Reads an article whose quotations are marked as ⟦words|speaker's full name⟧, or ⟦words|speaker|mixed⟧ for words inside
 * reported speech; the speaker is "?" where the article names nobody. A last part says where the article does not vouch for
 * the words (denied, disputed, hypothetical), or where the speaker is unsure.
 *
 * @returns the article without the marks, and the quotations with offsets into it.
 * @throws Error where a bracket belongs to no such mark.
 */
export function readMarkedArticle(marked: string): { text: string; quotes: MarkedQuotation[] } {
  const quotes: MarkedQuotation[] = [];
  let text = "";
  let from = 0;
  for (const mark of marked.matchAll(MARK)) {
    const [whole, words = "", speaker = "", mixed, stance] = mark;
    text += marked.slice(from, mark.index);
    quotes.push({
      start: text.length,
      end: text.length + words.length,
      kind: mixed ? "mixed" : "direct",
      speaker: speaker === "?" ? null : speaker,
      factuality: FACTUALITIES.find((factuality) => factuality === stance) ?? "said",
      unsure: stance === "unsure",
    });
    text += words;
    from = mark.index + whole.length;
  }
  text += marked.slice(from);
  const stray = /[⟦⟧]/u.exec(text);
  if (stray) throw new Error(`A bracket belongs to no mark: ${text.slice(stray.index, stray.index + 60)}`);
  return { text, quotes };
}
