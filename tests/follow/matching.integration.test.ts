import { describe, expect, it, test } from "vitest";
import { FollowIndex } from "../../src/follow/matching.ts";
import type { Follow, Follower, Subject } from "../../src/follow/store.ts";
import { entry, libraryWith, NOW, said } from "../support/library-entries.ts";

const SET = new Date("2031-05-20T10:00:00Z");
const LATER = "2031-05-20T11:00:00Z";
const words = "We will open the harbour when the pier is safe.";

const followOf = (subject: Subject, change: Partial<Follow> = {}): Follow => ({
  id: "f",
  subject,
  channelId: "200",
  createdBy: "300",
  createdAt: SET,
  stopped: null,
  ...change,
});
const followerOf = (...follows: Follow[]): Follower => ({
  kind: "server",
  id: "100",
  leftAt: null,
  follows,
  quiet: null,
  language: null,
});

/** What an article has for one who follows this. */
function foundBy(
  subject: Subject,
  options: Parameters<typeof entry>[1] = {},
  change: Partial<Follow> = {},
): (string | null)[] {
  const library = libraryWith(
    entry("news", { title: "Ferries wait at the pier", arrived: LATER, published: LATER, ...options }),
  );
  const arrived = library.at(NOW).arrived("news");
  if (arrived === null) throw new Error("the article is not there");
  const index = new FollowIndex([followerOf(followOf(subject, change))]);
  return index
    .matches(arrived, NOW)
    .flatMap(({ items }) => items.map(({ quotation }) => quotation?.text ?? null));
}

const holm: Subject = { kind: "speaker", key: "ida-holm", name: "Ida Holm" };

describe("a speaker", () => {
  test.each([
    ["is sure", said("Ida Holm", words, { confidence: 0.9 }), [words]],
    ["is attributed only", said("Ida Holm", words, { confidence: 0.89 }), []],
    ["is somebody else", said("Jon Aas", words), []],
    ["is nobody known", said(null, words), []],
    ["said the contrary", said("Ida Holm", words, { factuality: "denied" }), []],
  ])("who %s", (_, quotation, expected) => {
    expect(foundBy(holm, { quotations: [quotation] })).toEqual(expected);
  });

  it("is known by a former key, and by none that means two people", () => {
    const library = libraryWith(
      entry("news", {
        arrived: LATER,
        published: LATER,
        body: "Ida Holm, the mayor, and Holm again.",
        quotations: [said("Ida Holm", words)],
      }),
    );
    const arrived = library.at(NOW).arrived("news");
    expect(arrived?.quotations[0]?.keys).toContain("ida-holm");
  });

  it("is not heard again of what an earlier article had already", () => {
    const library = libraryWith(
      entry("early", { arrived: "2031-05-19T00:00:00Z", quotations: [said("Ida Holm", words)] }),
      entry("news", { arrived: LATER, published: LATER, quotations: [said("Ida Holm", words)] }),
    );
    const arrived = library.at(NOW).arrived("news");
    if (arrived === null) throw new Error("the article is not there");
    expect(new FollowIndex([followerOf(followOf(holm))]).matches(arrived, NOW)).toEqual([]);
  });
});

test.each([
  ["by its folded name", "pórts", ["Ports"], [null]],
  ["not by a part of it", "Port", ["Ports"], []],
  ["once, whatever its spellings", "Ports", ["Ports", "ports"], [null]],
])("a topic is found %s", (_, name, topics, expected) => {
  expect(foundBy({ kind: "topic", name }, { topics })).toEqual(expected);
});

describe("words are found as /search finds them", () => {
  const options = {
    title: "Ferries wait at the pier",
    body: "The U.S. envoy met al-Sharaa in the old harbour.",
    topics: ["Shipping"],
    source: "The Beacon",
  };
  const texts = [
    "pier",
    "pie",
    "harbour ferries",
    "ferries harb",
    "old harbour",
    "al-sharaa",
    "U.S.",
    "shipping beacon",
  ];
  const others = ["piers", "harb ferries", "harbour zeppelin", "sharaa-al", "met.envoy", "ol harbour"];
  test.each([...texts, ...others])("%s", (text) => {
    const library = libraryWith(entry("news", { ...options, arrived: LATER, published: LATER }));
    const { corrected, total } = library.at(NOW).search(text, { offset: 0, limit: 5 });
    const isFound = total > 0 && corrected === null;
    expect(isFound).toBe(texts.includes(text));
    expect(foundBy({ kind: "words", text }, options)).toEqual(isFound ? [null] : []);
  });
});

test.each([
  ["arrived after the follow and was published an hour ago", {}, {}, [null]],
  ["arrived before the follow", { arrived: "2031-05-20T09:59:00Z" }, {}, []],
  ["arrived when the follow was set", { arrived: "2031-05-20T10:00:00Z" }, {}, []],
  ["was published three days ago", { published: "2031-05-17T10:00:00Z" }, {}, []],
  ["was published the day before yesterday, as far as is known", { published: "2031-05-18" }, {}, [null]],
  ["was published the day before that", { published: "2031-05-17" }, {}, []],
  ["does not say when it was published", { published: null }, {}, [null]],
  ["is followed no more", {}, { stopped: "The channel is gone." }, []],
])("an article that %s", (_, options, change, expected) => {
  expect(foundBy({ kind: "words", text: "pier" }, options, change)).toEqual(expected);
});
