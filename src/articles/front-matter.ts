import { distance } from "fastest-levenshtein";
import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, stringify } from "yaml";
import type { z } from "zod";
import type { Article } from "./article.ts";
import { cleanText, fieldNames, frontMatterSchema, imageFieldNames } from "./article-schema.ts";
import { ContentError, type ContentProblem } from "./content-problem.ts";
import { formatMoment } from "./moment.ts";
import { idForm, slugify } from "./slug.ts";

/** Limits of a content file, in bytes of UTF-8. */
const longestBody = 1024 * 1024;
const longestFrontMatter = 64 * 1024;
export const longestFile = longestBody + longestFrontMatter;

export { ContentError, type ContentProblem } from "./content-problem.ts";

/** So many of a file's YAML errors are told; the first one usually causes the others. */
const mostYamlErrors = 5;

type Fault = Omit<ContentProblem, "file">;
type Path = readonly PropertyKey[];

/**
 * Reads a content file: YAML front matter between two `---` lines, then the body.
 *
 * @param file its name relative to the content folder; gives the id where the front matter names none.
 * @throws ContentError with every fault in the file.
 */
export function parseArticle(file: string, bytes: Uint8Array): Article {
  const fail = (faults: readonly Fault[]): ContentError =>
    new ContentError(faults.map((fault) => ({ file, ...fault })));

  const decoded = decode(bytes);
  if ("message" in decoded) throw fail([decoded]);
  const parts = split(decoded.text);
  if ("message" in parts) throw fail([parts]);

  const { faults, fields } = readFields(parts.frontMatter);
  const body = cleanText(parts.body);
  if (Buffer.byteLength(body) > longestBody) {
    faults.push({
      line: null,
      field: "body",
      message: "is longer than 1 MiB: split the article into several files",
    });
  }
  if (fields === null || faults.length > 0) throw fail(faults);
  const name = baseName(file);
  return { ...fields, id: fields.id ?? (idForm.test(name) ? name : slugify(name)), body };
}

/** Writes an article as a content file; `parseArticle` gives the same article back. */
export function formatArticle(article: Article): string {
  const { body, published, updated, topics, image, ...plain } = article;
  const fields = {
    title: plain.title,
    id: plain.id,
    source: plain.source,
    url: plain.url,
    author: plain.author,
    published: published && formatMoment(published),
    updated: updated && formatMoment(updated),
    section: plain.section,
    topics: topics.length > 0 ? topics : null,
    language: plain.language,
    summary: plain.summary,
    image: image && withoutNulls(image),
  };
  return `---\n${stringify(withoutNulls(fields), { lineWidth: 0 })}---\n\n${body}\n`;
}

function withoutNulls(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

function baseName(file: string): string {
  return file.slice(file.lastIndexOf("/") + 1).replace(/\.md$/iu, "");
}

function whole(message: string): Fault {
  return { line: null, field: null, message };
}

function decode(bytes: Uint8Array): { text: string } | Fault {
  if (bytes.length > longestFile) return whole(tooLong(bytes.length));
  if (bytes.length === 0) return whole("is empty: write front matter and a body, or delete the file");
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (utf16) return whole("is UTF-16: save it as UTF-8");
  if (bytes.includes(0)) return whole("is no text file: only Markdown with front matter belongs here");
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return whole("is not UTF-8: save it as UTF-8");
  }
}

/** What to say of a file that is longer than `longestFile`. */
export function tooLong(bytes: number): string {
  return `has ${(bytes / 1024 / 1024).toFixed(1)} MiB, and 1 MiB of text is the most: split it into several files`;
}

function split(text: string): { frontMatter: string; body: string } | Fault {
  const opening = /^---[ \t]*(?:\r\n|\n|\r)/u.exec(text);
  if (opening === null) {
    if (text.trim() === "") return whole("is empty: write front matter and a body, or delete the file");
    const message = 'has no front matter: begin the file with a line ---, then title: "…", then a line ---';
    return { line: 1, field: null, message };
  }
  const from = opening[0].length;
  const closing = /^---[ \t]*$/mu.exec(text.slice(from, from + longestFrontMatter + 4));
  if (closing === null) {
    const message =
      "opens front matter that never ends: add a line --- below its last field (64 KiB are the most)";
    return { line: 1, field: null, message };
  }
  const end = from + closing.index;
  return { frontMatter: text.slice(from, end), body: text.slice(end + closing[0].length) };
}

