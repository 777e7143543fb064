import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  MessageFlags,
  StringSelectMenuBuilder,
} from "discord.js";
import type { TinyBot } from "./tiny-bot.ts";

/** Commands with every kind of option. */
export const count: NonNullable<TinyBot["commands"]> = [
  {
    name: "count",
    description: "Counts",
    contexts: [0, 1, 2],
    integration_types: [0, 1],
    options: [
      { type: 4, name: "from", description: "Where to begin", min_value: 0, max_value: 9 },
      { type: 3, name: "unit", description: "Of what", autocomplete: true, max_length: 10 },
      { type: 3, name: "way", description: "Up or down", choices: [{ name: "Up", value: "up" }] },
      { type: 7, name: "channel", description: "Where", channel_types: [0] },
      { type: 8, name: "role", description: "For whom" },
    ],
  },
  {
    name: "settings",
    description: "For managers",
    default_member_permissions: "32",
    contexts: [0],
    options: [{ type: 1, name: "show", description: "Shows them" }],
  },
];

/** A page with a button, a disabled one, and a menu. */
export function page(number: number) {
  return {
    components: [
      { type: 10, content: `Page ${number}` } as const,
      new ActionRowBuilder<ButtonBuilder>().addComponents(
        new ButtonBuilder()
          .setCustomId(`page:${number + 1}`)
          .setLabel("Next")
          .setStyle(ButtonStyle.Primary),
        new ButtonBuilder()
          .setCustomId("none")
          .setLabel("Never")
          .setStyle(ButtonStyle.Primary)
          .setDisabled(true),
      ),
      new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(
        new StringSelectMenuBuilder().setCustomId("jump").addOptions([{ label: "Seven", value: "7" }]),
      ),
    ],
  };
}

/** Answers with pages, and turns them. */
export const counter: Omit<Required<TinyBot>, "form" | "menuCommand"> = {
  commands: count,
  command: (interaction) =>
    interaction.reply({
      ...page(interaction.options.getInteger("from") ?? 1),
      flags: MessageFlags.IsComponentsV2,
    }),
  autocomplete: (interaction) => {
    const { name, value } = interaction.options.getFocused(true);
    return interaction.respond([
      { name: `${name}=${value} way=${interaction.options.getString("way")}`, value: "v" },
    ]);
  },
  component: (interaction) => {
    const number = interaction.isStringSelectMenu()
      ? interaction.values[0]
      : interaction.customId.split(":")[1];
    return interaction.update(page(Number(number)));
  },
};
