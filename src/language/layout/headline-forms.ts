import { PERSON_NOUNS } from "../lexicon/person-nouns.ts";
import { startsQuoted } from "./captions.ts";
import { isFurnitureForm } from "./line-form.ts";
import { areNamesBesideSigns, isNameLine, isPersonLine, isRole } from "./name-lines.ts";
import { type PageLine, wordCount } from "./page-lines.ts";

/* Which lines can be headlines, by their own form. In characters and in words. */

/** How many lines may stand between a headline and its body. */
export const LONGEST_PREAMBLE = 20;
export const LONGEST_TITLE = 256;
const SHORTEST_TITLE = 8;
/** A line of fewer words is rather the name of a section or a subhead. */
export const WORDS_OF_A_HEADLINE = 4;

/** Whether the line can be a headline by its own form: no sentence, no label, no single word. */
export function canBeHeadline(line: PageLine): boolean {
  const { text, form, headingLevel } = line;
  if (headingLevel > 0) return headingLevel === 1;
  if (form !== "heading" || text.length > LONGEST_TITLE || text.length < SHORTEST_TITLE) return false;
  return (
    /\p{L}{2}.*\s\S*\p{L}{2}/u.test(text) &&
    !/[:;,]$/u.test(text) &&
    !/^\p{Ll}/u.test(text) &&
    !isWholeQuotation(text) &&
    !isRole(text) &&
    !isPostAndPerson(text) &&
    !areNamesBesideSigns(text) &&
    !/\|.*\|/u.test(text) &&
    !/^[QA]\s?[:.]\s/u.test(text)
  );
}

/** "Chairman of the board, Alhaji Selim Orlan": who is in a picture. */
function isPostAndPerson(text: string): boolean {
  const [, post = "", person = ""] = /^([^,]{3,50}), ([^,]{3,40})$/u.exec(text) ?? [];
  const [first = ""] = post.toLowerCase().split(" ");
  return PERSON_NOUNS.has(first) && /^\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]*){1,3}$/u.test(person);
}

/** A whole line in double marks is someone's words, not a headline. */
export function isWholeQuotation(text: string): boolean {
  return startsQuoted(text) && /["”»«]$/u.test(text);
}

/** A headline set in capitals ends in a full stop in some archives: "Mayor Opens Bridge Over River." */
export function isTitleCase(text: string): boolean {
  if (text.length > 160 || /[.!?]\s/u.test(text.replace(/\b\p{Lu}[\p{L}.]{0,4}\.\s/gu, ""))) return false;
  const long = text.split(/[\s—–-]+/u).filter((word) => /^\P{L}*\p{L}{4,}/u.test(word));
  const capitalised = long.filter((word) => /^\P{L}*\p{Lu}/u.test(word));
  return long.length >= 3 && capitalised.length >= long.length * 0.8;
}

export const isWhole = (line: PageLine) => wordCount(line) >= WORDS_OF_A_HEADLINE && !isOnlyName(line);

/** A paper's name and a headline of three words look alike. */
export const isOnlyName = (line: PageLine) =>
  isPersonLine(line.text) ||
  (isNameLine(line.text) && (wordCount(line) < WORDS_OF_A_HEADLINE || !isTitleCase(line.text)));

/** Whether the line is none of an article's text by its own form. */
export function isNoText(line: PageLine | undefined): boolean {
  if (line === undefined) return false;
  const { form } = line;
  return (
    isFurnitureForm(form) ||
    form === "byline" ||
    form === "sign-off" ||
    form === "date" ||
    form === "clock" ||
    form === "caption" ||
    form === "credit"
  );
}
