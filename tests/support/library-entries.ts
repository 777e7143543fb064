import { join } from "node:path";
import { onTestFinished } from "vitest";
import { EMPTY_ARTICLE } from "../../bench/empty-article.ts";
import type { Article, Moment } from "../../src/content/article.ts";
import { acronymsIn } from "../../src/identity/acronyms.ts";
import type { ReadQuotation } from "../../src/library/read-quotation.ts";
import type { Reading } from "../../src/library/reading.ts";
import { type LibraryStore, openLibrary } from "../../src/library/store.ts";
import type { LibraryEntry } from "../../src/library/writer.ts";
import { temporaryFolder } from "./temporary-folder.ts";

export const NOW = new Date("2031-05-20T12:00:00Z");

/** An empty library that is closed after the test. */
export function emptyLibrary(file = join(temporaryFolder(), "library.sqlite")): LibraryStore {
  const library = openLibrary(file);
  onTestFinished(() => library.close());
  return library;
}

/** A library with these articles. */
export function libraryWith(...entries: LibraryEntry[]): LibraryStore {
  const library = emptyLibrary();
  for (const entry of entries) library.put(entry);
  return library;
}

export function moment(text: string): Moment {
  return { at: new Date(text), dateOnly: !text.includes("T") };
}

type EntryOptions = Partial<Omit<Article, "published" | "id">> & {
  readonly published?: string | null;
  readonly arrived?: string;
  readonly quotations?: Reading["quotations"];
};

export function entry(id: string, options: EntryOptions = {}): LibraryEntry {
  const { published = "2031-05-01", arrived = "2031-05-02T00:00:00Z", quotations = [], ...fields } = options;
  const article: Article = {
    ...EMPTY_ARTICLE,
    title: `Title of ${id}`,
    body: "The harbour stayed shut for a third day.",
    ...fields,
    id,
    published: published === null ? null : moment(published),
  };
  return {
    state: {
      file: `${id}.md`,
      size: article.body.length,
      modified: new Date("2031-05-02T00:00:00Z"),
      hash: `hash of ${id}`,
    },
    article,
    reading: {
      lede: `Lede of ${id}`,
      summaries: { short: ["Short."], medium: ["Short.", "Medium."], long: ["Short.", "Medium.", "Long."] },
      quotations,
      faults: [],
      acronyms: acronymsIn(article.body),
      text: article.body,
    },
    arrived: new Date(arrived),
    problems: [],
  };
}

export function said(
  name: string | null,
  text: string,
  options: Partial<Pick<ReadQuotation, "kind" | "basis" | "confidence" | "factuality">> & {
    role?: string | null;
  } = {},
): Reading["quotations"][number] {
  const { role = null, kind = "direct", confidence = 0.97, factuality = "said" } = options;
  const { basis = name === null ? "nobody" : "named" } = options;
  return { text, kind, basis, confidence, factuality, speaker: name === null ? null : { name, role } };
}

/** As many quotations of someone as a test needs. */
export function saidTimes(name: string, times: number, role: string | null = null): Reading["quotations"] {
  return Array.from({ length: times }, (_, index) =>
    said(name, `Statement number ${index} of this person.`, { role }),
  );
}
