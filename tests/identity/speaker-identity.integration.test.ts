import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { KnownSpeaker } from "../../src/identity/known-speaker.ts";
import { nameReader } from "../../src/identity/person.ts";
import { identify } from "../../src/identity/speaker-identity.ts";
import { speakerKey } from "../../src/identity/speaker-key.ts";
import type { LibraryStore } from "../../src/library/store.ts";
import type { LibraryEntry } from "../../src/library/writer.ts";
import { emptyLibrary, entry, libraryWith, NOW, said } from "../support/library-entries.ts";

type Written = string | readonly [name: string, role: string | null];

const known = (name: string, options: Partial<KnownSpeaker> = {}): KnownSpeaker => ({
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

function library(written: readonly Written[], editor: readonly KnownSpeaker[] = []) {
  const shelf = libraryWith(...articles(written));
  shelf.know(editor);
  return shelf;
}

/** The names of all speakers, the most quoted first. */
const namesIn = (shelf: LibraryStore, now = NOW) =>
  shelf
    .at(now)
    .speakers("", 9)
    .map(({ name }) => name);

/** The speakers' names with how often they are quoted, in the alphabet's order. */
function people(written: readonly Written[], editor: readonly KnownSpeaker[] = []): string[] {
  return library(written, editor)
    .at(NOW)
    .speakers("", 50)
    .map(({ name, quotations }) => `${name} ${quotations}`)
    .sort();
}

describe("full names are one person", () => {
  test.each<[string, Written[], string[]]>([
    [
      "but for case, marks and titles",
      ["Emre Doğan", "Dr. Emre DOGAN", "Mayor Emre Dogan"],
      ["Emre Doğan 3"],
    ],
    ["but for middle initials", ["Ida M. Holm", "Ida Holm", "Ida Holm"], ["Ida Holm 3"]],
    [
      "in another transliteration",
      ["Navid Baraghchi", "Navid Baraqchi", "Naveed Baraghchi", "Navid Baraghchi"],
      ["Navid Baraghchi 4"],
    ],
    [
      "in the spellings of a common given name",
      ["Mohammed Karimi", "Muhammad Karimi", "Mohamad Karimi", "Mohammed Karimi"],
      ["Mohammed Karimi 4"],
    ],
    ["with the article or without", ["Yusuf al-Sharqawi", "Yousuf Sharqawi"], ["Yousuf Sharqawi 2"]],
    [
      "with a name left out, if the roles agree",
      [
        ["Recep Tayfun Karan", "President"],
        ["Tayfun Karan", "Turkish President"],
        ["Tayfun Karan", "President"],
      ],
      ["Recep Tayfun Karan 3"],
    ],
  ])("%s", (_, written, expected) => expect(people(written)).toEqual(expected));
});

describe("full names stay apart", () => {
  test.each<[string, Written[]]>([
    ["with one surname", ["Emre Dogan", "Ayla Dogan"]],
    [
      "with different middle initials, and then the bare name too",
      ["Jon W. Aas", "Jon H. W. Aas", "Jon Aas"],
    ],
    ["with a suffix", ["Jon Aas", "Jon Aas Jr."]],
    ["with surnames that differ in a vowel", ["Erik Jensen", "Erik Jansen"]],
    ["in short words that sound alike", ["Ali Khan", "Ali Han"]],
    [
      "alike in spelling, of different nations",
      [
        ["Samir Khoury", "Lebanese minister"],
        ["Samir Houri", "Tunisian singer"],
      ],
    ],
    ["with a name left out, without a role", ["Hassan Ali Marwan", "Hassan Marwan"]],
    [
      "with a name left out, short for two",
      [
        ["Recep Tayfun Karan", "President"],
        ["Bilal Tayfun Karan", "President"],
        ["Tayfun Karan", "President"],
      ],
    ],
    ["of bodies that sound alike", ["Council of Gorin", "Council of Korin"]],
  ])("%s", (_, written) => expect(people(written)).toHaveLength(written.length));

  test("short words that sound alike are one person if their roles agree", () => {
    expect(
      people([
        ["Ali Khan", "mayor of Orlen"],
        ["Ali Han", "Orlen mayor"],
      ]),
    ).toEqual(["Ali Han 2"]);
  });
});

describe("a short form", () => {
  const minister = ["Navid Baraghchi", "Foreign Minister"] as const;

  test.each<[string, Written]>([
    ["a surname with the role", ["Baraghchi", "foreign minister"]],
    ["a surname with a title", "Minister Baraghchi"],
    ["another spelling of it", ["Baraqchi", "Iran’s foreign minister"]],
    ["with an initial", ["N. Baraghchi", "Foreign Minister"]],
    ["without a role, of somebody whom all know by the surname", "Baraghchi"],
  ])("joins the one bearer of the name: %s", (_, short) => {
    expect(people([minister, short])).toEqual(["Navid Baraghchi 2"]);
  });

  test.each<[string, Written[]]>([
    [
      "without a role, of somebody who is not known by the surname",
      [["Navid Baraghchi", "economist"], "Baraghchi"],
    ],
    ["without a role on either side", ["Navid Baraghchi", "Baraghchi"]],
    [
      "without a role, of whom one president is known",
      [["Navid Baraghchi", "president of Orlen United"], "Baraghchi"],
    ],
    ["without a role, of a spokesman", [["Navid Baraghchi", "spokesman for the president"], "Baraghchi"]],
    ["without a role, where the surname is a given name", [["Navid Hassan", "President"], "Hassan"]],
    ["without a role, of two", [minister, "Parvin Baraghchi", "Baraghchi"]],
    ["with another office", [minister, ["Baraghchi", "goalkeeper"]]],
    ["with a lower rank", [minister, ["Baraghchi", "deputy foreign minister"]]],
    ["with another portfolio", [minister, ["Baraghchi", "interior minister"]]],
    [
      "of another nation",
      [
        ["Navid Baraghchi", "Iranian foreign minister"],
        ["Baraghchi", "Omani foreign minister"],
      ],
    ],
    ["with other initials", [minister, ["P. Baraghchi", "Foreign Minister"]]],
    ["where two bear the name", [minister, "Parvin Baraghchi", ["Baraghchi", "Foreign Minister"]]],
    [
      "with a word that fits anybody",
      [
        ["Ida Holm", "official"],
        ["Holm", "official"],
      ],
    ],
  ])("stays apart: %s", (_, written) => expect(people(written)).toHaveLength(written.length));

  test.each<[string, Written]>([
    ["in the role", ["Elvan Korkut", "President"]],
    ["in the role, with the nation", ["Elvan Korkut", "former U.S. president"]],
    ["in the title", "Prime Minister Elvan Korkut"],
    ["a supreme leader", ["Elvan Korkut", "Iran’s Supreme Leader"]],
    ["a secretary of state", ["Elvan Korkut", "US Secretary of State"]],
  ])("alone is the one holder of an office of state: %s", (_, holder) => {
    expect(people([holder, "Korkut"])).toEqual([expect.stringMatching(/Elvan Korkut 2$/u)]);
  });

  test("alone is not the holder of an office where another bearer of the surname is spoken of", () => {
    expect(people([minister, ["Baraghchi", "striker"], "Baraghchi"])).toEqual([
      "Baraghchi 2",
      "Navid Baraghchi 1",
    ]);
  });

  describe("of a president is never one of the family or the house", () => {
    const kin: Written[] = [
      "Aylin Korkut",
      ["Aylin Korkut", "first lady"],
      ["Aylin Korkut", "wife of the president"],
      ["Aylin Korkut", "the Turkish president’s wife"],
      ["Aylin Korkut", "President Korkut’s daughter"],
      ["Aylin Korkut", "adviser to the president"],
      ["Aylin Korkut", "presidential spokeswoman"],
      ["Aylin Korkut", "spokeswoman for the president"],
      ["Aylin Korkut", "vice president"],
    ];
    const president: Written[] = [
      ["Korkut", "President"],
      "President Korkut",
      ["Korkut", "Turkish President"],
      "Korkut",
    ];
    const pairs = kin.flatMap((one) => president.map((other): [Written, Written] => [one, other]));
    test.each(pairs)("%j is not %j", (one, other) => expect(people([one, other])).toHaveLength(2));

    test("nor where all of them are quoted", () => {
      const all = people([
        ["Elvan Korkut", "President"],
        ["Aylin Korkut", "wife of the president"],
        ...president,
      ]);
      expect(all).toContain("Aylin Korkut 1");
      expect(all).toContain("Elvan Korkut 1");
    });
  });

  test("comes apart again when the evidence goes, or a namesake comes", () => {
    const shelf = library([minister, ["Baraghchi", "Foreign Minister"]]);
    const names = () =>
      shelf
        .at(NOW)
        .speakers("", 9)
        .map(({ name }) => name)
        .sort();
    expect(names()).toEqual(["Navid Baraghchi"]);
    shelf.put(entry("namesake", { quotations: [said("Parvin Baraghchi", "I am another.")] }));
    expect(names()).toEqual(["Baraghchi", "Navid Baraghchi", "Parvin Baraghchi"]);
    shelf.remove("namesake.md");
    expect(names()).toEqual(["Navid Baraghchi"]);
    shelf.remove("article-0.md");
    expect(names()).toEqual(["Baraghchi"]);
  });

  test("an article held back is no evidence before its hour", () => {
    const shelf = libraryWith(
      entry("bare", { quotations: [said("Baraghchi", "One.", { role: "Foreign Minister" })] }),
      entry("full", {
        published: "2031-06-01",
        quotations: [said("Navid Baraghchi", "Two.", { role: "Foreign Minister" })],
      }),
    );
    expect(namesIn(shelf)).toEqual(["Baraghchi"]);
    expect(namesIn(shelf, new Date("2031-06-01"))).toEqual(["Navid Baraghchi"]);
    expect(namesIn(shelf)).toEqual(["Baraghchi"]);
  });

  test("alone is one person, unless roles tell several apart", () => {
    expect(people(["Pelerin", "Pelerin"])).toEqual(["Pelerin 2"]);
    expect(people([["Dogan", "mayor"], ["Dogan", "the mayor of Orlen"], "Dogan"])).toEqual(["Dogan 3"]);
    expect(people([["Dogan", "mayor"], ["Dogan", "striker"], "Dogan"])).toEqual([
      "Dogan 1",
      "Dogan 1",
      "Dogan 1",
    ]);
  });
});

describe("bodies", () => {
  const explained = (id: string, text: string) => entry(id, { body: text });

  test.each<[string, Written[], string[]]>([
    ["a newspaper", ["Sahra", "Sahra newspaper", "The Sahra Daily"], ["Sahra newspaper 3"]],
    ["an agency", ["Sahra", "Sahra News Agency"], ["Sahra News Agency 2"]],
    ["a channel", ["Al Sahra", "Al Sahra TV", "Al-Sahra"], ["Al Sahra TV 3"]],
    [
      "a body with a role of a body",
      [["Sahra", "Iranian newspaper"], "Sahra newspaper"],
      ["Sahra newspaper 2"],
    ],
    ["a ministry", ["Kirava Ministry", "Kirava"], ["Kirava Ministry 2"]],
  ])("with the noun or without are one: %s", (_, written, expected) => {
    expect(people(written)).toEqual(expected);
  });

  test.each<[string, Written[]]>([
    [
      "a newspaper and an agency of one name, and the bare name",
      ["Sahra newspaper", "Sahra News Agency", "Sahra"],
    ],
    ["somebody of that name", ["Sahra newspaper", ["Sahra", "striker"]]],
    ["somebody of that name whose role fits anybody", ["Sahra newspaper", ["Sahra", "official"]]],
    ["a surname that somebody bears", ["Sahra newspaper", "Omid Sahra", "Sahra"]],
    ["a given name", ["Hassan newspaper", "Hassan"]],
    ["somebody with a given name", ["Omar Rahimi channel", "Omar Rahimi"]],
    ["what a nation’s paper is", ["Iranian newspaper", "Iranian"]],
    ["another noun", ["Sahra Council", "Sahra"]],
  ])("with the noun or without stay apart: %s", (_, written) => {
    expect(people(written)).toHaveLength(written.length);
  });

  test("stay apart where the editor says so", () => {
    const written: Written[] = ["Sahra newspaper", "Sahra"];
    expect(people(written, [known("Sahra newspaper", { not: ["Sahra"] })])).toHaveLength(2);
  });

  test("an acronym joins the body that an article explains it as, while it does", () => {
    const shelf = library(["World Harbour Organization", "WHO", "The World Harbour Organization (WHO)"]);
    expect(
      shelf
        .at(NOW)
        .speakers("", 9)
        .map(({ quotations }) => quotations),
    ).toEqual([2, 1]);
    shelf.put(explained("text", "The World Harbour Organization (WHO) met on Monday."));
    expect(shelf.at(NOW).speakers("who", 9)).toMatchObject([
      { name: "World Harbour Organization", quotations: 3 },
    ]);
    shelf.put(explained("text", "Nobody met on Monday."));
    expect(shelf.at(NOW).speakers("", 9)).toHaveLength(2);
  });

  test("is found by an acronym that it is never quoted by", () => {
    const shelf = library(["World Harbour Organization"]);
    expect(shelf.at(NOW).speakers("who", 9)).toEqual([]);
    shelf.put(explained("text", "The World Harbour Organization (WHO) met on Monday."));
    expect(shelf.at(NOW).speakers("who", 9)).toHaveLength(1);
    expect(shelf.at(NOW).speaker("who")?.name).toBe("World Harbour Organization");
  });

  test("an acronym explained as two bodies joins neither", () => {
    const shelf = library(["World Harbour Organization", "Western Health Office", "WHO"]);
    shelf.put(
      explained("one", "The World Harbour Organization (WHO) and the Western Health Office (WHO) met."),
    );
    expect(shelf.at(NOW).speakers("", 9)).toHaveLength(3);
  });
});

describe("speakers without a name", () => {
  const unnamed = [
    "a senior official",
    "the ministry’s spokesperson",
    "residents",
    "Residents of Orlen",
    "Iranian officials",
    "Spokesman for the harbour",
    "Police",
  ];

  test.each(unnamed)("%s is nobody across articles, but is found by article and by words", (name) => {
    const shelf = library([name, name, "Ida Holm"]);
    expect(namesIn(shelf)).toEqual(["Ida Holm"]);
    expect(shelf.at(NOW).statistics()).toMatchObject({ quotations: 3, speakers: 1 });
    expect(shelf.at(NOW).article("article-0")?.quotations[0]?.speaker).toEqual({
      key: null,
      name,
      role: null,
    });
    const found = shelf.at(NOW).searchQuotations("statement", { offset: 0, limit: 9 });
    expect(found.items.map(({ speaker }) => speaker?.name).sort()).toEqual([name, name, "Ida Holm"].sort());
  });

  test.each([
    "Ida Holm",
    "bin Salim",
    "al-Sharqawi",
    "van der Moor",
    "The Beacon",
    "Pilots Without Borders",
    "iNews",
    "Peters",
  ])("%s is a name", (name) => expect(people([name])).toEqual([`${name} 1`]));

  test("the editor may say who it is", () => {
    const editor = [known("Ida Holm", { aliases: ["the harbour master"] })];
    expect(people(["the harbour master", "Ida Holm"], editor)).toEqual(["Ida Holm 2"]);
  });
});

describe("what the editor says", () => {
  test("joins, names and describes", () => {
    const shelf = library(
      [["Navid Baraghchi", "diplomat"], "The Fox", "Baraqchi"],
      [known("Nawid Baraqchi", { aliases: ["The Fox", "Baraqchi"], role: "Foreign Minister" })],
    );
    expect(shelf.at(NOW).speakers("", 9)).toEqual([
      {
        key: "nawid-baraqchi",
        name: "Nawid Baraqchi",
        role: "Foreign Minister",
        aliases: ["The Fox", "Baraqchi", "Navid Baraghchi"],
        quotations: 3,
      },
    ]);
    expect(shelf.at(NOW).speakers("fox", 9)).toHaveLength(1);
    const roles = shelf
      .at(NOW)
      .quotations({ speaker: "nawid-baraqchi", offset: 0, limit: 9 })
      .items.map(({ speaker }) => speaker?.role);
    // The role of the day stays where the article gives one.
    expect(roles.sort()).toEqual(["Foreign Minister", "Foreign Minister", "diplomat"]);
  });

  test("keeps apart", () => {
    const written: Written[] = [
      ["Navid Baraghchi", "mayor"],
      ["Navid Baraqchi", "mayor"],
      ["Baraghchi", "mayor"],
    ];
    expect(people(written)).toEqual(["Navid Baraghchi 3"]);
    expect(people(written, [known("Navid Baraghchi", { not: ["Navid Baraqchi"] })])).toEqual([
      "Baraghchi 1",
      "Navid Baraghchi 1",
      "Navid Baraqchi 1",
    ]);
    expect(people(written.toSpliced(1, 1), [known("Navid Baraghchi", { not: ["Baraghchi"] })])).toHaveLength(
      2,
    );
  });

  test("keeps apart what two entries name", () => {
    const written = ["Navid Baraghchi", "Navid Baraqchi", "Naveed Baraghchi"];
    expect(people(written, [known("Navid Baraghchi"), known("Navid Baraqchi")])).toHaveLength(3);
  });

  test("lists nobody who is not quoted, and is taken back with its file", () => {
    const shelf = library(["The Fox"], [known("Nobody Here"), known("Ida Holm", { aliases: ["The Fox"] })]);
    expect(namesIn(shelf)).toEqual(["Ida Holm"]);
    shelf.know([]);
    expect(namesIn(shelf)).toEqual(["The Fox"]);
  });
});

describe("keys", () => {
  test("of every spelling and short form lead to the person, also after its articles are gone", () => {
    const shelf = library([
      ["Navid Baraghchi", "Foreign Minister"],
      ["Navid Baraqchi", null],
      ["Baraghchi", "Foreign Minister"],
    ]);
    const nameOf = (key: string) => shelf.at(NOW).speaker(key)?.name;
    for (const key of ["navid-baraghchi", "navid-baraqchi", "baraghchi"]) {
      expect(nameOf(key)).toBe("Navid Baraghchi");
      expect(shelf.at(NOW).quotations({ speaker: key, offset: 0, limit: 9 }).total).toBe(3);
    }
    shelf.remove("article-1.md");
    expect(nameOf("navid-baraqchi")).toBe("Navid Baraghchi");
  });

  test("of several bearers of one name are their own, and lead on when only one is left", () => {
    const shelf = library([
      ["Dogan", "mayor"],
      ["Dogan", "striker"],
    ]);
    const found = shelf.at(NOW).speakers("dogan", 9);
    expect(found.map(({ key }) => key).sort()).toEqual(["dogan--mayor", "dogan--striker"]);
    expect(shelf.at(NOW).speaker("dogan")).toBeNull();
    expect(shelf.at(NOW).speaker("dogan--mayor")?.role).toBe("mayor");
    shelf.remove("article-1.md");
    expect(shelf.at(NOW).speaker("dogan--mayor")?.key).toBe("dogan");
    expect(shelf.at(NOW).speaker("dogan")?.role).toBe("mayor");
  });

  test("of a surname lead to nobody while several may be meant", () => {
    const shelf = library(["Dogan", ["Dogan", "mayor"], ["Emre Dogan", "mayor"]]);
    expect(
      shelf
        .at(NOW)
        .speakers("", 9)
        .map(({ key, quotations }) => [key, quotations]),
    ).toEqual([
      ["emre-dogan", 2],
      ["dogan--", 1],
    ]);
    expect(shelf.at(NOW).speaker("dogan")).toBeNull();
    expect(shelf.at(NOW).speaker("dogan--")?.name).toBe("Dogan");
    shelf.remove("article-0.md");
    expect(shelf.at(NOW).speaker("dogan")?.name).toBe("Emre Dogan");
  });
});

describe("the same words of one speaker", () => {
  const firstPage = { offset: 0, limit: 9 };
  const shelf = () =>
    libraryWith(
      entry("brief", {
        published: "2031-05-01",
        quotations: [said("Navid Baraghchi", "The harbour will open, I promise,")],
      }),
      entry("full", {
        published: "2031-05-03",
        quotations: [
          said("Navid Baraqchi", "The harbour will open – I promise."),
          said("Navid Baraqchi", "Soon."),
        ],
      }),
      entry("other", {
        published: "2031-05-04",
        quotations: [said("Ida Holm", "The harbour will open, I promise.")],
      }),
    );

  test("are shown and counted once, with the newest article", () => {
    const { items, total } = shelf()
      .at(NOW)
      .quotations({ ...firstPage, speaker: "navid-baraghchi" });
    expect(total).toBe(2);
    expect(items.map(({ text, article }) => [text, article.id])).toEqual([
      ["The harbour will open – I promise.", "full"],
      ["Soon.", "full"],
    ]);
    expect(shelf().at(NOW).speaker("navid-baraghchi")?.quotations).toBe(2);
    expect(
      shelf()
        .at(NOW)
        .quotations({ ...firstPage, speaker: "navid-baraghchi", about: "harbour" }).total,
    ).toBe(1);
  });

  test("of two speakers are two", () => {
    const { items, total } = shelf().at(NOW).searchQuotations("harbour", firstPage);
    expect(total).toBe(2);
    expect(items.map(({ article }) => article.id)).toEqual(["other", "full"]);
  });

  test("stay in each article", () => {
    expect(shelf().at(NOW).article("brief")?.quotations).toHaveLength(1);
  });
});

describe("does not depend on the order of indexing", () => {
  const given = ["Navid", "Naveed", "Parvin", "N.", "Ali", "Ali Reza", "Mr", "Minister", ""];
  const family = [
    "Baraghchi",
    "Baraqchi",
    "Khan",
    "Han",
    "al-Sharqawi",
    "Sharqawi",
    "WHO",
    "World Harbour Organization",
  ];
  const roles = [
    null,
    "Foreign Minister",
    "Iranian foreign minister",
    "Omani minister",
    "striker",
    "official",
  ];
  const name = fc
    .tuple(fc.constantFrom(...given), fc.constantFrom(...family))
    .map(([first, last]) => `${first} ${last}`.trim());
  const article = fc.record({
    quotations: fc.array(
      fc.record({
        name,
        role: fc.constantFrom(...roles),
        text: fc.constantFrom("One.", "Two words.", "Three."),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    explains: fc.boolean(),
    day: fc.integer({ min: 10, max: 25 }),
  });
  const editor = fc.uniqueArray(
    fc.record({ name, aliases: fc.array(name, { maxLength: 2 }), not: fc.array(name, { maxLength: 2 }) }),
    { maxLength: 2, selector: (one) => speakerKey(one.name) },
  );

  test("nor on what was there before", () => {
    fc.assert(
      fc.property(
        fc.array(article, { maxLength: 7 }).chain((all) =>
          fc.record({
            all: fc.constant(all),
            order: fc.shuffledSubarray(
              all.map((_, index) => index),
              { minLength: all.length },
            ),
            passing: article,
          }),
        ),
        editor,
        ({ all, order, passing }, speakers) => {
          const entries = [...all, passing].map(({ quotations, explains, day }, index) =>
            entry(`article-${index}`, {
              published: `2031-05-${day}`,
              quotations: quotations.map((one) => said(one.name, one.text, { role: one.role })),
              ...(explains && { body: "The World Harbour Organization (WHO) met." }),
            }),
          );
          const last = entries.at(-1);
          const one = emptyLibrary(":memory:");
          const other = emptyLibrary(":memory:");
          const editor = speakers.map((each) => known(each.name, each));
          one.know(editor);
          for (const each of entries.slice(0, -1)) one.put(each);
          // This one is asked after every change, and so computes only what changed.
          const ask = () => other.at(NOW).speakers("", 1);
          if (last) other.put(last);
          ask();
          for (const [place, index] of order.entries()) {
            const each = entries[index];
            if (each) other.put(each);
            ask();
            if (place === 2) other.know(editor);
          }
          if (last) other.remove(last.state.file);
          ask();
          other.know(editor);
          const answers = (shelf: typeof one) => {
            const everyone = shelf.at(NOW).speakers("", 99);
            return everyone.map((match) => ({
              ...match,
              said: shelf
                .at(NOW)
                .quotations({ speaker: match.key, offset: 0, limit: 99 })
                .items.map(({ text, speaker }) => JSON.stringify([text, speaker]))
                .sort(),
            }));
          };
          const expected = answers(one);
          expect(answers(other)).toEqual(expected);
          // Each key is one person's, and as many quotations are found as were counted.
          expect(new Set(expected.map(({ key }) => key)).size).toBe(expected.length);
          for (const { quotations, said: found } of expected) expect(found).toHaveLength(quotations);
        },
      ),
      { numRuns: 150 },
    );
  });

  test("nor on the numbers that names have in the file", () => {
    const uses = ["Navid Baraghchi", "Navid Baraqchi", "Baraghchi", "Khan", "Ali Khan"].map(
      (each, number) => ({
        number,
        key: speakerKey(each),
        name: each,
        role: number % 2 === 0 ? "minister" : null,
        quotations: 1,
        latest: 5,
      }),
    );
    const shape = (list: typeof uses) =>
      identify({ reads: list.map(nameReader()), acronyms: [], known: [] })
        .map(({ name: shown, aliases }) => [shown, ...aliases])
        .sort();
    const turned = uses.map((use) => ({ ...use, number: uses.length - use.number })).toReversed();
    expect(shape(turned)).toEqual(shape(uses));
  });
});

describe("a relation is no role beyond its article", () => {
  test.each(["wife", "elder brother", "opponent", "former colleague"])("%s", (role) => {
    const [speaker] = library([["Ida Holm", role]])
      .at(NOW)
      .speakers("", 1);
    expect(speaker).toMatchObject({ name: "Ida Holm", role: null });
  });

  test("but an office is, and a relation that names whose it is", () => {
    const roles = library([
      ["Ida Holm", "mayor’s wife"],
      ["Emre Dogan", "rival coach"],
    ])
      .at(NOW)
      .speakers("", 9)
      .map(({ role }) => role);
    expect(roles.sort()).toEqual(["mayor’s wife", "rival coach"]);
  });
});

test("a surname with an office is never completed by the relative who alone is named in full", () => {
  expect(
    people([
      ["Dorlan", "President"],
      ["Mireille Dorlan", "first lady"],
      ["Mireille Dorlan", "wife"],
    ]),
  ).toEqual(["Dorlan 1", "Mireille Dorlan 2"]);
});
