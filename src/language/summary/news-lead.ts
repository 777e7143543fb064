import { wordList } from "../lexicon/word-list.ts";
import type { SummarySentence } from "./summary-sentences.ts";

const LEAST_WORDS = 10;
const MOST_WORDS = 60;
/** A lead that has less of its headline than this introduces another thing first. */
const LEAST_OF_HEADLINE = 0.15;
/** Finite verbs that don't end in "ed", as the news uses them. */
const FINITE_VERBS = wordList(`
  are beat became began bore bought broke brought built came caught chose cut did drew drove fell fled flew forgot fought found
  gave got grew had has have heard held hit hurt is kept killed knew laid led left lost made met paid put ran rose said sank sat
  saw sent set shook shot shut sold sought spent spoke spread stole stood struck swept swore threw took understood was went were
  will withdrew won wrote`);
const REGULAR_PAST = /^\p{Ll}{2,}ed$/u;
/** It speaks to the reader, or sets a scene. */
const NO_REPORT =
  /^(?:It|There|This|These|They|He|She|That|When|If|Once|Like|Ever|For)\b|\b(?:I|[Yy]ou|[Yy]our|[Ww]e|[Oo]ur|[Mm]y)\b/u;

/**
 * Whether the sentence that opens an article is a plain news lead: a statement that says of someone or something with a
 * name what happened, and that is what the headline is about. A dateline before it says so, too.
 */
export function isNewsLead(opening: SummarySentence, headline: ReadonlySet<string>): boolean {
  const { suitable, length, words, terms, passage, hasDateline } = opening;
  if (!suitable || length < LEAST_WORDS || length > MOST_WORDS || NO_REPORT.test(passage.text)) return false;
  const behind = words.slice(1);
  return (
    behind.some(({ written }) => FINITE_VERBS.has(written) || REGULAR_PAST.test(written)) &&
    behind.some(({ isName }) => isName) &&
    (hasDateline ||
      [...headline].filter((term) => terms.has(term)).length >= LEAST_OF_HEADLINE * headline.size)
  );
}

/**
 * What is added to the model's judgement of a plain news lead: a prior, so that only a model that is clearly against it
 * leaves it out. docs/summary-model.md says how it was chosen.
 */
export const NEWS_LEAD_PRIOR = 8;
