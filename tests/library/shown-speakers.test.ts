import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { standingOf } from "../../src/language/quotations/standing.ts";
import type { LibraryStore } from "../../src/library/store.ts";
import type { LibraryEntry } from "../../src/library/writer.ts";
import { emptyLibrary, entry, libraryWith, NOW, said } from "../support/library-entries.ts";

const FIRST = { offset: 0, limit: 50 };
const WORDS = "The ferry will not sail until the pier is safe.";
const FULLER = `I say it again: ${WORDS} Nobody should ask us to hurry.`;

const plain = (id: string, name = "Ida Holm", options = {}, text = WORDS) =>
  entry(id, { quotations: [said(name, text, { role: "harbour master", ...options })] });
/** An article whose “he” was taken for the wrong one of the two whom it names. */
const pronoun = (id: string, options: { body?: string; published?: string; text?: string } = {}) =>
  entry(id, {
    published: options.published ?? "2031-05-01",
    body: options.body ?? "Jon Aas met Ida Holm on the pier.",
    quotations: [said("Jon Aas", options.text ?? WORDS, { basis: "pronoun", confidence: 0.85 })],
  });

/** Who says the words in an article, and how that is shown. */
function shownIn(library: LibraryStore, id: string, now = NOW): string {
  const [quotation] = library.at(now).article(id)?.quotations ?? [];
  if (quotation === undefined) return "not there";
  return `${quotation.speaker?.name ?? "nobody"}, ${standingOf(quotation).certainty}`;
}

const quoted = (library: LibraryStore, speaker: string, now = NOW) =>
  library
    .at(now)
    .quotations({ ...FIRST, speaker })
    .items.map(({ article, speaker: shown }) => `${article.id}: ${shown?.name}`);

test("the plain article corrects the other, whichever comes first, until it is removed", () => {
  for (const entries of [
    [plain("plain"), pronoun("he")],
    [pronoun("he"), plain("plain")],
  ]) {
    const library = libraryWith(...entries);
    expect(shownIn(library, "he")).toBe("Ida Holm, named");
    const [quotation] = library.at(NOW).article("he")?.quotations ?? [];
    expect(quotation).toMatchObject({
      confidence: 0.95,
      speaker: { key: "ida-holm", name: "Ida Holm", role: "harbour master" },
    });
    library.remove("plain.md");
    expect(shownIn(library, "he")).toBe("Jon Aas, named");
    expect(quoted(library, "jon-aas")).toEqual(["he: Jon Aas"]);
    expect(library.at(NOW).speaker("ida-holm")).toBeNull();
  }
});

test("counts and lists of speakers agree with what is shown", () => {
  const library = libraryWith(
    pronoun("he"),
    plain("plain"),
    entry("other", { quotations: [said("Jon Aas", "I was at home."), said("Ida Holm", "It rains.")] }),
  );
  const view = library.at(NOW);
  expect(quoted(library, "ida-holm")).toHaveLength(2);
  expect(view.speaker("ida-holm")?.quotations).toBe(2);
  expect(quoted(library, "jon-aas")).toEqual(["other: Jon Aas"]);
  expect(view.speaker("jon-aas")?.quotations).toBe(1);
  const found = view.searchQuotations("ferry", FIRST);
  expect(found.items.map(({ speaker }) => speaker?.name)).toEqual(["Ida Holm"]);
  expect(found.total).toBe(1);
  expect(view.quotations({ ...FIRST, speaker: "ida-holm", about: "ferry" }).total).toBe(1);
  expect(view.quotations({ ...FIRST, speaker: "jon-aas", about: "ferry" }).total).toBe(0);
  library.remove("other.md");
  expect(library.at(NOW).speaker("jon-aas")).toBeNull();
  expect(library.at(NOW).statistics().speakers).toBe(1);
});

test("words that nobody said become someone’s", () => {
  const silent = entry("silent", {
    body: "Ida Holm came.",
    quotations: [said(null, WORDS, { confidence: 0 })],
  });
  const library = libraryWith(silent, plain("plain"));
  expect(shownIn(library, "silent")).toBe("Ida Holm, named");
});

test("an article shows the same words once when both are now one person’s", () => {
  const twice = entry("twice", {
    body: "Jon Aas met Ida Holm.",
    quotations: [said("Ida Holm", WORDS), said("Jon Aas", WORDS, { basis: "pronoun", confidence: 0.8 })],
  });
  const library = libraryWith(twice);
  expect(library.at(NOW).article("twice")?.quotations).toHaveLength(1);
  expect(library.at(NOW).speaker("jon-aas")).toBeNull();
});

