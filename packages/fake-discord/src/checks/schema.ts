/// <reference path="./discord-api-spec-zod.d.ts" />

import type { ZodMiniType } from "zod/mini";
import { type Path, type Problem, problem, required } from "./problem.ts";

type Issue = {
  readonly code?: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly input?: unknown;
  readonly errors?: readonly (readonly Issue[])[];
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
  readonly origin?: string;
  readonly values?: readonly unknown[];
  readonly expected?: string;
  readonly format?: string;
};

/** What one of Discord's own schemas finds wrong with a body, in Discord's words. Nothing when it is as it should be. */
export function schemaProblems(schema: ZodMiniType, body: unknown, path: Path = []): Problem[] {
  const result = schema.safeParse(body, { reportInput: true });
  return result.success ? [] : result.error.issues.flatMap((issue) => convert(issue, path));
}

function convert(issue: Issue, parent: Path): Problem[] {
  const path = [...parent, ...issue.path.map((key) => (typeof key === "symbol" ? String(key) : key))];
  if (issue.errors !== undefined && issue.errors.length > 0) {
    return closest(issue.errors).flatMap((inner) => convert(inner, path));
  }
  const isMissing =
    issue.input === undefined && (issue.code === "invalid_type" || issue.code === "invalid_value");
  return [isMissing ? required(path) : problem(path, ...words(issue))];
}

/** Of the branches of a union: the one that the object's `type` chose, else the one with the fewest faults. */
function closest(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const chosen = branches.filter(
    (issues) => !issues.some(({ path }) => path.length === 1 && path[0] === "type"),
  );
  const among = chosen.length > 0 ? chosen : branches;
  return among.reduce((best, issues) => (issues.length < best.length ? issues : best));
}

const WRONG_TYPE: Readonly<Record<string, readonly [code: string, message: string]>> = {
  string: ["STRING_TYPE_CONVERT", "Could not interpret this as string."],
  number: ["NUMBER_TYPE_COERCE", "Value is not a number."],
  int: ["NUMBER_TYPE_COERCE", "Value is not an int."],
  boolean: ["BOOLEAN_TYPE_CONVERT", "Must be either true or false."],
  array: ["LIST_TYPE_CONVERT", "Only iterables may be used in a ListType"],
  object: ["DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType"],
};

function words(issue: Issue): readonly [code: string, message: string] {
  const { minimum, maximum } = issue;
  switch (issue.code) {
    case "invalid_type":
      return WRONG_TYPE[issue.expected ?? ""] ?? ["BASE_TYPE_CONVERT", `A ${issue.expected} is wanted.`];
    case "invalid_value":
      return ["BASE_TYPE_CHOICES", `Value must be one of {${issue.values?.join(", ")}}.`];
    case "too_big":
      return issue.origin === "string" || issue.origin === "array"
        ? ["BASE_TYPE_MAX_LENGTH", `Must be ${maximum} or fewer in length.`]
        : ["NUMBER_TYPE_MAX", `Value should be less than or equal to ${maximum}.`];
    case "too_small":
      return issue.origin === "string" || issue.origin === "array"
        ? ["BASE_TYPE_MIN_LENGTH", `Must be ${minimum} or more in length.`]
        : ["NUMBER_TYPE_MIN", `Value should be greater than or equal to ${minimum}.`];
    case "invalid_format":
      return issue.format === "url"
        ? ["URL_TYPE_INVALID_URL", "Not a well formed URL."]
        : ["STRING_TYPE_REGEX", "String value did not match validation regex."];
    default:
      return ["BASE_TYPE_INVALID", issue.message];
  }
}
