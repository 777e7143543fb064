import type { Block } from "../../language/layout/layout.ts";
import { comparisonKey, endsSentence } from "../../language/layout/layout-segments.ts";
import { formOf } from "../../language/layout/line-forms.ts";
import { isNameLine } from "../../language/layout/name-lines.ts";
import { addressesReader, narrates } from "../../language/layout/page-notices.ts";
import { offersIn } from "../../language/layout/pitches.ts";
import { bucket } from "./buckets.ts";
import { type Likeness, likenessAround } from "./likeness.ts";

/*
 * What speaks for or against a line being of the article's text: its shape, its words, and what stands around it. Each piece of evidence is a
 * name; body-model.json says how much it counts.
 */

/** In words. A line of more is a sentence; of a still longer one the words say nothing that its length doesn't. */
const WORDS_OF_A_LABEL = 9;
const WORDS_OF_A_SENTENCE = 32;
/** A sentence of so many characters is text, as far as its shape says. */
const LONG = 70;
/** How far the nearest long sentence is looked for, in lines. */
const SPAN = 12;
/** In characters. */
const LONGEST_LABEL = 24;
const LONGEST_LOOKED_AT = 400;

/** What a line looks like from far away. */
type Look = "long" | "sentence" | "heading" | "label" | "title" | "sign" | "picture" | "site" | "none";

/** A line with what is looked at more than once. */
type Line = {
  readonly block: Block;
  readonly look: Look;
  readonly words: readonly string[];
  readonly key: string;
  readonly adjoins: boolean;
};

/** What is known of a block: its evidence, which is none for what is neither paragraph nor subhead, and whether no blank line stands above it. */
export type KnownLine = {
  readonly evidence: readonly string[];
  readonly adjoins: boolean;
  /** Which of its words the text around it says again. */
  readonly likeness: Likeness;
};

/** What is known of each block, in their order. Takes linear time. @param source what the blocks are of */
export function lineEvidence(source: string, blocks: readonly Block[]): KnownLine[] {
  const lines = blocks.map((block, index) => lineOf(source, block, blocks[index - 1]));
  const page = pageOf(lines);
  return lines.map((line, index) => {
    const judged = isText(line.block) ? line : isNotice(line.block) ? asText(line) : null;
    return {
      evidence:
        judged === null
          ? []
          : [
              ...ownEvidence(judged),
              ...placeEvidence(judged, lines, index, page),
              ...sharedEvidence(judged, page),
              ...likenessEvidence(judged, page.likeness(index)),
            ],
      adjoins: line.adjoins,
      likeness: page.likeness(index),
    };
  });
}

/** A whole sentence that the rules leave out, for it speaks as a page does to its reader. */
export const isNotice = ({ kind, text }: Block) =>
  kind === "junk" && text.length >= LONG && endsSentence(text) && formOf(text) === "notice";

function asText(line: Line): Line {
  const block: Block = { ...line.block, kind: "paragraph" };
  return { ...line, block, look: lookOf(block) };
}

export const isText = ({ kind }: Block) => kind === "paragraph" || kind === "subhead";

function lineOf(source: string, block: Block, above: Block | undefined): Line {
  const gap = above === undefined ? "" : source.slice(above.end, block.start);
  return {
    block,
    look: lookOf(block),
    words: wordsOf(block.text),
    key: comparisonKey(block.text),
    adjoins: above !== undefined && gap.replace(/\r\n?/gu, "\n").split("\n").length <= 2,
  };
}

