import { describe, expect, test } from "vitest";
import type { Edition } from "../../../src/digest/digests.ts";
import { Candidates } from "../../../src/digest/edition/candidates.ts";
import { chooseEdition, type EditionRequest } from "../../../src/digest/edition/edition.ts";
import { leftOutText, NOTHING_LEFT_OUT } from "../../../src/digest/edition/left-out.ts";
import { windowAfter } from "../../../src/digest/edition/news.ts";
import type { SeenEdition } from "../../../src/digest/edition/shown.ts";
import { parseChoice } from "../../../src/digest/settings/choice-text.ts";
import type { DigestSettings } from "../../../src/digest/settings/settings.ts";
import type { Library } from "../../../src/library/library.ts";
import { DEFAULT_CHOICE, EVERY_DAY, NO_FILTERS } from "../../support/digest-settings.ts";
import { entry, libraryWith, said } from "../../support/library-entries.ts";

const NOW = new Date("2031-05-20T06:00:00Z");
const YESTERDAY = new Date("2031-05-19T06:00:00Z");

const settings: DigestSettings = {
  guildId: "1",
  name: "main",
  channelId: "2",
  schedule: { time: "09:00", timezone: "Asia/Baghdad", ...EVERY_DAY },
  ...DEFAULT_CHOICE,
  limit: 3,
  pause: null,
  createdBy: "3",
  createdAt: new Date("2031-01-01T00:00:00Z"),
};

type Changes = Partial<Omit<EditionRequest, "library">> & { readonly until?: Date };

function edition(library: Library, { until = NOW, ...request }: Changes = {}): Edition {
  const occasion = { kind: "due", lateMinutes: 0 } as const;
  const window = { library: library.at(until), since: YESTERDAY, past: [], date: "2031-05-20", occasion };
  return chooseEdition({ candidates: new Candidates(), settings, ...window, ...request });
}

function choose(library: Library, request: Changes = {}): string[] {
  return edition(library, request).items.map(({ id }) => id);
}

const shownIn = (...articles: string[]): SeenEdition => ({ date: "2031-05-19", digest: "main", articles });

const first = { since: null };

describe("a first edition", () => {
  test("is the newest articles, at most the limit, however old they are", () => {
    const library = libraryWith(
      entry("march", { published: "2031-03-01" }),
      entry("may", { published: "2031-05-01" }),
      entry("april", { published: "2031-04-01" }),
      entry("february", { published: "2031-02-01" }),
    );
    expect(choose(library, first)).toEqual(["may", "april", "march"]);
  });

  test("is empty when there are no articles", () => {
    expect(choose(libraryWith(), first)).toEqual([]);
  });

  test("keeps to the topic and the source", () => {
    const library = libraryWith(
      entry("both", { topics: ["Harbours"], source: "Quay Courier" }),
      entry("topic-only", { topics: ["Harbours"], source: "Hill Gazette" }),
      entry("source-only", { topics: ["Orchards"], source: "Quay Courier" }),
    );
    const filters = { ...NO_FILTERS, topics: parseChoice("harbours"), sources: parseChoice("quay courier") };
    const chosen = { ...settings, filters };
    expect(choose(library, { ...first, settings: chosen })).toEqual(["both"]);
  });
});

