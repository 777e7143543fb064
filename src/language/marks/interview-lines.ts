import type { Range } from "../words/passage.ts";
import { spokenBehindDash } from "./spoken-lines.ts";
import { goesOn, isAllMarked, isInFirstPerson, wordsBetween } from "./spoken-paragraphs.ts";
import type { Line, Turn } from "./turn.ts";

/** "— And in winter?": a turn that opens with a dash. */
const DASH = /^[—–―-]\s*(?=[\p{Lu}\p{N}])/u;
/** "**And in winter?**" */
const EMPHASISED = /^([*_]{1,3})[^*_\n]{4,400}\1$/u;
const QUESTION = /\?[*_)]*$/u;
const LONGEST_QUESTION = 400;
const FEWEST_DASHES = 4;
const FEWEST_QUESTIONS = 2;
const FEWEST_PLAIN_QUESTIONS = 3;
/** Above or below an interview it mostly says that it is one. */
const SAYS_SO =
  /\b(?:interview(?:s|ed)?|in conversation|conversation|Q ?& ?A|(?:spoke|speaks|spoken|talk|talks|talked|sat down|sits down) (?:to|with)|met (?:him|her)|asked (?:him|her)|edited for (?:length|clarity|brevity))\b/iu;

/** The turns of an interview whose lines bear no labels, or null where there is none. */
export function findInterview(text: string, lines: readonly Line[]): (Turn | null)[] | null {
  return dashedTurns(text, lines) ?? headedAnswers(text, lines);
}

/** Question and answer open with a dash each. */
function dashedTurns(text: string, lines: readonly Line[]): (Turn | null)[] | null {
  const dashes = lines.map(
    ({ start, end }) => DASH.exec(text.slice(start, Math.min(end, start + 4)))?.[0].length ?? 0,
  );
  const isTurn = (index: number) => (dashes[index] ?? 0) > 0;
  const asks = (index: number) => QUESTION.test(tail(text, lines[index])) && isTurn(index + 1);
  const turns = lines.flatMap((_, index) => (isTurn(index) ? [index] : []));
  const answered = turns.filter((index) => asks(index) && !asks(index + 1));
  if (turns.length < FEWEST_DASHES || answered.length < FEWEST_QUESTIONS) return null;
  // "— Why? asked Orlan.": a story that says who speaks.
  if (turns.some((index) => spokenBehindDash(text, lines[index] ?? NOWHERE) !== null)) return null;
  const last = turns.at(-1) ?? 0;
  let previous: Turn["part"] | null = null;
  return lines.map((line, index) => {
    const dash = dashes[index] ?? 0;
    if (dash > 0) {
      previous = asks(index) || (previous === "answers" && isTurn(index + 1)) ? "asks" : "answers";
      return { part: previous, label: null, words: spoken(text, line.start + dash, line.end) };
    }
    if (previous === "answers" && !line.heading && goesOn(text, line, index > last, NOBODY))
      return { part: "goes on", label: null, words: spoken(text, line.start, line.end) };
    previous = null;
    return null;
  });
}

const NOWHERE: Range = { start: 0, end: 0 };
const NOBODY: ReadonlySet<string> = new Set();

/** A question, emphasised or in a heading or at least alone in its line, and behind it the answer in paragraphs. */
function headedAnswers(text: string, lines: readonly Line[]): (Turn | null)[] | null {
  const questions = lines.map((line) => QUESTION.test(tail(text, line)) && length(line) <= LONGEST_QUESTION);
  if (questions.filter(Boolean).length < FEWEST_QUESTIONS) return null;
  const emphasised = lines.map(
    ({ start, end }) => end - start <= LONGEST_QUESTION && EMPHASISED.test(text.slice(start, end)),
  );
  const asks = lines.map(
    ({ heading }, index) => (questions[index] === true && heading) || emphasised[index] === true,
  );
  if (areAnswered(text, lines, asks, FEWEST_QUESTIONS)) return answersBehind(text, lines, asks);
  const plain = lines.map(
    ({ start, end }, index) => questions[index] === true && !/["“”«»]/u.test(text.slice(start, end)),
  );
  return areAnswered(text, lines, plain, FEWEST_PLAIN_QUESTIONS) ? answersBehind(text, lines, plain) : null;
}

const length = ({ start, end }: Range) => end - start;
const tail = (text: string, line: Range | undefined) =>
  line ? text.slice(Math.max(line.start, line.end - 4), line.end) : "";

/**
 * Whether the lines that ask are questions to someone who answers of themselves: others are the headings of an explainer
 * or rhetorical.
 */
function areAnswered(
  text: string,
  lines: readonly Line[],
  asks: readonly boolean[],
  fewest: number,
): boolean {
  const at = asks.flatMap((asking, index) => (asking ? [index] : []));
  const answered = at.filter((index) => lines[index + 1] && !asks[index + 1]);
  if (answered.length < fewest || answered.length * 4 < at.length * 3) return false;
  const own = answered.filter((index, place) =>
    lines.slice(index + 1, answered[place + 1] ?? index + 2).some((line) => isInFirstPerson(text, line)),
  );
  if (own.length * 2 < answered.length) return false;
  const first = lines[at[0] ?? 0]?.start ?? 0;
  return SAYS_SO.test(text.slice(0, first)) || SAYS_SO.test(text.slice(lines.at(-1)?.start));
}

function answersBehind(text: string, lines: readonly Line[], asks: readonly boolean[]): (Turn | null)[] {
  const last = asks.lastIndexOf(true);
  let previous: Turn["part"] | null = null;
  return lines.map((line, index) => {
    if (asks[index]) {
      previous = "asks";
      return { part: "asks", label: null, words: null };
    }
    if (previous === null || line.heading) {
      previous = null;
      return null;
    }
    if (previous !== "asks" && !goesOn(text, line, index > last + 1, NOBODY)) return null;
    previous = previous === "asks" ? "answers" : "goes on";
    return { part: previous, label: null, words: spoken(text, line.start, line.end) };
  });
}

function spoken(text: string, start: number, end: number): Range | null {
  const words = wordsBetween(text, start, end);
  return words && !isAllMarked(text, words) ? words : null;
}
