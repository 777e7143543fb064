import type { NameMention } from "../grammar/name-mention.ts";
import { courtesyGender, isBodyNoun, isPersonNoun, isPluralNoun, isRoleWord } from "../grammar/roles.ts";
import { BINDING_PREPOSITIONS, DETERMINERS, isFunctionWord } from "../lexicon/function-words.ts";
import type { Paragraph } from "../marks/paragraphs.ts";
import { indexAt, type Token, wordAt } from "../words/tokens.ts";
import type { Entity } from "./entity.ts";

const LONGEST_ROLE = 12;

// Adjectives that open a role; at the head of a sentence they lose the capital that they have from there.
const OPENING_ADJECTIVE =
  /^(?:Former|Senior|Acting|Outgoing|Longtime|Retired|Veteran|Leading|Prominent|Conservative|Then|Late|Fellow|Influential)$/u;

/** Mentions of one entity that are looked at for its roles. */
const MOST_MENTIONS = 24;

/** What the article says that someone is: "Foreign Minister", "former ambassador to Chad"; null when it does not say. */
export function roleOf(
  text: string,
  entity: Entity,
  paragraphOf: (mention: NameMention) => Paragraph | undefined,
): string | null {
  if (entity.kind === "body" || entity.kind === "place") return null;
  for (const mention of entity.mentions) {
    const paragraph = paragraphOf(mention);
    const role = paragraph && rolesAt(text, paragraph.tokens, mention)[0];
    if (role) return role;
  }
  return null;
}

/** All that the article calls someone, with their age as in "45-year-old"; for a body, the words of its names. */
export function descriptionsOf(
  text: string,
  entity: Entity,
  paragraphOf: (mention: NameMention) => Paragraph | undefined,
): string[] {
  if (entity.kind === "place") return [];
  const mentions = entity.mentions.slice(0, MOST_MENTIONS);
  if (entity.kind === "body")
    return mentions.flatMap((mention) => {
      const before = paragraphOf(mention)?.tokens;
      // "The disaster agency AFAD"
      const noun = before?.[indexAt(before, mention.start) - 1];
      return noun?.isWord && isBodyNoun(noun.word) ? [mention.text, noun.word] : [mention.text];
    });
  return mentions.flatMap((mention) => {
    const paragraph = paragraphOf(mention);
    if (!paragraph) return [];
    const age = AGE.exec(text.slice(mention.end, mention.end + 8))?.[1];
    const roles = rolesAt(text, paragraph.tokens, mention);
    // "Dr Reem Nasr": no role, but she may be called "the doctor".
    const courtesy = wordAt(paragraph.tokens, indexAt(paragraph.tokens, mention.start) - 1);
    if (/^(?:dr|prof)$/u.test(courtesy)) roles.push(courtesy);
    if (age !== undefined) roles.push(`${age}-year-old`);
    if (TRIED.test(text.slice(mention.end, mention.end + LONGEST_CHARGE)))
      roles.push("defendant accused suspect");
    return roles;
  });
}

