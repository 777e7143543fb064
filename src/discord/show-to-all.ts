import {
  type APIMessageTopLevelComponent,
  ComponentType,
  type MessageComponentInteraction,
  MessageFlags,
} from "discord.js";

/**
 * Shows a message that only the presser sees to all in the channel: as it is, without its menus and buttons but links, which would
 * be the presser's. Its own copy loses them, too, so that it is shown once. Pings nobody.
 */
export async function showToAll(interaction: MessageComponentInteraction): Promise<void> {
  const components = interaction.message.components.flatMap((one) => withoutControls(one.toJSON()));
  const shown = { components, allowedMentions: { parse: [] } } as const;
  await interaction.update(shown);
  await interaction.followUp({ ...shown, flags: MessageFlags.IsComponentsV2 });
}

function withoutControls(component: APIMessageTopLevelComponent): APIMessageTopLevelComponent[] {
  switch (component.type) {
    case ComponentType.ActionRow:
      return [];
    case ComponentType.Container:
      return [
        {
          ...component,
          components: component.components.filter(({ type }) => type !== ComponentType.ActionRow),
        },
      ];
    default:
      return [component];
  }
}
