import { describe, expect, test } from "vitest";
import type { Library } from "../../src/library/library.ts";
import { entry, libraryWith, NOW, said } from "../support/library-entries.ts";

const FIRST = { offset: 0, limit: 10 };
const texts = (page: { items: readonly { text: string }[] }) => page.items.map(({ text }) => text);

const library = () =>
  libraryWith(
    entry("older", {
      published: "2031-03-01",
      quotations: [said("Ida Holm", "The old bridge will stay.", { role: "engineer" })],
    }),
    entry("newer", {
      title: "Bridge vote",
      source: "Post",
      url: "https://post.example/2",
      published: "2031-04-01",
      quotations: [
        said("Ida Holm", "hopeless", { kind: "mixed" }),
        said("Ida Holm", "First we build the ramp.", { role: "chief engineer" }),
        said("Jon Aas", "We vote on the bridge tomorrow."),
        said("Ida Holm", "Then we build the Brücke itself."),
        said(null, "Nobody knows who said this about the bridge."),
      ],
    }),
  ).at(NOW);

test("one speaker's: whole ones with the newest article first, in it the order of the text, then parts", () => {
  const page = library().quotations({ ...FIRST, speaker: "ida-holm" });
  expect(texts(page)).toEqual([
    "First we build the ramp.",
    "Then we build the Brücke itself.",
    "The old bridge will stay.",
    "hopeless",
  ]);
  expect(page.total).toBe(4);
  expect(page.items[0]).toEqual({
    text: "First we build the ramp.",
    kind: "direct",
    speaker: { key: "ida-holm", name: "Ida Holm", role: "chief engineer" },
    confidence: 0.97,
    factuality: "said",
    article: {
      id: "newer",
      title: "Bridge vote",
      source: "Post",
      url: "https://post.example/2",
      published: { at: new Date("2031-04-01"), dateOnly: true },
    },
  });
});

test("about some words: every one of them, the last by its beginning, folded", () => {
  const about = (text: string | null) =>
    texts(library().quotations({ ...FIRST, speaker: "ida-holm", about: text }));
  expect(about("build")).toEqual(["First we build the ramp.", "Then we build the Brücke itself."]);
  expect(about("build BRUCKE")).toEqual(["Then we build the Brücke itself."]);
  expect(about("bri")).toEqual(["The old bridge will stay."]);
  expect(about("vote")).toEqual([]);
  expect(about("  ")).toHaveLength(4);
  expect(about(null)).toHaveLength(4);
  expect(about("?!")).toEqual([]);
});

test("pages of one speaker", () => {
  const second = library().quotations({ offset: 2, limit: 2, speaker: "ida-holm" });
  expect(texts(second)).toEqual(["The old bridge will stay.", "hopeless"]);
  expect(second.total).toBe(4);
  expect(library().quotations({ ...FIRST, speaker: "nobody" })).toEqual({
    items: [],
    total: 0,
    isLeast: false,
  });
});

test("searching quotations finds them with and without a speaker, newest first", () => {
  const page = library().searchQuotations("bridge", FIRST);
  expect(texts(page)).toEqual([
    "We vote on the bridge tomorrow.",
    "Nobody knows who said this about the bridge.",
    "The old bridge will stay.",
  ]);
  expect(page.items.map(({ speaker }) => speaker?.name ?? null)).toEqual(["Jon Aas", null, "Ida Holm"]);
});

describe("a statement in two lengths", () => {
  const short = "We will open the gate.";
  const long = "On Monday we will open the gate, God willing, and nobody will stop us.";
  const at = (id: string, day: number, ...quotations: ReturnType<typeof said>[]) =>
    entry(id, { published: `2031-04-0${day}`, quotations });
  const shown = (library: Library, now = NOW) =>
    texts(library.at(now).quotations({ ...FIRST, speaker: "ida-holm" }));

  test.each([
    ["the longer comes first", [at("a", 1, said("Ida Holm", long)), at("b", 2, said("Ida Holm", short))]],
    ["the longer comes later", [at("a", 1, said("Ida Holm", short)), at("b", 2, said("Ida Holm", long))]],
    ["both are in one article", [at("a", 1, said("Ida Holm", short), said("Ida Holm", long))]],
    [
      "the shorter is quoted in part, and comes twice",
      [
        at("a", 1, said("Ida Holm", "open the gate", { kind: "mixed" }), said("Ida Holm", long)),
        at("b", 2, said("Ida Holm", "OPEN the “gate”", { kind: "mixed" })),
      ],
    ],
  ])("is shown once, in its longer form: %s", (_, entries) => {
    const library = libraryWith(...entries);
    expect(shown(library)).toEqual([long]);
    expect(library.at(NOW).quotations({ ...FIRST, speaker: "ida-holm" }).total).toBe(1);
    expect(
      library
        .at(NOW)
        .searchQuotations("gate", FIRST)
        .items.map(({ text }) => text),
    ).toEqual([long]);
    expect(library.at(NOW).searchQuotations("gate", FIRST).total).toBe(1);
    expect(library.at(NOW).speaker("ida-holm")?.quotations).toBe(1);
  });

  test("is two statements when two people say it, or when only words without a speaker hold it", () => {
    const library = libraryWith(
      at("a", 1, said("Ida Holm", short), said("Jon Aas", long), said(null, `${long} Indeed.`)),
    );
    expect(shown(library)).toEqual([short]);
    expect(library.at(NOW).searchQuotations("gate", FIRST).total).toBe(3);
  });

  test("keeps a word or two, and words that are only begun in the other", () => {
    const library = libraryWith(
      at(
        "a",
        1,
        said("Ida Holm", long),
        said("Ida Holm", "the gate"),
        said("Ida Holm", "On Monday we will op"),
      ),
    );
    expect(shown(library)).toHaveLength(3);
  });

  test("comes back in its shorter form when the longer goes, and hides it only once it may be read", () => {
    const library = libraryWith(
      at("a", 1, said("Ida Holm", short)),
      entry("later", { published: "2031-06-01T00:00:00Z", quotations: [said("Ida Holm", long)] }),
    );
    expect(shown(library)).toEqual([short]);
    const june = new Date("2031-06-02T00:00:00Z");
    expect(shown(library, june)).toEqual([long]);
    library.remove("later.md");
    expect(shown(library, june)).toEqual([short]);
  });

  test("turns into pages that hold every statement once", () => {
    const many = Array.from({ length: 9 }, (_, index) => `We count the boats at pier ${index}`);
    const library = libraryWith(
      at("a", 1, ...many.map((text) => said("Ida Holm", `${text}, as we always do.`))),
      at("b", 2, ...many.map((text) => said("Ida Holm", text))),
    );
    const page = (offset: number) => library.at(NOW).quotations({ offset, limit: 4, speaker: "ida-holm" });
    const all = [0, 4, 8].flatMap((offset) => page(offset).items.map(({ text }) => text));
    expect(all).toEqual(many.map((text) => `${text}, as we always do.`));
    expect(page(0).total).toBe(9);
  });
});
