import { DETERMINERS, isFunctionWord, SUBJECT_PRONOUNS } from "../lexicon/function-words.ts";
import {
  HARMLESS_BEFORE_VERB,
  HARMLESS_CHANNELS,
  HARMLESS_PARTICIPLES,
  HARMLESS_PLACE_MODIFIERS,
  HARMLESS_PLACES,
  HARMLESS_PREPOSITIONS,
  HARMLESS_PROMPTS,
  HARMLESS_SUBORDINATORS,
} from "../lexicon/plain-saying.ts";
import type { FrameToken } from "../marks/paragraphs.ts";
import type { Rule } from "../rules/rule.ts";
import { uttersOwnWords } from "../words/reporting-verbs.ts";
import { wordAt } from "../words/tokens.ts";
import { UTTERANCE } from "./factuality-words.ts";
import { endOfClause, endOfPhrase, isPlainPhrase, isTime } from "./phrase-ends.ts";
import type { Frame } from "./phrases.ts";
import { isBodyNoun, isPersonNoun, isUtterance } from "./roles.ts";
import type { Stretch } from "./stretches.ts";

/** A word beside a clause that says who speaks, where a phrase may begin. */
export type PhraseFacts = {
  readonly frame: Frame;
  readonly at: number;
  readonly token: FrameToken;
  /** Where its phrase ends at the latest. */
  readonly to: number;
  /** The rest of its phrase. */
  readonly rest: Stretch;
};

/**
 * Harmless kinds of phrases around a verb of saying: when, where, to whom, about what someone spoke, or who they are. The verdict is
 * the index behind the phrase; null, and what no rule takes, leaves doubt. Examples are articles with their quotations marked.
 */
export const CIRCUMSTANCE_RULES: readonly Rule<[PhraseFacts], number | null>[] = [
  {
    name: "time, and adverb of manner",
    example: "“⟦The gate is shut for good,|Selma Orlan|sure⟧” Selma Orlan said bluntly.",
    decide: ({ at, token }) => (isTime(token) || HARMLESS_BEFORE_VERB.has(token.word) ? at + 1 : undefined),
  },
  {
    name: "topic of an expert",
    example: "“⟦The gate is shut for good,|Selma Orlan|sure⟧” said Selma Orlan, an expert on novels.",
    decide: ({ frame, at, token, rest }) =>
      token.word === "on" && isPersonNoun(wordAt(frame, at - 1)) && isPlainPhrase(rest) ? rest.to : undefined,
  },
  {
    name: "place",
    example: "“⟦The gate is shut for good,|Selma Orlan|sure⟧” Selma Orlan said in a brief interview.",
    decide: ({ token, rest }) =>
      /^(?:in|on)$/u.test(token.word) ? (isPlainPlace(rest) ? rest.to : null) : undefined,
  },
  {
    name: "channel",
    example: "“⟦The gate is shut for good,|Selma Orlan|sure⟧” Selma Orlan said through an interpreter.",
    decide: ({ frame, token, rest }) =>
      /^(?:by|through|via)$/u.test(token.word)
        ? HARMLESS_CHANNELS.has(wordAt(frame, rest.to - 1))
          ? rest.to
          : null
        : undefined,
  },
  {
    name: "clause about when or why, or about the speaker",
    example: "“⟦The gate is shut for good,|Selma Orlan|sure⟧” said Selma Orlan, who left at once.",
    decide: ({ frame, at, token, to }) =>
      HARMLESS_SUBORDINATORS.has(token.word) ? endOfClause(frame, at + 1, to) : undefined,
  },
  {
    name: "as someone does something",
    example: "“⟦The gate is shut for good,|Selma Orlan|sure⟧” Selma Orlan said as she left.",
    decide: ({ frame, at, token, to }) =>
      token.word === "as"
        ? SUBJECT_PRONOUNS.has(wordAt(frame, at + 1))
          ? endOfClause(frame, at + 1, to)
          : null
        : undefined,
  },
  {
    name: "speaking for someone else",
    example: "“⟦The gate is shut for good,|Selma Orlan|unsure⟧” Selma Orlan said, speaking for Adil Khoury.",
    decide: ({ frame, at, token }) =>
      token.word === "for" && SPEAKING.test(wordAt(frame, at - 1)) ? null : undefined,
  },
  {
    name: "preposition with a noun phrase",
    example: "“⟦The gate is shut for good,|Selma Orlan|sure⟧” Selma Orlan said of the fake notice.",
    decide: ({ token, rest }) =>
      HARMLESS_PREPOSITIONS.has(token.word)
        ? rest.from === rest.to || isPlainPhrase(rest)
          ? rest.to
          : null
        : undefined,
  },
  {
    name: "who else says so",
    example:
      "“⟦The gate is shut for good,|Selma Orlan|sure⟧” Selma Orlan said, according to the harbour office.",
    decide: ({ frame, at, token, to }) =>
      token.word === "according" ? behindOtherSource(frame, at, to) : undefined,
  },
  {
    name: "what was asked or said before",
    example: "Asked if the report was forged, Selma Orlan said: “⟦The gate is shut.|Selma Orlan|sure⟧”",
    decide: ({ frame, at, token, to }) =>
      HARMLESS_PROMPTS.has(token.word) || (/ing$/u.test(token.word) && uttersOwnWords(token.word))
        ? endOfClause(frame, at + 1, to)
        : undefined,
  },
  {
    name: "what one does meanwhile",
    example: "“⟦The gate is shut for good,|Selma Orlan|sure⟧” Selma Orlan said, standing at the quay.",
    decide: ({ at, token }) => (HARMLESS_PARTICIPLES.has(token.word) ? at + 1 : undefined),
  },
  {
    name: "what one does with something of one’s own",
    example: "“⟦The gate is shut for good,|Selma Orlan|sure⟧” Selma Orlan said, zipping her jacket.",
    decide: ({ frame, at, rest }) => (isWithOwnThing(frame, at) ? rest.to : undefined),
  },
  {
    name: "participle of any other kind",
    example: "“⟦The gate is shut for good,|Selma Orlan|unsure⟧” Selma Orlan said, channelling Adil Khoury.",
    decide: ({ frame, at, token }) =>
      !frame[at - 1]?.isWord && !token.capital && /..(?:ing|ed)$/u.test(token.word) ? null : undefined,
  },
  {
    name: "that, alone",
    example: "To that, Selma Orlan said: “⟦The gate is shut for good.|Selma Orlan|sure⟧”",
    decide: ({ frame, at, token }) =>
      token.word === "that" && frame[at + 1]?.isWord !== true ? at + 1 : undefined,
  },
  {
    name: "noun phrase",
    example: "“⟦The gate is shut for good,|Selma Orlan|sure⟧” said Selma Orlan, a farmer.",
    decide: ({ frame, at, token, rest }) =>
      opensNounPhrase(token) && isPlainPhrase({ frame, from: at, to: rest.to }) ? rest.to : null,
  },
];

