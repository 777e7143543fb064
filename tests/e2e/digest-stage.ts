import type { Channel, World } from "@lede/fake-discord";
import type { APIMessage } from "discord.js";
import { manyArticles } from "../support/articles.ts";
import { type Stage, stage, textOf } from "../support/bot-stage.ts";

export const DUE = "2031-05-20T12:30:00Z";
export const set = { time: "15:30", timezone: "Asia/Baghdad" } as const;

/** A stage whose Discord has the bot's clock. */
export async function stageInTime(options: Parameters<typeof stage>[0] = {}): Promise<Stage> {
  const clock = { at: Date.parse("2031-05-20T12:00:00Z") };
  const at = await stage({ ...options, discord: { now: () => clock.at } });
  const { setTime } = at;
  return Object.assign(Object.create(at), {
    setTime(time: string) {
      clock.at = Date.parse(time);
      setTime(time);
    },
    async tick(time: string) {
      clock.at = Date.parse(time);
      await at.tick(time);
    },
  }) as Stage;
}

export const run = (
  { owner }: Stage,
  subcommand: string,
  options: Record<string, string | number | boolean> = {},
) => owner.command("digest", { subcommand, options }).then(({ message }) => textOf(message));

export function inChannel({ discord: { world } }: Stage, channelId: string): APIMessage[] {
  return world.messages.list(channelId).filter(({ author }) => author.id === world.bot.id);
}

export function threadsOf(world: World, channelId: string): Channel[] {
  return [...world.channels.values()].filter(({ parentId }) => parentId === channelId);
}

export function deny(at: Stage, channelId: string, permission: bigint): void {
  const channel = at.discord.world.channels.get(channelId);
  if (channel === undefined) throw new Error("the channel is gone");
  const { guildId } = at.discord.newsroom;
  channel.overwrites = [{ id: guildId, type: 0, allow: "0", deny: permission.toString() }];
  at.discord.world.announceChannel("UPDATE", channel);
}

/** Sixteen articles whose titles are too much for one message. */
export function longArticles(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(manyArticles(16)).map(([file, text], index) => [
      file,
      text.replace(
        /title: .*/u,
        `title: "${`Harbour ${index} and its ${"very ".repeat(40)}long story`.slice(0, 250)}"`,
      ),
    ]),
  );
}
