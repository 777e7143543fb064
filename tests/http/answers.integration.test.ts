import { expect, test } from "vitest";
import { z } from "zod";
import { entry } from "../support/library-entries.ts";
import { strikeEntries } from "../support/story-articles.ts";
import { ARCHIVE, serveArchive } from "./served-archive.ts";

const list = z.object({
  items: z.array(z.object({ id: z.string() }).loose()),
  next: z.string().nullable(),
});
const idsOf = ({ items }: z.output<typeof list>) => items.map(({ id }) => id);

test("the newest articles, of a topic, of a source, and of both", async () => {
  const { json } = await serveArchive();
  const ids = async (query: string) => idsOf(list.parse(await json(`/articles${query}`)));
  expect(await ids("")).toEqual(["harbour", "budget", "denial"]);
  expect(await ids("?topic=ports")).toEqual(["harbour"]);
  expect(await ids("?source=the%20gazette")).toEqual(["budget", "denial"]);
  expect(await ids("?source=the+gazette&topic=money")).toEqual(["budget"]);
  expect(await ids("?topic=nothing")).toEqual([]);
  expect(list.parse(await json("/articles?limit=1")).items).toEqual([
    {
      id: "harbour",
      title: "Harbour Stays Shut",
      source: "The Beacon",
      url: "https://beacon.example/harbour",
      published: "2031-05-19T08:00:00.000Z",
      arrived: "2031-05-02T00:00:00.000Z",
      topics: ["Ports", "Weather"],
      lede: "Lede of harbour",
    },
  ]);
});

test("a date without an hour stays one", async () => {
  const { json } = await serveArchive();
  expect(await json("/articles/budget")).toMatchObject({ published: "2031-05-18" });
});

test.each([1, 2, 3, 7])(
  "pages of %i go through all articles once, whatever arrives meanwhile",
  async (limit) => {
    // Many of one time: a time alone would skip some of them, or come back to them.
    const entries = Array.from({ length: 20 }, (_, index) =>
      entry(`article-${index}`, {
        published: index % 3 === 0 ? null : `2031-05-0${1 + (index % 2)}`,
        arrived: `2031-05-0${2 + (index % 2)}T00:00:00Z`,
        topics: index % 2 === 0 ? ["Even"] : [],
      }),
    );
    const { json, library } = await serveArchive({ entries });
    for (const query of ["", "&topic=even"]) {
      const expected = idsOf(list.parse(await json(`/articles?limit=100${query}`)));
      const seen: string[] = [];
      for (let next: string | null = ""; next !== null; ) {
        const page = list.parse(await json(`/articles?limit=${limit}${query}${next && `&cursor=${next}`}`));
        seen.push(...idsOf(page));
        next = page.next;
        library.put(entry(`late-${seen.length}${query.length}`, { published: "2031-05-20T11:00:00Z" }));
      }
      expect(seen.filter((id) => !id.startsWith("late"))).toEqual(
        expected.filter((id) => !id.startsWith("late")),
      );
      expect(seen.length).toBe(expected.length);
    }
  },
);

test("one article with its summaries; each quotation says who, how sure, whether whole, and where", async () => {
  const { json } = await serveArchive();
  const answer = z
    .object({ text: z.string(), quotations: z.array(z.unknown()), summary: z.unknown() })
    .parse(await json("/articles/harbour?text=true"));
  expect(answer.summary).toEqual({
    short: ["Short."],
    medium: ["Short.", "Medium."],
    long: ["Short.", "Medium.", "Long."],
  });
  expect(answer.quotations).toMatchObject([
    {
      text: "We will open the harbour when the pier is safe,",
      kind: "whole",
      factuality: "said",
      speaker: { key: "ida-holm", name: "Ida Holm", role: "mayor" },
      certainty: "sure",
    },
    {
      text: "a small disaster",
      kind: "part",
      certainty: "attributed",
      speaker: { key: null, name: "an aide" },
    },
  ]);
  const { quotations } = z
    .object({
      quotations: z.array(
        z.object({ text: z.string(), offsets: z.object({ start: z.int(), end: z.int() }) }),
      ),
    })
    .parse(answer);
  const codePoints = [...answer.text];
  for (const { text, offsets } of quotations) {
    expect(codePoints.slice(offsets.start, offsets.end).join("")).toBe(text);
  }
  expect(await json("/articles/harbour")).toMatchObject({ text: null });
});

