import type { FakeDiscord } from "@lede/fake-discord";
import { Permission } from "@lede/fake-discord/protocol";
import type { APIOverwrite } from "discord-api-types/v10";
import type { Hono } from "hono";
import { PlaygroundError } from "../playground-error.ts";
import type { PageHost } from "./host.ts";
import { readBody } from "./request-body.ts";
import type { RequestBody } from "./requests.ts";
import { LONGEST_JOURNEY, travel, travelToNextDigest } from "./travel.ts";

/** What the page's panel changes: the clock, the server, permissions, faults, and the bot's being there. */

export type WorldParts = {
  readonly discord: FakeDiscord;
  readonly host: PageHost;
  /** Sends everyone the world as it is now. */
  refresh(): void;
};

export function worldRoutes(app: Hono, parts: WorldParts): void {
  const { discord, host, refresh } = parts;
  const { world } = discord;
  const oneByOne = makeQueue();
  app.post("/page/api/clock", async (context) => {
    const change = await readBody(context, "/clock");
    await oneByOne(() => changeClock(parts, change));
    refresh();
    return context.json({ now: host.clock.now() });
  });
  app.post("/page/api/server", async (context) => {
    const { locale } = await readBody(context, "/server");
    for (const guild of world.guilds.values()) world.changeGuild(guild.id, { locale });
    return context.body(null, 204);
  });
  app.post("/page/api/permissions", async (context) => {
    const { channelId, permission, allowed } = await readBody(context, "/permissions");
    const channel = world.channels.get(channelId);
    if (channel === undefined || channel.guildId === null)
      throw new PlaygroundError("There is no such channel in the server.");
    channel.overwrites = withPermission(channel.overwrites, world.bot.id, Permission[permission], allowed);
    world.announceChannel("UPDATE", channel);
    return context.body(null, 204);
  });
  app.post("/page/api/faults", async (context) => {
    const { kind } = await readBody(context, "/faults");
    makeTrouble(discord, kind);
    return context.body(null, 204);
  });
  app.post("/page/api/bot", async (context) => {
    const { running } = await readBody(context, "/bot");
    await oneByOne(() => (running ? host.bot.start() : host.bot.stop()));
    refresh();
    return context.body(null, 204);
  });
}

async function changeClock({ discord, host }: WorldParts, change: RequestBody<"/clock">): Promise<void> {
  const guild = discord.world.guilds.values().next().value;
  if (guild === undefined) return;
  if ("next" in change) {
    if (!(await travelToNextDigest(host, guild.id))) {
      throw new PlaygroundError("No digest is due: set one with /digest set, or resume it.");
    }
    return;
  }
  const { clock } = host;
  const ahead = Math.max(0, Math.min(LONGEST_JOURNEY, change.ahead));
  await travel(host, guild.id, clock.now() - clock.ahead + ahead);
}

/** For one member, over everything that roles give or take. */
function withPermission(
  overwrites: readonly APIOverwrite[],
  memberId: string,
  bit: bigint,
  allowed: boolean,
): APIOverwrite[] {
  const before = overwrites.find(({ id }) => id === memberId);
  const allow = BigInt(before?.allow ?? 0) & ~bit;
  const deny = BigInt(before?.deny ?? 0) & ~bit;
  const after = {
    id: memberId,
    type: 1,
    allow: String(allowed ? allow | bit : allow),
    deny: String(allowed ? deny : deny | bit),
  };
  return [...overwrites.filter(({ id }) => id !== memberId), after];
}

const RETRY_AFTER_SECONDS = 1;

function makeTrouble({ faults, gateway }: FakeDiscord, kind: RequestBody<"/faults">["kind"]): void {
  switch (kind) {
    case "rate limit":
      faults.next("*", { kind, retryAfterSeconds: RETRY_AFTER_SECONDS });
      break;
    case "server error":
      faults.next("*", { kind: "status", status: 500 });
      break;
    case "lost answer":
    case "drop":
      faults.next("*", { kind });
      break;
    case "gateway drop":
      gateway.drop();
      break;
    case "gateway reconnect":
      gateway.reconnect();
      break;
  }
}

/** Does one thing after another, in the order in which they were asked for. */
function makeQueue(): (work: () => Promise<void>) => Promise<void> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    last = done.catch(() => {});
    return done;
  };
}