describe("a later edition", () => {
  const fresh = { published: "2031-05-19", arrived: "2031-05-19T20:00:00Z" };

  test("is what arrived since the window began, newest first", () => {
    const library = libraryWith(
      entry("before", { published: "2031-05-19T05:00:00Z", arrived: "2031-05-19T05:59:59Z" }),
      entry("at-the-end-of-the-last", { published: null, arrived: YESTERDAY.toISOString() }),
      entry("evening", { published: "2031-05-19T18:00:00Z", arrived: "2031-05-19T20:00:00Z" }),
      entry("noon", { published: "2031-05-19T09:00:00Z", arrived: "2031-05-19T20:00:00Z" }),
      entry("undated", { published: null, arrived: "2031-05-20T01:00:00Z" }),
    );
    expect(choose(library)).toEqual(["undated", "evening", "noon"]);
  });

  test("leaves out what the last editions showed", () => {
    const library = libraryWith(entry("shown", fresh), entry("new", fresh));
    expect(choose(library, { past: [shownIn("shown")] })).toEqual(["new"]);
  });

  test("leaves out news that was old when the window began, however late it arrived", () => {
    const arrived = "2031-05-20T01:00:00Z";
    const library = libraryWith(
      entry("eight-days-old", { published: "2031-05-11T00:00:00Z", arrived }),
      entry("six-days-old", { published: "2031-05-13T07:00:00Z", arrived }),
    );
    expect(choose(library)).toEqual(["six-days-old"]);
  });

  test("leaves what arrives after its window to the next edition", () => {
    const library = libraryWith(entry("late", { published: null, arrived: "2031-05-20T06:00:01Z" }));
    expect(choose(library)).toEqual([]);
    const next = { since: windowAfter(NOW), until: new Date("2031-05-21T06:00:00Z") };
    expect(choose(library, next)).toEqual(["late"]);
  });

  test("finds what is new behind hundreds of newer articles that were shown", () => {
    const shown = Array.from({ length: 250 }, (_, index) => `shown-${index}`);
    const library = libraryWith(
      ...shown.map((id) => entry(id, { ...fresh, published: "2031-05-19T12:00:00Z" })),
      entry("behind", { ...fresh, published: "2031-05-18T12:00:00Z" }),
    );
    expect(choose(library, { past: [shownIn(...shown)] })).toEqual(["behind"]);
  });
});

test("an article that is written before the edition and read after it is in the next one", () => {
  // The watcher sees a file a second or two after it was written, and its arrival is the time of the file.
  const written = entry("just-before", { published: null, arrived: "2031-05-20T05:59:59Z" });
  const next = { since: windowAfter(NOW), until: new Date("2031-05-21T06:00:00Z") };
  expect(choose(libraryWith(written), next)).toEqual(["just-before"]);
});

describe("what goes into an edition", () => {
  const fresh = { arrived: "2031-05-19T20:00:00Z" };
  const wire = Array.from({ length: 60 }, (_, at) => `word${at}`).join(" ");

  test("a story of two sources is one item with both, headed by the newest", () => {
    const library = libraryWith(
      entry("wire", { ...fresh, published: "2031-05-19T18:00:00Z", source: "Market Wire", body: wire }),
      entry("paper", { ...fresh, published: "2031-05-19T19:00:00Z", source: "Quay Courier", body: wire }),
    );
    const [story, ...others] = edition(library).items;
    expect(others).toEqual([]);
    expect(story?.id).toBe("paper");
    expect(story?.also.map(({ source }) => source)).toEqual(["Market Wire"]);
  });

  test("a story of one of the last editions does not come again as another article", () => {
    const library = libraryWith(
      entry("before", { published: "2031-05-18T18:00:00Z", arrived: "2031-05-18T18:00:00Z", body: wire }),
      entry("again", { ...fresh, published: "2031-05-19T19:00:00Z", body: wire }),
      entry("new", { ...fresh, published: "2031-05-19T19:00:00Z", body: "Another story." }),
    );
    expect(choose(library, { past: [shownIn("before")] })).toEqual(["new"]);
  });

  test("of two as fresh, what has more to say comes first; a much fresher one comes before it", () => {
    const long = { ...fresh, published: "2031-05-19T18:00:00Z", body: "Long and longer. ".repeat(400) };
    const library = libraryWith(
      entry("short", { ...fresh, published: "2031-05-19T18:00:00Z", body: "Short." }),
      entry("long", long),
      entry("newest", { arrived: "2031-05-20T05:00:00Z", published: "2031-05-20T05:00:00Z", body: "Brief." }),
      entry("long-ago", { ...long, published: "2031-05-16T18:00:00Z", body: "Old and older. ".repeat(400) }),
    );
    const order = choose(library, { settings: { ...settings, limit: 4 } });
    expect(order.indexOf("long")).toBeLessThan(order.indexOf("short"));
    expect(order.indexOf("newest")).toBeLessThan(order.indexOf("long-ago"));
  });

  test("a quotation with a named speaker, long enough to stand alone and not too long, unless none is wished", () => {
    const wise = "Nobody wins when the cranes of this harbour stand still for nine days.";
    const library = libraryWith(
      entry("strike", {
        ...fresh,
        published: "2031-05-19",
        quotations: [
          said("Elvan Korkut", "Never."),
          said(null, `${wise} Ever.`),
          said("Mira Sandoval", wise),
        ],
      }),
    );
    expect(edition(library).quotation).toMatchObject({ text: wise, speaker: { name: "Mira Sandoval" } });
    expect(edition(library, { settings: { ...settings, quote: false } }).quotation).toBeNull();
  });
});

