import { ApplicationIntegrationType, InteractionContextType, PermissionFlagsBits } from "discord.js";

/** For commands that only read: in servers, in direct messages, and wherever someone installed Lede for themselves. */
export const everywhere = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
};

/** For commands that change what a server gets: there only, and for members with Manage Server unless it says otherwise. */
export const managersOnly = {
  integration_types: [ApplicationIntegrationType.GuildInstall],
  contexts: [InteractionContextType.Guild],
  default_member_permissions: String(PermissionFlagsBits.ManageGuild),
};
