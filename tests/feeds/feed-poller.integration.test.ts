import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pino } from "pino";
import { expect, onTestFinished, test } from "vitest";
import { allFeeds, FeedPoller, feedStatuses } from "../../src/feeds/feed-poller.ts";
import { FeedRecords } from "../../src/feeds/feed-record.ts";
import { openState } from "../../src/state/open-state.ts";
import { statePlace } from "../../src/state/state-url.ts";
import { WebReader } from "../../src/web/web-reader.ts";
import { feedServer, rss } from "../support/feed-server.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const text = (about: string) =>
  `The ${about} of Port Elsin opens again on Friday after ${about} works of nine weeks, the town said.`;
const item = (name: string, more: object = {}) => ({
  title: `The ${name} opens`,
  text: text(name),
  guid: name,
  link: `https://elsin.example/${name}`,
  ...more,
});

async function desk(settings: (origin: string) => string) {
  const server = await feedServer();
  const folder = temporaryFolder();
  const contentDirectory = join(folder, "content");
  mkdirSync(contentDirectory);
  const settingsFile = join(contentDirectory, "feeds.yaml");
  writeFileSync(settingsFile, settings(server.origin));
  let time = new Date("2031-05-20T12:00:00Z");
  const now = () => time;
  const state = await openState(statePlace({ stateUrl: null, dataDirectory: folder }), {
    onError: () => {},
    now,
  });
  const web = new WebReader({ version: "1.0.0", allowPrivate: true, now });
  onTestFinished(async () => {
    await web.close();
    await state.close();
  });
  const records = new FeedRecords(state);
  const poller = new FeedPoller({
    contentDirectory,
    addresses: [],
    records,
    web,
    log: pino({ level: "silent" }),
    now,
  });
  const stored = join(contentDirectory, "feeds", "127-0-0-1");
  return {
    server,
    poller,
    settingsFile,
    contentDirectory,
    files: () => (existsSync(stored) ? readdirSync(stored).sort() : []),
    read: (file: string) => readFileSync(join(stored, file), "utf8"),
    edit: (file: string) =>
      writeFileSync(join(stored, file), `${readFileSync(join(stored, file), "utf8")}\nBy hand.\n`),
    poll: async (hours = 1) => {
      time = new Date(time.getTime() + hours * 3_600_000);
      await poller.poll();
    },
    status: async () => (await feedStatuses(await allFeeds(contentDirectory, []), records))[0],
  };
}

const quayPage = `<!DOCTYPE html><html><head><title>The quay opens</title></head><body><article><h1>The quay opens</h1>${"<p>The quay was laid by nine masons of the town, who worked on it from March until the middle of May, day and night.</p>".repeat(3)}</article></body></html>`;
const linked = (origin: string, more = {}) =>
  rss([{ title: "The quay opens", link: `${origin}/page`, summary: "A summary of the quay.", ...more }]);

const one = (origin: string) => `- url: ${origin}/feed\n`;

test("new items become files, once; a bad item keeps out no other", async () => {
  const { server, poll, files, status } = await desk(one);
  server.at("/feed", rss([item("quay"), { title: "" }, item("tower")]));
  await poll();
  expect(files()).toEqual(["the-quay-opens.md", "the-tower-opens.md"]);
  await poll();
  expect((await status())?.record?.lastResult).toBe("nothing new");
});

test("the first poll takes the newest; a feed that gives all a new date, or drops its guids, brings nothing", async () => {
  const { server, poll, files } = await desk((origin) => `${one(origin)}  mostNew: 2\n`);
  const dated = (day: number, more = {}) =>
    rss(
      ["quay", "tower", "bridge", "mill"].map((name, index) =>
        item(name, { date: `${day + index} May 2031 08:00:00 GMT`, ...more }),
      ),
    );
  server.at("/feed", dated(10));
  await poll();
  const taken = ["the-bridge-opens.md", "the-mill-opens.md"];
  expect(files()).toEqual(taken);
  server.at("/feed", dated(16));
  await poll();
  server.at("/feed", dated(16, { guid: undefined }));
  await poll();
  expect(files()).toEqual(taken);
});

test("an item that is edited five times is one file, with its last text", async () => {
  const { server, poll, files, read } = await desk(one);
  for (let edit = 1; edit <= 5; edit += 1) {
    server.at("/feed", rss([item("quay", { text: `${text("quay")} There are ${edit + 10} cranes.` })]));
    await poll();
  }
  expect(files()).toEqual(["the-quay-opens.md"]);
  expect(read("the-quay-opens.md")).toContain("There are 15 cranes.");
});

