import type { PageElement } from "../page-tree.ts";
import { type Block, readBlocks } from "./blocks.ts";
import { isApart, isUnwanted } from "./unwanted.ts";

/** The element that holds the article, and which elements below it are no part of it. */
export type MainElement = {
  readonly element: PageElement;
  readonly skip: (element: PageElement) => boolean;
};

/** A child that has this share of the text of its parent is the better main element. */
const NEARLY_ALL = 0.97;
/** An element with this share of the text of the page is no accessory, whatever its name. */
const TOO_MUCH = 0.35;
/** The strictest reading that keeps this share of what the loosest keeps is the right one. */
const ENOUGH = 0.4;

/**
 * Chooses the element below which prose outweighs links and labels by most; of nested ones that hold the same prose,
 * the inner. Elements whose names say that they are no part of the article are left out, unless too little is left.
 */
export function chooseMainElement(page: PageElement): MainElement {
  const whole = weigh(readBlocks(page, () => false));
  const all = whole.get(page)?.prose ?? 0;
  const isMuch = (element: PageElement) => (whole.get(element)?.prose ?? 0) > all * TOO_MUCH;
  const choices = [
    isUnwanted,
    (element: PageElement) => isApart(element) || (isUnwanted(element) && !isMuch(element)),
    isApart,
    () => false,
  ].map((skip) => chooseAmong(page, skip));
  const most = Math.max(...choices.slice(0, 3).map(({ prose }) => prose));
  const chosen = choices.find(({ prose }) => prose > 0 && prose >= most * ENOUGH) ?? choices.at(-1);
  return chosen ?? { element: page, skip: () => false };
}

function chooseAmong(
  page: PageElement,
  skip: (element: PageElement) => boolean,
): MainElement & { prose: number } {
  const weights = weigh(readBlocks(page, skip));
  let element = page;
  let best = Number.NEGATIVE_INFINITY;
  for (const [one, { prose, clutter }] of weights) {
    if (prose - clutter < best || TOO_SMALL.has(one.tag)) continue;
    best = prose - clutter;
    element = one;
  }
  for (let next: PageElement | undefined = element; next !== undefined; ) {
    element = next;
    const floor: number = (weights.get(element)?.prose ?? 0) * NEARLY_ALL;
    next = element.children.find(
      (child): child is PageElement =>
        typeof child !== "string" &&
        floor > 0 &&
        !TOO_SMALL.has(child.tag) &&
        (weights.get(child)?.prose ?? 0) >= floor,
    );
  }
  return { element, skip, prose: weights.get(element)?.prose ?? 0 };
}

const TOO_SMALL: ReadonlySet<string> = new Set(
  "p li ul ol dl h1 h2 h3 h4 span b i em strong a font tr figure figcaption blockquote".split(" "),
);

/** `prose`: characters of sentences outside links. `clutter`: characters of links, and a little for each label. */
type Weight = { prose: number; clutter: number };

function weigh(blocks: readonly Block[]): Map<PageElement, Weight> {
  const weights = new Map<PageElement, Weight>();
  for (const block of blocks) {
    const value = proseValue(block);
    for (let one: PageElement | null = block.element; one !== null; one = one.parent) {
      const weight = weights.get(one) ?? { prose: 0, clutter: 0 };
      if (value > 0) weight.prose += value;
      else weight.clutter -= value;
      weights.set(one, weight);
    }
  }
  return weights;
}

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

export function proseValue({ text, linked, kind }: Block): number {
  const free = (text.length - linked) * (CJK.test(text) ? 2.5 : 1);
  const dense = linked > text.length * 0.5;
  if (dense) return -Math.min(text.length, 100) * 0.5;
  if (kind === "heading" || kind === "caption") return 0;
  if (free < 40) return -5;
  const sentences = /[.!?…。！？:;][”"’»)\]]*(?:\s|$)/u.test(text);
  return (sentences ? free : free * 0.3) * (kind === "item" ? 0.5 : 1);
}
