import { ComponentType } from "@lede/fake-discord/protocol";
import { element, icon } from "../dom.ts";
import type { Store } from "../store.ts";
import type { Context } from "./context.ts";
import type { MenuEntry, Shown } from "./shown.ts";

/** A select menu: a button that opens a list. Arrows move in it, Enter chooses, Escape closes. */
export function menuView(menu: Shown, context: Context): HTMLElement {
  return new Menu(menu, context).view;
}

class Menu {
  readonly view: HTMLElement;
  readonly #menu: Shown;
  readonly #context: Context;
  readonly #entries: readonly MenuEntry[];
  readonly #button: HTMLButtonElement;
  readonly #list: HTMLElement;
  readonly #chosen = new Set<string>();
  #active = 0;
  /** What a menu of several was opened with. */
  #before = "";

  constructor(menu: Shown, context: Context) {
    this.#menu = menu;
    this.#context = context;
    this.#entries = menu.options ?? entriesOf(menu, context.store);
    for (const { value, default: isDefault } of this.#entries) if (isDefault) this.#chosen.add(value);
    const words = menu.placeholder ?? "Make a selection";
    const listId = `menu-${context.message.id}-${menu.id}`;
    this.#button = element(
      "button",
      {
        class: "menu",
        attributes: {
          type: "button",
          disabled: menu.disabled,
          "aria-haspopup": "listbox",
          "aria-expanded": "false",
          "data-component": menu.id,
        },
        on: {
          click: () => (this.#isOpen ? this.#close() : this.#open()),
          keydown: (event) => {
            if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
            event.preventDefault();
            this.#open();
          },
        },
      },
      element("span", { class: "words" }, words),
      icon("open"),
    );
    this.#list = element("div", {
      class: "entries",
      attributes: { id: listId, role: "listbox", tabindex: 0, "aria-label": words, hidden: true },
      on: {
        keydown: (event) => this.#press(event),
        focusout: ({ relatedTarget }) => {
          if (!(relatedTarget instanceof Node && this.view.contains(relatedTarget))) this.#close(false);
        },
      },
    });
    if (this.#several) this.#list.setAttribute("aria-multiselectable", "true");
    this.#list.append(...this.#entries.map((entry, index) => this.#entryView(entry, index)));
    this.#writeLabel();
    this.view = element("div", { class: "menu-place" }, this.#button, this.#list);
  }

  get #isOpen(): boolean {
    return !this.#list.hidden;
  }

  get #several(): boolean {
    return (this.#menu.max_values ?? 1) > 1;
  }

  #entryView({ label, description, value }: MenuEntry, index: number): HTMLElement {
    return element(
      "div",
      {
        class: "entry",
        attributes: {
          id: `${this.#list.id}-${index}`,
          role: "option",
          "aria-selected": String(this.#chosen.has(value)),
        },
        on: {
          click: () => void this.#choose(index),
          pointermove: () => this.#activate(index),
        },
      },
      element("span", { class: "name", attributes: { dir: "auto" } }, label),
      description && element("span", { class: "description", attributes: { dir: "auto" } }, description),
    );
  }

  #open(): void {
    if (this.#entries.length === 0) return;
    this.#list.hidden = false;
    this.#before = [...this.#chosen].join();
    this.#button.setAttribute("aria-expanded", "true");
    const below = window.innerHeight - this.#button.getBoundingClientRect().bottom;
    this.#list.classList.toggle("above", below < 340);
    this.#activate(0);
    this.#list.focus({ preventScroll: true });
  }

  #close(goBack = true): void {
    if (!this.#isOpen) return;
    this.#list.hidden = true;
    this.#button.setAttribute("aria-expanded", "false");
    if (goBack) this.#button.focus();
    const isChanged = [...this.#chosen].join() !== this.#before;
    if (this.#several && isChanged && this.#chosen.size >= (this.#menu.min_values ?? 1)) void this.#send();
  }

  #activate(index: number): void {
    const last = this.#entries.length - 1;
    this.#active = Math.max(0, Math.min(last, index));
    for (const [at, view] of [...this.#list.children].entries()) {
      view.classList.toggle("active", at === this.#active);
    }
    const active = this.#list.children[this.#active];
    if (active === undefined) return;
    this.#list.setAttribute("aria-activedescendant", active.id);
    active.scrollIntoView({ block: "nearest" });
  }

  #press(event: KeyboardEvent): void {
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: this.#active + 1,
      ArrowUp: this.#active - 1,
      Home: 0,
      End: this.#entries.length - 1,
    };
    const target = steps[event.key];
    if (target !== undefined) this.#activate(target);
    else if (event.key === "Enter" || event.key === " ") void this.#choose(this.#active);
    else if (event.key === "Escape") this.#close();
    else if (event.key.length === 1) this.#seek(event.key);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** The next entry that begins with this letter. */
  #seek(letter: string): void {
    const { length } = this.#entries;
    for (let step = 1; step <= length; step += 1) {
      const at = (this.#active + step) % length;
      if (this.#entries[at]?.label.toLowerCase().startsWith(letter.toLowerCase())) {
        this.#activate(at);
        return;
      }
    }
  }

  async #choose(index: number): Promise<void> {
    const entry = this.#entries[index];
    if (entry === undefined) return;
    if (!this.#several) {
      this.#chosen.clear();
      this.#chosen.add(entry.value);
      this.#close();
      await this.#send();
      // What was chosen has been done; the menu stands ready for the next.
      this.#chosen.clear();
      this.#writeLabel();
      return;
    }
    if (this.#chosen.has(entry.value)) this.#chosen.delete(entry.value);
    else if (this.#chosen.size < (this.#menu.max_values ?? 1)) this.#chosen.add(entry.value);
    this.#writeLabel();
  }

  async #send(): Promise<void> {
    const { message, actions, fail } = this.#context;
    this.#writeLabel();
    this.#button.setAttribute("aria-busy", "true");
    fail(await actions.select(message, this.#menu.custom_id ?? "", [...this.#chosen]));
    this.#button.removeAttribute("aria-busy");
  }

  #writeLabel(): void {
    const names = this.#entries.filter(({ value }) => this.#chosen.has(value)).map(({ label }) => label);
    const words = this.#button.querySelector(".words");
    if (words !== null)
      words.textContent = names.join(", ") || (this.#menu.placeholder ?? "Make a selection");
    for (const [index, { value }] of this.#entries.entries()) {
      this.#list.children[index]?.setAttribute("aria-selected", String(this.#chosen.has(value)));
    }
  }
}

/** Menus of people, roles and channels list what is there. */
function entriesOf({ type, channel_types }: Shown, { world }: Store): MenuEntry[] {
  const people = world.users.map(({ id, name }) => ({ label: name, value: id }));
  const roles = world.guild.roles.map(({ id, name }) => ({ label: name, value: id }));
  switch (type) {
    case ComponentType.userSelect:
      return people;
    case ComponentType.roleSelect:
      return roles;
    case ComponentType.mentionableSelect:
      return [...people, ...roles];
    default:
      return world.channels
        .filter((channel) => !channel.isDirect && (channel_types?.includes(channel.type) ?? true))
        .map(({ id, name }) => ({ label: `#${name}`, value: id }));
  }
}
