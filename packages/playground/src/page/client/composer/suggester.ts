import type { InteractionOutcome } from "../../messages.ts";
import { type Connection, RequestError } from "../connection.ts";
import type { Store } from "../store.ts";
import type { Draft } from "./draft.ts";
import type { Field } from "./field.ts";
import type { Suggestions } from "./suggestions.ts";
import { closest, knownValues, type NamedValue } from "./values.ts";

export type SuggesterParts = {
  readonly store: Store;
  readonly connection: Connection;
  readonly suggestions: Suggestions;
  /** A value was chosen in this field. */
  picked(field: Field): void;
};

/** How long typing must rest before the bot is asked, in milliseconds. */
const REST = 100;

/** Suggests values for a field: known ones at once, the bot's own as it answers. */
export class Suggester {
  readonly #parts: SuggesterParts;
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: SuggesterParts) {
    this.#parts = parts;
  }

  /** What was asked for before is not shown any more. */
  stop(): void {
    this.#asked += 1;
    clearTimeout(this.#timer);
  }

  suggest(field: Field, draft: Draft): void {
    this.stop();
    const { store, suggestions } = this.#parts;
    if (field.isPicked) {
      suggestions.close();
      return;
    }
    if (!field.option.autocomplete) {
      const known = knownValues(field.option, store);
      if (known.length === 0) {
        suggestions.show(field.input, field.option.description, [], -1);
        return;
      }
      this.#show(field, closest(known, field.text), field.option.description);
      return;
    }
    const asked = this.#asked;
    this.#timer = setTimeout(() => void this.#ask(field, draft, asked), REST);
  }

  async #ask(field: Field, draft: Draft, asked: number): Promise<void> {
    const { store, connection } = this.#parts;
    const { called } = draft.read(store);
    const { [field.option.name]: _, ...options } = called.options;
    const who = { userId: store.world.userId, channelId: store.channelId, locale: store.settings.locale };
    const doing = {
      kind: "autocomplete",
      ...called,
      options,
      option: field.option.name,
      partial: field.text,
    } as const;
    let outcome: InteractionOutcome;
    try {
      outcome = await connection.interact(who, doing);
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      outcome = { kind: "failed", reason: error.message };
    }
    if (asked !== this.#asked) return;
    if (outcome.kind !== "choices") {
      return this.#parts.suggestions.show(field.input, "Loading options failed", [], -1);
    }
    field.suggested = outcome.choices;
    const heading = outcome.choices.length === 0 ? "No options match your search" : field.option.description;
    this.#show(field, outcome.choices, heading);
  }

  #show(field: Field, values: readonly NamedValue[], heading: string): void {
    const items = values.map((value) => ({
      name: value.name,
      pick: () => {
        field.pick(value);
        this.#parts.picked(field);
      },
    }));
    this.#parts.suggestions.show(field.input, heading, items, field.text === "" ? -1 : 0);
  }
}