describe("what an edition leaves out", () => {
  const fresh = { published: "2031-05-19", arrived: "2031-05-19T20:00:00Z" };
  const wire = Array.from({ length: 60 }, (_, at) => `word${at}`).join(" ");
  const many = (count: number) =>
    Array.from({ length: count }, (_, at) =>
      entry(`bulletin-${at}`, { ...fresh, published: "2031-05-19T08:00:00Z" }),
    );

  test("is nothing when all that is new is in it", () => {
    const library = libraryWith(entry("old"), entry("new", fresh));
    expect(edition(library).leftOut).toEqual(NOTHING_LEFT_OUT);
  });

  test("is counted by the edition that had the article, or another on its story", () => {
    const library = libraryWith(
      entry("shown", { ...fresh, body: wire }),
      entry("same-story", { ...fresh, body: wire }),
      entry("weekly", fresh),
      entry("new", fresh),
    );
    const past = [
      { date: "2031-05-17", digest: "weekly", articles: ["weekly", "gone"] },
      { date: "2031-05-19", digest: "main", articles: ["shown"] },
    ];
    const { items, leftOut } = edition(library, { past });
    expect(items.map(({ id }) => id)).toEqual(["new"]);
    expect(leftOut.shown).toHaveLength(3);
    expect(leftOutText(leftOut, settings)).toEqual([
      "1 article left out: already in this digest’s edition of Monday 19 May.",
      "1 article left out: the same story was in this digest’s edition of Monday 19 May.",
      "1 article left out: already in this channel’s edition of Saturday 17 May (the digest “weekly”).",
    ]);
  });

  test("does not count what the digest is not about, or what came in an earlier window", () => {
    const library = libraryWith(
      entry("ports", { ...fresh, topics: ["Ports"] }),
      entry("sport", { ...fresh, topics: ["Sport"] }),
      entry("before", { published: "2031-05-18", arrived: "2031-05-18T00:00:00Z", topics: ["Ports"] }),
    );
    const ports = { ...settings, filters: { ...NO_FILTERS, topics: parseChoice("Ports") } };
    const past = [shownIn("sport", "before")];
    expect(edition(library, { settings: ports, past }).leftOut).toEqual(NOTHING_LEFT_OUT);
  });

  test("is the article that came too late to be news", () => {
    const library = libraryWith(
      entry("old", { published: "2031-05-11", arrived: "2031-05-20T01:00:00Z", topics: ["Ports"] }),
      entry("old-sport", { published: "2031-05-11", arrived: "2031-05-20T01:00:00Z", topics: ["Sport"] }),
    );
    const ports = { ...settings, filters: { ...NO_FILTERS, topics: parseChoice("Ports") } };
    const { leftOut } = edition(library, { settings: ports });
    expect(leftOutText(leftOut, settings)).toEqual([
      "1 article left out: published more than a week before the last edition.",
    ]);
  });

  test.each([
    ["a later edition", {}],
    ["a first edition", first],
  ])("is counted for %s where the limit cuts, with the date of the oldest", (_, request) => {
    const oldest = entry("oldest", { published: "2031-05-15T08:00:00Z", arrived: "2031-05-19T20:00:00Z" });
    const { items, leftOut } = edition(libraryWith(...many(139), oldest), request);
    expect(items).toHaveLength(3);
    expect(leftOut.more).toEqual({
      articles: 137,
      isLeast: false,
      oldest: new Date("2031-05-15T08:00:00Z"),
    });
    expect(leftOutText(leftOut, settings)).toEqual(["137 articles left out: the limit is 3."]);
  });

  test("is counted up to a number, and said to be at least that", () => {
    const { leftOut } = edition(libraryWith(...many(900)));
    expect(leftOut.more).toMatchObject({ articles: 697, isLeast: true });
    expect(leftOutText(leftOut, settings)).toEqual(["At least 697 articles left out: the limit is 3."]);
  });
});
