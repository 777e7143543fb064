import { DETERMINERS } from "../lexicon/function-words.ts";
import type { FrameToken } from "../marks/paragraphs.ts";
import { indexAt, textAt, wordAt } from "../words/tokens.ts";
import { clauseSubject } from "./clause-subject.ts";
import { agentAt, isQuotationAt } from "./media.ts";
import { objectPronounAt } from "./object-pronoun.ts";
import { bareShareAt, canSpeak, type Frame, type NameIndex } from "./phrases.ts";
import type { FoundReport, ReportRule, VerbFacts } from "./report.ts";
import { subjectAfter } from "./subject-after.ts";
import { subjectBefore } from "./subject-before.ts";
import { isPassive, isSayingOfOther, PASSIVE } from "./verb-group.ts";

/** Verbs for handing on what someone says. */
const QUOTING = /^(?:quote|misquote|cite|recite)$/u;

/** Whether a form that is spelled like a reporting verb is one at all. */
export const CUE_RULES: readonly ReportRule<VerbFacts>[] = [
  {
    name: "quoted as saying",
    example: "The Corin news agency quoted Selma Orlan as saying: “⟦The road is open.|Selma Orlan⟧”",
    decide: ({ frame, index, token, verb, names }) =>
      QUOTING.test(verb.lemma) && verb.form !== "base"
        ? (quotedSource(frame, index, token, names) ?? undefined)
        : undefined,
  },
  {
    name: "was quoted as saying",
    example: "Selma Orlan was falsely quoted as saying: “⟦The road is open.|Selma Orlan|disputed⟧”",
    decide: ({ frame, index, token, verb, names }) =>
      QUOTING.test(verb.lemma) && verb.form === "finite" && isPassive(frame, index)
        ? (quotedSubject(frame, index, token, names) ?? undefined)
        : undefined,
  },
  {
    name: "described by someone as",
    example: "The boat was described by Selma Orlan as “⟦a house of paper|Selma Orlan|mixed⟧”.",
    decide: ({ frame, index, token, verb, names }) =>
      verb.form === "finite" ? (agentOf(frame, index, token, names) ?? undefined) : undefined,
  },
  {
    name: "owner",
    example: "Adil Khoury cut the harbour workers claim’s “paper boats” out.",
    decide: ({ token }) => (token.possessive ? null : undefined),
  },
  {
    name: "part of a name",
    example: "Adil Khoury met Said Khalil, who bought “paper boats” in the port.",
    decide: ({ token, names }) => (token.capital && names.byStart.has(token.start) ? null : undefined),
  },
  {
    name: "noun behind a determiner",
    example: "Adil Khoury sat in the hall over his comments that the gate was “shut” in the rain.",
    decide: ({ frame, index, token, previous }) =>
      previous &&
      previous.sentence === token.sentence &&
      DETERMINERS.has(previous.word) &&
      previous.word !== "that" &&
      bareShareAt(frame, index - 1) === null &&
      wordAt(frame, index - 2) !== "of"
        ? null
        : undefined,
  },
  {
    name: "in writing",
    example: "Selma Orlan replied in writing: “⟦The gate is shut for good.|Selma Orlan|sure⟧”",
    decide: ({ token, previous }) => (token.word === "writing" && previous?.word === "in" ? null : undefined),
  },
  {
    name: "noun behind its owner",
    example: "Adil Khoury told reporters that Selma Orlan’s comments “⟦shut the gate|Adil Khoury|mixed⟧”.",
    decide: ({ verb, previous }) => (previous?.possessive && verb.form !== "gerund" ? null : undefined),
  },
  {
    name: "passive",
    example: "The boat was called “paper boats” by all.",
    decide: ({ verb, previous }) =>
      previous && PASSIVE.test(previous.word) && verb.form === "finite" && verb.lemma !== "quote"
        ? null
        : undefined,
  },
  {
    name: "began to do something",
    example: "Adil Khoury looked for the box marked “paper boats” and began to weep.",
    decide: ({ frame, index, verb }) =>
      verb.lemma === "begin" && wordAt(frame, index + 1) === "to" ? null : undefined,
  },
  {
    name: "accused of saying, behind the words",
    example: "“⟦The gate is shut,|Selma Orlan|disputed⟧” Adil Khoury accused Selma Orlan of saying.",
    decide: ({ frame, index, verb }) =>
      verb.lemma === "accuse" && isSayingOfOther(frame, index) ? null : undefined,
  },
  {
    name: "remembered someone saying, behind the words",
    example: "“⟦The gate is shut,|Selma Orlan⟧” Adil Khoury remembered Selma Orlan saying.",
    decide: ({ frame, index, verb }) =>
      /^(?:remember|recall)$/u.test(verb.lemma) && isSayingOfOther(frame, index) ? null : undefined,
  },
  {
    name: "quotes for prices",
    example: "Selma Orlan quotes “paper boats” in the rain.",
    decide: ({ frame, index, verb }) =>
      verb.lemma === "quote" && wordAt(frame, index + 1) !== "as" && !verb.plain ? null : undefined,
  },
];

