import { connect } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { UserError } from "../../src/errors.ts";
import { ClientLimit } from "../../src/http/guards/client-limit.ts";
import { serveArchive } from "./served-archive.ts";

const TOKEN = "salt-marsh-lantern-9";

test.each([
  ["a bearer’s", `Bearer ${TOKEN}`, 200],
  ["one in lower case", `bearer ${TOKEN}`, 200],
  ["a password with any name", `Basic ${Buffer.from(`reader:${TOKEN}`).toString("base64")}`, 200],
  ["another one", "Bearer salt-marsh-lantern-8", 401],
  ["a longer one", `Bearer ${TOKEN}0`, 401],
  ["the name instead of the password", `Basic ${Buffer.from(`${TOKEN}:`).toString("base64")}`, 401],
  ["a bare one", TOKEN, 401],
  ["an empty one", "Bearer ", 401],
  ["none", null, 401],
])("with a token set, %s is answered with %i", async (_, authorization, status) => {
  const { get, logged } = await serveArchive({ token: TOKEN });
  for (const path of ["/articles", "/feed.atom", "/openapi.json", "/nowhere"]) {
    const answer = await get(path, authorization === null ? {} : { Authorization: authorization });
    expect(answer.status).toBe(path === "/nowhere" && status === 200 ? 404 : status);
    expect(answer.headers.has("WWW-Authenticate")).toBe(status === 401);
    expect(await answer.text()).not.toContain(TOKEN);
  }
  expect(logged.join("")).not.toMatch(/lantern|authorization/iu);
});

test.each([
  ["127.0.0.1:80", 200],
  ["127.0.0.1", 200],
  ["localhost:9999", 200],
  ["LOCALHOST", 200],
  ["[::1]:8100", 200],
  ["evil.example", 403],
  ["127.0.0.1.evil.example", 403],
  ["localhost.evil.example:80", 403],
  ["192.0.2.7", 403],
  ["127.0.0.1@evil.example", 400],
])("on this machine alone, the host “%s” is answered with %i", async (host, status) => {
  const { statusWith } = await serveArchive();
  expect(await statusWith("/articles", { Host: host })).toBe(status);
});

test("a web page may ask only from an origin that is allowed", async () => {
  const { get, base } = await serveArchive({ origins: ["https://news.example"] });
  const asked = async (origin: string) => {
    const answer = await get("/articles", { Origin: origin });
    return [answer.status, answer.headers.get("Access-Control-Allow-Origin")];
  };
  expect(await asked("https://news.example")).toEqual([200, "https://news.example"]);
  expect(await asked("https://evil.example")).toEqual([403, null]);
  expect(await asked("null")).toEqual([403, null]);
  const preflight = await fetch(`${base}/check`, {
    method: "OPTIONS",
    headers: { Origin: "https://news.example", "Access-Control-Request-Method": "POST" },
  });
  expect([preflight.status, preflight.headers.get("Access-Control-Allow-Methods")]).toEqual([
    204,
    "GET,POST",
  ]);
});

test("without such a setting no web page may", async () => {
  const { get } = await serveArchive();
  for (const origin of ["https://news.example", "http://127.0.0.1:80", "null"]) {
    const answer = await get("/articles", { Origin: origin });
    expect([answer.status, answer.headers.get("Access-Control-Allow-Origin")]).toEqual([403, null]);
  }
});

test("a client that asks too much hears when to try again, and what takes more counts more", async () => {
  let time = 0;
  const { get, post } = await serveArchive({ perMinute: 20, monotonic: () => time });
  for (let asked = 0; asked < 20; asked += 1) expect((await get("/articles")).status).toBe(200);
  const refused = await get("/articles");
  expect([refused.status, refused.headers.get("Retry-After")]).toEqual([429, "3"]);
  expect(refused.headers.get("Content-Type")).toContain("application/problem+json");
  time += 3000;
  expect((await get("/articles")).status).toBe(200);
  expect((await get("/articles")).status).toBe(429);
  time += 60_000;
  expect((await post("/check", { text: "three words here" })).status).toBe(200);
  expect((await post("/check", { text: "three words here" })).status).toBe(200);
  expect((await get("/articles")).status).toBe(429);
});

