import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { REST } from "discord.js";
import { expect, onTestFinished, test } from "vitest";
import { onlyWhile, TooLate } from "../../src/discord/checked-requests.ts";

/** A server that notes what arrives, and a REST client for it. */
async function stage() {
  const arrived: string[] = [];
  const events: string[] = [];
  const server = createServer((request, response) => {
    arrived.push(`${request.method} ${request.url}`);
    response.writeHead(200, { "Content-Type": "application/json" }).end("{}");
  });
  server.on("connection", () => events.push("connected"));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const rest = new REST({ api: `http://127.0.0.1:${port}/api`, retries: 3 }).setToken("some.token.given");
  return { rest, arrived, events };
}

test("a request goes out as usual while it may", async () => {
  const { rest, arrived } = await stage();
  expect(
    await rest.post("/channels/1/messages", { body: { content: "x" }, ...onlyWhile(() => true) }),
  ).toEqual({});
  expect(arrived).toEqual(["POST /api/v10/channels/1/messages"]);
});

test("a request that may no longer go out fails for good, and nothing arrives", async () => {
  const { rest, arrived } = await stage();
  const asking = rest.post("/channels/1/messages", { body: {}, ...onlyWhile(() => false) });
  await expect(asking).rejects.toThrow(TooLate);
  // The connection still serves others, and those are not checked.
  await rest.get("/gateway");
  expect(arrived).toEqual(["GET /api/v10/gateway"]);
});

test("it is decided once for each request, when its connection is there", async () => {
  const { rest, arrived, events } = await stage();
  const mayGoOut = () => {
    events.push(`asked, ${arrived.length} arrived`);
    return true;
  };
  for (let times = 0; times < 5; times += 1) {
    await rest.post("/channels/1/messages", { body: {}, ...onlyWhile(mayGoOut) });
  }
  expect(events.filter((event) => event !== "connected")).toEqual(
    [0, 1, 2, 3, 4].map((before) => `asked, ${before} arrived`),
  );
  // Not one for each: connections are kept, as without the check.
  expect(events.filter((event) => event === "connected").length).toBeLessThan(5);
});
