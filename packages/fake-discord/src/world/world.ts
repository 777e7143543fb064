import type { APIRole, APIUser } from "discord-api-types/v10";
import { ChannelType, isThread, NO_FLAGS, Permission } from "../protocol.ts";
import { guildPayload, guildSummary, memberPayload } from "./api-shapes.ts";
import { guildChannelPayload, threadPayload } from "./channel-shapes.ts";
import type { WorldEvent } from "./events.ts";
import { MessageStore } from "./message-store.ts";
import { makeSnowflakes } from "./snowflake.ts";
import { Uploads } from "./uploads.ts";
import type {
  Channel,
  ChannelBase,
  Conversation,
  Guild,
  GuildChannel,
  Member,
  Thread,
  WorldView,
} from "./world-types.ts";

type Named = { readonly name: string; readonly id?: string };
type ChannelState = Partial<Omit<ChannelBase, "id" | "recipients" | "lastMessageId">>;
type GuildChannelInput = Named & ChannelState & Partial<Pick<GuildChannel, "type" | "parentId">>;
type ThreadInput = Named & ChannelState & Pick<Thread, "parentId"> & Partial<Pick<Thread, "type">>;

/**
 * All that the fake Discord knows: people, guilds, channels, messages. What is added is there from the bot's start; only what
 * is announced, changed or deleted is an event for the listeners.
 */
export class World implements WorldView {
  readonly now: () => number;
  readonly nextId: () => string;
  readonly bot: APIUser;
  readonly users = new Map<string, APIUser>();
  readonly guilds = new Map<string, Guild>();
  readonly channels = new Map<string, Channel>();
  readonly messages: MessageStore;
  readonly uploads = new Uploads();
  /** People who added the bot to their own account. */
  readonly userInstalls = new Set<string>();
  readonly #guildChannels = new Map<string, Set<GuildChannel | Thread>>();
  readonly #conversations = new Set<Conversation>();
  readonly #listeners = new Set<(event: WorldEvent) => void>();

  constructor(now: () => number, messagesPerChannel = 200) {
    this.now = now;
    this.nextId = makeSnowflakes(now);
    this.messages = new MessageStore(messagesPerChannel);
    this.bot = this.addUser({ name: "Lede", bot: true });
  }

  /** The application has the id of its bot user, as every application made since 2016. */
  get applicationId(): string {
    return this.bot.id;
  }

