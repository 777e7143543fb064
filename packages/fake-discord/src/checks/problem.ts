/** One fault of a request body: where it is, and Discord's name and words for it. */
export type Problem = {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly message: string;
};

export type Path = readonly (string | number)[];

export function problem(path: Path, code: string, message: string): Problem {
  return { path, code, message };
}

export function required(path: Path): Problem {
  return problem(path, "BASE_TYPE_REQUIRED", "This field is required");
}

export function badLength(path: Path, minimum: number, maximum: number): Problem {
  return problem(path, "BASE_TYPE_BAD_LENGTH", `Must be between ${minimum} and ${maximum} in length.`);
}

export function tooLong(path: Path, maximum: number): Problem {
  return problem(path, "BASE_TYPE_MAX_LENGTH", `Must be ${maximum} or fewer in length.`);
}

/** What the text of a link or of media may begin with, else a problem. */
export function checkUrl(url: string, path: Path, schemes: readonly string[]): Problem[] {
  const scheme = /^([a-z][a-z0-9+.-]*):/iu.exec(url)?.[1]?.toLowerCase();
  if (scheme === undefined || (scheme !== "attachment" && !URL.canParse(url))) {
    return [problem(path, "URL_TYPE_INVALID_URL", "Not a well formed URL.")];
  }
  if (schemes.includes(scheme)) return [];
  const allowed = schemes.map((name) => `'${name}'`).join(", ");
  return [
    problem(
      path,
      "URL_TYPE_INVALID_SCHEME",
      `Scheme "${scheme}" is not supported. Scheme must be one of (${allowed}).`,
    ),
  ];
}

/** The `errors` of a 50035 answer: a tree along the paths, with `_errors` where the problems are. */
export function problemTree(problems: readonly Problem[]): object {
  type Found = { code: string; message: string }[];
  type Node = { _errors?: Found; [key: string]: Node | Found | undefined };
  const root: Node = {};
  for (const { path, code, message } of problems) {
    let node = root;
    for (const key of path) {
      const next = node[key];
      if (next === undefined || Array.isArray(next)) {
        const child: Node = {};
        node[key] = child;
        node = child;
      } else {
        node = next;
      }
    }
    const here = node._errors;
    if (here !== undefined) here.push({ code, message });
    else node._errors = [{ code, message }];
  }
  return root;
}