test("quotations with some words, and one speaker’s, with those that are not sure marked so", async () => {
  const { json } = await serveArchive();
  expect(await json("/quotations?words=islands")).toMatchObject({
    total: 2,
    totalIsLeast: false,
    next: null,
    items: expect.arrayContaining([
      expect.objectContaining({
        certainty: "attributed",
        speaker: expect.objectContaining({ name: "Ida Holm" }),
      }),
      expect.objectContaining({ certainty: "unknown", speaker: null }),
    ]),
  });
  const one = await json("/speakers/ida-holm?limit=1");
  expect(one).toMatchObject({
    speaker: { key: "ida-holm", name: "Ida Holm", role: "mayor", quotations: 2 },
    quotations: { total: 2, items: [{ certainty: "sure", article: { id: "harbour" } }] },
  });
  const { next } = z.object({ quotations: z.object({ next: z.string() }) }).parse(one).quotations;
  expect(await json(`/speakers/ida-holm?limit=1&cursor=${next}`)).toMatchObject({
    quotations: { items: [{ certainty: "attributed", article: { id: "budget" } }], next: null },
  });
  expect(await json("/speakers/ida-holm?about=harbour")).toMatchObject({ quotations: { total: 1 } });
});

test("who is quoted, by a part of the name; topics and sources", async () => {
  const { json } = await serveArchive();
  expect(await json("/speakers?text=hol")).toMatchObject({ items: [{ key: "ida-holm", aliases: [] }] });
  expect(await json("/topics?text=o")).toEqual({ items: ["Money", "Ports"] });
  expect(await json("/sources")).toEqual({ items: ["The Gazette", "The Beacon"] });
  expect(await json("/")).toMatchObject({ version: "1.2.3", articles: 3, newest: { id: "harbour" } });
});

test("search marks the words, and says what it searched for instead", async () => {
  const { json } = await serveArchive();
  const hit = { id: "budget", extract: expect.arrayContaining([{ text: "budget", marked: true }]) };
  expect(await json("/search?words=budget")).toMatchObject({ total: 1, corrected: null, items: [hit] });
  expect(await json("/search?words=budgett")).toMatchObject({ total: 1, corrected: "budget" });
  expect(await json("/search?words=xyzzy")).toMatchObject({ total: 0, items: [], next: null });
});

test.each([
  ["“We will open the harbour when the pier is safe”", "word for word", ["sure", "Ida Holm"]],
  ["“We will not open the harbour when the pier is safe”", "nearly", ["sure", "Ida Holm"]],
  [
    "“We will open the harbour when the pier is safe,” said Karl Brandt.",
    "said by someone else",
    ["sure", "Ida Holm"],
  ],
  [
    "“The budget of the islands grows by nine per cent this year”",
    "word for word",
    ["attributed", "Ida Holm"],
  ],
  ["“Every boat of the harbour belongs to my family alone”", "not shown as said", ["unknown", null]],
  ["“Fog is expected over the western islands until Friday noon”", "reported, not quoted", []],
  ["“The old lighthouse will be sold to nobody at all”", "not in this archive", []],
])("a check of %s: %s", async (text, verdict, source) => {
  const { post } = await serveArchive();
  const response = await post("/check", { text });
  expect(response.status).toBe(200);
  const { passages } = z
    .object({
      passages: z.array(
        z
          .object({
            verdict: z.string(),
            named: z.string().nullable(),
            quotations: z.array(
              z.object({ certainty: z.string(), speaker: z.object({ name: z.string() }).nullable() }).loose(),
            ),
            passage: z
              .object({ article: z.object({ id: z.string() }).loose() })
              .loose()
              .nullable(),
            difference: z.object({ turnsNegation: z.boolean() }).loose().nullable(),
          })
          .loose(),
      ),
    })
    .parse(await response.json());
  expect(passages).toHaveLength(1);
  const [passage] = passages;
  expect(passage?.verdict).toBe(verdict);
  expect(passage?.quotations.flatMap(({ certainty, speaker }) => [certainty, speaker?.name ?? null])).toEqual(
    source,
  );
  expect(passage?.difference?.turnsNegation ?? null).toBe(verdict === "nearly" ? true : null);
  expect(passage?.named ?? null).toBe(verdict === "said by someone else" ? "Karl Brandt" : null);
  expect(passage?.passage?.article.id ?? null).toBe(verdict === "reported, not quoted" ? "harbour" : null);
});

