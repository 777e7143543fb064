/** A stretch of a text by its offsets: JavaScript string indices (UTF-16 units), the end excluded. */
export type Range = { readonly start: number; readonly end: number };

/** A stretch of a text with its words: `text === source.slice(start, end)`. */
export type Passage = Range & { readonly text: string };

/** The words of a range of the text. */
export const passageAt = (text: string, { start, end }: Range): Passage => ({
  text: text.slice(start, end),
  start,
  end,
});
