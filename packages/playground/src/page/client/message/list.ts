import type { APIMessage } from "discord-api-types/v10";
import type { Actions } from "../actions.ts";
import { byId, element } from "../dom.ts";
import type { Note, Store } from "../store.ts";
import { refreshTimes } from "./markdown.ts";
import { messageView } from "./message.ts";

/** How often times such as "in 5 minutes" are rewritten, in milliseconds. */
const REFRESH_EVERY = 15_000;

/** How far from the end still counts as being at it, in pixels. */
const NEAR_THE_END = 80;

/**
 * The messages of the open channel; new ones are announced to screen readers. Whoever is at the end stays there, whatever grows
 * or shrinks; whoever reads further up stays where they are, until something of their own arrives.
 */
export class MessageList {
  readonly #list = byId("messages", HTMLOListElement);
  readonly #scroller = byId("scroller", HTMLElement);
  readonly #store: Store;
  readonly #actions: Actions;
  readonly #views = new Map<string, HTMLElement>();
  #shownChannel = "";
  #isAtEnd = true;
  /** Where the scroller last stood at the end, in pixels from its top. */
  #endTop = 0;

  constructor(store: Store, actions: Actions) {
    this.#store = store;
    this.#actions = actions;
    store.subscribe((change) => {
      if (!store.isReady) return;
      if (change.what === "message") {
        if (change.message.channel_id === store.channelId) this.#show(change.message.id);
      } else if (change.what === "world" || change.what === "connection") refreshTimes(this.#list, store);
      else this.#showAll();
    });
    this.#scroller.addEventListener("scroll", () => {
      const { scrollHeight, scrollTop, clientHeight } = this.#scroller;
      this.#isAtEnd = scrollHeight - scrollTop - clientHeight < NEAR_THE_END;
      if (this.#isAtEnd) this.#endTop = scrollTop;
    });
    const observer = new ResizeObserver(() => this.#isStillAtEnd() && this.#toEnd());
    observer.observe(this.#list);
    observer.observe(this.#scroller);
    setInterval(() => store.isReady && refreshTimes(this.#list, store), REFRESH_EVERY);
  }

  /** Adds a note of the client's own, as Discord does when a bot does not answer. */
  note({ id, about, text }: Note): void {
    const dismiss = element(
      "button",
      { class: "link", attributes: { type: "button" }, on: { click: () => view.remove() } },
      "Dismiss message",
    );
    const view = element(
      "li",
      { class: "message ephemeral note", attributes: { "data-message": id } },
      element("p", { class: "used" }, "You used ", element("span", { class: "mention" }, about)),
      element("span", { class: "avatar", attributes: { "aria-hidden": "true" } }, "!"),
      element(
        "div",
        { class: "body" },
        element("p", { class: "failure" }, text),
        element("p", { class: "only-you" }, "Only you can see this · ", dismiss),
      ),
    );
    this.#list.append(view);
    this.#toEnd();
  }

  #showAll(): void {
    this.#views.clear();
    const views = this.#store.messages().map((message) => {
      const view = messageView(message, this.#store, this.#actions);
      this.#views.set(message.id, view);
      return view;
    });
    const isStillAtEnd = this.#isStillAtEnd();
    const isSameChannel = this.#shownChannel === this.#store.channelId;
    const notes = isSameChannel ? this.#list.querySelectorAll(".note") : [];
    this.#shownChannel = this.#store.channelId;
    this.#list.replaceChildren(...views, ...notes);
    if (!isSameChannel || isStillAtEnd) this.#toEnd();
  }

  /** Shows a message that is new or was changed; whoever stands on one of its buttons goes on standing there. */
  #show(id: string): void {
    const message = this.#store.messages().find((one) => one.id === id);
    if (message === undefined) return;
    const before = this.#views.get(id);
    const focused = before?.contains(document.activeElement) ? document.activeElement : null;
    const view = messageView(message, this.#store, this.#actions);
    const isStillAtEnd = this.#isStillAtEnd();
    this.#views.set(id, view);
    if (before === undefined) this.#list.append(view);
    else before.replaceWith(view);
    if (focused !== null) focusLike(focused, view);
    if (isStillAtEnd || (before === undefined && this.#isOwn(message))) this.#toEnd();
  }

  /** Whether this person wrote it or asked for it. */
  #isOwn({ author, interaction_metadata }: APIMessage): boolean {
    const { userId } = this.#store.world;
    return author.id === userId || interaction_metadata?.user.id === userId;
  }

  /** The scroll event comes a frame after the scrolling: until then the place itself shows that somebody has moved up. */
  #isStillAtEnd(): boolean {
    const { scrollHeight, scrollTop, clientHeight } = this.#scroller;
    return this.#isAtEnd && scrollTop > Math.min(this.#endTop, scrollHeight - clientHeight) - NEAR_THE_END;
  }

  #toEnd(): void {
    this.#isAtEnd = true;
    this.#scroller.scrollTop = this.#scroller.scrollHeight;
    this.#endTop = this.#scroller.scrollTop;
  }
}

/** The same component in the new view, or when it cannot be pressed any more, another of its row. */
function focusLike(before: Element, view: HTMLElement): void {
  const component = before.closest("[data-component]")?.getAttribute("data-component") ?? "";
  const same = view.querySelector<HTMLButtonElement>(`[data-component="${CSS.escape(component)}"]`);
  const row = same?.closest(".row") ?? view;
  const target = same?.disabled === false ? same : row.querySelector<HTMLElement>("button:not(:disabled), a");
  target?.focus({ preventScroll: true });
}