  /** Returns a function that stops the listening. */
  subscribe(listener: (event: WorldEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  emit(event: WorldEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  addUser(input: { readonly name: string; readonly id?: string; readonly bot?: boolean }): APIUser {
    const user: APIUser = {
      id: input.id ?? this.nextId(),
      username: input.name.toLowerCase().replaceAll(" ", "."),
      global_name: input.name,
      discriminator: "0",
      avatar: null,
      ...(input.bot === true && { bot: true }),
    };
    this.users.set(user.id, user);
    return user;
  }

  /** A guild with its owner, an @everyone role, and the bot unless `withBot` is false. */
  addGuild(input: { name: string; ownerId: string; id?: string; locale?: string; withBot?: boolean }): Guild {
    const id = input.id ?? this.nextId();
    const guild: Guild = {
      id,
      name: input.name,
      ownerId: input.ownerId,
      locale: input.locale ?? "en-US",
      systemChannelId: null,
      roles: new Map(),
      members: new Map(),
    };
    this.guilds.set(id, guild);
    this.addRole(id, { id, name: "@everyone", permissions: EVERYONE_PERMISSIONS });
    this.addMember(id, input.ownerId);
    if (input.withBot !== false) this.addMember(id, this.bot.id);
    return guild;
  }

  /** Changes a guild and notifies the bot. */
  changeGuild(guildId: string, change: { readonly locale: string }): void {
    const guild = Object.assign(this.guild(guildId), change);
    this.emit({ name: "GUILD_UPDATE", data: guildSummary(guild), guildId });
  }

  /** Notifies the bot of a guild that was not there at its start. */
  announceGuild(guildId: string): void {
    this.emit({ name: "GUILD_CREATE", data: guildPayload(this, this.guild(guildId)), guildId });
  }

  /** The bot is removed from the guild. */
  removeBot(guildId: string): void {
    this.guild(guildId).members.delete(this.bot.id);
    this.emit({ name: "GUILD_DELETE", data: { id: guildId }, guildId });
  }

  addRole(
    guildId: string,
    input: { name: string; id?: string; permissions?: bigint; mentionable?: boolean },
  ): APIRole {
    const { roles } = this.guild(guildId);
    const role: APIRole = {
      id: input.id ?? this.nextId(),
      name: input.name,
      color: 0,
      colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
      hoist: false,
      position: roles.size,
      permissions: (input.permissions ?? 0n).toString(),
      managed: false,
      mentionable: input.mentionable ?? false,
      flags: NO_FLAGS,
    };
    roles.set(role.id, role);
    return role;
  }

  addMember(guildId: string, userId: string, roles: readonly string[] = []): Member {
    const joinedAt = new Date(this.now()).toISOString();
    const member: Member = { userId, roles: [...roles], joinedAt, timedOutUntil: null };
    this.guild(guildId).members.set(userId, member);
    return member;
  }

  addChannel(guildId: string, input: GuildChannelInput): GuildChannel {
    return this.#addToGuild({
      ...this.#channelBase(input),
      type: input.type ?? ChannelType.text,
      guildId,
      name: input.name,
      parentId: input.parentId ?? null,
    });
  }

  addThread(guildId: string, input: ThreadInput): Thread {
    return this.#addToGuild({
      ...this.#channelBase(input),
      type: input.type ?? ChannelType.publicThread,
      guildId,
      name: input.name,
      parentId: input.parentId,
    });
  }

  /** A conversation of the bot with one person, or of several people without the bot. */
  addConversation(recipients: readonly string[]): Conversation {
    const base = this.#channelBase({ recipients });
    const channel = { ...base, type: ChannelType.dm, guildId: null, name: null, parentId: null };
    this.channels.set(channel.id, channel);
    this.#conversations.add(channel);
    return channel;
  }

  #addToGuild<Kind extends GuildChannel | Thread>(channel: Kind): Kind {
    this.channels.set(channel.id, channel);
    const known = this.#guildChannels.get(channel.guildId);
    if (known === undefined) this.#guildChannels.set(channel.guildId, new Set([channel]));
    else known.add(channel);
    return channel;
  }

  #channelBase(input: Partial<ChannelBase>): ChannelBase {
    return {
      id: input.id ?? this.nextId(),
      topic: input.topic ?? null,
      position: input.position ?? this.channels.size,
      overwrites: input.overwrites ?? [],
      recipients: input.recipients ?? [],
      ownerId: input.ownerId ?? null,
      lastMessageId: null,
      archived: input.archived ?? false,
      locked: input.locked ?? false,
      requiresTag: input.requiresTag ?? false,
    };
  }

  /** Notifies the bot that a channel or thread was made, changed or deleted. */
  announceChannel(change: "CREATE" | "UPDATE" | "DELETE", channel: Channel): void {
    // Discord announces no conversation.
    if (channel.guildId === null) return;
    const { id, type, guildId } = channel;
    if (!isThread(channel)) {
      this.emit({ name: `CHANNEL_${change}`, data: guildChannelPayload(channel), guildId });
    } else if (change === "DELETE") {
      const data = { id, type, guild_id: guildId, parent_id: channel.parentId };
      this.emit({ name: "THREAD_DELETE", data, guildId });
    } else {
      this.emit({ name: `THREAD_${change}`, data: threadPayload(this, channel), guildId });
    }
  }

  /** Notifies the bot that a guild's settings changed. */
  announceGuildUpdate(guildId: string): void {
    this.emit({ name: "GUILD_UPDATE", data: guildSummary(this.guild(guildId)), guildId });
  }

  /** Times the bot out, or with null lets it speak again, and notifies it. */
  timeOutBot(guildId: string, until: Date | null): void {
    const guild = this.guild(guildId);
    const member = guild.members.get(this.bot.id);
    if (member === undefined) return;
    member.timedOutUntil = until?.toISOString() ?? null;
    const data = { ...memberPayload(this, guild, this.bot.id), guild_id: guildId };
    this.emit({ name: "GUILD_MEMBER_UPDATE", data, guildId });
  }

  deleteRole(guildId: string, roleId: string): void {
    this.guild(guildId).roles.delete(roleId);
    this.emit({ name: "GUILD_ROLE_DELETE", data: { guild_id: guildId, role_id: roleId }, guildId });
  }

  deleteChannel(channelId: string): void {
    const channel = this.channels.get(channelId);
    if (channel === undefined) return;
    this.channels.delete(channelId);
    this.messages.forget(channelId);
    if (channel.guildId === null) this.#conversations.delete(channel);
    else this.#guildChannels.get(channel.guildId)?.delete(channel);
    this.announceChannel("DELETE", channel);
  }

  /** The channels and threads of a guild. */
  channelsOf(guildId: string): ReadonlySet<GuildChannel | Thread> {
    return this.#guildChannels.get(guildId) ?? new Set();
  }

  /** The conversation of the bot with one person; made when there is none. */
  directChannel(userId: string): Conversation {
    for (const channel of this.#conversations) {
      if (channel.recipients.length === 1 && channel.recipients[0] === userId) return channel;
    }
    return this.addConversation([userId]);
  }

  user(userId: string): APIUser {
    const user = this.users.get(userId);
    if (user === undefined) throw new Error(`There is no user ${userId} in this world.`);
    return user;
  }

  guild(guildId: string): Guild {
    const guild = this.guilds.get(guildId);
    if (guild === undefined) throw new Error(`There is no guild ${guildId} in this world.`);
    return guild;
  }

  botIsIn(guildId: string): boolean {
    return this.guilds.get(guildId)?.members.has(this.bot.id) ?? false;
  }
}

const EVERYONE_PERMISSIONS =
  Permission.viewChannel |
  Permission.sendMessages |
  Permission.embedLinks |
  Permission.attachFiles |
  Permission.readMessageHistory |
  Permission.useExternalEmojis |
  Permission.useApplicationCommands |
  Permission.createPublicThreads |
  Permission.sendMessagesInThreads;
