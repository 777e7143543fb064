import { distance } from "fastest-levenshtein";
import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import type { z } from "zod";
import type { Fault } from "./content-problem.ts";
import { bareMessage, yamlFault } from "./yaml-faults.ts";

/** Where a value stands: names of fields and places in lists, counted from 0. */
export type FieldPath = readonly PropertyKey[];

export type YamlForm<Schema extends z.ZodType> = {
  readonly schema: Schema;
  /** How many lines of the file come before the YAML. */
  readonly linesBefore: number;
  readonly shape: "fields" | "list";
  /** What to say where the YAML has another shape. */
  readonly wrongShape: string;
  /** Whose fields they are: "an article". */
  readonly owner: string;
  /** The fields that may stand at a place. */
  fieldNamesAt(path: FieldPath): readonly string[];
  /** What other programs call a field, in lower case and without blanks and hyphens, and what it is called here. */
  readonly otherNames?: Readonly<Record<string, string>>;
};

type YamlReading<Value> = {
  /** All that is wrong, in the order of the file. */
  readonly faults: Fault[];
  /** null when there are faults that leave nothing to read. */
  readonly value: Value | null;
  /** The line of a field in the file, counted from 1, or of the nearest field around it. */
  lineOf(path: FieldPath): number | null;
};

/** What to call all of it. */
const WHOLE = { fields: "front matter", list: null } as const;

/** Reads YAML by a schema and names the line and the field of every fault. Never throws. */
export function readYaml<Schema extends z.ZodType>(
  source: string,
  form: YamlForm<Schema>,
): YamlReading<z.output<Schema>> {
  const lines = new LineCounter();
  const lineAt = (offset: number): number => lines.linePos(offset).line + form.linesBefore;
  const nothing = (faults: Fault[]) => ({ faults, value: null, lineOf: () => null });
  try {
    const document = parseDocument(source, { lineCounter: lines, prettyErrors: false, schema: "core" });
    const yaml = { lines: source.split("\n"), firstLine: form.linesBefore + 1 };
    const broken = [...document.errors, ...document.warnings];
    // The first error usually causes the others; a field that stands twice causes none.
    const first = broken.find(({ code }) => code !== "DUPLICATE_KEY");
    const faults = broken
      .filter((error) => error === first || error.code === "DUPLICATE_KEY")
      .map((error): Fault => yamlFault(error, lineAt(error.pos[0]) - yaml.firstLine, yaml));
    if (document.errors.some(({ code }) => code !== "DUPLICATE_KEY")) return nothing(faults);
    const root = document.contents;
    const empty = root === null || (isScalar(root) && root.value === null);
    if (!empty && !(form.shape === "fields" ? isMap(root) : isSeq(root))) {
      const line = lineAt(root.range?.[0] ?? 0);
      const bare = yaml.lines[line - yaml.firstLine] ?? "";
      const needsBlank = form.shape === "fields" && /^[\w-]+:\S/u.test(bare);
      return nothing([
        ...faults,
        needsBlank
          ? { line, field: bare.slice(0, bare.indexOf(":")), message: bareMessage(bare) }
          : { line, field: WHOLE[form.shape], message: form.wrongShape },
      ]);
    }
    const refuse = (node: Node, path: FieldPath, message: string) =>
      faults.push({ line: lineAt(node.range?.[0] ?? 0), field: fieldName(path) || null, message });
    const plain = empty ? undefined : plainValue(root, [], refuse);
    const result = form.schema.safeParse(plain ?? (form.shape === "fields" ? {} : []));
    const lineOf = (path: FieldPath): number | null => {
      const offset = offsetOf(root, path);
      return offset === null ? null : lineAt(offset);
    };
    if (!result.success) {
      const known = new Set(faults.map(({ field }) => field));
      const issues = result.error.issues.flatMap((issue) => describeIssue(issue, lineOf, form));
      // What could not be read at all is not missing besides.
      faults.push(...issues.filter(({ field }) => !known.has(field)));
    }
    faults.sort((one, other) => (one.line ?? 0) - (other.line ?? 0));
    return { faults, value: result.success ? result.data : null, lineOf };
  } catch (error) {
    // The YAML reader recurses: absurd nesting ends its stack.
    if (!(error instanceof RangeError)) throw error;
    const message = "has YAML that is nested too deeply: only lists and fields of fields are read";
    return nothing([{ line: form.linesBefore + 1, field: WHOLE[form.shape], message }]);
  }
}

/** A place as it is written: "title", "image.url", "topics[2]" (counted from 1). */
export function fieldName(path: FieldPath): string {
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

/**
 * Plain data out of YAML. Numbers and yes/no keep their written form: a title may be 1984. A field left empty is
 * left out; null is what was written as null.
 */
function plainValue(
  node: unknown,
  path: FieldPath,
  refuse: (node: Node, path: FieldPath, message: string) => void,
): unknown {
  if (isMap(node)) {
    const entries = node.items.map(({ key, value }) => {
      const name = isScalar(key) ? String(key.value) : "?";
      return [name, plainValue(value, [...path, name], refuse)];
    });
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
  }
  if (isSeq(node)) return node.items.map((item, index) => plainValue(item, [...path, index], refuse));
  if (isAlias(node)) {
    refuse(node, path, "begins with *, which YAML takes for a reference: put the text in quotation marks");
    return undefined;
  }
  if (!isScalar(node)) return undefined;
  if (node.value === null && node.anchor !== undefined) {
    refuse(node, path, "begins with &, which YAML takes for a mark: put the text in quotation marks");
  }
  if (node.value === null) return node.source ? null : undefined;
  return typeof node.value === "string" ? node.value : (node.source ?? String(node.value));
}

function offsetOf(root: Node | null, path: FieldPath): number | null {
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
      offset = (isScalar(node) || isMap(node) ? node.range?.[0] : undefined) ?? offset;
    }
  }
  return offset;
}

function describeIssue<Schema extends z.ZodType>(
  issue: z.core.$ZodIssue,
  lineOf: (path: FieldPath) => number | null,
  { owner, linesBefore, fieldNamesAt, otherNames }: YamlForm<Schema>,
): Fault[] {
  if (issue.code !== "unrecognized_keys") {
    const line = lineOf(issue.path) ?? Math.max(1, linesBefore);
    return [{ line, field: fieldName(issue.path) || null, message: issue.message }];
  }
  const known = fieldNamesAt(issue.path);
  return issue.keys.map((key) => {
    const path = [...issue.path, key];
    const typed = key.toLowerCase();
    const meant = otherNames?.[typed.replace(/[ _-]/gu, "")];
    const near =
      typed.length < 4 ? undefined : known.find((name) => distance(name.toLowerCase(), typed) <= 2);
    const name = issue.path.length === 0 ? (meant ?? near) : near;
    const advice = name === undefined ? `the fields are ${known.join(", ")}` : `did you mean ${name}?`;
    return {
      line: lineOf(path),
      field: fieldName(path).slice(0, 60),
      message: `is not a field of ${owner}: ${advice}`,
    };
  });
}
