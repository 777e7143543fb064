import type { z } from "zod";
import type { Moment } from "../content/article.ts";
import { standingOf } from "../language/quotations/standing.ts";
import type { Headline, LibraryQuotation, LibraryView, ReadArticle } from "../library/library.ts";
import type { article, articleItem, articleReference, quotation } from "./answers.ts";

/** What the library answers, in the form of our own answers. */

export function articleItemOf(headline: Headline): z.output<typeof articleItem> {
  const { id, title, source, url, published, arrived, topics, lede } = headline;
  return {
    ...{ id, title, source, url },
    published: momentText(published),
    arrived: arrived.toISOString(),
    topics: [...topics],
    lede,
  };
}

export function articleOf(
  { article: found, summaries, quotations }: ReadArticle,
  headline: Headline,
  withText: boolean,
): z.output<typeof article> {
  const { author, updated, section, language, body } = found;
  return {
    ...articleItemOf(headline),
    ...{ author, section, language },
    updated: momentText(updated),
    summary: { short: [...summaries.short], medium: [...summaries.medium], long: [...summaries.long] },
    quotations: quotations.map((one) => quotationOf(one, body)),
    text: withText ? body : null,
  };
}

/** The quotations of a list, each with its place in its article. */
export function quotationsOf(
  quotations: readonly LibraryQuotation[],
  library: Pick<LibraryView, "article">,
): z.output<typeof quotation>[] {
  const bodies = new Map<string, string | null>();
  return quotations.map((one) => {
    const { id } = one.article;
    const known = bodies.get(id);
    const body = known === undefined ? (library.article(id)?.article.body ?? null) : known;
    bodies.set(id, body);
    return quotationOf(one, body);
  });
}

const CERTAINTIES = { named: "sure", attributed: "attributed", unknown: "unknown" } as const;

function quotationOf(found: LibraryQuotation, body: string | null): z.output<typeof quotation> {
  const { text, speaker, article: where } = found;
  const { certainty, wholeness, factuality } = standingOf(found);
  return {
    text,
    kind: wholeness,
    factuality,
    speaker: speaker === null ? null : { key: speaker.key, name: speaker.name, role: speaker.role },
    certainty: CERTAINTIES[certainty],
    offsets: body === null ? null : offsetsIn(body, text),
    article: articleReferenceOf(where),
  };
}

export function articleReferenceOf({
  id,
  title,
  source,
  url,
  published,
}: LibraryQuotation["article"]): z.output<typeof articleReference> {
  return { id, title, source, url, published: momentText(published) };
}

/** Where a text first stands in another one, in code points: other languages don't count in UTF-16 units. */
function offsetsIn(body: string, text: string): { start: number; end: number } | null {
  const at = body.indexOf(text);
  if (at < 0) return null;
  const start = codePoints(body.slice(0, at));
  return { start, end: start + codePoints(text) };
}

function codePoints(text: string): number {
  let pairs = 0;
  for (let at = 0; at < text.length; at += 1) {
    if ((text.codePointAt(at) ?? 0) > 0xffff) pairs += 1;
  }
  return text.length - pairs;
}

function momentText(moment: Moment | null): string | null {
  if (moment === null) return null;
  const text = moment.at.toISOString();
  return moment.dateOnly ? text.slice(0, text.indexOf("T")) : text;
}
