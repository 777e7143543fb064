import type { Article, Moment, Withdrawal } from "../content/article.ts";
import type { Factuality } from "../language/grammar/factuality.ts";
import type { PassageReference } from "./passage.ts";
import type { Resolution } from "./resolution.ts";

/** One article in a list. `lede` is one line for lists, at most 140 characters. */
export type Headline = {
  readonly id: string;
  readonly title: string;
  readonly source: string | null;
  readonly url: string | null;
  readonly published: Moment | null;
  /** When the article became readable here: the later of its file's arrival and its publication. */
  readonly arrived: Date;
  readonly topics: readonly string[];
  readonly lede: string;
};

/** A quotation as the library keeps it. */
export type LibraryQuotation = {
  readonly text: string;
  readonly kind: "direct" | "mixed";
  /**
   * null when the article does not say. The name is the person's, the role the article's. `key` is a slug that stays the
   * same when the library is rebuilt; null for someone without a name ("a senior official"), who is found by article
   * and by words only.
   */
  readonly speaker: {
    readonly key: string | null;
    readonly name: string;
    readonly role: string | null;
  } | null;
  /** How sure the speaker is, from 0 to 1; `standingOf` says what to make of it. */
  readonly confidence: number;
  /** Only `passagesLike` answers with anything but what was said. */
  readonly factuality: Factuality;
  readonly article: Pick<Headline, "id" | "title" | "source" | "url" | "published">;
};

/** An article with what Lede read in it. Sentences are verbatim from the body and in its order. */
export type ReadArticle = {
  readonly article: Article;
  readonly summaries: Readonly<Record<SummaryLength, readonly string[]>>;
  /** Whole quotations, then those quoted in part, each in the order of the text. What is said again is not repeated. */
  readonly quotations: readonly LibraryQuotation[];
};

/** An article that an editor took back, for those who ask for it. Nothing else that is asked says that it is there. */
export type WithdrawnArticle = { readonly article: Article; readonly withdrawn: Withdrawal };

/** What a passage is by now. */
export type FoundPassage =
  | { readonly kind: "quotation"; readonly read: ReadArticle; readonly quotation: LibraryQuotation }
  | { readonly kind: "summary"; readonly read: ReadArticle }
  /** The article is there, and has no such quotation. */
  | { readonly kind: "unquoted"; readonly read: ReadArticle }
  | ({ readonly kind: "withdrawn" } & WithdrawnArticle)
  | { readonly kind: "gone" };

export type SummaryLength = "short" | "medium" | "long";

export type SpeakerMatch = {
  readonly key: string;
  readonly name: string;
  readonly role: string | null;
  /** Other names of the same person. */
  readonly aliases: readonly string[];
  /** The same statement in several articles, or in several lengths, counts once. */
  readonly quotations: number;
};

/** A search hit. `extract` is a list of runs of text, `marked` where they match what was asked for. */
export type SearchHit = Headline & {
  readonly extract: readonly { readonly text: string; readonly marked: boolean }[];
};

/** `corrected` is the text that was searched for instead, where nothing has the words that were asked for; otherwise null. */
export type SearchResult = Page<SearchHit> & { readonly corrected: string | null };

/** A topic or source: its most used spelling, and a short name for it in buttons. Both are the text asked for when that is none, or several. */
export type Category = { readonly name: string; readonly reference: string };

/** A page of a longer list: items from `offset` on, and how many there are in all; where `isLeast` is set, there are more than that. */
export type Page<Item> = {
  readonly items: readonly Item[];
  readonly total: number;
  readonly isLeast: boolean;
};
export type PageRequest = { readonly offset: number; readonly limit: number };

export type HeadlineRequest = PageRequest & {
  readonly topic?: string | null;
  readonly source?: string | null;
  /** Only articles published (or, without a date, arrived) at or after this. */
  readonly since?: Date | null;
  /** Only articles published (or, without a date, arrived) before this. */
  readonly before?: Date | null;
  /** Only articles that arrived after this. */
  readonly arrivedAfter?: Date | null;
};

/** Where words like those asked for stand: in quotations, those included that were not said, and in paragraphs of articles. */
export type LikePassages = {
  readonly quotations: readonly LibraryQuotation[];
  readonly paragraphs: readonly { readonly article: Headline; readonly text: string }[];
};

/**
 * What articles are about: for each of the four, one of what is included (anything where nothing is), and none of what is
 * excluded. Compared folded and by whole words: topics and sources as a whole; speakers by any part of the name that is
 * shown; words in their order, in the title or the text.
 */
export type About = Readonly<Record<"topics" | "sources" | "speakers" | "words", Asked>>;
type Asked = { readonly include: readonly string[]; readonly exclude: readonly string[] };

/** null: no bound. */
export type NewsRequest = {
  readonly about: About;
  /** Only articles that arrived after this. */
  readonly arrivedAfter: Date | null;
  /** Only articles published (or, without a date, arrived) at or after this. */
  readonly since: Date | null;
  /** Only articles published (or, without a date, arrived) before this. */
  readonly before: Date | null;
  readonly limit: number;
};

/** Where whoever looks for changed articles stands: to be kept, and given with the next look. */
export type ChangeMark = { readonly change: number; readonly at: Date };

