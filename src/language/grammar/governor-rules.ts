import { reportingVerb } from "../words/reporting-verbs.ts";
import { wordAt } from "../words/tokens.ts";
import {
  isAsThough,
  isAvoided,
  isClaimAhead,
  isNeverBehind,
  isOfNobody,
  isUnproven,
  REACH,
} from "./factuality-frames.ts";
import {
  ACCUSING,
  AHEAD,
  ALLEGED,
  CLAIM,
  CLAIMING,
  DECLINING,
  DEMANDING,
  DENYING,
  FALSELY,
  HANDING_ON,
  HEARSAY,
  MODAL,
  PERCEIVING,
  PROOF,
  SUPPOSING,
  UTTERANCE,
} from "./factuality-words.ts";
import type { FactualityRule } from "./framed-cue.ts";
import { isDirected, lastWordAmong } from "./governor.ts";
import { startOfSentence } from "./phrases.ts";
import { isNegated, verbGroup } from "./verb-group.ts";

/** Frames that a cue’s clause hangs on: "denied that", "accused of", "expected to". */
export const GOVERNOR_RULES: readonly FactualityRule[] = [
  {
    name: "refused to say",
    example: "Selma Orlan declined to call the delay “⟦a stain on the port|Selma Orlan|mixed|denied⟧”.",
    decide: ({ governor }) =>
      governor?.by === "to" && DECLINING.test(governor.word)
        ? governor.negated
          ? "said"
          : "denied"
        : undefined,
  },
  {
    name: "alleged to have said",
    example: "Selma Orlan is alleged to have said “⟦the gate is shut for good|Selma Orlan|disputed⟧”.",
    decide: ({ governor }) => (governor?.by === "to" && ALLEGED.test(governor.word) ? "disputed" : undefined),
  },
  {
    name: "expected to say",
    example: "Selma Orlan is expected to say: “⟦The gate is shut for good.|Selma Orlan|hypothetical⟧”",
    decide: ({ governor }) =>
      governor?.by === "to" && AHEAD.test(governor.word)
        ? governor.negated
          ? "denied"
          : "hypothetical"
        : undefined,
  },
  {
    name: "asked someone to say",
    example: "Adil Khoury wants Selma Orlan to say “⟦the gate is shut|Selma Orlan|hypothetical⟧”.",
    decide: ({ frame, names, governor }) =>
      governor?.by === "to" && isDirected(frame, governor.at, names) ? "hypothetical" : undefined,
  },
  {
    name: "careful not to say, has yet to say",
    example: "Selma Orlan has yet to say “⟦the gate is shut for good|Selma Orlan|denied⟧”.",
    decide: ({ frame, clause, governor }) =>
      governor?.by === "to" && /^(?:not|yet)$/u.test(wordAt(frame, clause - 2)) ? "denied" : undefined,
  },
  {
    name: "would like to say",
    example:
      "Selma Orlan would have liked to tell them: “⟦The gate is shut for good.|Selma Orlan|hypothetical⟧”",
    decide: ({ frame, governor }) =>
      governor?.by === "to" &&
      !/^(?:go|come|continue|use)$/u.test(governor.word) &&
      verbGroup(frame, governor.at).words.some((word) => MODAL.test(word))
        ? "hypothetical"
        : undefined,
  },
  {
    name: "asked whether it is true",
    example: "Is it true that Selma Orlan said “⟦the gate is shut for good|Selma Orlan|hypothetical⟧”?",
    decide: ({ frame, clause, governor }) =>
      governor?.by === "that" &&
      PROOF.test(governor.word) &&
      /^(?:is|was)$/u.test(wordAt(frame, startOfSentence(frame, clause)))
        ? "hypothetical"
        : undefined,
  },
  {
    name: "wrongly reported as having said",
    example: "Selma Orlan was wrongly reported as having said “⟦the gate is shut|Selma Orlan|disputed⟧”.",
    decide: ({ frame, clause }) =>
      wordAt(frame, clause) === "having" &&
      wordAt(frame, clause - 1) === "as" &&
      HANDING_ON.test(wordAt(frame, clause - 2)) &&
      FALSELY.test(wordAt(frame, clause - 3))
        ? "disputed"
        : undefined,
  },
  {
    name: "short of saying, without saying",
    example: "Selma Orlan left without ever saying “⟦the gate is shut|Selma Orlan|denied⟧”.",
    decide: ({ governor }) =>
      governor &&
      (governor.word === "without" || (governor.by === "of" && /^(?:short|instead)$/u.test(governor.word)))
        ? "denied"
        : undefined,
  },
  {
    name: "rather than saying, far from saying",
    example: "Selma Orlan opened the gate rather than saying “⟦it is shut for good|Selma Orlan|denied⟧”.",
    decide: ({ frame, clause, verb }) =>
      clause === verb && isAvoided(frame, clause - 1) ? "denied" : undefined,
  },
  {
    name: "on the verge of saying",
    example: "Selma Orlan was on the verge of saying “⟦the gate is shut for good|Selma Orlan|hypothetical⟧”.",
    decide: ({ governor }) =>
      governor?.by === "of" &&
      /^(?:verge|brink|dream(?:s|t|ed|ing)?|thought|idea|chance)$/u.test(governor.word)
        ? "hypothetical"
        : undefined,
  },
  {
    name: "nobody heard it said",
    example:
      "Adil Khoury could not remember Selma Orlan ever saying “⟦the gate is shut|Selma Orlan|denied⟧”.",
    decide: ({ frame, governor }) =>
      governor?.by === "none" &&
      PERCEIVING.test(governor.word) &&
      (governor.negated || isOfNobody(frame, verbGroup(frame, governor.at).first - 1))
        ? "denied"
        : undefined,
  },
  {
    name: "demanded that it be said",
    example: "Traders demanded that Selma Orlan say “⟦the gate is shut for good|Selma Orlan|hypothetical⟧”.",
    decide: ({ frame, verb, governor }) =>
      governor?.by === "that" &&
      DEMANDING.test(governor.word) &&
      reportingVerb(wordAt(frame, verb))?.form === "base"
        ? "hypothetical"
        : undefined,
  },
  {
    name: "sentence that someone never said",
    example:
      "“⟦The gate is shut,|Selma Orlan|denied⟧” runs the sentence that Selma Orlan insists she never uttered.",
    decide: ({ frame, verb, governor }) =>
      governor?.by === "that" && UTTERANCE.test(governor.word) && isNeverBehind(frame, verb)
        ? "denied"
        : undefined,
  },
  {
    name: "no proof that it was said",
    example: "There is no record that Selma Orlan said “⟦the gate is shut for good|Selma Orlan|denied⟧”.",
    decide: ({ frame, governor }) =>
      governor && /^(?:that|of)$/u.test(governor.by) && isUnproven(frame, governor.at) ? "denied" : undefined,
  },
  {
    name: "accused of saying",
    example: "Adil Khoury accused Selma Orlan of saying “⟦the gate is shut for good|Selma Orlan|disputed⟧”.",
    decide: ({ frame, governor }) =>
      governor?.by === "of" && lastWordAmong(frame, governor.at, REACH, ACCUSING) >= 0
        ? "disputed"
        : undefined,
  },
  {
    name: "denied saying, denied that it was said",
    example: "Selma Orlan has denied that she said “⟦the gate is shut for good|Selma Orlan|denied⟧”.",
    decide: ({ frame, governor }) => {
      if (!governor || governor.by === "to") return undefined;
      if (DENYING.test(governor.word)) return governor.negated ? "said" : "denied";
      if (!CLAIM.test(governor.word) || governor.by === "none") return undefined;
      const denying = lastWordAmong(frame, governor.at, REACH, DENYING);
      return denying >= 0 && !isNegated(verbGroup(frame, denying)) ? "denied" : undefined;
    },
  },
  {
    name: "claims and rumours that it was said",
    example:
      "Rumours that Selma Orlan said “⟦the gate is shut for good|Selma Orlan|mixed|disputed⟧” spread at once.",
    decide: ({ frame, governor, clause, verb }) =>
      governor &&
      clause !== verb &&
      ((governor.by !== "to" && CLAIMING.test(governor.word)) ||
        (governor.by === "that" && isClaimAhead(frame, governor.at)))
        ? "disputed"
        : undefined,
  },
  {
    name: "legend and rumour say that it was said",
    example: "Legend says Selma Orlan told the bishop: “⟦The gate is shut for good.|Selma Orlan|disputed⟧”",
    decide: ({ frame, governor, clause }) => {
      if (!governor || governor.at >= clause) return undefined;
      return HEARSAY.test(wordAt(frame, verbGroup(frame, governor.at).first - 1)) ? "disputed" : undefined;
    },
  },
  {
    name: "might be blamed for saying",
    example:
      "Selma Orlan could be forgiven for saying “⟦the gate is shut for good|Selma Orlan|hypothetical⟧”.",
    decide: ({ frame, clause }) =>
      wordAt(frame, clause - 1) === "for" &&
      verbGroup(frame, clause - 2).words.some((word) => MODAL.test(word))
        ? "hypothetical"
        : undefined,
  },
  {
    name: "if and whether it is said",
    example:
      "If Selma Orlan says “⟦the gate is shut for good|Selma Orlan|hypothetical⟧”, traders will leave.",
    decide: ({ frame, clause, governor }) =>
      SUPPOSING.test(wordAt(frame, clause)) ||
      (governor && (SUPPOSING.test(governor.word) || isAsThough(frame, governor)))
        ? "hypothetical"
        : undefined,
  },
];
