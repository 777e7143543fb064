import { mkdir } from "node:fs/promises";
import { splitDump } from "./articles/dump-parts.ts";
import { storeArticle, toArticle } from "./articles/import-article.ts";
import { readTextDump } from "./articles/text-dump.ts";
import { analyse } from "./language/analyse.ts";
import type { Quotation } from "./language/analysis.ts";
import { inQuotationMarks } from "./language/quotations/quoted-text.ts";
import { standingNotes, standingOf } from "./language/quotations/standing.ts";
import { summarise } from "./language/summary/summary.ts";
import { fold } from "./language/words/fold.ts";
import type {
  ArticleDetails,
  Evidence,
  ReadArticle,
  ReadQuotation,
  SavedArticle,
} from "./playground/page/host.ts";

/** What the playground's article view does with a pasted text: reading it, and saving it as content files. */

const SUMMARY_SENTENCES = 3;

/** What Lede reads in a paste: an entry for each article in it. All offsets are indices into `text`. */
export function readArticles(text: string): ReadArticle[] {
  let from = 0;
  return splitDump(text).map((part) => {
    const start = text.indexOf(part, from);
    from = start + part.length;
    return readArticle(part, start);
  });
}

function readArticle(part: string, offset: number): ReadArticle {
  const analysis = analyse(part);
  const placed = ({ start, end }: { readonly start: number; readonly end: number }) => ({
    start: start + offset,
    end: end + offset,
  });
  return {
    title: analysis.title,
    blocks: analysis.blocks.map((block) => ({ kind: block.kind, ...placed(block) })),
    quotations: analysis.quotations.map(
      (quotation): ReadQuotation => ({
        ...placed(quotation),
        shown: inQuotationMarks(quotation.text),
        ...shownStanding(quotation),
        speaker: quotation.speaker?.name ?? null,
        role: quotation.speaker?.role ?? null,
        mention: quotation.mention && placed(quotation.mention),
        cue: quotation.cue,
        evidence: evidenceOf(quotation),
        confidence: quotation.confidence,
      }),
    ),
    summary: summarise(analysis, { sentences: SUMMARY_SENTENCES }).map(placed),
  };
}

function shownStanding(quotation: Quotation): Pick<ReadQuotation, "wholeness" | "notes"> {
  const standing = standingOf(quotation);
  return { wholeness: standing.wholeness, notes: standingNotes(standing) };
}

function evidenceOf({ speaker, mention }: Quotation): Evidence {
  if (speaker === null) return "unknown";
  if (mention === null) return "carried on";
  const surname = fold(speaker.name.split(/\s+/).at(-1) ?? "");
  return fold(mention.text).includes(surname) ? "named" : "referred";
}

/**
 * Writes the articles of a paste into the content folder.
 *
 * @throws UserError when there is no article in it, or a part of one is not as a content file has it.
 */
export async function saveArticles(
  directory: string,
  text: string,
  { source, topics, replace }: ArticleDetails,
): Promise<SavedArticle[]> {
  const details = {
    source: source.trim() || null,
    topics: topics
      .split(",")
      .map((topic) => topic.trim())
      .filter((topic) => topic !== ""),
    published: null,
  };
  const articles = readTextDump(text).map((imported) => toArticle(imported, details));
  await mkdir(directory, { recursive: true });
  const saved: SavedArticle[] = [];
  for (const article of articles) {
    const { kind, file } = await storeArticle(directory, article, replace);
    saved.push({ title: article.title, file, outcome: kind });
  }
  return saved;
}
