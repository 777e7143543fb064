import { DETERMINERS, isFunctionWord, SUBJECT_PRONOUNS } from "../lexicon/function-words.ts";
import {
  HARMLESS_BEFORE_VERB,
  HARMLESS_CHANNELS,
  HARMLESS_PARTICIPLES,
  HARMLESS_PREPOSITIONS,
  HARMLESS_PROMPTS,
  HARMLESS_SUBORDINATORS,
} from "../lexicon/plain-saying.ts";
import type { FrameToken } from "../marks/paragraphs.ts";
import type { Rule } from "../rules/rule.ts";
import { uttersOwnWords } from "../words/reporting-verbs.ts";
import { textAt, wordAt } from "../words/tokens.ts";
import {
  BESIDE_WHICH,
  headOf,
  isDone,
  isFeeling,
  isPlainPlace,
  isWhatOneIs,
  isWhereOneIs,
  wordBeforeTime,
} from "./circumstance-places.ts";
import { endOfClause, endOfPhrase, handsOn, isPlainPhrase, isTime } from "./phrase-ends.ts";
import type { Frame } from "./phrases.ts";
import { isBodyNoun, isPersonNoun } from "./roles.ts";
import type { Stretch } from "./stretches.ts";
import { holdsWords, isFaked, isOnlyThings, isPlayed } from "./wordless.ts";

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
    name: "in other words",
    example: "In other words, Selma Orlan said: “⟦The gate is shut for good.|Selma Orlan|sure⟧”",
    decide: ({ frame, at, token }) =>
      token.word === "in" && wordAt(frame, at + 1) === "other" && wordAt(frame, at + 2) === "words"
        ? at + 3
        : undefined,
  },
  {
    name: "what happened in it",
    example:
      "“⟦The gate is shut for good,|Selma Orlan|sure⟧” Selma Orlan said at a meeting in which Khoury voted.",
    decide: ({ frame, at, token, to }) =>
      /^(?:in|on|at|during)$/u.test(token.word) && wordAt(frame, at + 1) === "which"
        ? plainEndOfClause(frame, at + 2, to)
        : undefined,
  },
  {
    name: "how a voice sounds",
    example:
      "“⟦The gate is shut for good,|Selma Orlan|sure⟧” Selma Orlan said, a hint of anger in her voice.",
    decide: ({ frame, at, token }) =>
      token.word === "in" && /^(?:his|her|their)$/u.test(wordAt(frame, at + 1)) && isFeeling(frame, at)
        ? at + 3
        : undefined,
  },
  {
    name: "in doing something",
    example: "“⟦The gate is shut for good,|Selma Orlan|sure⟧” Selma Orlan said in announcing the plan.",
    decide: ({ frame, at, token }) =>
      token.word === "in" && DOING.test(wordAt(frame, at + 1)) ? at + 1 : undefined,
  },
  {
    name: "place",
    example: "“⟦The gate is shut for good,|Selma Orlan|sure⟧” Selma Orlan said in a brief interview.",
    decide: ({ frame, at, token, rest }) =>
      /^(?:in|on)$/u.test(token.word)
        ? isPlainPlace(rest) || isWhereOneIs(frame, at, rest) || isWhatOneIs(frame, at, rest)
          ? rest.to
          : null
        : undefined,
  },
  {
    name: "by whom the speaker is accompanied",
    example: "“⟦The gate is shut for good,|Selma Orlan|sure⟧” Selma Orlan said, flanked by two deputies.",
    decide: ({ frame, at, token, rest }) =>
      token.word === "by" && isDone(wordBeforeTime(frame, at)) ? rest.to : undefined,
  },
  {
    name: "channel",
    example: "“⟦The gate is shut for good,|Selma Orlan|sure⟧” Selma Orlan said through an interpreter.",
    decide: ({ token, rest }) =>
      /^(?:by|through|via)$/u.test(token.word)
        ? HARMLESS_CHANNELS.has(headOf(rest)) || (token.word === "by" && BESIDE_WHICH.test(headOf(rest)))
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
    name: "as for someone or something",
    example: "As for the fake notice, Selma Orlan said: “⟦The gate is shut for good.|Selma Orlan|sure⟧”",
    decide: ({ frame, at, token, to }) =>
      token.word === "as" && /^(?:for|to)$/u.test(wordAt(frame, at + 1))
        ? endOfClause(frame, at + 2, to)
        : undefined,
  },
  {
    name: "as something happens",
    example: "“⟦The gate is shut for good,|Selma Orlan|sure⟧” Selma Orlan said as the rain began to fall.",
    decide: ({ frame, at, token, to }) => (token.word === "as" ? behindHappening(frame, at, to) : undefined),
  },
  {
    name: "speaking for someone else",
    example: "“⟦The gate is shut for good,|Selma Orlan|unsure⟧” Selma Orlan said, speaking for Adil Khoury.",
    decide: ({ frame, at, token }) =>
      token.word === "for" && SPEAKING.test(wordAt(frame, at - 1)) ? null : undefined,
  },
  {
    name: "looking at words",
    example: "“⟦The gate is shut for good,|Selma Orlan|unsure⟧” Selma Orlan said, glancing at her phone.",
    decide: ({ frame, at, token, rest }) =>
      /^(?:at|from|over|into|through)$/u.test(token.word) &&
      LOOKING.test(wordAt(frame, at - 1)) &&
      holdsWords(rest)
        ? null
        : undefined,
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
      "“⟦The gate is shut for good,|Selma Orlan|sure⟧” Selma Orlan said, according to the Corin harbour office.",
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
    example: "“⟦The gate is shut for good,|Selma Orlan|sure⟧” Selma Orlan said, meeting Khoury at the quay.",
    decide: ({ at, token }) => (HARMLESS_PARTICIPLES.has(token.word) ? at + 1 : undefined),
  },
  {
    name: "what one does with a thing",
    example: "“⟦The gate is shut for good,|Selma Orlan|sure⟧” Selma Orlan said, zipping her jacket.",
    decide: ({ frame, at, rest }) => (isWithThing(frame, at, rest) ? rest.to : undefined),
  },
  {
    name: "what one goes by",
    example:
      "“⟦The gate is shut for good,|Selma Orlan|sure⟧” Selma Orlan said, citing low water and old locks.",
    decide: ({ frame, at, token, to }) =>
      token.word === "citing" && isOnlyThings({ frame, from: at + 1, to: endOfPhrase(frame, at + 1, to) })
        ? endOfPhrase(frame, at + 1, to)
        : undefined,
  },
  {
    name: "participle of any other kind",
    example: "“⟦The gate is shut for good,|Selma Orlan|unsure⟧” Selma Orlan said, channelling Adil Khoury.",
    decide: ({ frame, at, token }) =>
      !frame[at - 1]?.isWord &&
      !token.capital &&
      !isPersonNoun(wordAt(frame, at + 1)) &&
      /..(?:ing|ed)$/u.test(token.word)
        ? null
        : undefined,
  },
  {
    name: "that day",
    example: "“⟦The gate is shut for good,|Selma Orlan|sure⟧” Selma Orlan said that night.",
    decide: ({ frame, at, token }) => (token.word === "that" && isTime(frame[at + 1]) ? at + 2 : undefined),
  },
  {
    name: "that, alone",
    example: "To that, Selma Orlan said: “⟦The gate is shut for good.|Selma Orlan|sure⟧”",
    decide: ({ frame, at, token }) =>
      token.word === "that" && frame[at + 1]?.isWord !== true ? at + 1 : undefined,
  },
  {
    name: "which of several the noun before it means",
    example:
      "“⟦The gate is shut for good,|Selma Orlan|sure⟧” said Selma Orlan of the Reed Fund, which plants trees.",
    decide: ({ frame, at, token, to }) =>
      /^(?:that|which)$/u.test(token.word) ? behindRelativeClause(frame, at, to) : undefined,
  },
  {
    name: "one thing and another",
    example: "In Corin and Belmar, Selma Orlan said: “⟦The gate is shut for good.|Selma Orlan|sure⟧”",
    decide: ({ frame, at, token }) =>
      /^(?:and|or)$/u.test(token.word) && frame[at - 1]?.isWord && frame[at + 1]?.isWord ? at + 1 : undefined,
  },
  {
    name: "noun phrase",
    example: "“⟦The gate is shut for good,|Selma Orlan|sure⟧” said Selma Orlan, a farmer.",
    decide: ({ frame, at, token, rest }) =>
      opensNounPhrase(token) &&
      isPlainPhrase({ frame, from: at, to: rest.to }) &&
      !isPlayed(frame, at, rest.to)
        ? rest.to
        : null,
  },
];

