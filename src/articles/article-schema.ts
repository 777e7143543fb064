import { z } from "zod";
import { readMoment } from "./moment.ts";
import { idForm } from "./slug.ts";

/*
 * The fields of a content file's front matter. Every message ends a sentence that begins with the field's name.
 */

/** Longest values, in characters. */
const longest = { title: 256, name: 100, topics: 20, summary: 2000, url: 2000, caption: 1000, credit: 200 };

/** What no line of an article needs: control characters, and marks that override the direction of what follows. */
const unwanted = /(?![\n\t])[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

/** Text without control characters and direction overrides, with `\n` line ends, and without blanks around it. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/gu, "\n")
    .replace(unwanted, "")
    .trim();
}

/** The same for one line: all runs of blanks become one space. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/gu, " ");
}

const text = (clean: (value: string) => string, limit: number) =>
  z
    .string({
      error: ({ input }) =>
        input === undefined
          ? 'is missing: add a line such as title: "Harbour opens again"'
          : "must be text, not a list or further fields",
    })
    .transform(clean)
    .refine((value) => value !== "", { error: "is empty: write something or leave the field out" })
    .refine((value) => value.length <= limit, {
      error: ({ input }) =>
        `is ${String(input).length} characters long, and ${limit} are the most: shorten it`,
    });

const line = (limit: number) => text(cleanLine, limit);

const id = z.string({ error: "must be text" }).regex(idForm, {
  error: "may only hold a-z, 0-9 and hyphens, begins with a letter or digit, and has at most 80 characters",
});

const address = line(longest.url).transform((value, context) => {
  const url = URL.canParse(value) ? new URL(value) : null;
  const sound =
    url !== null && /^https?:$/u.test(url.protocol) && url.username === "" && url.href.length <= longest.url;
  if (sound) return url.href;
  context.addIssue({
    code: "custom",
    message:
      "must be a whole address that begins with http:// or https://, without a user name, as https://example.org/story",
  });
  return z.NEVER;
});

const moment = line(longest.name).transform((value, context) => {
  const read = readMoment(value);
  if (read !== null) return read;
  context.addIssue({
    code: "custom",
    message: `“${value}” is no date that exists: write it as 2031-03-28, or with a time as 2031-03-28T14:30Z or 2031-03-28T14:30+02:00`,
  });
  return z.NEVER;
});

const language = line(longest.name).transform((value, context) => {
  try {
    const [canonical] = Intl.getCanonicalLocales(value);
    if (canonical !== undefined) return canonical;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  context.addIssue({
    code: "custom",
    message: `“${value}” is no language tag: write a BCP 47 tag such as en, en-GB, ar or fa`,
  });
  return z.NEVER;
});

const topics = z
  .array(line(longest.name), { error: "must be a list: write it as [politics, economy]" })
  .max(longest.topics, { error: `has more than ${longest.topics} entries: keep the most telling ones` })
  .transform((names) => [...new Set(names)]);

const orNull = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullish().transform((value) => value ?? null);

const image = z.strictObject(
  {
    url: orNull(address),
    caption: orNull(line(longest.caption)),
    credit: orNull(line(longest.credit)),
  },
  {
    error: (issue) =>
      issue.code === "invalid_type" ? "must have fields of its own: url, caption, credit" : undefined,
  },
);

/** What the front matter says, fields left out being null; `id` may come from the file's name. */
export const frontMatterSchema = z.strictObject({
  title: line(longest.title),
  id: orNull(id),
  source: orNull(line(longest.name)),
  url: orNull(address),
  author: orNull(line(longest.name)),
  published: orNull(moment),
  updated: orNull(moment),
  section: orNull(line(longest.name)),
  topics: topics.nullish().transform((value) => value ?? []),
  language: orNull(language),
  summary: orNull(text(cleanText, longest.summary)),
  image: image
    .nullish()
    .transform((value) => (value && (value.url ?? value.caption ?? value.credit) ? value : null)),
});

/** The names that may stand in front matter, for "did you mean". */
export const fieldNames: readonly string[] = Object.keys(frontMatterSchema.shape);
export const imageFieldNames: readonly string[] = Object.keys(image.shape);
