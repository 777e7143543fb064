import { describe, expect, test } from "vitest";
import type { SearchHit } from "../../src/library/library.ts";
import { growth, LINEAR } from "../support/growth.ts";
import { entry, libraryWith, NOW, said } from "../support/library-entries.ts";

const FIRST = { offset: 0, limit: 10 };
const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);
const marked = (hit: SearchHit | undefined) =>
  hit?.extract.filter((run) => run.marked).map(({ text }) => text);
const whole = (hit: SearchHit | undefined) => hit?.extract.map(({ text }) => text).join("");

describe("search", () => {
  test("finds a word by its folded form, both ways, and marks it as it is written", () => {
    const library = libraryWith(
      entry("one", { body: "Envoys met in Türkiye on Monday." }),
      entry("two", { body: "The Kılıçtepe tunnel opened; the Łosice line did not." }),
    );
    for (const text of ["Turkiye", "türkiye", "TÜRKİYE", "turk"]) {
      const { items, total } = library.at(NOW).search(text, FIRST);
      expect(total).toBe(1);
      expect(ids(items)).toEqual(["one"]);
      expect(marked(items[0])).toEqual(["Türkiye"]);
    }
    expect(marked(library.at(NOW).search("kilictepe", FIRST).items[0])).toEqual(["Kılıçtepe"]);
    expect(marked(library.at(NOW).search("LOSICE", FIRST).items[0])).toEqual(["Łosice"]);
    expect(library.at(NOW).search("Kilictepe", FIRST).total).toBe(
      library.at(NOW).search("Kılıçtepe", FIRST).total,
    );
  });

  test("reads Arabic script", () => {
    const library = libraryWith(entry("one", { body: "وصلت السفينة إلى الميناء صباح اليوم." }));
    expect(marked(library.at(NOW).search("الميناء", FIRST).items[0])).toEqual(["الميناء"]);
  });

  test("asks for every word, the last by its beginning", () => {
    const library = libraryWith(
      entry("one", { body: "The ferry company raised its fares." }),
      entry("two", { body: "The ferry sank." }),
    );
    expect(ids(library.at(NOW).search("ferry far", FIRST).items)).toEqual(["one"]);
    expect(library.at(NOW).search("fer fares", FIRST).total).toBe(0);
    expect(marked(library.at(NOW).search("ferry far", FIRST).items[0])).toEqual(["ferry", "fares"]);
  });

  test("two letters find words that begin with them, however many there are", () => {
    const words = Array.from({ length: 300 }, (_, number) => `qu${String(number + 100)}`);
    const library = libraryWith(
      entry("many", { body: words.join(" ") }),
      entry("long", { body: "A quadrilateral quarrel.", quotations: [said("Ida Holm", "We quarrelled.")] }),
      entry("other", { body: "Nothing of the kind." }),
    );
    expect(new Set(ids(library.at(NOW).search("qu", FIRST).items))).toEqual(new Set(["many", "long"]));
    expect(ids(library.at(NOW).search("quarrel qu", FIRST).items)).toEqual(["long"]);
    expect(library.at(NOW).searchQuotations("qu", FIRST).total).toBe(1);
  });

  test("the last one or two letters of words written together are a word", () => {
    const library = libraryWith(
      entry("letters", { title: "U.S. ships leave", body: "The U.S. ships left port." }),
      entry("words", { title: "U shapes", body: "A u shaped quay of Covid-190 wards." }),
    );
    expect(ids(library.at(NOW).search("U.S.", FIRST).items)).toEqual(["letters"]);
    expect(marked(library.at(NOW).search("U.S.", FIRST).items[0])).toEqual(["U", "S"]);
    expect(library.at(NOW).search("Covid-19", FIRST).total).toBe(0);
    expect(ids(library.at(NOW).search("Covid-190", FIRST).items)).toEqual(["words"]);
    // While one types, they go on.
    expect(ids(library.at(NOW).titles("U-s", 25))).toEqual(["words", "letters"]);
  });

  test("a title weighs more than a body; source, author, topics and summary are searched too", () => {
    const library = libraryWith(
      entry("body", { body: "A strike, said the paper of the strike." }),
      entry("title", { title: "Strike at the docks" }),
      entry("other", {
        source: "Vestnik",
        author: "Mira Solberg",
        topics: ["Shipping"],
        summary: "Cranes idle.",
      }),
    );
    expect(ids(library.at(NOW).search("strike", FIRST).items)).toEqual(["title", "body"]);
    for (const text of ["vestnik", "solberg", "shipping", "cranes"]) {
      const [hit] = library.at(NOW).search(text, FIRST).items;
      expect(hit?.id).toBe("other");
      expect(marked(hit)).toHaveLength(1);
    }
  });

  test("pages and counts", () => {
    const library = libraryWith(...["a", "b", "c"].map((id) => entry(id, { body: "One harbour." })));
    const first = library.at(NOW).search("harbour", { offset: 0, limit: 2 });
    const second = library.at(NOW).search("harbour", { offset: 2, limit: 2 });
    expect([first.items.length, second.items.length, first.total, second.total]).toEqual([2, 1, 3, 3]);
    expect(new Set([...ids(first.items), ...ids(second.items)]).size).toBe(3);
  });

  test.each([
    `"* OR (`,
    `NEAR(ferry fares, 2)`,
    `ferry NEAR/3 fares`,
    `"unbalanced`,
    `ferry" OR "1"="1`,
    `ferry AND NOT`,
    `title : ferry`,
    `{title body} : -ferry ^ + *`,
    `ferry*`,
    `🚢 ferry 🚢`,
    `ferry\0fares`,
    `\u{1E900}\u{1E901} ferry`,
    "\u{D800}ferry",
    "x".repeat(5_000),
    "ferry ".repeat(900),
    "(".repeat(5_000),
    "a-".repeat(2_500),
    `'; DROP TABLE articles; --`,
  ])("any text is a safe query: %j", (text) => {
    const library = libraryWith(
      entry("one", {
        body: "The ferry raised its fares.",
        quotations: [said("Ida Holm", "The ferry is late.")],
      }),
    );
    expect(library.at(NOW).search(text, FIRST).total).toBeLessThanOrEqual(1);
    expect(library.at(NOW).searchQuotations(text, FIRST).total).toBeLessThanOrEqual(1);
    expect(library.at(NOW).titles(text, 5).length).toBeLessThanOrEqual(1);
    expect(
      library.at(NOW).quotations({ ...FIRST, speaker: "ida-holm", about: text }).total,
    ).toBeLessThanOrEqual(1);
    expect(library.at(NOW).speakers(text, 5).length).toBeLessThanOrEqual(1);
    expect(["one", "none"]).toContain(library.at(NOW).resolveSpeaker(text).kind);
    expect(["one", "none"]).toContain(library.at(NOW).resolveArticle(text).kind);
    expect(library.at(NOW).topics(text, 5)).toEqual([]);
    expect(library.at(NOW).headlines({ ...FIRST, topic: text, source: text }).total).toBe(0);
    expect(library.at(NOW).headlines(FIRST).total).toBe(1);
  });

  test("operators are words like any other", () => {
    const library = libraryWith(
      entry("one", { body: "Ferry and fares." }),
      entry("two", { body: "Ferry near the pier." }),
    );
    expect(ids(library.at(NOW).search("ferry AND fares", FIRST).items)).toEqual(["one"]);
    expect(ids(library.at(NOW).search("ferry NEAR pier", FIRST).items)).toEqual(["two"]);
    expect(ids(library.at(NOW).search(`"ferry" OR pier`, FIRST).items)).toEqual([]);
  });

  test.each(["", "   ", "?!", `"*(`, "🚢", "\0"])("a text without a word finds nothing: %j", (text) => {
    const library = libraryWith(entry("one", { quotations: [said("Ida Holm", "The ferry is late.")] }));
    expect(library.at(NOW).search(text, FIRST)).toEqual({
      items: [],
      total: 0,
      isLeast: false,
      corrected: null,
    });
    expect(library.at(NOW).searchQuotations(text, FIRST)).toEqual({ items: [], total: 0, isLeast: false });
  });

  test("words written together must stand together", () => {
    const library = libraryWith(
      entry("one", { body: "Salim al-Badri spoke." }),
      entry("two", { body: "Badri met al Jazari." }),
    );
    expect(ids(library.at(NOW).search("al-badri", FIRST).items)).toEqual(["one"]);
  });

  describe("slips are forgiven where nothing is found", () => {
    const library = () =>
      libraryWith(
        entry("one", { title: "Talks in Tehran", body: "Envoys met at the harbour of Türkmenköy." }),
        entry("two", {
          title: "Terrain",
          body: "A tehrik is no town. The harbor was shut; the harbours were too.",
        }),
        entry("held", { published: "2031-06-01", body: "A zeppelin." }),
      );
    const corrected = (text: string) => library().at(NOW).search(text, FIRST).corrected;

    test.each([
      ["Teheran", "Tehran"],
      ["tehrann talks", "Tehran talks"],
      ["enboys türkmenköi", "Envoys Türkmenköy"],
      ["al-Teheran", null],
      ["kabul", null],
      ["zepelin", null],
      ["tehran", null],
      ["Envoys terrain", null],
      ["tlk", null],
      ["tehrna", "Tehran"],
      ["harbers", "harbours"],
      ["talkers", null],
    ])("%s is read as %s", (typed, expected) => expect(corrected(typed)).toBe(expected));

    test("the first letter may be another for the same sound", () => {
      const shelf = libraryWith(entry("one", { body: "Qarzand spoke." }));
      expect(shelf.at(NOW).search("Karzand", FIRST)).toMatchObject({ total: 1, corrected: "Qarzand" });
    });

    test("however many words begin alike, one is found by its first half", () => {
      const many = Array.from({ length: 10_100 }, (_, number) => `tab${number}`).join(" ");
      const shelf = libraryWith(entry("one", { body: `${many} twilight` }));
      expect(shelf.at(NOW).search("twiligth", FIRST)).toMatchObject({ total: 1, corrected: "twilight" });
    });

    test("a word that is found stays, and an answer that is found is not corrected", () => {
      expect(library().at(NOW).search("harbour", FIRST)).toMatchObject({ total: 2, corrected: null });
    });

    test("the time grows with the words that articles use", async () => {
      const hold = (words: number) =>
        libraryWith(
          entry("one", {
            body: Array.from({ length: words }, (_, index) => `t${index.toString(26)}q`).join(" "),
          }),
        );
      expect(
        await growth(hold, 20_000, (shelf) =>
          expect(shelf.at(NOW).search("teheran tehrani", FIRST).total).toBe(0),
        ),
      ).toBeLessThan(LINEAR);
    });
  });

  test("what was taken out is found no more", () => {
    const library = libraryWith(
      entry("one", { body: "A lighthouse.", quotations: [said("Ida Holm", "A beacon!")] }),
    );
    library.remove("one.md");
    expect(library.at(NOW).search("lighthouse", FIRST).total).toBe(0);
    expect(library.at(NOW).searchQuotations("beacon", FIRST).total).toBe(0);
    expect(library.at(NOW).statistics()).toMatchObject({ articles: 0, quotations: 0, speakers: 0 });
  });
});

