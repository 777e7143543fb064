import { saidWords, saysMore } from "../library/same-statement.ts";
import { likeness } from "./likeness.ts";

/** When someone who follows a speaker has heard a statement already, though in other words here and there. */

/** Statements of fewer words are the same only word for word. */
const LEAST_WORDS = 6;
/** So many of the shorter statement's runs of words must be in the other one. */
const SHARED = 0.6;
/** What turns a statement into another one: negations, contracted ones without their apostrophe, and numbers. */
const DECISIVE =
  /^(?:no|not|never|none|nobody|nothing|neither|nor|without|cannot|(?:ai|are|ca|could|did|does|do|had|has|have|is|might|must|need|sha|should|was|were|wo|would)nt|\p{N}+)$/u;

/**
 * Whether two statements say the same, or one of them a part of the other. Differing negations and numbers make them two,
 * however much else they share.
 */
export function isSameStatement(one: string, other: string): boolean {
  const [first, second] = [saidWords(one), saidWords(other)];
  if (first === second || saysMore(first, second) || saysMore(second, first)) return true;
  const [words, others] = [first.split(" "), second.split(" ")];
  if (Math.min(words.length, others.length) < LEAST_WORDS) return false;
  return decisiveWords(words) === decisiveWords(others) && likeness(words, others) >= SHARED;
}

function decisiveWords(words: readonly string[]): string {
  return words.filter((word) => DECISIVE.test(word)).join(" ");
}
