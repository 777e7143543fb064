import { gzipSync } from "node:zlib";
import { expect, onTestFinished, test } from "vitest";
import { RobotsRules } from "../../src/web/robots.ts";
import { WebReader, type WebReaderOptions } from "../../src/web/web-reader.ts";
import { feedServer } from "../support/feed-server.ts";

const now = () => new Date("2031-05-20T12:00:00Z");

function reader(options: Partial<WebReaderOptions> = {}): WebReader {
  const web = new WebReader({ version: "1.0.0", allowPrivate: true, now, ...options });
  onTestFinished(() => web.close());
  return web;
}

test("gets what has changed since it was read, and says who asks", async () => {
  const server = await feedServer();
  server.at("/feed", (request, response) => {
    if (request.headers["if-none-match"] === '"7"') response.writeHead(304).end();
    else
      response.writeHead(200, { etag: '"7"', "last-modified": "Tue, 20 May 2031 06:00:00 GMT" }).end("news");
  });
  const web = reader();
  const first = await web.get(`${server.origin}/feed`);
  expect(first).toMatchObject({ kind: "fetched", etag: '"7"', isPermanentRedirect: false });
  if (first.kind !== "fetched") return;
  expect(await web.get(`${server.origin}/feed`, first)).toEqual({ kind: "unchanged" });
  expect(server.requests[1]?.headers).toMatchObject({
    "if-modified-since": "Tue, 20 May 2031 06:00:00 GMT",
    "user-agent": expect.stringMatching(/^Lede\/1\.0\.0 /u),
  });
});

test.each([
  [[301, 308], true],
  [[301, 302], false],
])("redirects %j are for good: %s", async (statuses, isPermanentRedirect) => {
  const server = await feedServer();
  statuses.forEach((status, index) => {
    server.at(`/${index}`, (_, response) => response.writeHead(status, { location: `/${index + 1}` }).end());
  });
  server.at(`/${statuses.length}`, "news");
  const url = `${server.origin}/${statuses.length}`;
  expect(await reader().get(`${server.origin}/0`)).toMatchObject({
    kind: "fetched",
    url,
    isPermanentRedirect,
  });
});

test("names redirects that lead in a circle", async () => {
  const server = await feedServer();
  server.at("/a", (_, response) => response.writeHead(301, { location: "/b" }).end());
  server.at("/b", (_, response) => response.writeHead(301, { location: "/a" }).end());
  expect(await reader().get(`${server.origin}/a`)).toMatchObject({
    reason: expect.stringContaining("circle"),
  });
});

test("ends redirects that never end", async () => {
  const server = await feedServer();
  for (let step = 0; step < 20; step += 1)
    server.at(`/${step}`, (_, response) => response.writeHead(302, { location: `/${step + 1}` }).end());
  expect(await reader().get(`${server.origin}/0`)).toMatchObject({ kind: "failed", passing: false });
  expect(server.requests).toHaveLength(6);
});

test.each([
  [
    "a bomb",
    (): [Buffer, Record<string, string>] => [
      gzipSync(Buffer.alloc(5_000_000)),
      { "content-encoding": "gzip" },
    ],
  ],
  ["a plain body", (): [Buffer, Record<string, string>] => [Buffer.alloc(2_000_000), {}]],
])("cuts off %s that is too long", async (_name, make) => {
  const server = await feedServer();
  const [body, headers] = make();
  server.at("/long", (_, response) => response.writeHead(200, headers).end(body));
  const answer = await reader({ limits: { bytes: 100_000 } }).get(`${server.origin}/long`);
  expect(answer).toEqual({ kind: "failed", reason: "it is too long", passing: false });
});

test("cuts off an endless body", async () => {
  const server = await feedServer();
  server.at("/endless", (_, response) => {
    const write = (): void => {
      while (!response.destroyed && response.write("x".repeat(10_000)));
    };
    response.on("drain", write);
    write();
  });
  const answer = await reader({ limits: { bytes: 100_000 } }).get(`${server.origin}/endless`);
  expect(answer).toMatchObject({ reason: "it is too long" });
});

