import { expect, test } from "vitest";
import { arrivalOf } from "../../src/library/arrival.ts";
import { moment } from "../support/library-entries.ts";

const day = (text: string) => new Date(`2031-${text}T00:00:00Z`);
const now = day("01-10");

test.each([
  ["the file is later than the publication", "01-05", "01-01", null, "01-05"],
  ["the publication is later than the file", "01-05", "01-07", null, "01-07"],
  ["there is no date", "01-05", null, null, "01-05"],
  ["it is to appear in the future", "01-05", "02-01", null, "02-01"],
  ["the file's clock is wrong", "06-01", "01-01", null, "01-10"],
  ["a known article changes", "01-10", "01-01", "01-05", "01-05"],
  ["a known article gets a later date in the past", "01-10", "01-08", "01-05", "01-05"],
  ["a known article moves into the future", "01-10", "02-01", "01-05", "02-01"],
  ["a held-back article is released", "01-10", "01-01", "02-01", "01-10"],
])("when %s", (_, seen, published, previous, arrived) => {
  expect(
    arrivalOf({
      seen: day(seen),
      published: published === null ? null : moment(`2031-${published}`),
      previous: previous === null ? null : day(previous),
      now,
    }),
  ).toEqual(day(arrived));
});
