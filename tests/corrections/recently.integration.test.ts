import { expect, test } from "vitest";
import { correctedRecently } from "../../src/corrections/recently.ts";
import type { Change, CorrectionRecord } from "../../src/corrections/store.ts";
import { entry, libraryWith, NOW, said } from "../support/library-entries.ts";

const SINCE = new Date("2031-05-13T06:00:00Z");
const UNTIL = new Date("2031-05-20T06:00:00Z");
const words = "We will open the harbour when the pier is safe.";
const others = "Nobody knows how long the repairs will take this year.";
const withdrawn = { at: { at: SINCE, dateOnly: false }, note: "It was a hoax." };

const library = () =>
  libraryWith(
    entry("harbour", { quotations: [said("Ida Holm", words, { role: "mayor" })] }),
    entry("doubtful", { quotations: [said("Ida Holm", others, { confidence: 0.6 })] }),
    entry("hoax", { source: "The Beacon", withdrawn }),
  ).at(NOW);

const change = (article: string, fields: Partial<Change> = {}): Change => ({
  ...{ at: new Date("2031-05-15T08:00:00Z"), article, text: null, what: ["withdrawn"], now: null },
  ...fields,
});
const speaker = (article: string, at = "2031-05-15T08:00:00Z", text = words) =>
  change(article, {
    at: new Date(at),
    text,
    what: ["speaker"],
    now: { text, name: "Ida Holm", role: "mayor" },
  });

function recently(...changes: readonly Change[]) {
  const records = changes.map(
    (one, index): CorrectionRecord => ({
      owner: { kind: "server", id: "1" },
      source: { kind: "digest", name: "main", date: "2031-05-14", page: 0 },
      place: { channelId: "2", messageId: `${index}` },
      postedAt: SINCE,
      changes: [one],
      ...{ state: "done", note: null, failures: 0, retryAt: null },
    }),
  );
  return correctedRecently(records, library(), SINCE, UNTIL);
}

test("what several messages had is said once, the newest first", () => {
  const found = recently(change("hoax"), speaker("harbour", "2031-05-16T08:00:00Z"), change("hoax"));
  expect(found.map(({ what, title }) => [what, title])).toEqual([
    ["speaker", "Title of harbour"],
    ["withdrawn", "Title of hoax"],
  ]);
  expect(found[1]).toMatchObject({ source: "The Beacon", note: "It was a hoax.", quotation: null });
});

test("whoever is not sure by now is not shown as sure", () => {
  const found = recently(speaker("harbour"), speaker("doubtful", "2031-05-16T08:00:00Z", others));
  expect(found.map(({ title, quotation }) => [title, quotation?.isSure])).toEqual([
    ["Title of doubtful", false],
    ["Title of harbour", true],
  ]);
});

test("words that are shown no more are not said again", () => {
  expect(recently(change("harbour", { text: words, what: ["taken out"] }))).toMatchObject([
    { what: "taken out", title: "Title of harbour", quotation: null },
  ]);
});

test.each([
  ["of the week before", change("hoax", { at: new Date(SINCE.getTime() - 1) })],
  ["of after its end", change("hoax", { at: UNTIL })],
  ["an article that is back", change("harbour", { what: ["restored"] })],
  ["an article that is withdrawn no more", change("harbour")],
  ["a quotation that is back", change("harbour", { text: words, what: ["restored"] })],
  ["a quotation of an article that was withdrawn", speaker("hoax")],
  ["what is gone", speaker("gone")],
])("nothing is said of %s", (_, one) => {
  expect(recently(one)).toEqual([]);
});
