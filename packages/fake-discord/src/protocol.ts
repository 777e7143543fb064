import type * as Discord from "discord-api-types/v10";

/**
 * Numbers of Discord's API, version 10: only those that the fake Discord uses. Each is checked against the member of
 * discord-api-types' enum that it stands for. The enums themselves are not imported, so that a browser can load this file.
 */

export const ComponentType = {
  actionRow: 1 satisfies Discord.ComponentType.ActionRow,
  button: 2 satisfies Discord.ComponentType.Button,
  stringSelect: 3 satisfies Discord.ComponentType.StringSelect,
  textInput: 4 satisfies Discord.ComponentType.TextInput,
  userSelect: 5 satisfies Discord.ComponentType.UserSelect,
  roleSelect: 6 satisfies Discord.ComponentType.RoleSelect,
  mentionableSelect: 7 satisfies Discord.ComponentType.MentionableSelect,
  channelSelect: 8 satisfies Discord.ComponentType.ChannelSelect,
  section: 9 satisfies Discord.ComponentType.Section,
  textDisplay: 10 satisfies Discord.ComponentType.TextDisplay,
  thumbnail: 11 satisfies Discord.ComponentType.Thumbnail,
  mediaGallery: 12 satisfies Discord.ComponentType.MediaGallery,
  file: 13 satisfies Discord.ComponentType.File,
  separator: 14 satisfies Discord.ComponentType.Separator,
  container: 17 satisfies Discord.ComponentType.Container,
  label: 18 satisfies Discord.ComponentType.Label,
  fileUpload: 19 satisfies Discord.ComponentType.FileUpload,
} as const;

export const ButtonStyle = {
  primary: 1 satisfies Discord.ButtonStyle.Primary,
  secondary: 2 satisfies Discord.ButtonStyle.Secondary,
  success: 3 satisfies Discord.ButtonStyle.Success,
  danger: 4 satisfies Discord.ButtonStyle.Danger,
  link: 5 satisfies Discord.ButtonStyle.Link,
  premium: 6 satisfies Discord.ButtonStyle.Premium,
} as const;

export const MessageFlag = {
  crossposted: 1 << 0,
  suppressEmbeds: 1 << 2,
  ephemeral: 1 << 6,
  loading: 1 << 7,
  suppressNotifications: 1 << 12,
  componentsV2: 1 << 15,
} as const;

export const ChannelType = {
  text: 0 satisfies Discord.ChannelType.GuildText,
  dm: 1 satisfies Discord.ChannelType.DM,
  announcement: 5 satisfies Discord.ChannelType.GuildAnnouncement,
  announcementThread: 10 satisfies Discord.ChannelType.AnnouncementThread,
  publicThread: 11 satisfies Discord.ChannelType.PublicThread,
  privateThread: 12 satisfies Discord.ChannelType.PrivateThread,
  forum: 15 satisfies Discord.ChannelType.GuildForum,
} as const;

export type ThreadType =
  | typeof ChannelType.announcementThread
  | typeof ChannelType.publicThread
  | typeof ChannelType.privateThread;

export const ChannelFlag = { requireTag: 1 << 4 } as const;

export const OptionType = {
  subcommand: 1 satisfies Discord.ApplicationCommandOptionType.Subcommand,
  subcommandGroup: 2 satisfies Discord.ApplicationCommandOptionType.SubcommandGroup,
  string: 3 satisfies Discord.ApplicationCommandOptionType.String,
  integer: 4 satisfies Discord.ApplicationCommandOptionType.Integer,
  boolean: 5 satisfies Discord.ApplicationCommandOptionType.Boolean,
  user: 6 satisfies Discord.ApplicationCommandOptionType.User,
  channel: 7 satisfies Discord.ApplicationCommandOptionType.Channel,
  role: 8 satisfies Discord.ApplicationCommandOptionType.Role,
  mentionable: 9 satisfies Discord.ApplicationCommandOptionType.Mentionable,
  number: 10 satisfies Discord.ApplicationCommandOptionType.Number,
} as const;

export const InteractionType = {
  command: 2 satisfies Discord.InteractionType.ApplicationCommand,
  component: 3 satisfies Discord.InteractionType.MessageComponent,
  autocomplete: 4 satisfies Discord.InteractionType.ApplicationCommandAutocomplete,
  formSubmit: 5 satisfies Discord.InteractionType.ModalSubmit,
} as const;

