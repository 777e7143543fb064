import { parseHTML } from "linkedom";
import type { PageElement, PageNode } from "./page-tree.ts";

/** What lies deeper is hung below an ancestor of this depth, so that no walk of the tree runs out of stack. */
const DEEPEST = 400;

const ELEMENT = 1;
const TEXT = 3;
const CDATA = 4;

/** As much of a DOM node as is read here. */
type DomNode = {
  readonly nodeType: number;
  readonly localName?: string | undefined;
  readonly data?: string | undefined;
  readonly attributes?: Iterable<{ readonly name: string; readonly value: string }> | undefined;
  readonly childNodes: Iterable<DomNode>;
};

type Growing = PageElement & { readonly children: PageNode[] };

/** The tree of a page, below a root of its own. Any text has one. */
export function parsePage(html: string): PageElement {
  const document: DomNode = parseHTML(html).document;
  const root: Growing = { tag: "#page", attributes: new Map(), children: [], parent: null };
  const waiting: { node: DomNode; holder: Growing; depth: number }[] = [];
  const hang = (node: DomNode, holder: Growing, depth: number) => {
    for (const child of [...node.childNodes].reverse()) waiting.push({ node: child, holder, depth });
  };
  hang(document, root, 1);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, holder, depth } = next;
    if (node.nodeType === TEXT || node.nodeType === CDATA) holder.children.push(node.data ?? "");
    if (node.nodeType !== ELEMENT) continue;
    const element = toElement(node, holder);
    holder.children.push(element);
    hang(node, depth < DEEPEST ? element : holder, Math.min(depth + 1, DEEPEST));
  }
  return root;
}

function toElement(node: DomNode, parent: PageElement): Growing {
  const attributes = new Map<string, string>();
  for (const { name, value } of node.attributes ?? []) attributes.set(name.toLowerCase(), value);
  return { tag: (node.localName ?? "").toLowerCase(), attributes, children: [], parent };
}
