import type { Passage } from "../words/passage.ts";

// "CAIRO, May 3 (Reuters) — ", "(CNN) -- "; the agency or the dash must be there, so that a shouted opening stays.
const AGENCY = String.raw`\((?:CNN|AP|AFP|UPI|DPA|ANI|IANS|PTI|EFE|TASS|KUNA|WAFA|Reuters|REUTERS|Xinhua|Bloomberg|[A-Z][\p{L}. ]{1,24})\)`;
const WITH_PLACE = new RegExp(
  String.raw`^\p{Lu}[\p{Lu}.’'-]+[\p{L}\p{N}.,’' -]{0,60}?(?:${AGENCY}\s*(?:[—–-]{1,2}\s*)?|\s[—–]\s*|\s--?\s+)`,
  "u",
);
const WITHOUT_PLACE = /^\((?:CNN|AP|AFP|UPI|DPA|dpa|Reuters|REUTERS|Xinhua)\)\s*(?:[—–-]{1,2}\s*)?/u;
/** "Tunis (CNN)", "Kyiv, Ukraine (Reuters) - ": a place as it is written in running text, and an agency that everyone knows. */
const PLACE_AND_AGENCY =
  /^\p{Lu}[\p{L}.’'-]+(?:,? \p{Lu}[\p{L}.’'-]+){0,4} \((?:CNN|AP|AFP|UPI|DPA|dpa|Reuters|REUTERS|Xinhua)\)\s*(?:[—–-]{1,2}\s*)?(?=["“]?\p{Lu})/u;
const SHOUTED_PLACE = /^\p{Lu}{3,}/u;
/** The time of a live blog's entry: "10:45 GMT – ", "9.05am: ". */
const TIME_STAMP =
  /^\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s(?:GMT|UTC|BST|CET|CEST|EST|EDT|ET|PT|IST|TRT))?\s?[—–:|-]?\s+(?=["“]?\p{Lu})/u;
/** Who speaks in questions and answers; an item's number or bullet. */
const LABEL = /^(?:(?:[QA]|Question|Answer)\s?[:.]|\d{1,3}[.)]|[-*•·–])\s+(?=["“]?[\p{Lu}\p{N}])/u;
/** Ties to the text before that can go; only before a capital, so that the rest opens as a sentence does. */
const MEANWHILE = /^(?:Meanwhile|Separately|Elsewhere), (?=\p{Lu})/u;

/** "London: ", "Beirut, Lebanon: "; what follows opens as a report does, not as someone's words do. */
const PLACE_AND_COLON =
  /^\p{Lu}[\p{L}’'-]+(?:[ ,]{1,2}\p{Lu}[\p{L}’'-]+){0,3}: (?=(?!(?:I|We|My|Our|You)\b)\p{Lu})/u;
/** "Updated 21 December 2024, 10:31 GMT – ", "21 December 2024: ". */
const DATE_STAMP =
  /^(?:(?:last )?(?:updated|published|posted)(?: on| at)?:? )?(?:\p{L}{3,9},? )?(?:\d{1,2} \p{L}{3,9}|\p{L}{3,9}\.? \d{1,2}),? \d{4}(?:,? (?:at )?\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: \p{Lu}{2,4})?)? ?[—–:|-] ?(?=["“]?\p{Lu})/iu;

/**
 * The sentence without what stands before it: the place and agency that a news report opens with, the time of a live
 * blog's entry, a date stamp, a bullet, a leading "Meanwhile,". The sentence itself when it has none of them, or is short.
 *
 * @param opens whether it opens a report: only then can "London: " be a place rather than a speaker.
 */
export function withoutDateline(sentence: Passage, opens = false): Passage {
  const head = sentence.text.slice(0, 140);
  const match =
    WITHOUT_PLACE.exec(head) ??
    (SHOUTED_PLACE.test(head) ? WITH_PLACE.exec(head) : null) ??
    (opens ? (PLACE_AND_COLON.exec(head) ?? PLACE_AND_AGENCY.exec(head)) : null) ??
    DATE_STAMP.exec(head) ??
    TIME_STAMP.exec(head) ??
    LABEL.exec(head) ??
    MEANWHILE.exec(head);
  if (!match || sentence.text.length - match[0].length < 20) return sentence;
  return {
    text: sentence.text.slice(match[0].length),
    start: sentence.start + match[0].length,
    end: sentence.end,
  };
}

/** Whether the text opens with its place in capitals: "ELSIN: ", "CAIRO, May 3 (Reuters) — ". */
export function opensAtPlace(text: string): boolean {
  const head = text.slice(0, 140);
  return (
    SHOUTED_PLACE.test(head) &&
    (WITH_PLACE.test(head) ||
      /^\p{Lu}{3,}(?: \p{Lu}{2,}){0,3}(?:, \p{Lu}\p{L}+\.? \d{1,2})?: \p{Lu}/u.test(head))
  );
}

/** Whether the text opens with a place and an agency ("CAIRO, May 3 (Reuters) — "), as agencies' reports do. */
export function opensWithAgency(text: string): boolean {
  const head = text.slice(0, 140);
  const place = SHOUTED_PLACE.test(head) ? WITH_PLACE.exec(head)?.[0] : PLACE_AND_AGENCY.exec(head)?.[0];
  return WITHOUT_PLACE.test(head) || (place?.includes("(") ?? false);
}
