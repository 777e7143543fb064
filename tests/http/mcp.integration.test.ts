import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { entry, said } from "../support/library-entries.ts";
import { strikeEntries } from "../support/story-articles.ts";
import { ARCHIVE, serveArchive } from "./served-archive.ts";

const TOKEN = "salt-marsh-lantern-9";
const answered = z.object({
  isError: z.boolean().optional(),
  structuredContent: z.unknown().optional(),
  content: z.tuple([z.object({ type: z.literal("text"), text: z.string() })]),
});

/** A client of the SDK, at the archive. */
async function connected(options: Parameters<typeof serveArchive>[0] = {}) {
  const archive = await serveArchive({ token: TOKEN, ...options });
  const client = new Client({ name: "a-client", version: "1.0.0" });
  onTestFinished(() => client.close());
  const requestInit = { headers: { Authorization: `Bearer ${TOKEN}` } };
  const transport = new StreamableHTTPClientTransport(new URL(`${archive.base}/mcp`), { requestInit });
  await client.connect(transport);
  const call = async (name: string, given: Record<string, unknown>) =>
    answered.parse(await client.callTool({ name, arguments: given }));
  return { ...archive, client, call };
}

test("a client of the SDK finds the tools, which only read, and what to keep to", async () => {
  const { client } = await connected();
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual([
    "search_articles",
    "get_article",
    "get_story",
    "find_quotations",
    "who_said",
  ]);
  for (const { annotations, outputSchema, description } of tools) {
    expect(annotations).toMatchObject({ readOnlyHint: true });
    expect(outputSchema).toMatchObject({ type: "object" });
    expect(description).toMatch(/\.$/u);
  }
  expect(client.getInstructions()).toContain("“attributed to”");
  expect(client.getServerVersion()).toMatchObject({ name: "lede", version: "1.2.3" });
});

test("search_articles finds by words, and lists the newest without any", async () => {
  const { call } = await connected();
  expect((await call("search_articles", { words: "budget" })).structuredContent).toMatchObject({
    items: [{ id: "budget", extract: expect.stringContaining("budget") }],
  });
  const { structuredContent } = await call("search_articles", { limit: 1 });
  expect(structuredContent).toMatchObject({ items: [{ id: "harbour", extract: null }] });
  const { next } = z.object({ next: z.string() }).parse(structuredContent);
  expect((await call("search_articles", { limit: 1, cursor: next })).structuredContent).toMatchObject({
    items: [{ id: "budget" }],
  });
  expect((await call("search_articles", { topic: "ports" })).structuredContent).toMatchObject({
    items: [{ id: "harbour" }],
  });
});

test("get_article takes an id or a title, and chooses none of several", async () => {
  const { call } = await connected();
  for (const article of ["harbour", "Harbour Stays Shut", "harbour stays"]) {
    expect((await call("get_article", { article })).structuredContent).toMatchObject({
      article: {
        id: "harbour",
        text: null,
        quotations: [{ certainty: "sure" }, { certainty: "attributed" }],
      },
      others: [],
    });
  }
  const several = [
    ...ARCHIVE,
    entry("first", { title: "Ferry Timetable" }),
    entry("second", { title: "Ferry Timetable" }),
  ];
  const { call: callOther } = await connected({ entries: several });
  expect((await callOther("get_article", { article: "Ferry Timetable" })).structuredContent).toMatchObject({
    article: null,
    others: [{ title: "Ferry Timetable" }, { title: "Ferry Timetable" }],
  });
});

test("get_story takes any words that one story has, and a part of a speaker’s name", async () => {
  const { call } = await connected({ entries: strikeEntries });
  for (const article of ["end", "dockers strike"]) {
    expect((await call("get_story", { article, speaker: "sandoval" })).structuredContent).toMatchObject({
      story: {
        articles: 4,
        statements: [{ article: { id: "vote" } }, { article: { id: "ships" } }, { article: { id: "end" } }],
      },
      others: [],
    });
  }
  const several = (await call("get_story", { article: "museum" })).structuredContent;
  expect(several).toMatchObject({ story: null });
  expect(JSON.stringify(several)).toMatch(/lamps.*tickets|tickets.*lamps/u);
  expect((await call("get_story", { article: "nothing like it" })).structuredContent).toEqual({
    story: null,
    others: [],
  });
  const { isError, content } = await call("get_story", { article: "end", speaker: "Winston" });
  expect(isError).toBe(true);
  expect(content[0].text).toContain("Nobody who is quoted in this story fits.");
});

