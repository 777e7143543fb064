import { z } from "zod";
import { FACTUALITIES } from "../language/grammar/factuality.ts";
import { readMoment } from "./moment.ts";
import { ID_FORM } from "./slug.ts";

/*
 * The fields of a content file's front matter. Every message ends a sentence that begins with the field's name.
 */

/** Longest values, in characters. */
const LONGEST = {
  title: 256,
  name: 100,
  role: 200,
  topics: 20,
  quotes: 200,
  quotation: 1000,
  summary: 2000,
  url: 2000,
  caption: 1000,
  credit: 200,
  guid: 500,
  captions: 50,
  changes: 30,
  changed: 300,
  copies: 50,
  note: 500,
};

/** Longest note that says why an article was withdrawn, in characters. */
export const LONGEST_NOTE = LONGEST.note;
/** Longest text by which a correction names its quotation, in characters. */
export const LONGEST_QUOTATION = LONGEST.quotation;
export const LONGEST_NAME = LONGEST.name;
export const LONGEST_ROLE = LONGEST.role;
export const LONGEST_SUMMARY = LONGEST.summary;
/** As many corrections as a file holds. */
export const MOST_CORRECTIONS = LONGEST.quotes;
export const LONGEST_TITLE = LONGEST.title;
/** As many changes of a story, and characters of each, as a file holds. */
export const MOST_CHANGES = LONGEST.changes;
export const LONGEST_CHANGE = LONGEST.changed;
export const MOST_COPIES = LONGEST.copies;
export const MOST_TOPICS = LONGEST.topics;
export const MOST_CAPTIONS = LONGEST.captions;

