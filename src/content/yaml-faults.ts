import type { YAMLError } from "yaml";
import type { Fault } from "./content-problem.ts";

/*
 * What is wrong with YAML, said so that someone who has never heard of YAML can put it right: the line and the field where the
 * slip is (the parser names the place where it noticed), and what to write.
 */

/** The lines of some YAML, and the line of the file that the first one is. */
export type YamlLines = { readonly lines: readonly string[]; readonly firstLine: number };

const QUOTE_IT = "put the whole text in quotation marks";

const KEY = /^[ \t]*(?:- +)*([^\s:#"'[\]{}&*!|>%@`,-][^:\n]{0,60}?)[ \t]*:(?:[ \t]|$)/u;

/** The field that a line belongs to: its own, or the nearest above it. null where there is none. */
function fieldAtLine(lines: readonly string[], index: number): string | null {
  for (let at = index; at >= 0; at -= 1) {
    const key = KEY.exec(lines[at] ?? "")?.[1];
    if (key !== undefined) return key;
  }
  return null;
}

/** @param index of the line where the parser noticed it, counted from 0. */
export function yamlFault(
  { code, message }: YAMLError,
  index: number,
  { lines, firstLine }: YamlLines,
): Fault {
  const slip = slipAt(code, message, index, lines);
  const at = slip?.index ?? index;
  const field = slip?.field ?? fieldAtLine(lines, at) ?? "front matter";
  return {
    line: at + firstLine,
    field,
    message: slip?.message ?? `broken YAML: ${message} (text with “: ” or “#” in it needs quotation marks)`,
  };
}

const TOO_DEEP = "is nested too deeply: only lists and fields of fields are read";

type Slip = { readonly index?: number; readonly field?: string; readonly message: string };

/** What the parser's message means; null where it says it best itself. */
function slipAt(code: string, message: string, index: number, lines: readonly string[]): Slip | null {
  switch (code) {
    case "TAB_AS_INDENT":
      return { message: "is indented with a tab: YAML takes blanks only" };
    case "DUPLICATE_KEY":
      return { message: "stands here twice: delete one of the two lines" };
    case "MULTIPLE_DOCS":
      return {
        index: Math.max(0, index - 1),
        field: "front matter",
        message: "is ended too early by a line ... or ---: delete that line",
      };
    case "BAD_DQ_ESCAPE":
      return {
        message: "has a backslash between double quotation marks: use single ones, or write it twice",
      };
    case "BAD_SCALAR_START":
      return { message: `begins with ${message.at(-1)}, which YAML keeps for itself: ${QUOTE_IT}` };
    case "TAG_RESOLVE_FAILED":
      return { message: `begins with !, which YAML takes for a tag: ${QUOTE_IT}` };
    case "MISSING_CHAR":
    case "BAD_INDENT":
      return unclosedSlip(index, lines) ?? placeSlip(index, lines);
    case "UNEXPECTED_TOKEN":
      return unclosedSlip(index, lines) ?? endSlip(message, index, lines) ?? placeSlip(index, lines);
    case "RESOURCE_EXHAUSTION":
      return { message: TOO_DEEP };
    default:
      if (message.includes("call stack")) return { message: TOO_DEEP };
      return placeSlip(index, lines);
  }
}

const CLOSING: Readonly<Record<string, string>> = { '"': '"', "'": "'", "[": "]", "{": "}" };

/** A quotation mark or bracket that is opened at the beginning of a value, in this line or above it, and closed nowhere near. */
function unclosedSlip(index: number, lines: readonly string[]): Slip | null {
  for (let at = Math.min(index, lines.length - 1); at >= 0; at -= 1) {
    const [, opener = "", rest = ""] = /^[^:"'[{]{0,80}: +(["'[{])(.*)$/u.exec(lines[at] ?? "") ?? [];
    const closer = CLOSING[opener];
    if (closer === undefined || rest.includes(closer)) continue;
    const what = opener === closer ? `quotation mark ${opener}` : `bracket ${opener}`;
    return { index: at, message: `begins with the ${what} that is never closed: add ${closer} at its end` };
  }
  return null;
}

/** Something behind a value that is over. */
function endSlip(message: string, index: number, lines: readonly string[]): Slip | null {
  const value = valueIn(lines[index]);
  if (/^[|>]/u.test(value)) {
    return { message: `has text behind the ${value[0]}: begin it on the next line, after some blanks` };
  }
  if (/^["']/u.test(value)) {
    return {
      message: `goes on behind its closing quotation mark: put one pair of them around all, and other ones inside`,
    };
  }
  if (/^[[{]/u.test(value)) {
    return { message: `begins with ${value[0]}, which YAML takes for a list or for fields: ${QUOTE_IT}` };
  }
  const above = lines[index - 1] ?? "";
  if (message.startsWith("Unexpected") && indentOf(lines[index]) < indentOf(above)) {
    return {
      message: "begins further left than the field above it: begin all fields at the start of a line",
    };
  }
  return null;
}

/** A line that is no field, or a field in the wrong place. */
function placeSlip(index: number, lines: readonly string[]): Slip | null {
  const line = lines[index] ?? "";
  const next = lines[index + 1] ?? "";
  if (valueIn(line) !== "" && KEY.test(next) && indentOf(next) > indentOf(line)) {
    return {
      index: index + 1,
      message: "is indented below a field that has a text: begin it at the start of the line",
    };
  }
  if (/^[^"'[{].*: /u.test(valueIn(line))) {
    return { message: `has a colon with a blank in its text: ${QUOTE_IT}` };
  }
  const bare = [index, index - 1].find((at) => isBare(lines[at]));
  if (bare !== undefined)
    return { index: bare, field: fieldOfBare(lines[bare]), message: bareMessage(lines[bare]) };
  const above = lines[index - 1] ?? "";
  if (KEY.test(line) && indentOf(line) < indentOf(above)) {
    return {
      message: "begins further left than the field above it: begin all fields at the start of a line",
    };
  }
  return null;
}

/** A line at the left edge without a field's colon. */
function isBare(line = ""): boolean {
  return /^[^\s#-]/u.test(line) && !KEY.test(line);
}

/** What to say of front matter, or of one line in it, that has no field. */
export function bareMessage(line = ""): string {
  return /^[\w-]+:\S/u.test(line)
    ? "needs a blank behind its colon"
    : 'is not a field: write it as a name, a colon, a blank and a value, such as title: "Harbour opens again"';
}

function fieldOfBare(line = ""): string {
  return /^[\w-]+/u.exec(line)?.[0] ?? "front matter";
}

function valueIn(line = ""): string {
  return /^[^:]*:[ \t]+(.*)$/u.exec(line)?.[1]?.trim() ?? "";
}

function indentOf(line = ""): number {
  return line.length - line.trimStart().length;
}
