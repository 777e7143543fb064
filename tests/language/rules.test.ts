import { describe, expect, test } from "vitest";
import { BOUND_PHRASE_RULES } from "../../src/language/grammar/bound-phrase-rules.ts";
import { NAME_CONTINUATION_RULES } from "../../src/language/grammar/name-runs.ts";
import { OPENING_WORD_RULES } from "../../src/language/grammar/opening-word-rules.ts";
import {
  BEHIND_QUOTATION_RULES,
  CUE_RULES,
  FINITE_RULES,
  INFINITIVE_RULES,
  PARTICIPLE_RULES,
} from "../../src/language/grammar/report-rules.ts";
import { readLayout } from "../../src/language/layout/layout.ts";
import { LINE_RULES } from "../../src/language/layout/line-rules.ts";
import {
  INSIDE_RULES,
  NOT_SAID_RULES,
  OPENING_RULES,
} from "../../src/language/quotations/quotation-kind-rules.ts";
import type { Rule } from "../../src/language/rule.ts";
import {
  AGREEMENT_WITH_DESCRIPTION_RULES,
  AGREEMENT_WITH_NAME_RULES,
} from "../../src/language/speakers/agreement-rules.ts";
import { DESCRIPTION_RULES, UNFIT_CANDIDATE_RULES } from "../../src/language/speakers/description-rules.ts";
import { expectAsMarked } from "./marked.ts";

/** A table with its rules, and how its examples are checked. */
type Table = {
  readonly rules: readonly Rule<never[], unknown>[];
  readonly check: (example: string) => void;
};

/** Expects the one line marked as ⟦line|kind⟧ to be of that kind. */
function expectLineAsMarked(example: string): void {
  const [mark = "", line, kind] = /⟦([^|]*)\|([^⟧]*)⟧/.exec(example) ?? [];
  const blocks = readLayout(example.replace(mark, line ?? ""));
  expect(blocks.findLast(({ text }) => text === line)?.kind).toBe(kind);
}

const tables: Readonly<Record<string, Table>> = {
  "whom a description does not mean": { rules: UNFIT_CANDIDATE_RULES, check: expectAsMarked },
  "descriptions of someone not known by their words": { rules: DESCRIPTION_RULES, check: expectAsMarked },
  "lines of a pasted page": { rules: LINE_RULES, check: expectLineAsMarked },
  "how names go on": { rules: NAME_CONTINUATION_RULES, check: expectAsMarked },
  "words that open a sentence": { rules: OPENING_WORD_RULES, check: expectAsMarked },
  "phrases that a preposition binds": { rules: BOUND_PHRASE_RULES, check: expectAsMarked },
  "pronouns for a description": { rules: AGREEMENT_WITH_DESCRIPTION_RULES, check: expectAsMarked },
  "pronouns for a name": { rules: AGREEMENT_WITH_NAME_RULES, check: expectAsMarked },
  cues: { rules: CUE_RULES, check: expectAsMarked },
  "participles of reporting verbs": { rules: PARTICIPLE_RULES, check: expectAsMarked },
  "infinitives of reporting verbs": { rules: INFINITIVE_RULES, check: expectAsMarked },
  "reporting verbs behind a quotation": { rules: BEHIND_QUOTATION_RULES, check: expectAsMarked },
  "finite reporting verbs": { rules: FINITE_RULES, check: expectAsMarked },
  "spans that nobody says": { rules: NOT_SAID_RULES, check: expectAsMarked },
  "quotations that open a sentence": { rules: OPENING_RULES, check: expectAsMarked },
  "quotations inside a sentence": { rules: INSIDE_RULES, check: expectAsMarked },
};

/** Does the work as if the rule were not in its table. */
function without(rule: Rule<never[], unknown>, work: () => void): void {
  const { decide } = rule;
  Object.assign(rule, { decide: () => undefined });
  try {
    work();
  } finally {
    Object.assign(rule, { decide });
  }
}

describe.each(Object.entries(tables))("rules for %s", (_, { rules, check }) => {
  test("have names of their own", () => {
    const names = rules.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
  });

  test.each(rules.map((rule) => [rule.name, rule] as const))("%s: the example reads as marked", (_, rule) => {
    check(rule.example);
  });

  test.each(rules.filter(({ unseen }) => unseen === undefined).map((rule) => [rule.name, rule] as const))(
    "%s: the example needs the rule",
    (_, rule) => {
      expect(() => without(rule, () => check(rule.example))).toThrow();
    },
  );
});
