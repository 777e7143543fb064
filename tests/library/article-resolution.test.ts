import { describe, expect, test } from "vitest";
import { referenceTo } from "../../src/library/reference.ts";
import { emptyLibrary, entry, libraryWith, NOW } from "../support/library-entries.ts";

const SHARED = "talks-on-the-lower-orlen-valley-water-treaty-go-on-in-the-capital-";

const shelf = () =>
  libraryWith(
    entry(`${SHARED}north`, { title: "Water talks: the north", body: "Envoys of the north met." }),
    entry(`${SHARED}south`, { title: "Water talks: the south", body: "Envoys of the south met." }),
    entry("strike", { title: "Dockers strike", body: "The cranes stood still after a drought." }),
    entry("strike-again", { title: "Dockers strike", body: "Again." }),
    entry("held", { title: "Zeppelin", published: "2031-06-01" }),
  );

function meant(text: string, library = shelf()): string | string[] {
  const found = library.at(NOW).resolveArticle(text);
  if (found.kind === "one") return found.item.id;
  return found.kind === "several" ? found.items.map(({ id }) => id).sort() : [];
}

describe("an article is meant", () => {
  test.each([
    ["by its id", "strike", "strike"],
    ["by a reference to its id", referenceTo(`${SHARED}south`), `${SHARED}south`],
    ["by the words of one title", "talks south", `${SHARED}south`],
    ["by words of the text when no title has them", "drought", "strike"],
  ])("%s", (_, text, expected) => expect(meant(text)).toBe(expected));

  test.each([
    ["words that several titles have", "water talks", [`${SHARED}north`, `${SHARED}south`]],
    ["a title that several have", "Dockers strike", ["strike", "strike-again"]],
    [
      "the beginning of several ids, as older buttons hold it",
      SHARED.slice(0, 57),
      [`${SHARED}north`, `${SHARED}south`],
    ],
    ["words that several texts have", "envoys", [`${SHARED}north`, `${SHARED}south`]],
  ])("never by a choice of ours among several: %s", (_, text, expected) =>
    expect(meant(text)).toEqual(expected),
  );

  test("by the beginning of one id, as older buttons hold it", () => {
    expect(meant(`${SHARED}s`)).toBe(`${SHARED}south`);
  });

  test.each(["zeppelin", "held", "~xxxxxxxxxxxxxxx", "?!", ""])("by nothing: %j", (text) => {
    expect(shelf().at(NOW).resolveArticle(text)).toEqual({ kind: "none", nearest: [] });
  });

  test("by a word with a slip is only a suggestion", () => {
    const found = shelf().at(NOW).resolveArticle("Dokers");
    expect(found.kind).toBe("none");
    if (found.kind === "none")
      expect(found.nearest.map(({ title }) => title)).toEqual(["Dockers strike", "Dockers strike"]);
  });

  test("references lead to the same article in a library that is built again", () => {
    const again = emptyLibrary();
    again.put(entry(`${SHARED}south`));
    again.put(entry(`${SHARED}north`));
    expect(meant(referenceTo(`${SHARED}north`), again)).toBe(`${SHARED}north`);
  });
});
