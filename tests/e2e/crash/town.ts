import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type FakeDiscord, postMessage } from "@lede/fake-discord";
import { ChannelType } from "@lede/fake-discord/protocol";
import type { APIMessage } from "discord.js";
import type { DigestSettings } from "../../../src/digest/settings/settings.ts";
import { weekday as weekdaySchema } from "../../../src/digest/settings/values.ts";
import { createDigestStore, emptyServer, MOST_DIGESTS } from "../../../src/digest/store.ts";
import { openState } from "../../../src/state/open-state.ts";
import { textOf } from "../../support/bot-stage.ts";
import { DEFAULT_CHOICE, EVERY_DAY } from "../../support/digest-settings.ts";

/** One server of the many, and how its digests are to look. */
export type Place = {
  readonly guildId: string;
  readonly channelId: string;
  readonly ownerId: string;
  readonly kind: "plain" | "spill" | "thread" | "forum" | "publish" | "weekly";
  /** Someone answers to whatever is posted there. */
  readonly busy: boolean;
};

/** An edition that must be in its channel. */
export type Expected = { readonly place: Place; readonly name: string; readonly pages: number };

const KINDS = [
  "plain",
  "plain",
  "spill",
  "plain",
  "thread",
  "weekly",
  "forum",
  "plain",
  "publish",
  "spill",
] as const;

/** `idOf` gives the servers' ids; made up by the world when left out, all of one moment and so of one shard. */
export function buildTown(
  { world }: FakeDiscord,
  servers: number,
  {
    kinds = KINDS,
    idOf,
  }: { readonly kinds?: readonly Place["kind"][]; readonly idOf?: (index: number) => string } = {},
): Place[] {
  return Array.from({ length: servers }, (_, index) => {
    const kind = kinds[index % kinds.length] ?? "plain";
    const owner = world.addUser({ name: `Owner ${index}` });
    const id = idOf === undefined ? {} : { id: idOf(index) };
    const guild = world.addGuild({ name: `Server ${index}`, ownerId: owner.id, ...id });
    const type =
      kind === "forum" ? ChannelType.forum : kind === "publish" ? ChannelType.announcement : ChannelType.text;
    const channel = world.addChannel(guild.id, { name: "news", type });
    return { guildId: guild.id, channelId: channel.id, ownerId: owner.id, kind, busy: index % 3 === 0 };
  });
}

/** From now on, someone answers in each busy channel, and opens a post after each in a busy forum. */
export function letPeopleTalk({ world }: FakeDiscord, places: readonly Place[]): void {
  const busy = new Map(places.filter((one) => one.busy).map((one) => [one.guildId, one]));
  world.subscribe(({ name, guildId, message }) => {
    const place = busy.get(guildId ?? "");
    if (name !== "MESSAGE_CREATE" || message?.author.id !== world.bot.id || place === undefined) return;
    const owner = world.users.get(place.ownerId);
    const channel = world.channels.get(message.channel_id);
    if (owner === undefined || channel === undefined) return;
    postMessage(world, channel, owner, { content: "Well, well" });
    const forum = world.channels.get(channel.parentId ?? "");
    if (forum?.type !== ChannelType.forum) return;
    const thread = { name: "By the way", ownerId: owner.id, parentId: forum.id };
    forum.lastMessageId = world.addThread(forum.guildId, thread).id;
  });
}

/** Adds news, and to every server a digest that is due at `now`. */
export async function newRound(
  places: readonly Place[],
  round: number,
  now: Date,
  folder: string,
  stateUrl: string | null = null,
): Promise<Expected[]> {
  publishNews(join(folder, "content"), round, now);
  const state = await openState(stateUrl ?? join(folder, "data", "state.sqlite"));
  const store = createDigestStore(state);
  const name = `round-${round}`;
  for (const place of places) {
    const settings = digestOf(place, name, now);
    const server = (await store.server(place.guildId)) ?? emptyServer(place.guildId);
    // Of a longer run the oldest go.
    const others = server.digests.slice(1 - MOST_DIGESTS);
    await store.saveServer({ ...server, digests: [...others, settings] });
  }
  await state.close();
  return places.map((place) => ({ place, name, pages: place.kind === "spill" ? 2 : 1 }));
}