test("a text of too few words has no passage", async () => {
  const { post } = await serveArchive();
  expect(await (await post("/check", { text: "Hello there" })).json()).toEqual({ passages: [], left: 0 });
});

test("an article of the future is in no answer before its time, and one that is taken out in none after it", async () => {
  let now = new Date("2031-05-20T12:00:00Z");
  const { json, get, post, library } = await serveArchive({ now: () => now });
  const paths = [
    ...[
      "/",
      "/articles",
      "/articles?topic=secrets",
      "/search?words=lighthouse",
      "/quotations?words=lighthouse",
    ],
    ...["/topics", "/speakers", "/speakers?text=brandt", "/feed.atom", "/feed.json"],
  ];
  const found = async () => {
    const bodies = await Promise.all(paths.map(async (path) => (await get(path)).text()));
    const checked = await (
      await post("/check", { text: "“The old lighthouse will be sold to nobody at all”" })
    ).text();
    const alone = await Promise.all(
      ["/articles/embargo", "/speakers/karl-brandt", "/speakers/karl-brandt/feed.atom"].map(
        async (path) => (await get(path)).status,
      ),
    );
    return { named: [...bodies, checked].filter((body) => /secret|brandt/iu.test(body)).length, alone };
  };
  expect(await found()).toEqual({ named: 0, alone: [404, 404, 404] });
  now = new Date("2031-06-02T00:00:00Z");
  expect(await found()).toEqual({ named: paths.length + 1, alone: [200, 200, 200] });
  const [embargo] = ARCHIVE.filter(({ article }) => article.id === "embargo");
  library.remove(embargo?.state.file ?? "");
  expect(await found()).toEqual({ named: 0, alone: [404, 404, 404] });
  expect(await json("/articles/embargo")).toMatchObject({
    status: 404,
    detail: "No article here has this id.",
  });
});

test("the story of an article: its reports, who is quoted, and what one of them said over time", async () => {
  const { json, get, library } = await serveArchive({ entries: strikeEntries });
  const story = await json("/articles/vote/story");
  expect(story).toMatchObject({
    articles: 4,
    sources: 2,
    reports: [
      {
        article: { id: "end" },
        also: [],
        quotations: [{ speaker: { name: "Mira Sandoval" }, certainty: "sure" }],
      },
      { article: { id: "ships" } },
      { article: { id: "vote" }, also: [{ id: "vote-copy", source: "Market Wire" }] },
    ],
    voices: [
      { key: "mira-sandoval", name: "Mira Sandoval", articles: 3, statements: 3 },
      { key: "olen-darsk", articles: 1 },
    ],
    statements: null,
  });
  const { statements } = z
    .object({ statements: z.array(z.object({ text: z.string() })) })
    .parse(await json("/articles/vote/story?speaker=mira-sandoval"));
  expect(statements.map(({ text }) => text.slice(0, 11))).toEqual([
    "Our members",
    "Nobody from",
    "It is not w",
  ]);
  expect((await get("/articles/vote/story?speaker=ana-brodahl")).status).toBe(404);
  library.remove("end.md");
  expect(await json("/articles/vote/story")).toMatchObject({ articles: 3 });
});
