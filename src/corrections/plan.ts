import type { ShownQuotation } from "../digest/digests.ts";
import { likeness } from "../follow/likeness.ts";
import type { LibraryQuotation, LibraryView, ReadArticle } from "../library/library.ts";
import { saidWords } from "../library/same-statement.ts";
import type { PostedMessage } from "./posted.ts";
import type { Change, CorrectionRecord } from "./store.ts";

/** A quotation whose words were changed has so many of its runs of words in common with what it was. */
const LIKE = 0.4;

/** An article as it is now. */
export type ArticleNow = {
  readonly isWithdrawn: boolean;
  /** null where it is withdrawn, or not there at all. */
  readonly read: ReadArticle | null;
};

type Words = NonNullable<Change["now"]>;

export function articleNow(library: Pick<LibraryView, "article" | "withdrawn">, id: string): ArticleNow {
  const read = library.article(id);
  return { read, isWithdrawn: read === null && library.withdrawn(id)?.article.id === id };
}

/**
 * What has been corrected of a message since it was posted, beyond what its record says already: speaker, role or words of a quotation,
 * that it is shown no more, that an article was withdrawn, or is back. Only what an editor said, or what the source changed, counts: a
 * new reading of the same text by another version of Lede corrects nothing.
 */
export function planCorrections(
  message: PostedMessage,
  record: CorrectionRecord | null,
  articles: (id: string) => ArticleNow,
  now: Date,
): Change[] {
  const changes = record?.changes ?? [];
  const last = (article: string, text: string | null) =>
    changes.findLast((change) => change.article === article && change.text === text) ?? null;
  const listed = new Set([...message.articles, ...message.quotations.map(({ article }) => article)]);
  const ofArticles = [...listed].flatMap((article): Change[] => {
    const wasWithdrawn = last(article, null)?.what.includes("withdrawn") ?? false;
    const { isWithdrawn, read } = articles(article);
    if (wasWithdrawn === isWithdrawn || (wasWithdrawn && read === null)) return [];
    return [{ at: now, article, text: null, what: [isWithdrawn ? "withdrawn" : "restored"], now: null }];
  });
  const ofQuotations = message.quotations.flatMap((shown): Change[] => {
    const { read } = articles(shown.article);
    if (read === null) return [];
    const before = last(shown.article, shown.text);
    const found = changeOf(shown, before, read, message.at);
    return found === null ? [] : [{ at: now, article: shown.article, text: shown.text, ...found }];
  });
  return [...ofArticles, ...ofQuotations];
}

function changeOf(
  shown: ShownQuotation,
  before: Change | null,
  read: ReadArticle,
  postedAt: Date,
): Pick<Change, "what" | "now"> | null {
  const is: Words | null =
    before === null ? { text: shown.text, name: shown.name, role: shown.role } : before.now;
  const edits = editsOf(shown, is, read, postedAt);
  const current = currentOf(is?.text ?? shown.text, read, edits.isUpdated);
  const next = current === null ? null : wordsOf(current);
  if (is === null) return next === null ? null : { what: ["restored"], now: next };
  if (next === null) return edits.mayHide ? { what: ["taken out"], now: null } : null;
  const what: Change["what"][number][] = [];
  if (edits.maySpeak && next.name !== is.name) what.push("speaker");
  if (edits.maySpeak && next.role !== is.role && !what.includes("speaker")) what.push("role");
  if (next.text !== is.text) what.push("words");
  return what.length === 0 ? null : { what, now: next };
}

/** What an editor or the source has changed that can bear on a quotation. */
function editsOf(shown: ShownQuotation, is: Words | null, { article }: ReadArticle, postedAt: Date) {
  const texts = [shown.text, ...(is === null ? [] : [is.text])].map((text) => ` ${saidWords(text)} `);
  const corrections = article.quotes.filter(({ text }) =>
    texts.some((said) => said.includes(` ${saidWords(text)} `)),
  );
  const isUpdated =
    (article.updated !== null && article.updated.at > postedAt) ||
    article.changes.some(({ at }) => at.at > postedAt);
  return {
    isUpdated,
    mayHide: isUpdated || corrections.some(({ hide, factuality = "said" }) => hide || factuality !== "said"),
    // A correction that was taken back leaves nothing to see, so what is shown again is what was read.
    maySpeak:
      isUpdated || corrections.some(({ speaker, role }) => speaker !== undefined || role !== undefined),
  };
}

/** The quotation in the article as it is now; in a text that was changed, the one most like it. */
function currentOf(text: string, { quotations }: ReadArticle, isUpdated: boolean): LibraryQuotation | null {
  const same = quotations.find((one) => one.text === text);
  if (same !== undefined || !isUpdated) return same ?? null;
  const words = saidWords(text).split(" ");
  const [best] = quotations
    .map((quotation) => ({ quotation, like: likeness(words, saidWords(quotation.text).split(" ")) }))
    .sort((one, other) => other.like - one.like);
  return best !== undefined && best.like >= LIKE ? best.quotation : null;
}

function wordsOf({ text, speaker }: LibraryQuotation): Words {
  return { text, name: speaker?.name ?? null, role: speaker?.role ?? null };
}
