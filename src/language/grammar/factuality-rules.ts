import {
  ACCUSING,
  AHEAD,
  ALLEGED,
  ALLEGEDLY,
  CLAIM,
  CLAIMING,
  DECLINING,
  DEMANDING,
  DENYING,
  FAKE,
  FALSELY,
  HABIT,
  HANDING_ON,
  HEARSAY,
  MODAL,
  PERCEIVING,
  POSING,
  PROOF,
  QUESTION_WORD,
  REPORTEDLY,
  SEEMING,
  SHOWING,
  SUPPOSING,
  UNTRUE,
  UTTERANCE,
} from "../lexicon/factuality-words.ts";
import { firstVerdict, type Rule } from "../rules/rule.ts";
import { reportingVerb } from "../words/reporting-verbs.ts";
import { indexAt, textAt, wordAt } from "../words/tokens.ts";
import { isTakenBack } from "./disowned.ts";
import type { Commitment } from "./factuality.ts";
import { type FramedCue, has } from "./framed-cue.ts";
import { type Governor, isDirected, lastWordAmong } from "./governor.ts";
import type { Frame } from "./phrases.ts";
import { startOfSentence } from "./stretches.ts";
import { reproachOf } from "./vehicles.ts";
import { isNegated, verbGroup } from "./verb-group.ts";

/** Examples are articles; a mark's last part says how far the article commits itself. */
type FactualityRule = Rule<[FramedCue], Commitment>;

/** A modal verb in the group, but not one of habit. */
const isModal = (cue: FramedCue) => has(cue, MODAL) && !has(cue, HABIT);

/** The frames around a cue, the first that fits counting; none: the article says that the words were said. */
export const FACTUALITY_RULES: readonly FactualityRule[] = [
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
    decide: (cue) => (isModal(cue) ? "hypothetical" : undefined),
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
  {
    name: "one who plays another",
    example:
      "An impostor posing as Selma Orlan told the radio: “⟦The gate is shut for good.|Selma Orlan|disputed⟧”",
    decide: ({ frame, clause, verb }) => (isPlayed(frame, clause, verb) ? "disputed" : undefined),
  },
  {
    name: "what stands in something made up",
    example:
      "The magazine retracted an article in which Selma Orlan said: “⟦The gate is shut.|Selma Orlan|disputed⟧”",
    decide: (cue) => (reproachOf(cue) === "false" ? "disputed" : undefined),
  },
  {
    name: "what stands in something never sent",
    example:
      "In a speech that was never delivered, Selma Orlan wrote: “⟦The gate is shut.|Selma Orlan|hypothetical⟧”",
    decide: (cue) => (reproachOf(cue) === "unsent" ? "hypothetical" : undefined),
  },
  {
    name: "taken back in the next sentence",
    example:
      "A post quoted Selma Orlan: “⟦The gate is shut for good.|Selma Orlan|denied⟧” She said no such thing.",
    decide: (cue) => (isTakenBack(cue) ? "denied" : undefined),
  },
  {
    name: "words of a fake",
    example: "A fake video shows Selma Orlan saying “⟦the gate is shut for good|Selma Orlan|disputed⟧”.",
    decide: ({ frame, clause, verb, governor }) =>
      isFake(frame, clause, verb) ||
      (governor && SHOWING.test(governor.word) && isFakeShown(frame, governor.at))
        ? "disputed"
        : undefined,
  },
  {
    name: "made to say it by another’s account",
    example:
      "The indictment has Selma Orlan telling a driver, “⟦The gate is shut for good.|Selma Orlan|unsure⟧”",
    decide: ({ governor, frame, verb }) =>
      governor?.by === "none" && /^ha(?:s|ve|d)$/u.test(governor.word) && /ing$/u.test(wordAt(frame, verb))
        ? "hedged"
        : undefined,
  },
  {
    name: "seems to say, reportedly said",
    example: "Selma Orlan reportedly said: “⟦The gate is shut for good.|Selma Orlan|unsure⟧”",
    decide: (cue) =>
      has(cue, REPORTEDLY) || (cue.governor?.by === "to" && SEEMING.test(cue.governor.word))
        ? "hedged"
        : undefined,
  },
];

const STAGED = /^(?:film|movie|play|series|show|opera|sketch|comedy|drama|novel)$/u;
const LYING = /^(?:falsely|wrongly|untruthfully|lie|lied|lies|lying)$/u;
/** "Quoted, wrongly, as saying" */
const isFalselyBehind = ({ frame, verb }: FramedCue) =>
  FALSELY.test(wordAt(frame, verb + 1)) ||
  (textAt(frame, verb + 1) === "," && FALSELY.test(wordAt(frame, verb + 2)));

const INVERTED = /^(?:had|has|have|did|does|do|was|is|would|will|could|can|should|may|might|must)$/u;

/** "At no time", "nowhere", "not once": whether the sentence denies what stands behind `last`. */
function isDeniedAhead(frame: Frame, last: number): boolean {
  const at = lastWordAmong(frame, last, LONG_REACH, /^(?:no|not|nowhere|never|nor|neither)$/u);
  return at >= 0 && !/^(?:before|only|until|since|doubt|wonder|sooner)$/u.test(wordAt(frame, at + 1));
}

