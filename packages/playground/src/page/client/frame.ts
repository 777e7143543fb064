import type { ArticleDesk } from "./article/article.ts";
import { byId, element, icon, setAttributes } from "./dom.ts";
import type { Store } from "./store.ts";

const NOTICES = {
  connecting: "",
  open: "",
  lost: "The playground does not answer. Trying again…",
  refused: "This address is not that of a running playground. Open the one that npm start printed.",
} as const;

/** What is tried first, under a channel's name. */
const TRIES = ["headlines", "quote", "summary", "search", "digest set", "about"];

const NARROW = matchMedia("(max-width: 56rem)");

/** The frame of the page: the bar above, the drawers of narrow screens, dark and light. */
export class Frame {
  readonly #store: Store;
  readonly #desk: ArticleDesk;
  readonly #talk = byId("talk", HTMLElement);
  readonly #article = byId("article", HTMLElement);
  readonly #showArticle = byId("show-article", HTMLButtonElement);
  readonly #drawers = [
    { side: byId("channels", HTMLElement), button: byId("show-channels", HTMLButtonElement) },
    { side: byId("panel", HTMLElement), button: byId("show-panel", HTMLButtonElement) },
  ];
  #try: (words: string) => void = () => {};

  constructor(store: Store, desk: ArticleDesk) {
    this.#store = store;
    this.#desk = desk;
    for (const { side, button } of this.#drawers) {
      button.addEventListener("click", () => this.#toggle(side, button));
    }
    byId("show-channels", HTMLButtonElement).append(icon("menu"));
    byId("show-panel", HTMLButtonElement).append(
      icon("tools"),
      element("span", { class: "words" }, "Controls"),
    );
    this.#showArticle.append(icon("article"), element("span", { class: "words" }, "Read an article"));
    this.#showArticle.addEventListener("click", () => this.#turn(!this.#isArticle));
    byId("theme", HTMLButtonElement).addEventListener("click", () => this.#nextTheme());
    byId("main", HTMLElement).addEventListener("pointerdown", () => this.#closeDrawers());
    document.addEventListener("keydown", ({ key, defaultPrevented }) => {
      if (key === "Escape" && !defaultPrevented) this.#closeDrawers();
    });
    NARROW.addEventListener("change", () => this.#arrange());
    this.#arrange();
    byId("theme", HTMLButtonElement).append(icon("theme"));
    this.#writeTheme();
    store.subscribe(({ what }) => {
      if (what === "settings") this.#writeTheme();
      if (what === "connection") byId("notice", HTMLElement).textContent = NOTICES[store.connection];
      if (!store.isReady || (what !== "start" && what !== "channel" && what !== "world")) return;
      // Whoever reads an article goes on reading it over a restart.
      if (what === "channel") this.#turn(false);
      if (what !== "world") {
        this.#closeDrawers();
        this.#welcome();
      }
      this.#writeTitle();
    });
  }

  /** Called with the words of a command that the person wants to try. */
  onTry(begin: (words: string) => void): void {
    this.#try = begin;
  }

  get #isArticle(): boolean {
    return !this.#article.hidden;
  }

  #writeTitle(): void {
    const { channel } = this.#store;
    const name = `${channel?.isDirect ? "@" : "#"}${channel?.name ?? ""}`;
    byId("title", HTMLElement).textContent = this.#isArticle ? "Read an article" : name;
    byId("topic", HTMLElement).textContent = this.#isArticle
      ? "See what Lede reads in a text"
      : (channel?.topic ?? "");
  }

  #welcome(): void {
    const { channel } = this.#store;
    const name = channel?.isDirect ? channel.name : `#${channel?.name}`;
    byId("welcome", HTMLElement).replaceChildren(
      element("h2", {}, `Welcome to ${name}`),
      element(
        "p",
        {},
        "This is the real bot in a Discord of its own, on your machine. Nothing you do here leaves it. Type / or try one:",
      ),
      element(
        "div",
        { class: "row" },
        ...TRIES.map((words) =>
          element(
            "button",
            {
              class: "button secondary",
              attributes: { type: "button" },
              on: { click: () => this.#try(`${words} `) },
            },
            `/${words}`,
          ),
        ),
      ),
    );
  }

  #turn(toArticle: boolean): void {
    this.#article.hidden = !toArticle;
    this.#talk.hidden = toArticle;
    this.#showArticle.setAttribute("aria-pressed", String(toArticle));
    this.#writeTitle();
    if (toArticle) this.#desk.focus();
  }

  #toggle(side: HTMLElement, button: HTMLElement): void {
    const open = side.hidden !== false;
    this.#closeDrawers();
    side.hidden = !open;
    button.setAttribute("aria-expanded", String(open));
    if (open && NARROW.matches) side.querySelector<HTMLElement>("button, select, input")?.focus();
  }

  /** On narrow screens what lies beside the talk is shown one at a time, over it. */
  #closeDrawers(): void {
    if (!NARROW.matches) return;
    for (const { side, button } of this.#drawers) {
      if (side.hidden) continue;
      const had = side.contains(document.activeElement);
      side.hidden = true;
      button.setAttribute("aria-expanded", "false");
      if (had) button.focus();
    }
  }

  #arrange(): void {
    for (const { side, button } of this.#drawers) {
      side.hidden = NARROW.matches;
      button.setAttribute("aria-expanded", String(!side.hidden));
    }
  }

  #nextTheme(): void {
    const { theme } = this.#store.settings;
    this.#store.change({ theme: theme === "system" ? "dark" : theme === "dark" ? "light" : "system" });
  }

  #writeTheme(): void {
    const { theme } = this.#store.settings;
    document.documentElement.setAttribute("data-theme", theme);
    const words = `Theme: ${{ system: "as the system", dark: "dark", light: "light" }[theme]}`;
    setAttributes(byId("theme", HTMLButtonElement), { "aria-label": words, title: words });
  }
}