test("whoever guesses tokens soon waits", async () => {
  const { get } = await serveArchive({ perMinute: 60, token: TOKEN, monotonic: () => 0 });
  const statuses: number[] = [];
  for (let guess = 0; guess < 4; guess += 1) {
    statuses.push((await get("/", { Authorization: `Bearer guess-${guess}` })).status);
  }
  expect(statuses).toEqual([401, 401, 429, 429]);
});

test.each([
  ["192.0.2.1", "192.0.2.2", false],
  ["192.0.2.1", "::ffff:192.0.2.1", true],
  ["2001:db8:1:2::3", "2001:db8:1:2:ffff::4", true],
  ["2001:db8:1:2::3", "2001:db8:1:3::3", false],
])("%s and %s are one client: %s", (one, other, isSame) => {
  const limit = new ClientLimit(1, () => 0);
  expect(limit.take(one)).toBe(0);
  expect(limit.take(other) > 0).toBe(isSame);
});

test("what is remembered of clients does not grow without end", () => {
  const limit = new ClientLimit(1, () => 0);
  expect(limit.take("192.0.2.1")).toBe(0);
  for (let index = 0; index < 10_000; index += 1)
    limit.take(`10.${index >> 16}.${(index >> 8) & 255}.${index & 255}`);
  // Forgotten by now: it may ask again at once.
  expect(limit.take("192.0.2.1")).toBe(0);
});

test.each([
  ["GET", "/articles?limit=0", 400, /limit: must be at least 1\./u],
  ["GET", "/articles?limit=101", 400, /limit/u],
  ["GET", "/articles?limit=ten", 400, /limit: must be a number\./u],
  ["GET", "/articles?topik=ports", 400, /topik/u],
  ["GET", "/articles?topic=a&topic=b", 400, /“topic” once/u],
  ["GET", "/articles/harbour?id=budget", 400, /“id” once/u],
  ["GET", "/articles?cursor=abc", 400, /cursor/u],
  ["GET", `/articles?cursor=${Buffer.from('{"at":1e300,"given":1}').toString("base64url")}`, 400, /cursor/u],
  [
    "GET",
    `/quotations?words=a&cursor=${Buffer.from('{"offset":1e9}').toString("base64url")}`,
    400,
    /cursor/u,
  ],
  ["GET", "/search", 400, /words/u],
  ["GET", `/search?words=${"a".repeat(201)}`, 400, /words/u],
  ["GET", "/articles/none", 404, /No article/u],
  ["GET", "/articles/..%2f..%2fetc%2fpasswd", 404, /No article/u],
  ["GET", "/speakers/none", 404, /Nobody/u],
  ["GET", "/nowhere", 404, /nothing at this address/u],
  ["GET", "/check", 405, /POST/u],
  ["POST", "/articles", 405, /GET, HEAD/u],
  ["DELETE", "/articles/harbour", 405, /GET, HEAD/u],
  ["PUT", "/feed.atom", 405, /GET, HEAD/u],
  ["GET", "/mcp", 405, /POST/u],
])("%s %s is refused with %i", async (method, path, status, detail) => {
  const { base, logged } = await serveArchive();
  const answer = await fetch(`${base}${path}`, { method });
  expect(answer.status).toBe(status);
  expect(answer.headers.get("Content-Type")).toContain("application/problem+json");
  expect(answer.headers.has("Allow")).toBe(status === 405);
  expect(await answer.json()).toEqual({
    title: expect.any(String),
    status,
    detail: expect.stringMatching(detail),
  });
  expect(logged.join("")).not.toMatch(/"level":50/u);
});

test("a body may come in pieces, of which no more is read than is allowed", async () => {
  const { base } = await serveArchive();
  const send = async (body: string) => {
    const answer = await fetch(`${base}/check`, {
      ...{ method: "POST", duplex: "half", headers: { "Content-Type": "application/json" } },
      body: new Blob([body]).stream(),
    });
    return answer.status;
  };
  expect(await send(JSON.stringify({ text: "three words here" }))).toBe(200);
  expect(await send(JSON.stringify({ text: "a".repeat(70_000) }))).toBe(413);
});

