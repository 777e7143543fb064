import { SUBJECT_PRONOUNS } from "../lexicon/function-words.ts";
import { wordList } from "../lexicon/word-list.ts";
import { wordAt } from "../words/tokens.ts";
import type { Stretch } from "./stretches.ts";

/** Whether a clause stands there that says what happens: "the rain began", "she left", unlike "the mayor". */
export function isHappening({ frame, from, to }: Stretch): boolean {
  if (SUBJECT_PRONOUNS.has(wordAt(frame, from))) return true;
  for (let at = from + 1; at < to; at += 1) {
    const word = wordAt(frame, at);
    if (HAPPENING.has(word) || /..ed$/u.test(word)) return true;
  }
  return false;
}

/** "Came", "took": whether a word is a finite form that no noun has. */
export const isHappeningVerb = (word: string): boolean => HAPPENING.has(word);

/** Finite forms of irregular verbs, which no noun or participle has. */
const HAPPENING = wordList(`
  ate became began bent bit blew bled bought broke brought built burst came caught chose clung crept dealt did drew drove drank dug
  fell felt fled flew flung forgot fought froze gave got grew ground had has held hid hung is kept knelt knew laid lay led left lent lit
  lost made meant met paid ran rang rode rose said sang sank sat saw sent shone shook shot shut sang slept slid sold spent spoke spun
  sprang stood stole struck stuck stung swam swept swung swore taught threw told took tore understood was were went wept woke wore won
  wound wrote are have`);
