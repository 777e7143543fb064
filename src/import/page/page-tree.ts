/** A page as a plain tree: what is read of it depends on no parser. */
export type PageNode = PageElement | string;

export type PageElement = {
  /** In lower case. */
  readonly tag: string;
  /** Names in lower case. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly PageNode[];
  readonly parent: PageElement | null;
};

/** An element and all below it, in the order of the page. `skip` leaves out an element with all below it. */
export function* elementsIn(
  root: PageElement,
  skip: (element: PageElement) => boolean = () => false,
): Generator<PageElement> {
  const waiting: PageElement[] = [root];
  for (let element = waiting.pop(); element !== undefined; element = waiting.pop()) {
    if (skip(element)) continue;
    yield element;
    for (const child of element.children.toReversed()) if (typeof child !== "string") waiting.push(child);
  }
}

/** All text below an element as it stands there, scripts and styles left out. */
export function rawText(root: PageElement): string {
  const pieces: string[] = [];
  const waiting: PageNode[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (typeof node === "string") pieces.push(node);
    else if (!NO_TEXT.has(node.tag)) {
      if (BREAKS.has(node.tag)) pieces.push(" ");
      for (const child of node.children.toReversed()) waiting.push(child);
    }
  }
  return pieces.join("");
}

/** The text below an element, or null where it is longer than a limit in characters, or spread over too many elements. */
export function shortText(root: PageElement, limit: number): string | null {
  let text = "";
  let nodes = 0;
  const waiting: PageNode[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    nodes += 1;
    if (text.length > limit * BLANKS || nodes > MOST_NODES) return null;
    if (typeof node === "string") text += node;
    else if (!NO_TEXT.has(node.tag)) {
      if (BREAKS.has(node.tag)) text += " ";
      waiting.push(...node.children.slice(0, MOST_NODES).reverse());
    }
  }
  const line = text.replace(/\s+/gu, " ").trim();
  return line.length > limit ? null : line;
}

const MOST_NODES = 200;
/** Markup is indented: there may be so many blanks for each character. */
const BLANKS = 10;

const NO_TEXT: ReadonlySet<string> = new Set(["script", "style", "noscript", "template", "svg"]);
const BREAKS: ReadonlySet<string> = new Set(["br", "p", "div", "li", "td", "h1", "h2", "h3"]);

/** An attribute without blanks around it; null where it is missing or empty. */
export function attribute({ attributes }: PageElement, name: string): string | null {
  const value = attributes.get(name)?.trim();
  return value === undefined || value === "" ? null : value;
}

/** The elements that an element is in, from the nearest to the root. */
export function* ancestors(element: PageElement): Generator<PageElement> {
  for (let one = element.parent; one !== null; one = one.parent) yield one;
}
