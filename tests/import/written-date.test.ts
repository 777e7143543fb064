import { expect, test } from "vitest";
import { readWrittenDate } from "../../src/import/written-date.ts";

test.each([
  ["Monday, 3 March 2031", "2031-03-03"],
  ["Updated March 3rd, 2031 at 4:05 PM", "2031-03-03"],
  ["Sept. 30, 2031", "2031-09-30"],
  ["14:32-21 November 2031 AD ـ 11 Jumada Al-Thani 1453 AH", "2031-11-21"],
  ["Published 2031-03-03T10:00Z", "2031-03-03T10:00Z"],
  ["2031-03-03", "2031-03-03"],
  ["30 February 2031", null],
  ["2031-02-30", null],
  ["03/04/2031", null],
  ["March", null],
  ["By Jane Doe", null],
])("%s", (line, date) => {
  expect(readWrittenDate(line)).toBe(date);
});