test("two articles that name different people are both shown as uncertain, and correct nothing", () => {
  const library = libraryWith(plain("one"), plain("two", "Mia Lund"), pronoun("he"));
  expect(shownIn(library, "one")).toBe("Ida Holm, attributed");
  expect(shownIn(library, "two")).toBe("Mia Lund, attributed");
  expect(shownIn(library, "he")).toBe("Jon Aas, attributed");
});

test("spellings of one person, and their bare surname, contest nothing", () => {
  const library = libraryWith(
    plain("one", "Mohammed Araghchi"),
    plain("two", "Muhammad Araqchi"),
    plain("three", "Araghchi", { role: null }),
  );
  for (const id of ["one", "two", "three"]) expect(shownIn(library, id)).toMatch(/named$/u);
});

test("someone whom an article never names is not who it means, unless the words are unmistakable", () => {
  const body = "Jon Aas spoke on the pier.";
  const short = "Our thoughts are with every family.";
  const library = libraryWith(plain("a", "Ida Holm", {}, short), pronoun("he", { body, text: short }));
  expect(shownIn(library, "he")).toBe("Jon Aas, named");
  const longer = libraryWith(plain("a", "Ida Holm", {}, FULLER), pronoun("he", { body, text: FULLER }));
  expect(shownIn(longer, "he")).toBe("Ida Holm, named");
});

test("it does not matter that another article names them", () => {
  const short = "Our thoughts are with every family.";
  const he = pronoun("he", { body: "Jon Aas spoke on the pier.", text: short });
  const library = libraryWith(plain("a", "Ida Holm", {}, short), he);
  library.put(entry("elsewhere", { body: "Ida Holm and her deputy were there." }));
  expect(shownIn(library, "he")).toBe("Jon Aas, named");
});

test("the surname of another one of that name is not enough", () => {
  const he = (body: string) =>
    entry("he", { body, quotations: [said("Jon Holm", WORDS, { basis: "pronoun", confidence: 0.8 })] });
  expect(shownIn(libraryWith(plain("plain"), he("Jon Holm spoke.")), "he")).toBe("Jon Holm, named");
  const both = libraryWith(plain("plain"), he("Jon Holm met Ida Holm."));
  expect(shownIn(both, "he")).toBe("Ida Holm, named");
});

test.each([
  ["fewer than six words", "The ferry will not sail.", "direct"],
  ["words that are quoted in part", WORDS, "mixed"],
] as const)("%s prove nothing", (_, text, kind) => {
  const library = libraryWith(plain("plain", "Ida Holm", { kind }, text), pronoun("he", { text }));
  expect(shownIn(library, "he")).toBe("Jon Aas, named");
});

describe("a longer quotation", () => {
  test("corrects the shorter one that it holds", () => {
    const library = libraryWith(pronoun("he"), plain("long", "Ida Holm", {}, FULLER));
    expect(shownIn(library, "he")).toBe("Ida Holm, named");
    // The shorter one is part of the longer.
    expect(quoted(library, "ida-holm")).toEqual(["long: Ida Holm"]);
    library.remove("long.md");
    expect(shownIn(library, "he")).toBe("Jon Aas, named");
  });

  test("is in doubt with the shorter one when they name different people", () => {
    const library = libraryWith(plain("short"), plain("long", "Mia Lund", {}, FULLER));
    expect(shownIn(library, "short")).toBe("Ida Holm, attributed");
    expect(shownIn(library, "long")).toBe("Mia Lund, attributed");
  });

  test("stays in doubt where the same longer words confirm it", () => {
    const sure = plain("sure", "Mia Lund", {}, FULLER);
    const body = "Mia Lund met Jon Aas.";
    for (const confidence of [0.6, 0.85]) {
      const options = { basis: "pronoun", confidence } as const;
      const unsure = entry("unsure", { body, quotations: [said("Mia Lund", FULLER, options)] });
      const library = libraryWith(sure, unsure);
      expect(shownIn(library, "unsure")).toBe("Mia Lund, named");
      library.put(plain("short"));
      expect(shownIn(library, "unsure")).toBe("Mia Lund, attributed");
    }
  });

  test("is not put in doubt by a few words that many say", () => {
    const few = "until the pier is safe";
    const library = libraryWith(plain("short", "Ida Holm", {}, few), plain("long", "Mia Lund", {}, FULLER));
    expect(shownIn(library, "long")).toBe("Mia Lund, named");
  });
});

