import { isTitleCase, isWholeQuotation } from "../../language/layout/headline-forms.ts";
import type { LineForm } from "../../language/layout/line-form.ts";
import { isNameLine, isRole } from "../../language/layout/name-lines.ts";
import { type PageLine, wordCount } from "../../language/layout/page-lines.ts";
import { bucket } from "./buckets.ts";
import { type Likeness, likenessBelow } from "./likeness.ts";

/*
 * What speaks for or against a line being the headline: its shape, what stands around it, and above all which of its words the text below says
 * again, which holds in any language and on any site. Each piece of evidence is a name; headline-model.json says how much it counts.
 */

/** A sentence of so many characters is text, as far as its shape says. */
const LONG = 60;
const LONGEST_HEADLINE = 256;
/** How many lines below a headline are looked at. */
const SPAN = 24;
/** A sign stands at most so many lines below a headline. */
const NEAR = 8;
const SPAN_OF_RIVALS = 14;
const WORDS_OF_A_RIVAL = 4;

/** Which line may be the headline, and what is known of it. */
export type HeadlineCandidate = { readonly index: number; readonly evidence: readonly string[] };

/**
 * The lines that may be the headline with their evidence: those of some words with a long sentence below them. Takes linear time.
 *
 * @param ruled the index of the line that the layout's rules take, or null.
 */
export function headlineCandidates(lines: readonly PageLine[], ruled: number | null): HeadlineCandidate[] {
  const long = lines.map((line) => line.form === "prose" && line.text.length >= LONG);
  const last = long.lastIndexOf(true);
  const likeness = likenessBelow(lines.map(({ text }, index) => ({ text, isLong: long[index] === true })));
  const above = runningCount(long);
  const times = new Map<string, number>();
  for (const { key } of lines) times.set(key, (times.get(key) ?? 0) + 1);
  const pageTitles = lines.slice(0, 3).map(({ key }) => key);
  const found = lines.flatMap((line, index) => {
    if (index >= last || !mayBeHeadline(line)) return [];
    const shared = likeness(index);
    const evidence = [
      ...ownEvidence(line),
      ...placeEvidence(lines, long, index),
      ...likenessEvidence(shared),
      `above ${bucket(above[index] ?? 0, [0, 1, 2, 4, 8])}`,
      `above of all ${bucket((10 * (above[index] ?? 0)) / (above[last] ?? 1), [0, 1, 2, 5])}`,
      `times ${bucket(times.get(line.key) ?? 1, [1, 2, 3])}`,
      `line ${bucket(index, [0, 1, 3, 8, 20, 60, 150])}`,
    ];
    if (pageTitles.some((key) => key !== line.key && line.key.length > 12 && key.startsWith(line.key)))
      evidence.push("page's title");
    if (ruled !== null)
      evidence.push(index === ruled ? "ruled" : index < ruled ? "above ruled" : "below ruled");
    return [{ index, evidence, shared: shared.count }];
  });
  const likely = new Set(
    found.filter(({ shared, index }) => shared >= 2 && isHeading(lines[index])).map(({ index }) => index),
  );
  const most = found.reduce((top, { shared }) => Math.max(top, shared), 0);
  const firstOfMost = found.find(({ shared }) => shared === most)?.index;
  return found.map(({ index, evidence, shared }) => ({
    index,
    evidence: [
      ...evidence,
      `behind most ${bucket(most - shared, [0, 1, 2, 4])}`,
      ...(index === firstOfMost ? ["first of most"] : []),
      ...rivalEvidence(lines, long, index, likely),
    ],
  }));
}

const isHeading = (line: PageLine | undefined) =>
  line?.form === "heading" && wordCount(line) >= WORDS_OF_A_RIVAL;

/** Other lines near it that may be the headline as well, with no text between: the first rather is, above its summary, its signs and its picture. */
function rivalEvidence(
  lines: readonly PageLine[],
  long: readonly boolean[],
  index: number,
  likely: ReadonlySet<number>,
): string[] {
  const count = (step: 1 | -1) => {
    let rivals = 0;
    let signs = 0;
    for (let far = 1; far <= SPAN_OF_RIVALS; far += 1) {
      const other = index + step * far;
      if (lines[other] === undefined || (long[other] === true && far > 2)) break;
      if (likely.has(other)) rivals += 1;
      if (SIGNS.has(lines[other]?.form ?? "prose")) signs += 1;
    }
    return { rivals: bucket(rivals, [0, 1, 2]), signs: signs > 0 ? "signs" : "none" };
  };
  const [above, below] = [count(-1), count(1)];
  const form = lines[index]?.form ?? "prose";
  return [
    `rivals above ${above.rivals} ${above.signs}`,
    `rivals above ${above.rivals} of ${form}`,
    `rivals below ${below.rivals} ${below.signs}`,
    `signs ${above.signs} ${below.signs}`,
  ];
}

