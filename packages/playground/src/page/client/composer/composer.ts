import type { PageCommandOption } from "../../messages.ts";
import type { Actions } from "../actions.ts";
import { type Connection, RequestError } from "../connection.ts";
import { byId, element } from "../dom.ts";
import type { Note, Store } from "../store.ts";
import { Draft } from "./draft.ts";
import { type Field, kindOf } from "./field.ts";
import { called, freeTarget, matching, type Offer, offersOf } from "./offers.ts";
import { Suggester } from "./suggester.ts";
import { Suggestions } from "./suggestions.ts";

export type ComposerParts = {
  readonly store: Store;
  readonly connection: Connection;
  readonly actions: Actions;
  note(note: Note): void;
};

/**
 * Where one writes. A line that begins with a slash becomes a command: first a list of commands, then a chip for the command
 * and one for each option.
 */
export class Composer {
  readonly #parts: ComposerParts;
  readonly #typed = byId("typed", HTMLInputElement);
  readonly #chips = byId("chips", HTMLElement);
  readonly #fault = byId("composer-fault", HTMLElement);
  readonly #suggestions = new Suggestions(byId("suggestions-place", HTMLElement));
  readonly #suggester: Suggester;
  #offers: readonly Offer[] = [];
  #draft: Draft | null = null;
  #notes = 0;

