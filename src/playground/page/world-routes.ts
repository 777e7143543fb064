import type { APIOverwrite } from "discord.js";
import type { Hono } from "hono";
import * as z from "zod/mini";
import { UserError } from "../../errors.ts";
import type { Core } from "../core.ts";
import type { Faults } from "../faults.ts";
import type { Gateway } from "../gateway.ts";
import { Permission } from "../protocol.ts";
import type { PageHost } from "./host.ts";
import { readJson } from "./json.ts";
import { LONGEST_JOURNEY, travel, travelToNextDigest } from "./travel.ts";

/** What the page's panel changes: the clock, the server, permissions, faults, and the bot's being there. */

export type WorldParts = {
  readonly core: Core;
  readonly gateway: Gateway;
  readonly faults: Faults;
  readonly host: PageHost;
  /** Sends everyone the world as it is now. */
  refresh(): void;
};

const ClockChange = z.union([z.object({ next: z.literal(true) }), z.object({ ahead: z.number() })]);
const ServerChange = z.object({ locale: z.string().check(z.regex(/^[A-Za-z-]{2,20}$/u)) });
const PermissionChange = z.object({
  channelId: z.string(),
  permission: z.enum(["viewChannel", "sendMessages", "embedLinks", "pinMessages"]),
  allowed: z.boolean(),
});
const Trouble = z.object({
  kind: z.enum(["rate limit", "server error", "lost answer", "drop", "gateway drop", "gateway reconnect"]),
});
const BotChange = z.object({ running: z.boolean() });

export function worldRoutes(app: Hono, parts: WorldParts): void {
  const { core, host, refresh } = parts;
  const { world } = core;
  const oneByOne = makeQueue();
  app.post("/page/api/clock", async (context) => {
    const change = await readJson(context, ClockChange);
    await oneByOne(() => changeClock(parts, change));
    refresh();
    return context.json({ now: host.clock.now() });
  });
  app.post("/page/api/server", async (context) => {
    const { locale } = await readJson(context, ServerChange);
    for (const guild of world.guilds.values()) world.changeGuild(guild.id, { locale });
    return context.body(null, 204);
  });
  app.post("/page/api/permissions", async (context) => {
    const { channelId, permission, allowed } = await readJson(context, PermissionChange);
    const channel = world.channels.get(channelId);
    if (channel === undefined || channel.guildId === null)
      throw new UserError("There is no such channel in the server.");
    channel.overwrites = withPermission(channel.overwrites, world.bot.id, Permission[permission], allowed);
    world.announceChannel("UPDATE", channel);
    return context.body(null, 204);
  });
  app.post("/page/api/faults", async (context) => {
    const { kind } = await readJson(context, Trouble);
    makeTrouble(parts, kind);
    return context.body(null, 204);
  });
  app.post("/page/api/bot", async (context) => {
    const { running } = await readJson(context, BotChange);
    await oneByOne(() => (running ? host.bot.start() : host.bot.stop()));
    refresh();
    return context.body(null, 204);
  });
}

async function changeClock({ core, host }: WorldParts, change: z.infer<typeof ClockChange>): Promise<void> {
  const guild = core.world.guilds.values().next().value;
  if (guild === undefined) return;
  if ("next" in change) {
    if (!(await travelToNextDigest(host, guild.id))) {
      throw new UserError("No digest is due: set one with /digest set, or resume it.");
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

function makeTrouble({ faults, gateway }: WorldParts, kind: z.infer<typeof Trouble>["kind"]): void {
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