describe("extracts", () => {
  const filler = "Nothing of note was reported from the outer islands that day. ".repeat(40);

  test("show the place where most of the words are, about 200 characters, cut between words", () => {
    const body = `${filler}A pilot slept.\n${filler}The pilot and the tug missed the buoy in the fog.\n${filler}`;
    const [hit] = libraryWith(entry("one", { body })).at(NOW).search("pilot tug buoy", FIRST).items;
    expect(marked(hit)).toEqual(["pilot", "tug", "buoy"]);
    const text = whole(hit) ?? "";
    expect(text.length).toBeGreaterThan(120);
    expect(text.length).toBeLessThanOrEqual(204);
    expect(text.startsWith("… ")).toBe(true);
    expect(text.endsWith(" …")).toBe(true);
    for (const word of text.replaceAll("…", "").trim().split(" ")) expect(body.split(/\s+/u)).toContain(word);
  });

  test("a short text is shown whole", () => {
    const [hit] = libraryWith(entry("one", { body: "One buoy." }))
      .at(NOW)
      .search("buoy", FIRST).items;
    expect(hit?.extract).toEqual([
      { text: "One ", marked: false },
      { text: "buoy", marked: true },
      { text: ".", marked: false },
    ]);
  });

  test("stay short in a text without blanks and cut no character in two", () => {
    const body = `buoy ${"🧭👩‍🚀".repeat(2_000)}`;
    const text = whole(libraryWith(entry("one", { body })).at(NOW).search("buoy", FIRST).items[0]) ?? "";
    expect(text.length).toBeLessThan(260);
    expect(text.isWellFormed()).toBe(true);
    expect(text).not.toMatch(/\u200d …$/u);
  });

  test("the time for one long text grows with its length alone", async () => {
    const hold = (words: number) => libraryWith(entry("one", { body: "buoy ".repeat(words) }));
    const search = (library: ReturnType<typeof hold>) =>
      expect(library.at(NOW).search("buoy", FIRST).total).toBe(1);
    expect(await growth(hold, 20_000, search)).toBeLessThan(LINEAR);
  });
});
