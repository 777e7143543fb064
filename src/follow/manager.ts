import { randomBytes } from "node:crypto";
import type { KeyedMutex } from "../digest/delivery/keyed-mutex.ts";
import { UserError } from "../errors.ts";
import { foldedLine } from "../library/folded-line.ts";
import type { FollowChoice, FollowList, FollowSet, Follows } from "./follows.ts";
import {
  emptyFollower,
  type Follow,
  type Follower,
  type FollowerId,
  type FollowStore,
  followerKey,
  type QuietHours,
  type Subject,
} from "./store.ts";

const MOST = { server: 25, person: 10 } as const;

type ManagerParts = {
  readonly store: FollowStore;
  /** Whoever reads and then writes what is kept of a follower waits for its turn. */
  readonly mutex: KeyedMutex;
  now(): Date;
};

/** What is followed; see `Follows`. Rejects with a StateError when the state fails. */
export class FollowManager implements Omit<Follows, "tick"> {
  readonly #parts: ManagerParts;

  constructor(parts: ManagerParts) {
    this.#parts = parts;
  }

  async list(id: FollowerId): Promise<FollowList> {
    const { store } = this.#parts;
    const follower = (await store.follower(id)) ?? emptyFollower(id);
    const follows = await Promise.all(
      follower.follows.map(async (follow) => {
        const { alerts, waiting, further } = await store.ledger(id, follow.id);
        return { follow, lastAlert: alerts.at(-1)?.at ?? null, waiting: waiting.length + further };
      }),
    );
    return { follows, quiet: follower.quiet };
  }

  set({ follower: id, subject, channelId, createdBy, language }: FollowChoice): Promise<FollowSet> {
    return this.#change(id, async (before) => {
      const follower = { ...before, language };
      const there = follower.follows.find(
        (one) => one.channelId === channelId && subjectKey(one.subject) === subjectKey(subject),
      );
      if (there !== undefined) {
        if (there.stopped === null) {
          if (language !== before.language) await this.#save(follower);
          return { follow: there, was: "there" };
        }
        return { follow: await this.#start(follower, there), was: "again" };
      }
      if (follower.follows.length >= MOST[id.kind]) throw tooMany(id);
      const follow: Follow = {
        id: randomBytes(4).toString("hex"),
        subject,
        channelId,
        createdBy,
        createdAt: this.#parts.now(),
        stopped: null,
      };
      await this.#save({ ...follower, follows: [...follower.follows, follow] });
      return { follow, was: "new" };
    });
  }

  resume(id: FollowerId, followId: string): Promise<Follow | null> {
    return this.#change(id, async (follower) => {
      const follow = follower.follows.find((one) => one.id === followId);
      return follow === undefined ? null : this.#start(follower, follow);
    });
  }

  remove(id: FollowerId, followId: string): Promise<Follow | null> {
    return this.#change(id, async (follower) => {
      const follow = follower.follows.find((one) => one.id === followId);
      if (follow === undefined) return null;
      await this.#parts.store.removeLedger(id, followId);
      await this.#save({ ...follower, follows: follower.follows.filter((one) => one !== follow) });
      return follow;
    });
  }

  async setQuiet(id: FollowerId, quiet: QuietHours | null): Promise<void> {
    await this.#change(id, (follower) => this.#save({ ...follower, quiet }));
  }

  async forget(id: FollowerId): Promise<void> {
    const { store } = this.#parts;
    await this.#change(id, async (follower) => {
      for (const follow of follower.follows) await store.removeLedger(id, follow.id);
      await this.#save({ ...emptyFollower(id) });
    });
  }

  left(guildId: string): Promise<void> {
    return this.#markLeft(guildId, this.#parts.now());
  }

  joined(guildId: string): Promise<void> {
    return this.#markLeft(guildId, null);
  }

  async reconcile(isMember: (guildId: string) => boolean | null): Promise<void> {
    const servers: Follower[] = [];
    for await (const entry of this.#parts.store.allFollowers()) {
      if ("value" in entry && entry.value.kind === "server") servers.push(entry.value);
    }
    for (const { id, leftAt } of servers) {
      const isThere = isMember(id);
      if (isThere === null || isThere === (leftAt === null)) continue;
      await (isThere ? this.joined(id) : this.left(id));
    }
  }

  /** What comes before it is on again is not made up. A person hears of everything again, or of nothing. */
  async #start(follower: Follower, follow: Follow): Promise<Follow> {
    const started: Follow = { ...follow, stopped: null, createdAt: this.#parts.now() };
    const follows = follower.follows.map((one) => {
      if (one === follow) return started;
      const isStarted = follower.kind === "person" && one.stopped !== null;
      return isStarted ? { ...one, stopped: null, createdAt: started.createdAt } : one;
    });
    await this.#save({ ...follower, follows });
    return started;
  }

  async #markLeft(guildId: string, leftAt: Date | null): Promise<void> {
    const id: FollowerId = { kind: "server", id: guildId };
    await this.#change(id, async (follower) => {
      const isKnown = follower.follows.length > 0 && (follower.leftAt === null) !== (leftAt === null);
      if (isKnown) await this.#save({ ...follower, leftAt });
    });
  }

  #change<Result>(id: FollowerId, work: (follower: Follower) => Promise<Result>): Promise<Result> {
    const { store, mutex } = this.#parts;
    return mutex(followerKey(id), async () => work((await store.follower(id)) ?? emptyFollower(id)));
  }

  /** One who follows nothing, and has no quiet hours, is not kept. */
  async #save(follower: Follower): Promise<void> {
    const { store } = this.#parts;
    if (follower.follows.length === 0 && follower.quiet === null) await store.removeFollower(follower);
    else await store.saveFollower(follower);
    // Whoever alerts, perhaps another process, hears by this that something has changed.
    await store.saveStamp(randomBytes(9).toString("base64url"));
  }
}

function subjectKey(subject: Subject): string {
  switch (subject.kind) {
    case "speaker":
      return `speaker ${subject.key}`;
    case "topic":
      return `topic ${foldedLine(subject.name)}`;
    case "words":
      return `words ${foldedLine(subject.text)}`;
  }
}

function tooMany({ kind }: FollowerId): UserError {
  return new UserError(
    kind === "server"
      ? `This server follows ${MOST.server} things, which is the most. Stop one with /follow remove.`
      : `You follow ${MOST.person} things, which is the most. Stop one with /follow remove.`,
  );
}
