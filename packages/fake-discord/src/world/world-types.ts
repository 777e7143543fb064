import type { APIMessage, APIOverwrite, APIRole, APIUser } from "discord-api-types/v10";

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

/** A guild's channel or thread, or a conversation between `recipients`. */
export type Channel = {
  readonly id: string;
  readonly type: number;
  readonly guildId: string | null;
  name: string | null;
  topic: string | null;
  /** The channel that a thread belongs to. */
  readonly parentId: string | null;
  position: number;
  overwrites: APIOverwrite[];
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

/** Something that happened, in the words of the Gateway. `visibleTo` names the only person who may see it. */
export type WorldEvent = {
  readonly name: string;
  readonly data: object;
  readonly guildId: string | null;
  readonly message?: APIMessage;
  readonly visibleTo?: string | null;
};

/** The world as it is read: by what shows it in answers, and by what computes permissions. */
export type WorldView = {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly bot: APIUser;
  readonly users: ReadonlyMap<string, APIUser>;
  readonly channels: ReadonlyMap<string, Channel>;
  readonly messages: { list(channelId: string): readonly APIMessage[] };
  /** Throws when there is no such guild. */
  guild(guildId: string): Guild;
  /** The channels and threads of a guild, or with null the conversations outside of guilds. */
  channelsOf(guildId: string | null): ReadonlySet<Channel>;
};
