import { CALENDAR } from "../lexicon/calendar.ts";
import { PREPOSITIONS } from "../lexicon/function-words.ts";
import { type ReportingVerb, reportingVerb } from "../words/reporting-verbs.ts";
import { indexAt, textAt, wordAt } from "../words/tokens.ts";
import { DEMANDING } from "./factuality-words.ts";
import { governorOf, isDirected, lastWordAmong } from "./governor.ts";
import {
  type Frame,
  type NameIndex,
  phraseEndingAt,
  precededByPreposition,
  type Subject,
} from "./phrases.ts";
import type { FoundReport, ReportRule, VerbFacts } from "./report.ts";
import { isBodyNoun, isPersonNoun, isPluralNoun, isUtterance } from "./roles.ts";
import { actingBody, clauseSubject, objectPronounAt, subjectAfter, subjectBefore } from "./subjects.ts";
import { beforeAside, hasAuxiliary, isAuxiliary, isPassive, verbGroup } from "./verb-group.ts";

/** A verb with the phrase before it. */
export type FiniteVerbFacts = VerbFacts & {
  readonly before: Subject | null;
  /** "Before" is a thing behind a preposition, and so hardly the verb's subject. */
  readonly stray: boolean;
};

/** What may stand before a participle that goes with the clause's own subject. */
const JOINS_PARTICIPLE =
  /^(?:by|in|as|and|while|whilst|when|after|before|of|for|from|also|without|though|despite|upon)$/u;
const TAKES_WORDS_IN_INFINITIVE =
  /^(?:say|add|tell|declare|claim|ask|write|argue|explain|call|describe|suggest)$/u;
/** Verbs for saying something in words, whatever it is. */
const SAYING =
  /^(?:sa(?:y|id|ying)|tell(?:ing)?|told|writ(?:e|ing|ten)|declar(?:e|ed|ing)|claim(?:ed|ing)|call(?:ed|ing)?|describ(?:e|ed|ing))$/u;
const TAKES_LISTENER = /^(?:tell|ask|inform|remind|assure|urge|advise|warn)$/u;

/** "Adding", "saying", "having said". */
export const PARTICIPLE_RULES: readonly ReportRule<VerbFacts>[] = [
  {
    name: "of which someone is accused",
    example: "Adil Khoury accused Selma Orlan of saying “⟦the gate is shut for good|Selma Orlan|disputed⟧”.",
    decide: (facts) => {
      const { frame, index, names } = facts;
      if (!SAYING.test(wordAt(frame, index))) return undefined;
      const of = verbGroup(frame, index).first - 1;
      const accused = wordAt(frame, of) === "of" ? accusedBefore(frame, of, names) : null;
      return accused ? reportOf(facts, accused) : undefined;
    },
  },
  {
    name: "participle with a subject of its own",
    example: "Selma Orlan closed the gate, with one resident saying: “⟦Nobody owns the sea.|one resident⟧”",
    decide: (facts) => {
      const { frame, index, token, names } = facts;
      const before = frame[verbGroup(frame, index).first - 1];
      const own =
        before?.isWord &&
        before.sentence === token.sentence &&
        !JOINS_PARTICIPLE.test(before.word) &&
        !isVerbAt(frame, verbGroup(frame, index).first - 1)
          ? (objectPronounAt(frame, verbGroup(frame, index).first - 1) ?? subjectBefore(frame, index, names))
          : null;
      return own ? reportOf(facts, issuer(frame, own, names) ?? own) : undefined;
    },
  },
  {
    name: "for which someone is blamed",
    example:
      "The Lorvik Council fined Adil Khoury on Monday for calling it “⟦a boat of paper|Adil Khoury|mixed⟧”.",
    decide: (facts) => {
      const { frame, index, previous, names } = facts;
      const blamed = previous?.word === "for" ? personBefore(frame, index - 2, names) : null;
      return blamed ? reportOf(facts, blamed) : undefined;
    },
  },
  {
    name: "participle that the speaker goes on with",
    example:
      "Adil Khoury left after Selma Orlan said that the gate was shut, adding: “⟦Nobody owns the sea.|Selma Orlan⟧”",
    // "Aziz paid an architect who said …, adding": the clause's own subject goes on, not the relative clause's.
    decide: (facts) =>
      facts.latest?.sentence === facts.token.sentence && !facts.latest.relative
        ? reportOf(facts, facts.latest.subject)
        : undefined,
  },
  {
    name: "participle of a body without a name",
    example: "The council fined Adil Khoury on Monday, saying: “⟦Nobody owns the sea.|the council⟧”",
    decide: (facts) => {
      const body = actingBody(facts.frame, facts.index, facts.names);
      return body ? reportOf(facts, body) : undefined;
    },
  },
  {
    name: "participle with the clause’s subject",
    example: "Selma Orlan walked away, calling it “⟦a boat of paper|Selma Orlan|mixed⟧” in the rain.",
    decide: (facts) => {
      const subject = clauseSubject(facts.frame, facts.index, facts.names);
      return subject ? reportOf(facts, subject) : undefined;
    },
  },
  {
    name: "participle before its clause",
    example: "Saying “⟦the gate is shut for good|Selma Orlan⟧”, Selma Orlan sat down.",
    decide: (facts) => {
      const { frame, index, names } = facts;
      const quotation = /^[,:]$/u.test(textAt(frame, index + 1)) ? index + 2 : index + 1;
      if (frame[quotation]?.quotation == null || textAt(frame, quotation + 1) !== ",") return undefined;
      const subject = subjectAfter(frame, quotation + 1, names);
      return subject ? reportOf(facts, subject) : undefined;
    },
  },
];

