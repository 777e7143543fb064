import { Counter, Gauge, Histogram, Registry } from "prom-client";
import { type DigestHealth, EDITION_OUTCOMES, type EditionStage } from "./digest/digests.ts";
import type { Command } from "./discord/command.ts";
import type { ConnectionHealth } from "./discord/connection.ts";
import { Outage, UserError } from "./errors.ts";
import type { AlertOutcome } from "./follow/alerting.ts";
import { watchRuntime } from "./runtime-metrics.ts";

/** Discord waits three seconds for an answer. */
const ANSWER_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3];

/** The conventions' own, in seconds. */
const HTTP_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];
const DATABASE_SECONDS = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10];
/** Any other would be a label of a stranger's making. */
const METHODS = new Set(["CONNECT", "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT", "TRACE"]);
/** As the conventions call the engines. */
const DATABASES = { SQLite: "sqlite", Redis: "redis", PostgreSQL: "postgresql" } as const;
const HTTP_PORTS: Readonly<Record<string, string>> = { "http:": "80", "https:": "443" };

/** The part of how the bot is that becomes figures. */
type Watched = DigestHealth &
  ConnectionHealth & {
    readonly articles: number | null;
    readonly failingFeeds: readonly string[];
    readonly content: { readonly listingProblem: string | null; readonly faults: number };
  };

/** A request by HTTP and what came of it. */
type HttpRequest = {
  readonly method: string;
  /** null where no answer came. */
  readonly status: number | null;
  readonly milliseconds: number;
};

/**
 * What is counted while the bot runs, for Prometheus. No label holds anything of a server or a member. What OpenTelemetry's semantic
 * conventions have a name for is called by it, in the form that Prometheus wants, and says in `otel_scope_name` that it is Lede's;
 * all else begins with "lede_".
 */