/** The fields, or null where they cannot be read at all; `faults` has all that is wrong either way. */
function readFields(source: string): { faults: Fault[]; fields: z.output<typeof frontMatterSchema> | null } {
  const lines = new LineCounter();
  // The front matter begins on the file's second line.
  const lineAt = (offset: number): number => lines.linePos(offset).line + 1;
  try {
    const document = parseDocument(source, { lineCounter: lines, prettyErrors: false, schema: "core" });
    const faults = [...document.errors, ...document.warnings]
      .slice(0, mostYamlErrors)
      .map(({ code, pos, message }): Fault => {
        const line = lineAt(pos[0]);
        if (code === "DUPLICATE_KEY")
          return { line, field: null, message: "this field stands here twice: delete one" };
        return {
          line,
          field: null,
          message: `broken YAML: ${message} (text with “: ” or “#” in it needs quotes)`,
        };
      });
    if (document.errors.some(({ code }) => code !== "DUPLICATE_KEY")) return { faults, fields: null };
    const root = document.contents;
    if (root !== null && !isMap(root)) {
      const message = 'is no list of fields: write lines such as title: "Harbour opens again"';
      return {
        faults: [...faults, { line: lineAt(root.range?.[0] ?? 0), field: null, message }],
        fields: null,
      };
    }
    const result = frontMatterSchema.safeParse(plainValue(root, faults, lineAt) ?? {});
    const lineOf = (path: Path): number | null => {
      const offset = offsetOf(root, path);
      return offset === null ? null : lineAt(offset);
    };
    if (!result.success) faults.push(...result.error.issues.flatMap((issue) => describeIssue(issue, lineOf)));
    faults.sort((one, other) => (one.line ?? 0) - (other.line ?? 0));
    return { faults, fields: result.success ? result.data : null };
  } catch (error) {
    // The YAML reader recurses: absurd nesting ends its stack.
    if (!(error instanceof RangeError)) throw error;
    return {
      faults: [whole("front matter is nested too deeply: only lists and `image` have a level below")],
      fields: null,
    };
  }
}

/** Plain data out of YAML. Numbers and yes/no keep their written form: a title may be 1984. */
function plainValue(node: unknown, faults: Fault[], lineAt: (offset: number) => number): unknown {
  if (isMap(node)) {
    const entries = node.items.map(({ key, value }) => [
      isScalar(key) ? String(key.value) : "?",
      plainValue(value, faults, lineAt),
    ]);
    return Object.fromEntries(entries);
  }
  if (isSeq(node)) return node.items.map((item) => plainValue(item, faults, lineAt));
  if (isAlias(node)) {
    const message = "references (*name) are not read: write the value out";
    faults.push({ line: lineAt(node.range?.[0] ?? 0), field: null, message });
    return undefined;
  }
  if (!isScalar(node) || node.value === null) return undefined;
  return typeof node.value === "string" ? node.value : (node.source ?? String(node.value));
}

function offsetOf(root: Node | null, path: Path): number | null {
  let node: unknown = root;
  let offset: number | null = null;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === step);
      if (pair === undefined) return offset;
      offset = (isScalar(pair.key) ? pair.key.range?.[0] : undefined) ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      offset = (isScalar(node) ? node.range?.[0] : undefined) ?? offset;
    }
  }
  return offset;
}

function describeIssue(issue: z.core.$ZodIssue, lineOf: (path: Path) => number | null): Fault[] {
  if (issue.code !== "unrecognized_keys") {
    return [{ line: lineOf(issue.path) ?? 1, field: fieldName(issue.path), message: issue.message }];
  }
  const known = issue.path.length === 0 ? fieldNames : imageFieldNames;
  return issue.keys.map((key) => {
    const path = [...issue.path, key];
    const near = key.length < 4 ? undefined : known.find((name) => distance(name, key.toLowerCase()) <= 2);
    const advice = near === undefined ? `the fields are ${known.join(", ")}` : `did you mean ${near}?`;
    return {
      line: lineOf(path),
      field: fieldName(path).slice(0, 60),
      message: `is no field of an article: ${advice}`,
    };
  });
}

function fieldName(path: Path): string {
  return path.reduce<string>(
    (name, step) =>
      typeof step === "number"
        ? `${name}[${step + 1}]`
        : name === ""
          ? String(step)
          : `${name}.${String(step)}`,
    "",
  );
}
