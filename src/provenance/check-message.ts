import type { LibraryQuotation, LibraryView } from "../library/library.ts";
import { type AskedPassage, askedPassages } from "./asked-passages.ts";
import { sentenceAround } from "./sentence-around.ts";
import { type Verdict, verdictOn } from "./verdict.ts";

/** What the archive knows of one passage of a message. */
export type JudgedPassage = {
  readonly text: string;
  readonly verdict: Verdict;
  /** The sentence of the article in which the quotation stands; null where nothing stands around it. */
  readonly around: string | null;
};

/** So many passages of one message are looked up. */
const MOST_PASSAGES = 5;

/**
 * Looks up who said the words of a message.
 *
 * @param message as Discord has it, with its markdown.
 * @returns the passages that were looked up, in the message's order, and how many more it has. None where it has too few words.
 */
export function checkMessage(
  message: string,
  library: Pick<LibraryView, "passagesLike" | "resolveSpeaker" | "article">,
): { readonly judged: readonly JudgedPassage[]; readonly left: number } {
  const passages = askedPassages(message);
  const judged = passages.slice(0, MOST_PASSAGES).map((passage) => judge(passage, library));
  return { judged, left: passages.length - judged.length };
}

function judge(
  passage: AskedPassage,
  library: Pick<LibraryView, "passagesLike" | "resolveSpeaker" | "article">,
): JudgedPassage {
  const verdict = verdictOn(passage, library.passagesLike(passage.text), (name, quotation) =>
    canBe(name, quotation, library),
  );
  const quotation = "quotation" in verdict ? verdict.quotation : null;
  const body = quotation === null ? undefined : library.article(quotation.article.id)?.article.body;
  const around = quotation === null || body === undefined ? null : sentenceAround(body, quotation.text);
  return { text: passage.text, verdict, around };
}

/** Whether a name that a message gives can be the quotation's speaker; a description ("the minister") can be anyone. */
function canBe(
  name: string,
  { speaker }: LibraryQuotation,
  library: Pick<LibraryView, "resolveSpeaker">,
): boolean {
  if (speaker === null || !/^\p{Lu}/u.test(name)) return true;
  const found = library.resolveSpeaker(name);
  switch (found.kind) {
    case "one":
      return found.item.key === speaker.key;
    case "several":
      return found.items.some(({ key }) => key === speaker.key);
    case "none":
      return false;
  }
}
