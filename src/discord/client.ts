import { Client, GatewayIntentBits, Options } from "discord.js";
import type { Logger } from "pino";
import type { Connection } from "./connection.ts";
import { loggedRequests, type OnAnswer } from "./request-log.ts";
import { type Shards, shardOptions } from "./shards.ts";

/**
 * A Discord client as small as Lede needs it: which hears only of servers and their channels and roles, and keeping no
 * messages or members but itself. `apiUrl` points it at another server than Discord ("http://127.0.0.1:3500/api").
 * `shards` says which connections it opens. `connection` watches them, `log` gets its requests, and `onAnswer` hears of each.
 */
export function createClient({
  apiUrl,
  shards,
  connection,
  log,
  onAnswer,
}: {
  readonly apiUrl: string | null;
  readonly shards: Shards;
  readonly connection: Connection;
  readonly log: Logger;
  readonly onAnswer?: OnAnswer;
}): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    ...shardOptions(shards),
    // What Lede sends by itself keeps to Discord's limit by its own pace; answers to people do not count there, and must not wait.
    rest: {
      globalRequestsPerSecond: 1000,
      ...loggedRequests(log, onAnswer),
      ...(apiUrl !== null && { api: apiUrl }),
    },
    ws: { buildStrategy: connection.buildStrategy },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      ApplicationCommandManager: 0,
      AutoModerationRuleManager: 0,
      BaseGuildEmojiManager: 0,
      DMMessageManager: 0,
      GuildBanManager: 0,
      GuildEmojiManager: 0,
      GuildInviteManager: 0,
      GuildMemberManager: { maxSize: 0, keepOverLimit: (member) => member.id === member.client.user.id },
      GuildMessageManager: 0,
      GuildScheduledEventManager: 0,
      GuildStickerManager: 0,
      MessageManager: 0,
      PresenceManager: 0,
      ReactionManager: 0,
      ReactionUserManager: 0,
      StageInstanceManager: 0,
      ThreadMemberManager: 0,
      UserManager: { maxSize: 0, keepOverLimit: (user) => user.id === user.client.user?.id },
      VoiceStateManager: 0,
    }),
  });
}
