import { decodeReferences } from "../../html/decode-references.ts";

/** Longest text that an entity of a document's own may stand for, in characters. */
const LONGEST_VALUE = 1000;
const XML_NAMES: ReadonlySet<string> = new Set(["amp", "lt", "gt", "quot", "apos"]);
const DECLARATION = /<!ENTITY\s+([\w.-]{1,40})\s+(?:"([^"<&]{0,1000})"|'([^'<&]{0,1000})')\s*>/gu;
const REFERENCE_OR_CDATA = /&([a-z][a-z0-9]{1,31});|<!\[CDATA\[/giu;

/**
 * XML text without its document type, and with the entities replaced that a reader of XML alone does not know: those of
 * HTML, which feeds use without declaring them, and those that the document type declares as plain text. Entities that
 * stand for markup, for other entities or for files are never expanded.
 */
export function replaceEntities(xml: string): string {
  const { text, declared } = withoutDoctype(xml);
  const pieces: string[] = [];
  let from = 0;
  REFERENCE_OR_CDATA.lastIndex = 0;
  for (let found = REFERENCE_OR_CDATA.exec(text); found !== null; found = REFERENCE_OR_CDATA.exec(text)) {
    const name = found[1];
    if (name === undefined) {
      const end = text.indexOf("]]>", REFERENCE_OR_CDATA.lastIndex);
      if (end < 0) break;
      REFERENCE_OR_CDATA.lastIndex = end + 3;
      continue;
    }
    const value = declared.get(name) ?? htmlValue(name);
    if (value === null) continue;
    pieces.push(text.slice(from, found.index), numericReferences(value));
    from = found.index + found[0].length;
  }
  pieces.push(text.slice(from));
  return pieces.join("");
}

/** What a name means in HTML; null for XML's own and for names that mean nothing. */
function htmlValue(name: string): string | null {
  if (XML_NAMES.has(name)) return null;
  const reference = `&${name};`;
  const value = decodeReferences(reference);
  return value === reference ? null : value;
}

function numericReferences(value: string): string {
  return [...value].map((character) => `&#x${character.codePointAt(0)?.toString(16)};`).join("");
}

function withoutDoctype(xml: string): { text: string; declared: ReadonlyMap<string, string> } {
  const declared = new Map<string, string>();
  const start = /<!DOCTYPE\s[^>[]{0,1000}/iu.exec(xml);
  if (start === null) return { text: xml, declared };
  const open = start.index + start[0].length;
  if (xml[open] !== "[") return { text: xml.slice(0, start.index) + xml.slice(open + 1), declared };
  const close = endOfSubset(xml, open);
  for (const [, name = "", double, single] of xml.slice(open, close).matchAll(DECLARATION)) {
    const value = decodeReferences(double ?? single ?? "");
    if (value.length <= LONGEST_VALUE && !declared.has(name)) declared.set(name, value);
  }
  return { text: xml.slice(0, start.index) + xml.slice(close), declared };
}

/** Behind the `]>` that ends a document type's own declarations; quoted values may hold either sign. */
function endOfSubset(xml: string, open: number): number {
  let quote = "";
  for (let at = open; at < xml.length; at += 1) {
    const sign = xml[at] ?? "";
    if (quote !== "") {
      if (sign === quote) quote = "";
    } else if (sign === '"' || sign === "'") {
      quote = sign;
    } else if (sign === "]") {
      const end = xml.indexOf(">", at);
      return end < 0 ? xml.length : end + 1;
    }
  }
  return open;
}
