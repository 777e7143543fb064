import type { KnownSpeaker } from "../../src/identity/known-speaker.ts";
import type { LibraryStore } from "../../src/library/store.ts";
import type { LibraryEntry } from "../../src/library/writer.ts";
import { entry, libraryWith, NOW, said } from "../support/library-entries.ts";

export type Written = string | readonly [name: string, role: string | null];

/** A speaker as the editor’s file has them. */
export const known = (name: string, options: Partial<KnownSpeaker> = {}): KnownSpeaker => ({
  name,
  aliases: [],
  role: null,
  not: [],
  ...options,
});

/** One article for each name. */
function articles(written: readonly Written[]): LibraryEntry[] {
  return written.map((one, index) => {
    const [name, role] = typeof one === "string" ? [one, null] : one;
    return entry(`article-${index}`, {
      quotations: [said(name, `Statement ${index} of the day.`, { role })],
    });
  });
}

export function library(written: readonly Written[], editor: readonly KnownSpeaker[] = []) {
  const shelf = libraryWith(...articles(written));
  shelf.know(editor);
  return shelf;
}

/** The names of all speakers, the most quoted first. */
export const namesIn = (shelf: LibraryStore, now = NOW) =>
  shelf
    .at(now)
    .speakers("", 9)
    .map(({ name }) => name);

/** The speakers' names with how often they are quoted, in the alphabet's order. */
export function people(written: readonly Written[], editor: readonly KnownSpeaker[] = []): string[] {
  return library(written, editor)
    .at(NOW)
    .speakers("", 50)
    .map(({ name, quotations }) => `${name} ${quotations}`)
    .sort();
}
