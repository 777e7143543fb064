import { MONTH_NAMES, WEEKDAY_NAMES } from "../lexicon/calendar.ts";

const HIJRI_MONTHS =
  "muharram safar rabi al awwal thani akhir jumada rajab shaban sha'ban ramadan shawwal dhu qi'dah qidah hijjah";
const DATE_NOUNS =
  "ad ah ce am pm a.m p.m at on of the gmt utc est edt et ist bst cet cest pst pdt hrs h published updated posted last modified first created date time";

const DATE_WORDS = new Set([...MONTH_NAMES, ...WEEKDAY_NAMES, ...`${HIJRI_MONTHS} ${DATE_NOUNS}`.split(" ")]);
const NOT_NAMES = new Set([...MONTH_NAMES, ...WEEKDAY_NAMES, "the", "a", "an", "this", "that"]);
/** Words that stand between the names in a byline. */
const JOINERS = new Set(
  "and with in for of the de van von al bin la el at by reporting editing & - | – —".split(" "),
);

const AUTHOR_LINE = /^(?:By|BY|by):? (.{2,90})$/u;
const SIGN_OFF =
  /^(?:(?:additional |further )?reporting|writing|editing|compiled|edited|written|translated|produced)(?: and (?:writing|editing|reporting))? by:? (.{2,250})$/iu;
const CONTRIBUTION = /\bcontributed (?:reporting )?(?:to|for) this (?:report|story|article)\.?$/iu;
const READING_TIME = /^\d{1,3}[ -]?min(?:ute)?s?\.?(?: of)? read(?:ing)?(?: time)?$/iu;
const CONTACT = /^(?:@\w{2,30}|[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,30}){1,4})$/u;

/** Short months and whole ones, with a day beside them. */
const DATED =
  /\b(?:\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}|\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{1,2}:\d{2})/iu;
const STAMPED =
  /^\(?(?:(?:last |first )?(?:updated|published|posted|modified|edited)|publication date|date)\b/iu;
/** "was published on 3 May" and "Published in 2019, the book …" are sentences. */
const STAMPED_SENTENCE = /\p{Ll}\.["”’)]*$/u;

/**
 * Whether the text says when the page was published or changed ("Updated 21 December 2024 10:31 GMT", "Published: Dec. 3, 2024 by
 * the editors"), or is a date and nothing else.
 */
export function isDateStamp(text: string): boolean {
  if (text.length > 120) return false;
  if (isDateLine(text)) return true;
  return STAMPED.test(text) && DATED.test(text.slice(0, 60)) && !STAMPED_SENTENCE.test(text);
}

/** Whether the line says who wrote the article or when, in a form that no sentence of the body has. */
export function isByline(line: string): boolean {
  if (line.length > 300) return false;
  return (
    isAuthorLine(line) ||
    isSignOff(line) ||
    (line.length <= 200 && CONTRIBUTION.test(line)) ||
    READING_TIME.test(line) ||
    CONTACT.test(line) ||
    (STAMPED.test(line) && isDateLine(line))
  );
}

/** "By Jane Doe", "By Jane Doe and John Roe, Reuters"; not "By Monday" and not a sentence. */
function isAuthorLine(line: string): boolean {
  const names = AUTHOR_LINE.exec(line)?.[1];
  if (names === undefined || /\p{Ll}\.$/u.test(names.replace(/\b[JS]r\.$/u, ""))) return false;
  const [first = "", second] = names.split(/\s+/u);
  if (NOT_NAMES.has(first.toLowerCase())) return false;
  return areNames(names) && (second !== undefined || line === line.toUpperCase());
}

/** "(Reporting by Jane Doe; Editing by John Roe)"; not "Written by hand, the letters …". */
function isSignOff(line: string): boolean {
  const bracketed = /^\((.+?)\)?\.?$/u.exec(line)?.[1];
  const names = SIGN_OFF.exec(bracketed ?? line)?.[1];
  return names !== undefined && (bracketed !== undefined || areNames(names));
}

function areNames(text: string): boolean {
  const words = text.split(/\s+/u).filter((word) => word !== "");
  return (
    /^\p{Lu}/u.test(text) &&
    words.every((word) => /^[("'‘“]?[\p{Lu}\d]/u.test(word) || JOINERS.has(word.toLowerCase()))
  );
}

/** Whether the line is an hour and nothing else, as above each entry of a live blog. */
export function isClockTime(line: string): boolean {
  return (
    line.length <= 20 &&
    /^\d{1,2}[.:h]\d{2}(?: ?[ap]\.?m\.?)?(?: ?(?:gmt|utc|est|edt|bst|c?et|cest))?$/iu.test(line)
  );
}

/** What stands between blanks and marks; a full stop inside it, as in "a.m.", belongs to it. */
const DATE_WORD = /(?:[^\s,;:|/()•·ـ–—.-]|\.(?!\s|$))+/gu;

/** Whether the line is a date, with a time or without, and nothing else. */
export function isDateLine(line: string): boolean {
  if (line.length > 120 || !/\d/u.test(line)) return false;
  if (/^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}\S{0,15})?$/u.test(line)) return true;
  let dates = 0;
  let numbers = 0;
  // Most lines are no date from their first word on.
  for (const [word] of line.toLowerCase().replace(/’/gu, "'").matchAll(DATE_WORD)) {
    if (/^\d{1,4}(?:st|nd|rd|th|am|pm)?$/u.test(word)) numbers += 1;
    else if (MONTH_NAMES.has(word)) dates += 1;
    else if (!DATE_WORDS.has(word)) return false;
  }
  return numbers > 0 && (dates > 0 || /\b\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\b/u.test(line));
}

/** "London: The Elsin Post", "Jane Doe": a place, a paper or a person and no more. Only trustworthy above the body. */
export function isNameLine(line: string): boolean {
  if (line.length > 60) return false;
  const parts = line.split(/\s*[:,|/–—]\s*|\s-\s/u);
  const words = line.split(/[\s:,|/–—]+/u).filter((word) => word !== "" && word !== "-");
  const named = words.every((word) => /^(?:\p{Lu}[\p{L}\p{M}.'’-]*|al|bin|de|van|von|and|of)$/u.test(word));
  return (
    named &&
    words.length >= 2 &&
    words.length <= 6 &&
    parts.length <= 3 &&
    (parts.length > 1 || words.length <= 3)
  );
}
