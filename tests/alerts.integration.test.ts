import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { pino } from "pino";
import { expect, onTestFinished, test } from "vitest";
import { Alerts } from "../src/alerts.ts";

const LOST = "Not connected to Discord since 2031-05-20T12:00:00.000Z: the connection was closed.";

/** Alerts that go to a webhook of our own, which takes them or refuses with a status. */
async function stage() {
  const requests: { url: string | undefined; body: { content: string } }[] = [];
  const webhook = { status: 200 };
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (chunk: string) => {
      body += chunk;
    });
    request.on("end", () => {
      if (webhook.status === 200) requests.push({ url: request.url, body: JSON.parse(body) });
      response.writeHead(webhook.status, { Location: "/elsewhere" }).end("{}");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const logged: string[] = [];
  const clock = { now: new Date(0), problems: [] as readonly string[] };
  const alerts = new Alerts({
    webhook: `http://127.0.0.1:${port}/api/webhooks/9/the-secret?thread_id=7`,
    log: pino({}, { write: (line: string) => void logged.push(line) }),
    problems: () => clock.problems,
    now: () => clock.now,
  });
  const look = (time: string, ...problems: string[]) => {
    Object.assign(clock, { now: new Date(`2031-05-20T${time}Z`), problems });
    return alerts.look();
  };
  const sent = () => requests.map(({ body }) => body.content);
  return { requests, sent, logged, webhook, look };
}

/** 2031-05-20T12:00:00Z, as Discord writes a time. */
const NOON = "<t:1937044800:f>";
const SIX_PAST = "<t:1937045160:f>";

test("what lasts five minutes is one message, and its end another", async () => {
  const { sent, look } = await stage();
  await look("11:59:30");
  await look("12:00:00", LOST);
  await look("12:04:59", LOST);
  expect(sent()).toEqual([]);
  await look("12:05:00", LOST);
  expect(sent()).toEqual([`**Lede is not ready** since ${NOON}.\n- ${LOST}`]);
  await look("12:05:30", LOST, "What Lede keeps cannot be read or written: the disk is full.");
  expect(sent()).toHaveLength(1);
  await look("12:06:00");
  await look("12:06:30");
  expect(sent().slice(1)).toEqual([`**Lede is ready again.** It was not from ${NOON} to ${SIX_PAST}.`]);
});

test("what is over within five minutes is no message, however often it comes back", async () => {
  const { sent, look } = await stage();
  for (const minute of ["00", "10", "20"]) {
    await look(`12:${minute}:00`, LOST);
    await look(`12:${minute}:30`, LOST);
    await look(`12:${minute}:59`);
  }
  await look("12:25:30", LOST);
  expect(sent()).toEqual([]);
});

test("a message that could not be sent is sent later, and that is logged once", async () => {
  const { sent, logged, webhook, look } = await stage();
  webhook.status = 500;
  await look("12:00:00", LOST);
  for (const time of ["12:05:00", "12:05:30"]) await look(time, LOST);
  expect(logged.map((line) => JSON.parse(line).msg)).toEqual([
    "the alert could not be sent: the webhook of ALERT_WEBHOOK answered 500",
  ]);
  webhook.status = 200;
  await look("12:05:45", LOST);
  expect(sent()).toHaveLength(1);
  webhook.status = 500;
  await look("12:06:00");
  webhook.status = 200;
  await look("12:30:00");
  expect(sent().slice(1)).toEqual([`**Lede is ready again.** It was not from ${NOON} to ${SIX_PAST}.`]);
});

test("what is over before anything could be sent is one message that says what it was", async () => {
  const { sent, webhook, look } = await stage();
  webhook.status = 500;
  await look("12:00:00", LOST);
  await look("12:05:30", LOST);
  webhook.status = 200;
  await look("12:06:00");
  await look("12:06:30");
  expect(sent()).toEqual([`**Lede is ready again.** It was not from ${NOON} to ${SIX_PAST}.\n- ${LOST}`]);
});

test("a message holds nothing that Discord would act on, and fits", async () => {
  const { sent, look } = await stage();
  const problems = Array.from(
    { length: 5 },
    () => `@everyone **see** <@1> [this](https://x.example)\n${"long ".repeat(200)}`,
  );
  await look("12:00:00", ...problems);
  await look("12:05:00", ...problems);
  const [text = ""] = sent();
  expect(text).not.toMatch(/@everyone|(?<!\\)\[this|(?<!\\)<@1>/u);
  expect(text.split("\n")).toHaveLength(6);
  expect(text.length).toBeLessThan(2000);
});

test("a message pings nobody", async () => {
  const { requests, look } = await stage();
  await look("12:00:00", LOST);
  await look("12:05:00", LOST);
  expect(requests).toEqual([
    {
      url: "/api/webhooks/9/the-secret?thread_id=7&wait=true",
      body: { content: expect.any(String), allowed_mentions: { parse: [] }, flags: 4 },
    },
  ]);
});

test.each([302, 404, 500])("an answer of %i is logged without the secret", async (status) => {
  const { logged, webhook, look } = await stage();
  webhook.status = status;
  await look("12:00:00", LOST);
  await look("12:05:00", LOST);
  expect(logged).toHaveLength(1);
  expect(logged.join()).not.toContain("the-secret");
});
