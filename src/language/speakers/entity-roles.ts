import type { NameMention } from "../grammar/name-mention.ts";
import { isBodyNoun, isPersonNoun } from "../grammar/roles.ts";
import { DETERMINERS, isFunctionWord } from "../lexicon/function-words.ts";
import type { Paragraph } from "../marks/paragraphs.ts";
import { indexAt, type Token, wordAt } from "../words/tokens.ts";
import type { Entity } from "./entity.ts";
import { withoutRelation } from "./name-evidence.ts";
import { type RoleBeside, rolesBeside } from "./roles-beside.ts";

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
    const [role] = paragraph ? rolesBeside(paragraph.tokens, mention) : [];
    if (role) return tidy(text, role);
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
    const roles = rolesBeside(paragraph.tokens, mention).flatMap(
      (role) => tidy(text, withoutRelation(role)) ?? [],
    );
    // "Dr Reem Nasr": no role, but she may be called "the doctor".
    const courtesy = wordAt(paragraph.tokens, indexAt(paragraph.tokens, mention.start) - 1);
    if (/^(?:dr|prof)$/u.test(courtesy)) roles.push(courtesy);
    const noun = nounBehindCopula(paragraph.tokens, mention);
    if (noun !== null) roles.push(noun);
    if (age !== undefined) roles.push(`${age}-year-old`);
    if (TRIED.test(text.slice(mention.end, mention.end + LONGEST_CHARGE)))
      roles.push("defendant accused suspect");
    return roles;
  });
}

/** "Reem Nasr has been headwoman of Orlen", "Reem Nasr is a retired judge": the noun for what someone is said to be. */
function nounBehindCopula(tokens: readonly Token[], mention: NameMention): string | null {
  let at = indexAt(tokens, mention.end);
  if (wordAt(tokens, at) === "has" && wordAt(tokens, at + 1) === "been") at += 1;
  if (!/^(?:is|was|been|became|remains)$/u.test(wordAt(tokens, at))) return null;
  for (let index = at + 1; index < at + LONGEST_NOUN; index += 1) {
    const token = tokens[index];
    if (!token?.isWord || (isFunctionWord(token) && !DETERMINERS.has(token.word))) return null;
    if (isPersonNoun(token.word) && !token.possessive)
      return isPersonNoun(wordAt(tokens, index + 1)) ? null : token.word;
  }
  return null;
}

/** In tokens. */
const LONGEST_NOUN = 6;

/** "Reem Nasr, 47, of Orlen, is accused of": how someone becomes "the defendant". */
const TRIED =
  /^(?:, [^.:;“"]{0,50},)? (?:is|was|has been|stands|stood|went|denies|denied|pleaded) (?:accused|charged|indicted|on trial|(?:standing )?trial|tried|conspir|not guilty)/u;
const LONGEST_CHARGE = 90;

/** ", 45," or " (45)" behind a name. */
const AGE = /^(?:, | \()(\d{1,3})(?:[,.)]|$)/u;

function tidy(text: string, { words }: RoleBeside): string | null {
  const first = words[0];
  const last = words.at(-1);
  if (!first || !last) return null;
  const role = text.slice(first.start, last.end).replace(/\s+/gu, " ");
  return OPENING_ADJECTIVE.test(first.text) ? role.charAt(0).toLowerCase() + role.slice(1) : role;
}
