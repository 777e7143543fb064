import type { APIEmbed } from "discord-api-types/v10";
import { element } from "../dom.ts";
import type { Store } from "../store.ts";
import { colour } from "./components.ts";
import { imageView } from "./image.ts";
import { inlineView, linkView, markdownView } from "./markdown.ts";

/** An embed, the older kind of card. */
export function embedView(embed: APIEmbed, store: Store): HTMLElement {
  const { author, title, url, description, fields = [], image, thumbnail, footer, timestamp } = embed;
  const dir = { dir: "auto" };
  const link = (words: string, address: string | undefined) =>
    address === undefined
      ? element("span", {}, ...inlineView(words, store))
      : linkView(address, ...inlineView(words, store));
  const foot = [
    footer?.text,
    timestamp &&
      new Date(timestamp).toLocaleString(store.settings.locale, { timeZone: store.settings.timeZone }),
  ];
  const view = element(
    "div",
    { class: "container embed" },
    thumbnail && imageView(thumbnail.url, null, "thumbnail"),
    author && element("p", { class: "embed-author", attributes: dir }, link(author.name, author.url)),
    title && element("p", { class: "embed-title", attributes: dir }, link(title, url)),
    description && markdownView(description, store),
    fields.length > 0 &&
      element(
        "dl",
        {},
        ...fields.map(({ name, value, inline }) =>
          element(
            "div",
            { class: inline ? "inline" : "" },
            element("dt", { attributes: dir }, ...inlineView(name, store)),
            element("dd", {}, markdownView(value, store)),
          ),
        ),
      ),
    image && imageView(image.url, null, "picture"),
    foot.some(Boolean) && element("p", { class: "subtext" }, foot.filter(Boolean).join(" · ")),
  );
  if (embed.color !== undefined) view.style.setProperty("--accent", colour(embed.color));
  return view;
}
