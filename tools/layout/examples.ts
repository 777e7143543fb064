import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import { type PastedLayout, readPastedLayouts } from "../../bench/pasted-layout.ts";
import { UserError } from "../../src/errors.ts";
import { cleanCharacters } from "../../src/import/clean-characters.ts";
import type { ImportedArticle } from "../../src/import/imported-article.ts";
import { decodeText } from "../../src/import/input/decode-text.ts";
import { parsePage } from "../../src/import/page/parse-page.ts";
import { readPage } from "../../src/import/page/read-page.ts";
import { splitDump } from "../../src/import/paste/dump-parts.ts";
import { isText, lineEvidence } from "../../src/import/paste/line-evidence.ts";
import { type Block, readLayout } from "../../src/language/layout/layout.ts";
import { comparisonKey, endsSentence } from "../../src/language/layout/layout-segments.ts";
import { copiedText } from "./page-text.ts";

/** What a line is: of the article's text, a picture's caption, of the page; null where nobody can say. */
export type LineLabel = "text" | "caption" | "page" | null;

/** The lines of one article as copied, and what each is. */
export type CopiedArticle = {
  readonly name: string;
  readonly isOwn: boolean;
  readonly source: string;
  readonly blocks: readonly Block[];
  readonly labels: readonly LineLabel[];
};

/** A line that the layout's rules leave in the body. */
export type LineExample = {
  readonly article: string;
  readonly evidence: readonly string[];
  readonly label: Exclude<LineLabel, null>;
  readonly weight: number;
  readonly block: Block;
};

const GOLD = z.record(
  z.string(),
  z.object({
    url: z.string().nullish(),
    title: z.string().nullish(),
    articleBody: z.string().optional(),
    with: z.array(z.string()).optional(),
    without: z.array(z.string()).optional(),
  }),
);
type Gold = z.infer<typeof GOLD>[string];

/** In characters. */
const LARGEST_PAGE = 1_500_000;
const SHORTEST_TITLE = 8;
const LONG_PARAGRAPH = 60;
const SHORTEST_SEGMENT = 20;
const SHORTEST_CAPTION = 20;
/** Shorter lines stand in a text by chance. In characters. */
const SHORTEST_GOLD_LINE = 15;
/** Of an annotated page's segments so many, as a share, must be read. */
const SEGMENTS = 0.7;
const FEWEST_LINES = 4;
/** How many lines below an article are looked at. */
const LINES_BELOW = 90;

/** A saved page, what our reader of pages finds in it, and what is to be found. */
export type SavedPage = {
  readonly name: string;
  readonly html: string;
  readonly article: ImportedArticle;
  readonly facts: Gold;
};

/** Saved pages with what is to be read in them: a folder with gold.json and gzipped pages. Pages that can't be read are left out. */
export function readSavedPages(folder: string): SavedPage[] {
  const gold = GOLD.parse(JSON.parse(readFileSync(join(folder, "gold.json"), "utf8")));
  return Object.entries(gold).flatMap(([name, facts]) => {
    const html = decodeText(gunzipSync(readFileSync(join(folder, `${name}.gz`))), null);
    if (html.length > LARGEST_PAGE) return [];
    try {
      return [{ name, html, facts, article: readPage(html, facts.url ?? null) }];
    } catch (error) {
      if (error instanceof UserError) return [];
      throw error;
    }
  });
}

/** The pages of a folder as someone has them who copies from the headline on. */
export function pageArticles(folder: string): CopiedArticle[] {
  return readSavedPages(folder).flatMap((page) => pageArticle(page) ?? []);
}

function pageArticle({ name, html, article, facts }: SavedPage): CopiedArticle | null {
  const opening = article.body.find(
    ({ kind, text }) => kind === "paragraph" && text.length > LONG_PARAGRAPH,
  )?.text;
  const title = article.title ?? "";
  if (opening === undefined || title.length < SHORTEST_TITLE || !hasSegments(article, facts)) return null;
  const whole = cleanCharacters(copiedText(parsePage(html)));
  const start = whole.lastIndexOf(title, whole.indexOf(opening.slice(0, LONG_PARAGRAPH - 10)));
  if (start < 0) return null;
  const source = whole.slice(start);
  const blocks = readLayout(source, title);
  const labels = blocks.map(labelOf(article, facts));
  const end = labels.lastIndexOf("text") + LINES_BELOW;
  if (labels.filter((label) => label === "text").length < FEWEST_LINES) return null;
  return { name, isOwn: false, source, blocks: blocks.slice(0, end), labels: labels.slice(0, end) };
}

function hasSegments({ body }: ImportedArticle, { with: wanted = [] }: Gold): boolean {
  const text = body.map((part) => comparisonKey(part.text)).join(" ");
  const long = wanted.map(comparisonKey).filter((segment) => segment.length > SHORTEST_SEGMENT);
  return long.filter((segment) => text.includes(segment)).length >= long.length * SEGMENTS;
}

