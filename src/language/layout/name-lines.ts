import { isGivenName } from "../words/given-names.ts";

/* Lines that hold a name, or what someone is at the paper, and nothing else. */

/** "Jane Doe (in Velmark)" */
export const ASIDE = / ?\([^()]{1,60}\)/gu;

const ROLE_WORD =
  /(?<!\p{L})(?:correspondent|reporter|editor|columnist|writer|journalist|producer|bureau chief|analyst|contributor|intern|redakteurin?|muhabiri?|journaliste|redactora?|periodista)s?(?!\p{L})/iu;

const WORD = String.raw`(?:(?:al|el)-)?\p{Lu}[\p{L}\p{M}.’'-]*`;
const PERSON = new RegExp(
  `^${WORD}(?: (?:al|bin|de|del|la|van|von|der|den|${WORD})){1,3}(?: (?:in|at|for|near) (?:the )?${WORD}(?: ${WORD}){0,3})?$`,
  "u",
);
const BESIDE_PERSON = new RegExp(
  `^(?:[Tt]he )?(?:${WORD}|of|and|the|for)(?: (?:${WORD}|of|and|the|for)){0,4}$`,
  "u",
);

/** Words that open headlines and labels, and no name. */
const NO_FIRST_NAME =
  /^(?:from|in|on|at|to|with|for|by|how|why|what|when|where|who|is|are|more|all|no|new|heard|the|a|an|this|that|these|inside|after|live)\s/iu;

/** A person's name, by the first name, perhaps with a place: "Jane Doe in Velmark". */
export const isPersonLine = (line: string): boolean =>
  isNameLine(line) && isGivenName(line.split(/\s/u)[0]?.toLowerCase() ?? "");

/** "London: The Elsin Post", "Jane Doe": a place, a paper or a person and no more. Only trustworthy above the body. */
export function isNameLine(line: string): boolean {
  if (line.length > 90 || NO_FIRST_NAME.test(line)) return false;
  return (
    isShortNameLine(line) || PERSON_AND_PAPER.test(line) || isPersonsLine(line) || isPersianOrArabicName(line)
  );
}

/** "Jane Doe - elsinpost": a paper in small letters. */
const PERSON_AND_PAPER = /^\p{Lu}[\p{L}.’'-]+ \p{Lu}[\p{L}’'-]+ [-–—|] \p{L}[\p{L}.]{2,20}$/u;

/** "Jane Doe • The Elsin Post": names alone, with a sign between that no headline has. */
export const areNamesBesideSigns = (line: string): boolean =>
  / [•·∙] /u.test(line) && line.split(/ [•·∙] /u).every((part) => isNameLine(part.replace(/^The /u, "")));

function isShortNameLine(line: string): boolean {
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

/** "Jane Doe in Velmark and John Roe in Elsin", "Jane Doe (now) and John Roe (earlier)", "Jane Doe, harbour reporter". */
function isPersonsLine(line: string): boolean {
  const [first = "", ...others] = line.replace(ASIDE, "").split(/\s*[,|&;]\s*(?:and )?|\s+and\s+/u);
  return (
    PERSON.test(first) &&
    others.length <= 4 &&
    others.every((part) => PERSON.test(part) || BESIDE_PERSON.test(part) || isRole(part)) &&
    (others.length > 0 || first.split(" ").length <= 3 || / (?:in|at|for|near) /u.test(first))
  );
}

/** In scripts without capitals, two to four words and nothing else, perhaps with a place: "London: Jane Doe". */
export const isPersianOrArabicName = (line: string) =>
  /^(?:\p{Script=Arabic}{2,16}: )?\p{Script=Arabic}+(?:[ \u200C]\p{Script=Arabic}+){1,2}(?: - \p{Script=Arabic}{2,16})?$/u.test(
    line,
  ) && line.length <= 40;

/** "Reporting from Port Elsin" */
const REPORTING_FROM =
  /^(?:Reporting|Writing) (?:from|in) (?:the )?\p{Lu}[\p{L}.’'-]+(?:,? \p{Lu}[\p{L}.’'-]+){0,3}$/u;

/** "The Elsin Post Staff & Agencies", "Business Desk" */
const DESK =
  /^(?:\p{Lu}[\p{L}.’'-]* ){0,4}(?:Staff (?:&|and|with) [Aa]gencies|(?:News|Web|Sports?|Business|City|Digital|Online|National|Foreign|World) [Dd]esk)$/u;

/** "Transport correspondent, Port Elsin": what someone is at the paper. */
export function isRole(line: string): boolean {
  if (line.length <= 60 && DESK.test(line)) return true;
  if (line.length <= 60 && REPORTING_FROM.test(line)) return true;
  return line.length <= 60 && ROLE_WORD.test(line) && line.split(/\s+/u).length <= 7 && !/[.!?]$/u.test(line);
}
