import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { readQuotedArticles } from "../../bench/quoted-articles.ts";
import { readMarkedFile } from "../../bench/quotes.ts";
import { type CertaintyExample, certaintyExamples } from "./certainty-examples.ts";

/*
 * Draws docs/reliability.svg: how many speakers are right at each confidence.
 *
 *   node tools/quotes/reliability-picture.ts ARTICLES.jsonl …
 *
 * Of whole quotations in the files given (none of which the confidence was learnt from) and in the half of our own articles that is
 * never looked at.
 */
const PICTURE = join(import.meta.dirname, "../../docs/reliability.svg");
const BANDS = [0.4, 0.6, 0.8, 0.9, 0.95, 1.01];
const SIZE = 360;
const MARGIN = 56;
/** The axes begin here. */
const LEAST = 0.4;

const examples = [
  ...process.argv.slice(2).flatMap(readMarkedFile),
  ...(readQuotedArticles().get("held-out") ?? []),
]
  .flatMap(certaintyExamples)
  .filter(({ kind }) => kind === "direct");

const points = BANDS.slice(0, -1).flatMap((from, index) => {
  const to = BANDS[index + 1] ?? 1;
  const band = examples.filter(({ confidence }) => confidence >= from && confidence < to);
  return band.length === 0 ? [] : [pointOf(band)];
});

type Point = { readonly expected: number; readonly right: number; readonly count: number };

function pointOf(band: readonly CertaintyExample[]): Point {
  const sum = band.reduce((total, { confidence }) => total + confidence, 0);
  const right = band.filter((example) => example.right).length;
  return { expected: sum / band.length, right: right / band.length, count: band.length };
}

const x = (share: number) => MARGIN + ((Math.max(LEAST, share) - LEAST) / (1 - LEAST)) * SIZE;
const y = (share: number) => MARGIN + SIZE - ((Math.max(LEAST, share) - LEAST) / (1 - LEAST)) * SIZE;
const place = (value: number) => value.toFixed(1);
const percent = (share: number) => `${Math.round(100 * share)} %`;

const grid = [0.4, 0.6, 0.8, 1].map(
  (share) => `
  <line x1="${place(x(share))}" y1="${place(y(LEAST))}" x2="${place(x(share))}" y2="${place(y(1))}" stroke="#ddd"/>
  <line x1="${place(x(LEAST))}" y1="${place(y(share))}" x2="${place(x(1))}" y2="${place(y(share))}" stroke="#ddd"/>
  <text x="${place(x(share))}" y="${place(y(LEAST) + 20)}" text-anchor="middle">${percent(share)}</text>
  <text x="${place(x(LEAST) - 8)}" y="${place(y(share) + 4)}" text-anchor="end">${percent(share)}</text>`,
);
const dots = points.map(({ expected, right, count }, index) => {
  const radius = 4 + Math.sqrt(count) / 2;
  // The last two stand close together: one label goes above.
  const isLast = index === points.length - 1;
  const left = place(x(expected) - (isLast ? -radius : radius + 4));
  const top = place(y(right) + (isLast ? -radius - 6 : 4));
  return `
  <circle cx="${place(x(expected))}" cy="${place(y(right))}" r="${place(radius)}" fill="#3b6ea8" fill-opacity="0.75"/>
  <text x="${left}" y="${top}" text-anchor="end">${percent(right)} of ${count}</text>`;
});
const width = SIZE + 2 * MARGIN;
writeFileSync(
  PICTURE,
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${width + 16}" font-family="sans-serif" font-size="12" fill="#222">
  <title>Of the speakers that Lede is so sure of, so many are right</title>
  <rect width="100%" height="100%" fill="#fff"/>${grid.join("")}
  <line x1="${place(x(LEAST))}" y1="${place(y(LEAST))}" x2="${place(x(1))}" y2="${place(y(1))}" stroke="#999" stroke-dasharray="4 4"/>${dots.join("")}
  <text x="${width / 2}" y="${width - 8}" text-anchor="middle">How sure Lede is</text>
  <text transform="translate(14 ${width / 2}) rotate(-90)" text-anchor="middle">How many speakers are right</text>
</svg>
`,
);
