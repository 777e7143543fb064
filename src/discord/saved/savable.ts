import type { Headline, LibraryView } from "../../library/library.ts";
import type { Passage } from "../../library/passage.ts";
import { checkMessage } from "../../provenance/check-message.ts";
import { passageOf, passageOption } from "../passage-buttons.ts";
import { quotationsOf } from "../render/verdict-blocks.ts";

/** An article or a quotation that can be saved, as a menu shows it. */
export type Savable = { readonly passage: Passage; readonly label: string; readonly title: string };

/** So many titles in a message are looked up. */
const MOST_TITLES = 20;

/** The quotations and articles that a message holds, quotations first. @param text as Discord has it, with its markdown. */
export function savableIn(text: string, library: LibraryView): readonly Savable[] {
  const { judged } = checkMessage(text, library);
  const quotations = judged
    .flatMap(({ verdict }) => quotationsOf(verdict))
    .map((quotation) => ({
      passage: passageOf(quotation),
      label: `“${quotation.text}”`,
      title: quotation.article.title,
    }));
  const reported = judged.flatMap(({ verdict }) => (verdict.kind === "reported" ? [verdict.article] : []));
  const articles = [...reported, ...titledIn(text, library)].map(({ id, title }) => ({
    passage: { article: id, words: null },
    label: title,
    title,
  }));
  const byPassage = new Map([...quotations, ...articles].map((one) => [passageOption(one.passage), one]));
  return [...byPassage.values()];
}

/** The articles whose headlines stand in a message: as links, headings or lines of their own. */
function titledIn(text: string, library: LibraryView): Headline[] {
  const links = [...text.matchAll(/\[((?:\\.|[^\]\\]){3,400})\]\(/gu)].map(([, label = ""]) => label);
  const lines = text.split("\n").map((line) => line.replace(/^(?:#{1,3}|-#|>|-|\*\*) ?|\*\*$/gu, ""));
  const candidates = [...new Set([...links, ...lines].map(plain))].filter((line) => line.length >= 3);
  return candidates.slice(0, MOST_TITLES).flatMap((line) => {
    const found = library.titles(line, 1)[0];
    return found !== undefined && plain(found.title) === line ? [found] : [];
  });
}

/** Without the backslashes before marks. */
function plain(text: string): string {
  return text
    .replace(/\\([\p{P}\p{S}])/gu, "$1")
    .replace(/\s+/gu, " ")
    .trim();
}
