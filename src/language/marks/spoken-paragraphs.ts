import { fold } from "../words/fold.ts";
import type { Range } from "../words/passage.ts";

/** Words of the first person, which a reporter's text has outside quotations only where the reporter appears in it. */
const FIRST_PERSON = /(?<![\p{L}\p{N}.])(?:I|[Mm]y|[Ww]e|[Oo]ur|[Mm]yself)(?![\p{L}\p{N}.-])/u;
const MARKED = /“[^“”]*”|"[^"]*"|«[^«»]*»/gu;
const ALL_MARKED = /^["“”«„](?:[^"“”«»]*)["“”»]$/u;
/** "…,” it said": the words in the marks are another's, and the rest is the reporter's. */
const SAYS_MARKED =
  /[,?!.]["”»] (?:[\p{L}.’'-]+ ){0,4}(?:said|says|told|tells|added|asked|replied)(?!\p{L})/u;
/** An aside in brackets, or a question whose colon was lost: "QWill you go?" */
const NO_ANSWER = /^(?:[([*_]|Q\p{Lu})/u;

/** A stretch of the text without blanks and emphasis at its ends; null where it says nothing. */
export function wordsBetween(text: string, start: number, end: number): Range | null {
  const words = text.slice(start, end);
  const stripped = words.replace(/^[\s*_]+/u, "");
  const from = end - stripped.length;
  const to = from + stripped.replace(/[\s*_]+$/u, "").length;
  return /\p{L}/u.test(stripped) ? { start: from, end: to } : null;
}

/** Whether quotation marks stand around the whole stretch. */
export const isAllMarked = (text: string, { start, end }: Range) => ALL_MARKED.test(text.slice(start, end));

/** Whether someone speaks of themselves in a paragraph, quotations in it aside. */
export function isInFirstPerson(text: string, { start, end }: Range): boolean {
  return FIRST_PERSON.test(text.slice(start, end).replace(MARKED, ""));
}

/**
 * Whether a paragraph without a label, behind an answer, goes on with it and is no aside of the reporter ("He pours more
 * tea."). Behind the last answer it must tell so itself.
 *
 * @param speakers surnames, folded: the reporter's text names those who talk, they themselves do not.
 */
export function goesOn(
  text: string,
  paragraph: Range,
  isLast: boolean,
  speakers: ReadonlySet<string>,
): boolean {
  const words = text.slice(paragraph.start, paragraph.end);
  const own = words.replace(MARKED, "");
  if (NO_ANSWER.test(words) || SAYS_MARKED.test(words) || names(own, speakers)) return false;
  if (FIRST_PERSON.test(own)) return !isLast || own === words;
  return !isLast && own === words && !words.endsWith("?") && !/^(?:He|She)\s\p{Ll}+s\s/u.test(words);
}

function names(words: string, speakers: ReadonlySet<string>): boolean {
  if (speakers.size === 0) return false;
  return (words.match(/\p{Lu}[\p{L}-]+/gu) ?? []).some((word) => speakers.has(fold(word)));
}
