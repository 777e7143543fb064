import { describe, expect, test } from "vitest";
import { readLayout } from "../../src/language/layout/layout.ts";
import { formOf } from "../../src/language/layout/line-forms.ts";
import { RULE_TABLES, type RuleTable, withoutRule } from "../../tools/quotes/rule-tables.ts";
import { expectAsMarked } from "./marked.ts";

/** Expects the one line marked as ⟦line|kind⟧ to be of that kind. */
function expectLineAsMarked(example: string): void {
  const [mark = "", line, kind] = /⟦([^|]*)\|([^⟧]*)⟧/u.exec(example) ?? [];
  const blocks = readLayout(example.replace(mark, line ?? ""));
  expect(blocks.findLast(({ text }) => text === line)?.kind).toBe(kind);
}

/** Expects the line marked as ⟦line|form⟧ to have that form by itself. */
function expectFormAsMarked(example: string): void {
  const [, line = "", form] = /⟦(.*)\|([^⟧]*)⟧/u.exec(example) ?? [];
  expect(formOf(line)).toBe(form);
}

const checks: Readonly<Record<RuleTable["marks"], (example: string) => void>> = {
  quotations: expectAsMarked,
  line: expectLineAsMarked,
  form: expectFormAsMarked,
};

describe.each(RULE_TABLES)("rules for $title", ({ rules, marks }) => {
  const check = checks[marks];

  test("have names of their own", () => {
    const names = rules.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
  });

  test.each(rules)("$name: the example reads as marked", ({ example }) => {
    check(example);
  });

  test.each(rules)("$name: the example needs the rule", (rule) => {
    expect(() => withoutRule(rule, () => check(rule.example))).toThrow();
  });
});
