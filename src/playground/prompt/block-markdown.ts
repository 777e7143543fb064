import { stripVTControlCharacters } from "node:util";
import { renderInline, type Viewer } from "./inline-markdown.ts";
import { wrap } from "./wrap.ts";

/**
 * Discord's Markdown as lines for a terminal: headings, quotes, subtext, lists, code blocks. Lines are broken at `width`
 * columns, or never when it is null.
 */
export function renderMarkdown(text: string, viewer: Viewer, width: number | null): string[] {
  const lines: string[] = [];
  const add = (prefix: string, line: string) => {
    const room = width === null ? null : width - stripVTControlCharacters(prefix).length;
    for (const part of room === null ? [line] : wrap(line, room)) lines.push(prefix + part);
  };
  let inCode = false;
  let inQuote = false;
  for (const line of printable(text).split("\n")) {
    if (line.startsWith("```")) inCode = !inCode;
    else if (inCode) add("  ", viewer.style("cyan", line));
    else {
      if (line.startsWith(">>> ")) inQuote = true;
      const quoted = inQuote ? line.replace(/^>>> /, "") : line.startsWith("> ") ? line.slice(2) : null;
      if (quoted === null) add("", renderLine(line, viewer));
      else add(`${viewer.style("dim", "┃")} `, renderLine(quoted, viewer));
    }
  }
  return lines;
}

/** Text from outside must not steer the terminal: control characters are dropped. */
export function printable(text: string): string {
  return stripVTControlCharacters(text).replace(/(?!\n)\p{Cc}/gu, "");
}

function renderLine(line: string, viewer: Viewer): string {
  const heading = /^(#{1,3}) +/.exec(line);
  if (heading !== null)
    return viewer.style(
      heading[1] === "#" ? ["bold", "underline"] : "bold",
      renderInline(line.slice(heading[0].length), viewer),
    );
  if (line.startsWith("-# ")) return viewer.style("dim", renderInline(line.slice(3), viewer));
  const bullet = /^( *)[-*] +/.exec(line);
  if (bullet !== null) return `${bullet[1]}• ${renderInline(line.slice(bullet[0].length), viewer)}`;
  return renderInline(line, viewer);
}