const opensNounPhrase = (token: FrameToken) =>
  DETERMINERS.has(token.word) ||
  token.capital ||
  /^(?:me|us|him|her|them)$/u.test(token.word) ||
  isBodyNoun(token.word) ||
  !(isFunctionWord(token) || /..ly$/u.test(token.word));

const SPEAKING = /^(?:speaking|answering|standing|writing)$/u;

/** "Geneva", "Monday", "a television interview", "the phone", of what stands behind "in" or "on". */
function isPlainPlace({ frame, from, to }: Stretch): boolean {
  let head: FrameToken | undefined;
  for (let at = from; at < to; at += 1) {
    const token = frame[at];
    if (!token || token.capital || DETERMINERS.has(token.word) || isTime(token)) continue;
    if (at < to - 1 && !isPlaceModifier(token)) return false;
    head = token;
  }
  return from < to && (head === undefined || HARMLESS_PLACES.has(head.word));
}

/** Nothing that says what a thing is made of, or whether it is real. */
const isPlaceModifier = ({ word, possessive }: FrameToken) =>
  possessive || HARMLESS_PLACES.has(word) || HARMLESS_PLACE_MODIFIERS.has(word);

/** Behind "according to the ministry", where a person or a body says that someone spoke; else null. */
function behindOtherSource(frame: Frame, at: number, to: number): number | null {
  const end = endOfPhrase(frame, at + 2, to);
  const last = frame[end - 1];
  const isSomeone = last && (last.capital || isPersonNoun(last.word) || isBodyNoun(last.word));
  return isSomeone && wordAt(frame, at + 1) === "to" ? end : null;
}

/** "Zipping her jacket": what someone does with something of their own, unless it is another’s words. */
function isWithOwnThing(frame: Frame, at: number): boolean {
  const thing = frame[at + 2];
  return (
    /..ing$/u.test(wordAt(frame, at)) &&
    /^(?:his|her|their|its)$/u.test(wordAt(frame, at + 1)) &&
    thing?.isWord === true &&
    !(thing.possessive || isUtterance(thing.word) || isPersonNoun(thing.word) || UTTERANCE.test(thing.word))
  );
}