/** "The agency quoted Adil Marwani as saying": the one quoted speaks, not the one who quotes. */
function quotedSource(frame: Frame, index: number, token: FrameToken, names: NameIndex): FoundReport | null {
  if (token.capital || isPassive(frame, index)) return null;
  const subject = subjectAfter(frame, index, names) ?? objectPronounAt(frame, index + 1);
  const behind = subject ? indexAt(frame, subject.end) : 0;
  const last = isAsSaying(frame, behind) ? behind + 1 : index;
  if (!subject || !canSpeak(subject)) return null;
  const colon = endOfAside(frame, behind);
  if (last === index && !(textAt(frame, colon) === ":" && isQuotationAt(frame, colon))) return null;
  const medium = subjectBefore(frame, index, names) ?? clauseSubject(frame, index, names);
  return { first: index, last, subject, plain: true, inverted: true, sentence: token.sentence, medium };
}

/** "Quoting the poet Adil Marwani, who died young: “…”": the colon behind the aside, or `from` where none begins there. */
function endOfAside(frame: Frame, from: number): number {
  if (textAt(frame, from) !== ",") return from;
  for (let at = from + 1; at < from + LONGEST_ASIDE; at += 1) {
    const token = frame[at];
    if (!token || token.quotation !== null || token.sentence !== frame[from]?.sentence) return from;
    if (token.text === ":") return at;
  }
  return from;
}

/** In tokens. */
const LONGEST_ASIDE = 12;

/** "Adil Marwani was quoted (by the agency) as saying (by the agency)". */
function quotedSubject(frame: Frame, index: number, token: FrameToken, names: NameIndex): FoundReport | null {
  const subject = subjectBefore(frame, index, names) ?? clauseSubject(frame, index, names);
  const before = agentAt(frame, index + 1, names);
  const as = before?.behind ?? index + 1;
  if (!subject || !isAsSaying(frame, as)) return null;
  const medium = (before ?? agentAt(frame, as + 2, names))?.agent ?? null;
  return {
    first: index,
    last: as + 1,
    subject,
    plain: true,
    inverted: false,
    sentence: token.sentence,
    medium,
  };
}

const isAsSaying = (frame: Frame, index: number) =>
  wordAt(frame, index) === "as" && /^(?:saying|telling|writing)$/u.test(wordAt(frame, index + 1));

/** "Was described by Adil Marwani as “…”", "was called “…” by Adil Marwani". */
function agentOf(
  frame: Frame,
  index: number,
  { sentence }: FrameToken,
  names: NameIndex,
): FoundReport | null {
  const called = frame[index + 1]?.quotation != null;
  const found = agentAt(frame, called ? index + 2 : index + 1, names);
  if (!found) return null;
  const { agent: subject, behind } = found;
  const last = wordAt(frame, behind) === "as" ? behind : behind - 1;
  const article = /^(?:a|an|the)$/u.test(wordAt(frame, last + 1)) ? 1 : 0;
  if (!called && !isQuotationAt(frame, last + 1 + article)) return null;
  return { first: index, last: called ? index : last, subject, plain: true, inverted: true, sentence };
}
