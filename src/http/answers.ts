import { z } from "zod";

/*
 * What is answered, as schemas: answers are shaped by them, and the OpenAPI description and the tools' descriptions are made from
 * them.
 */

/** The schemas that have a name in the OpenAPI description. */
export const namedSchemas = z.registry<{ readonly id: string }>();

/** A date as exact as the article gives it: "2031-05-20", or "2031-05-20T08:00:00.000Z". */
const moment = z.union([z.iso.date(), z.iso.datetime()]);
const known = z.string().nullable();

export const articleReference = z
  .object({
    id: z.string(),
    title: z.string(),
    source: known,
    url: known.describe("Where the article was published."),
    published: moment.nullable().describe("A date without an hour where the article gives none."),
  })
  .describe("Which article it is.")
  .register(namedSchemas, { id: "ArticleReference" });

export const articleItem = articleReference
  .extend({
    arrived: z.iso.datetime().describe("When the article could first be read here."),
    topics: z.array(z.string()),
    lede: z.string().describe("One line of what it says, at most 140 characters."),
  })
  .describe("An article in a list.")
  .register(namedSchemas, { id: "ArticleItem" });

const speakerReference = z
  .object({
    key: known.describe("For /speakers/{key}; null for someone without a name (“a senior official”)."),
    name: z.string(),
    role: known.describe("As the article gives it."),
  })
  .describe("Who speaks.")
  .register(namedSchemas, { id: "SpeakerReference" });

const span = z.object({ start: z.int().min(0), end: z.int().min(0) });

export const quotation = z
  .object({
    text: z.string().describe("The article’s own words, without quotation marks."),
    kind: z
      .enum(["whole", "part"])
      .describe("whole: an utterance of its own. part: words taken out of one; show it as “quoted in part”."),
    factuality: z
      .enum(["said", "denied", "disputed", "hypothetical"])
      .describe("Only what is “said” may be shown as said."),
    speaker: speakerReference.nullable().describe("null where the article names nobody."),
    certainty: z
      .enum(["sure", "attributed", "unknown"])
      .describe("Who speaks is sure; likely, to be shown as “attributed to”; or unknown."),
    offsets: span
      .nullable()
      .describe(
        "Where the words first stand in the article’s text, in Unicode code points, the end excluded; null where they were not found.",
      ),
    article: articleReference,
  })
  .describe("Words between quotation marks, and who said them.")
  .register(namedSchemas, { id: "Quotation" });

export const article = articleItem
  .extend({
    author: known,
    updated: moment.nullable(),
    section: known,
    language: known.describe("A BCP 47 tag. Only English is read."),
    summary: z.object({
      short: z.array(z.string()),
      medium: z.array(z.string()),
      long: z.array(z.string()),
    }),
    quotations: z.array(quotation).describe("Whole ones first, then those quoted in part."),
    text: known.describe("Paragraphs, a blank line between them; null unless it was asked for."),
  })
  .describe("One article with its summaries, in its own sentences, and its quotations.")
  .register(namedSchemas, { id: "Article" });

export const speaker = z
  .object({
    key: z.string(),
    name: z.string(),
    role: known,
    aliases: z.array(z.string()).describe("Other names of the same person."),
    quotations: z.int().min(0).describe("A statement in several articles counts once."),
  })
  .describe("Someone who is quoted.")
  .register(namedSchemas, { id: "Speaker" });

const searchHit = articleItem
  .extend({
    extract: z
      .array(z.object({ text: z.string(), marked: z.boolean() }))
      .describe("The passage around the words, in runs; “marked” are the words that match."),
  })
  .describe("An article that has the words.")
  .register(namedSchemas, { id: "SearchHit" });

const next = known.describe("The cursor of the next page; null on the last one.");
const total = {
  total: z.int().min(0),
  totalIsLeast: z.boolean().describe("Whether there are more than “total”; counting stops at some number."),
};