/** "To say". */
export const INFINITIVE_RULES: readonly ReportRule<VerbFacts>[] = [
  {
    name: "what someone has to say",
    example:
      "In a letter, Khoury asked, and a report from the Corin Institute had this to say: “⟦Nobody owns the sea.|Corin Institute⟧”",
    decide: (facts) => {
      const { frame, index, verb, names } = facts;
      const has = index - 3;
      if (verb.lemma !== "say" || !/^(?:has|had|have)$/u.test(wordAt(frame, has))) return undefined;
      if (!/^(?:this|that|something|plenty|more|much)$/u.test(wordAt(frame, index - 2))) return undefined;
      const speaker = subjectBefore(frame, has, names);
      return speaker ? reportOf(facts, speaker) : undefined;
    },
  },
  {
    name: "infinitive that takes no words",
    example: "Selma Orlan came to fear “paper boats” in the rain.",
    decide: ({ verb }) => (TAKES_WORDS_IN_INFINITIVE.test(verb.lemma) ? undefined : null),
  },
  {
    name: "what someone else is asked to say",
    example: "Adil Khoury wants Selma Orlan to say “⟦the gate is shut|Selma Orlan|hypothetical⟧”.",
    decide: (facts) => {
      const { frame, index, names } = facts;
      const last = wordAt(frame, index - 2) === "not" ? index - 3 : index - 2;
      const asked = isDirected(frame, last, names) ? phraseEndingAt(frame, last, names) : null;
      return asked ? { ...reportOf(facts, asked), plain: false } : undefined;
    },
  },
  {
    name: "infinitive with its clause’s subject",
    example: "Selma Orlan has a phrase, “⟦boats of paper|Selma Orlan|mixed⟧”, to describe the port.",
    decide: (facts) => {
      const subject = speakerSoFar(facts);
      return subject ? { ...reportOf(facts, subject), plain: false } : undefined;
    },
  },
];

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
    name: "behind the object of the verb before",
    example: "Selma Orlan called high rates “⟦a boat of paper|Selma Orlan|mixed⟧” in the rain.",
    decide: ({ frame, token, verb, previous, latest, before }) =>
      before?.kind === "description" &&
      !verb.plain &&
      before.end === previous?.end &&
      latest?.sentence === token.sentence &&
      latest.last === indexAt(frame, before.start) - 1
        ? null
        : undefined,
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

