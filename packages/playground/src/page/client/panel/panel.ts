import type { Connection } from "../connection.ts";
import { RequestError } from "../connection.ts";
import { byId, element } from "../dom.ts";
import type { Store } from "../store.ts";
import { botSection } from "./bot.ts";
import { clockSection } from "./clock.ts";
import { permissionsSection } from "./permissions.ts";
import type { PanelParts } from "./section.ts";
import { viewerSection } from "./viewer.ts";

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
          await connection.post(path, body);
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