/**
 * Articles that came, changed or were withdrawn after a mark, in that order, and the mark for the next look. `isRebuilt`: the mark is of another
 * library, so these are those that arrived after it, and which have changed is not known.
 */
export type ChangedArticles = {
  readonly ids: readonly string[];
  readonly mark: ChangeMark;
  readonly isRebuilt: boolean;
};

/** A quotation of a person. `keys` are all by which this person alone is meant; `isKnown`: they said the same in an article that arrived before. */
export type ArrivedQuotation = LibraryQuotation & {
  readonly keys: readonly string[];
  readonly isKnown: boolean;
};

/** An article with what those look at who wait for one. `fields` are the folded words of each text that is searched. */
export type ArrivedArticle = {
  readonly headline: Headline;
  readonly article: Article;
  readonly fields: readonly (readonly string[])[];
  /** In the order of the text. */
  readonly quotations: readonly ArrivedQuotation[];
};
export type Commonness = { readonly articles: number; readonly counts: ReadonlyMap<string, number> };

export type LibraryStatistics = {
  readonly articles: number;
  readonly quotations: number;
  readonly speakers: number;
  readonly sources: number;
  readonly newest: Headline | null;
};

/** What may be asked of the library. */
export interface Library {
  /** The library as of an instant. */
  at(now: Date): LibraryView;
}

/**
 * The library as of one instant: an article published later is held back, and no answer shows that it is there. Answers are
 * synchronous reads of one SQLite file as it is when they are asked for, so a view is no snapshot of it.
 */
export interface LibraryView {
  readonly now: Date;
  /** Newest first, by publication (by arrival where it has none). Topic and source are compared folded (case, diacritics). */
  headlines(request: HeadlineRequest): Page<Headline>;
  /**
   * The newest articles about something, in the order of `headlines`. What is read is kept until the library changes: thousands
   * may ask for the same, also of windows that begin within one hour.
   */
  news(request: NewsRequest): readonly Headline[];
  /** One article as it stands in lists. */
  headline(id: string): Headline | null;
  article(id: string): ReadArticle | null;
  /** The withdrawn article of this id, reference or whole title; a readable one with the same title goes before it. */
  withdrawn(text: string): WithdrawnArticle | null;
  /** What a passage is by now; repetitions within an article count as well. */
  passage(reference: PassageReference): FoundPassage;
  /** The file of a readable or withdrawn article, relative to the content folder. */
  fileOf(id: string): string | null;
  /**
   * Which article is meant: by id, reference, whole title, words of the title, words of the text. The beginning of an id stands
   * for the ids that go on from it, because older buttons hold no more.
   */
  resolveArticle(text: string): Resolution<Headline>;
  /** Of the newest articles whose title holds the typed text, the best first; for autocomplete. */
  titles(text: string, limit: number): readonly Headline[];
  /**
   * Full text, best first; of very many, those with the words in the headline first, and then the newest. Any text is a safe query; one without a searchable word finds nothing. Where nothing is found, slips
   * in words that no article has are corrected.
   */
  search(text: string, request: PageRequest): SearchResult;
  /** Quotations whose words match, in the order of `quotations`, and each statement once as there. */
  searchQuotations(text: string, request: PageRequest): Page<LibraryQuotation>;
  /** Names in use, most used first, that hold the typed text (all for an empty one). */
  topics(text: string, limit: number): readonly string[];
  sources(text: string, limit: number): readonly string[];
  /** The topic or source that a name, its beginning or a reference stands for. */
  topic(text: string): Category;
  source(text: string): Category;
  /**
   * Speakers by any part of the name, folded, spelling slips forgiven; exact parts before slips, then the most quoted
   * first. An empty text gives the most quoted.
   */
  speakers(text: string, limit: number): readonly SpeakerMatch[];
  /** Also by a key that the speaker had before, under another spelling or short form. */
  speaker(key: string): SpeakerMatch | null;
  /**
   * Who is meant: by key, reference, name or role. A surname that several bear stands for all of them. Slips are forgiven only
   * where nothing else fits.
   */
  resolveSpeaker(text: string): Resolution<SpeakerMatch>;
  /**
   * One speaker's quotations, optionally only those that match some words: the whole ones, then those quoted in part, each
   * newest first. The same words come once, with the newest article, and words that a longer quotation holds come only in it.
   */
  quotations(
    request: PageRequest & { readonly speaker: string; readonly about?: string | null },
  ): Page<LibraryQuotation>;
  /**
   * What may be the source of a text: at most 60 quotations and the paragraphs of 20 articles that share some words in
   * a row with it, those with rare words before others.
   */
  passagesLike(text: string): LikePassages;
  /** At most `limit` at once. No mark: none yet, and the mark to begin with. */
  changedSince(mark: ChangeMark | null, limit: number): ChangedArticles;
  /** One article as those look at it who wait for news; null when it is gone. */
  arrived(id: string): ArrivedArticle | null;
  /** How many articles there are, and how many have each of some folded words: counted up to 300. */
  commonness(words: readonly string[]): Commonness;
  /**
   * Articles of a span of time that have two of some folded words at least: those that have most of them first, and the newest of
   * those with as many. By each word only its newest 60 articles there are found.
   */
  articlesSharing(
    words: readonly string[],
    span: { readonly since: Date; readonly before: Date; readonly limit: number },
  ): readonly Headline[];
  statistics(): LibraryStatistics;
}
