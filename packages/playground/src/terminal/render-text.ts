import type { AnyComponent, Control } from "@lede/fake-discord";
import { ButtonStyle, ComponentType, MessageFlag } from "@lede/fake-discord/protocol";
import type { APIEmbed, APIMessage } from "discord-api-types/v10";
import { systemText } from "../system-message.ts";
import { printable, renderMarkdown } from "./block-markdown.ts";
import { renderInline, type Viewer } from "./inline-markdown.ts";

/** Something that a number chooses: a button, or an entry of a menu. */
export type Choosable =
  | { readonly kind: "button"; readonly customId: string }
  | { readonly kind: "entry"; readonly customId: string; readonly value: string };

export type RenderedMessage = {
  readonly text: string;
  /** What the printed numbers stand for: [1] is the first. */
  readonly choosable: readonly Choosable[];
};

export type RenderOptions = {
  readonly viewer: Viewer;
  /** Lines are broken at this many columns; null never breaks them. */
  readonly width: number | null;
};

/** A message, of Components V2 or the older kind, as text for a terminal. Text in it cannot steer the terminal. */
export function renderMessage(message: APIMessage, { viewer, width }: RenderOptions): RenderedMessage {
  const renderer = new Renderer(viewer);
  const content = systemText(message) ?? message.content;
  const lines = [
    ...(content === "" ? [] : renderer.text(content, width)),
    ...message.embeds.flatMap((embed) => renderer.embed(embed, width)),
    ...renderer.components((message.components ?? []) as readonly AnyComponent[], width),
  ];
  if ((message.flags ?? 0) & MessageFlag.ephemeral)
    lines.push(viewer.style("dim", "(only you can see this)"));
  return { text: lines.join("\n"), choosable: renderer.choosable };
}

type Width = number | null;
type Media = { readonly url: string };
type Shown = AnyComponent &
  Partial<Control> & {
    readonly media?: Media;
    readonly description?: string | null;
    readonly items?: readonly { readonly media: Media; readonly description?: string | null }[];
    readonly file?: Media;
    readonly divider?: boolean;
  };

class Renderer {
  readonly choosable: Choosable[] = [];
  readonly #viewer: Viewer;

  constructor(viewer: Viewer) {
    this.#viewer = viewer;
  }

  components(components: readonly AnyComponent[], width: Width): string[] {
    return components.flatMap((component) => this.#component(component as Shown, width));
  }

  text(text: string, width: Width): string[] {
    return renderMarkdown(text, this.#viewer, width);
  }

  embed(embed: APIEmbed, width: Width): string[] {
    const link = (title: string, url: string | undefined) =>
      url ? `**[${title}](${url})**` : `**${title}**`;
    const parts = [
      embed.author && link(embed.author.name, embed.author.url),
      embed.title && link(embed.title, embed.url),
      embed.description,
      ...(embed.fields ?? []).flatMap(({ name, value }) => [`**${name}**`, value]),
      embed.footer && `-# ${embed.footer.text}`,
    ];
    const images = [embed.image, embed.thumbnail].flatMap((image) => (image ? this.#image(image, null) : []));
    return this.#block([
      ...parts.flatMap((part) => (part ? this.text(part, narrower(width)) : [])),
      ...images,
    ]);
  }

  #component(component: Shown, width: Width): string[] {
    const { components = [], accessory } = component;
    switch (component.type) {
      case ComponentType.textDisplay:
        return this.text(component.content ?? "", width);
      case ComponentType.container:
        return this.#block(this.#spaced(components, narrower(width)));
      case ComponentType.section:
        return [
          ...this.components(components, width),
          ...(accessory ? this.#component(accessory as Shown, width) : []),
        ];
      case ComponentType.actionRow:
        return this.#row(components as readonly Shown[]);
      case ComponentType.button:
        return [this.#button(component)];
      case ComponentType.separator:
        return [component.divider === false ? "" : this.#viewer.style("dim", "─".repeat(24))];
      case ComponentType.thumbnail:
        return component.media ? this.#image(component.media, component.description) : [];
      case ComponentType.mediaGallery:
        return (component.items ?? []).flatMap(({ media, description }) => this.#image(media, description));
      case ComponentType.file:
        return [`[file] <${printable(component.file?.url ?? "")}>`];
      default:
        return this.#menu(component);
    }
  }

  /** With a gap between one component and the next, as a client shows them; a separator is gap enough. */
  #spaced(components: readonly AnyComponent[], width: Width): string[] {
    const isSeparator = (one: AnyComponent | undefined) => one?.type === ComponentType.separator;
    return components.flatMap((component, index) => {
      const isGap = index > 0 && !isSeparator(component) && !isSeparator(components[index - 1]);
      return [...(isGap ? [""] : []), ...this.#component(component as Shown, width)];
    });
  }

  #row(components: readonly Shown[]): string[] {
    const buttons = components
      .filter(({ type }) => type === ComponentType.button)
      .map((one) => this.#button(one));
    const menus = components
      .filter(({ type }) => type !== ComponentType.button)
      .flatMap((one) => this.#menu(one));
    return [...(buttons.length > 0 ? [buttons.join("  ")] : []), ...menus];
  }

  #button({ style, label, url, disabled, custom_id }: Shown): string {
    const text = printable(label ?? "•");
    if (style === ButtonStyle.link)
      return `${text} ${this.#viewer.style("dim", `<${printable(url ?? "")}>`)}`;
    if (disabled || typeof custom_id !== "string") return this.#viewer.style("dim", `[-] ${text}`);
    return `${this.#number({ kind: "button", customId: custom_id })} ${text}`;
  }

  #menu({ custom_id = "", placeholder, options, disabled }: Shown): string[] {
    const head = printable(placeholder ?? "Choose:");
    if (disabled || typeof custom_id !== "string") return [this.#viewer.style("dim", head)];
    const entries = (options ?? []).map(({ label, value, description }) => {
      const more = description ? this.#viewer.style("dim", ` – ${printable(description)}`) : "";
      return `  ${this.#number({ kind: "entry", customId: custom_id, value })} ${printable(label)}${more}`;
    });
    return [head, ...entries];
  }

  #number(choosable: Choosable): string {
    this.choosable.push(choosable);
    return this.#viewer.style("bold", `[${this.choosable.length}]`);
  }

  #image({ url }: Media, description: string | null | undefined): string[] {
    const words = description
      ? ` ${renderInline(printable(description).replaceAll("\n", " "), this.#viewer)}`
      : "";
    return [this.#viewer.style("dim", `[image]${words} <${printable(url)}>`)];
  }

  #block(lines: readonly string[]): string[] {
    const bar = this.#viewer.style("blue", "│");
    return lines.map((line) => (line === "" ? bar : `${bar} ${line}`));
  }
}

function narrower(width: Width): Width {
  return width === null ? null : width - 2;
}
