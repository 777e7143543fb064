import type { styleText } from "node:util";
import type { StyleName } from "../markdown/emphasis.ts";
import { type Inline, parseInline, type Special } from "../markdown/inline.ts";
import { formatTimestamp } from "../markdown/timestamp.ts";

export type Style = (format: Parameters<typeof styleText>[0], text: string) => string;

/** Who reads: their language and zone, what ids are called, and how text is made bold and the like. */
export type Viewer = {
  readonly locale: string;
  /** The system's own when undefined. */
  readonly timeZone: string | undefined;
  now(): number;
  /** The shown name of what a mention stands for, with its sign: "@Kim", "#news". */
  nameOf(kind: "user" | "role" | "channel", id: string): string | undefined;
  readonly style: Style;
};

/** One line of Discord's Markdown as text for a terminal. */
export function renderInline(line: string, viewer: Viewer): string {
  return renderAll(parseInline(line), viewer);
}

function renderAll(parts: readonly Inline[], viewer: Viewer): string {
  return joined(parts, viewer)
    .map(({ text, styles }) => (styles.length > 0 ? viewer.style(styles.map(terminalStyle), text) : text))
    .join("");
}

/** Neighbours of the same styles are styled together. */
function joined(parts: readonly Inline[], viewer: Viewer): { text: string; styles: readonly StyleName[] }[] {
  const runs: { text: string; styles: readonly StyleName[] }[] = [];
  for (const { item, styles } of parts) {
    const text = typeof item === "string" ? item : renderSpecial(item, viewer);
    const last = runs.at(-1);
    if (last !== undefined && last.styles.join() === styles.join()) last.text += text;
    else runs.push({ text, styles });
  }
  return runs;
}

function terminalStyle(style: StyleName) {
  return style === "spoiler" ? "inverse" : style;
}

function renderSpecial(item: Special, viewer: Viewer): string {
  switch (item.kind) {
    case "code":
      return viewer.style("cyan", item.text);
    case "link":
      // A terminal cannot hide the address.
      return `${renderAll(item.label, viewer)} ${viewer.style("dim", `<${item.url}>`)}`;
    case "address":
      return item.url;
    case "mention":
      return viewer.style("blue", viewer.nameOf(item.of, item.id) ?? item.written);
    case "command":
    case "emoji":
      return item.name;
    case "time":
      return formatTimestamp(item.seconds, item.style, viewer) ?? item.written;
  }
}
