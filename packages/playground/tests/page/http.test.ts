import { request } from "node:http";
import { gunzipSync } from "node:zlib";
import { Clock, type FakeDiscord, startFakeDiscord } from "@lede/fake-discord";
import { describe, expect, it, onTestFinished } from "vitest";
import WebSocket from "ws";
import { mountPage } from "../../src/page/page.ts";
import { idleHost } from "../idle-host.ts";

async function stage(): Promise<FakeDiscord & { readonly key: string }> {
  const clock = new Clock();
  const discord = await startFakeDiscord({ now: clock.now });
  const pageUrl = mountPage({ discord, host: idleHost(clock, false) });
  onTestFinished(() => discord.close());
  return { ...discord, key: pageUrl.split("#")[1] ?? "" };
}

type Answer = { readonly status: number; readonly headers: Record<string, unknown>; readonly body: Buffer };

/** fetch() sends no Host or Origin of our choosing. */
function ask(port: number, path: string, headers: Record<string, string>, method = "GET"): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, path, headers, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    sent.on("error", reject);
    sent.end();
  });
}

/** How a WebSocket ends that says `hello` first: its close code, or what it got. */
function socket(port: number, headers: Record<string, string>, hello: object): Promise<string> {
  return new Promise((resolve) => {
    const connection = new WebSocket(`ws://127.0.0.1:${port}/page/gateway`, { headers });
    connection.on("open", () => connection.send(JSON.stringify(hello)));
    connection.on("message", (data) => {
      resolve((JSON.parse(data.toString()) as { t: string }).t);
      connection.close();
    });
    connection.on("close", (code) => resolve(`closed ${code}`));
    connection.on("error", (error) => resolve(error.message));
  });
}

describe("the page's guard", () => {
  it.each([
    ["/", {}],
    ["/page/api/clock", {}],
    ["/api/v10/gateway", {}],
    ["/assets/page/client/main.ts", {}],
  ])("refuses %s under another name or from another page", async (path) => {
    const { port } = await stage();
    const own = `127.0.0.1:${port}`;
    expect((await ask(port, path, { Host: "evil.example" })).status).toBe(403);
    expect((await ask(port, path, { Host: `evil.example:${port}` })).status).toBe(403);
    expect((await ask(port, path, { Host: own, Origin: "https://evil.example" })).status).toBe(403);
    expect((await ask(port, path, { Host: own, Origin: "null" })).status).toBe(403);
    expect((await ask(port, path, { Host: own, Origin: `http://${own}` })).status).not.toBe(403);
    expect((await ask(port, path, { Host: `localhost:${port}` })).status).not.toBe(403);
  });

  it("asks for the key, another at every start", async () => {
    const [one, other] = [await stage(), await stage()];
    expect(one.key).toMatch(/^[\w-]{32}$/u);
    expect(one.key).not.toBe(other.key);
    const path = `/page/api/channels/${one.newsroom.channels.general}/messages?user=${one.newsroom.ownerId}`;
    const host = { Host: `127.0.0.1:${one.port}` };
    expect((await ask(one.port, path, host)).status).toBe(401);
    expect((await ask(one.port, path, { ...host, Authorization: other.key })).status).toBe(401);
    expect((await ask(one.port, path, { ...host, Authorization: one.key })).status).toBe(200);
    expect((await ask(one.port, "/page/api/bot", host, "POST")).status).toBe(401);
  });

  it("guards the Gateway too", async () => {
    const { port, key } = await stage();
    const hello = (token: string) => ({ op: 2, d: { token } });
    expect(await socket(port, {}, hello(key))).toBe("READY");
    expect(await socket(port, {}, hello("wrong"))).toBe("closed 4004");
    expect(await socket(port, {}, { op: 2, d: { token: key, user_id: "1" } })).toBe("closed 4004");
    expect(await socket(port, {}, { op: 1 })).toBe("closed 4002");
    expect(await socket(port, { Origin: "https://evil.example" }, hello(key))).toContain("403");
    expect(await socket(port, { Host: "evil.example" }, hello(key))).toContain("403");
  });

  it("forbids by its policy everything but its own files", async () => {
    const { port } = await stage();
    const { headers } = await ask(port, "/", { Host: `127.0.0.1:${port}` });
    const policy = String(headers["content-security-policy"]);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["referrer-policy"]).toBe("no-referrer");
  });
});

describe("the page's files", () => {
  it.each([
    "/assets/page/page.ts",
    "/assets/page/page.ts",
    "/assets/page/client/../page.ts",
    "/assets/page/client/%2e%2e/page.ts",
    "/assets/page/client/..%2fpage.ts",
    "/assets/../../package.json",
    "/assets/page/client/tsconfig.json",
    "/assets/page/client/none.ts",
    "/.env",
  ])("do not hold %s", async (path) => {
    const { port } = await stage();
    const { status } = await ask(port, path, { Host: `127.0.0.1:${port}` });
    expect(status).toBe(404);
  });

  it("are scripts without types, all there, and under 500 kB together when compressed", async () => {
    const { port } = await stage();
    const host = `127.0.0.1:${port}`;
    const found = new Map<string, number>();
    const visit = async (path: string): Promise<void> => {
      if (found.has(path)) return;
      const { status, headers, body } = await ask(port, path, { Host: host, "Accept-Encoding": "gzip" });
      expect(status, path).toBe(200);
      found.set(path, body.length);
      const text = gunzipSync(body).toString();
      if (path.endsWith(".ts")) {
        expect(headers["content-type"]).toContain("text/javascript");
        expect(text).not.toMatch(/^\s*(?:interface|import type)\b/mu);
      }
      const links = text.matchAll(/(?:from|href=|src=)\s*"((?:\/assets\/|\.{1,2}\/)[^"#]+)"/gu);
      for (const [, link = ""] of links) await visit(new URL(link, `http://${host}${path}`).pathname);
    };
    await visit("/");
    expect(found.size).toBeGreaterThan(30);
    const total = [...found.values()].reduce((sum, size) => sum + size, 0);
    expect(total).toBeLessThan(500_000);
  });
});
