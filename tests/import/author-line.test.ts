import { expect, test } from "vitest";
import { authorOf } from "../../src/import/author-line.ts";

test.each([
  ["By Jane Doe and John Roe in Velmark", "Jane Doe and John Roe"],
  ["Jane Doe, Velmark correspondent", "Jane Doe"],
  ["Story by Jane Doe", "Jane Doe"],
  ["By Jane Doe, Reuters", "Jane Doe"],
  ["By Jane Doe | The Elsin Post", "Jane Doe"],
  ["Posted by Jane Doe on May 3, 2031", "Jane Doe"],
  ["Posted on May 3, 2031 by Jane Doe", "Jane Doe"],
  ["Jane Doe, Wednesday 3 May 2031", "Jane Doe"],
  ["Jane Doe (now) and John Roe (earlier)", "Jane Doe and John Roe"],
  ["Jane Doe, Velmark", "Jane Doe"],
  ["Jane Doe, John Roe", "Jane Doe, John Roe"],
  ["Elsin Public Media | By Jane Doe", "Jane Doe"],
  ["By JANE DOE jane@example.org", "JANE DOE"],
  ["(Reporting by Jane Doe; Editing by John Roe)", "Jane Doe"],
  ["ByJane Doe,", "Jane Doe"],
  ["by Wire writers Jane Doe, John Roe and Mona Aziz", "Jane Doe, John Roe and Mona Aziz"],
  ["By Jane Doe, k2 Elsin and the coast", "Jane Doe"],
  ["Par Jane Doe (Saint-Orm-le-Haut, Cantal, envoyée spéciale)", "Jane Doe"],
  ["Jane Doe |03.05.2031 - Update : 04.05.2031", "Jane Doe"],
  ["Von Jane Doe", "Jane Doe"],
  ["Haber: Emre Aksoy", "Emre Aksoy"],
  ["بقلم: سلمى حداد", "سلمى حداد"],
  ["نویسنده: نرگس کریمی", "نرگس کریمی"],
  ["Photographs by Jane Doe", null],
  ["Published By: Jane Doe", null],
  ["News Desk", null],
  ["VNA/ELS", null],
  ["2 min read", null],
  ["14:05", null],
  ["@janedoe", null],
  ["London: The Elsin Post", null],
  [null, null],
])("%s", (line, author) => {
  expect(authorOf(line)).toBe(author);
});
