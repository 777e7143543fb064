import { describe, expect, test } from "vitest";
import { chooseRecap } from "../../../src/digest/recap/choose-recap.ts";
import { Weeks } from "../../../src/digest/recap/read-week.ts";
import type { CorrectedThing } from "../../../src/digest/recap/recap.ts";
import type { DigestSettings } from "../../../src/digest/settings/settings.ts";
import type { LibraryEntry } from "../../../src/library/writer.ts";
import { NO_FILTERS, WEEKLY } from "../../support/digest-settings.ts";
import { entry, libraryWith, said } from "../../support/library-entries.ts";
import { strikeEntries } from "../../support/story-articles.ts";

const UNTIL = new Date("2031-05-20T06:00:00Z");
const SINCE = new Date("2031-05-13T06:00:00Z");

const settings = WEEKLY;

type Changes = {
  readonly chosen?: Partial<DigestSettings>;
  readonly corrected?: readonly CorrectedThing[];
  /** Done after the week was read, and before the recap is chosen. */
  readonly meanwhile?: (library: ReturnType<typeof libraryWith>) => void;
};

async function recapOf(
  entries: readonly LibraryEntry[],
  { chosen, corrected = [], meanwhile }: Changes = {},
) {
  const library = libraryWith(...entries);
  const asked = { ...settings, ...chosen };
  const week = await new Weeks().read(library.at(UNTIL), asked.filters, SINCE, UNTIL);
  meanwhile?.(library);
  const window = { since: SINCE, until: UNTIL, date: "2031-05-20" };
  const occasion = { kind: "due", lateMinutes: 0 } as const;
  return chooseRecap({ library: library.at(UNTIL), settings: asked, week, ...window, occasion, corrected });
}

const named = (edition: Awaited<ReturnType<typeof recapOf>>) =>
  edition.items.map(({ id, covered }) => [id, covered?.articles, covered?.sources]);
const voices = (edition: Awaited<ReturnType<typeof recapOf>>) =>
  edition.recap?.voices.map(({ quotation, articles }) => [quotation.speaker?.name, articles]);

describe("the stories of a recap", () => {
  test("are those that most sources reported, each with its newest article and how much it was covered", async () => {
    const edition = await recapOf(strikeEntries);
    expect(named(edition)).toEqual([
      ["end", 4, 2],
      ["tickets", 1, 1],
      ["lamps", 1, 1],
    ]);
    expect(edition.items[0]?.also.map(({ id, source }) => [id, source])).toEqual([["ships", "Market Wire"]]);
    expect(edition.until).toEqual(UNTIL);
  });

  test("are at most the limit, and the rest is counted", async () => {
    const edition = await recapOf(strikeEntries, { chosen: { limit: 1 } });
    expect(named(edition)).toEqual([["end", 4, 2]]);
    expect(edition.leftOut.more).toEqual({
      articles: 2,
      isLeast: false,
      oldest: new Date("2031-05-15T08:00:00Z"),
    });
  });

  test("keep to the digest’s filters", async () => {
    const sources = { include: ["Market Wire"], exclude: [] };
    const edition = await recapOf(strikeEntries, { chosen: { filters: { ...NO_FILTERS, sources } } });
    expect(edition.items.map(({ id }) => id)).toEqual(["tickets", "ships", "vote-copy"]);
  });

  test("are of the week alone: from its first instant on, and not of its end", async () => {
    const at = (id: string, published: string) =>
      entry(id, { published, arrived: published, title: `The ${id}` });
    const edition = await recapOf([
      at("before", "2031-05-13T05:59:59Z"),
      at("first", "2031-05-13T06:00:00Z"),
      at("last", "2031-05-20T05:59:59Z"),
    ]);
    expect(edition.items.map(({ id }) => id)).toEqual(["last", "first"]);
  });

  test("lose what is withdrawn or gone meanwhile", async () => {
    const edition = await recapOf(strikeEntries, { meanwhile: (library) => library.remove("end.md") });
    expect(named(edition)[0]).toEqual(["ships", 3, 2]);
    expect(JSON.stringify(edition.recap?.voices)).not.toContain("a fair rise");
  });

  test("are none in a week without articles", async () => {
    const edition = await recapOf([]);
    expect([edition.items, edition.recap?.voices]).toEqual([[], []]);
  });
});

