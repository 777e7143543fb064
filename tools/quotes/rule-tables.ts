import { BOUND_PHRASE_RULES } from "../../src/language/grammar/bound-phrase-rules.ts";
import { CIRCUMSTANCE_RULES } from "../../src/language/grammar/circumstance-rules.ts";
import { CUE_RULES } from "../../src/language/grammar/cue-rules.ts";
import { FACTUALITY_RULES } from "../../src/language/grammar/factuality-rules.ts";
import { BEHIND_QUOTATION_RULES, FINITE_RULES } from "../../src/language/grammar/finite-verb-rules.ts";
import { NAME_CONTINUATION_RULES } from "../../src/language/grammar/name-runs.ts";
import { OPENING_WORD_RULES } from "../../src/language/grammar/opening-word-rules.ts";
import { INFINITIVE_RULES, PARTICIPLE_RULES } from "../../src/language/grammar/participle-rules.ts";
import { LINE_FORMS } from "../../src/language/layout/line-forms.ts";
import { LINE_RULES } from "../../src/language/layout/line-rules.ts";
import type { QuotationKind } from "../../src/language/quotations/kind.ts";
import {
  INSIDE_RULES,
  NOT_SAID_RULES,
  OPENING_RULES,
} from "../../src/language/quotations/quotation-kind-rules.ts";
import type { QuotedSpanFacts } from "../../src/language/quotations/quoted-span.ts";
import type { Rule } from "../../src/language/rules/rule.ts";
import { UNFIT_ANTECEDENT_RULES } from "../../src/language/speakers/agreement-rules.ts";
import { DESCRIPTION_RULES } from "../../src/language/speakers/description-rules.ts";
import { UNFIT_CANDIDATE_RULES } from "../../src/language/speakers/unfit-candidate-rules.ts";
import type { Range } from "../../src/language/words/passage.ts";

/** By what marks a rule's verdict can be judged: the kind that it gives a span, or whom it finds in the words at an offset. */
export type Evidence =
  | { readonly span: Range; readonly kind: QuotationKind | null }
  | { readonly mention: number };

export type RuleTable = {
  readonly title: string;
  readonly rules: readonly Rule<never[], unknown>[];
  /** What its examples mark: quotations with their speakers, one line of a page with its kind, or a line with its form. */
  readonly marks: "quotations" | "line" | "form";
  /** Calls `heard` whenever a rule decides, until the function that it returns is called. */
  watch(heard: (rule: string, evidence: Evidence | null) => void): () => void;
};

function table<Facts extends readonly unknown[], Verdict>(
  title: string,
  rules: readonly Rule<Facts, Verdict>[],
  evidenceOf: (verdict: Verdict, ...facts: Facts) => Evidence | null = () => null,
  marks: RuleTable["marks"] = "quotations",
): RuleTable {
  return {
    title,
    rules,
    marks,
    watch(heard) {
      const stops = rules.map((rule) => {
        const { decide } = rule;
        return replaceDecision(rule, (...facts: Facts) => {
          const verdict = decide(...facts);
          if (verdict !== undefined) heard(rule.name, evidenceOf(verdict, ...facts));
          return verdict;
        });
      });
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}

/** Lets a rule decide by another function, until the function that this returns is called. */
function replaceDecision(rule: Rule<never[], unknown>, decide: (...facts: never[]) => unknown): () => void {
  const original = rule.decide;
  Object.assign(rule, { decide });
  return () => Object.assign(rule, { decide: original });
}

/**
 * Does the work as if the rule were not in its table.
 *
 * @internal The tests show by it that each rule is needed.
 */
export function withoutRule(rule: Rule<never[], unknown>, work: () => void): void {
  const putBack = replaceDecision(rule, () => undefined);
  try {
    work();
  } finally {
    putBack();
  }
}

const kindOfSpan = (kind: QuotationKind | null, { frame, index }: QuotedSpanFacts): Evidence | null => {
  const span = frame[index];
  return span ? { span, kind } : null;
};

const subjectOfReport = (report: { readonly subject: Range } | null): Evidence | null =>
  report && { mention: report.subject.start };

/** All tables of rules, in the order in which an article meets them. */
export const RULE_TABLES: readonly RuleTable[] = [
  table("forms of a line", LINE_FORMS, undefined, "form"),
  table("lines of a pasted page", LINE_RULES, undefined, "line"),
  table("words that open a sentence", OPENING_WORD_RULES),
  table("how names go on", NAME_CONTINUATION_RULES),
  table("cues", CUE_RULES, subjectOfReport),
  table("participles of reporting verbs", PARTICIPLE_RULES, subjectOfReport),
  table("infinitives of reporting verbs", INFINITIVE_RULES, subjectOfReport),
  table("reporting verbs behind a quotation", BEHIND_QUOTATION_RULES, subjectOfReport),
  table("finite reporting verbs", FINITE_RULES, subjectOfReport),
  table("frames around a cue", FACTUALITY_RULES),
  table("circumstances of saying", CIRCUMSTANCE_RULES),
  table("phrases that a preposition binds", BOUND_PHRASE_RULES, ({ start }) => ({ mention: start })),
  table("spans that nobody says", NOT_SAID_RULES, kindOfSpan),
  table("quotations that open a sentence", OPENING_RULES, kindOfSpan),
  table("quotations inside a sentence", INSIDE_RULES, kindOfSpan),
  table("whom a description does not mean", UNFIT_CANDIDATE_RULES),
  table("descriptions of someone not known by their words", DESCRIPTION_RULES, (_, { subject }) => ({
    mention: subject.start,
  })),
  table("whom a pronoun does not mean", UNFIT_ANTECEDENT_RULES),
];