export const articlePage = z
  .object({ items: z.array(articleItem), next })
  .register(namedSchemas, { id: "ArticlePage" });

export const searchPage = z
  .object({
    items: z.array(searchHit),
    corrected: known.describe("What was searched for instead, where nothing has the words asked for."),
    ...total,
    next,
  })
  .register(namedSchemas, { id: "SearchPage" });

export const quotationPage = z
  .object({ items: z.array(quotation), ...total, next })
  .register(namedSchemas, { id: "QuotationPage" });

export const speakerList = z
  .object({ items: z.array(speaker) })
  .register(namedSchemas, { id: "SpeakerList" });

export const speakerWithQuotations = z
  .object({ speaker, quotations: quotationPage })
  .register(namedSchemas, { id: "SpeakerWithQuotations" });

export const nameList = z.object({ items: z.array(z.string()) }).register(namedSchemas, { id: "NameList" });

const difference = z
  .object({
    runs: z.array(z.object({ text: z.string(), change: z.enum(["same", "added", "left out"]) })),
    turnsNegation: z
      .boolean()
      .describe("A “not”, or a word like it, differs: it can turn the meaning around."),
    turnsNumber: z.boolean().describe("A number differs."),
  })
  .describe("How the words differ. “added” is only in what was asked about, “left out” only in the source.")
  .register(namedSchemas, { id: "Difference" });

export const checkedPassage = z
  .object({
    text: z.string(),
    verdict: z
      .enum([
        "word for word",
        "nearly",
        "said by someone else",
        "put together",
        "reported, not quoted",
        "not shown as said",
        "not in this archive",
      ])
      .describe(
        "“not in this archive” never means that it was not said: Lede knows only the articles it holds.",
      ),
    named: known.describe("With “said by someone else”: whom the passage names."),
    quotations: z.array(quotation).describe("What the words are from; several where they were put together."),
    passage: z
      .object({ article: articleItem, text: z.string() })
      .nullable()
      .describe("With “reported, not quoted”: the article that has the words as its own."),
    around: known.describe("The sentences of the article around the quotation."),
    difference: difference.nullable().describe("null where every word is the source’s."),
  })
  .register(namedSchemas, { id: "CheckedPassage" });

export const checkedText = z
  .object({
    passages: z
      .array(checkedPassage)
      .describe("At most five; none where the text has fewer than three words in a row."),
    left: z.int().min(0).describe("How many more passages the text has, which were not looked up."),
  })
  .register(namedSchemas, { id: "CheckedText" });

export const story = z
  .object({
    articles: z.int().min(1),
    sources: z.int().min(0).describe("How many sources are named by its articles."),
    reports: z
      .array(
        z.object({
          article: articleItem,
          also: z.array(articleReference).describe("Copies and updates of the same report."),
          quotations: z
            .array(quotation)
            .describe("The strongest of what was said there, and in no report before; at most two."),
        }),
      )
      .describe("The newest first."),
    voices: z
      .array(
        z.object({
          key: z.string(),
          name: z.string(),
          articles: z.int().min(1),
          statements: z.int().min(1),
        }),
      )
      .describe("Who is quoted by name, those in most articles first; at most 25."),
    statements: z
      .array(quotation)
      .nullable()
      .describe(
        "What the speaker who was asked for said, the oldest first, the newest 50; null where nobody was.",
      ),
  })
  .describe("Articles over days that go on with one another.")
  .register(namedSchemas, { id: "Story" });

export const archive = z
  .object({
    version: z.string().describe("Lede’s own."),
    articles: z.int(),
    quotations: z.int(),
    speakers: z.int(),
    sources: z.int(),
    newest: articleItem.nullable(),
  })
  .describe("What there is in all.")
  .register(namedSchemas, { id: "Archive" });

/** RFC 9457. */
export const problem = z
  .object({
    title: z.string(),
    status: z.int(),
    detail: z.string(),
  })
  .describe("What is wrong, and what to do about it.")
  .register(namedSchemas, { id: "Problem" });
