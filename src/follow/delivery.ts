import { setImmediate as nextTurn } from "node:timers/promises";
import { Alerting, type AlertingParts } from "./alerting.ts";
import { FollowIndex, type Match } from "./matching.ts";
import { type Follower, type FollowerId, type FoundItem, followerKey, type Mark } from "./store.ts";

/** So many changed articles are read at once. */
const ARTICLES_AT_ONCE = 200;
/** So many answers of Discord are awaited at once: digests go before alerts. */
const SENDS_AT_ONCE = 5;
/** Whatever the stamp says, what is followed is read again after so long. */
const REREAD_MS = 600_000;
const LEFT_GRACE_MS = 30 * 86_400_000;

/** What is followed, as it was read. */
type Known = {
  readonly stamp: string | null;
  readonly readAt: Date;
  readonly index: FollowIndex;
  readonly followers: ReadonlyMap<string, FollowerId>;
};

/** Finds what is new for whom, and alerts them: see `Follows.tick`. */
export class FollowDelivery {
  readonly #parts: AlertingParts;
  readonly #alerting: Alerting;
  #known: Known | null = null;
  /** Under which the rest was learnt; whoever takes over learns it again. */
  #fence: number | null = null;
  /** Up to where the library was looked through; null before the first look. */
  #mark: Mark | null = null;
  /** What was found for those whose state failed. While there is any, the mark that is written down stays. */
  #behind: Match[] = [];

  constructor(parts: AlertingParts) {
    this.#parts = parts;
    this.#alerting = new Alerting(parts, () => {
      // What is known of followers is read again.
      this.#known = null;
    });
  }

  /** One failing follower never stops the others. Rejects with a StateError when what is followed cannot be read. */
  async tick(now: Date): Promise<void> {
    const { store, library, lease } = this.#parts;
    if (!(await lease.hold())) return;
    await this.#takeOver();
    const known = await this.#read(now);
    const view = library.at(now);
    const first = this.#mark;
    const matches = this.#behind;
    let isAll = false;
    while (!isAll) {
      const { ids, mark } = view.changedSince(this.#mark, ARTICLES_AT_ONCE);
      for (const id of ids) {
        const arrived = view.arrived(id);
        if (arrived !== null) matches.push(...known.index.matches(arrived, now));
      }
      isAll = ids.length < ARTICLES_AT_ONCE;
      this.#mark = mark;
      // A long list would keep every command waiting.
      if (!isAll) await nextTurn();
    }
    this.#behind = [];
    this.#behind = await this.#visitAll(known, matches, now);
    const isMoved = first === null || first.change !== this.#mark?.change;
    if (this.#behind.length === 0 && this.#mark !== null && isMoved) await store.saveMark(this.#mark);
  }

  /** Learns what another process wrote down, when it is this one's turn. */
  async #takeOver(): Promise<void> {
    const { store, lease } = this.#parts;
    const fence = lease.guard()?.fence ?? null;
    if (fence === this.#fence) return;
    this.#known = null;
    this.#behind = [];
    this.#mark = await store.mark();
    await this.#alerting.takeOver();
    this.#fence = fence;
  }

  /** Reads what is followed, where that has changed. */
  async #read(now: Date): Promise<Known> {
    const { store, log } = this.#parts;
    const stamp = await store.stamp();
    const known = this.#known;
    if (known?.stamp === stamp && now.getTime() - known.readAt.getTime() < REREAD_MS) return known;
    const followers: Follower[] = [];
    for await (const entry of store.allFollowers()) {
      if ("value" in entry) followers.push(entry.value);
      else log.error({ err: entry.error }, "what a server or a person follows cannot be read");
    }
    for (const follower of followers) if (isExpired(follower, now)) await this.#forget(follower);
    this.#known = {
      stamp,
      readAt: now,
      index: new FollowIndex(followers),
      followers: new Map(followers.map(({ kind, id }) => [followerKey({ kind, id }), { kind, id }])),
    };
    return this.#known;
  }

  async #forget(follower: Follower): Promise<void> {
    const { store } = this.#parts;
    for (const { id } of follower.follows) await store.removeLedger(follower, id);
    await store.removeFollower(follower);
  }

  /** Gives what could not be written down. */
  async #visitAll(known: Known, matches: readonly Match[], now: Date): Promise<Match[]> {
    const byFollower = Map.groupBy(matches, ({ follower }) => follower);
    const keys = new Set([...byFollower.keys(), ...this.#alerting.waiting()]);
    const next = keys.values();
    const behind: Match[] = [];
    const work = async () => {
      for (const key of next) {
        const id = known.followers.get(key);
        const found = byFollower.get(key) ?? [];
        if (id === undefined) this.#alerting.forget(key);
        else if (!(await this.#alerting.visit(id, itemsByFollow(found), now))) behind.push(...found);
      }
    };
    await Promise.all(Array.from({ length: SENDS_AT_ONCE }, work));
    return behind;
  }
}

function itemsByFollow(matches: readonly Match[]): Map<string, FoundItem[]> {
  const items = new Map<string, FoundItem[]>();
  for (const { follow, items: found } of matches) {
    items.set(follow.id, [...(items.get(follow.id) ?? []), ...found]);
  }
  return items;
}

function isExpired({ leftAt }: Follower, now: Date): boolean {
  return leftAt !== null && now.getTime() - leftAt.getTime() >= LEFT_GRACE_MS;
}