/** How often each page of an edition is to be seen: one number a page. */
export function seen({ world }: FakeDiscord, { place, name, pages }: Expected): number[] {
  const channels = [...world.channels.values()].filter(
    ({ id, parentId, guildId }) =>
      guildId === place.guildId && (id === place.channelId || parentId === place.channelId),
  );
  // In a long run nearly all messages are answers to commands. No edition is one.
  const messages = channels.flatMap(({ id }) =>
    world.messages.list(id).filter((message) => message.interaction_metadata === undefined),
  );
  const isOf = (line: string) => line === `-# ${name}` || line.startsWith(`-# ${name} ·`);
  const texts = messages.map(allText).filter((text) => text.split("\n").some(isOf));
  return Array.from(
    { length: pages },
    (_, page) => texts.filter((text) => text.includes("continued") === page > 0).length,
  );
}

/** What the ledger says of each edition: its last result, or that it was begun and isn't done. */
export async function outcomesOf(
  folder: string,
  expected: readonly Expected[],
  stateUrl: string | null = null,
): Promise<Map<Expected, string>> {
  const state = await openState(stateUrl ?? join(folder, "data", "state.sqlite"));
  const store = createDigestStore(state);
  const outcomes = new Map<Expected, string>();
  for (const one of expected) {
    const { attempt, lastResult } = await store.delivery(one.place.guildId, one.name);
    outcomes.set(one, attempt !== null ? "unfinished" : (lastResult?.outcome ?? "never begun"));
  }
  await state.close();
  return outcomes;
}

/** A recap that comes on the weekday of `now`; nothing of it for other kinds. */
function weeklyOn(kind: Place["kind"], now: Date): Partial<DigestSettings["schedule"]> {
  const weekday = weekdaySchema.parse(((now.getUTCDay() + 6) % 7) + 1);
  return kind === "weekly" ? { every: "week", weekday } : {};
}

function allText(message: APIMessage): string {
  return [textOf(message), ...message.embeds.map(({ description }) => description ?? "")].join("\n");
}

function digestOf({ guildId, channelId, ownerId, kind }: Place, name: string, now: Date): DigestSettings {
  return {
    guildId,
    name,
    channelId,
    schedule: {
      time: now.toISOString().slice(11, 16),
      timezone: "UTC",
      ...EVERY_DAY,
      ...weeklyOn(kind, now),
    },
    ...DEFAULT_CHOICE,
    limit: kind === "spill" ? 20 : 5,
    whenEmpty: "say",
    thread: kind === "thread",
    publish: kind === "publish",
    tooLong: kind === "spill" ? "spill" : "shorten",
    pause: null,
    createdBy: ownerId,
    createdAt: new Date(now.getTime() - 86_400_000),
  };
}

/** Twelve new articles with long titles: too much for one message where a digest may go on in a second. */
function publishNews(folder: string, round: number, now: Date): void {
  mkdirSync(folder, { recursive: true });
  const places = [
    "quay",
    "mill",
    "tower",
    "bridge",
    "market",
    "school",
    "dam",
    "ferry",
    "forest",
    "chapel",
    "mine",
    "lock",
  ];
  for (const [index, place] of places.entries()) {
    const word = `${place}${round}`;
    const tail = Array.from({ length: 24 }, (_, at) => `${word}${String.fromCharCode(97 + at)}`).join(" ");
    const published = new Date(now.getTime() - (index + 5) * 60_000).toISOString();
    const text = `What happened at the ${word} is not yet known, said its keeper ${tail}.`;
    writeFileSync(
      join(folder, `${word}.md`),
      `---\ntitle: ${`${tail} ${tail}`.slice(0, 250)}\nsource: The ${word} Times\npublished: ${published}\n---\n\n${text}\n`,
    );
  }
}
