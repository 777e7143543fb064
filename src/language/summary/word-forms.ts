import { CALENDAR } from "../lexicon/calendar.ts";
import { wordList } from "../lexicon/word-list.ts";
import { lowerCase } from "../words/fold.ts";
import { remembered } from "../words/remembered.ts";
import { PLAIN_REPORTING_VERBS } from "../words/reporting-verbs.ts";
import { startsWithCapital, termOf } from "./terms.ts";

/** Kinds of words that the summary looks for, as bits: one word may be of several. */
export const WORD_KINDS = {
  firstPerson: 1,
  secondPerson: 2,
  pronoun: 4,
  forward: 8,
  perfect: 16,
  calendar: 32,
  reports: 64,
  /** Points to a person who must have been named. */
  personal: 128,
  /** Says what a person is. */
  person: 256,
  /** Counts what must have been named: "both", "the two". */
  count: 512,
  /** Points to a thing by its noun: "those problems". */
  pointing: 1024,
  /** Speaks of a picture beside the text, or of what readers do on the page. */
  picture: 2048,
} as const;

/** What a person can be. */
export const PERSONS = wordList(`
  man woman boy girl father mother son daughter husband wife brother sister minister president leader official spokesman
  spokeswoman spokesperson officer teacher doctor lawyer driver actor actress singer player coach captain judge mayor
  senator governor king queen pope prince princess suspect victim widow author writer director founder teenager pilot
  soldier student child baby infant star chief executive chairman professor scientist`);
const PICTURES =
  "photo photograph picture image video clip chart graph graphic map diagram table infographic screenshot still";
const SHOWN = "seen shown pictured illustrated depicted click tap scroll swipe hover";
const COUNTS = "both neither two three four five six pair duo trio";

const KINDS_OF_WORDS = new Map<string, number>();
for (const [kind, words] of [
  [WORD_KINDS.firstPerson, wordList("i we my our us me i'm we're i've we've")],
  [WORD_KINDS.secondPerson, wordList("you your you're you'll")],
  [WORD_KINDS.pronoun, wordList("he she they it him her them his their its this that these those")],
  [WORD_KINDS.forward, wordList("will would could may might plan plans expected set going")],
  [WORD_KINDS.perfect, wordList("has have had been")],
  [WORD_KINDS.calendar, CALENDAR],
  [WORD_KINDS.reports, PLAIN_REPORTING_VERBS],
  [WORD_KINDS.personal, wordList("he him his she her hers himself herself")],
  [WORD_KINDS.person, PERSONS],
  [WORD_KINDS.count, new Set([...wordList(COUNTS)].flatMap((word) => [word, `${word}'s`]))],
  [
    WORD_KINDS.picture,
    new Set([...[...wordList(PICTURES)].flatMap((word) => [word, `${word}s`]), ...wordList(SHOWN)]),
  ],
  [WORD_KINDS.pointing, wordList("this these those such")],
] as const)
  for (const word of words) KINDS_OF_WORDS.set(word, (KINDS_OF_WORDS.get(word) ?? 0) | kind);

/** The kinds of a word in lower case, as bits of `WORD_KINDS`. */
function kindsOf(word: string): number {
  const kinds = KINDS_OF_WORDS.get(word.includes("’") ? word.replaceAll("’", "'") : word) ?? 0;
  return word.endsWith("-year-old") ? kinds | WORD_KINDS.person : kinds;
}

/** A word or mark as written, and all that it says by its form alone, wherever it stands. */
export type WordForm = {
  readonly written: string;
  readonly lower: string;
  /** False for marks of punctuation. */
  readonly isWord: boolean;
  /** As `termOf` gives it. */
  readonly term: string | null;
  /** Bits of `WORD_KINDS`. */
  readonly kinds: number;
  /** Begins with an upper-case letter. */
  readonly capital: boolean;
  /** Has a capital and is no month or day. */
  readonly isName: boolean;
  /** Has an apostrophe in it. */
  readonly apostrophe: boolean;
};

/**
 * A double quotation mark stands alone; other marks may stand together. Words in plain letters, as most are, are tried first: letters by
 * their property take ten times as long to look for.
 */
const WORD_OR_MARK =
  /[A-Za-z0-9][A-Za-z0-9'’-]*(?=[\s.,;:!?()–—"“”«»]|$)|[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*|[.,;:!?()–—-]+|["“”«»]/gu;
const MARKS = new Set('.,;:!?()–—-"“”«»');

/** The word forms of one article: each is looked at once, however often it stands there. */
export class WordForms {
  readonly #forms = new Map<string, WordForm>();

  /** All words of a text, and the marks that part them. */
  inText(text: string): WordForm[] {
    return this.of(text.match(WORD_OR_MARK) ?? []);
  }

  of(written: readonly string[]): WordForm[] {
    return written.map((word) => this.#formOf(word));
  }

  #formOf(written: string): WordForm {
    const known = this.#forms.get(written);
    if (known) return known;
    const form = formOf(written);
    this.#forms.set(written, form);
    return form;
  }
}

const formOf = remembered((written: string): WordForm => {
  const lower = lowerCase(written);
  const kinds = kindsOf(lower);
  const capital = startsWithCapital(written);
  return {
    written,
    lower,
    isWord: !MARKS.has(written.charAt(0)),
    term: termOf(lower),
    kinds,
    capital,
    isName: capital && (kinds & WORD_KINDS.calendar) === 0,
    apostrophe: written.includes("'") || written.includes("’"),
  };
});

/** The content words among these, each once. */
export function termsAmong(words: readonly WordForm[]): Set<string> {
  const terms = new Set<string>();
  for (const { term } of words) if (term !== null) terms.add(term);
  return terms;
}

/** The kinds of all the words together, as bits of `WORD_KINDS`. */
export function kindsAmong(words: readonly WordForm[]): number {
  let kinds = 0;
  for (const word of words) kinds |= word.kinds;
  return kinds;
}
