import { type Alignment, align, type Step } from "./alignment.ts";
import { type ComparableWord, comparableWords } from "./comparable-words.ts";

/** A run of text that both have, or that only one of them has. */
export type Run = { readonly text: string; readonly change: "same" | "added" | "left out" };

/** How a text differs from what its source says. */
export type Comparison = {
  /** Every word is the source's, in its order; what is left out is marked, and changes nothing of the sense that we know of. */
  readonly isExact: boolean;
  /** How many words they share, and how many the text has. */
  readonly same: number;
  readonly words: number;
  /** Words that differ without a mark in the text. */
  readonly differences: number;
  /** A word such as “not” was added, left out, or stands right before what was taken. */
  readonly turnsNegation: boolean;
  readonly turnsNumber: boolean;
  readonly runs: readonly Run[];
};

/** `isWhole`: all of the text is meant to be the source's. Else what stands around the words they share is somebody's own. */
export type CompareOptions = { readonly isWhole: boolean };

/** Compares a text with a source, such as a quotation or a paragraph; null when they share no word. */
export function compare(asked: string, source: string, { isWhole }: CompareOptions): Comparison | null {
  const [askedWords, sourceWords] = [comparableWords(asked), comparableWords(source)];
  const aligned = align(askedWords, sourceWords);
  if (aligned === null) return null;
  const steps = [
    ...negationBefore(aligned, source, sourceWords),
    ...(isWhole ? withEnds(aligned, askedWords.length) : aligned.steps),
  ];
  const facts = { steps, asked: askedWords, source: sourceWords };
  const differing = steps.filter((step) => step.kind !== "same");
  const unmarked = differing.filter((step) => !isMarked(step, askedWords));
  const same = steps.length - differing.length;
  const turnsNegation = differing.some((step) => isTurn(step, facts));
  return {
    isExact: unmarked.length === 0 && !turnsNegation,
    same,
    words: isWhole ? askedWords.length : same + differing.filter(({ kind }) => kind !== "left out").length,
    differences: unmarked.length,
    turnsNegation,
    turnsNumber: unmarked.some((step) => wordsOf(step, facts).some(isNumber)),
    runs: runsOf(facts, { asked, source }),
  };
}

type Facts = {
  readonly steps: readonly Step[];
  readonly asked: readonly ComparableWord[];
  readonly source: readonly ComparableWord[];
};

/** With the words of the asked text that stand before and behind what was aligned. */
function withEnds({ steps }: Alignment, length: number): Step[] {
  const inAsked = steps.flatMap((step) => (step.kind === "left out" ? [] : [step.asked]));
  const [first, last] = [inAsked[0] ?? 0, inAsked.at(-1) ?? -1];
  const added = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, index): Step => ({ kind: "added", asked: from + index }));
  return [...added(0, first), ...steps, ...added(last + 1, length)];
}

/** In words: how far before the words that were taken a negation still rules them. */
const REACH_OF_A_NEGATION = 4;

/** "Not one of us knew", of which "one of us knew" was taken: the words before count as left out. */
function negationBefore({ steps }: Alignment, text: string, source: readonly ComparableWord[]): Step[] {
  const first = steps.find((step) => step.kind !== "added");
  if (first === undefined) return [];
  const left: Step[] = [];
  for (let index = first.source - 1; index >= Math.max(0, first.source - REACH_OF_A_NEGATION); index -= 1) {
    const word = source[index];
    const next = source[index + 1];
    if (word === undefined || next === undefined || /[.!?;:]/u.test(text.slice(word.end, next.start))) break;
    left.unshift({ kind: "left out", source: index, marked: false });
    if (isNegation(word.word)) return left;
  }
  return [];
}

/** Whether the asked text itself says that something differs here: by an ellipsis or brackets. */
function isMarked(step: Step, asked: readonly ComparableWord[]): boolean {
  if (step.kind === "left out") return step.marked;
  return asked[step.asked]?.bracketed === true;
}

/** The words that a step changes: the asked text's, the source's, or both. */
function wordsOf(step: Step, { asked, source }: Facts): string[] {
  const ofAsked = "asked" in step ? asked[step.asked] : undefined;
  const ofSource = "source" in step ? source[step.source] : undefined;
  return [ofAsked, ofSource].flatMap((one) => one?.word ?? []);
}

/** Whether a step puts a negation in or takes one out; one in the place of another turns nothing. */
const isTurn = (step: Step, facts: Facts) => wordsOf(step, facts).filter(isNegation).length === 1;

const NEGATION =
  /^(?:not|no|never|none|nobody|nothing|nowhere|neither|nor|cannot|without|hardly|barely|scarcely|.+n't)$/u;
const isNegation = (word: string) => NEGATION.test(word);
const isNumber = (word: string) => /\p{N}/u.test(word) || NUMBER_WORDS.has(word);

const NUMBER_WORDS = new Set(
  `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty
  thirty forty fifty sixty seventy eighty ninety hundred thousand million billion half twice dozen`.split(
    /\s+/u,
  ),
);

/** The texts as runs, with the source's spelling where both agree. What is left out at an ellipsis is not spelled out. */
function runsOf({ steps, asked, source }: Facts, texts: { asked: string; source: string }): Run[] {
  const runs: { change: Run["change"]; words: string[] }[] = [];
  const put = (change: Run["change"], word: string) => {
    const last = runs.at(-1);
    if (last?.change === change) last.words.push(word);
    else runs.push({ change, words: [word] });
  };
  const ofSource = (index: number) => spelled(source, index, texts.source);
  const ofAsked = (index: number) => spelled(asked, index, texts.asked);
  for (const step of steps) {
    if (step.kind === "same") put("same", ofSource(step.source));
    else if (step.kind === "added") put("added", ofAsked(step.asked));
    else if (step.kind === "left out") put("left out", ofSource(step.source));
    else {
      put("left out", ofSource(step.source));
      put("added", ofAsked(step.asked));
    }
  }
  return runs.map(({ change, words }) => ({ change, text: words.join(" ") }));
}

/** A word with the punctuation that is written to it. */
function spelled(words: readonly ComparableWord[], index: number, text: string): string {
  const word = words[index];
  if (word === undefined) return "";
  const [before] = /[([“"‘$€£#]*$/u.exec(text.slice(Math.max(0, word.start - 3), word.start)) ?? [""];
  const [after] = /^[^\s\p{L}\p{N}([“"‘]*/u.exec(text.slice(word.end, word.end + 3)) ?? [""];
  return `${before}${text.slice(word.start, word.end)}${after}`;
}
