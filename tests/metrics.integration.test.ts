import { pino } from "pino";
import { expect, onTestFinished, test } from "vitest";
import type { Command, CommandRequest } from "../src/discord/command.ts";
import type { CommandContext } from "../src/discord/command-context.ts";
import { loggedRequests } from "../src/discord/request-log.ts";
import { UserError } from "../src/errors.ts";
import { serveHealth } from "../src/health.ts";
import { Metrics } from "../src/metrics.ts";
import { StateError } from "../src/state/state.ts";

const NOW = new Date("2031-05-20T12:00:00Z");
const health = {
  lastTick: NOW,
  stateError: null,
  waiting: 3,
  standby: false,
  refusal: null,
  isConnected: true,
  connectionSince: NOW,
  connectionProblem: null,
  failingFeeds: [],
  content: { watchProblem: null, listingProblem: null, listed: NOW },
  reading: null,
};

async function serve(found = health) {
  const metrics = new Metrics();
  const server = await serveHealth({ health: () => found }, 0, () => NOW, metrics);
  onTestFinished(() => server.close());
  const read = async () => {
    const answer = await fetch(`http://127.0.0.1:${server.port}/metrics`);
    expect(answer.headers.get("content-type")).toMatch(/^text\/plain; version=0\.0\.4/u);
    return (await answer.text()).split("\n");
  };
  return { metrics, read };
}

test("/metrics shows how the bot is when it is asked", async () => {
  const { read } = await serve();
  expect(await read()).toEqual(
    expect.arrayContaining([
      "lede_discord_connected 1",
      "lede_state_usable 1",
      "lede_delivering 1",
      "lede_editions_waiting 3",
      `lede_last_tick_timestamp_seconds ${NOW.getTime() / 1000}`,
      expect.stringMatching(/^process_resident_memory_bytes \d+$/u),
      expect.stringMatching(/^nodejs_eventloop_lag_seconds /u),
    ]),
  );
});

test.each([
  ["lede_discord_connected", { isConnected: false }],
  ["lede_state_usable", { stateError: "The disk is full." }],
  ["lede_state_usable", { refusal: "It is another state." }],
  ["lede_delivering", { standby: true }],
  ["lede_delivering", { refusal: "It is another state." }],
  ["lede_delivering", { lastTick: null }],
])("%s is 0 with %o", async (name, change) => {
  const { read } = await serve({ ...health, ...change } as typeof health);
  expect(await read()).toContain(`${name} 0`);
});

test("editions and requests to Discord are counted by what became of them", async () => {
  const { metrics, read } = await serve();
  metrics.edition("sent");
  metrics.edition("missed", 3);
  metrics.request("POST", 429);
  const { makeRequest } = loggedRequests(pino({ level: "silent" }), (method, status) =>
    metrics.request(method, status),
  );
  // A port where nothing listens.
  await expect(makeRequest("http://127.0.0.1:1/api/v10/gateway", { method: "GET" })).rejects.toThrow();
  expect(await read()).toEqual(
    expect.arrayContaining([
      'lede_editions_total{outcome="sent"} 1',
      'lede_editions_total{outcome="missed"} 3',
      'lede_discord_requests_total{method="POST",status="429"} 1',
      'lede_discord_requests_total{method="GET",status="none"} 1',
    ]),
  );
});

test("commands and their suggestions are timed, and counted by outcome, and do what they did", async () => {
  const { metrics, read } = await serve();
  const outcomes: (() => { blocks: [] })[] = [
    () => ({ blocks: [] }),
    () => {
      throw new UserError("Name a time.");
    },
    () => {
      throw new StateError("The disk is full");
    },
    () => {
      throw new TypeError("undefined is not a function");
    },
  ];
  const command: Command = {
    data: { name: "quote", description: "What someone said" },
    autocomplete: () => [{ name: "Mira Sandoval", value: "mira" }],
    run: () => (outcomes.shift() ?? (() => ({ blocks: [] })))(),
  };
  const [measured] = metrics.measured([command]);
  // Neither looks at them.
  const [request, context] = [{}, {}] as unknown as [CommandRequest, CommandContext];
  expect(await measured?.run(request, context)).toEqual({ blocks: [] });
  for (const kind of [UserError, StateError, TypeError]) {
    await expect(measured?.run(request, context)).rejects.toThrow(kind);
  }
  expect(await measured?.autocomplete?.("name", "mi", request, context)).toHaveLength(1);
  const lines = await read();
  expect(lines).toEqual(
    expect.arrayContaining(
      [
        ["command", "answered"],
        ["command", "refused"],
        ["command", "outage"],
        ["command", "error"],
        ["suggestions", "answered"],
      ].map(
        ([kind, outcome]) => `lede_commands_total{command="quote",kind="${kind}",outcome="${outcome}"} 1`,
      ),
    ),
  );
  expect(lines).toContain('lede_command_duration_seconds_count{command="quote",kind="command"} 4');
});
