import type { XmlElement } from "./xml-tree.ts";

/** HTML elements without content: an end tag of theirs would be read as another one. */
const VOID: ReadonlySet<string> = new Set(
  "area base br col embed hr img input link meta param source track wbr".split(" "),
);

/** The elements directly in another. */
export function childElements(element: XmlElement): XmlElement[] {
  return element.children.filter((child) => typeof child !== "string");
}

/** The elements of a name directly in another. */
export function childrenNamed(element: XmlElement, name: string): XmlElement[] {
  return childElements(element).filter((child) => child.name === name);
}

/** An attribute by its local name in small letters; undefined where there is none. */
export function attributeOf(element: XmlElement, name: string): string | undefined {
  return element.attributes[name];
}

/** All elements below some others, themselves included, in the order of the document. */
export function* walk(elements: readonly XmlElement[]): Generator<XmlElement> {
  for (const element of elements) {
    yield element;
    yield* walk(childElements(element));
  }
}

/** The text in an element, with that of the elements in it, as it stands. */
export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
}

/** Whether an element has markup in it that is not escaped. */
export function hasElements(element: XmlElement): boolean {
  return element.children.some((child) => typeof child !== "string");
}

/**
 * What stands in an element, as HTML.
 *
 * @param isText whether the text between its elements is plain; else it is HTML itself.
 */
export function toHtml(element: XmlElement, isText: boolean): string {
  return element.children
    .map((child) => {
      if (typeof child === "string") return isText ? escapeText(child) : child;
      return elementToHtml(child, isText);
    })
    .join("");
}

function elementToHtml(element: XmlElement, isText: boolean): string {
  const name = element.name.slice(element.name.indexOf(":") + 1);
  const attributes = Object.entries(element.attributes)
    .map(([key, value]) => ` ${key}="${escapeText(value)}"`)
    .join("");
  if (VOID.has(name)) return `<${name}${attributes}>`;
  return `<${name}${attributes}>${toHtml(element, isText)}</${name}>`;
}

function escapeText(text: string): string {
  return text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;").replace(/"/gu, "&quot;");
}
