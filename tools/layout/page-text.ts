import type { PageElement, PageNode } from "../../src/import/page/page-tree.ts";

/** What a copy of a page has none of. */
const UNSEEN = new Set(
  "script style noscript template svg head select option textarea iframe object canvas audio video math".split(
    " ",
  ),
);
/** What stands on lines of its own, with blank lines around it and without. */
const APART = new Set("p h1 h2 h3 h4 h5 h6 ul ol dl blockquote figure pre hr".split(" "));
const BLOCKS = new Set(
  "div li section article header footer nav aside main tr table tbody figcaption dt dd br address form fieldset button label td th center".split(
    " ",
  ),
);
/** Of the private use area, so that no page has them. */
const LINE = "\uE000";
const GAP = "\uE001";

/** The text of a page as someone has it who selects all and copies. */
export function copiedText(page: PageElement): string {
  const parts: string[] = [];
  copy(page, parts);
  return parts
    .join("")
    .replace(/[ \uE000\uE001]*[\uE000\uE001][ \uE000\uE001]*/gu, (marks) =>
      marks.includes(GAP) ? "\n\n" : "\n",
    )
    .replace(/ +/gu, " ")
    .trim();
}

function copy(node: PageNode, parts: string[]): void {
  if (typeof node === "string") {
    parts.push(node.replace(/\s+/gu, " "));
    return;
  }
  const { tag, attributes, children } = node;
  if (UNSEEN.has(tag) || attributes.has("hidden") || /display:\s*none/u.test(attributes.get("style") ?? ""))
    return;
  const mark = APART.has(tag) ? GAP : BLOCKS.has(tag) ? LINE : "";
  parts.push(mark);
  for (const child of children) copy(child, parts);
  if (tag !== "br") parts.push(mark);
}