  constructor(parts: ComposerParts) {
    this.#parts = parts;
    this.#suggester = new Suggester({
      ...parts,
      suggestions: this.#suggestions,
      picked: (field) => this.#goOn(field),
    });
    const form = byId("composer", HTMLFormElement);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.#send();
    });
    form.addEventListener("keydown", (event) => this.#press(event));
    form.addEventListener("focusout", ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && form.contains(relatedTarget))) this.#suggestions.close();
    });
    this.#typed.addEventListener("input", () => this.#type());
    this.#typed.addEventListener("focus", () => this.#type());
    parts.store.subscribe(({ what }) => {
      if (what !== "start" && what !== "channel") return;
      this.#reset("");
      void this.#learnCommands();
    });
  }

  /** Begins a command, as if its name were typed. */
  begin(words: string): void {
    this.#reset(`/${words}`);
    this.#typed.focus();
    this.#type();
  }

  /** What is offered may have changed since the last time: the bot was restarted, or one is someone else. */
  async #learnCommands(): Promise<void> {
    const { store, connection } = this.#parts;
    const { channelId } = store;
    try {
      const commands = await connection.commands(channelId, store.world.userId);
      if (channelId !== store.channelId) return;
      this.#offers = offersOf(commands);
      if (this.#draft === null && this.#typed.value.startsWith("/")) this.#typeCommand();
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      this.#showFault(error.message);
    }
  }

  #type(): void {
    this.#showFault("");
    if (this.#draft !== null) this.#typeOption(this.#draft);
    else if (this.#typed.value.startsWith("/")) {
      if (this.#typed.value === "/") void this.#learnCommands();
      this.#typeCommand();
    } else this.#suggestions.close();
  }

  #typeCommand(): void {
    const { value } = this.#typed;
    const found = called(this.#offers, value.slice(1));
    if (found !== null) {
      this.#start(found.offer, found.rest);
      return;
    }
    const items = matching(this.#offers, value.slice(1)).map((offer) => ({
      name: `/${offer.words}`,
      description: offer.description,
      hint: "Lede",
      pick: () => this.#start(offer, ""),
    }));
    const heading = items.length === 0 ? "There is no such command here" : "Commands";
    this.#suggestions.show(this.#typed, heading, items, 0);
  }

  /** The command is known: its required options come by themselves. */
  #start(offer: Offer, rest: string): void {
    this.#reset("");
    const draft = new Draft(offer);
    this.#draft = draft;
    this.#chips.append(element("span", { class: "chip command" }, `/${offer.words}`));
    this.#typed.setAttribute("aria-label", `More options of /${offer.words}`);
    for (const option of offer.options.filter(({ required }) => required)) this.#add(draft, option, "");
    const target = rest === "" ? undefined : freeTarget(offer.options);
    if (target === undefined) this.#goOn(null);
    else this.#add(draft, target, rest).input.focus();
  }

  #add(draft: Draft, option: PageCommandOption, text: string): Field {
    const { field, isNew } = draft.field(option);
    field.write(text);
    if (isNew) {
      const suggest = () => this.#suggester.suggest(field, draft);
      this.#chips.append(field.view);
      field.input.addEventListener("focus", suggest);
      field.input.addEventListener("input", () => {
        this.#showFault("");
        suggest();
      });
    }
    this.#writePlaceholder();
    return field;
  }

  /** To the next field that wants something, else to where more options are named. */
  #goOn(from: Field | null): void {
    this.#suggestions.close();
    this.#writePlaceholder();
    const next = this.#draft?.nextEmpty(from);
    if (next !== undefined) next.input.focus();
    else if (document.activeElement === this.#typed) this.#type();
    else this.#typed.focus();
  }

  /** Behind the command: the name of an option, or a text for the first that takes any. */
  #typeOption(draft: Draft): void {
    const typed = this.#typed.value.trimStart();
    const { open } = draft;
    const named = open.find(({ name }) => typed.toLowerCase().startsWith(`${name}:`));
    const fitting = open.filter(({ name }) => name.startsWith(typed.toLowerCase()));
    if (named !== undefined) {
      this.#moveInto(draft, named, typed.slice(named.name.length + 1).trimStart());
    } else if (typed !== "" && fitting.length === 0) {
      const target = freeTarget(open);
      if (target === undefined) this.#showFault(`/${draft.offer.words} takes no more options.`);
      else this.#moveInto(draft, target, typed);
    } else if (fitting.length === 0) this.#suggestions.close();
    else {
      const items = fitting.map((option) => ({
        name: option.name,
        description: option.description,
        hint: kindOf(option),
        pick: () => this.#moveInto(draft, option, ""),
      }));
      this.#suggestions.show(this.#typed, "Options", items, typed === "" ? -1 : 0);
    }
  }

  #moveInto(draft: Draft, option: PageCommandOption, text: string): void {
    this.#typed.value = "";
    this.#add(draft, option, text).input.focus();
  }

  #press(event: KeyboardEvent): void {
    const { target, key } = event;
    if (!(target instanceof HTMLInputElement) || event.isComposing) return;
    if (this.#carryOutKey(key, event.shiftKey, target)) event.preventDefault();
  }

  /** Whether the key meant something here. */
  #carryOutKey(key: string, isShifted: boolean, input: HTMLInputElement): boolean {
    const suggestions = this.#suggestions;
    switch (key) {
      case "ArrowDown":
      case "ArrowUp":
        suggestions.move(key === "ArrowDown" ? 1 : -1);
        return suggestions.isOpen;
      case "Enter":
        if (suggestions.active === undefined) void this.#send();
        else suggestions.active.pick();
        return true;
      case "Tab": {
        const chosen = suggestions.active ?? (input.value === "" ? undefined : suggestions.first);
        if (isShifted || chosen === undefined) return false;
        chosen.pick();
        return true;
      }
      case "Escape":
        this.#suggester.stop();
        if (suggestions.isOpen) suggestions.close();
        else this.#reset("");
        return true;
      case "Backspace":
        if (input.value !== "" || this.#draft === null) return false;
        this.#removeBefore(this.#draft, input);
        return true;
      default:
        return false;
    }
  }

  /** Backspace in an empty input takes away an option, goes to the one before it, or at last takes the command away. */
  #removeBefore(draft: Draft, input: HTMLInputElement): void {
    const at = draft.fields.findIndex((field) => field.input === input);
    const field = draft.fields[at];
    if (field !== undefined && field.option.required !== true) {
      draft.remove(field);
      this.#goOn(null);
      return;
    }
    const before = at < 0 ? draft.fields.at(-1) : draft.fields[at - 1];
    if (before === undefined) this.begin(draft.offer.words);
    else before.input.focus();
  }

  async #send(): Promise<void> {
    const draft = this.#draft;
    this.#suggester.stop();
    this.#suggestions.close();
    if (draft === null) {
      await this.#say();
      return;
    }
    const { called: input, faults } = draft.read(this.#parts.store);
    const [first] = faults;
    if (first !== undefined) {
      for (const { field, fault } of faults) field.mark(fault);
      first.field.input.focus();
      this.#showFault(`${first.field.option.name}: ${first.fault}`);
      return;
    }
    this.#reset("");
    this.#typed.focus();
    const failure = await this.#parts.actions.carryOut({ kind: "command", ...input });
    this.#notes += 1;
    if (failure !== null)
      this.#parts.note({ id: `note-${this.#notes}`, about: String(draft), text: failure });
  }

  async #say(): Promise<void> {
    const { store, connection } = this.#parts;
    const content = this.#typed.value.trim();
    if (content === "") return;
    if (content.startsWith("/")) {
      this.#showFault("There is no such command here. Type / to see what there is.");
      return;
    }
    try {
      await connection.post("/messages", {
        userId: store.world.userId,
        channelId: store.channelId,
        content,
      });
      this.#reset("");
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      this.#showFault(error.message);
    }
  }

  #reset(text: string): void {
    this.#suggester.stop();
    this.#suggestions.close();
    this.#draft = null;
    this.#chips.replaceChildren();
    this.#typed.value = text;
    this.#showFault("");
    this.#writePlaceholder();
  }

  #writePlaceholder(): void {
    const { store } = this.#parts;
    if (this.#draft !== null) {
      const left = this.#draft.open.length;
      this.#typed.placeholder = left === 0 ? "" : `+${left} more`;
      return;
    }
    const channel = store.isReady ? store.channel : undefined;
    const place = channel === undefined ? "" : `${channel.isDirect ? "@" : "#"}${channel.name}`;
    this.#typed.placeholder = `Message ${place}, or type /`;
    this.#typed.setAttribute("aria-label", `Message ${place}, or a slash for commands`);
  }

  #showFault(fault: string): void {
    this.#fault.textContent = fault;
  }
}
