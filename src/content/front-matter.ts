import { isMap, isScalar, parseDocument, stringify } from "yaml";
import type { Article, QuotationCorrection, StoryChange, Withdrawal } from "./article.ts";
import { cleanText, fieldNamesAt, frontMatterSchema, OTHER_FIELD_NAMES } from "./article-schema.ts";
import { ContentError, type Fault } from "./content-problem.ts";
import { decode, LONGEST_BODY } from "./file-text.ts";
import { splitFrontMatter } from "./front-matter-fences.ts";
import { formatMoment } from "./moment.ts";
import { ID_FORM, slugify } from "./slug.ts";
import { type FieldPath, readYaml } from "./yaml-fields.ts";

/** An article, and where its file says what. */
export type ContentArticle = {
  readonly article: Article;
  /** The line of a field, counted from 1, or of the nearest field around it. */
  lineOf(path: FieldPath): number | null;
};

/**
 * Reads a content file: YAML front matter between two `---` lines, then the body.
 *
 * @param file its name relative to the content folder; gives the id where the front matter names none.
 * @throws ContentError with every fault in the file.
 */
export function parseArticle(file: string, bytes: Uint8Array): Article {
  return parseContent(file, bytes).article;
}

/** Like {@link parseArticle}, with the lines of the fields. */
export function parseContent(file: string, bytes: Uint8Array): ContentArticle {
  const fail = (faults: readonly Fault[]): ContentError =>
    new ContentError(faults.map((fault) => ({ file, ...fault })));

  const decoded = decode(bytes);
  if ("message" in decoded) throw fail([decoded]);
  const parts = splitFrontMatter(decoded.text);
  if ("message" in parts) throw fail([parts]);

  const {
    faults,
    value: fields,
    lineOf,
  } = readYaml(parts.frontMatter, {
    schema: frontMatterSchema,
    // The front matter begins on the file's second line.
    linesBefore: 1,
    shape: "fields",
    wrongShape: 'is not a list of fields: write lines such as title: "Harbour opens again"',
    owner: "an article",
    fieldNamesAt,
    otherNames: OTHER_FIELD_NAMES,
  });
  const body = cleanText(parts.body);
  const bodyLine = lineBreaks(parts.frontMatter) + 3;
  if (Buffer.byteLength(body) > LONGEST_BODY) {
    faults.push({
      line: bodyLine,
      field: "body",
      message: "is longer than 1 MiB: split the article into several files",
    });
  }
  if (fields === null || faults.length > 0) throw fail(faults);
  const name = baseName(file);
  const id = fields.id ?? (ID_FORM.test(name) ? name : slugify(name));
  return {
    article: { ...fields, id, body },
    lineOf: (path) => (path[0] === "body" ? bodyLine : lineOf(path)),
  };
}

/** Writes an article as a content file; `parseArticle` gives the same article back. */
export function formatArticle(article: Article): string {
  return withFrontMatter(stringify(fieldsOf(article), { lineWidth: 0 }), article);
}

/**
 * Writes an article into the file that an older version of it is in: fields that say the same stay as they are written there, in
 * their order and with their comments.
 *
 * @param text of the file, with `\n` line ends.
 */
export function rewriteArticle(text: string, article: Article): string {
  const parts = splitFrontMatter(text);
  if ("message" in parts) return formatArticle(article);
  const document = parseDocument(parts.frontMatter, { schema: "core" });
  if (document.errors.length > 0 || !isMap(document.contents)) return formatArticle(article);
  const fields = fieldsOf(article);
  const before = fieldsOf(parseContent("before.md", new TextEncoder().encode(text)).article);
  for (const { key } of [...document.contents.items]) {
    if (isScalar(key) && !(String(key.value) in fields)) document.delete(key.value);
  }
  for (const [name, value] of Object.entries(fields)) {
    const isSame = document.has(name) && JSON.stringify(before[name]) === JSON.stringify(value);
    if (!isSame) document.set(name, document.createNode(value));
  }
  return withFrontMatter(document.toString({ lineWidth: 0 }), article);
}

function withFrontMatter(yaml: string, { body }: Article): string {
  return `---\n${yaml}---\n\n${body}\n`;
}

/** The fields as they are written, in their order; those that say nothing are left out. */
function fieldsOf(article: Article): Readonly<Record<string, unknown>> {
  const { body: _, published, updated, topics, image, quotes, withdrawn, ...rest } = article;
  const { captions, changes, alsoIn, ...plain } = rest;
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
    quotes: quotes.length > 0 ? quotes.map(writtenCorrection) : null,
    withdrawn: withdrawn && writtenWithdrawal(withdrawn),
    captions: captions.length > 0 ? captions : null,
    alsoIn: alsoIn.length > 0 ? alsoIn.map(withoutNulls) : null,
    changes: changes.length > 0 ? changes.map(writtenChange) : null,
    guid: plain.guid,
    imported: plain.imported,
  };
  return withoutNulls(fields);
}

function withoutNulls(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

function writtenChange({ at, ...change }: StoryChange): Record<string, unknown> {
  return { at: formatMoment(at), ...withoutNulls(change) };
}

function writtenWithdrawal({ at, note }: Withdrawal): Record<string, unknown> {
  return { at: formatMoment(at), note };
}

/** Here null says something: `speaker: null` is a quotation of nobody known. */
function writtenCorrection({ text, hide, ...changes }: QuotationCorrection): Record<string, unknown> {
  return { text, ...changes, ...(hide && { hide }) };
}

function lineBreaks(text: string): number {
  return text.split("\n").length - 1;
}

function baseName(file: string): string {
  return file.slice(file.lastIndexOf("/") + 1).replace(/\.md$/iu, "");
}