/** What our reader of pages gives, where the annotation does not say otherwise. */
function labelOf({ title, body, captions }: ImportedArticle, facts: Gold): (block: Block) => LineLabel {
  const own = new Set(body.map(({ text }) => comparisonKey(text)));
  const aside = new Set(captions.map(({ written }) => comparisonKey(written)));
  const titleKey = comparisonKey(title ?? "");
  const gold = facts.articleBody === undefined ? null : comparisonKey(facts.articleBody);
  const without = (facts.without ?? []).map(comparisonKey).filter((segment) => segment.length > 3);
  return ({ text }) => {
    const key = comparisonKey(text);
    if (key.startsWith(titleKey)) return null;
    const isOwn = own.has(key);
    if (aside.has(key)) return isOwn || key.length < SHORTEST_CAPTION ? null : "caption";
    if (gold !== null) {
      const isGold = key.length > SHORTEST_GOLD_LINE && gold.includes(key);
      return isOwn === isGold || (isOwn && key.length <= SHORTEST_GOLD_LINE) ? labelled(isOwn) : null;
    }
    return isOwn && without.some((segment) => key.includes(segment)) ? null : labelled(isOwn);
  };
}

const labelled = (isText: boolean) => (isText ? "text" : "page");

/** The articles of our own layouts that may be looked at, as far as they are cut rightly; each also without blank lines, as some programs copy. */
export function layoutArticles(): CopiedArticle[] {
  return (readPastedLayouts().get("develop") ?? []).flatMap(articlesOf);
}

function articlesOf({ name, text, articles }: PastedLayout): CopiedArticle[] {
  const parts = splitDump(cleanCharacters(text));
  if (parts.length !== articles.length) return [];
  return parts.flatMap(({ text: source }, index) => {
    const article = articles[index];
    if (article === undefined) return [];
    const kinds = new Map(article.body.map((part) => [comparisonKey(part.text), part.kind]));
    const captions = new Set(article.captions.map(comparisonKey));
    const title = comparisonKey(article.title);
    const copied = (text: string): CopiedArticle => {
      const blocks = readLayout(text);
      const labels = blocks.map(({ text: line }): LineLabel => {
        const key = comparisonKey(line.replace(/(?<=\p{L})-\n(?=\p{Ll})/gu, "").replace(/\s+/gu, " "));
        if (key === title || kinds.get(key) === "open") return null;
        return captions.has(key) ? "caption" : labelled(kinds.has(key));
      });
      return { name, isOwn: true, source: text, blocks, labels };
    };
    const [apart, tight] = [copied(source), copied(source.replace(/\n+/gu, "\n"))];
    return apart.blocks.length === tight.blocks.length ? [apart, tight] : [apart];
  });
}

/** What counts for one article together, in lines; our own layouts are few and closest to what is pasted. */
const MOST_TEXT = 30;
const MOST_OTHER = 40;
const WEIGHT_OF_OWN = 12;

/**
 * The lines of an article that the layout's rules leave in the body. Some of the lines that they don't are taken for left as well: so the
 * model learns what furniture looks like that no list holds.
 *
 * @param forgotten which share of them, from 0 to 1.
 */
export function lineExamples(article: CopiedArticle, forgotten: number, random: () => number): LineExample[] {
  const { source, labels, name, isOwn } = article;
  const blocks = article.blocks.map((block, index) =>
    (block.kind === "junk" || block.kind === "caption") &&
    (labels[index] === "page" || labels[index] === "caption") &&
    random() < forgotten
      ? asText(block, random)
      : block,
  );
  const evidence = lineEvidence(source, blocks);
  const examples = blocks.flatMap((block, index) => {
    const label = labels[index] ?? null;
    return label === null || !isText(block)
      ? []
      : [{ article: name, evidence: evidence[index]?.evidence ?? [], label, block }];
  });
  const text = examples.filter(({ label }) => label === "text").length;
  const scale = isOwn ? WEIGHT_OF_OWN : 1;
  const weightOf = (count: number, most: number) => scale * Math.min(1, most / Math.max(1, count));
  return examples.map((example) => ({
    ...example,
    weight:
      example.label === "text" ? weightOf(text, MOST_TEXT) : weightOf(examples.length - text, MOST_OTHER),
  }));
}

const LONGEST_SUBHEAD = 80;

/** What the line is where no rule knows it. */
function asText(block: Block, random: () => number): Block {
  const isParagraph = endsSentence(block.text) || block.text.length > LONGEST_SUBHEAD || random() < 0.6;
  return { ...block, kind: isParagraph ? "paragraph" : "subhead" };
}
