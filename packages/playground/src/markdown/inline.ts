import { applyEmphasis, type Part, type Sign, type Styled } from "./emphasis.ts";

/** What a line of Discord's Markdown holds besides plain text. */
export type Special =
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "link"; readonly label: readonly Styled<Special>[]; readonly url: string }
  | { readonly kind: "address"; readonly url: string }
  | {
      readonly kind: "mention";
      readonly of: "user" | "role" | "channel";
      readonly id: string;
      readonly written: string;
    }
  | { readonly kind: "command" | "emoji"; readonly name: string }
  /** A point in time: seconds since 1970, and Discord's letter for how it is shown. */
  | { readonly kind: "time"; readonly seconds: number; readonly style: string; readonly written: string };

export type Inline = Styled<Special>;

/** Reads one line of Discord's Markdown. Takes time linear in the length of the line. */
export function parseInline(line: string, withLinks = true): Inline[] {
  const parts: Part<Special | string>[] = [];
  const closing = withLinks ? matchBrackets(line) : new Map<number, number>();
  let plain = "";
  for (let at = 0; at < line.length; ) {
    const found = readSpecial(line, at, closing, withLinks);
    if (found === null || typeof found.part === "string") {
      plain += found === null ? line.charAt(at) : found.part;
    } else {
      if (plain !== "") parts.push({ item: plain });
      plain = "";
      parts.push("kind" in found.part ? { item: found.part } : found.part);
    }
    at = found?.end ?? at + 1;
  }
  if (plain !== "") parts.push({ item: plain });
  return applyEmphasis(parts);
}

type Marks = Extract<Part<Special>, { readonly sign: Sign }>;
type Found = { readonly end: number; readonly part: string | Special | Marks };

/** What begins at this place and is not plain text. */
function readSpecial(
  line: string,
  at: number,
  closing: ReadonlyMap<number, number>,
  withLinks: boolean,
): Found | null {
  switch (line[at]) {
    case "\\":
      return /[!-/:-@[-`{-~]/u.test(line[at + 1] ?? "") ? { end: at + 2, part: line.charAt(at + 1) } : null;
    case "`": {
      const end = line.indexOf("`", at + 1);
      return end > at + 1 ? { end: end + 1, part: { kind: "code", text: line.slice(at + 1, end) } } : null;
    }
    case "<":
      return readAngle(line, at);
    case "[":
      return readLink(line, at, closing.get(at));
    case "h":
      return withLinks ? readAddress(line, at) : null;
    default:
      return readMarks(line, at);
  }
}

const LONGEST_ANGLE = 2100;

/** Mentions, timestamps, emojis, and addresses in angle brackets. */
function readAngle(line: string, at: number): Found | null {
  const window = line.slice(at, at + LONGEST_ANGLE);
  const end = window.indexOf(">");
  const part = end < 0 ? null : angleItem(window.slice(1, end));
  return part === null ? null : { end: at + end + 1, part };
}

function angleItem(inside: string): Special | null {
  const written = `<${inside}>`;
  const time = /^t:(-?\d{1,14})(?::([A-Za-z]))?$/u.exec(inside);
  if (time !== null) return { kind: "time", seconds: Number(time[1]), style: time[2] ?? "f", written };
  const mention = /^(@!?|@&|#)(\d{1,20})$/u.exec(inside);
  if (mention !== null) {
    const of = mention[1] === "#" ? "channel" : mention[1] === "@&" ? "role" : "user";
    return { kind: "mention", of, id: mention[2] ?? "", written };
  }
  const named = /^(?:(\/[^:]{1,100})|a?(:\w{1,40}:)):?\d{1,20}$/u.exec(inside);
  if (named?.[1] !== undefined) return { kind: "command", name: named[1] };
  if (named?.[2] !== undefined) return { kind: "emoji", name: named[2] };
  return /^https?:\/\/\S+$/u.test(inside) ? { kind: "address", url: inside } : null;
}

/** A link with a title of its own. */
function readLink(line: string, at: number, close: number | undefined): Found | null {
  if (close === undefined || close === at + 1 || line[close + 1] !== "(") return null;
  const window = line.slice(close + 2, close + 2 + LONGEST_ANGLE);
  const target = /^(?:<(https?:\/\/[^\s>]+)>|(https?:\/\/[^\s)]+))\)/u.exec(window);
  if (target === null) return null;
  const label = parseInline(line.slice(at + 1, close), false);
  return {
    end: close + 2 + target[0].length,
    part: { kind: "link", label, url: target[1] ?? target[2] ?? "" },
  };
}

/** A bare address, up to the punctuation that ends a sentence. */
function readAddress(line: string, at: number): Found | null {
  if (/\w/u.test(line[at - 1] ?? " ")) return null;
  const window = line.slice(at, at + LONGEST_ANGLE);
  const written = /^https?:\/\/[^\s<>|*`]+/u.exec(window)?.[0];
  const url = written?.replace(/[.,:;!?"'\])]{1,20}$/u, "");
  return url === undefined || (url.endsWith("/") && url.length <= 8)
    ? null
    : { end: at + url.length, part: { kind: "address", url } };
}

/** A row of marks; one at a space does not begin or end anything, nor does an underscore within a word. */
function readMarks(line: string, at: number): Found | null {
  const sign = line.charAt(at);
  if (!isSign(sign)) return null;
  let end = at + 1;
  while (line[end] === sign) end += 1;
  const before = line[at - 1] ?? " ";
  const after = line[end] ?? " ";
  const inWord = sign === "_" && /\w/u.test(before) && /\w/u.test(after);
  const canOpen = !inWord && !/\s/u.test(after);
  const canClose = !inWord && !/\s/u.test(before);
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
