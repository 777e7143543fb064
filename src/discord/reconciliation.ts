import {
  type Client,
  DiscordAPIError,
  PermissionFlagsBits,
  type REST,
  Routes,
  SnowflakeUtil,
} from "discord.js";
import { z } from "zod";
import type { Fate, Target } from "../digest/publisher.ts";
import { hasFingerprint } from "./fingerprint.ts";

const channelState = z.object({ last_message_id: z.string().nullish() });
const threadState = z.object({ owner_id: z.string().nullish(), name: z.string().nullish() });
const messageState = z.object({
  author: z.object({ id: z.string() }),
  components: z.array(z.object({ id: z.number().optional() })).optional(),
});

/** How far Discord's clock and ours may be apart. */
const CLOCKS_APART_MS = 60_000;

type Begun = {
  readonly target: Target;
  readonly nonce: string;
  /** What a post of it in a forum is called. */
  readonly title: string;
  readonly since: Date;
  readonly after: string | null;
};
/** Makes a request about a channel. */
export type Ask = <Answer>(
  schema: z.ZodType<Answer>,
  channelId: string,
  ask: (rest: REST) => Promise<unknown>,
) => Promise<Answer>;

/**
 * Finds out whether a page that was begun is in its channel, as `Publisher.fateOf` says: by the newest message alone. It is
 * ours if it carries the page's fingerprint. No history is listed, so what stands behind a newer message is not found.
 */
export async function reconcile(client: Client, request: Ask, begun: Begun): Promise<Fate> {
  const { target, nonce, title, since, after } = begun;
  const { channelId } = target;
  const earliest = since.getTime() - CLOCKS_APART_MS;
  if (target.kind === "forum") {
    for (const id of knownPosts()) if (await isPost(id)) return { channelId: id, messageId: id };
  }
  const state = await request(channelState, channelId, (rest) => rest.get(Routes.channel(channelId)));
  const last = state.last_message_id;
  if (!last || last === after) return "absent";
  if (SnowflakeUtil.timestampFrom(last) < earliest) return "absent";
  if (target.kind === "forum") {
    // A forum's newest message is its newest post.
    const post = await unlessRefused(() =>
      request(threadState, last, (rest) => rest.get(Routes.channel(last))),
    );
    const isFound = post !== null && isOurs(post.owner_id, post.name) && (await isPost(last));
    return isFound ? { channelId: last, messageId: last } : "unknown";
  }
  return (await fingerprintsOf(channelId, last)) === "this page" ? { channelId, messageId: last } : "unknown";

  /** The posts of the forum that may be it, that Discord has sent us by itself. */
  function knownPosts(): string[] {
    return client.channels.cache
      .filter((one) => one.isThread() && one.parentId === channelId && isOurs(one.ownerId, one.name))
      .map(({ id }) => id)
      .filter((id) => SnowflakeUtil.timestampFrom(id) >= earliest);
  }

  function isOurs(ownerId: string | null | undefined, name: string | null | undefined): boolean {
    return ownerId === client.user?.id && name === title;
  }

  /** A test edition has the same title and another mark. Where no mark can be read, the title decides. */
  async function isPost(id: string): Promise<boolean> {
    return (await fingerprintsOf(id, id)) !== "something else";
  }

  /** Reads this one message, if that is allowed. */
  async function fingerprintsOf(
    place: string,
    id: string,
  ): Promise<"this page" | "something else" | "unmarked"> {
    if (target.kind !== "direct" && !mayRead(client, place)) return "unmarked";
    const message = await unlessRefused(() =>
      request(messageState, place, (rest) => rest.get(Routes.channelMessage(place, id))),
    );
    if (message === null) return "unmarked";
    const { author, components = [] } = message;
    if (author.id !== client.user?.id) return "something else";
    if (components.length === 0) return "unmarked";
    return hasFingerprint(components, nonce) ? "this page" : "something else";
  }
}

/** null when Discord refuses: it was deleted meanwhile, or is not for us to read after all. That proves nothing. */
async function unlessRefused<Answer>(ask: () => Promise<Answer>): Promise<Answer | null> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof Error && error.cause instanceof DiscordAPIError) return null;
    throw error;
  }
}

function mayRead(client: Client, channelId: string): boolean {
  const channel = client.channels.cache.get(channelId);
  if (channel === undefined || channel.isDMBased()) return false;
  const { me } = channel.guild.members;
  return me !== null && (channel.permissionsFor(me)?.has(PermissionFlagsBits.ReadMessageHistory) ?? false);
}
