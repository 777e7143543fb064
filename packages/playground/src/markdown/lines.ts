/** One line of a text in Discord's Markdown; `text` is still to be read by parseInline, but in code. */
export type Line = { readonly quoted: boolean } & (
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: "subtext" | "text" | "code"; readonly text: string }
  /** `number` is of a numbered list; `indent` counts blanks. */
  | { readonly kind: "item"; readonly text: string; readonly indent: number; readonly number: number | null }
);

/** Reads what each line is: headings, subtext, lists, quotes, code blocks. The fences of code blocks are left out. */
export function readLines(text: string): Line[] {
  const lines: Line[] = [];
  let inCode = false;
  let inQuote = false;
  for (const line of text.split("\n")) {
    if (line.startsWith("```")) {
      inCode = !inCode;
      continue;
    }
    if (inCode) {
      lines.push({ kind: "code", text: line, quoted: inQuote });
      continue;
    }
    const opens = line.startsWith(">>> ");
    const quoted = inQuote || opens || line.startsWith("> ");
    const content = opens ? line.slice(4) : quoted && !inQuote ? line.slice(2) : line;
    if (opens) inQuote = true;
    lines.push(readLine(content, quoted));
  }
  return lines;
}

function readLine(line: string, quoted: boolean): Line {
  const heading = /^(#{1,3}) +/u.exec(line);
  if (heading !== null) {
    const level = heading[1]?.length === 1 ? 1 : heading[1]?.length === 2 ? 2 : 3;
    return { kind: "heading", level, text: line.slice(heading[0].length), quoted };
  }
  if (line.startsWith("-# ")) return { kind: "subtext", text: line.slice(3), quoted };
  const item = /^( *)(?:[-*]|(\d{1,9})\.) +/u.exec(line);
  if (item !== null) {
    const number = item[2] === undefined ? null : Number(item[2]);
    return { kind: "item", text: line.slice(item[0].length), indent: item[1]?.length ?? 0, number, quoted };
  }
  return { kind: "text", text: line, quoted };
}
