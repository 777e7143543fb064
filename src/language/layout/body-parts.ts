import type { Block } from "./layout.ts";

/**
 * What kind of text a paragraph belongs to:
 * - interview: questions and answers, from the first question on. "I" is whoever answers.
 * - list: an item with a number or a bullet.
 * - text: all else.
 */
export type BodyPart = "text" | "list" | "interview";

const QUESTION = /^(?:Q|Question)\s?[:.]\s/u;
const ITEM = /^(?:\d{1,3}[.)]|[-*•·–])\s/u;
const LABELLED = /^\p{Lu}[\p{Lu} .'’-]{1,30}:\s/u;

/** Which part of the body each of its paragraphs is. */
export function bodyParts(paragraphs: readonly Block[]): BodyPart[] {
  const questions = paragraphs.filter(({ text }) => QUESTION.test(text)).length;
  const labels = paragraphs.filter(({ text }) => LABELLED.test(text)).length;
  const isInterview = questions >= 2 || labels >= 4;
  let asked = false;
  return paragraphs.map(({ text }) => {
    asked ||= isInterview && (QUESTION.test(text) || LABELLED.test(text));
    return asked ? "interview" : ITEM.test(text) ? "list" : "text";
  });
}
