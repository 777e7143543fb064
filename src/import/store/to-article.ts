import type { Article } from "../../content/article.ts";
import {
  cleanLine,
  frontMatterSchema,
  LONGEST_TITLE,
  MOST_CAPTIONS,
  MOST_TOPICS,
} from "../../content/article-schema.ts";
import { formatArticle, parseArticle } from "../../content/front-matter.ts";
import { readMoment } from "../../content/moment.ts";
import { slugify } from "../../content/slug.ts";
import { UserError } from "../../errors.ts";
import { authorOf } from "../author-line.ts";
import type { ImportedArticle, ImportedPart } from "../imported-article.ts";
import { withFingerprint } from "./fingerprint.ts";

/** What the person who imports says of all articles at once; it goes before what the input says. */
export type ImportDetails = {
  readonly source: string | null;
  readonly topics: readonly string[];
  /** ISO 8601. */
  readonly published: string | null;
};

/**
 * An imported article as a content file holds it, with the id of its headline. What the article can do without and no file may
 * hold (an address that is none, a topic of 200 characters) is left out; a headline that is too long is cut at a word.
 *
 * @throws UserError when it has no headline, or its text is longer than a file may hold.
 */
export function toArticle(imported: ImportedArticle, details: ImportDetails): Article {
  const title = headline(imported.title ?? "");
  if (title === null) throw new UserError("It has no headline, and an article needs one.");
  const id = slugify(title);
  const text = formatArticle({
    id,
    title,
    source: fitting("source", details.source ?? imported.source),
    url: fitting("url", imported.url),
    author: fitting("author", authorOf(imported.byline)),
    published: momentOf(details.published ?? imported.published),
    updated: momentOf(imported.updated),
    section: null,
    topics: topicsOf([...details.topics, ...imported.topics]),
    language: fitting("language", imported.language),
    summary: null,
    ...picturesOf(imported),
    quotes: [],
    withdrawn: null,
    guid: fitting("guid", imported.guid),
    changes: [],
    alsoIn: [],
    imported: null,
    body: bodyOf(imported),
  });
  return withFingerprint(parseArticle(`${id}.md`, new TextEncoder().encode(text)));
}

function headline(text: string): string | null {
  const line = cleanLine(text);
  if (!/[^\s\p{Cf}]/u.test(line)) return null;
  if (line.length <= LONGEST_TITLE) return line;
  const cut = line.slice(0, LONGEST_TITLE - 1);
  return `${cut
    .slice(0, Math.max(cut.lastIndexOf(" "), LONGEST_TITLE - 60))
    .toWellFormed()
    .trimEnd()}…`;
}

type OptionalField = "source" | "url" | "author" | "language" | "guid";

/** The value, or null when a content file may not hold it. */
function fitting(field: OptionalField, value: string | null): string | null {
  if (value === null || value.trim() === "") return null;
  return frontMatterSchema.shape[field].safeParse(value).data ?? null;
}

function momentOf(text: string | null): Article["published"] {
  return text === null ? null : readMoment(text);
}

function topicsOf(topics: readonly string[]): string[] {
  const clean = new Set(topics.map(cleanLine));
  return [...clean]
    .filter((topic) => frontMatterSchema.shape.topics.safeParse([topic]).success)
    .slice(0, MOST_TOPICS);
}

/** The first caption is the picture's; the others are kept beside it. */
function picturesOf({ captions, image }: ImportedArticle): Pick<Article, "image" | "captions"> {
  const [first, ...others] = captions;
  const shape = frontMatterSchema.shape;
  const whole = shape.image.safeParse({
    url: fitting("url", image),
    caption: first?.text || null,
    credit: first?.credit || null,
  });
  const bare = shape.image.safeParse({ url: fitting("url", image) });
  const rest = (whole.success ? others : captions)
    .map(({ written }) => cleanLine(written))
    .filter((caption) => shape.captions.safeParse([caption]).success);
  return {
    image: (whole.success ? whole.data : bare.data) ?? null,
    captions: [...new Set(rest)].slice(0, MOST_CAPTIONS),
  };
}

/** Of an article that has no text but what its publication says it is about, that is the text. */
function bodyOf({ body, summary }: ImportedArticle): string {
  const parts = body.flatMap(writtenPart);
  if (parts.length === 0 && summary !== null)
    parts.push(...writtenPart({ kind: "paragraph", text: summary }));
  return parts.join("\n\n");
}

/** A part of the body as one line; nothing for one without a letter or a digit, such as a row of stars. */
function writtenPart({ kind, text }: ImportedPart): string[] {
  const line = cleanLine(text);
  if (!/[\p{L}\p{N}]/u.test(line)) return [];
  return [kind === "subhead" ? `## ${line}` : escapeStructure(line)];
}

/** A paragraph that begins as a heading does gets a backslash before that, and the reader takes it off again. */
function escapeStructure(line: string): string {
  return /^\\{0,9}#{1,6}[ \t]/u.test(line) ? `\\${line}` : line;
}
