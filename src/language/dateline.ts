import type { Passage } from "./analysis.ts";

// "CAIRO, May 3 (Reuters) — ", "(CNN) -- "; the agency or the dash must be there, so that a shouted opening stays.
const AGENCY = String.raw`\((?:CNN|AP|AFP|UPI|DPA|ANI|IANS|PTI|EFE|TASS|KUNA|WAFA|Reuters|Xinhua|Bloomberg|[A-Z][\p{L}. ]{1,24})\)`;
const WITH_PLACE = new RegExp(
  String.raw`^\p{Lu}[\p{Lu}.’'-]+[\p{L}\p{N}.,’' -]{0,60}?(?:${AGENCY}\s*(?:[—–-]{1,2}\s*)?|\s[—–]\s*|\s--?\s+)`,
  "u",
);
const WITHOUT_PLACE = /^\((?:CNN|AP|AFP|UPI|Reuters|Xinhua)\)\s*(?:[—–-]{1,2}\s*)?/;
const SHOUTED_PLACE = /^\p{Lu}{3,}/u;

/** The sentence without the place and agency that a news report opens with; the sentence itself when it has none. */
export function withoutDateline(sentence: Passage): Passage {
  const match =
    WITHOUT_PLACE.exec(sentence.text) ??
    (SHOUTED_PLACE.test(sentence.text) ? WITH_PLACE.exec(sentence.text.slice(0, 140)) : null);
  if (!match || sentence.text.length - match[0].length < 20) return sentence;
  return {
    text: sentence.text.slice(match[0].length),
    start: sentence.start + match[0].length,
    end: sentence.end,
  };
}
