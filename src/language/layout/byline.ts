import { MONTH_NAMES, WEEKDAY_NAMES } from "../lexicon/calendar.ts";
import { holdsDigit } from "./date-forms.ts";
import { isDateLine } from "./date-lines.ts";
import { datedNames } from "./dated-names.ts";
import { ASIDE, isNameLine } from "./name-lines.ts";
import { isHeadOfPage, isPublishedOn } from "./page-days.ts";

const NOT_NAMES = new Set([...MONTH_NAMES, ...WEEKDAY_NAMES, "the", "a", "an", "this", "that"]);
/** Words that stand between the names in a byline. */
const JOINERS = new Set(
  "and with avec mit con ve in for of the de del della di da do dos du van von der den ter ten zu al bin ibn la el at by reporting editing reviewed edited translated agencies et und y ve & - | – —".split(
    " ",
  ),
);

/**
 * What stands before an author's name in Latin letters: "By", "Story by", "Von", "Haber:".
 */
export const AUTHOR_LABEL =
  /^(?:(?:(?:words|story|report|reported|posted|submitted|curated|text|analysis|interview|opinion|review|commentary|(?:guest )?(?:column|essay|post|comment)|profile|dispatch|written|exclusive|special report|interview conducted|interviewed|conducted|photos and text|text and photos|story and photos) )?by|byline(?= ?:)|authors?|autora?|автор|(?:ein (?:bericht|beitrag|artikel|kommentar|gastbeitrag) )?von(?: unsere[mnr]? \p{L}+)?|(?:publié |écrit |rédigé )?par|(?:escrito |publicado |redactado )?por|(?:a cura )?di|av|af|door|oleh)(?: ?: ?| (?!:))(?:(?:[\p{L}’'-]+ ){1,2}(?:writers?|correspondents?|reporters?) )?|^(?:yazan|yazar|haber|muhabir|words|text|tekst|texte|texto|testo) ?: ?/iu;
/** "ByJane Doe": a page set the name in a box of its own. */
export const GLUED_LABEL = /^By(?=\p{Lu}[\p{L}’'-]+ \p{Lu})/u;
/** The same in Arabic and Persian: with a colon, since the words begin sentences too. */
export const AUTHOR_LABEL_RTL =
  /^(?:(?:كتبت?|تقرير|إعداد|نویسنده|خبرنگار|گزارش|گزارشگر) ?: ?|كتبت? ?[-–] ?|بقلم ?:? ?)/u;
/** In characters. */
const LONGEST_AUTHOR_LINE = 160;
const LONGEST_BYLINE = 300;

const CONTRIBUTOR =
  /^(?:(?:with )?(?:additional |further )?reporting|writing|editing|compiled|edited|translated|produced|published|photographs?|photography|photos|pictures|illustrations?|video|graphics?|reviewed|fact[- ]checked)(?: and (?:writing|editing|reporting))? by:? (.{2,250})$/iu;
/** "Co-published with The Beacon" */
const PARTNER =
  /^(?:co-)?(?:published|produced) (?:with|in (?:partnership|collaboration) with) \p{Lu}[^.!?]{2,60}$/iu;
/** "Jane Doe contributed research. Design by John Roe." */
const CONTRIBUTED =
  /^\p{Lu}[\p{L}.’' -]{3,80} contributed (?:research|reporting|data|graphics|photography|additional reporting|to this (?:report|story|article))\b/u;
const CONTRIBUTION = /\bcontributed (?:reporting )?(?:to|for) this (?:report|story|article)\.?$/iu;
const READING_TIME =
  /^(?:~? ?\d{1,3}[ -]?min(?:ute)?s?\.?(?:(?: of)? (?:read|listen|watch)(?:ing)?(?: time)?| to read| (?:de )?(?:lecture|lectura|leitura))?|(?:lesezeit|(?:estimated )?reading time|read time|time to read|temps de lecture|lecture|tiempo de lectura|tempo de leitura|okuma süresi) ?:? ?\d{1,3} ?(?:min\w*|dk|dakika)?\.?)$/iu;
const CONTACT = /^(?:@\w{2,30}|[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,30}){1,4})$/u;
/** What a page sets beside the names: "By Jane Doe Follow", "By Jane Doe / @janedoe", "By Jane Doe Photographs by John Roe". */
export const BESIDE_NAMES =
  / (?:Follow|Following|Suivre|Seguir|Folgen|(?:[/|–-] ?)?@\w{2,30}|View (?:full )?(?:[Pp]rofile|[Bb]io)|See full bio|(?:Read )?[Mm]ore (?:from|by) this author)$|,? (?:and )?(?:[Pp]hotographs?|[Pp]hotography|[Pp]hotos|[Vv]ideos?|[Ii]llustrations?|[Gg]raphics|[Ee]dited) [Bb]y:? \p{Lu}.*$| Special to (?:the|The|\p{Lu})[\p{L} ]*$/u;
const EMAIL = /\s[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,30}){1,4}/gu;
/** "Source: The Paper and agencies"; a page's number for the article. */
const ORIGIN =
  /^(?:source|sources|quelle|fuente|kaynak|agencies|المصدر|منبع|کد خبر|شناسه خبر|news id|story id|article id) ?: ?(?:[^.!?]|\.(?=\w)){2,80}$/iu;
/** "Heard on Morning Tide" */
const PROGRAMME = /^(?:Heard|Seen|As seen|As heard|Broadcast|Aired) on (?:\p{Lu}[\p{L}’']*[ ,]{0,2}){1,6}$/u;

/** Who wrote an agency's report: "KNA/IRN" */
const INITIALS =
  /^(?=.{2,5}\. )\p{L}{2,5}\. \p{Lu}{3,}(?:[ /-]\p{Lu}+)*, \d{1,2}\. \p{L}+\.?$|^\(?\p{Lu}{2,5}(?:\/\p{Lu}{2,6}){1,3}\)?$|^[-–—]{1,2} ?\p{Lu}{2,8}(?:\/\p{Lu}{2,8}){0,3}$/u;

/** A date with whose text it is of. */
const LONGEST_DATE_BY = 150;
export const DATE_BY = /^([^\n]{6,60}\d[^\n]{0,20}) (?:by|von|par|por) (\p{Lu}[^\n]{2,60})$/iu;

/** Short months and whole ones, with a day beside them. */
const DATED =
  /\b(?:\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}|\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{1,2}:\d{2})/iu;
const STAMPED =
  /^\(?(?:(?:last |first |originally )?(?:updated|published|posted|modified|edited)|publication date|date)\b/iu;
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
export const isByline = (line: string): boolean =>
  line.length <= LONGEST_BYLINE && (isSignOff(line) || saysWhoOrWhen(line));

/** The same without the sign-offs. */
export function saysWhoOrWhen(line: string): boolean {
  if (line.length > LONGEST_BYLINE) return false;
  return (
    isAuthorLine(line) ||
    PARTNER.test(line) ||
    (line.includes(":") && ORIGIN.test(line)) ||
    PROGRAMME.test(line) ||
    INITIALS.test(line) ||
    (line.includes("contributed") && saysContribution(line)) ||
    fellowOf(line) !== null ||
    (line.includes("@") && (CONTACT.test(line) || isNameAndHandle(line))) ||
    (holdsDigit(line) && saysDayOrLength(line))
  );
}

const saysContribution = (line: string) =>
  line.length <= 200 && (CONTRIBUTION.test(line) || CONTRIBUTED.test(line));

/** Whether the line is a reading time or a day, with or without names. */
const saysDayOrLength = (line: string) =>
  isReadingTime(line) ||
  isSeveralSigns(line) ||
  (STAMPED.test(line) && isDateLine(line)) ||
  isPublishedOn(line) ||
  isHeadOfPage(line) ||
  datedNames(line) !== null;

/** "& John Roe": who else wrote it, on a line below the first. */
export function fellowOf(line: string): string | null {
  const name = line.length <= LONGEST_FELLOW ? /^(?:&|and|und|et|y) (\p{Lu}.+)$/u.exec(line)?.[1] : undefined;
  return name !== undefined && isNameLine(name) && name.includes(" ") ? name : null;
}
const LONGEST_FELLOW = 60;

/** "Jane Doe @janedoe" */
export const isNameAndHandle = (line: string): boolean =>
  line.length <= LONGEST_NAME_AND_HANDLE &&
  /^\p{Lu}[^@]{3,40} \(?@\w{2,30}\)?$/u.test(line) &&
  isNameLine(line.replace(/ \(?@.*$/u, ""));
const LONGEST_NAME_AND_HANDLE = 80;

/** "3 May 2031 · 4 min read", "Jane Doe | 3 May 2031" */
export function isSeveralSigns(line: string): boolean {
  return isNameAndDate(line) || isDateAndName(line) || arePartsSigns(line);
}

/** "Jane Doe, 3 May 2031", "Posted by Jane Doe on May 3, 2031" */
function isNameAndDate(whole: string): boolean {
  const [line = ""] = whole.split(/ @ | \| /u);
  if (whole.length > 120 || !/\p{Nd}/u.test(line)) return false;
  return [...line.matchAll(/,\s|\s[Oo]n\s|\s[-–—]\s|\s\|/gu)].slice(0, 4).some(({ index, 0: joint }) => {
    const name = line.slice(0, index);
    return isDateLine(line.slice(index + joint.length)) && (isNameLine(name) || isAuthorLine(name));
  });
}

/** "Posted on May 3, 2031 by Jane Doe" */
function isDateAndName(line: string): boolean {
  if (line.length > LONGEST_DATE_BY) return false;
  const [, date = "", name = ""] = DATE_BY.exec(line) ?? [];
  return isDateLine(date) && areNames(name);
}

function arePartsSigns(line: string): boolean {
  if (!/[·•∙|]/u.test(line)) return false;
  const parts = line.split(/\s[·∙]\s|\s?[|•]\s?/u);
  if (parts.length < 2 || parts.length > 4 || line.length > LONGEST_AUTHOR_LINE) return false;
  // Beside a day anything may stand, as the name of a section.
  if (parts.some((part) => isDateLine(part) && /\d{4}/u.test(part))) return !/[.!?]$/u.test(line);
  return (
    parts.every(
      (part) => isReadingTime(part) || isDateLine(part) || isNameLine(part) || isAuthorLine(part),
    ) && parts.some((part) => isReadingTime(part) || isDateLine(part))
  );
}

/** "4 min read" */
export const isReadingTime = (line: string) => line.length <= 60 && READING_TIME.test(line);

/** The one person who wrote the article, where the line says so and no more: "By Jane Doe". */
export function soleAuthor(line: string): string | null {
  const { names = "" } = isAuthorLine(line) ? (labelledNames(line) ?? {}) : {};
  return ONE_NAME.test(names) ? names : null;
}

const ONE_NAME =
  /^\p{Lu}[\p{Ll}\p{M}.'’-]+(?: (?:(?:al|bin|de|van|von|el)[ -])?\p{Lu}[\p{L}\p{M}.'’-]*){1,3}$/u;

/** "BySelma OrlanPort reporter": a page set label, name and post in boxes of their own. */
export const unglued = (line: string): string =>
  line.length <= LONGEST_AUTHOR_LINE && GLUED_LABEL.test(line)
    ? line
        .replace(/^By/u, "By ")
        .replace(
          /(?<=\p{Ll}{2})(?<!M[a]?c|Fitz|De|La|Le|Van|Di)(?=\p{Lu}\p{Ll}+ (?:[\p{L}&]+ ){0,4}?(?:reporter|editor|correspondent|writer|columnist|journalist)s?$)/u,
          ", ",
        )
    : line;

/** "Jane Doe Special correspondent": what she is, right behind the name. */
const POST_BEHIND =
  /(?<=\p{Ll}) (?:(?:Special|Staff|Senior|Chief|Contributing|Foreign|Guest) )?(?:[Cc]orrespondent|[Ww]riter|[Rr]eporter|[Ee]ditor|[Cc]ontributor|[Cc]olumnist)s?$/u;

/** The label of an author line, and what stands behind it without addresses and asides. */
function labelledNames(line: string): { readonly label: string; readonly names: string } | null {
  const label = (AUTHOR_LABEL.exec(line) ?? GLUED_LABEL.exec(line))?.[0];
  if (label === undefined) return null;
  const [names = ""] = line
    .slice(label.length)
    .replace(EMAIL, "")
    .replace(BESIDE_NAMES, "")
    .replace(ASIDE, "")
    .replace(POST_BEHIND, "")
    .split(/\s[|•·]\s/u);
  return { label, names: names.trim() };
}

/** "By Jane Doe", "By Jane Doe and John Roe, Reuters", "Von Jane Doe", "بقلم: …"; not "By Monday" and not a sentence. */
export function isAuthorLine(written: string): boolean {
  if (written.length > LONGEST_AUTHOR_LINE) return false;
  const line = unglued(written);
  const rtl = AUTHOR_LABEL_RTL.exec(line);
  if (rtl !== null) return line.slice(rtl[0].length).split(/\s+/u).length <= 6 && !/[.؟!]$/u.test(line);
  const labelled = labelledNames(line);
  if (labelled === null) return false;
  const { label, names } = labelled;
  if (/\p{Ll}\.$/u.test(names.replace(/\b[JS]r\.$/u, ""))) return false;
  const [first = "", second] = names.split(/\s+/u);
  if (NOT_NAMES.has(first.toLowerCase())) return false;
  return (
    (areNames(names) || namesFirst(names)) &&
    (second !== undefined || line === line.toUpperCase() || label.includes(":") || NOBODY.test(first))
  );
}

/** "By Newsdesk": nobody in particular. */
const NOBODY =
  /^(?:newsdesk|staff|admin|editors?|agencies|correspondents?|reporters?|AFP|AP|Reuters|dpa|PTI|ANI)$/iu;

/** "Jane Doe, special envoy to Elsin", "Jane Doe (our correspondent)": a name, and in small letters what she is. */
const namesFirst = (names: string) =>
  names.split(/\s+/u).length <= WORDS_OF_A_SIGNED_LINE &&
  ONE_NAME.test(names.split(/, /u)[0] ?? "") &&
  /, /u.test(names) &&
  !/[.!?…]["”’)]*$/u.test(names);

const WORDS_OF_A_SIGNED_LINE = 10;

/** "(Reporting by Jane Doe; Editing by John Roe)"; not "Written by hand, the letters …". */
export function isSignOff(line: string): boolean {
  const bracketed = /^(?:\((.+?)\)?\.?|[*†] ?(.+))$/u
    .exec(line)
    ?.slice(1)
    .find((text) => text !== undefined);
  const names = CONTRIBUTOR.exec(bracketed ?? line)?.[1];
  return names !== undefined && (bracketed !== undefined || areNames(names));
}

/** "Orlan", "al-Orlan" */
const CAPITALISED = /^[("'‘“]?(?:(?:al|el|ad|an|ar|as|az|ash|ul)[-‑])?[\p{Lu}\d]/u;

function areNames(text: string): boolean {
  const words = text.split(/\s+/u).filter((word) => word !== "");
  return (
    /^\p{Lu}/u.test(text) && words.every((word) => CAPITALISED.test(word) || JOINERS.has(word.toLowerCase()))
  );
}
