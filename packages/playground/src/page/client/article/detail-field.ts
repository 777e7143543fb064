import { element, setAttributes } from "../dom.ts";

let fields = 0;

/** A line of text under its label, with what is wrong with it below. */
export class DetailField {
  readonly view: HTMLElement;
  readonly #input: HTMLInputElement;
  readonly #fault: HTMLElement;
  #prefilled = "";

  constructor(label: string, example?: string) {
    fields += 1;
    const id = `detail-${fields}`;
    const attributes = { id, type: "text", dir: "auto", placeholder: example, maxlength: 2000 };
    this.#input = element("input", { attributes });
    this.#fault = element("p", { class: "failure", attributes: { id: `${id}-fault`, role: "alert" } });
    this.view = element(
      "div",
      { class: "choice" },
      element("label", { attributes: { for: id } }, label),
      this.#input,
      this.#fault,
    );
  }

  get value(): string {
    return this.#input.value;
  }

  /** Writes what was read, unless the person has changed what was read before. */
  prefill(text: string): void {
    if (this.#input.value === this.#prefilled) this.#input.value = text;
    this.#prefilled = text;
  }

  /** Says what is wrong; null takes it back. */
  mark(fault: string | null): void {
    this.#fault.textContent = fault ?? "";
    setAttributes(this.#input, {
      "aria-invalid": fault === null ? null : "true",
      "aria-describedby": fault === null ? null : this.#fault.id,
    });
  }

  focus(): void {
    this.#input.focus();
  }
}