test("find_quotations takes any part of a name, and chooses nobody of several", async () => {
  const { call } = await connected();
  expect((await call("find_quotations", { speaker: "Holm" })).structuredContent).toMatchObject({
    speaker: { key: "ida-holm" },
    quotations: [{ certainty: "sure" }, { certainty: "attributed" }],
  });
  expect((await call("find_quotations", { words: "ferries" })).structuredContent).toMatchObject({
    quotations: [{ certainty: "unknown", speaker: null }],
  });
  const another = entry("another", { quotations: [said("Jens Holm", "Nobody in this town sleeps well.")] });
  const { call: callOther } = await connected({ entries: [...ARCHIVE, another] });
  expect((await callOther("find_quotations", { speaker: "Holm" })).structuredContent).toMatchObject({
    speaker: null,
    others: expect.arrayContaining([
      expect.objectContaining({ key: "ida-holm" }),
      expect.objectContaining({ key: "jens-holm" }),
    ]),
    quotations: [],
  });
});

test("who_said answers as the check does", async () => {
  const { call, post } = await connected();
  const text = "“We will not open the harbour when the pier is safe”";
  const { structuredContent, content } = await call("who_said", { text });
  expect(structuredContent).toMatchObject({
    passages: [{ verdict: "nearly", difference: { turnsNegation: true } }],
  });
  const checked = await (await post("/check", { text }, { Authorization: `Bearer ${TOKEN}` })).json();
  expect(structuredContent).toEqual(checked);
  // For clients that read no structured content.
  expect(JSON.parse(content[0].text)).toEqual(checked);
});

test("what is held back is in no tool's answer", async () => {
  const { call } = await connected();
  for (const [name, given] of [
    ["search_articles", { words: "lighthouse" }],
    ["search_articles", { topic: "secrets" }],
    ["get_article", { article: "embargo" }],
    ["get_story", { article: "embargo" }],
    ["find_quotations", { speaker: "Karl Brandt" }],
    ["find_quotations", { words: "lighthouse" }],
    ["who_said", { text: "“The old lighthouse will be sold to nobody at all”" }],
  ] as const) {
    const { structuredContent } = await call(name, given);
    expect(JSON.stringify(structuredContent)).not.toMatch(/brandt|secret|"id":"embargo"/iu);
  }
});

test.each([
  ["search_articles", { words: "a", topic: "b" }, /either words, or a topic/u],
  ["search_articles", { cursor: "abc" }, /cursor/u],
  ["find_quotations", {}, /Name a speaker/u],
  ["who_said", {}, /text/u],
  ["get_article", { article: "harbour", extra: 1 }, /extra/u],
])("%s with %j says what is wrong", async (name, given, message) => {
  const { call } = await connected();
  const { isError, content } = await call(name, given);
  expect(isError).toBe(true);
  expect(content[0].text).toMatch(message);
});

test("a fault of Lede’s own is shown by its id alone", async () => {
  const { call, library, logged } = await connected();
  library.close();
  const { isError, content } = await call("search_articles", {});
  expect(isError).toBe(true);
  const [, id] = /under (?<id>[0-9a-f]{8})/u.exec(content[0].text) ?? [];
  expect(content[0].text).not.toMatch(/sqlite|database/iu);
  expect(logged.filter((line) => line.includes(`"id":"${id}"`))).toHaveLength(1);
});

test("messages that are no protocol are refused, and so are many at once", async () => {
  const { post } = await serveArchive();
  const accept = { Accept: "application/json, text/event-stream" };
  const ping = { jsonrpc: "2.0", id: 1, method: "ping" };
  const statuses = await Promise.all(
    [ping, [ping, ping], {}, "{", null].map(async (body) => (await post("/mcp", body, accept)).status),
  );
  expect(statuses).toEqual([200, 400, 400, 400, 400]);
});
