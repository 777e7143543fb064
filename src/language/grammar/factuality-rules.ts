import { firstVerdict, type Rule } from "../rules/rule.ts";
import type { Range } from "../words/passage.ts";
import { indexAt, textAt, wordAt } from "../words/tokens.ts";
import type { Commitment } from "./factuality.ts";
import { type Governor, governorOf, isDirected, lastWordAmong } from "./governor.ts";
import type { Frame, NameIndex } from "./phrases.ts";
import type { FoundReport, LatestReport, Report } from "./report.ts";
import { isNegated, type VerbGroup, verbGroup } from "./verb-group.ts";

/** A cue with what stands around it. */
type FramedCue = {
  readonly frame: Frame;
  readonly names: NameIndex;
  /** Index of its verb. */
  readonly verb: number;
  readonly group: VerbGroup;
  readonly subject: Report["subject"];
  /** Index of the first word of its clause: its subject's, or that of the verb's group. */
  readonly clause: number;
  readonly governor: Governor | null;
  readonly latest: LatestReport | null;
};

/** Examples are articles; a mark's last part says how far the article commits itself. */
type FactualityRule = Rule<[FramedCue], Commitment>;

/** A subject right before its verb opens the clause, and so does one with asides behind it; any other is another clause's. */
function startOfClause(frame: Frame, verb: number, { first }: VerbGroup, subject: Range): number {
  const start = indexAt(frame, subject.start);
  if (start >= first || first - start > LONGEST_CLAUSE) return first;
  const behind = indexAt(frame, subject.end);
  const aside = textAt(frame, first - 1) === "," && !/ing$/u.test(wordAt(frame, verb));
  const relative = /^(?:who|which|that)$/u.test(wordAt(frame, first - 1));
  return behind >= first || aside || relative ? start : first;
}

/** In tokens: how far a subject with asides may stand from its verb. */
const LONGEST_CLAUSE = 40;

const MODAL =
  /^(?:will|would|may|might|could|should|shall|must|can)$|^(?:wo|would|could|should|ca|might|must)n't$/u;
/** "Would often say", "could only say": these were said. */
const HABIT =
  /^(?:often|always|usually|sometimes|frequently|repeatedly|regularly|later|then|eventually|subsequently|only|just)$/u;
const FALSELY = /^(?:falsely|wrongly|incorrectly|mistakenly|untruthfully|fraudulently|erroneously)$/u;
/** "Falsely claimed" was said; only "falsely quoted" was not. */
const HANDING_ON = /^(?:quoted|cited|reported|heard|shown)$/u;
const ALLEGEDLY = /^(?:allegedly|supposedly|purportedly)$/u;
const REPORTEDLY = /^(?:reportedly|apparently)$/u;
const DENYING =
  /^(?:den(?:y|ies|ied|ying)|(?:reject|refut|disput|debunk|contest|disavow)(?:e|s|es|ed|ing)?|dismiss(?:es|ed|ing)?|rebut(?:s|ted|ting)?|avoid(?:s|ed|ing)?)$/u;
const DECLINING =
  /^(?:refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|fail(?:s|ed|ing)?|neglect(?:s|ed|ing)?|unwilling|unable)$/u;
const AHEAD =
  /^(?:expected|due|set|likely|going|plan(?:s|ned|ning)?|want(?:s|ed|ing)?|hop(?:e|es|ed|ing)|intend(?:s|ed|ing)?|about|ready|prepared|preparing|scheduled|poised|supposed|ought|needs?|needed|as?ked|told|urged|advised|instructed|invited|ordered|wish(?:es|ed)?|tempted|if|though)$/u;
const ALLEGED = /^(?:alleged|rumou?red|purported|claimed|accused)$/u;
const SEEMING = /^(?:appear(?:s|ed|ing)?|seem(?:s|ed|ing)?|believed|thought|reported)$/u;
const ACCUSING =
  /^(?:accus(?:e|es|ed|ing)|suspect(?:s|ed|ing)?|guilty|convicted|charged|accusations?|allegations?)$/u;
const CLAIMING =
  /^(?:claim(?:s|ed|ing)?|alleg(?:e|es|ed|ing)|insinuat(?:e|es|ed|ing)|pretend(?:s|ed|ing)?)$/u;
const CLAIM =
  /^(?:claims?|reports?|allegations?|accusations?|rumou?rs?|suggestions?|assertions?|notion|story|stories|hoax|lie|lies|myth|posts?)$/u;
const SUPPOSING = /^(?:if|whether|unless|lest|imagin(?:e|es|ed|ing)|suppos(?:e|ing)|picture)$/u;
const PROOF =
  /^(?:true|correct|record|records|evidence|proof|sign|indication|case|fact|trace|recording|footage)$/u;
