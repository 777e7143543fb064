import { join } from "node:path";
import { pino } from "pino";
import { onTestFinished } from "vitest";
import { createDigests } from "../../src/digest/create-digests.ts";
import type { DigestStatus, Digests, Edition, EditionPage, EditionStage } from "../../src/digest/digests.ts";
import { type Fate, type Publisher, type Target, Unanswered } from "../../src/digest/publisher.ts";
import type { CorrectedIn } from "../../src/digest/recap/recap.ts";
import type { DigestChoice } from "../../src/digest/settings/settings.ts";
import type { KnownState } from "../../src/state/known-state.ts";
import { type Holder, thisProcess } from "../../src/state/lease.ts";
import { openState } from "../../src/state/open-state.ts";
import { SharedLease } from "../../src/state/shared-lease.ts";
import type { Part } from "../../src/state/slots.ts";
import type { State } from "../../src/state/state.ts";
import { DEFAULT_CHOICE, EVERY_DAY } from "./digest-settings.ts";
import { emptyLibrary, entry } from "./library-entries.ts";
import { temporaryFolder } from "./temporary-folder.ts";

type Post = {
  readonly page: EditionPage;
  readonly edition: Edition;
  readonly target: Target;
  readonly nonce: string;
  readonly messageId: string;
};
export type RecordingPublisher = Publisher & {
  readonly posts: Post[];
  readonly notices: string[];
  readonly published: string[];
  /** The messages that are pinned, in the order of their pins. */
  readonly pinned: string[];
  before: (edition: Edition) => Promise<void> | void;
  /** Whether the managers are reached. */
  reaches: boolean;
  /** Runs when the message is there and the answer is not yet. */
  after: () => Promise<void> | void;
  fate: Fate;
  forums: Set<string>;
};

/** A publisher that writes down what it is given. `before` runs first and may throw, as Discord may. */
function recordingPublisher(): RecordingPublisher {
  const posts: Post[] = [];
  const notices: string[] = [];
  const published: string[] = [];
  const pinned: string[] = [];
  const publisher: RecordingPublisher = {
    posts,
    notices,
    published,
    pinned,
    reaches: true,
    before: () => {},
    after: () => {},
    fate: "unknown",
    forums: new Set(),
    pages: ({ items, settings }) =>
      settings.tooLong === "spill" && items.length > 1 ? [1, items.length - 1] : [items.length],
    isForum: (channelId) => publisher.forums.has(channelId),
    async post(page, target, nonce) {
      await publisher.before(page.edition);
      const messageId = String(1000 + posts.length);
      posts.push({ page, edition: page.edition, target, nonce, messageId });
      await publisher.after();
      return { channelId: target.kind === "forum" ? `7${messageId}` : target.channelId, messageId };
    },
    fateOf: async () => publisher.fate,
    openThread: async (_, { messageId }) => messageId,
    async crosspost({ messageId }) {
      published.push(messageId);
    },
    mayPin: () => true,
    async pin({ messageId }) {
      pinned.push(messageId);
    },
    async unpin({ messageId }) {
      if (pinned.includes(messageId)) pinned.splice(pinned.indexOf(messageId), 1);
    },
    warnings: () => [],
    async notifyManagers(_, text) {
      if (publisher.reaches) notices.push(text);
      return publisher.reaches;
    },
    whileAllowed(mayAct) {
      const { post } = this;
      return {
        ...this,
        async post(...page) {
          if (!mayAct()) throw new Unanswered("Lede was held up.");
          return post(...page);
        },
      };
    },
  };
  return publisher;
}

/** Digests on a real state file and a real library, with a clock that is set by hand. */
export async function openDigests(start = "2031-05-20T05:00:00Z") {
  const statePath = join(temporaryFolder(), "state.sqlite");
  const library = emptyLibrary();
  const publisher = recordingPublisher();
  const logged: { level: number; msg?: string; guildId?: string; id?: string; err?: { message: string } }[] =
    [];
  const log = pino({ level: "debug" }, { write: (line: string) => logged.push(JSON.parse(line)) });
  const stages: string[] = [];
  const clock = { now: new Date(start) };
  const now = () => clock.now;
  const state: State = await openState(statePath, { now });
  onTestFinished(() => state.close());
  // One machine that is started again is one holder here: how a lease passes on is tested elsewhere.
  const holder = thisProcess();
  const open = (
    over: Partial<{ state: State; publisher: Publisher; holder: Holder; known: KnownState; part: Part }> = {},
    correctedIn: CorrectedIn = async () => [],
  ): Digests => {
    const parts = { state, holder, known: null, part: null, ...over };
    const lease = new SharedLease({
      ...parts,
      actWithin: 60_000,
      isGone: () => false,
      monotonic: () => clock.now.getTime(),
      now,
    });
    const onEdition = (stage: EditionStage, count: number) =>
      void stages.push(count === 1 ? stage : `${count} ${stage}`);
    return createDigests({ library, publisher, log, now, lease, onEdition, correctedIn, ...parts });
  };
  const digests = open();

  return {
    state,
    statePath,
    library,
    publisher,
    /** That editions were due and what became of them, as it is counted. */
    stages,
    logged,
    now,
    digests,
    /** The same, as after a restart. */
    open,
    async set(settings: Partial<DigestChoice> = {}) {
      return (await digests.set({ ...nineInBaghdad, ...settings })).status;
    },
    setClock(at: string) {
      clock.now = new Date(at);
    },
    async tick(at: string, ticked = digests) {
      clock.now = new Date(at);
      await ticked.tick(clock.now);
    },
    publish(id: string, arrived: string, topics: string[] = []) {
      library.put(entry(id, { published: arrived, arrived, topics, body: `What happened at the ${id}.` }));
    },
    posted: () => publisher.posts.map(({ page }) => page.items.map(({ id }) => id)),
  };
}

export const nineInBaghdad: DigestChoice = {
  guildId: "9007199254740993001",
  name: "main",
  channelId: "200",
  // 06:00 in UTC.
  schedule: { time: "09:00", timezone: "Asia/Baghdad", ...EVERY_DAY },
  ...DEFAULT_CHOICE,
  createdBy: "300",
};

/** A digest as `/digest show` gets it, or null when there is none. */
export async function statusOf(
  digests: Digests,
  name = nineInBaghdad.name,
  guildId = nineInBaghdad.guildId,
): Promise<DigestStatus | null> {
  const all = await digests.list(guildId);
  return all.find(({ settings }) => settings.name === name) ?? null;
}
