import { expect, onTestFinished, test } from "vitest";
import { healthOf, serveHealth } from "../src/health.ts";
import { NOW, WELL } from "./support/well.ts";

const away = { isConnected: false, connectionProblem: "the connection was closed (code 1006)" };

test.each([
  ["all is well", WELL, 200, []],
  ["editions wait for their next try", { ...WELL, waiting: 3 }, 200, []],
  ["another process delivers", { ...WELL, standby: true }, 200, []],
  [
    "what it keeps cannot be read",
    { ...WELL, stateError: "disk is full" },
    503,
    [/read or written: disk is full\.$/u],
  ],
  ["a feed fails", { ...WELL, failingFeeds: ["https://elsin.example/feed"] }, 200, []],
  [
    "another state is in the place of its own",
    { ...WELL, refusal: "The Redis server holds another state." },
    503,
    [/^The Redis server holds another state\.$/u],
  ],
  ["the connection is lost", { ...WELL, ...away }, 503, [/since 2031-05-20T08:00:00\.000Z: .*code 1006/u]],
  [
    "it has not looked for digests yet",
    { ...WELL, lastTick: null },
    503,
    [/not looked for due digests yet/u],
  ],
  [
    "it stopped looking for digests",
    { ...WELL, lastTick: new Date("2031-05-20T11:40:00Z") },
    503,
    [/since 2031-05-20T11:40/u],
  ],
  [
    "the content folder cannot be watched",
    { ...WELL, content: { ...WELL.content, watchProblem: "too many watched files" } },
    200,
    [],
  ],
  [
    "the content folder is gone",
    { ...WELL, content: { ...WELL.content, listingProblem: "There is no content folder at /news." } },
    503,
    [/not been read since 2031-05-20T12:00.*There is no content folder at \/news\.$/u],
  ],
])("when %s", async (_, health, status, problems) => {
  const server = await serveHealth(
    healthOf({ health: () => health }, () => NOW),
    0,
  );
  onTestFinished(() => server.close());
  const answer = await fetch(`http://127.0.0.1:${server.port}/health`);
  expect(answer.status).toBe(status);
  expect(await answer.json()).toMatchObject({
    status: status === 200 ? "well" : "unwell",
    problems: problems.map((problem) => expect.stringMatching(problem)),
    waiting: health.waiting,
    stateError: health.stateError,
    content: { watchProblem: health.content.watchProblem },
  });
  const ready = await fetch(`http://127.0.0.1:${server.port}/readyz`);
  expect(ready.status).toBe(status);
  const lines = (await ready.text()).trimEnd().split("\n");
  expect(lines).toEqual(
    status === 200 ? ["ready"] : problems.map((problem) => expect.stringMatching(problem)),
  );
  // Alive in any case: a restart would not help.
  expect((await fetch(`http://127.0.0.1:${server.port}/livez`)).status).toBe(200);
  expect((await fetch(`http://127.0.0.1:${server.port}/`)).status).toBe(404);
});

test("when it cannot be said how it is, that is said, and Lede goes on", async () => {
  const faults: unknown[] = [];
  const fault = new Error("The drawbridge is stuck.");
  const report = () => {
    throw fault;
  };
  const figures = { contentType: "text/plain", text: () => Promise.reject(fault) };
  const server = await serveHealth({ report, figures }, 0, (error) => faults.push(error));
  onTestFinished(() => server.close());
  for (const path of ["/health", "/readyz", "/metrics"]) {
    const answer = await fetch(`http://127.0.0.1:${server.port}${path}`);
    expect(answer.status).toBe(500);
    expect(await answer.text()).toBe("Lede cannot say how it is; its log says why.\n");
  }
  expect(faults).toEqual([fault, fault, fault]);
  expect((await fetch(`http://127.0.0.1:${server.port}/livez`)).status).toBe(200);
});
