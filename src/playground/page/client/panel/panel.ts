import type { Connection } from "../connection.ts";
import { RequestError } from "../connection.ts";
import { byId, element } from "../dom.ts";
import type { Store } from "../store.ts";
import { botSection } from "./bot.ts";
import { clockSection } from "./clock.ts";
import { permissionsSection } from "./permissions.ts";
import { viewerSection } from "./viewer.ts";

/** A part of the panel; `update` writes what the world is now. */
export type Section = { readonly view: HTMLElement; update(): void };

export type PanelParts = {
  readonly store: Store;
  readonly connection: Connection;
  /** Asks the stand-in for something, and tells in the panel what came of it. Resolves with whether it worked. */
  ask(path: string, body: object, done?: string): Promise<boolean>;
};

/** What a Discord client does not have: the clock, who one is, permissions, and trouble. */
export class Panel {
  readonly #status = element("p", { class: "panel-status", attributes: { role: "status" } });

  constructor(store: Store, connection: Connection) {
    const parts: PanelParts = {
      store,
      connection,
      ask: async (path, body, done = "") => {
        this.#status.textContent = "…";
        try {
          await connection.request("POST", path, body);
          this.#status.textContent = done;
          this.#status.classList.remove("failure");
          return true;
        } catch (error) {
          if (!(error instanceof RequestError)) throw error;
          this.#status.textContent = error.message;
          this.#status.classList.add("failure");
          return false;
        }
      },
    };
    const sections = [
      clockSection(parts),
      viewerSection(parts),
      permissionsSection(parts),
      botSection(parts),
    ];
    byId("panel", HTMLElement).append(
      element("h2", { class: "panel-title" }, "Try it out"),
      ...sections.map(({ view }) => view),
      this.#status,
    );
    store.subscribe(({ what }) => {
      if (!store.isReady || what === "message" || what === "messages") return;
      for (const section of sections) section.update();
    });
  }
}

/** A part of the panel with its heading. */
export function sectionView(title: string, ...children: readonly Node[]): HTMLElement {
  return element("section", { attributes: { "aria-label": title } }, element("h3", {}, title), ...children);
}

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
