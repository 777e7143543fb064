import { feedText, toLine } from "./feed-text.ts";
import { childrenNamed, textOf } from "./xml/xml-query.ts";
import type { XmlElement } from "./xml/xml-tree.ts";

/** The first of some elements that says something, as one line of plain text. */
export function firstLine(
  parent: XmlElement,
  names: readonly string[],
  assumed: "html" | "plain",
): string | null {
  for (const name of names) {
    for (const element of childrenNamed(parent, name)) {
      const line = toLine(feedText(element, assumed));
      if (line !== "") return line;
    }
  }
  return null;
}

/** The first of some elements that holds text, as it stands. */
export function firstText(parent: XmlElement, names: readonly string[]): string | null {
  for (const name of names) {
    for (const element of childrenNamed(parent, name)) {
      const text = textOf(element).trim();
      if (text !== "") return text;
    }
  }
  return null;
}