const UNTRUE = /^(?:not|no|never|false|untrue|wrong|without|isn't|wasn't|nor|neither|little)$/u;
const FAKE =
  /^(?:fake|faked|false|bogus|doctored|fabricated|manipulated|hoax|forged|altered|deepfake|deepfakes|ai-generated|invented|phony|phoney|spoof|parody|satirical|fictitious|made-up)$/u;
const SHOWING =
  /^(?:show(?:s|ed|ing)?|depict(?:s|ed|ing)?|portray(?:s|ed|ing)?|ha(?:s|ve|d|ving)|feature(?:s|d)?|featuring)$/u;

/** Whether a word of the verb's group fits. */
const has = ({ group }: FramedCue, words: RegExp) => group.words.some((word) => words.test(word));

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
    name: "what might, should or will be said",
    example: "Selma Orlan would say: “⟦The gate is shut for good.|Selma Orlan|hypothetical⟧”",
    decide: (cue) => (isModal(cue) ? "hypothetical" : undefined),
  },
  {
    name: "falsely or allegedly",
    example: "Selma Orlan allegedly said: “⟦The gate is shut for good.|Selma Orlan|disputed⟧”",
    decide: (cue) =>
      has(cue, ALLEGEDLY) || (has(cue, FALSELY) && HANDING_ON.test(wordAt(cue.frame, cue.verb)))
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
    name: "short of saying, without saying",
    example: "Selma Orlan left without ever saying “⟦the gate is shut|Selma Orlan|denied⟧”.",
    decide: ({ governor }) =>
      governor &&
      (governor.word === "without" || (governor.by === "of" && /^(?:short|instead)$/u.test(governor.word)))
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
    decide: ({ governor, clause, verb }) =>
      governor &&
      clause !== verb &&
      ((governor.by !== "to" && CLAIMING.test(governor.word)) ||
        (governor.by === "that" && CLAIM.test(governor.word)))
        ? "disputed"
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
    name: "words of a fake",
    example: "A fake video shows Selma Orlan saying “⟦the gate is shut for good|Selma Orlan|disputed⟧”.",
    decide: ({ frame, clause, verb, governor }) =>
      isFake(frame, clause, verb) ||
      (governor && SHOWING.test(governor.word) && isFakeShown(frame, governor.at))
        ? "disputed"
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

/** In tokens: how far a frame reaches inside its clause. */
const REACH = 9;
/** In tokens: how far the subject of "shows" may reach back. */
const LONG_REACH = 14;

/** "No minister said", "neither Orlan nor Khoury said": of a subject that begins at `start`. */
const isOfNobody = (frame: Frame, start: number) =>
  [start, start - 1].some((at) => /^(?:no|neither|nor|none)$/u.test(wordAt(frame, at)));

const QUESTION_WORD =
  /^(?:who|what|why|how|when|where|did|does|do|is|has|have|would|will|could|should|can|might)$/u;

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

const isAsThough = (frame: Frame, { at, word }: Governor) =>
  word === "though" && wordAt(frame, at - 1) === "as";

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

/** How far the article commits itself to the report that the verb at `verb` makes. */
export function factualityOf(
  frame: Frame,
  names: NameIndex,
  verb: number,
  { subject, medium }: FoundReport,
  latest: LatestReport | null,
): Commitment {
  const group = verbGroup(frame, verb);
  const clause = startOfClause(frame, verb, group, medium ?? subject);
  const governor = governorOf(frame, clause);
  return (
    firstVerdict(FACTUALITY_RULES, { frame, names, verb, group, subject, clause, governor, latest }) ?? "said"
  );
}

const UTTERANCE =
  /^(?:quotes?|quotations?|words?|remarks?|statements?|comments?|lines?|sayings?|posts?|tweets?|messages?|letters?)$/u;

/** "A quote attributed to", "“…,” attributed to": whether what is attributed at `index` are words. */
export const isUtteranceAhead = (frame: Frame, index: number): boolean =>
  frame[index - 1]?.quotation != null ||
  (textAt(frame, index - 1) === "," && frame[index - 2]?.quotation != null) ||
  lastWordAmong(frame, index - 1, 5, UTTERANCE) >= 0;

/** Of words that are attributed to someone at `index`. */
export const factualityOfAttributed = (frame: Frame, index: number): Commitment =>
  FALSELY.test(wordAt(frame, index - 1)) || lastWordAmong(frame, index - 1, 5, FAKE) >= 0
    ? "disputed"
    : "hedged";