const mayBeHeadline = ({ text, form }: PageLine) =>
  text.length <= LONGEST_HEADLINE && form !== "rule" && /\p{L}{2}/u.test(text);

function runningCount(marks: readonly boolean[]): number[] {
  let count = 0;
  return marks.map((mark) => {
    const before = count;
    if (mark) count += 1;
    return before;
  });
}

function ownEvidence(line: PageLine): string[] {
  const { text, form, complete } = line;
  const words = wordCount(line);
  const size = bucket(words, [1, 2, 3, 5, 8, 12, 18]);
  const evidence = [
    `form ${form}`,
    `words ${size}`,
    `form ${form} words ${size}`,
    `characters ${bucket(text.length, [8, 16, 30, 50, 80, 120, 160])}`,
    `ends ${complete ? "sentence" : (/[:;,|]$/u.exec(text)?.[0] ?? "open")} ${words > 5 ? "long" : "short"}`,
  ];
  if (line.headingLevel > 0) evidence.push(`level ${line.headingLevel}`);
  if (/^\p{Ll}/u.test(text)) evidence.push("opens small");
  if (/[|›»>•·]/u.test(text)) evidence.push("strokes");
  if (/ [-–|] [^-–|]{2,40}$/u.test(text)) evidence.push("ends in a name");
  if (/^\d/u.test(text)) evidence.push("opens with digit");
  if (/\d/u.test(text)) evidence.push("digits");
  if (/\p{Ll}\p{Lu}/u.test(text)) evidence.push("glued");
  if (/,/u.test(text)) evidence.push("comma");
  if (/[.!?] \p{Lu}/u.test(text)) evidence.push("sentences");
  if (text.endsWith("?")) evidence.push("question");
  if (isWholeQuotation(text)) evidence.push("quotation");
  if (isTitleCase(text)) evidence.push("title case");
  if (text === text.toUpperCase() && text !== text.toLowerCase()) evidence.push("shouted");
  if (words < 5 && isNameLine(text)) evidence.push("name");
  if (isRole(text)) evidence.push("role");
  return evidence;
}

/** What a line looks like from a headline. */
type Look = "long" | "none" | "label" | "line" | LineForm;
function lookOf(line: PageLine | undefined): Look {
  if (line === undefined) return "none";
  if (line.form === "prose") return line.text.length >= LONG ? "long" : "prose";
  if (line.form === "heading") return wordCount(line) <= 3 ? "label" : "line";
  return line.form;
}

const SIGNS: ReadonlySet<LineForm> = new Set(["byline", "date", "clock"]);

function placeEvidence(lines: readonly PageLine[], long: readonly boolean[], index: number): string[] {
  const line = lines[index];
  const below = lines.slice(index + 1, index + 1 + SPAN);
  const text = below.map((_, far) => long[index + 1 + far] === true);
  const nearest = text.indexOf(true);
  const sign = below.slice(0, NEAR).findIndex(({ form }) => SIGNS.has(form));
  const signAbove = lines
    .slice(Math.max(0, index - 4), index)
    .toReversed()
    .findIndex(({ form }) => SIGNS.has(form));
  const apart = `${line?.adjoins === true ? "adjoins" : "apart"} ${below[0]?.adjoins === true ? "adjoins" : "apart"}`;
  const between = nearest < 0 ? below : below.slice(0, nearest);
  return [
    `apart ${apart}`,
    ...[-2, -1, 1, 2].map((offset) => `at ${offset} ${lookOf(lines[index + offset])}`),
    `next ${apart} ${lookOf(lines[index + 1])}`,
    `text below ${nearest < 0 ? "far" : bucket(nearest, [0, 1, 2, 4, 8, 14])}`,
    `texts below ${bucket(text.filter(Boolean).length, [0, 1, 2, 4, 7, 11])}`,
    `sign below ${sign < 0 ? "none" : bucket(sign, [0, 1, 2, 4])} ${sign >= 0 && (nearest < 0 || sign < nearest) ? "first" : ""}`,
    `sign above ${signAbove < 0 ? "none" : signAbove}`,
    `lines of words between ${bucket(between.filter((other) => other.form === "heading" && wordCount(other) > 4).length, [0, 1, 2, 4])}`,
    `adjoining between ${bucket(between.filter(({ adjoins }) => adjoins).length, [0, 1, 3, 8])}`,
    `${long.slice(Math.max(0, index - 6), index).includes(true) ? "text just above" : "no text just above"}`,
  ];
}

function likenessEvidence({ stems, count, near }: Likeness): string[] {
  return [
    `said again ${bucket(count, [0, 1, 2, 3, 4, 6])}`,
    `said again near ${bucket(near, [0, 1, 2, 3, 5])}`,
    `share said again ${stems === 0 ? "none" : bucket((10 * count) / stems, [0, 2, 4, 6, 8, 9.9])} of ${bucket(stems, [0, 1, 2, 4])}`,
  ];
}
