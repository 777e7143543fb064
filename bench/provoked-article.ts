import { z } from "zod";
import { readMarks } from "../tools/quotes/marked-article.ts";

/**
 * What a quotation is made to provoke:
 * - plain: nothing; "X said" beside it.
 * - harmless: keeping words back that were said, by a word such as "denied" or "accused" beside them.
 * - denied: taking for said what someone denies, what is false, or what was wrongly attributed.
 * - hypothetical: taking for said what someone would, might or will say.
 * - medium: naming who passes the words on, rather than who spoke or wrote them.
 * - relative: naming a relative or a namesake.
 * - nobody: naming a speaker for a sign, a title, a term, or words that the article gives to no one.
 * - pronoun: naming another of the people whom "he" or "she" might mean.
 * - description: naming another than the one who is only described ("another trader", "the younger sister").
 * - language: naming a speaker by English rules in a passage that is not English.
 */
export const TRAPS = [
  "plain",
  "harmless",
  "denied",
  "hypothetical",
  "medium",
  "relative",
  "nobody",
  "pronoun",
  "description",
  "language",
] as const;

export type Trap = (typeof TRAPS)[number];

export type ProvokedQuotation = {
  readonly start: number;
  readonly end: number;
  readonly trap: Trap;
  /** Each of them names the speaker rightly. Empty where the article names nobody. */
  readonly speakers: readonly string[];
};

export type ProvokedArticle = {
  readonly file: string;
  readonly text: string;
  readonly quotes: readonly ProvokedQuotation[];
};

/** "?" is nobody, and stands alone. */
const speakersSchema = z
  .string()
  .transform((names) => (names === "?" ? [] : names.split(" / ")))
  .refine((names) => names.every((name) => name !== "" && name !== "?"));

const fieldsSchema = z.tuple([speakersSchema, z.enum(TRAPS)]);

/**
 * Reads an article whose quotations are marked as ⟦words|speaker|trap⟧. The speaker is "?" where the article names nobody;
 * "A / B" where either is right: "Tomas Brek / the surveyor" where the surveyor speaks and is named elsewhere. For denied and
 * hypothetical words it is who is said to have spoken them.
 *
 * @throws Error where a bracket belongs to no such mark.
 */
export function readProvokedArticle(file: string, marked: string): ProvokedArticle {
  const { text, marks } = readMarks(marked);
  const quotes = marks.map(({ start, end, fields }) => {
    const parsed = fieldsSchema.safeParse(fields);
    if (!parsed.success) {
      throw new Error(`${file}: no such mark: ${text.slice(start, end)}|${fields.join("|")}`);
    }
    const [speakers, trap] = parsed.data;
    return { start, end, trap, speakers };
  });
  return { file, text, quotes };
}