const opensNounPhrase = (token: FrameToken) =>
  DETERMINERS.has(token.word) ||
  token.capital ||
  /^(?:me|us|him|her|it|them)$/u.test(token.word) ||
  isBodyNoun(token.word) ||
  !(isFunctionWord(token) || /..ly$/u.test(token.word));

const SPEAKING = /^(?:speaking|answering|standing|writing)$/u;

/**
 * Behind "that favors dams", "which plants trees", where the clause says no more of a person, a body or a crowd than what they are
 * or do; null behind a thing, of which it may say that it is forged.
 */
function behindRelativeClause(frame: Frame, at: number, to: number): number | null {
  const end = endOfClause(frame, at + 1, to);
  let from = wordAt(frame, at) === "which" && /^[,–—-]$/u.test(textAt(frame, at - 1)) ? at - 1 : at;
  const last = from;
  while (
    from > 0 &&
    frame[from - 1]?.isWord &&
    !/^(?:in|on|by|through|via|as)$/u.test(wordAt(frame, from - 1))
  )
    from -= 1;
  if (end === null || from === last || uttersOwnWords(wordAt(frame, last - 1))) return null;
  const isMade = /^(?:in|on|by|through|via|as)$/u.test(wordAt(frame, from - 1));
  if (isMade || holdsWords({ frame, from, to: last })) return null;
  return plainEndOfClause(frame, at + 1, to);
}

