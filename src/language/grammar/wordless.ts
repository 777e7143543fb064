import { wordAt } from "../words/tokens.ts";
import { FAKE, FICTION, MADE_UP, VEHICLE } from "./factuality-words.ts";
import type { Frame } from "./phrases.ts";
import { isPersonNoun, isUtterance } from "./roles.ts";
import type { Stretch } from "./stretches.ts";

/** Which words beside a clause may hold someone else’s words, or nobody’s. */

/** Whether someone is nobody who speaks by themselves: "a puppet of the mayor". */
export function isPlayed(frame: Frame, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (PLAYED.test(wordAt(frame, at))) return true;
  return false;
}

const PLAYED =
  /^(?:puppets?|characters?|caricatures?|avatars?|clones?|robots?|chatbots?|mannequins?|holograms?|effig(?:y|ies)|dolls?|dumm(?:y|ies)|cut-outs?|cutouts?|impersonators?|lookalikes?|look-alikes?|heroine|villain|protagonist)$/u;

/** Whether something among the words is what words stand in, or a part that one plays. */
export function holdsWords({ frame, from, to }: Stretch): boolean {
  for (let at = from; at < to; at += 1) if (!isWordless(wordAt(frame, at))) return true;
  return false;
}

/** Whether something among the words is said to be forged or made up. */
export function isFaked(frame: Frame, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1)
    if (FAKE.test(wordAt(frame, at)) || MADE_UP.test(wordAt(frame, at))) return true;
  return false;
}

/** Whether the words are for nobody, and for nothing that holds words. */
export function isOnlyThings({ frame, from, to }: Stretch): boolean {
  for (let at = from; at < to; at += 1) {
    const { word, capital, possessive } = frame[at] ?? { word: "", capital: true, possessive: true };
    if (capital || possessive || !isThing(word)) return false;
  }
  return true;
}

/** Neither someone nor what words stand in. */
const isThing = (word: string) => !isPersonNoun(word) && isWordless(word);

/** Neither what words stand in, nor a part that one plays. */
export const isWordless = (word: string) =>
  !(isUtterance(word) || VEHICLE.test(word) || FICTION.test(word) || HOLDS_WORDS.test(word));

const HOLDS_WORDS =
  /^(?:quotes?|quotations?|words?|lines?|sayings?|phrases?|sentences?|letters?|notes?|verses?|lyrics?|songs?|hymns?|anthems?|poems?|prayers?|psalms?|oaths?|scripts?|roles?|parts?|accents?|voices?|books?|diar(?:y|ies)|newspapers?|papers?|speech|speeches|proverbs?|texts?|phones?|screens?|cards?|telephones?|mottos?|slogans?|jokes?|verdicts?|rulings?|judgments?|notices?|signs?|placards?|banners?|posters?|plaques?|labels?|leaflets?|flyers?|stickers?|inscriptions?|captions?|bubbles?|chants?|emails?|texts?|tattoos?|epitaphs?|subtitles?|drafts?)$/u;
