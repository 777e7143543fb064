import type { Logger } from "pino";
import { escapeMarkdown } from "./discord/render/escape.ts";
import { errorInWords } from "./errors.ts";

const MINUTE_MS = 60_000;
/** What is over by itself within this time wakes nobody. */
const LASTING_MS = 5 * MINUTE_MS;
const LOOK_MS = MINUTE_MS / 2;
const ANSWER_WITHIN_MS = 10_000;
const LONGEST_PROBLEM = 300;
/** Discord's flag for a message without previews of links. */
const SUPPRESS_EMBEDS = 4;

/** A time in which Lede was not ready. */
type Unready = {
  readonly since: Date;
  /** null while it lasts. */
  readonly until: Date | null;
  readonly problems: readonly string[];
  /** Whether someone got word of it. */
  readonly isTold: boolean;
};

type AlertParts = {
  /** The address of a webhook of Discord's. */
  readonly webhook: string;
  readonly log: Logger;
  /** What is wrong at present, one sentence each. */
  problems(): readonly string[] | Promise<readonly string[]>;
  now(): Date;
};

/**
 * Alerts whoever looks after Lede: one message when it has not been ready for five minutes, and one when it is ready again. A
 * message that could not be sent is sent at a later look; what is over by then takes one message in all.
 */
export class Alerts {
  readonly #parts: AlertParts;
  #unready: Unready | null = null;
  #isFailing = false;

  constructor(parts: AlertParts) {
    this.#parts = parts;
  }

  /** Looks now, and then every half minute. Gives the function that ends it. */
  start(): () => void {
    const timer = setInterval(() => void this.look(), LOOK_MS).unref();
    void this.look();
    return () => clearInterval(timer);
  }

  /** Looks at what is wrong now, and sends what is to be said. Never rejects. */
  async look(): Promise<void> {
    const { webhook, log, problems, now } = this.#parts;
    const found = await problems();
    const at = now();
    this.#unready = withNews(this.#unready, found, at);
    const unready = this.#unready;
    if (unready === null || (unready.isTold && unready.until === null)) return;
    if ((unready.until ?? at).getTime() - unready.since.getTime() < LASTING_MS) return;
    try {
      await post(webhook, unready.until === null ? alertText(unready) : endText(unready, unready.until));
    } catch (error) {
      if (!this.#isFailing) log.warn(`the alert could not be sent: ${errorInWords(error)}`);
      this.#isFailing = true;
      return;
    }
    this.#isFailing = false;
    this.#unready = unready.until === null ? { ...unready, isTold: true } : null;
  }
}

function withNews(before: Unready | null, problems: readonly string[], now: Date): Unready | null {
  if (problems.length > 0) {
    const { since, isTold } = before ?? { since: now, isTold: false };
    return { since, isTold, problems, until: null };
  }
  if (before === null) return null;
  const until = before.until ?? now;
  return until.getTime() - before.since.getTime() < LASTING_MS ? null : { ...before, until };
}

function alertText({ since, problems }: Unready): string {
  return [`**Lede is not ready** since ${timestamp(since)}.`, ...problems.map(itemOf)].join("\n");
}

function endText({ since, until, isTold, problems }: Unready, at: Date): string {
  const span = `It was not from ${timestamp(since)} to ${timestamp(until ?? at)}.`;
  return [`**Lede is ready again.** ${span}`, ...(isTold ? [] : problems.map(itemOf))].join("\n");
}

function itemOf(problem: string): string {
  const text = problem.length > LONGEST_PROBLEM ? `${problem.slice(0, LONGEST_PROBLEM)}…` : problem;
  return `- ${escapeMarkdown(text.replace(/\s+/gu, " ").toWellFormed())}`;
}

/** As Discord shows it to each reader, in their own time zone. */
function timestamp(date: Date): string {
  return `<t:${Math.floor(date.getTime() / 1000)}:f>`;
}

/**
 * Posts a message that pings nobody.
 *
 * @param webhook the address of a webhook of Discord's. It is secret, and stands in no error.
 * @throws Error when it was not taken.
 */
async function post(webhook: string, text: string): Promise<void> {
  const url = new URL(webhook);
  // Discord then answers when the message is there, and not when it has heard of it.
  url.searchParams.set("wait", "true");
  const response = await fetch(url, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ content: text, allowed_mentions: { parse: [] }, flags: SUPPRESS_EMBEDS }),
    redirect: "error",
    signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
  });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`the webhook of ALERT_WEBHOOK answered ${response.status}`);
}