export class Metrics {
  readonly #registry = new Registry();
  readonly #conventional = new Registry();
  readonly #commands = new Counter({
    name: "lede_commands_total",
    help: "Commands and suggestions that were worked out, by outcome: answered, refused (the person can fix it), outage, error.",
    labelNames: ["command", "kind", "outcome"],
    registers: [this.#registry],
  });
  readonly #durations = new Histogram({
    name: "lede_command_duration_seconds",
    help: "How long a command or suggestion took to be worked out.",
    labelNames: ["command", "kind"],
    buckets: ANSWER_SECONDS,
    registers: [this.#registry],
  });
  readonly #editions = new Counter({
    name: "lede_editions_total",
    help: "Editions by outcome: sent, late (sent a minute after its hour or later), empty, uncertain (perhaps not all of it is there), failed (a try), missed.",
    labelNames: ["outcome"],
    registers: [this.#registry],
  });
  readonly #editionsDue = new Counter({
    name: "lede_editions_due_total",
    help: "Editions whose hour came. Each is counted under an outcome, too, once it is sent, late, empty, uncertain or missed.",
    registers: [this.#registry],
  });
  readonly #alerts = new Counter({
    name: "lede_alerts_total",
    help: "Alerts of what is followed, by outcome: posted, empty (its articles are gone), lost (perhaps it is there), failed (a try), refused (the follow is stopped).",
    labelNames: ["outcome"],
    registers: [this.#registry],
  });
  readonly #stateUses = new Histogram({
    name: "db_client_operation_duration_seconds",
    help: "Duration of reads and writes of the state.",
    labelNames: ["db_system_name", "db_operation_name"],
    buckets: DATABASE_SECONDS,
    registers: [this.#conventional],
  });
  readonly #requests = new Histogram({
    name: "http_client_request_duration_seconds",
    help: "Duration of requests to Discord; without a status where no answer came.",
    labelNames: [
      "http_request_method",
      "http_response_status_code",
      "error_type",
      "server_address",
      "server_port",
    ],
    buckets: HTTP_SECONDS,
    registers: [this.#conventional],
  });
  readonly #served = new Histogram({
    name: "http_server_request_duration_seconds",
    help: "Duration of the requests of other programs, at HTTP_PORT.",
    labelNames: [
      "http_request_method",
      "http_response_status_code",
      "error_type",
      "http_route",
      "url_scheme",
    ],
    buckets: HTTP_SECONDS,
    registers: [this.#conventional],
  });

  /** `process` names the process that is counted in, where several are shown together. */
  constructor(process: string | null = null) {
    const labels = process === null ? {} : { process };
    this.#registry.setDefaultLabels(labels);
    this.#conventional.setDefaultLabels({ ...labels, otel_scope_name: "lede" });
    watchRuntime(this.#conventional);
    // What did not happen yet is 0: else the first time could not be seen as a change.
    for (const outcome of EDITION_OUTCOMES) this.#editions.inc({ outcome }, 0);
  }

  /** Shows how the bot is, each time that the metrics are asked for. */
  watch(health: () => Watched): void {
    this.#gauge("lede_discord_connected", "Whether Lede is connected to Discord.", () =>
      Number(health().isConnected),
    );
    const shards = new Gauge({
      name: "lede_discord_shard_connected",
      help: "Whether a shard of this process is connected to Discord.",
      labelNames: ["shard"],
      registers: [this.#registry],
      collect() {
        for (const { id, problem } of health().shards) shards.set({ shard: id }, Number(problem === null));
      },
    });
    this.#gauge("lede_state_usable", "Whether the state can be read and written, and is Lede’s own.", () =>
      Number(health().stateError === null && health().refusal === null),
    );
    this.#gauge("lede_delivering", "Whether this process delivers, for some of the servers at least.", () => {
      const { standby, refusal, lastTick } = health();
      return Number(!standby && refusal === null && lastTick !== null);
    });
    this.#gauge(
      "lede_delivery_slots",
      "For how many of the 64 slots of servers this process delivers.",
      () => health().slots ?? 0,
    );
    this.#gauge(
      "lede_editions_waiting",
      "Editions that are due and could not be delivered yet.",
      () => health().waiting,
    );
    this.#gauge(
      "lede_last_tick_timestamp_seconds",
      "When Lede last looked for due digests; 0 for never.",
      () => (health().lastTick?.getTime() ?? 0) / 1000,
    );
    this.#gauge(
      "lede_articles",
      "Articles that are served; not a number while the library cannot be read.",
      () => health().articles ?? Number.NaN,
    );
    this.#gauge(
      "lede_feeds_failing",
      "Feeds that could not be read for a day.",
      () => health().failingFeeds.length,
    );
    this.#gauge(
      "lede_content_folder_readable",
      "Whether the content folder could be listed the last time.",
      () => Number(health().content.listingProblem === null),
    );
    this.#gauge(
      "lede_content_faults",
      "Files of the content folder that have faults or could not be read, at its last listing.",
      () => health().content.faults,
    );
    new Counter({
      name: "lede_discord_connection_losses_total",
      help: "How often the connection to Discord was lost since Lede joined.",
      registers: [this.#registry],
      collect() {
        this.reset();
        this.inc(health().connectionLosses);
      },
    });
  }

  edition(stage: EditionStage, count = 1): void {
    if (stage === "due") this.#editionsDue.inc(count);
    else this.#editions.inc({ outcome: stage }, count);
  }

  alert(outcome: AlertOutcome): void {
    this.#alerts.inc({ outcome });
  }

  stateUse(engine: keyof typeof DATABASES, kind: "read" | "write", milliseconds: number): void {
    const labels = { db_system_name: DATABASES[engine], db_operation_name: kind };
    this.#stateUses.observe(labels, milliseconds / 1000);
  }

  /** A request that Lede made, to an address of Discord's. */
  request(url: string, request: HttpRequest): void {
    const { protocol, hostname, port } = new URL(url);
    this.#requests.observe(
      {
        ...httpLabels(request, 400),
        server_address: hostname,
        server_port: port === "" ? (HTTP_PORTS[protocol] ?? "") : port,
      },
      request.milliseconds / 1000,
    );
  }

  /** A request of another program's. `route` is the pattern of its address; null where there is nothing at it. */
  served(route: string | null, request: HttpRequest): void {
    const labels = {
      ...httpLabels(request, 500),
      ...(route !== null && { http_route: route }),
      url_scheme: "http",
    };
    this.#served.observe(labels, request.milliseconds / 1000);
  }

  /** The same commands, whose work is counted and timed. */
  measured(commands: readonly Command[]): Command[] {
    return commands.map((command) => {
      const { autocomplete } = command;
      const { name } = command.data;
      return {
        ...command,
        run: (...request) => this.#measure(name, "command", async () => command.run(...request)),
        ...(autocomplete && {
          autocomplete: (...request: Parameters<typeof autocomplete>) =>
            this.#measure(name, "suggestions", async () => autocomplete.call(command, ...request)),
        }),
      };
    });
  }

  /** In the text format of Prometheus. */
  async text(): Promise<string> {
    return `${await this.#registry.metrics()}\n${await this.#conventional.metrics()}`;
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  async #measure<Result>(command: string, kind: string, work: () => Promise<Result>): Promise<Result> {
    const stop = this.#durations.startTimer({ command, kind });
    try {
      const result = await work();
      this.#commands.inc({ command, kind, outcome: "answered" });
      return result;
    } catch (error) {
      this.#commands.inc({ command, kind, outcome: outcomeOf(error) });
      throw error;
    } finally {
      stop();
    }
  }

  #gauge(name: string, help: string, valueNow: () => number): void {
    new Gauge({
      name,
      help,
      registers: [this.#registry],
      collect() {
        this.set(valueNow());
      },
    });
  }
}

/** @param failsFrom the lowest status that counts as an error. */
function httpLabels({ method, status }: HttpRequest, failsFrom: number) {
  const isError = status === null || status >= failsFrom;
  return {
    http_request_method: METHODS.has(method) ? method : "_OTHER",
    ...(status !== null && { http_response_status_code: status }),
    ...(isError && { error_type: status ?? "no_answer" }),
  };
}

function outcomeOf(error: unknown): string {
  if (error instanceof UserError) return "refused";
  return error instanceof Outage ? "outage" : "error";
}
