import { PLACES } from "../lexicon/places.ts";
import type { Passage } from "../words/passage.ts";

// "CAIRO, May 3 (Reuters) — ", "(CNN) -- "; the agency or the dash must be there, so that a shouted opening stays.
const AGENCY = String.raw`\((?:CNN|AP|AFP|UPI|DPA|ANI|IANS|PTI|EFE|TASS|KUNA|WAFA|Reuters|REUTERS|Xinhua|Bloomberg|[A-Z][\p{L}. ]{1,24})\)`;
const WITH_PLACE = new RegExp(
  String.raw`^\p{Lu}[\p{Lu}.’'/-]+[\p{L}\p{N}.,’'/ -]{0,60}?(?:${AGENCY}\s*(?:[—–-]{1,2}\s*)?|\s[—–]\s*|\s--?\s+)`,
  "u",
);
const WITHOUT_PLACE = /^\((?:CNN|AP|AFP|UPI|DPA|dpa|Reuters|REUTERS|Xinhua)\)\s*(?:[—–-]{1,2}\s*)?/u;
/** "(The Harbour Times)The": who wrote it, where the page lost the blank behind it. */
const GLUED_SOURCE = /^\((?:The )?\p{Lu}[\p{L}. ]{1,40}\)(?=\p{Lu}\p{Ll})/u;
/** Agencies that everyone knows, behind a place as it is written in running text. */
const KNOWN_AGENCY =
  "(?:CNN|AP|AFP|ANI|ANSA|DPA|dpa|EFE|IANS|INA|IRNA|ISNA|KUNA|MEHR|NNA|PTI|QNA|SANA|SPA|TASS|UNI|UPI|WAFA|WAM|Anadolu|Reuters|REUTERS|Xinhua)";
const MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)\\p{L}{0,6}\\.?";
/**
 * "Tunis (CNN)", "Kyiv, Ukraine (Reuters) - ", "Lucknow, Jul 31 (PTI) ", "Tehran, IRNA – "; before it an editor's note and who
 * wrote it: "(Eds: with quotes) By K J Rao Beijing, Aug 1 (PTI) ".
 */
const PLACE_AND_AGENCY = new RegExp(
  String.raw`^(?:\((?:Eds|Ed)[:.][^()]{1,80}\) ?)?(?:By (?:\p{Lu}[\p{L}.]{0,20} ){1,5}?)?\p{Lu}[\p{L}.’'/-]+(?:,? \p{Lu}[\p{L}.’'-]+){0,4}(?:, ${MONTH} \d{1,2})?(?: \(${KNOWN_AGENCY}\)\s*(?:[—–-]{1,2}\s*)?|, ${KNOWN_AGENCY} ?[—–-]{1,2}\s*)(?=["“]?\p{Lu})`,
  "u",
);
/** "Cairo An Egyptian court", "Bangkok, Thailand Thai Prime Minister": a place whose dash the page lost. */
const BARE_PLACE =
  /^(\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?)(?:, (\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?))? (?=(?:The|An?|Those|These|Two|Three|Four|Five|Hundreds|Thousands|Dozens|In|On|At|After|As|It|There|When|More|Nearly) \p{L})/u;
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
    (opens ? GLUED_SOURCE.exec(head) : null) ??
    (SHOUTED_PLACE.test(head) ? WITH_PLACE.exec(head) : null) ??
    (opens ? barePlace(head) : null) ??
    (opens ? (PLACE_AND_COLON.exec(head) ?? PLACE_AND_AGENCY.exec(head)) : null) ??
    (/\d/u.test(head) ? DATE_STAMP.exec(head) : null) ??
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

function barePlace(head: string): RegExpExecArray | null {
  const match = BARE_PLACE.exec(head);
  const isPlace = (name: string | undefined) => name !== undefined && PLACES.has(name.toLowerCase());
  return match !== null && (isPlace(match[1]) || isPlace(match[2])) ? match : null;
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
