import { readMoment } from "../src/content/moment.ts";
import { UserError } from "../src/errors.ts";
import { authorOf } from "../src/import/author-line.ts";
import { cleanCharacters } from "../src/import/clean-characters.ts";
import type { ImportedArticle } from "../src/import/imported-article.ts";
import { readTextDump } from "../src/import/paste/text-dump.ts";
import { type ExpectedArticle, namesIn, type PastedLayout, readPastedLayouts } from "./pasted-layout.ts";

/** What is wrong with one field of a layout, in words; none where it is right. */
type Check = (expected: readonly ExpectedArticle[], read: readonly ImportedArticle[]) => readonly string[];

const FIELDS: Readonly<Record<string, Check>> = {
  splitting: (expected, read) =>
    expected.length === read.length ? [] : [`${read.length} for ${expected.length} articles`],
  headline: (expected, read) =>
    perArticle(expected, read, ({ title }, article) =>
      article?.title === title ? null : `${article?.title}`,
    ),
  author: (expected, read) =>
    perArticle(expected, read, ({ authors }, article) => {
      if (authors === undefined) return null;
      const found = authorOf(article?.byline ?? null);
      return String(namesIn(found ?? "")) === String(authors) ? null : `${found}`;
    }),
  date: (expected, read) =>
    perArticle(expected, read, ({ published, updated }, article) =>
      isMoment(published, article?.published ?? null) && isMoment(updated, article?.updated ?? null)
        ? null
        : `${article?.published} / ${article?.updated}`,
    ),
  body: (expected, read) => {
    const found = bodyOf(read);
    let from = 0;
    return expected.flatMap(({ body }) =>
      body.flatMap(({ kind, text }) => {
        if (kind === "open") return [];
        const at = found.indexOf(`${kind}: ${text}`, from);
        if (at < 0) return [`lost: ${kind}: ${text}`];
        from = at + 1;
        return [];
      }),
    );
  },
  furniture: (expected, read) => {
    const known = new Set(
      expected.flatMap(({ body }) =>
        body.flatMap(({ kind, text }) =>
          kind === "open" ? [`paragraph: ${text}`, `subhead: ${text}`] : [`${kind}: ${text}`],
        ),
      ),
    );
    const found = bodyOf(read);
    return found
      .filter((part, index) => !known.has(part) || found.indexOf(part) < index)
      .map((part) => `in the body: ${part}`);
  },
  captions: (expected, read) =>
    perArticle(expected, read, ({ captions, body }, article) => {
      const found = article?.captions.map(({ written }) => written) ?? [];
      const text = new Set(body.flatMap((part) => (part.kind === "open" ? [] : [part.text])));
      // A credit on a line of its own may be kept too.
      const isRight =
        captions.every((caption) => found.includes(caption)) && !found.some((line) => text.has(line));
      return isRight ? null : found.join(" // ");
    }),
};

/**
 * How many layouts of pasted text are read rightly, by field and as a whole, in each half. With errors it also prints what
 * is wrong in the half that may be looked at.
 */
export async function pastedBench(
  _files: readonly string[],
  { errors }: { readonly errors: boolean },
): Promise<void> {
  for (const [half, layouts] of readPastedLayouts()) {
    const verdicts = layouts.map((layout) => ({ layout, faults: faultsOf(layout) }));
    process.stdout.write(`  ${half} (${layouts.length} layouts)\n`);
    for (const field of Object.keys(FIELDS)) {
      const right = verdicts.filter(({ faults }) => (faults.get(field) ?? []).length === 0);
      print(field, right.length, layouts.length);
    }
    const right = verdicts.filter(({ faults }) => [...faults.values()].every((list) => list.length === 0));
    print("everything", right.length, layouts.length);
    if (errors && half === "develop") for (const { layout, faults } of verdicts) list(layout, faults);
  }
}

function faultsOf({ text, articles }: PastedLayout): ReadonlyMap<string, readonly string[]> {
  const read = readOrRefuse(text);
  return new Map(Object.entries(FIELDS).map(([field, check]) => [field, check(articles, read)]));
}

function readOrRefuse(text: string): readonly ImportedArticle[] {
  try {
    return readTextDump(cleanCharacters(text));
  } catch (error) {
    if (error instanceof UserError) return [];
    throw error;
  }
}

function perArticle(
  expected: readonly ExpectedArticle[],
  read: readonly ImportedArticle[],
  check: (expected: ExpectedArticle, read: ImportedArticle | undefined) => string | null,
): readonly string[] {
  return expected.flatMap((article, index) => check(article, read[index]) ?? []);
}

const bodyOf = (read: readonly ImportedArticle[]) =>
  read.flatMap(({ body }) => body.map(({ kind, text }) => `${kind}: ${text}`));

/** Undefined is open; a day alone is met by any hour of it. */
function isMoment(expected: string | null | undefined, found: string | null): boolean {
  if (expected === undefined) return true;
  if (expected === null || found === null) return expected === found;
  if (/^\d{4}-\d{2}-\d{2}$/u.test(expected)) return found.startsWith(expected);
  const [one, other] = [readMoment(expected), readMoment(found)];
  return one?.at.getTime() === other?.at.getTime() && one?.dateOnly === other?.dateOnly;
}

function print(field: string, right: number, of: number): void {
  const share = ((right / of) * 100).toFixed(1).padStart(5);
  process.stdout.write(`    ${field.padEnd(12)} ${share} %   ${right} of ${of}\n`);
}

function list({ name }: PastedLayout, faults: ReadonlyMap<string, readonly string[]>): void {
  for (const [field, lines] of faults)
    for (const line of lines) process.stdout.write(`    ${name}  ${field}  ${line.slice(0, 160)}\n`);
}
