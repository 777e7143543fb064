import { CALENDAR } from "../lexicon/calendar.ts";
import { reportingVerb } from "../words/reporting-verbs.ts";
import { textAt, wordAt } from "../words/tokens.ts";
import { actingBody, clauseSubject } from "./clause-subject.ts";
import { isDirected, lastWordAmong } from "./governor.ts";
import { objectPronounAt } from "./object-pronoun.ts";
import { type Frame, type NameIndex, phraseEndingAt, type Subject } from "./phrases.ts";
import type { ReportRule, VerbFacts } from "./report.ts";
import { isPersonNoun } from "./roles.ts";
import { subjectAfter } from "./subject-after.ts";
import { subjectBefore } from "./subject-before.ts";
import { beforeAside, hasAuxiliary, isPassive, verbGroup } from "./verb-group.ts";
import { issuer, reportOf, SAYING, speakerSoFar } from "./verb-reports.ts";

/** What may stand before a participle that goes with the clause's own subject. */
const JOINS_PARTICIPLE =
  /^(?:by|in|as|and|while|whilst|when|after|before|of|for|from|also|without|though|despite|upon)$/u;
const TAKES_WORDS_IN_INFINITIVE =
  /^(?:say|add|tell|declare|claim|ask|write|argue|explain|call|describe|suggest)$/u;
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
    name: "who was heard saying it",
    example: "The captain left. “⟦Nobody owns the sea,|Selma Orlan⟧” Selma Orlan was overheard saying.",
    decide: (facts) => {
      const { frame, index, names } = facts;
      const heard = index - 1;
      if (!/^(?:heard|overheard|seen|filmed|recorded|caught)$/u.test(wordAt(frame, heard))) return undefined;
      const subject = isPassive(frame, heard) ? subjectBefore(frame, heard, names) : null;
      return subject ? reportOf(facts, subject) : undefined;
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
