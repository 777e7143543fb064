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
  ["03/04/2031", "2031-04-03"],
  ["17.05.2031 14:30", "2031-05-17"],
  ["05/17/2031", "2031-05-17"],
  ["Published 28 Mar 2031, 14:05 GMT", "2031-03-28T14:05Z"],
  ["March 28, 2031 at 2:05 p.m. EDT", "2031-03-28T14:05-04:00"],
  ["14:05 (GMT+3) 28.03.2031", "2031-03-28T14:05+03:00"],
  ["28 Mar 2031, 14:05", "2031-03-28"],
  ["17 Mayıs 2031 Cumartesi 10:15", "2031-05-17"],
  ["17. März 2031", "2031-03-17"],
  ["3 de mayo de 2031", "2031-05-03"],
  ["le 3 août 2031", "2031-08-03"],
  ["٢٨ مارس ٢٠٣١", "2031-03-28"],
  ["May 3, 20311:07 PM GMT+2Updated 3 hours ago", "2031-05-03T13:07+02:00"],
  ["March", null],
  ["By Jane Doe", null],
])("%s", (line, date) => {
  expect(readWrittenDate(line)).toBe(date);
});
