import type { Article } from "../../src/content/article.ts";
import type { ReadQuotation } from "../../src/library/read-quotation.ts";
import type { LibraryEntry } from "../../src/library/writer.ts";
import { seededRandom } from "../../tools/random.ts";
import { EMPTY_ARTICLE } from "../empty-article.ts";
import { capitalised, personOf, wordOf } from "./names.ts";
import { zipfRank } from "./zipf-rank.ts";

/** The last of the archive’s articles appears just before this. */
export const ARCHIVE_NOW = new Date("2031-06-01T00:00:00Z");

const WORDS = 200_000;
const WORDS_PER_ARTICLE = 450;
const QUOTATIONS = 5;
const EVERY_MS = 60_000;
/** Statements that other articles may take over. */
const RECENT = 300;

/** How many of each there are in an archive of so many articles. */
export function sizesOf(articles: number) {
  return {
    persons: Math.ceil(articles * 0.4) + 20,
    topics: Math.ceil(articles ** 0.6) + 10,
    sources: Math.ceil(articles ** 0.4) + 5,
  };
}

/**
 * Invented articles as the indexer would hand them to the library, 3 kB each: words, names, topics and sources by Zipf’s law, one
 * a minute up to `ARCHIVE_NOW`, in an order that does not follow time. One statement in ten was said in another article too, in
 * the same length or shortened.
 */
export function* archiveOf(count: number): Generator<LibraryEntry, void> {
  const random = seededRandom(count);
  const { persons, topics, sources } = sizesOf(count);
  const pick = (size: number) => zipfRank(random(), size);
  const sentence = (words: number) => {
    const text = Array.from({ length: words }, () => wordOf(pick(WORDS))).join(" ");
    return `${capitalised(text)}.`;
  };
  const recent: ReadQuotation[] = [];
  const quotation = (): ReadQuotation => {
    const known = recent[Math.floor(random() * RECENT * 10)];
    if (known !== undefined) {
      if (random() < 0.7) return random() < 0.8 ? known : { ...known, basis: "pronoun", confidence: 0.85 };
      return { ...known, text: `${known.text.split(" ").slice(0, 8).join(" ")}.` };
    }
    const person = personOf(pick(persons), persons);
    const isShort = random() < 0.3;
    const role = random() < 0.6 ? (person.roles[pick(person.roles.length)] ?? null) : null;
    return {
      text: sentence(14),
      kind: random() < 0.8 ? "direct" : "mixed",
      speaker: { name: isShort ? person.surname : person.name, role },
      basis: isShort ? "pronoun" : "named",
      confidence: isShort ? 0.85 : 0.97,
      factuality: "said",
    };
  };
  for (let index = 0; index < count; index += 1) {
    // A step that has no factor in common with most counts goes through all of them.
    const age = (index * 7_919) % count;
    const at = new Date(ARCHIVE_NOW.getTime() - (age + 1) * EVERY_MS);
    const quotations = Array.from({ length: QUOTATIONS }, quotation);
    for (const one of quotations) recent[Math.floor(random() * RECENT)] = one;
    const paragraphs = Array.from({ length: 6 }, (_, place) => {
      const said = quotations[place];
      const told = sentence(Math.floor(WORDS_PER_ARTICLE / 6));
      return said === undefined ? told : `${told} “${said.text}” said ${said.speaker?.name}.`;
    });
    const article: Article = {
      ...EMPTY_ARTICLE,
      language: "en",
      id: `article-${index}-${wordOf(index)}`,
      title: sentence(8),
      source: `The ${capitalised(wordOf(7_000 + pick(sources)))} Times`,
      url: `https://news.example/${index}`,
      published: { at, dateOnly: index % 2 === 0 },
      topics: [...new Set([pick(topics), pick(topics)])].map((rank) => capitalised(wordOf(100 + rank))),
      body: paragraphs.join("\n\n"),
    };
    const [first = "", second = ""] = paragraphs;
    yield {
      state: { file: `${article.id}.md`, size: article.body.length, modified: at, hash: article.id },
      article,
      reading: {
        lede: first.slice(0, 140),
        summaries: { short: [first], medium: [first], long: [first, second] },
        quotations,
        faults: [],
        acronyms: [],
        text: paragraphs.join("\n"),
      },
      arrived: at,
      problems: [],
    };
  }
}
