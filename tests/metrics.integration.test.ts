import { pino } from "pino";
import { expect, onTestFinished, test } from "vitest";
import type { BotHealth } from "../src/bot.ts";
import type { Command, CommandRequest } from "../src/discord/command.ts";
import type { CommandContext } from "../src/discord/command-context.ts";
import { loggedRequests } from "../src/discord/request-log.ts";
import { UserError } from "../src/errors.ts";
import { healthOf, serveHealth } from "../src/health.ts";
import { Metrics } from "../src/metrics.ts";
import { StateError } from "../src/state/state.ts";
import { NOW, WELL } from "./support/well.ts";

const health: BotHealth = {
  ...WELL,
  waiting: 3,
  slots: 16,
  shards: [
    { id: 4, problem: null },
    { id: 5, problem: "the connection was closed" },
  ],
  shardCount: 16,
  connectionLosses: 2,
  failingFeeds: ["https://feed.example/rss"],
  content: { ...WELL.content, faults: 2 },
};

async function serve(found = health) {
  const metrics = new Metrics();
  metrics.watch(() => found);
  const server = await serveHealth(
    healthOf({ health: () => found }, () => NOW, metrics),
    0,
  );
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
      'lede_discord_shard_connected{shard="4"} 1',
      'lede_discord_shard_connected{shard="5"} 0',
      "lede_state_usable 1",
      "lede_delivering 1",
      "lede_delivery_slots 16",
      "lede_editions_waiting 3",
      "lede_articles 1200",
      "lede_feeds_failing 1",
      "lede_content_folder_readable 1",
      "lede_content_faults 2",
      "lede_discord_connection_losses_total 2",
      `lede_last_tick_timestamp_seconds ${NOW.getTime() / 1000}`,
      ...[
        /^process_memory_usage_bytes\{otel_scope_name="lede"\} \d+$/u,
        /^process_cpu_time_seconds_total\{cpu_mode="user",otel_scope_name="lede"\} /u,
        /^process_uptime_seconds\{/u,
        /^nodejs_eventloop_delay_p99_seconds\{/u,
        /^nodejs_eventloop_utilization_ratio\{/u,
        /^nodejs_eventloop_time_seconds_total\{nodejs_eventloop_state="idle",/u,
        /^v8js_memory_heap_used_bytes\{v8js_heap_space_name="old_space",/u,
        /^v8js_memory_heap_limit_bytes\{/u,
        /^# TYPE v8js_gc_duration_seconds histogram$/u,
      ].map((line) => expect.stringMatching(line)),
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
  [
    "lede_content_folder_readable",
    { content: { watchProblem: null, listingProblem: "It is gone.", listed: NOW, faults: 0 } },
  ],
])("%s is 0 with %o", async (name, change) => {
  const { read } = await serve({ ...health, ...change } as BotHealth);
  expect(await read()).toContain(`${name} 0`);
});

test("editions are counted by what became of them, from 0 on", async () => {
  const { metrics, read } = await serve();
  metrics.edition("due", 4);
  metrics.edition("sent");
  metrics.edition("missed", 3);
  expect(await read()).toEqual(
    expect.arrayContaining([
      "lede_editions_due_total 4",
      'lede_editions_total{outcome="sent"} 1',
      'lede_editions_total{outcome="missed"} 3',
      'lede_editions_total{outcome="uncertain"} 0',
    ]),
  );
});

test("requests to Discord are timed by method and status, and its tokens stay out of it", async () => {
  const { metrics, read } = await serve();
  const request = { method: "POST", milliseconds: 80 };
  metrics.request("https://discord.example/api/v10/webhooks/1/secret", { ...request, status: 200 });
  metrics.request("https://discord.example/api/v10/webhooks/1/secret", { ...request, status: 429 });
  const { makeRequest } = loggedRequests(pino({ level: "silent" }), (url, made) =>
    metrics.request(url, made),
  );
  // A port where nothing listens.
  await expect(makeRequest("http://127.0.0.1:1/api/v10/gateway", { method: "GET" })).rejects.toThrow();
  const lines = await read();
  expect(lines).toEqual(
    expect.arrayContaining([
      'http_client_request_duration_seconds_bucket{le="0.075",otel_scope_name="lede",http_request_method="POST",http_response_status_code="200",server_address="discord.example",server_port="443"} 0',
      'http_client_request_duration_seconds_bucket{le="0.1",otel_scope_name="lede",http_request_method="POST",http_response_status_code="200",server_address="discord.example",server_port="443"} 1',
      'http_client_request_duration_seconds_count{otel_scope_name="lede",http_request_method="POST",http_response_status_code="429",error_type="429",server_address="discord.example",server_port="443"} 1',
      'http_client_request_duration_seconds_count{otel_scope_name="lede",http_request_method="GET",error_type="no_answer",server_address="127.0.0.1",server_port="1"} 1',
    ]),
  );
  expect(lines.join("\n")).not.toContain("secret");
});

test("requests of other programs are timed by the pattern of their address", async () => {
  const { metrics, read } = await serve();
  metrics.served("/articles/{id}", { method: "GET", status: 404, milliseconds: 2 });
  metrics.served(null, { method: "BREW", status: 503, milliseconds: 2 });
  expect(await read()).toEqual(
    expect.arrayContaining([
      'http_server_request_duration_seconds_count{otel_scope_name="lede",http_request_method="GET",http_response_status_code="404",http_route="/articles/{id}",url_scheme="http"} 1',
      'http_server_request_duration_seconds_count{otel_scope_name="lede",http_request_method="_OTHER",http_response_status_code="503",error_type="503",url_scheme="http"} 1',
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

test("what became of alerts is counted, and the time that the state took by its engine", async () => {
  const { metrics, read } = await serve();
  metrics.alert("posted");
  metrics.alert("posted");
  metrics.alert("refused");
  metrics.stateUse("Redis", "write", 20);
  expect(await read()).toEqual(
    expect.arrayContaining([
      'lede_alerts_total{outcome="posted"} 2',
      'lede_alerts_total{outcome="refused"} 1',
      'db_client_operation_duration_seconds_bucket{le="0.01",otel_scope_name="lede",db_system_name="redis",db_operation_name="write"} 0',
      'db_client_operation_duration_seconds_bucket{le="0.05",otel_scope_name="lede",db_system_name="redis",db_operation_name="write"} 1',
    ]),
  );
});
