import { findNames } from "../grammar/names.ts";
import { type NameIndex, nameIndexOf } from "../grammar/phrases.ts";
import type { Block } from "../layout/layout.ts";
import { type Paragraph, readParagraphs } from "../marks/paragraphs.ts";

/** The headline of a text, taken apart like a paragraph: headlines report too ("Minister Denies Taking Bribes"). */
export function readHeadlines(
  text: string,
  blocks: readonly Block[],
  lowerCaseWords: ReadonlySet<string>,
): { readonly paragraphs: readonly Paragraph[]; readonly names: NameIndex } {
  const titles = blocks.filter(({ kind }) => kind === "title");
  const paragraphs = readParagraphs(
    text,
    titles.map((block) => ({ ...block, kind: "paragraph" })),
  );
  return { paragraphs, names: nameIndexOf(findNames(text, paragraphs, lowerCaseWords)) };
}
