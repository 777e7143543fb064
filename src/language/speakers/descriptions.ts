import type { Subject } from "../grammar/phrases.ts";
import { isPluralNoun } from "../grammar/roles.ts";
import { DETERMINERS } from "../lexicon/function-words.ts";
import { nationalityOf } from "../lexicon/nations.ts";
import { firstVerdict } from "../rules/rule.ts";
import { fold } from "../words/fold.ts";
import type { Candidate } from "./candidate.ts";
import { DESCRIPTION_RULES, isBroughtIn, isEitherOf } from "./description-rules.ts";
import type { Entity } from "./entity.ts";
import { countShared, type Description, UNFIT_CANDIDATE_RULES } from "./unfit-candidate-rules.ts";

/** What counts for taking a description for someone: each word shared, the noun itself shared, being one who speaks. */
const SHARED_WORD = 10;
const SAME_NOUN = 5;
const SPEAKS = 2;

/** Ranks as they are shortened before a name: "the general" is Gen. Adem Korkut. */
const RANKS: ReadonlyMap<string, string> = new Map([
  ["gen", "general"],
  ["lt", "lieutenant"],
  ["col", "colonel"],
  ["maj", "major"],
  ["capt", "captain"],
  ["cmdr", "commander"],
  ["adm", "admiral"],
  ["sgt", "sergeant"],
  ["brig", "brigadier"],
  ["pm", "premier"],
  ["prof", "professor"],
  ["dr", "doctor"],
  ["sen", "senator"],
  ["rep", "representative"],
  ["gov", "governor"],
  ["rev", "reverend"],
  ["det", "detective"],
]);

/** The words by which someone is known, without articles. */
export function contentWords(phrase: string): Set<string> {
  const words = new Set<string>();
  for (const piece of fold(phrase).split(/[^\p{L}\p{N}-]+/u)) {
    const word = nationalityOf(piece);
    if (word === "" || DETERMINERS.has(word)) continue;
    words.add(word);
    const rank = RANKS.get(word);
    if (rank !== undefined) words.add(rank);
  }
  return words;
}

/**
 * The one of the candidates whom a definite description ("the minister", "the 45-year-old", "the cleric") takes up again;
 * null for a description that brings someone in, and where none fits.
 *
 * @param knownWords the words by which the article has named someone so far.
 */
export function takenUp(
  text: string,
  subject: Subject,
  candidates: readonly Candidate[],
  knownWords: (who: Entity | Subject) => ReadonlySet<string>,
): Candidate | null {
  if (isPluralNoun(subject.head)) return null;
  const definite = isDefinite(text, subject);
  const owned = isOwned(text, subject);
  if (!owned && !definite) return null;
  const words = contentWords(text.slice(subject.start, subject.end));
  if (isEitherOf(subject, words, candidates, knownWords)) return null;
  const known = bestKnown(subject, words, owned, candidates, knownWords);
  // "A security officer took his bag. “…,” the officer said": no captain of before.
  const who = known?.entity ?? known?.description;
  if (who && !knownWords(who).has(subject.head) && isBroughtIn(text, subject.head, subject.start))
    return null;
  return (
    known ??
    firstVerdict(DESCRIPTION_RULES, { text, subject, words, definite, candidates, knownWords }) ??
    null
  );
}

/** The candidate that shares most with a description; of equals the last. */
function bestKnown(
  subject: Subject,
  words: ReadonlySet<string>,
  owned: boolean,
  candidates: readonly Candidate[],
  knownWords: (who: Entity | Subject) => ReadonlySet<string>,
): Candidate | null {
  const description = { subject, words, owned };
  let best: Candidate | null = null;
  let bestScore = 0;
  for (const candidate of candidates) {
    const who = candidate.entity ?? candidate.description;
    if (!who) continue;
    const known = knownWords(who);
    if (isUnfit(description, candidate, known)) continue;
    const score =
      (known.has(subject.head) ? SAME_NOUN : 0) +
      (candidate.speaks ? SPEAKS : 0) +
      1 +
      countShared(words, known) * SHARED_WORD;
    if (score < bestScore) continue;
    best = candidate;
    bestScore = score;
  }
  return best;
}

function isUnfit(description: Description, candidate: Candidate, known: ReadonlySet<string>): boolean {
  for (const { decide } of UNFIT_CANDIDATE_RULES) if (decide(description, candidate, known)) return true;
  return false;
}

/** "Iran’s top diplomat" */
function isOwned(text: string, subject: Subject): boolean {
  return /^\p{Lu}[\p{L}-]*['’]s?\s/u.test(text.slice(subject.start, subject.start + 40));
}

/** Whether a description points at someone known: "the minister", "his lawyer". */
export function isDefinite(text: string, subject: Subject): boolean {
  return /^(?:the|his|her|their|my|our|this|that)\s/iu.test(text.slice(subject.start, subject.start + 6));
}
