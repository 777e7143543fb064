import { distance } from "fastest-levenshtein";
import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import type { z } from "zod";
import type { Fault } from "./content-problem.ts";
import { wholeFile } from "./file-text.ts";

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
};

type YamlReading<Value> = {
  /** All that is wrong, in the order of the file. */
  readonly faults: Fault[];
  /** null when there are faults that leave nothing to read. */
  readonly value: Value | null;
  /** The line of a field in the file, counted from 1, or of the nearest field around it. */
  lineOf(path: FieldPath): number | null;
};

/** So many of a file's YAML errors are reported; the first one usually causes the others. */
const MOST_YAML_ERRORS = 5;

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
    const faults = [...document.errors, ...document.warnings]
      .slice(0, MOST_YAML_ERRORS)
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
    if (document.errors.some(({ code }) => code !== "DUPLICATE_KEY")) return nothing(faults);
    const root = document.contents;
    const empty = root === null || (isScalar(root) && root.value === null);
    if (!empty && !(form.shape === "fields" ? isMap(root) : isSeq(root))) {
      return nothing([
        ...faults,
        { line: lineAt(root.range?.[0] ?? 0), field: null, message: form.wrongShape },
      ]);
    }
    const plain = empty ? undefined : plainValue(root, faults, lineAt);
    const result = form.schema.safeParse(plain ?? (form.shape === "fields" ? {} : []));
    const lineOf = (path: FieldPath): number | null => {
      const offset = offsetOf(root, path);
      return offset === null ? null : lineAt(offset);
    };
    if (!result.success) {
      faults.push(...result.error.issues.flatMap((issue) => describeIssue(issue, lineOf, form)));
    }
    faults.sort((one, other) => (one.line ?? 0) - (other.line ?? 0));
    return { faults, value: result.success ? result.data : null, lineOf };
  } catch (error) {
    // The YAML reader recurses: absurd nesting ends its stack.
    if (!(error instanceof RangeError)) throw error;
    return nothing([
      wholeFile("has YAML that is nested too deeply: only lists and fields of fields are read"),
    ]);
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
function plainValue(node: unknown, faults: Fault[], lineAt: (offset: number) => number): unknown {
  if (isMap(node)) {
    const entries = node.items.map(({ key, value }) => [
      isScalar(key) ? String(key.value) : "?",
      plainValue(value, faults, lineAt),
    ]);
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
  }
  if (isSeq(node)) return node.items.map((item) => plainValue(item, faults, lineAt));
  if (isAlias(node)) {
    const message = "references (*name) are not read: write the value out";
    faults.push({ line: lineAt(node.range?.[0] ?? 0), field: null, message });
    return undefined;
  }
  if (!isScalar(node)) return undefined;
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
  { owner, linesBefore, fieldNamesAt }: YamlForm<Schema>,
): Fault[] {
  if (issue.code !== "unrecognized_keys") {
    const line = lineOf(issue.path) ?? Math.max(1, linesBefore);
    return [{ line, field: fieldName(issue.path) || null, message: issue.message }];
  }
  const known = fieldNamesAt(issue.path);
  return issue.keys.map((key) => {
    const path = [...issue.path, key];
    const near = key.length < 4 ? undefined : known.find((name) => distance(name, key.toLowerCase()) <= 2);
    const advice = near === undefined ? `the fields are ${known.join(", ")}` : `did you mean ${near}?`;
    return {
      line: lineOf(path),
      field: fieldName(path).slice(0, 60),
      message: `is no field of ${owner}: ${advice}`,
    };
  });
}