test("an editor’s word corrects other articles, and no article corrects it", () => {
  const edited = plain("edited", "Mia Lund", { basis: "editor", confidence: 1 });
  const library = libraryWith(
    edited,
    plain("plain"),
    pronoun("he", { body: "Jon Aas met Ida Holm and Mia Lund." }),
  );
  expect(shownIn(library, "edited")).toBe("Mia Lund, named");
  expect(shownIn(library, "plain")).toBe("Ida Holm, attributed");
  expect(shownIn(library, "he")).toBe("Mia Lund, named");
});

test("a held-back article counts from its time on", () => {
  const later = entry("later", { published: "2031-06-01T00:00:00Z", quotations: [said("Ida Holm", WORDS)] });
  const library = libraryWith(pronoun("he"), later);
  expect(shownIn(library, "he")).toBe("Jon Aas, named");
  expect(shownIn(library, "he", new Date("2031-06-01T00:00:00Z"))).toBe("Ida Holm, named");
  expect(shownIn(library, "he")).toBe("Jon Aas, named");
});

test("who is one person may change afterwards, and with it who contests whom", () => {
  const library = libraryWith(plain("one", "Ida Holm"), plain("two", "Ida Brekke"));
  expect(shownIn(library, "one")).toBe("Ida Holm, attributed");
  library.know([{ name: "Ida Holm", aliases: ["Ida Brekke"], role: null, not: [] }]);
  expect(shownIn(library, "one")).toBe("Ida Holm, named");
});

describe("whatever the order of arrival", () => {
  const texts = [WORDS, FULLER, "Nobody should ask us to hurry.", "It rains."];
  const people = ["Ida Holm", "Holm", "Jon Aas", "Mia Lund", "a harbour pilot"];
  const quotation = fc
    .record({
      text: fc.constantFrom(...texts),
      name: fc.constantFrom(...people, null),
      basis: fc.constantFrom("named", "named", "pronoun", "described", "carried on", "editor"),
      confidence: fc.constantFrom(0.6, 0.85, 0.92, 0.97),
      kind: fc.constantFrom("direct", "direct", "mixed"),
    })
    .map(({ text, name, ...options }) => said(name, text, name === null ? { confidence: 0 } : options));
  const article = fc.record({
    quotations: fc.array(quotation, { minLength: 1, maxLength: 3 }),
    body: fc.constantFrom("Ida Holm and Jon Aas met Mia Lund.", "Jon Aas was alone.", "It rained."),
    published: fc.constantFrom("2031-04-01", "2031-05-01", "2031-05-21T00:00:00Z"),
  });
  const scene = fc.array(article, { minLength: 2, maxLength: 6 }).chain((articles) => {
    const entries = articles.map((one, index) => entry(`a${index}`, one));
    const every = entries.map((_, index) => index);
    return fc.record({
      entries: fc.constant(entries),
      order: fc.shuffledSubarray(every, { minLength: every.length }),
      removed: fc.subarray(every),
    });
  });

  /** Everything that is shown, as of a time. */
  function everything(library: LibraryStore, now: Date): unknown {
    const view = library.at(now);
    const speakers = view.speakers("", 50);
    return {
      speakers,
      articles: Array.from({ length: 6 }, (_, index) => view.article(`a${index}`)?.quotations),
      quotations: speakers.map(({ key }) => view.quotations({ ...FIRST, speaker: key })),
      found: texts.map((text) => view.searchQuotations(text, FIRST)),
    };
  }

  function expectAgreement(library: LibraryStore, now: Date): void {
    const view = library.at(now);
    for (const { key, name, quotations } of view.speakers("", 50)) {
      const page = view.quotations({ ...FIRST, speaker: key });
      expect([name, page.total, page.items.length]).toEqual([name, quotations, quotations]);
      for (const { speaker } of page.items) expect(speaker?.key).toBe(key);
    }
  }

  test("the same is shown as in a library that never held what was removed, and counts agree", () => {
    const june = new Date("2031-06-01T00:00:00Z");
    fc.assert(
      fc.property(scene, ({ entries, order, removed }) => {
        const changed = emptyLibrary();
        const fresh = emptyLibrary();
        try {
          const put = (library: LibraryStore, one: LibraryEntry | undefined) => one && library.put(one);
          for (const index of order) {
            put(changed, entries[index]);
            // Asked in between, so that what is kept in memory is used too.
            changed.at(NOW).speakers("", 5);
          }
          for (const index of removed) changed.remove(`a${index}.md`);
          for (const [index, one] of entries.entries()) if (!removed.includes(index)) put(fresh, one);
          for (const now of [NOW, june]) {
            expect(everything(changed, now)).toEqual(everything(fresh, now));
            expectAgreement(changed, now);
          }
        } finally {
          changed.close();
          fresh.close();
        }
      }),
      { numRuns: 25 },
    );
  });
});
