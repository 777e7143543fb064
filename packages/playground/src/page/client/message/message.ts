import { MessageFlag, MessageType } from "@lede/fake-discord/protocol";
import type { APIMessage } from "discord-api-types/v10";
import { systemText } from "../../../system-message.ts";
import type { Actions } from "../actions.ts";
import { element } from "../dom.ts";
import type { Store } from "../store.ts";
import { appsView } from "./apps.ts";
import { componentsView } from "./components.ts";
import { embedView } from "./embed.ts";
import { markdownView } from "./markdown.ts";
import type { Shown } from "./shown.ts";

/** One message as it stands in the list. */
export function messageView(message: APIMessage, store: Store, actions: Actions): HTMLElement {
  const flags = message.flags ?? 0;
  const content = systemText(message) ?? message.content;
  const author = message.author.global_name ?? message.author.username;
  const failure = element("p", { class: "failure", attributes: { role: "alert" } });
  const fail = (reason: string | null) => {
    failure.textContent = reason ?? "";
  };
  const context = { message, store, actions, fail };
  const shown = (message.components ?? []) as unknown as readonly Shown[];
  const isThinking = (flags & MessageFlag.loading) !== 0;
  return element(
    "li",
    {
      class: `message ${flags & MessageFlag.ephemeral ? "ephemeral" : ""}`,
      attributes: { "data-message": message.id },
    },
    usedView(message),
    element("span", { class: "avatar", attributes: { "aria-hidden": "true" } }, author.slice(0, 1)),
    element(
      "div",
      { class: "body" },
      element(
        "p",
        { class: "byline" },
        element("strong", { class: message.author.bot ? "author bot" : "author" }, author),
        message.author.bot && element("span", { class: "badge" }, "APP"),
        sentView(message, store),
      ),
      isThinking && element("p", { class: "thinking" }, `${author} is thinking…`),
      content !== "" && markdownView(content, store),
      ...message.embeds.map((embed) => embedView(embed, store)),
      ...componentsView(shown, context),
      message.edited_timestamp !== null && element("span", { class: "edited" }, "(edited)"),
      !isThinking && appsView(context),
      failure,
      flags & MessageFlag.ephemeral ? ephemeralView(message, store) : null,
    ),
  );
}

/** Who used which command, above the answer. */
function usedView({ type, interaction, interaction_metadata }: APIMessage): HTMLElement | null {
  const user = interaction?.user ?? interaction_metadata?.user;
  if (user === undefined || interaction === undefined) return null;
  return element(
    "p",
    { class: "used" },
    element("strong", {}, user.global_name ?? user.username),
    " used ",
    element("span", { class: "mention" }, calledName(type, interaction.name)),
  );
}

/** A command in a message's menu has no slash. */
function calledName(type: number, name: string): string {
  return type === MessageType.contextMenuCommand ? name : `/${name}`;
}

function sentView({ timestamp }: APIMessage, { settings, now }: Store): HTMLElement {
  const sent = new Date(timestamp);
  const { locale, timeZone } = settings;
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "short", timeZone });
  const isToday = day.format(sent) === day.format(now());
  const text = new Intl.DateTimeFormat(locale, {
    timeStyle: "short",
    ...(!isToday && { dateStyle: "short" }),
    timeZone,
  }).format(sent);
  return element("time", { class: "sent", attributes: { datetime: timestamp } }, text);
}

function ephemeralView(message: APIMessage, store: Store): HTMLElement {
  return element(
    "p",
    { class: "only-you" },
    "Only you can see this · ",
    element(
      "button",
      { class: "link", attributes: { type: "button" }, on: { click: () => store.forget(message) } },
      "Dismiss message",
    ),
  );
}
