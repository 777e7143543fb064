import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import { expect, test } from "vitest";
import { entry, said } from "../support/library-entries.ts";
import { serveArchive } from "./served-archive.ts";

const PATHS = ["/feed", "/feed.TYPE?topic=ports", "/speakers/ida-holm/feed"] as const;
const addressOf = (path: string, ending: string) =>
  path.includes("TYPE") ? path.replace("TYPE", ending) : `${path}.${ending}`;

test("articles as Atom, with their short summaries", async () => {
  const { get, base } = await serveArchive();
  const answer = await get("/feed.atom");
  expect(answer.headers.get("Content-Type")).toBe("application/atom+xml; charset=utf-8");
  const feed = parseAtomFeed(await answer.text());
  expect(feed).toMatchObject({
    id: expect.stringMatching(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u,
    ),
    title: { value: "The newest articles" },
    updated: "2031-05-19T08:00:00.000Z",
    links: [{ href: `${base}/feed.atom`, rel: "self" }],
  });
  expect(feed.entries?.map(({ title }) => title?.value)).toEqual([
    "Harbour Stays Shut",
    "Budget Talks Go On",
    "Mayor Denies a Remark",
  ]);
  expect(feed.entries?.[0]).toMatchObject({
    links: [{ href: "https://beacon.example/harbour", rel: "alternate" }],
    published: "2031-05-19T08:00:00.000Z",
    content: { value: "Short." },
    authors: [{ name: "The Beacon" }],
    categories: [{ term: "Ports" }, { term: "Weather" }],
  });
});

test("articles of a topic as a JSON Feed", async () => {
  const { get, base } = await serveArchive();
  const answer = await get("/feed.json?topic=ports");
  expect(answer.headers.get("Content-Type")).toBe("application/feed+json; charset=utf-8");
  expect(parseJsonFeed(await answer.text())).toMatchObject({
    title: "The newest articles: Ports",
    feed_url: `${base}/feed.json?topic=ports`,
    items: [{ title: "Harbour Stays Shut", content_text: "Short.", url: "https://beacon.example/harbour" }],
  });
});

test("a speaker’s quotations say what is not sure, also in the title", async () => {
  const { get } = await serveArchive();
  const { items } = parseJsonFeed(await (await get("/speakers/ida-holm/feed.json")).text());
  expect(items?.map(({ title, content_text }) => [title, content_text])).toEqual([
    [
      "Ida Holm, mayor: “We will open the harbour when the pier is safe”",
      "“We will open the harbour when the pier is safe” — Ida Holm, mayor\nHarbour Stays Shut",
    ],
    [
      "attributed to Ida Holm, mayor: “The budget of the islands grows by nine per cent this year”",
      "“The budget of the islands grows by nine per cent this year” — attributed to Ida Holm, mayor\nBudget Talks Go On",
    ],
  ]);
});

test("an article has the same id in both formats, in every feed, and after it was changed", async () => {
  const { get, library } = await serveArchive();
  const ids = async () => {
    const { entries } = parseAtomFeed(await (await get("/feed.atom")).text());
    const { items } = parseJsonFeed(await (await get("/feed.json?topic=ports")).text());
    return [entries?.[0]?.id, items?.[0]?.id];
  };
  const before = await ids();
  expect(before[0]).toBe(before[1]);
  library.put(
    entry("harbour", { title: "Harbour Opens", topics: ["Ports"], published: "2031-05-19T08:00:00Z" }),
  );
  expect(await ids()).toEqual(before);
});

test.each(PATHS)(
  "%s is not sent again while it is the same, and at once when anything in it changes",
  async (path) => {
    let now = new Date("2031-05-20T12:00:00.400Z");
    const { get, library } = await serveArchive({ now: () => now });
    for (const ending of ["atom", "json"]) {
      const address = addressOf(path, ending);
      const first = await get(address);
      // The second is not over: another answer could have the same date.
      expect(first.headers.get("Last-Modified")).toBeNull();
      const etag = first.headers.get("ETag") ?? "";
      now = new Date(now.getTime() + 60_000);
      const modified = (await get(address)).headers.get("Last-Modified") ?? "";
      for (const held of [
        { "If-None-Match": etag },
        { "If-None-Match": `"x", W/${etag}` },
        { "If-Modified-Since": modified },
      ]) {
        const again = await get(address, held);
        expect([again.status, await again.text(), again.headers.get("ETag")]).toEqual([304, "", etag]);
      }
      expect((await get(address, { "If-None-Match": '"x"', "If-Modified-Since": modified })).status).toBe(
        200,
      );
      // A speaker is corrected in an article that is not the newest, so that no date in the feed changes.
      library.put(
        entry("harbour", {
          title: `Harbour Stays Shut (${ending})`,
          published: "2031-05-19T08:00:00Z",
          topics: ["Ports"],
          quotations: [said("Ida Holm", `We will open the harbour for ${ending}.`, { role: "mayor" })],
        }),
      );
      expect((await get(address, { "If-None-Match": etag })).status).toBe(200);
      expect((await get(address, { "If-Modified-Since": modified })).status).toBe(200);
      now = new Date(now.getTime() + 60_000);
    }
  },
);

test("a title is words in every format, whatever it looks like", async () => {
  const title = `</title><script>alert("1")</script> & ]]> <!-- @everyone \u0007\ud800 &amp; ${"x".repeat(300)}`;
  const entries = [
    entry("hostile", {
      title,
      source: "<b>&quot;",
      topics: ['"><x/>', "]]>"],
      url: "https://news.example/?a=1&b=%22%3E",
      quotations: [said("Eve <i>", 'A "quotation" ]]> & <b>more</b> \u0000 words of it.')],
    }),
  ];
  const { get } = await serveArchive({ entries });
  const clean = title.toWellFormed().replace("\u0007", " ");
  const atom = await (await get("/feed.atom")).text();
  const [fromAtom] = parseAtomFeed(atom).entries ?? [];
  expect(fromAtom?.title?.value).toBe(clean);
  expect(fromAtom?.categories?.map(({ term }) => term)).toEqual(['"><x/>', "]]>"]);
  expect(fromAtom?.links?.[0]?.href).toBe("https://news.example/?a=1&b=%22%3E");
  const [fromJson] = parseJsonFeed(await (await get("/feed.json")).text()).items ?? [];
  expect([fromJson?.title, fromJson?.tags]).toEqual([clean, ['"><x/>', "]]>"]]);
  const spoken = parseAtomFeed(await (await get("/speakers/eve-i/feed.atom")).text());
  expect(spoken.entries?.[0]?.content?.value).toContain(
    '“A "quotation" ]]> & <b>more</b>   words of it.” — Eve <i>',
  );
});

test("an empty archive has an empty feed", async () => {
  const { get } = await serveArchive({ entries: [] });
  expect(parseAtomFeed(await (await get("/feed.atom")).text())).toMatchObject({
    updated: "1970-01-01T00:00:00.000Z",
  });
  expect(parseJsonFeed(await (await get("/feed.json")).text()).items ?? []).toEqual([]);
});
