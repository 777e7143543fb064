import { ComponentType } from "@lede/fake-discord/protocol";
import type { FormPart, PageForm } from "../messages.ts";
import type { FilledField } from "../requests.ts";
import type { Actions } from "./actions.ts";
import { byId, type Child, element } from "./dom.ts";
import { markdownView } from "./message/markdown.ts";
import type { Store } from "./store.ts";

const PARAGRAPH = 2;

/** What stands in a field now. */
type Reader = () => FilledField | Promise<FilledField>;

/** A form that the bot opened, in a dialog of its own. */
export class FormDialog {
  readonly #dialog = byId("form", HTMLDialogElement);
  readonly #store: Store;
  actions: Actions | null = null;

  constructor(store: Store) {
    this.#store = store;
  }

  show({ id, title, components }: PageForm): void {
    const fault = element("p", { class: "failure", attributes: { role: "alert" } });
    const readers = new Map<string, Reader>();
    const fields = components.map((part) => this.#partView(part, readers));
    const submit = async (event: Event) => {
      event.preventDefault();
      const values: Record<string, FilledField> = {};
      for (const [name, read] of readers) values[name] = await read();
      const failure = await this.actions?.carryOut({ kind: "submit", formId: id, values });
      if (failure) fault.textContent = failure;
      else this.#dialog.close();
    };
    const cancel = () => this.#dialog.close();
    this.#dialog.replaceChildren(
      element(
        "form",
        { on: { submit: (event) => void submit(event) } },
        element("h2", { attributes: { id: "form-title" } }, title),
        ...fields,
        fault,
        element(
          "div",
          { class: "row end" },
          element(
            "button",
            { class: "button secondary", attributes: { type: "button" }, on: { click: cancel } },
            "Cancel",
          ),
          element("button", { class: "button primary", attributes: { type: "submit" } }, "Submit"),
        ),
      ),
    );
    this.#dialog.showModal();
  }

  #partView(part: FormPart, readers: Map<string, Reader>): Child {
    if (part.type === ComponentType.textDisplay) return markdownView(part.content ?? "", this.#store);
    const inside = part.component ?? part.components?.[0];
    if (inside === undefined) return null;
    const { custom_id = "" } = inside;
    const id = `field-${custom_id}`;
    const label = part.label ?? inside.label ?? custom_id;
    const field =
      inside.type === ComponentType.textInput
        ? textField(inside, id)
        : inside.type === ComponentType.fileUpload
          ? fileField(inside, id)
          : inside.options
            ? menuField(inside, id)
            : null;
    if (field === null)
      return element("p", { class: "subtext" }, `${label}: this page cannot show this field.`);
    readers.set(custom_id, () => valueIn(field));
    const star = inside.required === false ? "" : " *";
    return element(
      "div",
      { class: "form-field" },
      element("label", { attributes: { for: id } }, label + star),
      part.description && element("p", { class: "subtext" }, part.description),
      field,
    );
  }
}

function valueIn(
  field: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement,
): FilledField | Promise<FilledField> {
  if (field instanceof HTMLSelectElement) return [...field.selectedOptions].map(({ value }) => value);
  if (!(field instanceof HTMLInputElement) || field.type !== "file") return field.value;
  return Promise.all([...(field.files ?? [])].map(sentFile));
}

async function sentFile(file: File) {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const reader = new FileReader();
  reader.onload = () => resolve(String(reader.result));
  reader.onerror = () => reject(reader.error);
  reader.readAsDataURL(file);
  const address = await promise;
  const contentType = file.type || "application/octet-stream";
  return { name: file.name, contentType, base64: address.slice(address.indexOf(",") + 1) };
}

function fileField({ required, max_values = 1 }: FormPart, id: string): HTMLInputElement {
  return element("input", {
    attributes: { id, type: "file", multiple: max_values > 1, required: required !== false },
  });
}

function textField(part: FormPart, id: string): HTMLInputElement | HTMLTextAreaElement {
  const attributes = {
    id,
    dir: "auto",
    placeholder: part.placeholder,
    maxlength: part.max_length ?? 4000,
    required: part.required !== false,
  };
  const field =
    part.style === PARAGRAPH
      ? element("textarea", { attributes: { ...attributes, rows: 5 } })
      : element("input", { attributes: { ...attributes, type: "text" } });
  field.value = part.value ?? "";
  return field;
}

function menuField({ options = [], max_values = 1, required }: FormPart, id: string): HTMLSelectElement {
  const multiple = max_values > 1;
  const entries = options.map(({ label, value, default: chosen }) =>
    element("option", { attributes: { value, selected: chosen } }, label),
  );
  return element("select", { attributes: { id, multiple, required: required !== false } }, ...entries);
}
