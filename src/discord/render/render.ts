import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIEmbed,
  type APIMessageTopLevelComponent,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from "discord.js";
import { encodeState } from "../custom-id.ts";
import { limits, rowsOf } from "../limits.ts";
import type { Block, Button, Message } from "../message.ts";
import { fit, type WrittenBlock } from "./fit.ts";
import { shorten, shortenUnits, write } from "./markdown.ts";

/** What discord.js needs to send a message. */
export type Payload = {
  readonly components: APIMessageTopLevelComponent[];
  readonly allowedMentions: { parse: []; roles: string[] };
};

export type EmbedPayload = {
  readonly content: string;
  readonly embeds: APIEmbed[];
  readonly components: APIActionRowComponent<APIStringSelectComponent | APIButtonComponent>[];
  readonly allowedMentions: { parse: []; roles: string[] };
};

const ACCENT = { news: 0x2f6f4f, error: 0xb3402a };

/** Turns a message into Discord's Components V2: one container, below the role mention and above the aside if there are any. */
export function render(message: Message): Payload {
  const roles = message.mentionRoles ?? [];
  const { blocks } = fit(message);
  const components: APIMessageTopLevelComponent[] = [];
  if (roles.length > 0) {
    components.push({ type: ComponentType.TextDisplay, content: roles.map((id) => `<@&${id}>`).join(" ") });
  }
  components.push({
    type: ComponentType.Container,
    accent_color: ACCENT[message.tone ?? "news"],
    components: blocks.flatMap(renderBlock),
  });
  if (message.file !== undefined) {
    components.push({ type: ComponentType.File, file: { url: `attachment://${message.file.name}` } });
  }
  if (message.aside !== undefined) {
    components.push({ type: ComponentType.TextDisplay, content: write(message.aside) });
  }
  return { components, allowedMentions: { parse: [], roles: [...roles] } };
}

/** Turns a plain message into one embed with its menus and buttons below it; a role mention and the aside stand above. */
export function renderEmbed(message: Message): EmbedPayload {
  const roles = message.mentionRoles ?? [];
  const { blocks } = fit(message);
  const texts = blocks.flatMap(({ block, text }) => ("text" in block ? [text] : []));
  const rows = blocks.flatMap(({ block }): EmbedPayload["components"] => {
    if (block.kind === "menu") return [renderMenu(block)];
    return block.kind === "buttons" ? renderButtons(block.buttons) : [];
  });
  const mentions = roles.map((id) => `<@&${id}>`).join(" ");
  const aside = message.aside === undefined ? "" : write(message.aside);
  return {
    content: [mentions, aside].filter(Boolean).join("\n"),
    embeds: [{ color: ACCENT[message.tone ?? "news"], description: texts.join("\n\n") }],
    components: rows,
    allowedMentions: { parse: [], roles: [...roles] },
  };
}

function renderBlock({ block, text }: WrittenBlock): APIComponentInContainer | APIComponentInContainer[] {
  switch (block.kind) {
    case "text":
      return [{ type: ComponentType.TextDisplay, content: text }, ...renderButtons(block.buttons ?? [])];
    case "item":
      return {
        type: ComponentType.Section,
        components: [{ type: ComponentType.TextDisplay, content: text }],
        accessory: renderButton(block.button),
      };
    case "separator":
      return { type: ComponentType.Separator, divider: true };
    case "image":
      return {
        type: ComponentType.MediaGallery,
        items: [
          { media: { url: block.url }, description: block.description && shorten(block.description, 256) },
        ],
      };
    case "buttons":
      return renderButtons(block.buttons);
    case "menu":
      return renderMenu(block);
  }
}

function renderMenu(
  block: Extract<Block, { kind: "menu" }>,
): APIActionRowComponent<APIStringSelectComponent> {
  return {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.StringSelect,
        custom_id: encodeState(block.state),
        placeholder: shorten(block.placeholder, limits.menuPlaceholder),
        options: block.options.slice(0, limits.menuOptions).map((option) => ({
          label: shortenUnits(option.label, limits.menuOptionText),
          value: option.value,
          ...(option.description && {
            description: shortenUnits(option.description, limits.menuOptionText),
          }),
        })),
      },
    ],
  };
}

/** As many rows as the buttons take. */
function renderButtons(buttons: readonly Button[]): APIActionRowComponent<APIButtonComponent>[] {
  return Array.from({ length: rowsOf(buttons.length) }, (_, row) => ({
    type: ComponentType.ActionRow,
    components: buttons.slice(row * limits.buttonsInRow, (row + 1) * limits.buttonsInRow).map(renderButton),
  }));
}

function renderButton(button: Button): APIButtonComponent {
  const label = shortenUnits(button.label, limits.buttonLabel);
  if ("url" in button) return { type: ComponentType.Button, style: ButtonStyle.Link, label, url: button.url };
  return {
    type: ComponentType.Button,
    style: styleOf(button),
    label,
    custom_id: encodeState(button.state),
    disabled: button.disabled ?? false,
  };
}

function styleOf({ primary, danger }: Extract<Button, { state: unknown }>) {
  if (danger) return ButtonStyle.Danger;
  return primary ? ButtonStyle.Primary : ButtonStyle.Secondary;
}
