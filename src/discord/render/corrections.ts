import type { CorrectedQuotation, StruckItem } from "../../digest/edition/corrected.ts";
import type { LibraryQuotation } from "../../library/library.ts";
import { compare } from "../../provenance/comparison.ts";
import { quotationBlock } from "./cards.ts";
import { correctionWords } from "./correction-words.ts";
import { clockTime, join, type Markdown, markdown, running } from "./markdown.ts";

/** One line in the place of an article that was withdrawn, or is gone. */
export function struckText({ title, source, withdrawn }: StruckItem, language: string): Markdown {
  const words = correctionWords(language);
  if (withdrawn === null) return markdown`-# ${words.articleGone}`;
  const named = title === null ? markdown`${words.anArticle}` : markdown`~~${title}~~`;
  const from = source === null ? markdown`` : markdown` (${source})`;
  const note = withdrawn.note === "" ? markdown`` : markdown`. ${withdrawn.note}`;
  return markdown`-# **${words.withdrawn} ${clockTime(withdrawn.at)}:** ${named}${from}${note}`;
}

/** A quotation as it is now, with what was corrected: words that were posted and are no longer there are struck out. */
export function correctedText(
  quotation: LibraryQuotation | null,
  { at, what, was }: CorrectedQuotation,
  language: string,
): Markdown {
  const { corrected, what: names, goneWithArticle, goneByEditor } = correctionWords(language);
  const head = markdown`-# **${corrected} ${clockTime(at)}:**`;
  if (quotation === null) {
    return markdown`${head} ${what.includes("withdrawn") ? goneWithArticle : goneByEditor}`;
  }
  const words = what.includes("words") ? struckWords(quotation.text, was) : null;
  const shown = { speaker: true, article: true, language, ...(words && { words }) };
  const { text } = quotationBlock(quotation, shown);
  return join([text, markdown`${head} ${what.map((one) => names[one]).join(", ")}`], "\n");
}

/** "> “We ~~will~~ **may** open”" */
function struckWords(now: string, was: string): Markdown {
  const runs = compare(now, was, { isWhole: true })?.runs ?? [
    { text: was, change: "left out" as const },
    { text: now, change: "added" as const },
  ];
  const pieces = runs.map(({ text, change }) => {
    if (change === "same") return running(text);
    return change === "added" ? markdown`**${running(text)}**` : markdown`~~${running(text)}~~`;
  });
  return markdown`> “${join(pieces, " ")}”`;
}
