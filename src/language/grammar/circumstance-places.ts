import { DETERMINERS } from "../lexicon/function-words.ts";
import { PLAYED_OR_RETOLD, UNREAL, VOICING } from "../lexicon/harmful-words.ts";
import { HARMLESS_PARTICIPLES, HARMLESS_PLACE_MODIFIERS, HARMLESS_PLACES } from "../lexicon/plain-saying.ts";
import type { FrameToken } from "../marks/paragraphs.ts";
import { uttersOwnWords } from "../words/reporting-verbs.ts";
import { wordAt } from "../words/tokens.ts";
import { handsOn, isPlainPhrase, isTime } from "./phrase-ends.ts";
import type { Frame } from "./phrases.ts";
import { isBodyNoun, isPersonNoun } from "./roles.ts";
import type { Stretch } from "./stretches.ts";
import { holdsWords, isWordless } from "./wordless.ts";

/** What stands behind "in", "on" and "by": a place, an occasion, what someone is. */

/** "By the gate" says where someone is. */
export const BESIDE_WHICH =
  /^(?:gate|gates|door|window|road|roadside|river|riverside|lake|sea|shore|water|fire|stove|sink|bed|bedside|grave|graveside|entrance|exit|wall|fence|bus|truck|boat|pool|well|barrel|counter|steps|side|chance)$/u;

/** The last word of a phrase that is no time: "phone" of "by phone on Monday", "by phone this week". */
export function headOf({ frame, from, to }: Stretch): string {
  let at = to - 1;
  while (at > from && (isTime(frame[at]) || DETERMINERS.has(wordAt(frame, at)))) at -= 1;
  return wordAt(frame, at);
}

/** "Published" of "published on Thursday by". */
export function wordBeforeTime(frame: Frame, at: number): string {
  let before = at - 1;
  while (before > 0 && (isTime(frame[before]) || wordAt(frame, before) === "on")) before -= 1;
  return wordAt(frame, before);
}

/** Of someone, or of an occasion. */
export const isDone = (word: string) => HARMLESS_PARTICIPLES.has(word) || OF_AN_OCCASION.test(word);

/**
 * "Geneva", "Monday", "a television interview", "a packed hangar", of what stands behind "in" or "on". Places and occasions are an
 * open class; what words stand in is not: of a letter or a clip it may say that it is forged.
 */
export function isPlainPlace({ frame, from, to }: Stretch): boolean {
  let head: FrameToken | undefined;
  let isKnown = true;
  for (let at = from; at < to; at += 1) {
    const token = frame[at];
    if (!token || mayStandAnywhere(token)) continue;
    if (head && OF_AN_OCCASION.test(token.word))
      return at + 1 >= to || isPlainPhrase({ frame, from: at + 1, to });
    if (isNoPlace(token) || (head && isAddedTo(head, token))) return false;
    if (at < to - 1 && !isPlaceModifier(token)) isKnown &&= !MAY_UNMAKE.test(token.word);
    head = token;
  }
  if (head?.word === "line" && NO_WORDS.test(wordAt(frame, to - 2))) return true;
  if (to - from === 1 && IN_SHORT.test(wordAt(frame, from))) return true;
  // "In one, Orlan says": whatever was named before
  if (from >= to || (wordAt(frame, to) !== "of" && isOnlyDeterminers({ frame, from, to }))) return false;
  return head === undefined || !isVehicle(head.word) || (isKnown && HARMLESS_PLACES.has(head.word));
}

function isOnlyDeterminers({ frame, from, to }: Stretch): boolean {
  for (let at = from; at < to; at += 1) if (!DETERMINERS.has(wordAt(frame, at))) return false;
  return true;
}

/** A name, a determiner, a time. */
const mayStandAnywhere = (token: FrameToken) =>
  token.capital ? !PLAYED_OR_RETOLD.has(token.word) : DETERMINERS.has(token.word) || isTime(token);

const isNoPlace = ({ word }: FrameToken) =>
  NOTHING_NAMED.test(word) ||
  VOICING.has(word) ||
  UNREAL.has(word) ||
  (PLAYED_OR_RETOLD.has(word) && !HARMLESS_PLACES.has(word));

/** "A clip concocted", of what words stand in. */
const isAddedTo = (head: FrameToken, { word }: FrameToken) =>
  !HARMLESS_PLACES.has(word) && isVehicle(head.word) && !isVehicle(word);

/** "The picket line", unlike "a line" of words. */
const NO_WORDS = /^(?:assembly|bread|finish|finishing|front|goal|picket|production|starting|touch)$/u;

const IN_SHORT = /^(?:part|full|short|brief|general|turn|reply)$/u;

/** "In it": whatever was named before. */
const NOTHING_NAMED = /^(?:it|them|him|her|me|us|you|one|others?|something|everything|which|whom|what)$/u;

/** Whether words stand in it, and it may be forged, or another’s. */
const isVehicle = (word: string) => !isWordless(word);

/** Participles, and adjectives that deny: "concocted", "unsent". */
const MAY_UNMAKE = /..(?:ed|en|ing)$|^(?:un|mis|pseudo|quasi|semi|non|never|fan)-?\p{L}/u;

/** What is said of an occasion, a document or a room behind its noun. */
const OF_AN_OCCASION =
  /^(?:released|issued|published|posted|broadcast|aired|airing|taped|recorded|held|hosted|sponsored|organi[sz]ed|convened|called|attended|packed|filled|crowded|dated|addressed|given|sent|provided|shared|streamed|carried|televised|emailed|filed|delivered|launched|scheduled|marking|celebrating|honou?ring|commemorating|commissioned|founded|owned|led|backed|funded|run|supported|drafted|elected|appointed|hired|employed|overlooking|facing|dominated|devoted|dedicated|aimed|obtained|seen)$/u;

/** "Standing knee-deep in barley" */
export const isWhereOneIs = (frame: Frame, at: number, rest: Stretch) =>
  [1, 2, 3].some((back) => POSTURE.test(wordAt(frame, at - back))) && isPlainPhrase(rest);

const POSTURE =
  /^(?:standing|sitting|seated|leaning|lying|kneeling|walking|waiting|crouching|perched|surrounded)$/u;

/** "A former adviser on grain in the ministry": what is said of someone between two marks. */
export function isWhatOneIs(frame: Frame, at: number, rest: Stretch): boolean {
  let from = at;
  while (from > 0 && frame[from - 1]?.isWord) from -= 1;
  let isSomeone = false;
  for (let next = from; next < at; next += 1) {
    const word = wordAt(frame, next);
    if (/..ing$/u.test(word) || uttersOwnWords(word) || handsOn(word)) return false;
    isSomeone ||= isPersonNoun(word) || isBodyNoun(word);
  }
  return isSomeone && from > 0 && isPlainPhrase(rest) && !holdsWords(rest);
}

/** "A hint of anger", "with anger", before "in her voice": no verb, and nobody who has another’s voice. */
export function isFeeling(frame: Frame, at: number): boolean {
  if (!/^(?:voice|eyes|face|tone)$/u.test(wordAt(frame, at + 2)) || frame[at + 3]?.possessive) return false;
  let from = at;
  while (from > 0 && frame[from - 1]?.isWord) from -= 1;
  return from < at && /^(?:a|an|the|some|no|more|with)$/u.test(wordAt(frame, from));
}

/** Nothing that says what a thing is made of, or whether it is real. */
const isPlaceModifier = ({ word, possessive }: FrameToken) =>
  possessive || HARMLESS_PLACES.has(word) || HARMLESS_PLACE_MODIFIERS.has(word);
