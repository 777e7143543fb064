import type { Library } from "../../library/library.ts";
import type { Edition, Occasion } from "../digests.ts";
import { chooseRecap } from "../recap/choose-recap.ts";
import { Weeks } from "../recap/read-week.ts";
import type { CorrectedIn } from "../recap/recap.ts";
import type { WeekSpan } from "../schedule/schedule.ts";
import type { DigestSettings } from "../settings/settings.ts";
import type { Attempt, Delivery, DigestStore, Server } from "../store.ts";
import type { Candidates } from "./candidates.ts";
import { chooseEdition, rebuildEdition } from "./edition.ts";
import { shownBefore } from "./shown.ts";

type EditionParts = {
  readonly store: Pick<DigestStore, "delivery">;
  readonly library: Library;
  readonly candidates: Candidates;
  readonly correctedIn: CorrectedIn;
};

/** Whose edition is chosen. */
export type Chosen = {
  readonly server: Server;
  readonly settings: DigestSettings;
  readonly delivery: Delivery;
  /** The local date that it is for. */
  readonly date: string;
  readonly occasion: Occasion;
  /** What comes later is left to the next one. */
  readonly until: Date;
};

/** Makes editions out of what the library and the state hold by then. Rejects with a StateError. */
export class Editions {
  readonly #parts: EditionParts;
  readonly #weeks = new Weeks();

  constructor(parts: EditionParts) {
    this.#parts = parts;
  }

  /** What is new since the last edition; of a weekly digest the recap of a week. */
  async next(chosen: Chosen, week: WeekSpan): Promise<Edition> {
    const { server, settings, delivery } = chosen;
    if (settings.schedule.every === "week") return this.#recap(chosen, week);
    const past = await shownBefore(this.#parts.store, server, settings, delivery);
    return this.#daily(chosen, { since: delivery.until, past });
  }

  /** The newest articles, whatever was shown before. */
  newest(chosen: Chosen): Edition {
    return this.#daily(chosen, { since: null, past: [] });
  }

  /** The edition that was begun, from what was written down of it. */
  again(settings: DigestSettings, attempt: Attempt, occasion: Occasion): Edition {
    const { library, candidates } = this.#parts;
    const articles = attempt.pages.flatMap((page) => page.articles);
    const asChosen = { library: library.at(attempt.until), candidates };
    return rebuildEdition(asChosen, settings, { ...attempt, articles, occasion });
  }

  #daily(
    { settings, date, occasion, until }: Chosen,
    window: Pick<Parameters<typeof chooseEdition>[0], "since" | "past">,
  ): Edition {
    const { library, candidates } = this.#parts;
    return chooseEdition({ library: library.at(until), candidates, settings, ...window, date, occasion });
  }

  async #recap(
    { settings, date, occasion, until: now }: Chosen,
    { since, until }: WeekSpan,
  ): Promise<Edition> {
    const { library, correctedIn } = this.#parts;
    const view = library.at(now);
    const week = await this.#weeks.read(view, settings.filters, since, until);
    const corrected = await correctedIn(settings.guildId, since, until);
    return chooseRecap({ library: view, settings, week, since, until, date, occasion, corrected });
  }
}
