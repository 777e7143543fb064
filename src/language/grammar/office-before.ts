import { isFunctionWord } from "../lexicon/function-words.ts";
import type { FrameToken } from "../marks/paragraphs.ts";
import { indexAt, wordAt } from "../words/tokens.ts";
import type { NameMention } from "./name-mention.ts";
import { courtesyGender, isBodyNoun, isPersonNoun, isRoleWord } from "./roles.ts";

/** Whether what an office is for, not a role, stands right before the name of who holds it. */

/** "Governor of Morava Lena Brodahl": whether a place or a body, not a role, stands right before a name. */
export function isOfficeBefore(frame: readonly FrameToken[], name: NameMention): boolean {
  if (name.kind === "body" || name.kind === "place") return false;
  let at = indexAt(frame, name.start) - 1;
  if (courtesyGender(wordAt(frame, at)) !== undefined) at -= 1;
  const token = frame[at];
  return (
    token?.isWord === true &&
    token.capital &&
    !token.possessive &&
    !isPersonNoun(token.word) &&
    !isFunctionWord(token)
  );
}

/** "The leader of the opposition Lena Brodahl", "minister for health Lena Brodahl": whether a field right before a full name ends an office. */
export function isPortfolioBefore(
  frame: readonly FrameToken[],
  { start, kind, words }: NameMention,
): boolean {
  if (kind === "body" || kind === "place" || words.length < 2) return false;
  const at = indexAt(frame, start) - 1;
  const field = frame[at];
  if (!field?.isWord || field.capital || field.possessive || isPersonNoun(field.word)) return false;
  const article = wordAt(frame, at - 1) === "the" ? 1 : 0;
  const preposition = wordAt(frame, at - 1 - article);
  const isField =
    preposition === "for" ||
    // "The leader of the late Lena Brodahl’s party"
    (preposition === "of" && (isBodyNoun(field.word) || (article === 1 && !isRoleWord(field.word))));
  return isField && !/ed$/u.test(field.word) && OFFICE_OF_FIELD.test(wordAt(frame, at - 2 - article));
}

const OFFICE_OF_FIELD =
  /^(?:minister|secretary|commissioner|director|head|leader|chief|speaker|chair|chairman|chairwoman|undersecretary)$/u;