test.each([
  ["headers that never come", () => {}],
  ["a body that never ends", (response: { write(text: string): void }) => response.write("x")],
])("waits only so long for %s", async (_name, begin) => {
  const server = await feedServer();
  server.at("/slow", (_, response) => void begin(response));
  const answer = await reader({ limits: { wholeMs: 100 } }).get(`${server.origin}/slow`);
  expect(answer).toEqual({ kind: "failed", reason: "the server takes too long to answer", passing: true });
});

test.each([
  ["120", "2031-05-20T12:02:00.000Z"],
  ["Tue, 20 May 2031 13:00:00 GMT", "2031-05-20T13:00:00.000Z"],
  ["soon", null],
])("says when to ask again: %s", async (header, at) => {
  const server = await feedServer();
  server.at("/busy", (_, response) => response.writeHead(429, { "retry-after": header }).end());
  const answer = await reader().get(`${server.origin}/busy`);
  expect(answer).toEqual({ kind: "refused", status: 429, retryAfter: at === null ? null : new Date(at) });
});

test.each([
  "http://127.0.0.1/",
  "http://0x7f.1/",
  "http://[::1]/",
  "http://[::ffff:10.0.0.1]/",
  "http://169.254.169.254/latest",
])("refuses %s", async (address) => {
  const answer = await reader({ allowPrivate: false }).get(address);
  expect(answer).toEqual({ kind: "failed", reason: "it leads into a private network", passing: false });
});

test.each(["file:///etc/passwd", "http://user:secret@news.example/", "no address"])(
  "refuses %s",
  async (address) => {
    expect(await reader().get(address)).toMatchObject({ kind: "failed", passing: false });
  },
);

test.each(["http://127.0.0.2/", "http://10.0.0.1/", "http://inside.example/"])(
  "follows no redirect to %s",
  async (location) => {
    const server = await feedServer();
    server.at("/", (_, response) => response.writeHead(302, { location }).end());
    const resolve = async () => [{ address: "10.0.0.2", family: 4 }];
    const answer = await reader({ allowPrivate: ["127.0.0.1"], resolve }).get(`${server.origin}/`);
    expect(answer).toMatchObject({ reason: "it leads into a private network" });
  },
);

test("refuses a host that leads into a private network, also when its other address does not", async () => {
  const server = await feedServer();
  const resolve = async () => [
    { address: "93.184.215.14", family: 4 },
    { address: "127.0.0.1", family: 4 },
  ];
  const { port } = new URL(server.origin);
  const answer = await reader({ allowPrivate: false, resolve }).get(`http://news.example:${port}/`);
  expect(answer).toMatchObject({ reason: "it leads into a private network" });
  expect(server.requests).toEqual([]);
});

test("connects to the address that was checked: a host is resolved once a connection", async () => {
  const server = await feedServer();
  server.at("/", "news");
  const asked: string[] = [];
  const resolve = async (host: string) => {
    asked.push(host);
    // Whoever asked a second time would go elsewhere.
    return [{ address: asked.length === 1 ? "127.0.0.1" : "192.0.2.1", family: 4 }];
  };
  const { port } = new URL(server.origin);
  expect(await reader({ resolve }).get(`http://news.example:${port}/`)).toMatchObject({ kind: "fetched" });
  expect(asked).toEqual(["news.example"]);
});

test.each([
  ["User-agent: *\nDisallow: /private/", "/private/page", "forbidden"],
  ["User-agent: *\nDisallow: /private/", "/news/page", "allowed"],
  [404, "/private/page", "allowed"],
  [503, "/news/page", "unknown"],
])("robots.txt %j on %s: %s", async (rules, path, verdict) => {
  const server = await feedServer();
  server.at("/robots.txt", (_, response) => {
    if (typeof rules === "string") response.end(rules);
    else response.writeHead(rules).end();
  });
  const robots = new RobotsRules(reader(), now);
  expect(await robots.verdictOn(server.origin + path)).toBe(verdict);
  await robots.verdictOn(server.origin + path);
  expect(server.requests).toHaveLength(1);
});

test("says in words why nobody answers", async () => {
  const unknown = Object.assign(new Error("getaddrinfo ENOTFOUND news.example"), { code: "ENOTFOUND" });
  const resolve = () => Promise.reject(unknown);
  expect(await reader({ resolve }).get("https://news.example/feed")).toEqual({
    kind: "failed",
    reason: "no server of this name can be found",
    passing: true,
  });
});
