import { randomBytes } from "node:crypto";
import { UserError } from "../errors.ts";
import type { Library } from "../library/library.ts";
import { begin } from "./delivery/ledger.ts";
import { progressOf } from "./delivery/progress.ts";
import { sendTest } from "./delivery/sending.ts";
import type { Edition, Occasion, Publisher, TestSent } from "./digests.ts";
import type { Candidates } from "./edition/candidates.ts";
import { chooseEdition } from "./edition/edition.ts";
import { shownBefore } from "./edition/shown.ts";
import { dateAt, isDue } from "./schedule/schedule.ts";
import type { DigestSettings } from "./settings/settings.ts";
import type { DigestStore, Server } from "./store.ts";

export type PreviewParts = {
  readonly store: DigestStore;
  readonly library: Library;
  readonly candidates: Candidates;
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
    return found && this.#editionNow(found, "new", { kind: "due", lateMinutes: 0 });
  }

  async sendNow(guildId: string, name: string): Promise<TestSent | null> {
    const found = await this.#find(guildId, name);
    if (found === null) return null;
    const { publisher } = this.#parts;
    const news = await this.#editionNow(found, "new", { kind: "test", hasNews: true });
    // A test that shows nothing tests nothing: without news, it shows the newest there is.
    const edition =
      news.items.length > 0 ? news : await this.#editionNow(found, "all", { kind: "test", hasNews: false });
    if (edition.items.length === 0) {
      throw new UserError(
        "No article fits this digest yet, so there is nothing to post. Take away a filter with /digest edit, or wait for the first article.",
      );
    }
    const test = begin(edition, publisher.pages(edition));
    await sendTest(publisher, found.settings, edition, test, () => randomBytes(18).toString("base64url"));
    return { edition, leftOut: news.leftOut };
  }

  async #find(guildId: string, name: string): Promise<Found | null> {
    const server = await this.#parts.store.server(guildId);
    const settings = server?.digests.find((one) => one.name === name);
    return server && settings ? { server, settings } : null;
  }

  async #editionNow({ server, settings }: Found, which: "new" | "all", occasion: Occasion): Promise<Edition> {
    const { store, library, candidates, now } = this.#parts;
    const delivery = await store.delivery(settings.guildId, settings.name);
    const until = now();
    const date =
      isDue(until, settings.schedule, progressOf(settings, delivery)) ?? dateAt(until, settings.schedule);
    const window =
      which === "new"
        ? { since: delivery.until, past: await shownBefore(store, server, settings, delivery) }
        : { since: null, past: [] };
    return chooseEdition({ library: library.at(until), candidates, settings, ...window, date, occasion });
  }
}

type Found = { readonly server: Server; readonly settings: DigestSettings };
