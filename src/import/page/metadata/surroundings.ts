import { type Block, isHidden } from "../body/blocks.ts";
import { namesOf } from "../body/element-names.ts";
import { ancestors, elementsIn, type PageElement } from "../page-tree.ts";
import { holds } from "./likeness.ts";

/** What the fields that a page shows are looked for in. */
export type Surroundings = {
  readonly page: PageElement;
  /** The element that holds the article. */
  readonly main: PageElement;
  /** All blocks of the page. */
  readonly blocks: readonly Block[];
  /** The blocks of the article alone. */
  readonly text: readonly Block[];
};

const ELSEWHERE_TAGS: ReadonlySet<string> = new Set([
  "footer",
  "aside",
  "nav",
  "script",
  "style",
  "noscript",
  "svg",
]);
const ELSEWHERE_NAMES =
  /[ -](?:comments?|commentlist|respond|related|sidebar|(?<!elementor-)widget|teasers?|listing|recent|latest|footer|popular|trending|recommend(?:ed|ations?)|mostviewed|most-read|newsticker)(?![\p{L}])/u;

/** The elements of a page but for those of comments, teasers and other parts that are about other texts. */
export function elementsOfArticle({ page, main }: Surroundings): Iterable<PageElement> {
  const around = new Set([main, ...ancestors(main)]);
  return elementsIn(
    page,
    (one) =>
      !around.has(one) &&
      (ELSEWHERE_TAGS.has(one.tag) || isHidden(one) || ELSEWHERE_NAMES.test(namesOf(one))),
  );
}

const LINES_ABOVE = 6;
const LINES_BELOW = 12;

/** The lines around the headline, those below it first; the first lines of the main element where none is found. */
export function linesNearHeadline(around: Surroundings, title: string | null): string[] {
  const { above, below } = blocksNearHeadline(around, title);
  return [...below, ...above.toReversed()].map(({ text }) => text);
}

/** The same as blocks, each side in the order of the page. */
export function blocksNearHeadline(
  { blocks, main }: Surroundings,
  title: string | null,
): { readonly above: readonly Block[]; readonly below: readonly Block[] } {
  const headline = blocks.findIndex(
    ({ text, kind }) => kind === "heading" && title !== null && holds(text, title, 0.7),
  );
  const at = headline < 0 ? blocks.findIndex(({ element }) => isInside(element, main)) : headline;
  if (at < 0) return { above: [], below: [] };
  return {
    above: blocks.slice(Math.max(0, at - LINES_ABOVE), at),
    below: blocks.slice(at + 1, at + 1 + LINES_BELOW),
  };
}

/** The last lines of the main element. */
export function lastLines({ blocks, main }: Surroundings): string[] {
  return blocks
    .filter(({ element }) => isInside(element, main))
    .slice(-LINES_AT_END)
    .map(({ text }) => text);
}

/** The last paragraphs of the article. */
export function lastParagraphs({ text }: Surroundings): Block[] {
  return text.filter(({ kind }) => kind === "paragraph").slice(-LINES_AT_END);
}

const LINES_AT_END = 4;

function isInside(element: PageElement, outer: PageElement): boolean {
  for (let one: PageElement | null = element; one !== null; one = one.parent) if (one === outer) return true;
  return false;
}
