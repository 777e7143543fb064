import type { APIAllowedMentions, APIMessage } from "discord-api-types/v10";
import { type AnyComponent, walkComponents } from "../checks/components.ts";
import { Permission } from "../protocol.ts";
import { channelPermissions } from "./permissions.ts";
import type { World } from "./world.ts";
import type { Channel } from "./world-types.ts";

type Pinged = Pick<APIMessage, "mentions" | "mention_roles" | "mention_everyone">;

/**
 * Whom a message really pings: who is named in its text, is let through by `allowed_mentions` (without it, everyone is), and
 * may be mentioned by its author. Mentions inside code count too, which is stricter than Discord.
 */
export function findMentions(
  world: World,
  channel: Channel,
  message: APIMessage,
  allowed: APIAllowedMentions | null | undefined,
): Pinged {
  const text = mentionableText(message);
  const parse: readonly string[] = allowed ? (allowed.parse ?? []) : ["users", "roles", "everyone"];
  const mayMentionAll =
    (channelPermissions(world, channel, message.author.id) & Permission.mentionEveryone) !== 0n;
  const roles = channel.guildId === null ? undefined : world.guild(channel.guildId).roles;
  return {
    mentions: named(text, /<@!?(\d{1,20})>/gu)
      .filter((id) => parse.includes("users") || allowed?.users?.includes(id))
      .flatMap((id) => world.users.get(id) ?? []),
    mention_roles: named(text, /<@&(\d{1,20})>/gu).filter(
      (id) =>
        (parse.includes("roles") || allowed?.roles?.includes(id)) &&
        (mayMentionAll || roles?.get(id)?.mentionable === true),
    ),
    mention_everyone: parse.includes("everyone") && mayMentionAll && /@(?:everyone|here)/u.test(text),
  };
}

function named(text: string, pattern: RegExp): string[] {
  return [...new Set(text.matchAll(pattern).map((match) => match[1] ?? ""))];
}

/** A ping is looked for in the content and in text displays, and not in embeds. */
function mentionableText(message: APIMessage): string {
  const shown = [...walkComponents((message.components ?? []) as readonly AnyComponent[])];
  return [message.content, ...shown.map(({ component }) => component.content ?? "")].join("\n");
}
