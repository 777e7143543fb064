import { expect, test } from "vitest";
import { analyse } from "../../../src/language/analyse.ts";
import { FEATURES, sentenceFeatures } from "../../../src/language/summary/sentence-features.ts";
import { SUMMARY_MODEL } from "../../../src/language/summary/sentence-ranker.ts";
import { readSummarySentences } from "../../../src/language/summary/summary-sentences.ts";
import { termsIn } from "../../../src/language/summary/terms.ts";
import { harbour } from "../traps.ts";

test("the weights were made for the features as they are", () => {
  expect(SUMMARY_MODEL.features).toEqual(FEATURES);
  const inputs = FEATURES.length + 2;
  expect(SUMMARY_MODEL.linear).toHaveLength(inputs);
  for (const unit of SUMMARY_MODEL.hidden) expect(unit).toHaveLength(inputs);
});

test("every sentence has every feature, as a number", () => {
  const analysis = analyse(harbour);
  const rows = sentenceFeatures(readSummarySentences(analysis), termsIn(analysis.title ?? ""));
  expect(rows).toHaveLength(analysis.sentences.length);
  for (const row of rows) {
    expect(row).toHaveLength(FEATURES.length);
    expect(row.every(Number.isFinite)).toBe(true);
  }
});
