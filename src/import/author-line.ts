import {
  AUTHOR_LABEL,
  AUTHOR_LABEL_RTL,
  BESIDE_NAMES,
  DATE_BY,
  GLUED_LABEL,
  unglued,
} from "../language/layout/byline.ts";
import { isDateLine } from "../language/layout/date-lines.ts";
import { datedNames } from "../language/layout/dated-names.ts";
import { holdsInterfaceWord } from "../language/layout/interface-words.ts";
import { PLACES } from "../language/lexicon/places.ts";
import { isGivenName } from "../language/words/given-names.ts";

/** Below a text, only who reported it is its author: "Reporting by Jane Doe; Editing by John Roe". */
const REPORTING = /^\(?(?:reporting|writing)(?: and (?:writing|editing|reporting))? by:? ([^;()]+)/iu;
/** Who did something else. */
const CONTRIBUTOR = /^\(?(?:[\p{L}-]+ ){0,2}(?:by:?|edited|contributed) /iu;
const ROLE =
  /\b(?:correspondents?|reporters?|editors?|columnists?|writers?|journalists?|staff|producer|bureau chief|analyst|contributors?|chief|muhabiri?|redakteurin?)\b/iu;
const OUTLET =
  /\b(?:news|times|post|agency|media|press|today|newspaper|magazine|reader|herald|gazette|courier|channel|nieuws|nachrichten|notizie|noticias|nyheter|nyheder|haber|actualités)\b|(?<!\p{L})(?:نيوز|وكالة|صحيفة|قناة|موقع|أخبار|خبرگزاری|روزنامه|شبکه)(?!\p{L})|^the |\.(?:com|net|org)\b/iu;
const AGENCIES =
  /^(?:reuters|ap|afp|associated press|the associated press|dpa|anadolu|irna|bloomberg|cnn|bbc|al jazeera)$/iu;
const PLACE_AFTER = / (?:in|at the) \p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){0,2}(?=$|,| and | & )/gu;
const NO_NAME =
  /\d|@|https?:|^\p{Lu}{2,5}(?:\/\p{Lu}{2,6})+$|^(?:news desk|newsdesk|web desk|staff|haber merkez|redaktion|redazione|short url|rédaction|redacción|newsroom|share|read|listen|watch|follow|updated|published|posted|save|comments?)\b/iu;
const EMAIL = /\s[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,30}){1,4}/gu;
/** In characters. */
const LONGEST_NAMES = 100;

/**
 * Who wrote the article, from its author line: "By Jane Doe and John Roe in Velmark, harbour correspondents" gives "Jane
 * Doe and John Roe". null where the line names nobody: a reading time, an hour, a handle, "London: The Paper".
 */
