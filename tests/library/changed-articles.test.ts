import { join } from "node:path";
import { expect, it } from "vitest";
import { buildLibrary, openLibrary } from "../../src/library/store.ts";
import { emptyLibrary, entry, libraryWith, NOW, said } from "../support/library-entries.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const minutesLater = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

it("gives what came or changed since the last look, in that order, each article once", () => {
  const library = libraryWith(entry("old"));
  library.noteFilled();
  const { ids, mark } = library.at(NOW).changedSince(null, 10);
  expect(ids).toEqual([]);
  library.put(entry("first"));
  library.put(entry("second"));
  library.put(entry("first", { title: "Another title" }));
  const look = library.at(NOW).changedSince(mark, 10);
  expect(look.ids).toEqual(["second", "first"]);
  expect(library.at(NOW).changedSince(look.mark, 10).ids).toEqual([]);
});

it("goes on where a look that was cut at its limit stopped", () => {
  const library = emptyLibrary();
  library.noteFilled();
  let { mark } = library.at(NOW).changedSince(null, 2);
  for (const id of ["a", "b", "c", "d", "e"]) library.put(entry(id));
  const seen: (readonly string[])[] = [];
  for (let look = 0; look < 4; look += 1) {
    const { ids, mark: next } = library.at(NOW).changedSince(mark, 2);
    seen.push(ids);
    mark = next;
  }
  expect(seen).toEqual([["a", "b"], ["c", "d"], ["e"], []]);
});

it("gives no number of an article that is gone to another one", () => {
  const library = emptyLibrary();
  library.noteFilled();
  library.put(entry("gone"));
  const { mark } = library.at(NOW).changedSince(null, 10);
  library.remove("gone.md");
  library.put(entry("next"));
  expect(library.at(NOW).changedSince(mark, 10).ids).toEqual(["next"]);
});

it("gives an article of the future when it is published", () => {
  const library = emptyLibrary();
  library.noteFilled();
  const { mark } = library.at(NOW).changedSince(null, 10);
  const published = minutesLater(30).toISOString();
  library.put(entry("later", { published, arrived: published }));
  const now = library.at(NOW).changedSince(mark, 10);
  expect(now.ids).toEqual([]);
  expect(library.at(minutesLater(31)).changedSince(now.mark, 10).ids).toEqual(["later"]);
});

it("takes nothing for new that fills the library for the first time", () => {
  const library = emptyLibrary();
  const { mark } = library.at(NOW).changedSince(null, 10);
  library.put(entry("filling"));
  library.noteFilled();
  expect(library.at(NOW).changedSince(mark, 10).ids).toEqual([]);
});

it("knows a mark of a library that was built again, and gives what arrived after it", () => {
  const file = join(temporaryFolder(), "library.sqlite");
  const before = openLibrary(file);
  before.noteFilled();
  before.put(entry("before"));
  const { mark } = before.at(NOW).changedSince(null, 10);
  before.close();
  buildLibrary(file);
  const library = emptyLibrary(file);
  library.put(entry("before"));
  library.put(entry("meanwhile", { arrived: minutesLater(5).toISOString() }));
  library.noteFilled();
  const look = library.at(minutesLater(10)).changedSince(mark, 10);
  expect(look).toMatchObject({ ids: ["meanwhile"], isRebuilt: true });
  expect(library.at(minutesLater(10)).changedSince(look.mark, 10)).toMatchObject({
    ids: [],
    isRebuilt: false,
  });
});

it("says of an arrival's quotations who is meant by which keys, and what was known before", () => {
  const words = "The harbour will open when the pier is safe for everyone.";
  const library = libraryWith(
    entry("early", { arrived: "2031-05-02T00:00:00Z", quotations: [said("Ida Holm", words)] }),
    entry("late", {
      arrived: "2031-05-03T00:00:00Z",
      title: "Ferries at the pier",
      topics: ["Ports"],
      quotations: [
        said("Ida Holm", words),
        said("Ida Holm", "Nobody has asked us about the ferries yet, and nobody will."),
        said(null, "Someone else said this."),
      ],
    }),
  );
  const found = library.at(NOW).arrived("late");
  expect(found?.quotations.map(({ keys, isKnown }) => ({ keys, isKnown }))).toEqual([
    { keys: ["ida-holm"], isKnown: true },
    { keys: ["ida-holm"], isKnown: false },
  ]);
  expect(found?.fields[0]).toEqual(["ferries", "at", "the", "pier"]);
  expect(
    library
      .at(NOW)
      .arrived("early")
      ?.quotations.map(({ isKnown }) => isKnown),
  ).toEqual([false]);
  expect(library.at(NOW).arrived("nowhere")).toBeNull();
});
