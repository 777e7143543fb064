import { indexAt, textAt, wordAt } from "../words/tokens.ts";
import {
  asksFrom,
  endsInQuestion,
  INVERTED,
  isAllThatIsSaid,
  isDeniedAhead,
  isFalselyBehind,
  isModal,
  isOfNobody,
  isPlanned,
  LYING,
  REACH,
} from "./factuality-frames.ts";
import { ALLEGEDLY, FALSELY, HANDING_ON, MODAL } from "./factuality-words.ts";
import { type FactualityRule, has } from "./framed-cue.ts";
import { lastWordAmong } from "./governor.ts";
import { startOfSentence } from "./phrases.ts";
import { isNegated } from "./verb-group.ts";

/** Frames that the verb of a cue stands in: its auxiliaries and adverbs, and the order of its clause. */
export const VERB_FRAME_RULES: readonly FactualityRule[] = [
  {
    name: "what a speaker says of their own words to come",
    example: "Selma Orlan said she would never say “⟦never|Selma Orlan|mixed⟧”.",
    decide: (cue) => {
      const { frame, clause, subject, latest } = cue;
      const before = wordAt(frame, clause - 1) === "that" ? clause - 2 : clause - 1;
      return subject.kind === "pronoun" &&
        has(cue, MODAL) &&
        latest?.last === before &&
        latest.factuality === "said"
        ? "said"
        : undefined;
    },
  },
  {
    name: "with what words something is to begin",
    example:
      "She would open, Selma Orlan said, with the words “⟦the gate is shut|Selma Orlan|mixed|hypothetical⟧”.",
    decide: ({ frame, verb }) => (isPlanned(frame, verb) ? "hypothetical" : undefined),
  },
  {
    name: "question",
    example: "Did Selma Orlan say “⟦the gate is shut for good|Selma Orlan|hypothetical⟧”?",
    decide: ({ frame, clause, verb }) =>
      asksFrom(frame, clause) && endsInQuestion(frame, verb) ? "hypothetical" : undefined,
  },
  {
    name: "nobody says it",
    example: "No trader said “⟦the gate is shut for good|No trader|denied⟧”.",
    decide: ({ frame, subject }) =>
      /^(?:nobody|none)$/u.test(subject.head) || isOfNobody(frame, indexAt(frame, subject.start))
        ? "denied"
        : undefined,
  },
  {
    name: "negated verb",
    example: "Selma Orlan did not say “⟦the gate is shut for good|Selma Orlan|denied⟧”.",
    decide: ({ group }) => (isNegated(group) ? "denied" : undefined),
  },
  {
    name: "verb before its subject, behind a word that denies",
    example: "At no time had Selma Orlan called the delay “⟦a stain on the port|Selma Orlan|mixed|denied⟧”.",
    decide: ({ frame, clause }) =>
      INVERTED.test(wordAt(frame, clause - 1)) && isDeniedAhead(frame, clause - 2) ? "denied" : undefined,
  },
  {
    name: "verb before its subject, for if",
    example:
      "Had Selma Orlan said “⟦the gate is shut for good|Selma Orlan|hypothetical⟧”, traders would have left.",
    decide: ({ frame, clause }) =>
      /^(?:had|should|were|let)$/u.test(wordAt(frame, clause - 1)) &&
      (startOfSentence(frame, clause) === clause - 1 || textAt(frame, clause - 2) === ",")
        ? "hypothetical"
        : undefined,
  },
  {
    name: "all but said",
    example: "Selma Orlan all but said “⟦the gate is shut for good|Selma Orlan|hypothetical⟧”.",
    decide: ({ frame, group, verb }) =>
      [group.first, verb].some((at) => wordAt(frame, at - 1) === "but" && wordAt(frame, at - 2) === "all")
        ? "hypothetical"
        : undefined,
  },
  {
    name: "what might, should or will be said",
    example: "Selma Orlan would say: “⟦The gate is shut for good.|Selma Orlan|hypothetical⟧”",
    decide: (cue) => (isModal(cue) && !isAllThatIsSaid(cue) ? "hypothetical" : undefined),
  },
  {
    name: "falsely or allegedly",
    example: "Selma Orlan allegedly said: “⟦The gate is shut for good.|Selma Orlan|disputed⟧”",
    decide: (cue) =>
      has(cue, ALLEGEDLY) ||
      ((has(cue, FALSELY) || isFalselyBehind(cue)) && HANDING_ON.test(wordAt(cue.frame, cue.verb)))
        ? "disputed"
        : undefined,
  },
  {
    name: "falsely told that it was said",
    example:
      "Adil Khoury falsely told police that Selma Orlan said “⟦the gate is shut|Selma Orlan|disputed⟧”.",
    decide: ({ frame, clause, verb }) =>
      clause !== verb &&
      wordAt(frame, clause - 1) === "that" &&
      lastWordAmong(frame, clause - 2, REACH, LYING) >= 0
        ? "disputed"
        : undefined,
  },
  {
    name: "misquoted",
    example: "Selma Orlan was misquoted as saying “⟦the gate is shut for good|Selma Orlan|disputed⟧”.",
    decide: ({ frame, verb }) => (/^misquot/u.test(wordAt(frame, verb)) ? "disputed" : undefined),
  },
];
