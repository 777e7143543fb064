import { DETERMINERS, PREPOSITIONS } from "../lexicon/function-words.ts";
import { wordList } from "../lexicon/word-list.ts";
import { wordAt } from "../words/tokens.ts";
import { isPlainStart, startOfOwnWords } from "./beside-clause.ts";
import type { Frame, Subject } from "./phrases.ts";
import { behindAside } from "./saying-clause.ts";
import { mayTakeAway } from "./taking-away.ts";
import { hasWordsOfAnother } from "./words-of-another.ts";

/**
 * "Orlan shrugged.", "Orlan was less patient with the council.", "Orlan would not say who paid.": whether the sentence from a subject
 * at `from` to `end` says with which face, in which mood or how willingly someone speaks, and holds no words of another.
 */
export function isBeat(frame: Frame, from: number, end: number, subject: Subject): boolean {
  if (subject.kind === "description" || /^(?:it|they|i|we)$/u.test(subject.head)) return false;
  const begin = startOfOwnWords(frame, from);
  if (!isPlainStart(frame, begin, from)) return false;
  let at = from;
  while (at < end && (frame[at]?.start ?? 0) < subject.end) at += 1;
  if (hasWordsOfAnother(frame, at, end) || mayTakeAway({ frame, from: at, to: end })) return false;
  at = behindAside(frame, at, end);
  while (/^(?:just|only|merely|simply|still|then|also|once|again)$|..ly$/u.test(wordAt(frame, at))) at += 1;
  return (
    FACES.has(wordAt(frame, at)) || isMood(frame, at) || isUnwilling(frame, at) || isGesture(frame, at, end)
  );
}

/** "Shook her head", "raised a finger at the mayor". */
const isGesture = (frame: Frame, at: number, end: number) =>
  MOVING.test(wordAt(frame, at)) &&
  [at + 2, at + 3].some(
    (noun) =>
      noun < end && PARTS_OF_BODY.test(wordAt(frame, noun)) && !PREPOSITIONS.has(wordAt(frame, noun - 1)),
  ) &&
  DETERMINERS.has(wordAt(frame, at + 1));

const MOVING =
  /^(?:clapped|clenched|closed|cocked|crossed|dropped|folded|lifted|lowered|narrowed|opened|pursed|raised|rolled|rubbed|scratched|shakes|shook|shut|spread|threw|tilted|wagged|waved|wiped|wrinkled|wrung)$/u;
const PARTS_OF_BODY =
  /^(?:arms?|brow|brows|chin|eyebrows?|eyes|finger|fist|fists|forehead|hands?|head|lips|nose|palms?|shoulders|thumb)$/u;

/** "Was unmoved", "sounded tired", "is less sure". */
const isMood = (frame: Frame, at: number) =>
  /^(?:is|was|were|seems|seemed|looks|looked|sounds|sounded|remains|remained)$/u.test(wordAt(frame, at)) &&
  (MOODS.has(wordAt(frame, at + 1)) ||
    (/^(?:not|less|more|no|so|very|quite|as|rather)$/u.test(wordAt(frame, at + 1)) &&
      MOODS.has(wordAt(frame, at + 2))));

/** "Would not say", "declined to name", "did not hesitate". */
const isUnwilling = (frame: Frame, at: number) =>
  /^(?:declined|refused|declines|refuses)$/u.test(wordAt(frame, at)) ||
  (/^(?:would|will|did|does|could)$/u.test(wordAt(frame, at)) &&
    wordAt(frame, at + 1) === "not" &&
    /^(?:say|be|name|comment|elaborate|hesitate|agree|budge|flinch|mince)$/u.test(wordAt(frame, at + 2)));

/** What one does with face, hands or voice before one speaks. */
const FACES = wordList(`
  agreed agrees beamed beams bristled bristles chuckled chuckles disagreed disagrees frowned frowns grimaced grimaces grinned grins
  groaned groans grumbled grumbles hesitated hesitates laughed laughs nodded nods paused pauses scoffed scoffs shrugged shrugs
  sighed sighs smiled smiles smirked smirks snorted snorts wept weeps winced winces`);

/** In which one speaks one’s mind. */
const MOODS = wordList(`
  adamant angry apologetic astonished bitter blunt categorical cautious certain cheerful clear confident content convinced cool critical
  defiant delighted dismissive disappointed emphatic enthusiastic exasperated firm forthright frank furious gloomy glum grateful happy
  hesitant hopeful impatient impressed incredulous indignant insistent optimistic patient pessimistic philosophical phlegmatic pleased
  proud puzzled relieved reluctant resigned sanguine satisfied scathing sceptical serene skeptical sorry stoical sure surprised
  sympathetic tearful tired unamused unapologetic unbowed unconvinced undeterred unequivocal unhappy unimpressed unmoved unperturbed
  unrepentant unsure upbeat upset wary weary wistful worried wry`);
