import type { NameMention } from "../grammar/name-mention.ts";
import { type NameIndex, phraseEndingAt, type Subject } from "../grammar/phrases.ts";
import type { Paragraph } from "../marks/paragraphs.ts";
import { fold } from "../words/fold.ts";
import type { Range } from "../words/passage.ts";
import { indexAt, wordAt } from "../words/tokens.ts";
import { type Attribution, plainAttribution } from "./attribution.ts";

const INITIALS = /^(?:\p{Lu}[.’]?[ -]?){2,4}$/u;

/**
 * What counts for and against being the one who is interviewed: being met, being spoken to, standing right above, opening a
 * sentence.
 */
const MET = 3;
const INTERVIEWER = -4;
const RIGHT_ABOVE = 1.5;
const LEADS = 1;
/** In tokens: how far the name may stand from "met". */
const BESIDE_MET = 10;
/** In mentions; who is spoken of often need not be the one who speaks. */
const MOST_COUNTED = 4;
/** In paragraphs. */
const LOOK_BACK = 40;
/** Names that are compared with initials. */
const MOST_NAMES = 300;

/**
 * Prepares the speakers of an article's turns.
 *
 * @returns a function that finds who says the turn in a paragraph: null when the text does not tell, undefined outside
 * transcripts and interviews.
 */
export function readTurns(
  paragraphs: readonly Paragraph[],
  names: NameIndex,
): (index: number) => Attribution | null | undefined {
  let last: Attribution | null = null;
  let answering: Attribution | null | undefined;
  return (index) => {
    const paragraph = paragraphs[index];
    if (!paragraph?.turn) return undefined;
    const { part, label } = paragraph.turn;
    if (part === "goes on") return last && { ...last, tie: "turn" };
    if (part === "labelled") last = label && byLabel(paragraph, label, names);
    else if (part === "asks") last = null;
    else {
      if (answering === undefined || startsAgain(paragraphs, index)) {
        const subject = interviewee(paragraphs, index, names);
        answering = subject && plainAttribution("turn", subject, label, false);
      }
      last = answering;
    }
    return last;
  };
}

/** Whether a further interview of the same article begins here: a few lines between two answers are the reporter's. */
const startsAgain = (paragraphs: readonly Paragraph[], index: number) =>
  [2, 3, 4].every((back) => paragraphs[index - back]?.turn === null);

function byLabel({ frame }: Paragraph, label: Range, names: NameIndex): Attribution | null {
  const last = indexAt(frame, label.end) - 1;
  const subject = byInitials(frame, label, names) ?? phraseEndingAt(frame, last, names);
  const { start, end } = frame.slice(last + 1).find(({ text }) => text === ":") ?? label;
  return subject && plainAttribution("before", subject, { start, end });
}

/** "N.K.": the first of the article's full names that has these initials. */
function byInitials(frame: Paragraph["frame"], label: Range, names: NameIndex): Subject | null {
  const written = frame
    .filter(({ start, end }) => start >= label.start && end <= label.end)
    .map(({ text }) => text)
    .join("");
  if (!INITIALS.test(written)) return null;
  const letters = fold(written.replace(/[^\p{L}]/gu, ""));
  let looked = 0;
  for (const name of names.byStart.values()) {
    looked += 1;
    if (looked > MOST_NAMES) break;
    if (name.kind === "body" || name.kind === "place" || name.words.length < 2) continue;
    if (abbreviates(letters, name))
      return { start: label.start, end: label.end, kind: "name", name, head: name.words.at(-1) ?? "" };
  }
  return null;
}

/** "NK" for Nadia Karim, "HR" and "HAR" for Huda al-Rashid. */
function abbreviates(letters: string, { text }: NameMention): boolean {
  const initials = fold(text)
    .split(/[\s-]+/u)
    .map((word) => word.charAt(0));
  let at = 0;
  for (const initial of initials) if (initial === letters.charAt(at)) at += 1;
  return at === letters.length && initials[0] === letters.charAt(0);
}

/** How much speaks for a person's being the one who is interviewed. */
type Interviewed = { readonly score: number; readonly counted: number; readonly name: NameMention };

/** Who is interviewed: the person most spoken of in the paragraphs above, or said to have been met or asked. */
function interviewee(paragraphs: readonly Paragraph[], answer: number, names: NameIndex): Subject | null {
  const scores = new Map<string, Interviewed>();
  let nearest = true;
  for (let index = answer - 1; index >= Math.max(0, answer - LOOK_BACK); index -= 1) {
    const paragraph = paragraphs[index];
    if (paragraph && !paragraph.turn && countPeople(paragraph, names, nearest, scores)) nearest = false;
  }
  let best: Interviewed | null = null;
  for (const candidate of scores.values()) if (!best || candidate.score > best.score) best = candidate;
  // "Interview by Jane Doorn": whoever else it is, not she.
  return best && best.score > 0 ? subjectOfName(best.name) : null;
}

const subjectOfName = (name: NameMention): Subject => ({
  start: name.start,
  end: name.end,
  kind: "name",
  name,
  head: name.words.at(-1) ?? "",
});

/** Adds the people whom a paragraph names to the scores, by surname, and returns whether it names any. */
function countPeople(
  paragraph: Paragraph,
  names: NameIndex,
  nearest: boolean,
  scores: Map<string, Interviewed>,
): boolean {
  let found = false;
  for (const [at, { start }] of paragraph.frame.entries()) {
    const name = names.byStart.get(start);
    if (!name || name.kind === "body" || name.kind === "place") continue;
    const surname = name.words.at(-1) ?? "";
    const known = scores.get(surname);
    if (name.kind !== "person" && name.words.length < 2 && !known) continue;
    found = true;
    const counted = (known?.counted ?? 0) + 1;
    scores.set(surname, {
      score: (known?.score ?? 0) + weightOf(paragraph, at, counted, nearest),
      counted,
      name: known && known.name.words.length >= name.words.length ? known.name : name,
    });
  }
  return found;
}

/** What the `counted`th mention of a person, at a place of a paragraph, speaks for their being interviewed. */
const weightOf = (paragraph: Paragraph, at: number, counted: number, nearest: boolean) =>
  (counted <= MOST_COUNTED ? 1 : 0) +
  (nearest && counted === 1 ? RIGHT_ABOVE : 0) +
  (leads(paragraph, at) ? LEADS : 0) +
  partOfMention(paragraph, at);

const leads = ({ frame }: Paragraph, at: number) => frame[at - 1]?.lastSentence !== frame[at]?.sentence;

/** How a mention above an interview shows whether it is of the one who is interviewed. */
function partOfMention({ frame }: Paragraph, at: number): number {
  const behind = frame[at];
  for (let index = at - 1; index >= Math.max(0, at - BESIDE_MET); index -= 1) {
    const token = frame[index];
    if (!token || token.sentence !== behind?.sentence) return 0;
    if (token.word === "interview" || token.word === "interviewed" || token.word === "conversation")
      return frame[index + 1]?.word === "by" ? INTERVIEWER : MET;
    // "We spoke to Selma Orlan", but "Orlan spoke to Jane Doorn of the Beacon"
    if (/^(?:met|asked|visited|reached|phoned|spoke|talked|sat)$/u.test(token.word))
      return /^(?:we|i)$/u.test(wordAt(frame, index - 1)) ? MET : INTERVIEWER;
    if (/^(?:told|tells|speaks|talks)$/u.test(token.word)) return INTERVIEWER;
  }
  return 0;
}
