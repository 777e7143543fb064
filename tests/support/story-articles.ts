import { parseArticle } from "../../src/content/front-matter.ts";
import { readingOf } from "../../src/library/reading.ts";
import type { LibraryEntry } from "../../src/library/writer.ts";

/** Reports within two days may be copies of one another: none of the strike's is so near to the next. */
const WEEK: Readonly<Record<string, string>> = {
  "03T08": "14T08",
  "03T12": "14T12",
  "05T08": "15T08",
  "06T08": "16T12",
  "15T08": "19T08",
  "16T08": "18T08",
};

/** A strike over twelve days, and what else happens in the same town, as files of a content folder. */
export const strikeArticles: Readonly<Record<string, string>> = Object.fromEntries(
  [
    {
      id: "vote",
      title: "Salda Dockers Vote to Strike Over Pay",
      source: "The Harbour Times",
      published: "2031-05-03T08:00:00Z",
      body: "Dockers at the port of Salda voted on Friday to stop work from Monday. The union wants nine per cent more pay.\n\n“Our members have waited three years for a rise, and their patience is at an end,” said Mira Sandoval, the union leader.",
    },
    {
      id: "vote-copy",
      title: "Salda Dockers Vote to Strike",
      source: "Market Wire",
      published: "2031-05-03T12:00:00Z",
      body: "Dockers at the port of Salda voted on Friday to stop work from Monday. The union wants nine per cent more pay.\n\n“Our members have waited three years for a rise, and their patience is at an end,” said Mira Sandoval, the union leader.",
    },
    {
      id: "ships",
      title: "Grain Ships Wait Off Salda as Dockers Strike",
      source: "Market Wire",
      published: "2031-05-06T08:00:00Z",
      body: "Eleven grain ships lay at anchor off Salda on the first day of the dockers’ strike. The union wants more pay.\n\n“Nobody from the company has called our union since Friday evening,” said Mira Sandoval, the union leader. “The port loses a million crowns with each day of the strike,” said Olen Darsk, who runs it.",
    },
    {
      id: "end",
      title: "Dockers of Salda End Their Strike",
      source: "The Harbour Times",
      published: "2031-05-15T08:00:00Z",
      body: "Dockers in Salda ended their strike on Thursday. Their union accepted six per cent more pay.\n\n“It is not what our members asked for, but it is a fair rise,” said Mira Sandoval, the union leader.",
    },
    {
      id: "lamps",
      title: "Salda Opens Its Museum of Lighthouses",
      source: "The Harbour Times",
      published: "2031-05-05T08:00:00Z",
      body: "The port city of Salda has opened a museum of lighthouses in the old customs house. Lamps from forty towers are on show.\n\n“A lighthouse is a promise that somebody keeps awake,” said Ana Brodahl, the director.",
    },
    {
      id: "tickets",
      title: "Museum Tickets to Cost More in Orlen",
      source: "Market Wire",
      published: "2031-05-16T08:00:00Z",
      body: "Tickets for museums in Orlen will cost a crown more from June. The council wants to repair roofs with the money.",
    },
  ].map(({ id, title, source, published, body }) => [
    `${id}.md`,
    `---\ntitle: ${title}\nsource: ${source}\npublished: ${published}\n---\n\n${body}\n`,
  ]),
);

/** The same within one week, Wednesday 14 to Monday 19 May. */
export const strikeWeek: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(strikeArticles).map(([file, text]) => [
    file,
    text.replace(/^published: 2031-05-(..T..)/mu, (_, hour) => `published: 2031-05-${WEEK[hour]}`),
  ]),
);

/** An article as a library holds it, read by the engine. */
export function storyEntry(file: string, text: string): LibraryEntry {
  const bytes = Buffer.from(text);
  const article = parseArticle(file, bytes);
  const arrived = article.published?.at ?? new Date(0);
  const state = { file, size: bytes.length, modified: arrived, hash: file };
  return { state, article, reading: readingOf(article), arrived, problems: [] };
}

export const strikeEntries: readonly LibraryEntry[] = Object.entries(strikeWeek).map(([file, text]) =>
  storyEntry(file, text),
);
