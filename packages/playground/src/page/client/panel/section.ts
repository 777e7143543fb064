import type { RequestBody, RequestPath } from "../../requests.ts";
import type { Connection } from "../connection.ts";
import { element } from "../dom.ts";
import type { Store } from "../store.ts";

/** A part of the panel; `update` writes what the world is now. */
export type Section = { readonly view: HTMLElement; update(): void };

export type PanelParts = {
  readonly store: Store;
  readonly connection: Connection;
  /** Asks the fake Discord for something, and shows in the panel what came of it. Resolves with whether it worked. */
  ask<Path extends RequestPath>(path: Path, body: RequestBody<Path>, done?: string): Promise<boolean>;
};

/** A part of the panel with its heading. */
export function sectionView(title: string, ...children: readonly Node[]): HTMLElement {
  return element("section", { attributes: { "aria-label": title } }, element("h3", {}, title), ...children);
}
