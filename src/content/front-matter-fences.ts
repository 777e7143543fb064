import type { Fault } from "./content-problem.ts";
import { LONGEST_FRONT_MATTER } from "./file-text.ts";

const FIELD = /^[\w-]{1,40}:(?: |$)/u;
const ADVICE = 'begin the file with a line ---, then title: "…", then a line ---';

/** The two parts of a content file, or what is wrong with the `---` lines between them. @param text with `\n` line ends. */
export function splitFrontMatter(text: string): { frontMatter: string; body: string } | Fault {
  const opening = /^---[ \t]*\n/u.exec(text);
  if (opening === null) return withoutOpening(text);
  const from = opening[0].length;
  const closing = /^---[ \t]*$/mu.exec(text.slice(from, from + LONGEST_FRONT_MATTER + 4));
  if (closing === null) return withoutClosing(text.slice(from));
  const end = from + closing.index;
  return { frontMatter: text.slice(from, end), body: text.slice(end + closing[0].length) };
}

const fault = (line: number, message: string): Fault => ({ line, field: "front matter", message });

const IMPORT_IT = "Read it with “lede import”, and delete it here";
const TYPE_IT = "Save its text as plain text, and add front matter";

/** Other things that end up under this name, by how they begin. */
const OTHER_FORMATS: readonly (readonly [form: RegExp, what: string, advice: string])[] = [
  [/^(?:<!doctype html|<html|<head|<body)/iu, "is a web page", IMPORT_IT],
  [/^<\?xml|^<(?:rss|feed)\b/iu, "is a feed or another XML file", IMPORT_IT],
  [/^%PDF-/u, "is a PDF", TYPE_IT],
  [/^\{\\rtf/u, "is an RTF document", TYPE_IT],
];

function withoutOpening(text: string): Fault {
  if (text.trim() === "")
    return fault(1, "is missing, the file is empty: write front matter and a body, or delete the file");
  const lines = text.split("\n", 50);
  const first = lines.findIndex((line) => line.trim() !== "");
  const start = lines[first]?.trim() ?? "";
  const format = OTHER_FORMATS.find(([form]) => form.test(start));
  if (format !== undefined) {
    return fault(first + 1, `is missing: the file ${format[1]}. ${format[2]}`);
  }
  if (start === "---")
    return fault(first + 1, "must begin in the first line: delete what stands before its ---, blanks too");
  if (/^-{2,}$/u.test(start))
    return fault(first + 1, `must begin with three hyphens, and this line has ${start.length}`);
  if (start === "+++")
    return fault(first + 1, "is TOML: write it as YAML, title: and a blank, between two lines ---");
  if (start.startsWith("{")) return fault(first + 1, `is JSON: ${ADVICE}`);
  if (FIELD.test(start)) return fault(first + 1, "has no line --- above its first field: add one");
  return fault(1, `is missing: ${ADVICE}`);
}

/** The place where the second line was to be: a line like it, or the first one that is no field. */
function withoutClosing(text: string): Fault {
  if (text.length > LONGEST_FRONT_MATTER && text.slice(0, LONGEST_FRONT_MATTER).split("\n").every(isPart)) {
    return fault(1, "never ends, and 64 KiB are the most: add a line --- below its last field");
  }
  const lines = text.slice(0, LONGEST_FRONT_MATTER).split("\n");
  const like = lines.findIndex((line) => /^\s*(?:-{2,}|\.{3}|—+|\+{3}|={3,}|\*{3})\s*$/u.test(line));
  if (like >= 0)
    return fault(
      like + 2,
      `must end with a line of three hyphens, and this line is “${lines[like]?.trim()}”`,
    );
  const last = lines.findIndex((line) => !isPart(line));
  const line = last < 0 ? lines.length : last + 1;
  return fault(line + 1, "opens front matter that never ends: add a line --- below its last field");
}

/** A line that may stand in front matter: a field, what is indented below it, an item, a remark. */
function isPart(line: string): boolean {
  return FIELD.test(line) || /^(?:[ \t]+\S|- |#)/u.test(line);
}
