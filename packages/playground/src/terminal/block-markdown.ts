import { stripVTControlCharacters } from "node:util";
import { type Line, readLines } from "../markdown/lines.ts";
import { renderInline, type Viewer } from "./inline-markdown.ts";
import { wrap } from "./wrap.ts";

/**
 * Discord's Markdown as lines for a terminal: headings, quotes, subtext, lists, code blocks. Lines are broken at `width`
 * columns, or never when it is null.
 */
export function renderMarkdown(text: string, viewer: Viewer, width: number | null): string[] {
  return readLines(printable(text)).flatMap((line) => {
    const prefix = line.kind === "code" ? "  " : line.quoted ? `${viewer.style("dim", "┃")} ` : "";
    const room = width === null ? null : width - stripVTControlCharacters(prefix).length;
    const rendered = renderLine(line, viewer);
    return (room === null ? [rendered] : wrap(rendered, room)).map((part) => prefix + part);
  });
}

/** Text from outside must not steer the terminal: control characters are dropped. */
export function printable(text: string): string {
  return stripVTControlCharacters(text).replace(/(?!\n)\p{Cc}/gu, "");
}

function renderLine(line: Line, viewer: Viewer): string {
  if (line.kind === "code") return viewer.style("cyan", line.text);
  const text = renderInline(line.text, viewer);
  switch (line.kind) {
    case "heading":
      return viewer.style(line.level === 1 ? ["bold", "underline"] : "bold", text);
    case "subtext":
      return viewer.style("dim", text);
    case "item":
      return `${" ".repeat(line.indent)}${line.number === null ? "•" : `${line.number}.`} ${text}`;
    case "text":
      return text;
  }
}
