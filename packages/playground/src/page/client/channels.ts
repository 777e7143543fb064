import { ChannelType } from "@lede/fake-discord/protocol";
import type { PageChannel } from "../messages.ts";
import { byId, element, type IconName, icon } from "./dom.ts";
import type { Store } from "./store.ts";

const ICONS: Readonly<Record<number, IconName>> = {
  [ChannelType.announcement]: "announcement",
  [ChannelType.forum]: "forum",
  [ChannelType.publicThread]: "thread",
  [ChannelType.announcementThread]: "thread",
  [ChannelType.privateThread]: "thread",
};

/** The server's channels, the conversation with the bot, and who is there at what time of their own. */
export class Channels {
  readonly #place = byId("channels", HTMLElement);
  readonly #store: Store;
  readonly #unread = new Set<string>();

  constructor(store: Store) {
    this.#store = store;
    store.subscribe((change) => {
      if (!store.isReady) return;
      if (change.what === "message") {
        const { channel_id } = change.message;
        if (channel_id === store.channelId || this.#unread.has(channel_id)) return;
        this.#unread.add(channel_id);
      } else if (change.what === "messages") return;
      this.#unread.delete(store.channelId);
      this.#show();
    });
    setInterval(() => store.isReady && this.#writeTimes(), 5000);
  }

  #show(): void {
    const { guild, channels } = this.#store.world;
    const roots = channels.filter(({ parentId, isDirect }) => parentId === null && !isDirect);
    const focused = document.activeElement?.getAttribute("data-channel");
    this.#place.replaceChildren(
      element("p", { class: "server" }, guild.name),
      element(
        "ul",
        {},
        ...roots.flatMap((channel) => [
          this.#channelView(channel),
          ...channels
            .filter(({ parentId }) => parentId === channel.id)
            .map((thread) => this.#channelView(thread)),
        ]),
      ),
      element("h2", {}, "Direct messages"),
      element(
        "ul",
        {},
        ...channels.filter(({ isDirect }) => isDirect).map((channel) => this.#channelView(channel)),
      ),
      element("h2", {}, "Members"),
      element("ul", { class: "members" }, ...this.#memberViews()),
    );
    this.#writeTimes();
    if (focused) this.#place.querySelector<HTMLElement>(`[data-channel="${CSS.escape(focused)}"]`)?.focus();
  }

  #channelView({ id, name, type, parentId, isDirect }: PageChannel): HTMLElement {
    const isOpen = id === this.#store.channelId;
    const isUnread = this.#unread.has(id);
    const button = element(
      "button",
      {
        class: `channel ${isUnread ? "unread" : ""} ${parentId === null ? "" : "thread"}`,
        attributes: { type: "button", "aria-current": isOpen ? "page" : null, "data-channel": id },
        on: { click: () => this.#store.goTo(id) },
      },
      icon(isDirect ? "direct" : (ICONS[type] ?? "text")),
      element("span", {}, name),
      isUnread && element("span", { class: "badge", attributes: { "aria-label": "new messages" } }, "new"),
    );
    return element("li", {}, button);
  }

  #memberViews(): HTMLElement[] {
    const { users, guild, userId, botId, botIsOnline } = this.#store.world;
    return guild.members.flatMap(({ id }) => {
      const user = users.find((one) => one.id === id);
      if (user === undefined) return [];
      const isOnline = id !== botId || botIsOnline;
      const name = element(
        "span",
        { class: "name" },
        element("strong", {}, user.name),
        user.bot ? element("span", { class: "badge" }, "APP") : null,
        id === userId ? " (you)" : null,
      );
      const about = user.bot
        ? element("span", { class: "about" }, isOnline ? "online" : "offline")
        : element("time", { class: "about", attributes: { "data-zone": this.#zoneOf(id) } });
      const state = `member ${isOnline ? "online" : "offline"}`;
      const avatar = element(
        "span",
        { class: "avatar small", attributes: { "aria-hidden": "true" } },
        user.name.slice(0, 1),
      );
      return [element("li", { class: state, attributes: { "data-bot": user.bot } }, avatar, name, about)];
    });
  }

  /** Whoever is not at this page is far away, to show that everybody reads times of their own. */
  #zoneOf(id: string): string {
    const { settings, world } = this.#store;
    if (id === world.userId) return settings.timeZone;
    return settings.timeZone === "America/New_York" ? "Asia/Baghdad" : "America/New_York";
  }

  #writeTimes(): void {
    const { settings, now } = this.#store;
    for (const time of this.#place.querySelectorAll<HTMLTimeElement>("time[data-zone]")) {
      const { zone: timeZone = "UTC" } = time.dataset;
      const clock = new Intl.DateTimeFormat(settings.locale, {
        weekday: "short",
        hour: "numeric",
        minute: "2-digit",
        timeZone,
      });
      const text = `${clock.format(now())} · ${timeZone.split("/").at(-1)?.replaceAll("_", " ")}`;
      if (time.textContent !== text) time.textContent = text;
    }
  }
}