test.each([
  ["no JSON", "{", "application/json", 400],
  ["another type", "text=hello", "application/x-www-form-urlencoded", 415],
  ["a type that only begins so", "{}", "application/jsonx", 415],
  ["a field too many", '{"text":"three words here","then":1}', "application/json", 400],
  ["no text", "[]", "application/json", 400],
  ["a text that is too long", JSON.stringify({ text: "a ".repeat(1001) }), "application/json", 400],
  ["a body that is too large", JSON.stringify({ text: "a".repeat(70_000) }), "application/json", 413],
])("a check with %s is refused", async (_, body, type, status) => {
  const { post } = await serveArchive();
  expect((await post("/check", body, { "Content-Type": type })).status).toBe(status);
});

test.each([
  "”“\"'' OR 1=1 --",
  "* NEAR(a b) AND NOT (",
  "\u0000\u0001\ud800",
  "<script>alert(1)</script> [x](javascript:alert(1))",
  "a".repeat(2000),
  "“".repeat(2000),
  "(((((".repeat(400),
])("no text breaks an answer: %j", async (text) => {
  const { post, get } = await serveArchive();
  expect((await post("/check", { text })).status).toBe(200);
  const words = encodeURIComponent(text.toWellFormed().slice(0, 200));
  for (const path of [`/search?words=${words}`, `/quotations?words=${words}`, `/speakers?text=${words}`]) {
    expect((await get(path)).status).toBe(200);
  }
  for (const path of [`/articles?topic=${words}`, `/articles/${words}`, `/speakers/${words}/feed.atom`]) {
    expect([200, 404]).toContain((await get(path)).status);
  }
});

test("a fault of Lede’s own is logged under an id, and nothing else of it is shown", async () => {
  const { get, library, logged } = await serveArchive();
  library.close();
  const answer = await get("/articles");
  expect(answer.status).toBe(500);
  const text = await answer.text();
  expect(text).not.toMatch(/sqlite|database|\.ts/iu);
  const [, id] = /under (?<id>[0-9a-f]{8})/u.exec(text) ?? [];
  expect(logged.filter((line) => line.includes(`"id":"${id}"`))).toHaveLength(1);
});

test("answers are to be kept in no page, and to be asked for again", async () => {
  const { get } = await serveArchive();
  const { headers } = await get("/articles");
  expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
  expect(headers.get("Content-Security-Policy")).toContain("default-src 'none'");
  expect(headers.get("Cache-Control")).toBe("private, no-cache");
  expect((await get("/nowhere")).headers.get("Cache-Control")).toBe("no-store");
});

test("a client that does not end its headers is left", async () => {
  const { port } = await serveArchive();
  const socket = connect(port, "127.0.0.1");
  onTestFinished(() => void socket.destroy());
  socket.write("GET /articles HTTP/1.1\r\nHost: 127.0.0.1\r\n");
  const answered: string[] = [];
  socket.on("data", (chunk) => void answered.push(String(chunk)));
  await new Promise((resolve) => socket.once("close", resolve));
  expect(answered.join("")).toMatch(/^HTTP\/1\.1 408/u);
});

test("an address that cannot be opened is a fault that a person can fix", async () => {
  await expect(serveArchive({ host: "192.0.2.1" })).rejects.toThrow(
    new UserError("This machine has no address 192.0.2.1. Set HTTP_HOST to one that it has."),
  );
});

test("each request is heard of by the pattern of its address and its status, refused ones too", async () => {
  const heard: string[] = [];
  const { get, post } = await serveArchive({
    token: TOKEN,
    onAnswer: (route, { method, status }) => void heard.push(`${method} ${route} ${status}`),
  });
  const headers = { Authorization: `Bearer ${TOKEN}` };
  await get("/articles/harbour?page=2", headers);
  await get("/articles/harbour");
  await get("/feed.atom", headers);
  await get("/harbour/secret", headers);
  await post("/articles", {}, headers);
  expect(heard).toEqual([
    "GET /articles/{id} 400",
    "GET /articles/{id} 401",
    "GET /feed.atom 200",
    "GET null 404",
    "POST /articles 405",
  ]);
});
