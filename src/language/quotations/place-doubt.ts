import {
  endOfSentence,
  isBehindRest,
  isInsideWhatIsSaid,
  isJoinedToQuotation,
  isPlainStart,
  isPunctuation,
  isSentenceBefore,
  isUndone,
  leadsTo,
  startOfOwnWords,
} from "../grammar/beside-clause.ts";
import { arePlainCircumstances, areWordsBefore } from "../grammar/circumstances.ts";
import type { Frame } from "../grammar/phrases.ts";
import { isRelative, type SayingClause } from "../grammar/saying-clause.ts";
import { areHarmlessParts, areHarmlessWords } from "../grammar/taking-away.ts";
import { hasWordsOfAnother } from "../grammar/words-of-another.ts";
import { uttersOwnWords } from "../words/reporting-verbs.ts";
import { textAt, wordAt } from "../words/tokens.ts";

/** What of the words around a clause keeps an attribution from being plain, as in `Doubt`. */
type PlaceDoubt = "verb" | "link" | "lead" | "setting";

/** Whether words before a quotation whose speaker stands behind it are the article’s, or the speaker’s own. */
const isPlainBefore = (frame: Frame, from: number, to: number) =>
  isSentenceBefore(frame, from, to) ||
  (areWordsBefore({ frame, from, to }) &&
    (textAt(frame, to - 1) !== ":" || !hasWordsOfAnother(frame, from, to)));

/**
 * Whether what stands behind a clause is circumstances up to the first mark, and does no harm behind it: "said at the gate, shortly
 * after her rival, Adil Khoury, had sent staff an email".
 */
function isPlainSetting(frame: Frame, from: number, to: number): boolean {
  if (arePlainCircumstances({ frame, from, to }) || areHarmlessWords({ frame, from, to })) return true;
  let mark = from;
  while (mark < to && frame[mark]?.isWord) mark += 1;
  return (
    mark < to &&
    arePlainCircumstances({ frame, from, to: mark }) &&
    areHarmlessParts({ frame, from: mark + 1, to })
  );
}

/** "“…” is how | Orlan put it", "“…” was what | Orlan said", "“…,” was all that | Orlan said". */
function isCleft(frame: Frame, from: number, to: number): boolean {
  let at = from;
  while (at < to && frame[at]?.isWord === false) at += 1;
  const end = wordAt(frame, to - 1) === "that" ? to - 1 : to;
  return (
    end - at === 2 &&
    /^(?:is|was)$/u.test(wordAt(frame, at)) &&
    /^(?:how|what|all)$/u.test(wordAt(frame, at + 1))
  );
}

const REMEMBERING = /^(?:recalled|recalls|recounted|recounts|remembered|remembers)$/u;

/** What stands before and behind the clause, and between it and the quotation. */
export function placeDoubt(frame: Frame, index: number, clause: SayingClause): PlaceDoubt | null {
  const { first, last, subjectFirst, subjectLast, inverted } = clause;
  const isSaid = uttersOwnWords(wordAt(frame, subjectFirst - 1));
  // "In the words of Orlan"
  const isInWords = wordAt(frame, first) === "words" && wordAt(frame, first - 2) === "in";
  const from = isInWords ? first - 2 : inverted ? first : isSaid ? subjectFirst - 1 : subjectFirst;
  const to = (inverted ? subjectLast : last) + 1;
  const begin = startOfOwnWords(frame, from);
  const doubt =
    from > index ? doubtBehind(frame, index, first, from) : doubtAhead(frame, begin, from, clause);
  if (doubt) return doubt;
  const leads = to > index || leadsTo(frame, to, index);
  if (!leads && !isInsideWhatIsSaid(frame, begin, from, to, index)) return "link";
  const end = endOfSentence(frame, to);
  return from > index && !isPlainSetting(frame, to, end) ? "setting" : null;
}

/** Of a clause with its verb at `first` that begins at `from`, behind the quotation. */
function doubtBehind(frame: Frame, index: number, first: number, from: number): PlaceDoubt | null {
  const opening = startOfOwnWords(frame, index);
  if (!isPunctuation(frame, opening, index)) {
    // "If a rim cracked it was “the clay saying no”, Orlan remembers": whoever said so then
    if (REMEMBERING.test(wordAt(frame, first))) return "verb";
    if (!isPlainBefore(frame, opening, index)) return "lead";
  }
  const isBehind =
    isPunctuation(frame, index + 1, from) ||
    isCleft(frame, index + 1, from) ||
    // "“…,” as Orlan put it"
    (wordAt(frame, from - 1) === "as" && isPunctuation(frame, index + 1, from - 1));
  return isBehind || isBehindRest(frame, index + 1, from) ? null : "link";
}

/** Of a clause from `from` on, ahead of the quotation, with words of its own from `begin` on. */
function doubtAhead(frame: Frame, begin: number, from: number, clause: SayingClause): PlaceDoubt | null {
  const isPlain = isRelative(frame, clause)
    ? !isUndone(frame, begin, from)
    : isPlainStart(frame, begin, from) || isJoinedToQuotation(frame, begin, from);
  return isPlain ? null : "lead";
}
