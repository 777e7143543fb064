import { element } from "../dom.ts";

/** One line of the list above the composer. */
export type Suggestion = {
  readonly name: string;
  readonly description?: string;
  /** Said at the end of the line, such as "required". */
  readonly hint?: string;
  pick(): void;
};

/** The list above the composer. The focus stays in the input; `aria-activedescendant` shows where one is. */
export class Suggestions {
  readonly #list: HTMLElement;
  readonly #heading: HTMLElement;
  #items: readonly Suggestion[] = [];
  #input: HTMLInputElement | null = null;
  #active = -1;

  constructor(place: HTMLElement) {
    this.#heading = element("p", { class: "heading" });
    this.#list = element("div", {
      attributes: { id: "suggestions", role: "listbox", "aria-label": "Suggestions" },
    });
    place.append(this.#heading, this.#list);
    this.#place.hidden = true;
  }

  get isOpen(): boolean {
    return !this.#place.hidden;
  }

  get active(): Suggestion | undefined {
    return this.#items[this.#active];
  }

  get first(): Suggestion | undefined {
    return this.#items[0];
  }

  /** Shows the list for an input; `active` is where one stands in it, -1 nowhere. */
  show(input: HTMLInputElement, heading: string, items: readonly Suggestion[], active: number): void {
    if (this.#input !== null && this.#input !== input) this.close();
    this.#input = input;
    this.#items = items;
    this.#heading.textContent = heading;
    this.#list.replaceChildren(...items.map((item, index) => this.#view(item, index)));
    this.#place.hidden = items.length === 0 && heading === "";
    input.setAttribute("aria-expanded", String(items.length > 0));
    this.#activate(Math.min(active, items.length - 1));
  }

  move(step: 1 | -1): void {
    const { length } = this.#items;
    if (length > 0)
      this.#activate(this.#active < 0 && step < 0 ? length - 1 : (this.#active + step + length) % length);
  }

  close(): void {
    this.#place.hidden = true;
    this.#items = [];
    this.#active = -1;
    this.#input?.setAttribute("aria-expanded", "false");
    this.#input?.removeAttribute("aria-activedescendant");
    this.#input = null;
  }

  get #place(): HTMLElement {
    return this.#list.parentElement ?? this.#list;
  }

  #view(item: Suggestion, index: number): HTMLElement {
    return element(
      "div",
      {
        class: "suggestion",
        attributes: { id: `suggestion-${index}`, role: "option", "aria-selected": "false" },
        on: {
          // The input must not lose the focus.
          pointerdown: (event) => event.preventDefault(),
          click: () => item.pick(),
        },
      },
      element("span", { class: "name", attributes: { dir: "auto" } }, item.name),
      item.description &&
        element("span", { class: "description", attributes: { dir: "auto" } }, item.description),
      item.hint && element("span", { class: "hint" }, item.hint),
    );
  }

  #activate(index: number): void {
    this.#active = index;
    for (const [at, view] of [...this.#list.children].entries())
      view.setAttribute("aria-selected", String(at === index));
    const view = this.#list.children[index];
    if (view === undefined) {
      this.#input?.removeAttribute("aria-activedescendant");
      return;
    }
    this.#input?.setAttribute("aria-activedescendant", view.id);
    view.scrollIntoView({ block: "nearest" });
  }
}
