import type { Article } from "../../content/article.ts";
import { listContent, readContent, writeContent } from "../../content/content-folder.ts";
import { formatArticle, parseArticle } from "../../content/front-matter.ts";
import { readMoment } from "../../content/moment.ts";
import { slugify } from "../../content/slug.ts";
import { UserError } from "../../errors.ts";
import { authorOf } from "../author-line.ts";
import type { ImportedArticle } from "../imported-article.ts";

/** What the person who imports says of all articles at once; it goes before what the paste says. */
export type ImportDetails = {
  readonly source: string | null;
  readonly topics: readonly string[];
  /** ISO 8601. */
  readonly published: string | null;
};

/**
 * - written: the file is new.
 * - replaced: it had other content, and overwriting was asked for.
 * - unchanged: it held the same already.
 * - kept: it has other content and was left alone.
 */
export type ImportOutcome = {
  readonly kind: "written" | "replaced" | "unchanged" | "kept";
  readonly file: string;
};

/** An imported article as a content file holds it. @throws UserError when it has no headline, or a part is longer than a file may hold. */
export function toArticle(imported: ImportedArticle, details: ImportDetails): Article {
  const { title } = imported;
  if (title === null) throw new UserError("It has no headline, and an article needs one.");
  const [caption] = imported.captions;
  const id = slugify(title);
  const published = details.published ?? imported.published;
  const text = formatArticle({
    id,
    title,
    source: details.source ?? imported.source,
    url: imported.url,
    author: authorOf(imported.byline),
    published: published === null ? null : readMoment(published),
    updated: imported.updated === null ? null : readMoment(imported.updated),
    section: null,
    topics: [...new Set([...details.topics, ...imported.topics])],
    language: imported.language,
    summary: null,
    image:
      caption === undefined && imported.image === null
        ? null
        : { url: imported.image, caption: caption?.text ?? null, credit: caption?.credit ?? null },
    quotes: [],
    body: imported.body.map(({ kind, text }) => (kind === "subhead" ? `## ${text}` : text)).join("\n\n"),
  });
  return parseArticle(`${id}.md`, new TextEncoder().encode(text));
}

/**
 * Writes the article into the content folder, as `<id>.md` or over the file of that name in a folder below it.
 *
 * @param force overwrite a file that has other content.
 */
export async function storeArticle(
  directory: string,
  article: Article,
  force: boolean,
): Promise<ImportOutcome> {
  const name = `${article.id}.md`;
  const text = formatArticle(article);
  const { files } = await listContent(directory);
  const existing = files.find(({ file }) => file === name || file.endsWith(`/${name}`));
  if (existing === undefined) {
    await writeContent(directory, name, text);
    return { kind: "written", file: name };
  }
  const { file } = existing;
  if (Buffer.from(await readContent(directory, file)).toString("utf8") === text)
    return { kind: "unchanged", file };
  if (!force) return { kind: "kept", file };
  await writeContent(directory, file, text);
  return { kind: "replaced", file };
}
