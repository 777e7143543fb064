import { expect, test } from "vitest";
import { entry, libraryWith, NOW, said } from "./fixtures.ts";

const FIRST = { now: NOW, offset: 0, limit: 10 };
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
  );

test("one speaker's: the newest article first, in it the order of the text, fragments last", () => {
  const page = library().quotations({ ...FIRST, speaker: "ida-holm" });
  expect(texts(page)).toEqual([
    "First we build the ramp.",
    "Then we build the Brücke itself.",
    "hopeless",
    "The old bridge will stay.",
  ]);
  expect(page.total).toBe(4);
  expect(page.items[0]).toEqual({
    text: "First we build the ramp.",
    kind: "direct",
    speaker: { key: "ida-holm", name: "Ida Holm", role: "chief engineer" },
    confidence: 0.97,
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
  const second = library().quotations({ now: NOW, offset: 2, limit: 2, speaker: "ida-holm" });
  expect(texts(second)).toEqual(["hopeless", "The old bridge will stay."]);
  expect(second.total).toBe(4);
  expect(library().quotations({ ...FIRST, speaker: "nobody" })).toEqual({ items: [], total: 0 });
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
