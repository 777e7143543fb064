import { ChannelType, type Client, type GuildBasedChannel, PermissionFlagsBits } from "discord.js";
import type { DigestSettings } from "../digest/settings/settings.ts";

type Wishes = Pick<DigestSettings, "channelId" | "thread" | "publish" | "pin" | "roleId">;

export function isForum(client: Client, channelId: string): boolean {
  const type = client.channels.cache.get(channelId)?.type;
  return type === ChannelType.GuildForum || type === ChannelType.GuildMedia;
}

/** Why Lede cannot post in a channel and how to fix it, as far as it knows the channel; null when nothing is known to be wrong. */
export function channelProblem(client: Client, channelId: string, now: Date): string | null {
  const channel = client.channels.cache.get(channelId);
  if (channel === undefined || channel.isDMBased()) return null;
  const { me } = channel.guild.members;
  if (me === null) return null;
  const timeout = me.communicationDisabledUntil;
  if (timeout !== null && timeout > now && !me.permissions.has(PermissionFlagsBits.Administrator)) {
    const until = timeout.toISOString().slice(0, 16).replace("T", " ");
    return `Lede is timed out in this server until ${until} UTC. End that with a right click on Lede → Remove Timeout.`;
  }
  if (channel.type === ChannelType.GuildMedia) {
    return "Lede cannot post in a media channel: choose a text channel or a forum with /digest edit.";
  }
  if (!channel.isSendable() && channel.type !== ChannelType.GuildForum) {
    return "Lede cannot post in a channel of this kind: choose a text channel or a forum with /digest edit.";
  }
  const needed: [bigint, string][] = [
    [PermissionFlagsBits.ViewChannel, "View Channel"],
    channel.isThread()
      ? [PermissionFlagsBits.SendMessagesInThreads, "Send Messages in Threads"]
      : channel.type === ChannelType.GuildForum
        ? [PermissionFlagsBits.SendMessages, "Create Posts"]
        : [PermissionFlagsBits.SendMessages, "Send Messages"],
    ...(channel.type === ChannelType.GuildForum
      ? [[PermissionFlagsBits.EmbedLinks, "Embed Links"] as [bigint, string]]
      : []),
  ];
  const missing = missingIn(channel, needed);
  if (missing === null) return null;
  return `Lede may not post in #${channel.name}: give it ${missing} there (Edit Channel → Permissions).`;
}

/** What of the settings will not work though the digest can be posted, with how to fix it; as far as Lede knows the channel. */
export function settingsWarnings(client: Client, settings: Wishes): string[] {
  const channel = client.channels.cache.get(settings.channelId);
  if (channel === undefined || channel.isDMBased()) return [];
  const warnings: string[] = [];
  const me = channel.guild.members.me;
  if (settings.roleId !== null && me !== null) {
    const role = channel.guild.roles.cache.get(settings.roleId);
    const mayMentionAll = channel.permissionsFor(me).has(PermissionFlagsBits.MentionEveryone);
    if (role === undefined) {
      warnings.push("The role to ping is gone, so nobody is pinged: choose another with /digest edit.");
    } else if (!role.mentionable && !mayMentionAll) {
      warnings.push(
        `@${role.name} is not pinged: allow anyone to mention it (Server Settings → Roles), or give Lede Mention Everyone.`,
      );
    }
  }
  if (settings.publish && channel.type !== ChannelType.GuildAnnouncement) {
    warnings.push(`#${channel.name} is not an announcement channel, so there is nobody to publish to.`);
  }
  if (settings.thread) {
    if (channel.isThread()) warnings.push(`#${channel.name} is a thread itself, so none is opened in it.`);
    else if (channel.type !== ChannelType.GuildForum) {
      const missing = missingIn(channel, [
        [PermissionFlagsBits.CreatePublicThreads, "Create Public Threads"],
      ]);
      if (missing !== null) warnings.push(`No thread is opened: give Lede ${missing} in #${channel.name}.`);
    }
  }
  const pinWarning = settings.pin ? pinProblem(client, settings.channelId) : null;
  if (pinWarning !== null) warnings.push(pinWarning);
  return warnings;
}

/** Why Lede cannot pin in a channel, as far as it knows the channel; null when nothing is known to be wrong. */
export function pinProblem(client: Client, channelId: string): string | null {
  const channel = client.channels.cache.get(channelId);
  if (channel === undefined || channel.isDMBased()) return null;
  if (isForum(client, channelId))
    return `Nothing is pinned in #${channel.name}, because in a forum each edition is a post of its own.`;
  const missing = missingIn(channel, [
    [PermissionFlagsBits.ReadMessageHistory, "Read Message History"],
    [PermissionFlagsBits.PinMessages, "Pin Messages"],
  ]);
  return missing === null ? null : `Nothing is pinned: give Lede ${missing} in #${channel.name}.`;
}

/** The names of the permissions that Lede lacks there; null when it lacks none, or nothing is known. */
function missingIn(channel: GuildBasedChannel, needed: readonly [bigint, string][]): string | null {
  const { me } = channel.guild.members;
  if (me === null) return null;
  const held = channel.permissionsFor(me);
  const missing = needed.filter(([bit]) => !held.has(bit)).map(([, name]) => name);
  return missing.length === 0 ? null : new Intl.ListFormat("en-GB").format(missing);
}
