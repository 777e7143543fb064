import { ChannelType, Permission } from "../protocol.ts";
import { makeSnowflakes } from "./snowflake.ts";
import { World } from "./world.ts";
import type { GuildChannel } from "./world-types.ts";

/** The world to start with, and the ids of what is in it. */
export type Newsroom = {
  readonly world: World;
  readonly guildId: string;
  /** The owner may do everything; the reader is an ordinary member. */
  readonly ownerId: string;
  readonly readerId: string;
  readonly roles: { readonly editors: string; readonly readers: string };
  /** The bot may not write in `rules`. */
  readonly channels: Readonly<Record<"general" | "news" | "rules" | "announcements" | "questions", string>>;
};

/** Older than anything that happens in the world. Milliseconds since 1970. */
const FOUNDED = Date.parse("2020-01-01T00:00:00Z");

/**
 * One guild, "The Newsroom": two people, two roles, five channels. The bot is in it, and on the owner's own account.
 * All but the bot have the same ids at every start: a page that stays open over a restart still shows the same person and channel.
 */
export function makeNewsroom(now: () => number, messagesPerChannel?: number): Newsroom {
  const world = new World(now, messagesPerChannel);
  const nextId = makeSnowflakes(() => FOUNDED);
  const owner = world.addUser({ id: nextId(), name: "Robin" });
  const reader = world.addUser({ id: nextId(), name: "Kim" });
  const guild = world.addGuild({ id: nextId(), name: "The Newsroom", ownerId: owner.id });
  const editors = world.addRole(guild.id, {
    id: nextId(),
    name: "Editors",
    permissions: Permission.manageGuild,
  });
  const readers = world.addRole(guild.id, { id: nextId(), name: "Readers", mentionable: true });
  world.addMember(guild.id, reader.id, [readers.id]);
  world.userInstalls.add(owner.id);
  const add = (name: string, type: GuildChannel["type"], topic: string): string =>
    world.addChannel(guild.id, { id: nextId(), name, type, topic }).id;
  const general = add("general", ChannelType.text, "Talk");
  const news = add("news", ChannelType.text, "The day's news");
  const rules = world.addChannel(guild.id, {
    id: nextId(),
    name: "rules",
    topic: "Nobody writes here",
    overwrites: [{ id: guild.id, type: 0, allow: "0", deny: Permission.sendMessages.toString() }],
  }).id;
  const announcements = add("announcements", ChannelType.announcement, "For everybody");
  const questions = add("questions", ChannelType.forum, "Ask the desk");
  return {
    world,
    guildId: guild.id,
    ownerId: owner.id,
    readerId: reader.id,
    roles: { editors: editors.id, readers: readers.id },
    channels: { general, news, rules, announcements, questions },
  };
}
