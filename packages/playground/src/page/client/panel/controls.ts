import { element } from "../dom.ts";

/** A choice out of several, under a label. */
export function choiceView(
  label: string,
  options: Readonly<Record<string, string>>,
  choose: (value: string) => void,
): { readonly view: HTMLElement; readonly select: HTMLSelectElement } {
  const entries = Object.entries(options).map(([value, words]) =>
    element("option", { attributes: { value } }, words),
  );
  const select = element("select", { on: { change: () => choose(select.value) } }, ...entries);
  return { view: element("label", { class: "choice" }, element("span", {}, label), select), select };
}

/** Something that is on or off, under a label. */
export function switchView(
  label: string,
  flip: (on: boolean) => void,
): { readonly view: HTMLElement; readonly input: HTMLInputElement } {
  const input = element("input", {
    attributes: { type: "checkbox", role: "switch" },
    on: { change: () => flip(input.checked) },
  });
  return { view: element("label", { class: "switch" }, element("span", {}, label), input), input };
}

export function buttonView(label: string, press: () => void): HTMLButtonElement {
  return element(
    "button",
    { class: "button secondary", attributes: { type: "button" }, on: { click: press } },
    label,
  );
}