/** Whether a phrase before a verb is a thing behind a preposition: "in a speech to the hall said". */
export function isStray(frame: Frame, before: Subject): boolean {
  if (before.kind !== "description" || isPersonNoun(before.head) || isBodyNoun(before.head)) return false;
  const at = indexAt(frame, before.start) - 1;
  // "As the heckler yelled" is a clause, "known as the heckler" is none.
  const isClause = wordAt(frame, at) === "as" && !NAMED_AS.test(wordAt(frame, at - 1));
  return PREPOSITIONS.has(wordAt(frame, at)) && !isClause;
}

const NAMED_AS = /^(?:known|seen|described|regarded|identified|named|listed|such|well)$/u;

const reportOf = ({ index, verb, token }: VerbFacts, subject: Subject, inverted = false): FoundReport => ({
  first: index,
  last: index,
  subject,
  plain: verb.plain,
  inverted,
  sentence: token.sentence,
});

const isPlainFinite = ({ plain, form }: ReportingVerb) => plain && form === "finite";

/** "Aydin sent out a message saying": whoever sends a message speaks in it. */
function issuer(frame: Frame, { kind, head, start }: Subject, names: NameIndex): Subject | null {
  if (kind !== "description" || !isUtterance(head)) return null;
  const last = indexAt(frame, start) - 1;
  const verb = wordAt(frame, last) === "out" ? last - 1 : last;
  if (!ISSUING.test(wordAt(frame, verb)) || isPassive(frame, verb)) return null;
  const subject = subjectBefore(frame, verb, names);
  return (subject && !isStray(frame, subject) ? subject : null) ?? clauseSubject(frame, verb, names);
}

const ISSUING =
  /^(?:sent|sends|put|puts|wrote|writes|gave|gives|ran|runs|left|leaves|made|makes|(?:issu|releas|post|publish|tweet|circulat|air|launch|unveil|deliver|email|text|produc|shar)(?:ed|e?s))$/u;

/** Who spoke last in the same sentence; else the subject of the clause. */
const speakerSoFar = ({ frame, index, token, names, latest }: VerbFacts): Subject | null =>
  latest?.sentence === token.sentence ? latest.subject : clauseSubject(frame, index, names);

/** "A delegate, speaking anonymously, said Velmark had agreed": who agreed is not who said it. */
const isBeforeAuxiliary = (frame: Frame, subject: Subject) =>
  /^(?:had|has|have|is|are|was|were|will|would|can|could|should|may|might|must|did|does|do)$/u.test(
    wordAt(frame, indexAt(frame, subject.end)),
  );

/** "The council fined Aydin on Monday for calling it “…”": the one before "for", days aside. */
function personBefore(frame: Frame, last: number, names: NameIndex): Subject | null {
  let at = last;
  while (at > 0 && (CALENDAR.has(wordAt(frame, at)) || wordAt(frame, at) === "on")) at -= 1;
  const subject = phraseEndingAt(frame, at, names);
  return subject && (subject.kind === "name" ? subject.name?.kind === "person" : isPersonNoun(subject.head))
    ? subject
    : null;
}

/** "Does not deny": a base form that an auxiliary makes a verb. */
const isVerbAt = (frame: Frame, at: number) =>
  reportingVerb(wordAt(frame, at))?.form === "base" && hasAuxiliary(verbGroup(frame, at));

const ACCUSING = /^accus(?:e|es|ed|ing)$/u;

/** "Accused Aydin of", "Aydin was accused by the council of": the accused, of the words before "of" at `of`. */
function accusedBefore(frame: Frame, of: number, names: NameIndex): Subject | null {
  const last = beforeAside(frame, of - 1) ?? of - 1;
  const verb = lastWordAmong(frame, last, LONGEST_ACCUSATION, ACCUSING);
  if (verb < 0) return null;
  if (isPassive(frame, verb)) return subjectBefore(frame, verb, names) ?? clauseSubject(frame, verb, names);
  return objectPronounAt(frame, last) ?? phraseEndingAt(frame, last, names);
}

/** In tokens. */
const LONGEST_ACCUSATION = 9;

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
  return subject.kind === "name" ? subject.head.endsWith("s") : isPluralNoun(subject.head);
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
