import { FUNCTION_WORDS } from "../language/lexicon/function-words.ts";
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
  /** The same of content words, unlike "we", "are", "that". */
  readonly contentShared: number;
  readonly contentWords: number;
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
  const { before, behind } = negationBeside(aligned, source, sourceWords);
  const within = isWhole ? withEnds(aligned, askedWords.length) : aligned.steps;
  const steps = [...before, ...within, ...behind];
  const facts = { steps, asked: askedWords, source: sourceWords };
  const differing = steps.filter((step) => step.kind !== "same");
  const unmarked = differing.filter((step) => !isMarked(step, askedWords));
  const same = steps.length - differing.length;
  const shared = steps.flatMap((step) => (step.kind === "same" ? (askedWords[step.asked]?.word ?? []) : []));
  const turnsNegation = differing.some((step) => isTurn(step, facts));
  return {
    isExact: unmarked.length === 0 && !turnsNegation,
    same,
    contentShared: shared.filter(isContentWord).length,
    contentWords: askedWords.filter(({ word }) => isContentWord(word)).length,
    words: isWhole ? askedWords.length : same + differing.filter(({ kind }) => kind !== "left out").length,
    differences: unmarked.length,
    turnsNegation,
    turnsNumber: unmarked.some((step) => wordsOf(step, facts).some(isNumber)),
    // Of all sources that are compared, one is shown.
    get runs() {
      return runsOf(facts, { asked, source });
    },
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

/** In words: how far before the words that were taken a negation still rules them, and how far behind ("these did not"). */
const REACH_BEFORE = 4;
const REACH_BEHIND = 1;

/** "Not one of us knew", of which "one of us knew" was taken: the words up to the negation count as left out. */
function negationBeside(
  { steps }: Alignment,
  text: string,
  source: readonly ComparableWord[],
): { readonly before: Step[]; readonly behind: Step[] } {
  const inSource = steps.flatMap((step) => (step.kind === "added" ? [] : [step.source]));
  const [first = 0, last = 0] = [inSource[0], inSource.at(-1)];
  const isCut = (index: number) =>
    /[.!?;:]/u.test(text.slice(source[index - 1]?.end ?? 0, source[index]?.start ?? 0));
  const upTo = (indices: readonly number[], boundaryOf: (index: number) => number): number[] => {
    const cut = indices.findIndex((index) => source[index] === undefined || isCut(boundaryOf(index)));
    const reached = cut < 0 ? indices : indices.slice(0, cut);
    const at = reached.findIndex((index) => isNegation(source[index]?.word ?? ""));
    return reached.slice(0, at + 1);
  };
  const leftOut = (index: number): Step => ({ kind: "left out", source: index, marked: false });
  const before = upTo(
    Array.from({ length: REACH_BEFORE }, (_, distance) => first - 1 - distance),
    (index) => index + 1,
  );
  const behind = upTo(
    Array.from({ length: REACH_BEHIND }, (_, distance) => last + 1 + distance),
    (index) => index,
  );
  return { before: before.reverse().map(leftOut), behind: behind.map(leftOut) };
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

const isContentWord = (word: string) => !FUNCTION_WORDS.has(word);

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
  // The comma before “, she said” is the article's.
  return runs.map(({ change, words }, index) => ({
    change,
    text: index === runs.length - 1 ? words.join(" ").replace(/,$/u, "") : words.join(" "),
  }));
}

/** A word with the punctuation that is written to it. */
function spelled(words: readonly ComparableWord[], index: number, text: string): string {
  const word = words[index];
  if (word === undefined) return "";
  const [before] = /[([“"‘$€£#]*$/u.exec(text.slice(Math.max(0, word.start - 3), word.start)) ?? [""];
  const [after] = /^[^\s\p{L}\p{N}([“"‘]*/u.exec(text.slice(word.end, word.end + 3)) ?? [""];
  return `${before}${text.slice(word.start, word.end)}${after}`;
}
