import { mkdir } from "node:fs/promises";
import type {
  ArticleDetails,
  Evidence,
  PasteDetails,
  ReadArticle,
  ReadQuotation,
  SaveFault,
  SaveOutcome,
} from "@lede/playground";
import type { Article } from "./content/article.ts";
import { frontMatterSchema } from "./content/article-schema.ts";
import { formatMoment, readMoment } from "./content/moment.ts";
import { UserError } from "./errors.ts";
import { splitDump } from "./import/paste/dump-parts.ts";
import { knownOfPaste } from "./import/paste/paste-layout.ts";
import { readDumpPart } from "./import/paste/text-dump.ts";
import { ArticleStore } from "./import/store/article-store.ts";
import { toArticle } from "./import/store/to-article.ts";
import { readWrittenDate } from "./import/written-date.ts";
import { analyse } from "./language/analyse.ts";
import type { Quotation } from "./language/analysis.ts";
import type { Basis } from "./language/quotations/basis.ts";
import { inQuotationMarks } from "./language/quotations/quoted-text.ts";
import { isSaid, standingNotes, standingOf } from "./language/quotations/standing.ts";
import { summarise } from "./language/summary/summary.ts";

/** What the playground's article view does with a pasted text: reading it, and saving it as content files. */

const SUMMARY_SENTENCES = 3;

/** What Lede reads in a paste: an entry for each article in it. All offsets are indices into `text`. */
export function readArticles(text: string): ReadArticle[] {
  return splitDump(text).map((part) => readArticle(part.text, part.start));
}

function readArticle(part: string, offset: number): ReadArticle {
  const analysis = analyse(part, knownOfPaste(part));
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
        medium: quotation.medium && placed(quotation.medium),
        evidence: EVIDENCE[quotation.basis],
        confidence: quotation.confidence,
      }),
    ),
    summary: summarise(analysis, { sentences: SUMMARY_SENTENCES }).map(placed),
    details: detailsOf(part),
  };
}

function shownStanding(quotation: Quotation): Pick<ReadQuotation, "said" | "wholeness" | "notes"> {
  const standing = standingOf(quotation);
  return { said: isSaid(standing), wholeness: standing.wholeness, notes: standingNotes(standing) };
}

const EVIDENCE: Readonly<Record<Basis, Evidence>> = {
  named: "named",
  described: "referred",
  pronoun: "referred",
  "carried on": "carried on",
  nobody: "unknown",
};

/** What the text says of itself, to begin with; all empty for a text that is no whole article yet. */
function detailsOf(part: string): ArticleDetails {
  try {
    const { author, published, url } = importPart(part);
    return { author: author ?? "", published: published ? formatMoment(published) : "", url: url ?? "" };
  } catch (error) {
    if (error instanceof UserError) return { author: "", published: "", url: "" };
    throw error;
  }
}

function importPart(part: string): Article {
  return toArticle(readDumpPart(part), { source: null, topics: [], published: null });
}

/**
 * Writes the articles of a paste into the content folder: all of them, or none when one has a fault or when the text does not
 * hold the articles that the details are of.
 */
export async function saveArticles(
  directory: string,
  text: string,
  details: PasteDetails,
): Promise<SaveOutcome> {
  const parts = splitDump(text).map((part) => part.text);
  if (parts.length !== details.articles.length) {
    const message = "The text has changed since it was read. Read it again, then save it.";
    return { kind: "faulty", faults: [{ article: null, field: null, message }] };
  }
  const { articles, faults } = completeArticles(parts, details);
  if (faults.length > 0) return { kind: "faulty", faults };
  await mkdir(directory, { recursive: true });
  const store = await ArticleStore.open(directory);
  const saved = [];
  for (const article of articles) {
    const { kind, file } = await store.put(article, { force: details.replace });
    saved.push({ file, outcome: kind });
  }
  return { kind: "saved", saved };
}

const sharedFields = frontMatterSchema.pick({ source: true, topics: true });
const ownFields = frontMatterSchema.pick({ author: true, published: true, url: true });

/** The articles with what the person says of them, and everything that keeps them from being saved. */
function completeArticles(
  parts: readonly string[],
  details: PasteDetails,
): { readonly articles: Article[]; readonly faults: SaveFault[] } {
  const articles: Article[] = [];
  const faults: SaveFault[] = [];
  const shared = sharedFields.safeParse({ source: orNull(details.source), topics: listOf(details.topics) });
  faults.push(...faultsOf(shared.error, null));
  for (const [index, part] of parts.entries()) {
    const { author = "", published = "", url = "" } = details.articles[index] ?? {};
    const own = ownFields.safeParse({
      author: orNull(author),
      published: orNull(isoDate(published)),
      url: orNull(url),
    });
    faults.push(...faultsOf(own.error, index));
    try {
      const article = { ...importPart(part), ...shared.data, ...own.data };
      if (articles.some(({ id }) => id === article.id)) {
        const message = "Another article in this text has the same headline. Change one of them.";
        faults.push({ article: index, field: null, message });
      }
      articles.push(article);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      faults.push({ article: index, field: null, message: error.message });
    }
  }
  return { articles, faults };
}

function orNull(text: string): string | null {
  return text.trim() === "" ? null : text;
}

function listOf(text: string): string[] {
  return text
    .split(",")
    .map((topic) => topic.trim())
    .filter((topic) => topic !== "");
}

/** A day as it is written in English becomes an ISO date; anything else stays as it is. */
function isoDate(text: string): string {
  const typed = text.trim();
  const isTimed = typed.includes(":");
  return readMoment(typed) === null && !isTimed ? (readWrittenDate(typed) ?? typed) : typed;
}

type SchemaError = {
  readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[];
};

/** The schema's messages go on after the field's name; here they stand below it. */
function faultsOf(error: SchemaError | undefined, article: number | null): SaveFault[] {
  return (error?.issues ?? []).map(({ path, message }) => ({
    article,
    field: String(path[0]),
    message: `${message.charAt(0).toUpperCase()}${message.slice(1)}.`,
  }));
}
