import { attribute, type PageElement } from "../page-tree.ts";
import { LONGEST_BYLINE } from "./author-elements.ts";
import { isPersonName, isWrittenByline } from "./author-names.ts";
import { blocksNearHeadline, lastParagraphs, type Surroundings } from "./surroundings.ts";

/* Authors by what lines of a page say. */

const LABEL = /^(?:(?:written |posted )?by|von|par|por|author|autor(?:in)?|text)\s?:?$/iu;
const DATED = /\d{1,2}[.:/]\d{2}|(?<!\d)(?:19|20)\d{2}(?!\d)/u;
const NAMED_AFTER_DATE = /(?:^|[\s,|])(?:by|von|par|por):?\s+(\p{Lu}[^|•·]{2,60})$/u;

/** Short lines that begin as a byline does, and lines in which a name stands beside a date. */
export function writtenBylines(lines: readonly string[]): string[] {
  for (const [index, line] of lines.entries()) {
    if (line.length > LONGEST_BYLINE) continue;
    if (LABEL.test(line)) return lines.slice(index + 1, index + 2);
    const parts = line.split(/\s?[|•·]\s/u);
    const written = [line, ...parts].find(isWrittenByline);
    if (written !== undefined) return [written];
    if (!DATED.test(line)) continue;
    const behind = NAMED_AFTER_DATE.exec(line)?.[1];
    if (behind !== undefined) return [behind];
    const name = line.split(/\s?[|•·]\s|\s[–-]\s/u).find(isPersonName);
    if (name !== undefined) return [name];
  }
  return [];
}

/** A person's whole name alone on a line, beside a line with a date, below the headline. */
export function nameBesideDate(around: Surroundings, title: string | null): string[] {
  const blocks = blocksNearHeadline(around, title).below.slice(0, LINES_OF_INFO);
  const found = blocks.find(({ text, linked }, index) => {
    if (linked > 0 || !isPersonName(text)) return false;
    return [blocks[index - 1], blocks[index + 1]].some(
      (beside) => beside !== undefined && beside.text.length < LONGEST_INFO && DATED.test(beside.text),
    );
  });
  return found === undefined ? [] : [found.text];
}

const LINES_OF_INFO = 6;
const LONGEST_INFO = 60;

const REGARDS =
  /^(?:eure?|deine?|ihre?|(?:ganz )?(?:liebe|viele|herzliche|beste|schöne) grüße|alles liebe|lg|yours|love|cheers|best(?: wishes)?|xoxo)[,!]?\s(?:(?:von )?(?:eure?|deine?|ihre?)\s)?(\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)?)[^\p{L}]{0,4}$/iu;

/** How the author signs: a whole name alone in the last lines, in another face or at the right; or "Yours, Jane". */
export function signature(around: Surroundings): string[] {
  const last = lastParagraphs(around);
  const regards = last.flatMap(({ text }) => REGARDS.exec(text)?.[1] ?? []);
  const alone = last.filter(({ text, element }) => isPersonName(text) && isSetApart(element));
  return [...alone.map(({ text }) => text), ...regards].slice(-1);
}

function isSetApart(element: PageElement): boolean {
  if (
    attribute(element, "align") === "right" ||
    /text-align:\s*(?:right|end)/iu.test(attribute(element, "style") ?? "")
  )
    return true;
  const inner = element.children.filter((child) => typeof child !== "string" || child.trim() !== "");
  const [only] = inner;
  return inner.length === 1 && typeof only === "object" && /^(?:em|i|strong|b)$/u.test(only.tag);
}

const ABOUT =
  /^(?:about|meet) the (?:authors?|writers?|reporters?)\s?:?$|^(?:über|zu) (?:den autor|die autorin|der autorin)\s?:?$|^(?:à propos de|sur) l['’]auteure?\s?:?$|^(?:sobre|acerca de) (?:el autor|la autora)\s?:?$/iu;
const NAME_AND_VERB =
  /^(?:(?:Dr|Prof)\.? )?(\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]*){1,2}),? (?:is|was|has|writes|works|covers|reports|joined|studies|teaches|lives|ist|schreibt|arbeitet|berichtet|lebt|est|écrit|es|escribe)(?!\p{L})/u;

/** Who is named first below "About the author". */
export function describedAuthors({ blocks }: Surroundings): string[] {
  const heading = blocks.findLastIndex(({ text }) => ABOUT.test(text));
  if (heading < 0) return [];
  return blocks.slice(heading + 1, heading + 3).flatMap(({ text }) => {
    const name = isPersonName(text) ? text : NAME_AND_VERB.exec(text)?.[1];
    return name === undefined ? [] : [name];
  });
}

const RIGHTS = /^(?:©|\(c\)|copyright)[\s:]*(?:\d{4}(?:\s?[-–]\s?\d{4})?,?\s)?(?:by\s|von\s)?(.{3,60})$/iu;

/** "© 2031 Jane Doe" below the text. */
export function ownerOfRights(around: Surroundings): string[] {
  const owners = lastParagraphs(around).flatMap(({ text }) => RIGHTS.exec(text)?.[1] ?? []);
  return owners.filter(isPersonName).slice(-1);
}

const SOURCE_LINE = /^\(?(?:quelle|source|fuente|fonte|źródło|kaynak)\s?:\s*([^:]{2,50}?)\)?$/iu;

/** "Source: dpa" below an article that names nobody else. */
export function statedSource(lines: readonly string[]): string[] {
  const [line] = lines.flatMap((one) => SOURCE_LINE.exec(one)?.[1] ?? []);
  return line === undefined ? [] : [line];
}
