import { describe, expect, it, test } from "vitest";
import type { Article, QuotationCorrection } from "../../src/content/article.ts";
import { formatArticle, parseArticle } from "../../src/content/front-matter.ts";
import { type Complaint, hasEnded, withComplaint, withoutMember } from "../../src/desk/reports/report.ts";
import { surroundings } from "../../src/desk/reports/seen.ts";
import {
  type CorrectionFields,
  correctionOf,
  type Revision,
  revised,
  revisionOf,
  type Verdict,
  verdictInWords,
} from "../../src/desk/reports/verdict.ts";
import { applyCorrections } from "../../src/library/corrections.ts";
import { readingOf } from "../../src/library/reading.ts";

const NOW = new Date("2031-05-20T12:00:00Z");
const BODY = `“The ferry will not sail until the pier is safe,” said Jonas Aas. The town waits.

“We have no bread on the island,” said Lene Moe, a baker. “The ferry will not sail today,” she said.`;
const article = (fields: Partial<Article> = {}): Article => ({
  ...parseArticle("ferry.md", new TextEncoder().encode(`---\ntitle: The Ferry\n---\n\n${BODY}\n`)),
  ...fields,
});
const correcting = (
  changes: Extract<Revision, { kind: "quotation" }>["changes"],
  text = "The ferry will not sail until the pier is safe,",
): Revision => ({ kind: "quotation", text, changes, hide: false });
const quotesOf = (result: ReturnType<typeof revised>) =>
  "obstacle" in result ? result.obstacle : result.quotes;

describe("what an editor changed in the form", () => {
  const before: CorrectionFields = { speaker: "Jonas Aas", role: "shipowner", kind: "direct" };
  test.each<[string, Partial<CorrectionFields>, ReturnType<typeof correctionOf>]>([
    ["nothing", {}, null],
    ["blanks alone", { speaker: " Jonas  Aas " }, null],
    [
      "another speaker; the old role stayed in its field",
      { speaker: "Edvin Holm" },
      { speaker: "Edvin Holm" },
    ],
    [
      "another speaker and role",
      { speaker: "Edvin Holm", role: "mayor" },
      { speaker: "Edvin Holm", role: "mayor" },
    ],
    [
      "another speaker without a role",
      { speaker: "Edvin Holm", role: "" },
      { speaker: "Edvin Holm", role: null },
    ],
    ["nobody known", { speaker: "" }, { speaker: null }],
    ["nobody known, and the role with them", { speaker: "", role: "" }, { speaker: null }],
    ["the role alone", { role: "owner" }, { role: "owner" }],
    ["how it is quoted", { kind: "mixed" }, { kind: "mixed" }],
  ])("%s", (_, fields, correction) => {
    expect(correctionOf(before, { ...before, ...fields })).toEqual(correction);
  });
});

describe("a correction in the front matter", () => {
  const earlier: QuotationCorrection = { text: "The ferry will not sail until", role: "owner", hide: false };

  test.each<[string, readonly QuotationCorrection[], Revision, unknown]>([
    [
      "is new",
      [],
      correcting({ speaker: "Edvin Holm" }),
      [{ text: "The ferry will not sail until the pier is safe,", hide: false, speaker: "Edvin Holm" }],
    ],
    [
      "of a quotation that was corrected before goes into that one",
      [earlier],
      correcting({ kind: "mixed" }),
      [{ ...earlier, kind: "mixed" }],
    ],
    [
      "of the speaker drops the role that was another’s",
      [earlier],
      correcting({ speaker: "Edvin Holm" }),
      [{ text: earlier.text, hide: false, speaker: "Edvin Holm" }],
    ],
    ["hides", [earlier], { ...correcting({}), hide: true } as Revision, [{ ...earlier, hide: true }]],
    [
      "of words that are not there says so",
      [],
      correcting({}, "No such words"),
      expect.stringContaining("no longer has"),
    ],
    [
      "of words that fit two says so",
      [],
      correcting({}, "The ferry will not sail"),
      expect.stringContaining("no longer has"),
    ],
    [
      "has no room beside two hundred others",
      Array.from({ length: 200 }, (_, index) => ({ text: `Other ${index}`, hide: true })),
      correcting({}),
      expect.stringContaining("200 corrections, which is the most"),
    ],
  ])("%s", (_, quotes, revision, expected) => {
    expect(quotesOf(revised(article({ quotes }), revision))).toEqual(expected);
  });

  it("is applied when the article is read, and stays the same when it is made twice", () => {
    const revision = correcting({ speaker: "Edvin Holm", role: "harbour master" });
    const once = revised(article(), revision);
    if ("obstacle" in once) throw new Error(once.obstacle);
    const { quotations, faults } = readingOf(once);
    expect(faults).toEqual([]);
    expect(quotations[0]).toMatchObject({
      speaker: { name: "Edvin Holm", role: "harbour master" },
      basis: "editor",
      confidence: 1,
    });
    expect(revised(once, revision)).toEqual(once);
    expect(parseArticle("ferry.md", new TextEncoder().encode(formatArticle(once)))).toEqual(once);
  });

  it("names a quotation that is too long by its beginning", () => {
    const long = `We sail ${"and we sail on, and nobody stops us, ".repeat(40)}ever`;
    const report = { ...withComplaint(null, "x", seen(long), complaint("1")) };
    const revision = revisionOf({ kind: "hide" }, report, NOW);
    if (revision?.kind !== "quotation") throw new Error("no correction");
    expect(revision.text.length).toBeLessThanOrEqual(1000);
    const read = {
      text: long,
      kind: "direct",
      basis: "named",
      confidence: 1,
      factuality: "said",
      speaker: null,
    } as const;
    expect(applyCorrections([read], [{ text: revision.text, hide: true }])).toEqual({
      quotations: [],
      faults: [],
    });
  });
});