/** What no line of an article needs: control characters, and marks that override the direction of what follows. */
const UNWANTED = /(?![\n\t])[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

/** Text without control characters and direction overrides, with `\n` line ends, and without blanks around it. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/gu, "\n")
    .replace(UNWANTED, "")
    .trim();
}

/** The same for one line: all runs of blanks become one space. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/gu, " ");
}

const text = (clean: (value: string) => string, limit: number, example = 'title: "Harbour opens again"') =>
  z
    .string({
      error: ({ input }) =>
        input === undefined || input === null
          ? `is missing: add a line such as ${example}`
          : "must be text, not a list or further fields",
    })
    .transform(clean)
    .refine((value) => value !== "", { error: "is empty: write something or leave the field out" })
    .refine((value) => value.length <= limit, {
      error: ({ input }) =>
        `is ${String(input).length} characters long, and ${limit} are the most: shorten it`,
    });

/** One line of text. `example` says how to write it where it is missing. */
const line = (limit: number, example?: string) => text(cleanLine, limit, example);

/** Longest name of someone who is quoted, and longest role, in characters. */
export const personName = (example?: string) => line(LONGEST.name, example);
export const personRole = line(LONGEST.role);

const id = z.string({ error: "must be text" }).regex(ID_FORM, {
  error: "may only hold a-z, 0-9 and hyphens, begins with a letter or digit, and has at most 80 characters",
});

const address = line(LONGEST.url).transform((value, context) => {
  const url = URL.canParse(value) ? new URL(value) : null;
  const sound =
    url !== null && /^https?:$/u.test(url.protocol) && url.username === "" && url.href.length <= LONGEST.url;
  if (sound) return url.href;
  context.addIssue({
    code: "custom",
    message:
      "must be a whole address that begins with http:// or https://, without a user name, as https://example.org/story",
  });
  return z.NEVER;
});

const moment = line(LONGEST.name).transform((value, context) => {
  const read = readMoment(value);
  if (read !== null) return read;
  context.addIssue({
    code: "custom",
    message: `“${value}” is not a date: write it as 2031-03-28, or with a time as 2031-03-28T14:30Z or 2031-03-28T14:30+02:00`,
  });
  return z.NEVER;
});

const language = line(LONGEST.name).transform((value, context) => {
  try {
    const [canonical] = Intl.getCanonicalLocales(value);
    if (canonical !== undefined) return canonical;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  context.addIssue({
    code: "custom",
    message: `“${value}” is not a language tag: write a BCP 47 tag such as en, en-GB, ar or fa`,
  });
  return z.NEVER;
});

const topics = z
  .array(line(LONGEST.name), { error: "must be a list: write it as [politics, economy]" })
  .max(LONGEST.topics, { error: `has more than ${LONGEST.topics} entries: keep the most telling ones` })
  .transform((names) => [...new Set(names)]);

const orNull = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullish().transform((value) => value ?? null);

const image = z.strictObject(
  {
    url: orNull(address),
    caption: orNull(line(LONGEST.caption)),
    credit: orNull(line(LONGEST.credit)),
  },
  {
    error: (issue) =>
      issue.code === "invalid_type" ? "must have fields of its own: url, caption, credit" : undefined,
  },
);

const correction = z
  .strictObject(
    {
      text: line(LONGEST.quotation, 'text: "Nobody wins when"'),
      speaker: personName().nullable().exactOptional(),
      role: personRole.nullable().exactOptional(),
      kind: z.enum(["direct", "mixed"], { error: "must be direct or mixed" }).exactOptional(),
      factuality: z
        .enum(FACTUALITIES, { error: `must be one of ${FACTUALITIES.join(", ")}` })
        .exactOptional(),
      hide: z
        .enum(["true", "false"], { error: "must be true or false" })
        .optional()
        .transform((value) => value === "true"),
    },
    {
      error: (issue) =>
        issue.code === "invalid_type"
          ? 'must have fields of its own: text: "Nobody wins when", then speaker, role, kind, factuality or hide'
          : undefined,
    },
  )
  .refine(({ text: _, hide, ...changes }) => hide || Object.keys(changes).length > 0, {
    error: "changes nothing: add speaker, role, kind, factuality or hide: true",
  });

const quotes = z
  .array(correction, {
    error: 'must be a list: write each quotation as - text: "Nobody wins when", and below it what to change',
  })
  .max(LONGEST.quotes, { error: `has more than ${LONGEST.quotes} entries: correct the text itself` });

const withdrawal = z.strictObject(
  {
    at: line(LONGEST.name, "at: 2031-03-28T14:30Z").pipe(moment),
    note: line(LONGEST.note, 'note: "The Elsin Post has retracted it"'),
  },
  {
    error: (issue) =>
      issue.code === "invalid_type"
        ? 'must have fields of its own: at: 2031-03-28T14:30Z and note: "The Elsin Post has retracted it"'
        : undefined,
  },
);

const captions = z
  .array(line(LONGEST.caption), { error: "must be a list: write each caption as - A boat (Ana Ruiz)" })
  .max(LONGEST.captions, { error: `has more than ${LONGEST.captions} entries: delete some` });

const change = z.strictObject(
  {
    at: moment,
    what: z.enum(["headline", "number", "quotation", "text"], {
      error: "must be headline, number, quotation or text",
    }),
    from: orNull(line(LONGEST.changed)),
    to: orNull(line(LONGEST.changed)),
  },
  {
    error: (issue) =>
      issue.code === "invalid_type" ? "must have fields of its own: at, what, from, to" : undefined,
  },
);

const changes = z
  .array(change, { error: "must be a list: Lede writes it when an import updates the article" })
  .max(LONGEST.changes, { error: `has more than ${LONGEST.changes} entries: delete the oldest` });

const copy = z
  .strictObject(
    { source: orNull(line(LONGEST.name)), url: orNull(address) },
    {
      error: (issue) =>
        issue.code === "invalid_type" ? "must have fields of its own: source, url" : undefined,
    },
  )
  .refine(({ source, url }) => source !== null || url !== null, {
    error: "names no place: add source or url",
  });

const alsoIn = z
  .array(copy, { error: "must be a list: write each copy as - source: The Elsin Post, and url: below it" })
  .max(LONGEST.copies, { error: `has more than ${LONGEST.copies} entries: delete some` });

const imported = z.string({ error: "must be text" }).regex(/^[0-9a-f]{16}$/u, {
  error: "is a mark that an import wrote: delete the line, and imports leave this file alone",
});

/** What the front matter says, fields left out being null; `id` may come from the file's name. */
export const frontMatterSchema = z.strictObject({
  title: line(LONGEST.title),
  id: orNull(id),
  source: orNull(line(LONGEST.name)),
  url: orNull(address),
  author: orNull(line(LONGEST.name)),
  published: orNull(moment),
  updated: orNull(moment),
  section: orNull(line(LONGEST.name)),
  topics: topics.nullish().transform((value) => value ?? []),
  language: orNull(language),
  summary: orNull(text(cleanText, LONGEST.summary)),
  image: image
    .nullish()
    .transform((value) => (value && (value.url ?? value.caption ?? value.credit) ? value : null)),
  quotes: quotes.nullish().transform((value) => value ?? []),
  withdrawn: orNull(withdrawal),
  guid: orNull(line(LONGEST.guid)),
  captions: captions.nullish().transform((value) => value ?? []),
  changes: changes.nullish().transform((value) => value ?? []),
  alsoIn: alsoIn.nullish().transform((value) => value ?? []),
  imported: orNull(imported),
});

/** The names that may stand at a place of the front matter, for "did you mean". */
export function fieldNamesAt([field]: readonly PropertyKey[]): readonly string[] {
  if (field === "image") return Object.keys(image.shape);
  if (field === "withdrawn") return Object.keys(withdrawal.shape);
  if (field === "changes") return Object.keys(change.shape);
  if (field === "alsoIn") return Object.keys(copy.shape);
  if (field === "quotes") return ["text", "speaker", "role", "kind", "factuality", "hide"];
  return Object.keys(frontMatterSchema.shape).filter((name) => !WRITTEN_BY_IMPORTS.has(name));
}

const WRITTEN_BY_IMPORTS = new Set(["guid", "changes", "alsoIn", "imported"]);

const otherNames = (name: string, others: string) => others.split(" ").map((other) => [other, name]);

/** What other programs call these fields. */
export const OTHER_FIELD_NAMES: Readonly<Record<string, string>> = Object.fromEntries([
  ...otherNames("title", "headline name heading"),
  ...otherNames("id", "slug"),
  ...otherNames("source", "publication publisher site sitename outlet newspaper"),
  ...otherNames("url", "link href address canonical canonicalurl permalink"),
  ...otherNames("author", "by byline authors writer"),
  ...otherNames(
    "published",
    "date day datetime time created createdat pubdate publishdate publishedat publisheddate datepublished",
  ),
  ...otherNames("updated", "modified lastmod lastmodified updatedat modifiedat edited datemodified"),
  ...otherNames("section", "desk rubric"),
  ...otherNames("topics", "tags tag keywords keyword categories category labels topic subjects"),
  ...otherNames("language", "lang locale"),
  ...otherNames("summary", "description excerpt abstract standfirst teaser subtitle deck dek"),
  ...otherNames("image", "img picture photo cover thumbnail"),
  ...otherNames("quotes", "quotations quote corrections"),
  ...otherNames("withdrawn", "withdrawal retracted retraction"),
]);
