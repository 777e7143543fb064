import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

/*
 * Draws docs/library.svg: how long questions take in archives of growing size, beside bare FTS5 on the same file.
 *
 *   npm run bench -- library --articles 1000 --figures FIGURES.jsonl      (and with other numbers)
 *   node bench/library-picture.ts FIGURES.jsonl
 */
const PICTURE = join(import.meta.dirname, "../docs/library.svg");
const WIDTH = 420;
const HEIGHT = 300;
const MARGIN = { left: 60, top: 24, bottom: 44, right: 220 };
/** The ends of the axis of time, in milliseconds. */
const LEAST = 0.01;
const MOST = 10;

const LINES = [
  ["search: common word", "#b3492d"],
  ["quotations: most quoted, page 1", "#3b6ea8"],
  ["speaker: by name", "#4b8b3b"],
  ["headlines: topic", "#8a5aa8"],
  ["/about", "#b08a1e"],
  ["bare FTS5: newest 10, common word", "#777"],
] as const;

const time = z.object({ mean: z.number() });
const figures = readFileSync(process.argv[2] ?? "", "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => z.object({ articles: z.int(), rows: z.record(z.string(), time) }).parse(JSON.parse(line)))
  .sort((one, other) => one.articles - other.articles);

const sizes = figures.map(({ articles }) => Math.log10(articles));
const [first = 0, last = 1] = [sizes[0], sizes.at(-1)];
const x = (articles: number) =>
  MARGIN.left + ((Math.log10(articles) - first) / Math.max(0.1, last - first)) * WIDTH;
const y = (milliseconds: number) =>
  MARGIN.top +
  HEIGHT * (1 - Math.log10(Math.min(MOST, Math.max(LEAST, milliseconds)) / LEAST) / Math.log10(MOST / LEAST));
const place = (value: number) => value.toFixed(1);

const grid = [
  ...[0.01, 0.1, 1, 10].map(
    (at) => `
  <line x1="${MARGIN.left}" y1="${place(y(at))}" x2="${MARGIN.left + WIDTH}" y2="${place(y(at))}" stroke="#ddd"/>
  <text x="${MARGIN.left - 8}" y="${place(y(at) + 4)}" text-anchor="end">${at} ms</text>`,
  ),
  ...figures.map(
    ({ articles }) => `
  <text x="${place(x(articles))}" y="${MARGIN.top + HEIGHT + 18}" text-anchor="middle">${articles.toLocaleString("en")}</text>`,
  ),
];

/** Labels stand at the ends of their lines, and none upon another. */
let free = Number.POSITIVE_INFINITY;
const lines = LINES.map(([name, colour]) => ({
  name,
  colour,
  points: figures.map(({ articles, rows }) => ({ x: x(articles), y: y(rows[name]?.mean ?? LEAST) })),
}))
  .sort((one, other) => (other.points.at(-1)?.y ?? 0) - (one.points.at(-1)?.y ?? 0))
  .map(({ name, colour, points }) => {
    free = Math.min(free - 16, points.at(-1)?.y ?? 0);
    const path = points.map((point) => `${place(point.x)},${place(point.y)}`).join(" ");
    const dash = name.startsWith("bare") ? ' stroke-dasharray="5 4"' : "";
    return `
  <polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"${dash}/>
  <text x="${MARGIN.left + WIDTH + 8}" y="${place(free + 4)}" fill="${colour}">${name}</text>`;
  });

writeFileSync(
  PICTURE,
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${MARGIN.left + WIDTH + MARGIN.right} ${MARGIN.top + HEIGHT + MARGIN.bottom}" font-family="sans-serif" font-size="12" fill="#222">
  <title>Processor time for one question, by the number of articles</title>
  <rect width="100%" height="100%" fill="#fff"/>${grid.join("")}${lines.join("")}
  <text x="${MARGIN.left + WIDTH / 2}" y="${MARGIN.top + HEIGHT + 38}" text-anchor="middle">articles</text>
</svg>
`,
);
