import { FACTUALITIES, type Factuality } from "../../src/language/grammar/factuality.ts";

/** A passage marked in an article: where it stands in the text, and what the mark says about it. */
export type Mark = { readonly start: number; readonly end: number; readonly fields: readonly string[] };

/** What a mark says about a quotation: where it stands in the text, what it is, and by whom (null: nobody is named). */
export type MarkedQuotation = {
  readonly start: number;
  readonly end: number;
  readonly kind: "direct" | "mixed";
  readonly speaker: string | null;
  readonly factuality: Factuality;
  /** Whether its speaker is named outright; null where the mark leaves that open. */
  readonly certainty: Certainty | null;
};

const CERTAINTIES = ["sure", "unsure"] as const;

export type Certainty = (typeof CERTAINTIES)[number];

const MARK = /⟦([^⟦⟧|]*)\|([^⟦⟧]*)⟧/gu;

/**
 * Reads a text in which passages are marked as ⟦words|field|field …⟧.
 *
 * @returns the text without the marks, and the marked passages with offsets into it, in UTF-16 units.
 * @throws Error where a bracket belongs to no mark.
 */
export function readMarks(marked: string): { text: string; marks: Mark[] } {
  const marks: Mark[] = [];
  let text = "";
  let from = 0;
  for (const mark of marked.matchAll(MARK)) {
    const [whole, words = "", fields = ""] = mark;
    text += marked.slice(from, mark.index);
    marks.push({ start: text.length, end: text.length + words.length, fields: fields.split("|") });
    text += words;
    from = mark.index + whole.length;
  }
  text += marked.slice(from);
  const stray = /[⟦⟧]/u.exec(text);
  if (stray) throw new Error(`A bracket belongs to no mark: ${text.slice(stray.index, stray.index + 60)}`);
  return { text, marks };
}

/**
 * Reads an article whose quotations are marked as ⟦words|speaker’s full name⟧, or ⟦words|speaker|mixed⟧ for words inside
 * reported speech; the speaker is "?" where the article names nobody. A last part says where the article does not vouch for
 * the words (denied, disputed, hypothetical), or whether the speaker is sure or unsure.
 *
 * @returns the article without the marks, and the quotations with offsets into it.
 * @throws Error where a bracket belongs to no such mark.
 */
export function readMarkedArticle(marked: string): { text: string; quotes: MarkedQuotation[] } {
  const { text, marks } = readMarks(marked);
  const quotes = marks.map(({ start, end, fields }): MarkedQuotation => {
    const [speaker = "?", ...rest] = fields;
    const kind = rest[0] === "mixed" ? "mixed" : "direct";
    const [stance, ...more] = kind === "mixed" ? rest.slice(1) : rest;
    const factuality = stance === undefined ? "said" : FACTUALITIES.find((known) => known === stance);
    const certainty = CERTAINTIES.find((known) => known === stance) ?? null;
    if ((factuality === undefined && certainty === null) || more.length > 0) {
      throw new Error(`No mark of a quotation: ${text.slice(start, end)}|${fields.join("|")}`);
    }
    return {
      start,
      end,
      kind,
      speaker: speaker === "?" ? null : speaker,
      factuality: factuality ?? "said",
      certainty,
    };
  });
  return { text, quotes };
}