describe("the voices of the week", () => {
  const at = (id: string, day: number, ...quotations: ReturnType<typeof said>[]) =>
    entry(id, {
      title: `Report ${id} of the harbour`,
      published: `2031-05-${day}T08:00:00Z`,
      arrived: `2031-05-${day}T08:00:00Z`,
      quotations,
    });
  const words = (index: string) => `We keep the harbour of pier ${index} open for every boat that comes.`;

  test("are those quoted in most articles, and the same words count once", async () => {
    const edition = await recapOf([
      at("a", 14, said("Ida Holm", words("one"), { role: "mayor" })),
      at("b", 15, said("Ida Holm", words("one")), said("Karl Brandt", words("two"))),
      at("c", 16, said("Karl Brandt", words("three"))),
    ]);
    expect(voices(edition)).toEqual([
      ["Karl Brandt", 2],
      ["Ida Holm", 1],
    ]);
  });

  test("are only those who surely said it, in whole statements", async () => {
    const edition = await recapOf([
      at("a", 14, said("Ida Holm", words("one"), { confidence: 0.79 })),
      at("b", 15, said("Ida Holm", words("two"), { confidence: 0.6 }), said(null, words("three"))),
      at("c", 16, said("Olen Darsk", words("four"), { kind: "mixed" })),
      at("d", 17, said("Mira Sandoval", words("five"), { factuality: "denied" })),
      at("e", 18, said("Edvin Aas", words("six"), { confidence: 0.8 })),
    ]);
    expect(voices(edition)).toEqual([["Edvin Aas", 1]]);
  });

  test("are at most three, each with words of a length to stand alone", async () => {
    const people = ["Ida Holm", "Karl Brandt", "Olen Darsk", "Mira Sandoval"];
    const edition = await recapOf([
      ...people.map((name, index) => at(`p${index}`, 14, said(name, words(name)))),
      at(
        "short",
        15,
        said("Edvin Aas", "No."),
        said("Edvin Aas", `${words("much")} ${"And so on. ".repeat(40)}`),
      ),
      at("short-too", 16, said("Edvin Aas", "Never.")),
    ]);
    expect(voices(edition)).toHaveLength(3);
    expect(JSON.stringify(edition.recap?.voices)).not.toContain("Aas");
  });

  test("are left out where the digest has no quotations", async () => {
    const edition = await recapOf(strikeEntries, { chosen: { quote: false } });
    expect(voices(edition)).toEqual([]);
  });
});

test("of what was corrected the newest five are said, and the others counted", async () => {
  const thing = (index: number): CorrectedThing => ({
    at: new Date(UNTIL.getTime() - index * 60_000),
    what: "withdrawn",
    title: `Title ${index}`,
    source: null,
    note: "",
    quotation: null,
  });
  const corrected = Array.from({ length: 7 }, (_, index) => thing(index));
  const { recap } = await recapOf(strikeEntries, { corrected });
  expect(recap?.corrected.map(({ title }) => title)).toEqual(corrected.slice(0, 5).map(({ title }) => title));
  expect(recap?.further).toBe(2);
});

test("a week is read once for many digests, and again after ten minutes", async () => {
  const library = libraryWith(...strikeEntries);
  const weeks = new Weeks();
  const read = (at: Date, filters = NO_FILTERS) => weeks.read(library.at(at), filters, SINCE, UNTIL);
  const first = await read(UNTIL);
  expect(await read(new Date(UNTIL.getTime() + 9 * 60_000))).toBe(first);
  expect(await read(new Date(UNTIL.getTime() + 10 * 60_000))).not.toBe(first);
  expect(await read(UNTIL, { ...NO_FILTERS, topics: { include: ["Ports"], exclude: [] } })).not.toBe(first);
});