export function authorOf(line: string | null): string | null {
  if (line === null || line.length > LONGEST_NAMES * 3 || PLACES.has(line.trim().toLowerCase())) return null;
  const bare = unglued(line.trim())
    .replace(EMAIL, "")
    .replace(BESIDE_NAMES, "")
    // How many comments there are.
    .replace(/(?<=\b(?:19|20)\d{2}) \d{1,3}$/u, "")
    .replace(/(?<=[\p{L}.]) ?\([^()]{1,60}\)/gu, "")
    .replace(/; (?=\p{Lu})/gu, ", ")
    .replace(/(?<=\p{L}) & (?=\p{Lu}[\p{L}.’'-]+ \p{Lu})/gu, " and ")
    // "Jane Doe / VELMARK": the place.
    .replace(/(?<=\p{Ll}) \/ (?:\p{Lu}{2,}[ -]?){1,3}$/u, "");
  const reported = REPORTING.exec(bare)?.[1];
  const label = AUTHOR_LABEL.exec(bare) ?? GLUED_LABEL.exec(bare) ?? AUTHOR_LABEL_RTL.exec(bare);
  if (reported === undefined && label === null && CONTRIBUTOR.test(bare)) return null;
  const dated = reported === undefined ? datedNames(bare) : null;
  if (dated !== null && (dated.isLabelled || isPerson(dated.names))) return namesIn(dated.names);
  const signed = reported ?? DATE_BY.exec(bare)?.[2] ?? bare.slice(label?.[0].length ?? 0);
  const parts = signed.split(/\s*[|•·–—]\s*|\s[-/]\s/u);
  if (
    parts.length > 1 &&
    parts.every(isFullName) &&
    (signed === signed.toUpperCase() || isBySlash(signed) || parts.every(isPerson))
  )
    return parts.join(", ");
  const names = parts.find((part) => AUTHOR_LABEL.test(part))?.replace(AUTHOR_LABEL, "") ?? parts[0] ?? "";
  const isNamed = reported !== undefined || label !== null || isPerson(names);
  return !isNamed && (OUTLET.test(names) || holdsInterfaceWord(names)) ? null : namesIn(withoutDate(names));
}

/** "Jane Doe, May 3 2031", "Jane Doe on May 3 2031" */
function withoutDate(names: string): string {
  const [named = "", at] = names.split(/ [Oo]n (?=(?:\p{L}{3,9}\.?,? )?(?:\p{L}{3,9}\.? )?\d)/u);
  if (at !== undefined) return named;
  const date = [...names.matchAll(/,\s|\s[Oo]n\s|\s\|/gu)]
    .slice(0, 4)
    .find(({ index, 0: joint }) => isDateLine(names.slice(index + joint.length)));
  return date === undefined ? names : names.slice(0, date.index);
}

/** "Jane Doe / John Roe"; a place or a paper may stand behind the stroke as well. */
const isBySlash = (signed: string) =>
  / \/ /u.test(signed) &&
  !/[|•·–—]|\s-\s/u.test(signed) &&
  !signed.split(" / ").some((part) => PLACES.has(part.toLowerCase()));

/** A first and a last name, and no paper or place with them. */
const isFullName = (part: string) =>
  /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,2}$/u.test(part) && !OUTLET.test(part) && !ROLE.test(part);

/** "John Roe", where "Port Elsin" may stand as well. */
const isPerson = (part: string) => part.includes(" ") && isGivenName(part.split(" ")[0]?.toLowerCase() ?? "");

/** "The Beacon Staff", "Elsin Bureau": nobody in particular. */
const DESK = / (?:staff|bureau|desk|newsroom|team|editors)$/iu;

/** "University of Elsin": who sent the text out. */
const INSTITUTION =
  /^(?:the )?(?:university|institute|college|department|ministry|council|school|academy) of /iu;

/** "Jane Doe North of England correspondent": what she is, right behind the name. */
const POST_BEHIND =
  /^(\p{Lu}[\p{L}.'’-]+ \p{Lu}[\p{L}'’-]+) (?:[\p{L}&'’-]+ ){0,5}(?:correspondent|editor|reporter|writer|columnist|producer|critic|analyst)s?$/iu;
/** Whether a line without a label is a person's name and right behind it what she is. */
export const isPersonWithPost = (line: string): boolean => isPerson(POST_BEHIND.exec(line)?.[1] ?? "");

const withoutPost = (names: string) => {
  const person = POST_BEHIND.exec(names)?.[1];
  return person !== undefined && isPerson(person) ? person : names;
};

/** "Jane Doe Elsin News", "Jane Doe and John Roe, ELB": the paper, right behind the names. */
function withoutPaper(names: string): string {
  const [, person, paper] =
    /^(\p{Lu}[\p{L}.'’-]+ \p{Lu}[\p{L}'’-]+) ((?:\p{Lu}[\p{L}.'’-]* ?){1,4})$/u.exec(names) ?? [];
  if (person !== undefined && paper !== undefined && isPerson(person) && OUTLET.test(paper)) return person;
  const [, list, last = ""] = /^(.+ (?:and|&) [^,]+), (\p{Lu}[^,]*)$/u.exec(names) ?? [];
  return list !== undefined && !isPerson(last) && !/ (?:and|&) /u.test(last) ? list : names;
}

function namesIn(names: string): string | null {
  if (names.includes(":") || NO_NAME.test(names.split(/,\s*/u)[0] ?? "")) return null;
  const placed = withoutPaper(withoutPost(names.replace(PLACE_AFTER, "")));
  const parts = placed.split(/,\s*/u);
  if (DESK.test(parts[0] ?? "") || INSTITUTION.test(parts[0] ?? "")) return null;
  const isList = / (?:and|&|und|et|y|e|ve|و) /u.test(placed);
  const kept = parts.filter(
    (part, index) =>
      index === 0 ||
      (!(ROLE.test(part) || OUTLET.test(part) || AGENCIES.test(part) || NO_NAME.test(part)) &&
        (isList || isPerson(part))),
  );
  const author = kept
    .join(", ")
    .replace(/^([^,&]+) & (?=\p{Lu}[\p{L}.'’-]+ \p{Lu})/u, "$1 and ")
    .replace(/ for \p{Lu}.*$| (?:and|&|with) (?:news |other )?agencies$| (?:the )?associated press$/iu, "")
    .trim();
  return author === "" || author.length > LONGEST_NAMES ? null : author;
}