/** Where a clause ends that has no verb of saying, and in which nothing is forged; else null. */
function plainEndOfClause(frame: Frame, from: number, to: number): number | null {
  const end = endOfClause(frame, from, to);
  return end !== null && isPlainPhrase({ frame, from, to: end }) && !isFaked(frame, from, end) ? end : null;
}

const DOING =
  /^(?:accepting|announcing|answering|calling|closing|concluding|defending|describing|dismissing|endorsing|explaining|introducing|making|opening|presenting|proposing|rejecting|seeking|sentencing|summing|urging|voting|welcoming)$/u;

const LOOKING = /^(?:looking|gazing|glancing|staring|squinting|peering|scrolling|leafing|paging|looked)$/u;

/** Behind "according to the ministry", where a person or a body says that someone spoke; else null. */
function behindOtherSource(frame: Frame, at: number, to: number): number | null {
  const end = endOfPhrase(frame, at + 2, to);
  const last = frame[end - 1];
  const isSomeone = last && (last.capital || isPersonNoun(last.word) || isBodyNoun(last.word));
  return isSomeone && wordAt(frame, at + 1) === "to" ? end : null;
}

/** Behind "as the rain began", which has a verb, unlike "as the mayor"; else null. */
function behindHappening(frame: Frame, at: number, to: number): number | null {
  const end = endOfClause(frame, at + 1, to);
  if (SUBJECT_PRONOUNS.has(wordAt(frame, at + 1))) return end;
  for (let verb = at + 2; end !== null && verb < end; verb += 1)
    if (HAPPENING.test(wordAt(frame, verb))) return end;
  return null;
}

const HAPPENING = /^(?:is|are|was|were|has|had|began|came|went|left|fell|rose|ran|stood|sat)$|..ed$/u;

/** "Zipping her jacket": what someone does with a thing, which is nobody’s words and nobody to play. */
function isWithThing(frame: Frame, at: number, rest: Stretch): boolean {
  const verb = wordAt(frame, at);
  return /..ing$/u.test(verb) && !handsOn(verb) && rest.from < rest.to && isOnlyThings(rest);
}