test("a new address for good is remembered, and asked from then on", async () => {
  const { server, poll, status } = await desk(one);
  server.at("/feed", (_, response) => response.writeHead(301, { location: "/new" }).end());
  server.at("/new", rss([item("quay")]));
  await poll();
  await poll();
  expect(server.requests.map(({ path }) => path)).toEqual(["/feed", "/new", "/new"]);
  expect((await status())?.record?.movedTo).toBe(`${server.origin}/new`);
});

test("a feed that fails is asked less often, and named after a day", async () => {
  const { server, poller, poll, status } = await desk(one);
  server.at("/feed", (_, response) => response.writeHead(503).end());
  for (let hour = 0; hour < 24; hour += 1) await poll();
  expect(server.requests.length).toBeLessThan(8);
  expect(poller.failing()).toEqual([]);
  await poll(24);
  expect(poller.failing()).toEqual([`${server.origin}/feed`]);
  expect((await status())?.record?.lastResult).toContain("503");
  server.at("/feed", rss([]));
  await poll(48);
  expect(poller.failing()).toEqual([]);
});

test.each([
  ["", "nine masons"],
  ["User-agent: *\nDisallow: /", "A summary of the quay"],
])(
  "an item without text takes the linked page, unless robots.txt forbids it: %j",
  async (rules, expected) => {
    const { server, poll, files, read } = await desk(one);
    server.at("/robots.txt", rules);
    server.at("/page", quayPage);
    server.at("/feed", linked(server.origin));
    await poll();
    expect(files()).toEqual(["the-quay-opens.md"]);
    expect(read("the-quay-opens.md")).toContain(expected);
  },
);

test.each([
  ["/page", 503],
  ["/page", 429],
  ["/robots.txt", 503],
])("an item whose %s answers %d for a moment gets its text later", async (path, status) => {
  const { server, poll, files, read } = await desk(one);
  server.at("/page", quayPage);
  server.at(path, (_, response) => response.writeHead(status).end());
  server.at("/feed", linked(server.origin));
  await poll();
  expect(read("the-quay-opens.md")).toContain("A summary of the quay");
  server.at("/robots.txt", "");
  server.at("/page", quayPage);
  await poll();
  await poll();
  expect(files()).toEqual(["the-quay-opens.md"]);
  expect(read("the-quay-opens.md")).toContain("nine masons");
});

test("an item of a headline alone gets its text when its page can be read", async () => {
  const { server, poll, files, read } = await desk(one);
  server.at("/page", (_, response) => response.writeHead(503).end());
  server.at("/feed", linked(server.origin, { summary: undefined }));
  await poll();
  expect(read("the-quay-opens.md")).not.toContain("nine masons");
  server.at("/page", quayPage);
  await poll();
  expect(files()).toEqual(["the-quay-opens.md"]);
  expect(read("the-quay-opens.md")).toContain("nine masons");
});

test.each([
  ["six times where it fails", 503, 6],
  ["once where there is none", 404, 1],
])("a page is asked for %s", async (_what, status, times) => {
  const { server, poll } = await desk(one);
  server.at("/page", (_, response) => response.writeHead(status).end());
  server.at("/feed", linked(server.origin));
  for (let hour = 0; hour < 24; hour += 1) await poll();
  expect(server.requests.filter(({ path }) => path === "/page")).toHaveLength(times);
});

test("two feeds of one host have a folder each", async () => {
  const { server, poll, contentDirectory } = await desk(
    (origin) => `- url: ${origin}/sport.xml\n- url: ${origin}/town.xml\n`,
  );
  server.at("/sport.xml", rss([item("quay")]));
  server.at("/town.xml", rss([item("tower")]));
  await poll();
  const folders = readdirSync(join(contentDirectory, "feeds")).sort();
  expect(folders).toEqual(["127-0-0-1-sport-xml", "127-0-0-1-town-xml"]);
});

test("old files are deleted, but none that an editor has changed", async () => {
  const { server, poll, files, edit } = await desk((origin) => `${one(origin)}  keepDays: 2\n`);
  server.at("/feed", rss([item("quay"), item("tower")]));
  await poll();
  edit("the-tower-opens.md");
  await poll(24 * 3);
  expect(files()).toEqual(["the-tower-opens.md"]);
});

test("a changed feeds’ file counts at once; one with faults leaves what was said before in force", async () => {
  const { server, settingsFile, poll, files } = await desk(() => "");
  server.at("/feed", rss([item("quay")]));
  await poll();
  expect(server.requests).toEqual([]);
  writeFileSync(settingsFile, one(server.origin));
  await poll();
  expect(files()).toHaveLength(1);
  writeFileSync(settingsFile, "- url: nowhere\n");
  server.at("/feed", rss([item("quay"), item("tower")]));
  await poll();
  expect(files()).toHaveLength(2);
});
