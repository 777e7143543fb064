import { readLayout } from "./layout.ts";

/** A line of a body that is read as no part of the article. `line` counts from 1. */
export type SkippedLine = { readonly line: number; readonly text: string; readonly why: string };

const WHY = {
  junk: "looks like part of a page around the article",
  caption: "looks like a picture’s caption",
  byline: "looks like a byline or a date",
} as const;

/** The lines of an article's body that its reading leaves out, in their order. Takes any text, in linear time. */
export function skippedLines(body: string, title: string): SkippedLine[] {
  let line = 1;
  let position = 0;
  return readLayout(body, title).flatMap(({ kind, text, start }) => {
    line += body.slice(position, start).split("\n").length - 1;
    position = start;
    return kind === "junk" || kind === "caption" || kind === "byline" ? [{ line, text, why: WHY[kind] }] : [];
  });
}
