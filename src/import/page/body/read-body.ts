import type { ImportedPart } from "../../imported-article.ts";
import { holds, likeness } from "../metadata/likeness.ts";
import type { PageElement } from "../page-tree.ts";
import { type Block, readBlocks } from "./blocks.ts";
import { namesOf } from "./element-names.ts";
import { type MainElement, proseValue } from "./main-element.ts";
import { isNotice, leadsAway, leadsAwayTo } from "./page-lines.ts";

/** What is known of the article besides its text, to know it again where the text repeats it. */
export type KnownLines = {
  readonly title: string | null;
  readonly byline: string | null;
  readonly description: string | null;
};

export type PageBody = { readonly parts: readonly ImportedPart[]; readonly captions: readonly string[] };

/** The text of the article in its order, with its introduction and without what the page adds to it; captions apart. `all`: the blocks of the page. */
export function readBody(main: MainElement, all: readonly Block[], known: KnownLines): PageBody {
  const inMain = readBlocks(main.element, main.skip);
  const blocks = [...leadBefore(all, main, inMain, known), ...inMain];
  const text = withoutRepeats(
    clean(
      blocks.filter(({ kind }) => kind !== "caption"),
      known,
    ),
  );
  const captions = blocks.filter(({ kind, text }) => kind === "caption" && !isNotice(text));
  return {
    parts: text.map(({ kind, text }) => ({ kind: kind === "heading" ? "subhead" : "paragraph", text })),
    captions: [...new Set(captions.map(({ text }) => text))],
  };
}

const INTRO_NAMES =
  /[ -](?:lead|lede|intro(?:duction|text)?|standfirst|dek|deck|excerpt|summary|sub-?title|sub-?head(?:line|ing)?|vorspann|chapo|chapeau|entradilla|bajada|abstract|teaser(?:-?text)?|kicker-text|description)(?![\p{L}])/u;
const LEAST_LEAD = 50;

/** The introduction that stands between the headline and the main element. */
function leadBefore(
  all: readonly Block[],
  main: MainElement,
  inMain: readonly Block[],
  { title, description }: KnownLines,
): Block[] {
  const first = inMain[0]?.element;
  if (first === undefined || title === null) return [];
  const start = all.findIndex(({ element }) => element === first);
  const above = all.slice(0, Math.max(start, 0));
  const headline = above.findLastIndex(({ text, kind }) => kind === "heading" && holds(text, title, 0.7));
  if (headline < 0) return [];
  const texts = new Set(inMain.map(({ text }) => text));
  return above.slice(headline + 1).filter((block) => {
    const { text, linked, kind, element } = block;
    if (
      texts.has(text) ||
      kind === "caption" ||
      text.length < LEAST_LEAD ||
      linked > text.length * 0.3 ||
      isNotice(text)
    )
      return false;
    if (description !== null && description.length >= LEAST_LEAD && holds(text, description, 0.4))
      return true;
    const path = [element, element.parent, element.parent?.parent].flatMap((one) => one ?? []);
    if (path.some((one) => INTRO_NAMES.test(namesOf(one)))) return true;
    return proseValue(block) > 0 && !skippedIn(element, main) && above.length - headline <= 12;
  });
}

function skippedIn(element: PageElement, { skip }: MainElement): boolean {
  for (let one: PageElement | null = element; one !== null; one = one.parent) if (skip(one)) return true;
  return false;
}

/** Blocks that are text of the article. */
function clean(blocks: readonly Block[], known: KnownLines): Block[] {
  const listed = linkLists(blocks);
  const kept = blocks.filter(
    (block) => !listed.has(block.element.parent ?? block.element) && !isFurniture(block),
  );
  return trimEnd(trimStart(kept, known)).filter(
    ({ text }, index, all) => !(leadsAway(text) && isBeforeNothing(index, all)),
  );
}

function isFurniture({ text, linked, kind }: Block): boolean {
  if (isNotice(text)) return true;
  if (leadsAwayTo(text) && linked > 0) return true;
  if (linked > text.length * 0.8 && text.length > 3) return kind !== "item";
  return false;
}

/** Lists that are mostly links. */
function linkLists(blocks: readonly Block[]): Set<PageElement> {
  const lists = new Map<PageElement, { linked: number; length: number }>();
  for (const { kind, element, text, linked } of blocks) {
    if (kind !== "item" || element.parent === null) continue;
    const list = lists.get(element.parent) ?? { linked: 0, length: 0 };
    lists.set(element.parent, { linked: list.linked + linked, length: list.length + text.length });
  }
  return new Set([...lists].filter(([, { linked, length }]) => linked > length * 0.6).map(([list]) => list));
}

function isBeforeNothing(index: number, all: readonly Block[]): boolean {
  const next = all[index + 1];
  return (
    next === undefined ||
    all[index]?.kind === "heading" ||
    next.kind === "heading" ||
    all[index] !== undefined
  );
}

/** Without the headline, the byline and other labels above the first sentence. */
function trimStart(blocks: readonly Block[], { title, byline }: KnownLines): Block[] {
  let first = 0;
  for (const [index, { text, kind }] of blocks.slice(0, 12).entries()) {
    const isHeadline = title !== null && holds(text, title, 0.7);
    const isByline =
      byline !== null &&
      text.length < 120 &&
      byline.split(", ").some((name) => likeness(text).includes(likeness(name))) &&
      !/[.!?]\s/u.test(text);
    if (isHeadline || isByline) first = index + 1;
    else if (kind !== "heading" && text.length > 60) break;
  }
  return blocks.slice(first);
}

/** Without what follows a heading that leads away near the end, and without headings that have nothing below them. */
function trimEnd(blocks: readonly Block[]): Block[] {
  const total = blocks.reduce((sum, { text }) => sum + text.length, 0);
  let before = 0;
  let end = blocks.length;
  for (const [index, { text }] of blocks.entries()) {
    if (leadsAway(text) && before > total * 0.6) {
      end = index;
      break;
    }
    before += text.length;
  }
  while (end > 0 && blocks[end - 1]?.kind === "heading") end -= 1;
  return blocks.slice(0, end);
}

/**
 * Each longer line once: a pull quote repeats what the text says, and an introduction may stand on a page twice.
 * Neighbours may be alike.
 */
function withoutRepeats(blocks: readonly Block[]): Block[] {
  const seen = new Map<string, Block>();
  const keys = blocks.map(({ text }) => likeness(text));
  const running = ` ${keys.filter((_, index) => blocks[index]?.kind === "paragraph").join(" ")} `;
  return blocks.filter((block, index) => {
    const key = keys[index] ?? "";
    if (key.length < 30 || block.kind === "item" || block.kind === "row") return true;
    if (block.kind === "quote" && running.includes(` ${key} `)) return false;
    const earlier = seen.get(key);
    if (earlier === undefined) seen.set(key, block);
    return earlier === undefined || earlier.element.parent === block.element.parent;
  });
}