/** "Rather than", "far from", "refrained from": whether the word at `index` says that what follows was not done. */
const isAvoided = (frame: Frame, index: number) =>
  (wordAt(frame, index) === "than" && wordAt(frame, index - 1) === "rather") ||
  (wordAt(frame, index) === "from" &&
    /^(?:far|away|refrain(?:s|ed|ing)?|abstain(?:s|ed|ing)?|stop(?:s|ped)?|ke(?:ep|eps|pt)|shrank)$/u.test(
      wordAt(frame, index - 1),
    ));

/** "Insists she never uttered", "says he did not write". */
function isNeverBehind(frame: Frame, verb: number): boolean {
  for (let at = verb + 1; at < verb + 6 && frame[at]?.isWord; at += 1)
    if (/^(?:never|not)$|n't$/u.test(wordAt(frame, at))) return true;
  return false;
}

const isClaimingToBe = (frame: Frame, at: number) =>
  wordAt(frame, at) === "claiming" && wordAt(frame, at + 1) === "to" && wordAt(frame, at + 2) === "be";

/** "An impostor posing as Orlan", "a mayor very like Orlan", "Orlan, played by a comedian", "Merrin, speaking as the captain". */
function isPlayed(frame: Frame, clause: number, verb: number): boolean {
  for (let at = clause - 1; at >= clause - 4 && frame[at]?.isWord; at -= 1)
    if (POSING.test(wordAt(frame, at)) || isClaimingToBe(frame, at)) return true;
  for (let at = clause; at < verb; at += 1) {
    const word = wordAt(frame, at);
    if (POSING.test(word) || isClaimingToBe(frame, at)) return true;
    if (/^(?:played|voiced|portrayed)$/u.test(word) && wordAt(frame, at + 1) === "by") return true;
    if (
      word === "speaking" &&
      wordAt(frame, at + 1) === "as" &&
      lastWordAmong(frame, verb, REACH, STAGED) > at
    )
      return true;
  }
  return false;
}

/** In tokens: how far a frame reaches inside its clause. */
const REACH = 9;
/** In tokens: how far the subject of "shows" may reach back. */
const LONG_REACH = 14;

/** "No minister said", "neither Orlan nor Khoury said": of a subject that begins at `start`. */
const isOfNobody = (frame: Frame, start: number) =>
  [start, start - 1].some((at) => /^(?:no|neither|nor|none)$/u.test(wordAt(frame, at)));

/** Whether the clause at `clause` stands behind a word that asks. */
const asksFrom = (frame: Frame, clause: number) =>
  QUESTION_WORD.test(wordAt(frame, clause)) || QUESTION_WORD.test(wordAt(frame, clause - 1));

/** Whether the sentence of the token at `index` ends in a question mark of the article's own. */
function endsInQuestion(frame: Frame, index: number): boolean {
  const sentence = frame[index]?.sentence;
  let at = index;
  while (at + 1 < frame.length && frame[at + 1]?.sentence === sentence && at - index < LONG_REACH) at += 1;
  return textAt(frame, at) === "?";
}

/** "Claims that", "claims by the opposition that". */
function isClaimAhead(frame: Frame, last: number): boolean {
  const head = /^(?:is|was)$/u.test(wordAt(frame, last)) ? last - 1 : last;
  if (CLAIM.test(wordAt(frame, head))) return true;
  const claim = lastWordAmong(frame, last, REACH, CLAIM);
  return claim >= 0 && /^(?:by|from|in|on|among)$/u.test(wordAt(frame, claim + 1));
}

/** "As though she had said", "if only she had said". */
const isAsThough = (frame: Frame, { at, word }: Governor) =>
  (word === "though" && wordAt(frame, at - 1) === "as") ||
  (word === "only" && wordAt(frame, at - 1) === "if");

/** "There is no record", "it is not true", "it is false". */
const isUnproven = (frame: Frame, at: number) =>
  /^(?:false|untrue)$/u.test(wordAt(frame, at)) ||
  (PROOF.test(wordAt(frame, at)) && lastWordAmong(frame, at - 1, 5, UNTRUE) >= 0);

/** "A fake post says", "in a forged letter, she says". */
function isFake(frame: Frame, clause: number, verb: number): boolean {
  for (let at = clause; at < verb; at += 1) if (FAKE.test(wordAt(frame, at))) return true;
  if (textAt(frame, clause - 1) !== ",") return false;
  const within = lastWordAmong(frame, clause - 2, LONG_REACH, /^(?:in|on)$/u);
  return within >= 0 && [within + 1, within + 2].some((at) => FAKE.test(wordAt(frame, at)));
}

/** "A doctored clip shows", "purports to show". */
const isFakeShown = (frame: Frame, at: number) =>
  lastWordAmong(frame, at - 1, LONG_REACH, FAKE) >= 0 || lastWordAmong(frame, at - 1, 2, /^purport/u) >= 0;

/** How far the article commits itself to the report that a cue makes. */
export const factualityOf = (cue: FramedCue): Commitment => firstVerdict(FACTUALITY_RULES, cue) ?? "said";