describe("a verdict", () => {
  const report = withComplaint(null, "x", seen("The ferry"), complaint("1"));
  test.each<[Verdict, Revision | null, string]>([
    [{ kind: "reject" }, null, "Rejected: nothing was changed."],
    [
      { kind: "hide" },
      { kind: "quotation", text: "The ferry", changes: {}, hide: true },
      "The quotation is no longer shown.",
    ],
    [
      { kind: "correct", correction: { speaker: null, kind: "mixed" } },
      { kind: "quotation", text: "The ferry", changes: { speaker: null, kind: "mixed" }, hide: false },
      "Corrected: speaker not known, quoted in part.",
    ],
    [
      { kind: "correct", correction: { speaker: "Ida Holm", role: null, kind: "direct" } },
      {
        kind: "quotation",
        text: "The ferry",
        changes: { speaker: "Ida Holm", role: null, kind: "direct" },
        hide: false,
      },
      "Corrected: speaker Ida Holm, no role, a whole statement.",
    ],
    [
      { kind: "withdraw", note: "Retracted" },
      { kind: "withdrawal", note: "Retracted", at: NOW },
      "The article is withdrawn: Retracted",
    ],
    [
      { kind: "summary", summary: "The pier." },
      { kind: "summary", summary: "The pier." },
      "The summary is an editor’s own now.",
    ],
  ])("%j", (verdict, revision, words) => {
    expect(revisionOf(verdict, report, NOW)).toEqual(revision);
    expect(verdictInWords(verdict)).toBe(words);
  });

  it("changes nothing in an article that is withdrawn already", () => {
    const withdrawn = { at: { at: NOW, dateOnly: false }, note: "Retracted" };
    expect(revised(article({ withdrawn }), { kind: "withdrawal", note: "Again", at: NOW })).toEqual({
      obstacle: "This article is withdrawn already. Reject the report to close it.",
    });
  });

  it("withdraws, and gives a summary", () => {
    expect(revised(article(), { kind: "withdrawal", note: "Retracted", at: NOW })).toMatchObject({
      withdrawn: { at: { at: NOW, dateOnly: false }, note: "Retracted" },
    });
    expect(revised(article(), { kind: "summary", summary: "The pier." })).toMatchObject({
      summary: "The pier.",
    });
  });
});

describe("a report", () => {
  it("keeps the texts of the newest twenty, counts all, and is open again after an answer", () => {
    const place = { channelId: "1", messageId: "2" };
    let report = withComplaint(null, "x", seen("The ferry"), complaint("0"));
    for (let index = 1; index < 30; index += 1) {
      report = withComplaint({ ...report, notice: place }, "x", seen("The ferry"), complaint(String(index)));
    }
    expect(report).toMatchObject({ count: 30, notice: place });
    expect(report.complaints).toHaveLength(20);
    const closed = { ...report, closed: { at: NOW, editor: "9", outcome: "Rejected." } };
    expect(withComplaint(closed, "x", seen("The ferry"), complaint("30"))).toMatchObject({
      closed: null,
      notice: null,
      count: 31,
    });
    expect(withoutMember(closed, "9").closed?.editor).toBeNull();
    expect(withoutMember(report, "29").complaints).toHaveLength(19);
  });

  test.each([
    ["open, a year after the last complaint", null, "2032-05-20T12:00:01Z", true],
    ["open, before that", null, "2032-05-19T11:59:00Z", false],
    ["answered, a year after the answer", "2031-06-20T12:00:00Z", "2032-06-20T12:00:01Z", true],
    ["answered, before that", "2031-06-20T12:00:00Z", "2032-06-18T12:00:00Z", false],
  ])("%s", (_, closedAt, now, ended) => {
    const report = withComplaint(null, "x", seen("The ferry"), complaint("1"));
    const closed = closedAt === null ? null : { at: new Date(closedAt), editor: null, outcome: "" };
    expect(hasEnded({ ...report, closed }, new Date(now))).toBe(ended);
  });
});

test("a passage is shown with at most 200 characters of its paragraph on each side, cut at words", () => {
  expect(surroundings(BODY, "We have no bread on the island,")).toEqual({
    before: "“",
    after: "” said Lene Moe, a baker. “The ferry will not sail today,” she said.",
  });
  expect(surroundings(BODY, "no such words")).toBeNull();
  const long = surroundings(`${"word ".repeat(90)}“here” ${"more ".repeat(90)}`, "here");
  expect(long?.before).toMatch(/^… word .*“$/u);
  expect(long?.after).toMatch(/^” .*more …$/u);
  expect(Math.max(long?.before.length ?? 999, long?.after.length ?? 999)).toBeLessThanOrEqual(204);
});

function complaint(member: string): Complaint {
  return { member, fault: "speaker", right: null, at: NOW };
}

function seen(text: string) {
  return { passage: { article: "ferry", words: "x" }, title: "The Ferry", text, attribution: "Jonas Aas" };
}
