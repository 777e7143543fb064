import { z } from "zod";
import type { LibraryQuotation } from "../../library/library.ts";
import { instant, list } from "../../state/values.ts";

/** How much a story was covered: in so many articles, of so many sources that are named. */
export const coverage = z.object({ articles: z.int().min(1), sources: z.int().min(0) });
export type Coverage = Readonly<z.output<typeof coverage>>;

/** Someone who was quoted in so many articles of a week, each with words that none before had, and the strongest of what they said. */
export type Voice = { readonly quotation: LibraryQuotation; readonly articles: number };

/** What became of an article, or of a quotation in it, that the server had been shown. */
const correctedThing = z.object({
  at: instant,
  what: z.enum(["withdrawn", "taken out", "speaker", "role", "words"]),
  title: z.string(),
  source: z.string().nullable(),
  /** Why it was withdrawn, in an editor’s words; empty for all else. */
  note: z.string(),
  /** The quotation as it is now; null for an article, and for one that is shown no more. */
  quotation: z
    .object({
      text: z.string(),
      name: z.string().nullable(),
      role: z.string().nullable(),
      /** Whether it is sure who speaks. */
      isSure: z.boolean(),
    })
    .nullable(),
});
export type CorrectedThing = Readonly<z.output<typeof correctedThing>>;

/** What a weekly edition says beside its items, which are the stories that most sources reported. */
export type Recap = {
  /** When its week began; it ends with the edition’s window. */
  readonly since: Date;
  /** Those quoted in most articles first. */
  readonly voices: readonly Voice[];
  /** The newest first. */
  readonly corrected: readonly CorrectedThing[];
  /** How many more were corrected. */
  readonly further: number;
};

/** A recap as it is written down. */
export const writtenRecap = z.object({
  since: instant,
  voices: list(
    z.object({
      article: z.string(),
      text: z.string(),
      name: z.string(),
      role: z.string().nullable(),
      articles: z.int().min(1),
    }),
  ),
  corrected: list(correctedThing),
  further: z.int().min(0),
});
export type WrittenRecap = Readonly<z.output<typeof writtenRecap>>;

/** Gives what was corrected of what a server was shown, from an instant up to another, the newest first. Rejects with a StateError. */
export type CorrectedIn = (guildId: string, since: Date, until: Date) => Promise<readonly CorrectedThing[]>;

export function writeRecap({ since, voices, corrected, further }: Recap): WrittenRecap {
  const written = voices.flatMap(({ quotation: { article, text, speaker }, articles }) =>
    speaker === null ? [] : [{ article: article.id, text, name: speaker.name, role: speaker.role, articles }],
  );
  return { since, voices: written, corrected, further };
}