function lookOf({ kind, text }: Block): Look {
  if (kind === "title") return "title";
  if (kind === "byline") return "sign";
  if (kind === "caption") return "picture";
  if (kind === "junk") return "site";
  if (endsSentence(text.replace(/ \p{So}$/u, "")) && !/[?؟]["'”’»›)]*$/u.test(text.slice(-8)))
    return text.length >= LONG ? "long" : "sentence";
  return text.length > 160 ? "long" : text.length <= LONGEST_LABEL ? "label" : "heading";
}

type Page = {
  readonly times: ReadonlyMap<string, number>;
  /** How many long sentences stand above each line. */
  readonly longAbove: readonly number[];
  readonly long: number;
  readonly titleWords: ReadonlySet<string>;
  readonly authors: string;
  readonly title: number;
  readonly groups: readonly Group[];
  readonly likeness: (index: number) => Likeness;
};
/** Lines without a blank line between them. */
type Group = { size: number; long: number; site: number };

function pageOf(lines: readonly Line[]): Page {
  const times = new Map<string, number>();
  const longAbove: number[] = [];
  const groups: Group[] = [];
  let long = 0;
  let group: Group = { size: 0, long: 0, site: 0 };
  for (const { key, look, adjoins } of lines) {
    times.set(key, (times.get(key) ?? 0) + 1);
    longAbove.push(long);
    if (!adjoins) group = { size: 0, long: 0, site: 0 };
    group.size += 1;
    if (look === "long") {
      long += 1;
      group.long += 1;
    }
    if (look === "site") group.site += 1;
    groups.push(group);
  }
  const title = lines.findIndex(({ look }) => look === "title");
  return {
    times,
    longAbove,
    long,
    groups,
    title,
    likeness: likenessAround(lines.map(({ block, look }) => ({ text: block.text, isLong: look === "long" }))),
    titleWords: new Set(lines[title]?.words.filter((word) => word.length > 3)),
    authors: lines
      .filter(({ look }) => look === "sign")
      .map(({ block }) => block.text.toLowerCase())
      .join("\n")
      .slice(0, 2000),
  };
}

/** The evidence of the line's own shape and words. */
function ownEvidence({ block, look, words }: Line): string[] {
  const { text } = block;
  const size = sizeOf(words);
  const ending = /[.!?…:;,؟۔]?["'”’»›)\]*]*$/u.exec(text.slice(-6))?.[0]?.charAt(0) ?? "";
  const evidence = [
    `kind ${block.kind}`,
    `look ${look} ${size}`,
    `words ${bucket(words.length, [1, 2, 3, 4, 6, 9, 13, 20, 32, 60])}`,
    `end ${ending} ${size}`,
    `first ${firstOf(text)} ${size}`,
  ];
  const letters = text.slice(0, LONGEST_LOOKED_AT).match(/\p{L}+/gu) ?? [];
  const capitals = letters.filter((word) => /^\p{Lu}/u.test(word)).length;
  if (capitals > 0)
    evidence.push(`capitals ${bucket((10 * capitals) / letters.length, [1, 2, 4, 6, 8, 9])} ${size}`);
  for (const [name, sign] of SIGNS) if (sign.test(text)) evidence.push(`${name} ${size}`);
  if (text === text.toUpperCase() && text !== text.toLowerCase()) evidence.push(`shouted ${size}`);
  const narrating = size !== "label" && narrates(text);
  if (narrating) evidence.push(`narrates ${size}`);
  if (addressesReader(text)) evidence.push(`reader ${size}`, `reader ${narrating ? "narrates" : "plain"}`);
  const offers = bucket(offersIn(text), [0, 1, 2]);
  evidence.push(`offers ${offers} ${size}`, `offers ${offers} ${narrating ? "narrates" : "plain"}`);
  if (size === "label" && isNameLine(text)) evidence.push("name");
  if (size === "text") return evidence;
  const [first = "", second = ""] = words;
  evidence.push(`opens ${size} ${first}`, `opens ${size} ${first} ${second}`);
  for (const word of new Set(words)) evidence.push(`${size}: ${word}`);
  return evidence;
}

/** Bounded looks, each at a part of the line. */
const SIGNS: readonly (readonly [string, RegExp])[] = [
  ["digits", /\d/u],
  ["glued", /\p{Ll}\p{Lu}/u],
  ["address", /https?:|www\.|\w\.(?:com|org|net|de|co)\b/u],
  ["handle", /@\w/u],
  ["rights", /©|®/u],
  ["strokes", /[|»›>→←▶•·]/u],
  ["quoted", /["“”„«»]/u],
  ["sentences", /[.!?]["”’)]?\s\p{Lu}/u],
  ["comma", /,/u],
];

/** The evidence of what stands around the line. */
function placeEvidence(line: Line, lines: readonly Line[], index: number, page: Page): string[] {
  const kind = kindOf(line);
  const nearest = (step: 1 | -1) => {
    for (let far = 1; far <= SPAN; far += 1)
      if (lines[index + step * far]?.look === "long") return bucket(far, [1, 2, 3, 5, 8]);
    return "far";
  };
  const [above, below] = [nearest(-1), nearest(1)];
  const rest = page.long - (page.longAbove[index + 1] ?? page.long);
  const group = page.groups[index] ?? { size: 1, long: 0, site: 0 };
  return [
    ...[-3, -2, -1, 1, 2, 3].flatMap((offset) => {
      const look = lines[index + offset]?.look ?? "none";
      return [`at ${offset} ${look}`, `at ${offset} ${look} ${kind}`];
    }),
    `text above ${above} ${kind}`,
    `text below ${below} ${kind}`,
    `text around ${above} ${below}`,
    `rest ${bucket(rest, [0, 1, 2, 4])} ${kind}`,
    `rest of all ${bucket((10 * rest) / Math.max(1, page.long), [0, 1, 3, 6])} ${kind}`,
    `begun ${bucket(page.longAbove[index] ?? 0, [0, 1, 2])} ${kind}`,
    `adjoins ${line.adjoins ? "above" : ""} ${lines[index + 1]?.adjoins === true ? "below" : ""} ${kind}`,
    `group ${bucket(group.size, [1, 2, 4, 8])} ${bucket(group.long, [0, 1, 3])} ${kind}`,
    `site's group ${bucket(group.site, [0, 1, 3])} ${kind}`,
  ];
}

/** The evidence of which words of the line the text around it says again. */
function likenessEvidence(line: Line, { stems, count, near }: Likeness): string[] {
  const kind = kindOf(line);
  return [
    `like ${bucket(count, [0, 1, 2, 3, 5, 8])} ${kind}`,
    `like near ${bucket(near, [0, 1, 2, 4])} ${kind}`,
    `share like ${stems === 0 ? "none" : bucket((10 * count) / stems, [0, 2, 4, 6, 8])} of ${bucket(stems, [0, 1, 2, 4, 8])} ${kind}`,
  ];
}

/** The evidence of what the line shares with others. */
function sharedEvidence(line: Line, page: Page): string[] {
  const { words, key, block } = line;
  const kind = kindOf(line);
  const evidence = [`times ${bucket(page.times.get(key) ?? 1, [1, 2])} ${kind}`];
  if (kind !== "text" && page.titleWords.size > 0)
    evidence.push(
      `of title ${bucket(words.filter((word) => page.titleWords.has(word)).length, [0, 1, 2])} ${kind}`,
    );
  const opening = /^\p{Lu}[\p{L}\p{M}.'’-]+ \p{Lu}[\p{L}\p{M}.'’-]+/u
    .exec(block.text.slice(0, 60))?.[0]
    .toLowerCase();
  if (opening !== undefined && page.authors.includes(opening))
    evidence.push("opens with author", `opens with author ${kind}`);
  return evidence;
}

const kindOf = ({ look }: Line) => (look === "long" ? "text" : look === "sentence" ? "sentence" : "short");

function sizeOf(words: readonly string[]): "label" | "line" | "text" {
  if (words.length <= WORDS_OF_A_LABEL) return "label";
  return words.length <= WORDS_OF_A_SENTENCE ? "line" : "text";
}

const OPENINGS: readonly (readonly [string, RegExp])[] = [
  ["upper", /^\p{Lu}/u],
  ["lower", /^\p{Ll}/u],
  ["letter", /^\p{L}/u],
  ["digit", /^\p{N}/u],
  ["quote", /^["“„«'‘]/u],
  ["bullet", /^[-–—*•·▪●]/u],
];
const firstOf = (text: string) => OPENINGS.find(([, opening]) => opening.test(text))?.[0] ?? "mark";

/** In small letters; all numbers are one word. */
const wordsOf = (text: string) =>
  text
    .slice(0, LONGEST_LOOKED_AT)
    .toLowerCase()
    .replaceAll("’", "'")
    .match(/\p{N}+|[\p{L}\p{M}'-]+/gu)
    ?.map((word) => (/^\p{N}/u.test(word) ? "0" : word)) ?? [];
