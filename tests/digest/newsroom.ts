import { join } from "node:path";
import { pino } from "pino";
import { onTestFinished } from "vitest";
import { createDigests } from "../../src/digest/create-digests.ts";
import type { Courier, DigestSettings, Digests, Edition } from "../../src/digest/digests.ts";
import { openState } from "../../src/state/open-state.ts";
import type { State } from "../../src/state/state.ts";
import { emptyLibrary, entry, temporaryFolder } from "../library/fixtures.ts";

type Post = { readonly edition: Edition; readonly nonce: string; readonly messageId: string };

/** A courier that writes down what it is given. `before` runs first and may throw, as Discord may. */
function recordingCourier() {
  const posts: Post[] = [];
  const courier: Courier & { posts: Post[]; before: (edition: Edition) => Promise<void> | void } = {
    posts,
    before: () => {},
    async send(edition, nonce) {
      await courier.before(edition);
      const messageId = String(1000 + posts.length);
      posts.push({ edition, nonce, messageId });
      return { messageId };
    },
  };
  return courier;
}

/** Digests on a real state file and a real library, with a clock that is set by hand. */
export async function newsroom(start = "2031-05-20T05:00:00Z") {
  const statePath = join(temporaryFolder(), "state.sqlite");
  const state: State = await openState(statePath);
  onTestFinished(() => state.close());
  const library = emptyLibrary();
  const courier = recordingCourier();
  const logged: { level: number; guildId?: string; id?: string; err?: { message: string } }[] = [];
  const log = pino({ level: "debug" }, { write: (line: string) => logged.push(JSON.parse(line)) });
  const clock = { now: new Date(start) };
  const open = (over: Partial<{ state: State; courier: Courier }> = {}): Digests =>
    createDigests({ state, library, courier, log, now: () => clock.now, ...over });
  const digests = open();

  return {
    state,
    statePath,
    library,
    courier,
    logged,
    digests,
    /** The same, as after a restart. */
    open,
    set(settings: Partial<Omit<DigestSettings, "paused" | "createdAt">> = {}) {
      return digests.set({ ...nineInBaghdad, ...settings });
    },
    setClock(at: string) {
      clock.now = new Date(at);
    },
    async tick(at: string, ticked = digests) {
      clock.now = new Date(at);
      await ticked.tick(clock.now);
    },
    publish(id: string, arrived: string, topics: string[] = []) {
      library.put(entry(id, { published: arrived, arrived, topics }));
    },
    posted: () => courier.posts.map(({ edition }) => edition.items.map(({ id }) => id)),
  };
}

export const nineInBaghdad: Omit<DigestSettings, "paused" | "createdAt"> = {
  guildId: "9007199254740993001",
  channelId: "200",
  // 06:00 in UTC.
  schedule: { time: "09:00", timezone: "Asia/Baghdad", days: [1, 2, 3, 4, 5, 6, 7] },
  topic: null,
  source: null,
  limit: 5,
  roleId: null,
  createdBy: "300",
};
