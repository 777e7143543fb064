import type { APIMessage, APIOverwrite, APIRole, APIUser } from "discord-api-types/v10";
import type { ChannelType, ThreadType } from "../protocol.ts";

export type Member = {
  readonly userId: string;
  roles: string[];
  readonly joinedAt: string;
  /** Until when the member is timed out, an ISO date-time. */
  timedOutUntil: string | null;
};

export type Guild = {
  readonly id: string;
  name: string;
  readonly ownerId: string;
  locale: string;
  /** Where Discord says who joined; null for nowhere. */
  systemChannelId: string | null;
  /** The role with the guild's own id is @everyone. */
  readonly roles: Map<string, APIRole>;
  readonly members: Map<string, Member>;
};

export type ChannelBase = {
  readonly id: string;
  topic: string | null;
  position: number;
  overwrites: APIOverwrite[];
  /** Who talks in a conversation with the bot, or in one without it. */
  readonly recipients: readonly string[];
  /** Who opened a thread. */
  readonly ownerId: string | null;
  lastMessageId: string | null;
  /** Of a thread. */
  archived: boolean;
  locked: boolean;
  /** Of a forum whose posts must have a tag. */
  requiresTag: boolean;
};

export type GuildChannel = ChannelBase & {
  readonly type: typeof ChannelType.text | typeof ChannelType.announcement | typeof ChannelType.forum;
  readonly guildId: string;
  name: string;
  /** Its category. */
  readonly parentId: string | null;
};

export type Thread = ChannelBase & {
  readonly type: ThreadType;
  readonly guildId: string;
  name: string;
  /** The channel that it belongs to. */
  readonly parentId: string;
};

export type Conversation = ChannelBase & {
  readonly type: typeof ChannelType.dm;
  readonly guildId: null;
  readonly name: null;
  readonly parentId: null;
};

/** A guild's channel or thread, or a conversation between `recipients`. */
export type Channel = GuildChannel | Thread | Conversation;

/** The world as it is read: by what shows it in answers, and by what computes permissions. */
export type WorldView = {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly bot: APIUser;
  readonly users: ReadonlyMap<string, APIUser>;
  readonly channels: ReadonlyMap<string, Channel>;
  readonly messages: { list(channelId: string): readonly APIMessage[] };
  /** Throws when there is no such person. */
  user(userId: string): APIUser;
  /** Throws when there is no such guild. */
  guild(guildId: string): Guild;
  /** The channels and threads of a guild. */
  channelsOf(guildId: string): ReadonlySet<GuildChannel | Thread>;
};
