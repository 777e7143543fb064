import { randomBytes } from "node:crypto";
import { UserError } from "../errors.ts";
import { begin } from "./delivery/ledger.ts";
import { progressOf } from "./delivery/progress.ts";
import { sendTest } from "./delivery/sending.ts";
import type { Edition, Occasion, TestSent } from "./digests.ts";
import type { Chosen, Editions } from "./edition/editions.ts";
import type { Publisher } from "./publisher.ts";
import { dateAt, isDue, weekBefore } from "./schedule/schedule.ts";
import type { DigestSettings } from "./settings/settings.ts";
import type { DigestStore, Server } from "./store.ts";

export type PreviewParts = {
  readonly store: DigestStore;
  readonly editions: Editions;
  readonly publisher: Publisher;
  now(): Date;
};

/** Editions before their hour; see `Digests`. Rejects with a StateError when the state fails. */
export class Previews {
  readonly #parts: PreviewParts;

  constructor(parts: PreviewParts) {
    this.#parts = parts;
  }

  async preview(guildId: string, name: string): Promise<Edition | null> {
    const found = await this.#find(guildId, name);
    return found && this.#next(await this.#chosen(found, { kind: "due", lateMinutes: 0 }));
  }

  async sendNow(guildId: string, name: string): Promise<TestSent | null> {
    const found = await this.#find(guildId, name);
    if (found === null) return null;
    const { publisher } = this.#parts;
    const chosen = await this.#chosen(found, { kind: "test", hasNews: true });
    const news = await this.#next(chosen);
    const isWeekly = found.settings.schedule.every === "week";
    // A test that shows nothing tests nothing: without news, it shows the newest there is. Of an empty week there is no recap.
    const edition =
      news.items.length > 0 || isWeekly
        ? news
        : this.#parts.editions.newest({ ...chosen, occasion: { kind: "test", hasNews: false } });
    if (edition.items.length === 0) throw nothingToPost(isWeekly);
    const test = begin(edition, publisher.pages(edition));
    await sendTest(publisher, found.settings, edition, test, () => randomBytes(18).toString("base64url"));
    return { edition, leftOut: news.leftOut };
  }

  async #find(guildId: string, name: string): Promise<Found | null> {
    const server = await this.#parts.store.server(guildId);
    const settings = server?.digests.find((one) => one.name === name);
    return server && settings ? { server, settings } : null;
  }

  #next(chosen: Chosen): Promise<Edition> {
    return this.#parts.editions.next(chosen, weekBefore(chosen.until, chosen.settings.schedule));
  }

  async #chosen({ server, settings }: Found, occasion: Occasion): Promise<Chosen> {
    const { store, now } = this.#parts;
    const delivery = await store.delivery(settings.guildId, settings.name);
    const until = now();
    const date =
      isDue(until, settings.schedule, progressOf(settings, delivery)) ?? dateAt(until, settings.schedule);
    return { server, settings, delivery, date, occasion, until };
  }
}

function nothingToPost(isWeekly: boolean): UserError {
  const what = isWeekly
    ? "No article of the last seven days fits this digest"
    : "No article fits this digest yet";
  return new UserError(
    `${what}, so there is nothing to post. Take away a filter with /digest edit, or wait for the first article.`,
  );
}

type Found = { readonly server: Server; readonly settings: DigestSettings };
