import { describe, expect, test } from "vitest";
import type { DigestSettings } from "../../src/digest/digests.ts";
import { chooseEdition, type EditionRequest, windowAfter } from "../../src/digest/edition.ts";
import { entry, libraryWith } from "../library/fixtures.ts";

const NOW = new Date("2031-05-20T06:00:00Z");
const YESTERDAY = new Date("2031-05-19T06:00:00Z");

const settings: DigestSettings = {
  guildId: "1",
  channelId: "2",
  schedule: { time: "09:00", timezone: "Asia/Baghdad", days: [1, 2, 3, 4, 5, 6, 7] },
  topic: null,
  source: null,
  limit: 3,
  roleId: null,
  paused: false,
  createdBy: "3",
  createdAt: new Date("2031-01-01T00:00:00Z"),
};

function choose(library: EditionRequest["library"], request: Partial<EditionRequest> = {}): string[] {
  const history = { until: YESTERDAY, delivered: [] };
  const edition = chooseEdition({ library, settings, history, date: "2031-05-20", now: NOW, ...request });
  return edition.items.map(({ id }) => id);
}

const first = { history: { until: null, delivered: [] } };

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
    const chosen = { ...settings, topic: "harbours", source: "quay courier" };
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
    expect(choose(library, { history: { until: YESTERDAY, delivered: ["shown"] } })).toEqual(["new"]);
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
    const history = { until: windowAfter(NOW), delivered: [] };
    expect(choose(library, { history, now: new Date("2031-05-21T06:00:00Z") })).toEqual(["late"]);
  });

  test("finds what is new behind hundreds of newer articles that were shown", () => {
    const shown = Array.from({ length: 250 }, (_, index) => `shown-${index}`);
    const library = libraryWith(
      ...shown.map((id) => entry(id, { ...fresh, published: "2031-05-19T12:00:00Z" })),
      entry("behind", { ...fresh, published: "2031-05-18T12:00:00Z" }),
    );
    expect(choose(library, { history: { until: YESTERDAY, delivered: shown } })).toEqual(["behind"]);
  });
});

test("an article that is written before the edition and read after it is in the next one", () => {
  // The watcher sees a file a second or two after it was written, and its arrival is the time of the file.
  const written = entry("just-before", { published: null, arrived: "2031-05-20T05:59:59Z" });
  const history = { until: windowAfter(NOW), delivered: [] };
  expect(choose(libraryWith(written), { history, now: new Date("2031-05-21T06:00:00Z") })).toEqual([
    "just-before",
  ]);
});
