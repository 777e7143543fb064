import type { styleText } from "node:util";
import { applyEmphasis, type Part, type Sign } from "./emphasis.ts";
import { formatTimestamp } from "./timestamp.ts";

type Style = (format: Parameters<typeof styleText>[0], text: string) => string;

/** Who reads: their language and zone, what ids are called, and how text is made bold and the like. */
export type Viewer = {
  readonly locale: string;
  readonly timeZone?: string;
  now(): number;
  /** The shown name of what a mention stands for, with its sign: "@Kim", "#news". */
  nameOf(kind: "user" | "role" | "channel", id: string): string | undefined;
  readonly style: Style;
};

/** One line of Discord's Markdown as text for a terminal. Takes time linear in the length of the line. */
export function renderInline(line: string, viewer: Viewer, withLinks = true): string {
  const styled = applyEmphasis(readParts(line, viewer, withLinks));
  return styled
    .map(({ text, styles }) => (styles.length > 0 ? viewer.style([...styles], text) : text))
    .join("");
}

function readParts(line: string, viewer: Viewer, withLinks: boolean): Part[] {
  const parts: Part[] = [];
  const closing = withLinks ? matchBrackets(line) : new Map<number, number>();
  let plain = "";
  for (let at = 0; at < line.length; ) {
    const special = readSpecial(line, at, closing, viewer);
    if (special === null || "text" in special.part) {
      plain += special === null || !("text" in special.part) ? line.charAt(at) : special.part.text;
    } else {
      if (plain !== "") parts.push({ text: plain });
      plain = "";
      parts.push(special.part);
    }
    at = special?.end ?? at + 1;
  }
  return plain === "" ? parts : [...parts, { text: plain }];
}

type Special = { readonly end: number; readonly part: Part };

/** What begins at this place and is not plain text. */
function readSpecial(
  line: string,
  at: number,
  closing: ReadonlyMap<number, number>,
  viewer: Viewer,
): Special | null {
  switch (line[at]) {
    case "\\":
      return /[!-/:-@[-`{-~]/.test(line[at + 1] ?? "")
        ? { end: at + 2, part: { text: line.charAt(at + 1) } }
        : null;
    case "`": {
      const end = line.indexOf("`", at + 1);
      return end > at + 1
        ? { end: end + 1, part: { text: viewer.style("cyan", line.slice(at + 1, end)) } }
        : null;
    }
    case "<":
      return readAngle(line, at, viewer);
    case "[":
      return readLink(line, at, closing.get(at), viewer);
    default:
      return readMarks(line, at);
  }
}

const LONGEST_ANGLE = 2100;

/** Mentions, timestamps, emojis, and addresses in angle brackets. */
function readAngle(line: string, at: number, viewer: Viewer): Special | null {
  const window = line.slice(at, at + LONGEST_ANGLE);
  const end = window.indexOf(">");
  const text = end < 0 ? null : angleText(window.slice(1, end), viewer);
  return text === null ? null : { end: at + end + 1, part: { text } };
}

function angleText(inside: string, viewer: Viewer): string | null {
  const time = /^t:(-?\d{1,14})(?::([A-Za-z]))?$/.exec(inside);
  if (time !== null) return formatTimestamp(Number(time[1]), time[2] ?? "f", viewer);
  const mention = /^(@!?|@&|#)(\d{1,20})$/.exec(inside);
  if (mention !== null) {
    const kind = mention[1] === "#" ? "channel" : mention[1] === "@&" ? "role" : "user";
    return viewer.style("blue", viewer.nameOf(kind, mention[2] ?? "") ?? `<${inside}>`);
  }
  const named = /^(?:(\/[^:]{1,100})|a?(:\w{1,40}:)):?\d{1,20}$/.exec(inside);
  if (named !== null) return named[1] ?? named[2] ?? null;
  return /^https?:\/\/\S+$/.test(inside) ? inside : null;
}

/** A link with a title: both are shown, as a terminal cannot hide the address. */
function readLink(line: string, at: number, close: number | undefined, viewer: Viewer): Special | null {
  if (close === undefined || close === at + 1 || line[close + 1] !== "(") return null;
  const window = line.slice(close + 2, close + 2 + LONGEST_ANGLE);
  const target = /^(?:<(https?:\/\/[^\s>]+)>|(https?:\/\/[^\s)]+))\)/.exec(window);
  if (target === null) return null;
  const label = renderInline(line.slice(at + 1, close), viewer, false);
  const url = viewer.style("dim", `<${target[1] ?? target[2]}>`);
  return { end: close + 2 + target[0].length, part: { text: `${label} ${url}` } };
}

/** A row of marks; one at a space does not begin or end anything, nor does an underscore within a word. */
function readMarks(line: string, at: number): Special | null {
  const sign = line.charAt(at);
  if (!isSign(sign)) return null;
  let end = at + 1;
  while (line[end] === sign) end += 1;
  const before = line[at - 1] ?? " ";
  const after = line[end] ?? " ";
  const inWord = sign === "_" && /\w/.test(before) && /\w/.test(after);
  const canOpen = !inWord && !/\s/.test(after);
  const canClose = !inWord && !/\s/.test(before);
  return { end, part: { sign, length: end - at, canOpen, canClose } };
}

function isSign(text: string): text is Sign {
  return text === "*" || text === "_" || text === "~" || text === "|";
}

/** Where each square bracket closes. */
function matchBrackets(line: string): Map<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < line.length; at += 1) {
    if (line[at] === "\\") at += 1;
    else if (line[at] === "[") open.push(at);
    else if (line[at] === "]") {
      const start = open.pop();
      if (start !== undefined) pairs.set(start, at);
    }
  }
  return pairs;
}
