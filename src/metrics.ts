import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { DigestHealth, EditionOutcome } from "./digest/digests.ts";
import type { Command } from "./discord/command.ts";
import type { ConnectionHealth } from "./discord/connection.ts";
import { Outage, UserError } from "./errors.ts";

/** Discord waits three seconds for an answer. */
const ANSWER_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3];

/** What is counted while the bot runs, for Prometheus. No label holds anything of a server or a member. */
export class Metrics {
  readonly #registry = new Registry();
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
  readonly #requests = new Counter({
    name: "lede_discord_requests_total",
    help: "Requests to Discord by method and status; the status is “none” where no answer came.",
    labelNames: ["method", "status"],
    registers: [this.#registry],
  });

  constructor() {
    // Memory, processor time, garbage collection, and how late the event loop is.
    collectDefaultMetrics({ register: this.#registry });
  }

  /** Shows how the bot is, each time that the metrics are asked for. */
  watch(health: () => DigestHealth & ConnectionHealth): void {
    this.#gauge("lede_discord_connected", "Whether Lede is connected to Discord.", () =>
      Number(health().isConnected),
    );
    this.#gauge("lede_state_usable", "Whether the state can be read and written, and is Lede’s own.", () =>
      Number(health().stateError === null && health().refusal === null),
    );
    this.#gauge("lede_delivering", "Whether this process is the one that delivers.", () => {
      const { standby, refusal, lastTick } = health();
      return Number(!standby && refusal === null && lastTick !== null);
    });
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
  }

  edition(outcome: EditionOutcome, count = 1): void {
    this.#editions.inc({ outcome }, count);
  }

  /** `status` is null where no answer came. */
  request(method: string, status: number | null): void {
    this.#requests.inc({ method, status: status ?? "none" });
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
  text(): Promise<string> {
    return this.#registry.metrics();
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

function outcomeOf(error: unknown): string {
  if (error instanceof UserError) return "refused";
  return error instanceof Outage ? "outage" : "error";
}
