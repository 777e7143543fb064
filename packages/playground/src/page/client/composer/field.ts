import { OptionType } from "@lede/fake-discord/protocol";
import type { PageChoice, PageCommandOption } from "../../messages.ts";
import { element } from "../dom.ts";
import type { Store } from "../store.ts";
import { type NamedValue, readValue, type Value } from "./values.ts";

const KINDS: Readonly<Record<number, string>> = {
  [OptionType.string]: "text",
  [OptionType.integer]: "whole number",
  [OptionType.boolean]: "true or false",
  [OptionType.user]: "member",
  [OptionType.channel]: "channel",
  [OptionType.role]: "role",
  [OptionType.mentionable]: "member or role",
  [OptionType.number]: "number",
};

/** What an option takes, in words. */
export function kindOf({ type, choices = [] }: PageCommandOption): string {
  return choices.length > 0 ? "choice" : (KINDS[type] ?? "value");
}

/** One option of the command being written: a chip with its name and an input. */
export class Field {
  readonly option: PageCommandOption;
  readonly view: HTMLElement;
  readonly input: HTMLInputElement;
  /** What the bot suggested last. */
  suggested: readonly PageChoice[] = [];
  #picked: NamedValue | null = null;

  constructor(option: PageCommandOption) {
    this.option = option;
    const marks = option.required ? "required " : "";
    this.input = element("input", {
      attributes: {
        type: "text",
        role: "combobox",
        dir: "auto",
        autocomplete: "off",
        autocapitalize: "off",
        spellcheck: "false",
        "aria-label": `${option.name}, ${marks}${kindOf(option)}: ${option.description}`,
        "aria-autocomplete": "list",
        "aria-expanded": "false",
        "aria-controls": "suggestions",
        "aria-required": option.required === true ? "true" : null,
        placeholder: kindOf(option),
        inputmode: option.type === OptionType.integer ? "numeric" : null,
        size: 12,
      },
    });
    this.input.addEventListener("input", () => {
      this.#picked = null;
      this.#fit();
      this.mark(null);
    });
    this.view = element(
      "label",
      { class: `chip option ${option.required ? "required" : ""}` },
      element("span", { class: "option-name", attributes: { "aria-hidden": "true" } }, option.name),
      this.input,
    );
  }

  get text(): string {
    return this.input.value.trim();
  }

  get isPicked(): boolean {
    return this.#picked !== null;
  }

  /** A text that is not one of the suggestions. */
  write(text: string): void {
    this.input.value = text;
    this.#picked = null;
    this.#fit();
    this.mark(null);
  }

  pick(value: NamedValue): void {
    this.write(value.name);
    this.#picked = value;
  }

  /** The value, null when there is none, or why what is written is none. */
  read(store: Store): { readonly value: Value | null } | { readonly fault: string } {
    if (this.#picked !== null) return { value: this.#picked.value };
    if (this.text === "") {
      return this.option.required ? { fault: "This option is required. Specify a value." } : { value: null };
    }
    return readValue(this.option, this.text, store, this.suggested);
  }

  mark(fault: string | null): void {
    this.view.classList.toggle("faulty", fault !== null);
    if (fault === null) this.input.removeAttribute("aria-invalid");
    else this.input.setAttribute("aria-invalid", "true");
  }

  #fit(): void {
    this.input.size = Math.max(8, Math.min(40, this.input.value.length + 2));
  }
}
