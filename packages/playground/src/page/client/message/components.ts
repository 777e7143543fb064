import { ButtonStyle, ComponentType } from "@lede/fake-discord/protocol";
import { type Child, element, icon } from "../dom.ts";
import type { Context } from "./context.ts";
import { imageView } from "./image.ts";
import { markdownView } from "./markdown.ts";
import { menuView } from "./menu.ts";
import type { Shown } from "./shown.ts";

export function componentsView(components: readonly Shown[], context: Context): Node[] {
  return components.flatMap((component) => componentView(component, context) ?? []);
}

function componentView(component: Shown, context: Context): Node | null {
  const inside = component.components ?? [];
  switch (component.type) {
    case ComponentType.container:
      return containerView(component, componentsView(inside, context));
    case ComponentType.actionRow:
      return element("div", { class: "row" }, ...componentsView(inside, context));
    case ComponentType.section:
      return sectionView(component, context);
    case ComponentType.textDisplay:
      return markdownView(component.content ?? "", context.store);
    case ComponentType.separator:
      return separatorView(component);
    case ComponentType.thumbnail:
      return imageView(component.media?.url ?? "", component.description, "thumbnail");
    case ComponentType.mediaGallery:
      return galleryView(component);
    case ComponentType.file:
      return fileView(component.file?.url ?? "");
    case ComponentType.button:
      return buttonView(component, context);
    case ComponentType.stringSelect:
    case ComponentType.userSelect:
    case ComponentType.roleSelect:
    case ComponentType.mentionableSelect:
    case ComponentType.channelSelect:
      return menuView(component, context);
    default:
      return element(
        "p",
        { class: "subtext" },
        `(a component of type ${component.type}, which this page cannot show)`,
      );
  }
}

function containerView({ accent_color, spoiler }: Shown, inside: readonly Child[]): Node {
  const view = element("div", { class: "container" }, ...inside);
  if (typeof accent_color === "number") view.style.setProperty("--accent", colour(accent_color));
  if (spoiler !== true) return view;
  return element("details", { class: "covered" }, element("summary", {}, "Spoiler: press to show"), view);
}

export function colour(value: number): string {
  return `#${value.toString(16).padStart(6, "0")}`;
}

function sectionView({ components = [], accessory }: Shown, context: Context): Node {
  const texts = element("div", { class: "texts" }, ...componentsView(components, context));
  const isButton = accessory?.type === ComponentType.button;
  return element(
    "div",
    { class: isButton ? "section with-button" : "section" },
    texts,
    accessory && componentView(accessory, context),
  );
}

function separatorView({ divider, spacing }: Shown): Node {
  const size = spacing === 2 ? "large" : "";
  return divider === false ? element("div", { class: `gap ${size}` }) : element("hr", { class: size });
}

function galleryView({ items = [] }: Shown): Node {
  const images = items.map(({ media, description }) => imageView(media.url, description, "picture"));
  return element("div", { class: `gallery ${items.length > 1 ? "several" : ""}` }, ...images);
}

function fileView(url: string): Node {
  const name = decodeURIComponent(fileName(url));
  if (!/^https?:\/\//iu.test(url)) return element("p", { class: "file" }, name);
  const link = element("a", { attributes: { href: url, download: name, rel: "noopener" } }, name);
  return element("p", { class: "file" }, link);
}

function fileName(url: string): string {
  return url.split("/").at(-1) ?? url;
}

const STYLE_NAMES: Readonly<Record<number, string>> = {
  [ButtonStyle.primary]: "primary",
  [ButtonStyle.secondary]: "secondary",
  [ButtonStyle.success]: "success",
  [ButtonStyle.danger]: "danger",
};

function buttonView(button: Shown, { message, actions, fail }: Context): Node {
  const label = [button.emoji?.name, button.label].filter(Boolean).join(" ") || "Button";
  if (button.url !== undefined && /^https?:\/\//iu.test(button.url)) {
    const attributes = { href: button.url, target: "_blank", rel: "noopener noreferrer nofollow" };
    return element("a", { class: "button secondary", attributes }, label, icon("external"));
  }
  const customId = button.custom_id ?? "";
  const view = element(
    "button",
    {
      class: `button ${STYLE_NAMES[button.style ?? 2] ?? "secondary"}`,
      attributes: { type: "button", disabled: button.disabled, "data-component": button.id },
      on: {
        click: async () => {
          if (view.hasAttribute("aria-busy")) return;
          view.setAttribute("aria-busy", "true");
          fail(await actions.press(message, customId));
          view.removeAttribute("aria-busy");
        },
      },
    },
    label,
  );
  return view;
}
