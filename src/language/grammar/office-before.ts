import { isFunctionWord } from "../lexicon/function-words.ts";
import { OFFICE_FIELDS } from "../lexicon/office-fields.ts";
import type { FrameToken } from "../marks/paragraphs.ts";
import { indexAt, wordAt } from "../words/tokens.ts";
import type { NameMention } from "./name-mention.ts";
import { courtesyGender, isBodyNoun, isPersonNoun, isRoleWord, isTitleWord } from "./roles.ts";

/** Whether what an office is for, not a role, stands right before the name of who holds it. */

/** "Governor of Morava Lena Brodahl": whether a place or a body, not a role, stands right before a name. */
export function isOfficeBefore(frame: readonly FrameToken[], name: NameMention): boolean {
  if (name.kind === "body" || name.kind === "place") return false;
  let at = indexAt(frame, name.start) - 1;
  if (isTitleWord(wordAt(frame, at)) && (OFFICE_FIELDS.has(wordAt(frame, at - 1)) || isCourtesy(frame, at)))
    at -= 1;
  const token = frame[at];
  return (
    token?.isWord === true &&
    token.capital &&
    !token.possessive &&
    (!isPersonNoun(token.word) || OFFICE_FIELDS.has(token.word)) &&
    !isFunctionWord(token)
  );
}

const isCourtesy = (frame: readonly FrameToken[], at: number) =>
  courtesyGender(wordAt(frame, at)) !== undefined;

/** "The leader of the opposition Lena Brodahl", "minister for health Lena Brodahl": whether a field right before a full name ends an office. */
export function isPortfolioBefore(
  frame: readonly FrameToken[],
  { start, kind, words }: NameMention,
): boolean {
  if (kind === "body" || kind === "place" || words.length < 2) return false;
  const last = indexAt(frame, start) - 1;
  let first = last;
  while (last - first < LONGEST_FIELD - 1 && isOfField(frame[first - 1])) first -= 1;
  if (!isOfField(frame[last]) || /ed$/u.test(wordAt(frame, last))) return false;
  const article = wordAt(frame, first - 1) === "the" ? 1 : 0;
  const preposition = wordAt(frame, first - 1 - article);
  const isField =
    preposition === "for" ||
    // "The leader of the late Lena Brodahl’s party"
    (preposition === "of" &&
      (article === 0 || isBodyNoun(wordAt(frame, last)) || !isRoleWord(wordAt(frame, last))));
  return isField && OFFICE_OF_FIELD.test(wordAt(frame, first - 2 - article));
}

/** "Rural development", in words. */
const LONGEST_FIELD = 3;

const isOfField = (token: FrameToken | undefined): boolean =>
  token?.isWord === true &&
  !token.capital &&
  !token.possessive &&
  !isPersonNoun(token.word) &&
  !isFunctionWord(token);

const OFFICE_OF_FIELD =
  /^(?:minister|secretary|commissioner|director|head|leader|chief|speaker|chair|chairman|chairwoman|undersecretary)$/u;