/** "Reem Nasr, 47, of Orlen, is accused of": how someone becomes "the defendant". */
const TRIED =
  /^(?:, [^.:;“"]{0,50},)? (?:is|was|has been|stands|stood|went|denies|denied|pleaded) (?:accused|charged|indicted|on trial|(?:standing )?trial|tried|conspir|not guilty)/u;
const LONGEST_CHARGE = 90;

/** ", 45," or " (45)" behind a name. */
const AGE = /^(?:, | \()(\d{1,3})(?:[,.)]|$)/u;

/** The roles that stand beside a mention, the one that counts first. */
function rolesAt(text: string, tokens: readonly Token[], mention: NameMention): string[] {
  const beside = indexAt(tokens, mention.start) - 1;
  let before = beside;
  // "The spokesman, Col. Reem Nasr"
  while (courtesyOrRank(tokens[before])) before -= 1;
  const apposed = tokens[before]?.text === "," ? apposedRole(text, tokens, before) : null;
  const title = titleBefore(text, tokens, beside);
  const behind = roleBehind(text, tokens, mention);
  return [apposed, title, behind].filter((role) => role !== null);
}

const courtesyOrRank = (token: Token | undefined) =>
  token?.isWord === true && token.capital && isRoleWord(token.word);

/** "Foreign Minister Reem Nasr", "Velmark’s upper chancellor Reem Nasr": the words that end at `end`, right before the name. */
function titleBefore(text: string, tokens: readonly Token[], end: number): string | null {
  let first = end + 1;
  let named = false;
  for (let index = end; index >= 0 && end - index < LONGEST_ROLE; index -= 1) {
    const token = tokens[index];
    if (!token?.isWord || token.possessive || DETERMINERS.has(token.word)) break;
    // "Secretary of State Reem Nasr"
    const office = token.word === "of" && isPersonNoun(wordAt(tokens, index - 1));
    if (!office && isFunctionWord(token)) break;
    if (
      !office &&
      !isRoleWord(token.word) &&
      !(token.capital && index > 0 && isRoleWord(wordAt(tokens, index + 1))) &&
      !(token.capital && index === end)
    )
      break;
    if (courtesyGender(token.word) !== undefined) break;
    // "Refugee Council" is no role, though a refugee is someone: the head noun stands last, or before "of".
    named ||= isPersonNoun(token.word) && (index === end || tokens[index + 1]?.word === "of");
    first = index;
  }
  return named ? tidy(text, tokens.slice(first, end + 1)) : null;
}

/** "The union’s leader, Reem Nasr": the description before the comma, from its determiner or owner on. */
function apposedRole(text: string, tokens: readonly Token[], comma: number): string | null {
  let head: number | null = null;
  for (let index = comma - 1; index >= 0 && comma - index < LONGEST_ROLE; index -= 1) {
    const token = tokens[index];
    if (!token?.isWord) return null;
    // "Talks with his counterpart, Reem Nasr" binds nobody; "the aide of the minister, Reem Nasr" does.
    const bound =
      BINDING_PREPOSITIONS.has(wordAt(tokens, index - 1)) &&
      (head === null || isPersonNoun(wordAt(tokens, index - 2)));
    const determiner = DETERMINERS.has(token.word);
    if (head !== null && token.possessive)
      return tidy(text, tokens.slice(startOfOwner(tokens, index), comma));
    if (determiner && !bound) return head === null ? null : tidy(text, tokens.slice(index + 1, comma));
    // "His daughter and assistant, Reem Nasr"
    const joins = token.word === "and" && isPersonNoun(wordAt(tokens, index - 1));
    if (isFunctionWord(token) && !determiner && !joins && !BINDING_PREPOSITIONS.has(token.word)) return null;
    // The head noun is the last of its phrase: "spokesman for the ministry".
    const ends = index === comma - 1 || BINDING_PREPOSITIONS.has(wordAt(tokens, index + 1));
    if (ends && isPersonNoun(token.word) && !isPluralNoun(token.word)) head = index;
  }
  return null;
}

/** "Reem Nasr, a former ambassador to Chad, said". */
function roleBehind(text: string, tokens: readonly Token[], mention: NameMention): string | null {
  let at = indexAt(tokens, mention.end);
  if (tokens[at]?.text !== ",") return null;
  at += 1;
  if (/^\d+$/u.test(wordAt(tokens, at)) && tokens[at + 1]?.text === ",") at += 2;
  if (DETERMINERS.has(wordAt(tokens, at))) at += 1;
  let end = at;
  let named = false;
  for (; end < tokens.length && end - at < LONGEST_ROLE; end += 1) {
    const token = tokens[end];
    if (!token || (!token.isWord && token.text !== "&")) break;
    if (/^(?:who|which|whose|that|said|says|told|wrote|added|and)$/u.test(token.word)) break;
    if (end - at > 5 && !named) return null;
    named = named || (isPersonNoun(token.word) && !token.possessive);
    if (!named && isFunctionWord(token)) return null;
  }
  const stop = tokens[end];
  if (!named || end === at || (stop?.isWord && !/^(?:who|which|whose|that)$/u.test(stop.word))) return null;
  // "Reem Nasr, Mayor Adel Khan and the governor": a list of people, no apposition.
  if (
    tokens
      .slice(at, end)
      .some(
        (token, index, all) =>
          token.capital && index > 0 && isPersonNoun(wordAt(all, index - 1)) && !isRoleWord(token.word),
      )
  )
    return null;
  return tidy(text, tokens.slice(at, end));
}

/** "The harbour council’s director", "Port Elsin’s director": where the owner begins, without an article. */
function startOfOwner(tokens: readonly Token[], owner: number): number {
  let first = owner;
  while (owner - first < LONGEST_ROLE) {
    const before = tokens[first - 1];
    const begins = tokens[first]?.capital === true && before?.capital !== true;
    if (!before?.isWord || isFunctionWord(before) || (begins && !isRoleWord(before.word))) break;
    first -= 1;
  }
  return first;
}

function tidy(text: string, tokens: readonly Token[]): string | null {
  const first = tokens[0];
  const last = tokens.at(-1);
  if (!first || !last) return null;
  const role = text.slice(first.start, last.end).replace(/\s+/gu, " ");
  return OPENING_ADJECTIVE.test(first.text) ? role.charAt(0).toLowerCase() + role.slice(1) : role;
}
