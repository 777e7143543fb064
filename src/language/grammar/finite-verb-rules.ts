import type { ReportingVerb } from "../words/reporting-verbs.ts";
import { indexAt, textAt, wordAt } from "../words/tokens.ts";
import { DEMANDING } from "./factuality-words.ts";
import { governorOf } from "./governor.ts";
import { type Frame, precededByPreposition, type Subject } from "./phrases.ts";
import type { ReportRule, VerbFacts } from "./report.ts";
import { isPluralNoun } from "./roles.ts";
import { subjectAfter } from "./subject-after.ts";
import { hasAuxiliary, isAuxiliary, verbGroup } from "./verb-group.ts";
import { issuer, reportOf, SAYING, speakerSoFar } from "./verb-reports.ts";

/** A verb with the phrase before it. */
export type FiniteVerbFacts = VerbFacts & {
  readonly before: Subject | null;
  /** "Before" is a thing behind a preposition, and so hardly the verb's subject. */
  readonly stray: boolean;
};

const TAKES_LISTENER = /^(?:tell|ask|inform|remind|assure|urge|advise|warn)$/u;

/** "…,” said Mona Aziz": a verb right behind a quotation. */
export const BEHIND_QUOTATION_RULES: readonly ReportRule<VerbFacts>[] = [
  {
    name: "subject behind the verb",
    example: "Adil Khoury came. “⟦Nobody owns the sea,|Selma Orlan⟧” said Selma Orlan.",
    decide: (facts) => {
      const { frame, index, verb, names } = facts;
      if (!isBehindQuotation(frame, index)) return undefined;
      const subject = subjectAfter(frame, index, names);
      return subject && (verb.form !== "base" || takesBaseForm(frame, index, subject))
        ? reportOf(facts, subject, true)
        : undefined;
    },
  },
];

/** "Said", "says", "say". */
export const FINITE_RULES: readonly ReportRule<FiniteVerbFacts>[] = [
  {
    name: "subject behind the verb, the words before it unmarked",
    example:
      "The farmer, by all means, was late, noted Beacon writer Selma Orlan. “⟦Nobody owns the sea.|Selma Orlan⟧”",
    decide: (facts) => {
      const { frame, index, verb, previous, names, before } = facts;
      if (previous?.text !== "," || before?.kind !== "description") return undefined;
      if (!isPlainFinite(verb) || TAKES_LISTENER.test(verb.lemma)) return undefined;
      const subject = subjectAfter(frame, index, names);
      return subject?.kind === "name" && !isBeforeAuxiliary(frame, subject)
        ? reportOf(facts, subject, true)
        : undefined;
    },
  },
  {
    name: "noun spelled like a base form",
    example: "Selma Orlan signed an Orlan claim “paper boats” in the rain.",
    decide: ({ frame, index, verb, before }) =>
      before && verb.form === "base" && !takesBaseForm(frame, index, before) ? null : undefined,
  },
  {
    name: "subject before the verb",
    example:
      "Adil Khoury said that Selma Orlan described the gate as “⟦a boat of paper|Selma Orlan|mixed⟧” in the rain.",
    decide: (facts) => {
      const { frame, index, verb, names, before, stray } = facts;
      if (!before || stray) return undefined;
      const reports =
        verb.plain ||
        isBeforeQuotation(frame, index) ||
        (before.kind !== "description" && !precededByPreposition(frame, before));
      return reports ? reportOf(facts, issuer(frame, before, names) ?? before) : null;
    },
  },
  {
    name: "subject behind a verb that opens its clause",
    example: "“⟦Paper boats|Selma Orlan|mixed⟧” lie in the port, said Selma Orlan, a farmer.",
    decide: (facts) => {
      const { frame, index, verb, token, previous, names } = facts;
      const opens = previous === undefined || previous.sentence !== token.sentence;
      if (!(opens || previous.text === ",") || !isPlainFinite(verb)) return undefined;
      const subject = subjectAfter(frame, index, names);
      return subject?.kind === "name" ? reportOf(facts, subject, true) : undefined;
    },
  },
  {
    name: "no verb: it opens the sentence, or is spelled like a noun",
    example: "Selma Orlan came for support and “paper boats” in the rain.",
    decide: ({ frame, index, verb, token, previous }) => {
      const opens = !previous || previous.sentence !== token.sentence;
      return opens || (verb.form === "base" && !isSayingWithAuxiliary(frame, index, null)) ? null : undefined;
    },
  },
  {
    name: "verb with its clause’s subject",
    example: "Selma Orlan came in the rain and called it “⟦a boat of paper|Selma Orlan|mixed⟧” in the end.",
    decide: (facts) => {
      const subject = speakerSoFar(facts);
      return subject ? reportOf(facts, subject) : undefined;
    },
  },
];

const isPlainFinite = ({ plain, form }: ReportingVerb) => plain && form === "finite";

/** "A delegate, speaking anonymously, said Velmark had agreed": who agreed is not who said it. */
const isBeforeAuxiliary = (frame: Frame, subject: Subject) =>
  /^(?:had|has|have|is|are|was|were|will|would|can|could|should|may|might|must|did|does|do)$/u.test(
    wordAt(frame, indexAt(frame, subject.end)),
  );

/** "Did not say", "would, if asked, say", "did Aydin say": verbs that are nouns elsewhere are nouns here too. */
function isSayingWithAuxiliary(frame: Frame, verb: number, subject: Subject | null): boolean {
  if (!SAYING.test(wordAt(frame, verb))) return false;
  if (hasAuxiliary(verbGroup(frame, verb))) return true;
  if (subject !== null && isDemanded(frame, subject)) return true;
  return subject !== null && isAuxiliary(wordAt(frame, indexAt(frame, subject.start) - 1));
}

/** "Demanded that Aydin say" */
function isDemanded(frame: Frame, subject: Subject): boolean {
  const governor = governorOf(frame, indexAt(frame, subject.start));
  return governor?.by === "that" && DEMANDING.test(governor.word);
}

/** "They say", "officials say", "Aydin did say": the base form is a verb there, and elsewhere mostly a noun. */
function takesBaseForm(frame: Frame, verb: number, subject: Subject): boolean {
  if (/^(?:did|does|do|will|would|can|could|should|may|might|must)$/u.test(wordAt(frame, verb - 1)))
    return true;
  if (isSayingWithAuxiliary(frame, verb, subject)) return true;
  if (subject.kind === "pronoun") return /^(?:they|we|i|you|who)$/u.test(subject.head);
  // "State minister Sami Papadakis" is one.
  if (subject.kind === "name") return subject.head.endsWith("s") && subject.name?.kind !== "person";
  return isPluralNoun(subject.head);
}

/** Whether a quotation follows at once, or after a comma or a colon. */
function isBeforeQuotation(frame: Frame, index: number): boolean {
  const next = /^[,:]$/u.test(textAt(frame, index + 1)) ? index + 2 : index + 1;
  return frame[next]?.quotation != null;
}

/** Whether only a comma stands between a quotation and this token. */
function isBehindQuotation(frame: Frame, index: number): boolean {
  const previous = frame[index - 1];
  const token =
    previous && !previous.isWord && previous.quotation === null && /^[,.\-–—]$/u.test(previous.text)
      ? frame[index - 2]
      : previous;
  return token !== undefined && token.quotation !== null;
}
