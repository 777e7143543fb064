import type { PageCommandOption } from "../../messages.ts";
import type { Actions } from "../actions.ts";
import { type Called, type Connection, RequestError } from "../connection.ts";
import { byId, element } from "../dom.ts";
import type { Note, Store } from "../store.ts";
import { Field, kindOf } from "./field.ts";
import { called, freeTarget, matching, type Offer, offersOf } from "./offers.ts";
import { Suggester } from "./suggester.ts";
import { Suggestions } from "./suggestions.ts";
import type { Value } from "./values.ts";

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
  #offer: Offer | null = null;
  #fields: Field[] = [];
  #notes = 0;

  constructor(parts: ComposerParts) {
    this.#parts = parts;
    this.#suggester = new Suggester({
      ...parts,
      suggestions: this.#suggestions,
      called: () => this.#called(true),
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
    this.#typed.addEventListener("input", () => void this.#type());
    this.#typed.addEventListener("focus", () => void this.#type());
    parts.store.subscribe(({ what }) => {
      if (what !== "channel") return;
      this.#reset("");
      void this.#learnCommands();
    });
  }

  focus(): void {
    this.#typed.focus();
  }

  /** Begins a command, as if its name were typed. */
  begin(words: string): void {
    this.#reset(`/${words}`);
    this.#typed.focus();
    void this.#type();
  }

  async #learnCommands(): Promise<void> {
    const { store, connection } = this.#parts;
    const { channelId } = store;
    try {
      const commands = await connection.commands(channelId, store.world.userId);
      if (channelId === store.channelId) this.#offers = offersOf(commands);
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      this.#tell(error.message);
    }
  }

  async #type(): Promise<void> {
    this.#tell("");
    if (this.#offer !== null) return this.#typeOption(this.#offer);
    const { value } = this.#typed;
    if (!value.startsWith("/")) return this.#suggestions.close();
    if (value === "/" || this.#offers.length === 0) await this.#learnCommands();
    const typed = this.#typed.value.slice(1);
    if (this.#offer !== null || !this.#typed.value.startsWith("/")) return;
    const found = called(this.#offers, typed);
    if (found !== null) return this.#start(found.offer, found.rest);
    const offers = matching(this.#offers, typed);
    const items = offers.map((offer) => ({
      name: `/${offer.words}`,
      description: offer.description,
      hint: "Lede",
      pick: () => this.#start(offer, ""),
    }));
    this.#suggestions.show(
      this.#typed,
      items.length === 0 ? "There is no such command here" : "Commands",
      items,
      0,
    );
  }

  /** The command is known: its required options come by themselves. */
  #start(offer: Offer, rest: string): void {
    this.#reset("");
    this.#offer = offer;
    this.#chips.append(element("span", { class: "chip command" }, `/${offer.words}`));
    this.#typed.setAttribute("aria-label", `More options of /${offer.words}`);
    for (const option of offer.options.filter(({ required }) => required)) this.#add(option);
    const target = rest === "" ? undefined : freeTarget(offer.options);
    if (target === undefined) return this.#goOn(null);
    const field = this.#fields.find(({ option }) => option === target) ?? this.#add(target);
    field.input.value = rest;
    field.fit();
    field.input.focus();
    this.#suggester.suggest(field, this.#fields);
  }

  #add(option: PageCommandOption): Field {
    const field = new Field(option);
    this.#fields.push(field);
    this.#chips.append(field.view);
    const suggest = () => this.#suggester.suggest(field, this.#fields);
    field.input.addEventListener("input", () => {
      this.#tell("");
      suggest();
    });
    field.input.addEventListener("focus", suggest);
    this.#writePlaceholder();
    return field;
  }

  #remove(field: Field): void {
    this.#fields = this.#fields.filter((one) => one !== field);
    field.view.remove();
    this.#writePlaceholder();
  }

  /** To the next field that wants something, else to where more options are named. */
  #goOn(from: Field | null): void {
    this.#suggestions.close();
    this.#writePlaceholder();
    const next = this.#fields.find((field) => field !== from && field.option.required && field.text === "");
    (next?.input ?? this.#typed).focus();
    if (next === undefined) void this.#type();
  }

  get #open(): readonly PageCommandOption[] {
    return (this.#offer?.options ?? []).filter((option) =>
      this.#fields.every((field) => field.option !== option),
    );
  }

  /** Behind the command: the name of an option, or a text for the first that takes any. */
  #typeOption(offer: Offer): void {
    const typed = this.#typed.value.trimStart();
    const open = this.#open;
    const named = open.find(({ name }) => typed.toLowerCase().startsWith(`${name}:`));
    if (named !== undefined) return this.#addWith(named, typed.slice(named.name.length + 1).trimStart());
    const fitting = open.filter(({ name }) => name.startsWith(typed.toLowerCase()));
    if (typed !== "" && fitting.length === 0) {
      const target = freeTarget(open);
      if (target === undefined) return this.#tell(`/${offer.words} takes no more options.`);
      return this.#addWith(target, typed);
    }
    const items = fitting.map((option) => ({
      name: option.name,
      description: option.description,
      hint: kindOf(option),
      pick: () => this.#addWith(option, ""),
    }));
    if (items.length === 0) this.#suggestions.close();
    else this.#suggestions.show(this.#typed, "Options", items, typed === "" ? -1 : 0);
  }

  #addWith(option: PageCommandOption, text: string): void {
    this.#typed.value = "";
    const field = this.#add(option);
    field.input.value = text;
    field.fit();
    field.input.focus();
  }

  #press(event: KeyboardEvent): void {
    const { target, key } = event;
    if (!(target instanceof HTMLInputElement) || event.isComposing) return;
    const suggestions = this.#suggestions;
    if (key === "ArrowDown" || key === "ArrowUp") {
      if (!suggestions.isOpen) return;
      suggestions.move(key === "ArrowDown" ? 1 : -1);
    } else if (key === "Enter") {
      if (suggestions.active === undefined) void this.#send();
      else suggestions.active.pick();
    } else if (key === "Tab" && !event.shiftKey) {
      const chosen = suggestions.active ?? (target.value === "" ? undefined : suggestions.first);
      if (chosen === undefined) return suggestions.close();
      chosen.pick();
    } else if (key === "Escape") {
      if (suggestions.isOpen) suggestions.close();
      else this.#reset("");
      this.#suggester.stop();
    } else if (key === "Backspace" && target.value === "" && this.#offer !== null) this.#removeBefore(target);
    else return;
    event.preventDefault();
  }

  /** Backspace in an empty input takes away the chip before it, and at last the command. */
  #removeBefore(input: HTMLInputElement): void {
    const index =
      input === this.#typed ? this.#fields.length : this.#fields.findIndex((field) => field.input === input);
    const field = this.#fields[input === this.#typed ? index - 1 : index];
    if (input === this.#typed && field !== undefined) return field.input.focus();
    if (field !== undefined && field.option.required !== true) {
      this.#remove(field);
      return this.#goOn(null);
    }
    const before = this.#fields[index - 1];
    if (before !== undefined) return before.input.focus();
    this.begin(this.#offer?.words ?? "");
  }

  async #send(): Promise<void> {
    this.#suggester.stop();
    this.#suggestions.close();
    if (this.#offer === null) return this.#say();
    const input = this.#called(false);
    if (input === null) return;
    const about = [
      `/${this.#offer.words}`,
      ...this.#fields.filter(({ text }) => text !== "").map(({ option, text }) => `${option.name}:${text}`),
    ].join(" ");
    this.#reset("");
    this.#typed.focus();
    const failure = await this.#parts.actions.carryOut({ kind: "command", ...input });
    this.#notes += 1;
    if (failure !== null) this.#parts.note({ id: `note-${this.#notes}`, about, text: failure });
  }

  async #say(): Promise<void> {
    const { store, connection } = this.#parts;
    const content = this.#typed.value.trim();
    if (content === "") return;
    if (content.startsWith("/"))
      return this.#tell("There is no such command here. Type / to see what there is.");
    try {
      await connection.request("POST", `/channels/${store.channelId}/messages`, {
        userId: store.world.userId,
        content,
      });
      this.#reset("");
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      this.#tell(error.message);
    }
  }

  /** The command as it is written so far; with `loosely`, faulty options are left out, else they are told and it is null. */
  #called(loosely: boolean): Called | null {
    if (this.#offer === null) return null;
    const options: Record<string, Value> = {};
    for (const field of this.#fields) {
      const read = field.read(this.#parts.store);
      if ("value" in read) {
        if (read.value !== null) options[field.option.name] = read.value;
      } else if (!loosely) {
        field.mark(read.fault);
        this.#tell(`${field.option.name}: ${read.fault}`);
        field.input.focus();
        return null;
      }
    }
    const { name, group, subcommand } = this.#offer;
    return { name, ...(group && { group }), ...(subcommand && { subcommand }), options };
  }

  #reset(text: string): void {
    this.#suggester.stop();
    this.#suggestions.close();
    this.#offer = null;
    this.#fields = [];
    this.#chips.replaceChildren();
    this.#typed.value = text;
    this.#tell("");
    this.#writePlaceholder();
  }

  #writePlaceholder(): void {
    const { store } = this.#parts;
    const { channel } = store.isReady ? store : { channel: undefined };
    const place = channel === undefined ? "" : channel.isDirect ? `@${channel.name}` : `#${channel.name}`;
    const left = this.#open.length;
    this.#typed.placeholder =
      this.#offer === null ? `Message ${place}, or / for commands` : left === 0 ? "" : `+${left} more`;
    if (this.#offer === null)
      this.#typed.setAttribute("aria-label", `Message ${place}, or a slash for commands`);
  }

  #tell(fault: string): void {
    this.#fault.textContent = fault;
  }
}