export const CallbackType = {
  message: 4 satisfies Discord.InteractionResponseType.ChannelMessageWithSource,
  deferredMessage: 5 satisfies Discord.InteractionResponseType.DeferredChannelMessageWithSource,
  deferredUpdate: 6 satisfies Discord.InteractionResponseType.DeferredMessageUpdate,
  update: 7 satisfies Discord.InteractionResponseType.UpdateMessage,
  autocomplete: 8 satisfies Discord.InteractionResponseType.ApplicationCommandAutocompleteResult,
  modal: 9 satisfies Discord.InteractionResponseType.Modal,
} as const;

export const InteractionContext = {
  guild: 0 satisfies Discord.InteractionContextType.Guild,
  botDm: 1 satisfies Discord.InteractionContextType.BotDM,
  privateChannel: 2 satisfies Discord.InteractionContextType.PrivateChannel,
} as const;

export const IntegrationType = {
  guild: 0 satisfies Discord.ApplicationIntegrationType.GuildInstall,
  user: 1 satisfies Discord.ApplicationIntegrationType.UserInstall,
} as const;

export const Permission = {
  administrator: 1n << 3n,
  manageChannels: 1n << 4n,
  manageGuild: 1n << 5n,
  viewChannel: 1n << 10n,
  sendMessages: 1n << 11n,
  sendTtsMessages: 1n << 12n,
  manageMessages: 1n << 13n,
  embedLinks: 1n << 14n,
  attachFiles: 1n << 15n,
  readMessageHistory: 1n << 16n,
  mentionEveryone: 1n << 17n,
  useExternalEmojis: 1n << 18n,
  useApplicationCommands: 1n << 31n,
  manageThreads: 1n << 34n,
  createPublicThreads: 1n << 35n,
  sendMessagesInThreads: 1n << 38n,
  pinMessages: 1n << 51n,
} as const;

export const Intent = {
  guilds: 1 << 0,
  guildMembers: 1 << 1,
  guildPresences: 1 << 8,
  guildMessages: 1 << 9,
  directMessages: 1 << 12,
  messageContent: 1 << 15,
} as const;

export const GatewayOpcode = {
  dispatch: 0 satisfies Discord.GatewayOpcodes.Dispatch,
  heartbeat: 1 satisfies Discord.GatewayOpcodes.Heartbeat,
  identify: 2 satisfies Discord.GatewayOpcodes.Identify,
  presenceUpdate: 3 satisfies Discord.GatewayOpcodes.PresenceUpdate,
  voiceStateUpdate: 4 satisfies Discord.GatewayOpcodes.VoiceStateUpdate,
  resume: 6 satisfies Discord.GatewayOpcodes.Resume,
  reconnect: 7 satisfies Discord.GatewayOpcodes.Reconnect,
  requestGuildMembers: 8 satisfies Discord.GatewayOpcodes.RequestGuildMembers,
  invalidSession: 9 satisfies Discord.GatewayOpcodes.InvalidSession,
  hello: 10 satisfies Discord.GatewayOpcodes.Hello,
  heartbeatAck: 11 satisfies Discord.GatewayOpcodes.HeartbeatAck,
} as const;

/** No flag is set. A plain number, since the enums of flags have no member for none. */
export const NO_FLAGS: number = 0;

export const MessageType = {
  default: 0 satisfies Discord.MessageType.Default,
  channelPinnedMessage: 6 satisfies Discord.MessageType.ChannelPinnedMessage,
  chatInputCommand: 20 satisfies Discord.MessageType.ChatInputCommand,
  contextMenuCommand: 23 satisfies Discord.MessageType.ContextMenuCommand,
} as const;

export const CommandType = {
  chatInput: 1 satisfies Discord.ApplicationCommandType.ChatInput,
  message: 3 satisfies Discord.ApplicationCommandType.Message,
} as const;

/** Threads stand for a part of their parent channel. */
export function isThread<T extends { readonly type: number }>(
  channel: T,
): channel is T & { readonly type: ThreadType } {
  return (
    channel.type === ChannelType.announcementThread ||
    channel.type === ChannelType.publicThread ||
    channel.type === ChannelType.privateThread
  );
}
