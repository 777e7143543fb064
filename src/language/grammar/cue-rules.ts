import { DETERMINERS } from "../lexicon/function-words.ts";
import type { FrameToken } from "../marks/paragraphs.ts";
import { indexAt, wordAt } from "../words/tokens.ts";
import type { Frame, NameIndex, Subject } from "./phrases.ts";
import type { Report, ReportRule, VerbFacts } from "./report.ts";
import { subjectAfter } from "./subjects.ts";

const PASSIVE = /^(?:was|were|is|are|be|been|being|am|get|gets|got)$/u;

/** Whether a form that is spelled like a reporting verb is one at all. */
export const CUE_RULES: readonly ReportRule<VerbFacts>[] = [
  {
    name: "quoted as saying",
    example: "The Corin news agency quoted Selma Orlan as saying: “⟦The road is open.|Selma Orlan⟧”",
    decide: ({ frame, index, token, verb, names }) =>
      (verb.lemma === "quote" || verb.lemma === "cite") && verb.form !== "base"
        ? (quotedSource(frame, index, token, names) ?? undefined)
        : undefined,
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
      wordAt(frame, index - 2) !== "of"
        ? null
        : undefined,
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
    name: "quotes for prices",
    example: "Selma Orlan quotes “paper boats” in the rain.",
    decide: ({ frame, index, verb }) =>
      verb.lemma === "quote" && wordAt(frame, index + 1) !== "as" && !verb.plain ? null : undefined,
  },
];

/** "The agency quoted Adil Marwani as saying": the one quoted speaks, not the one who quotes. */
function quotedSource(frame: Frame, index: number, token: FrameToken, names: NameIndex): Report | null {
  if (token.capital) return null;
  const subject = subjectAfter(frame, index, names) ?? objectPronounAt(frame, index + 1);
  const as = subject ? indexAt(frame, subject.end) : 0;
  if (!subject || wordAt(frame, as) !== "as" || !/^(?:saying|telling|writing)$/u.test(wordAt(frame, as + 1)))
    return null;
  return { first: index, last: as + 1, subject, plain: true, inverted: true, sentence: token.sentence };
}

/** "According to him": a pronoun in the object case, with its subject form as the head. */
export function objectPronounAt(frame: Frame, index: number): Subject | null {
  const token = frame[index];
  const head = token && SUBJECT_FORM.get(token.word);
  return token && head ? { start: token.start, end: token.end, kind: "pronoun", name: null, head } : null;
}

const SUBJECT_FORM: ReadonlyMap<string, string> = new Map([
  ["him", "he"],
  ["her", "she"],
  ["them", "they"],
]);
