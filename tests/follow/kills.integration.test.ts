import { join } from "node:path";
import { pino } from "pino";
import { expect, onTestFinished, test } from "vitest";
import type { CorrectedMessage, CorrectionPublisher } from "../../src/corrections/corrections.ts";
import { createCorrections } from "../../src/corrections/create-corrections.ts";
import type { Place } from "../../src/digest/digests.ts";
import { createFollows } from "../../src/follow/create-follows.ts";
import type { Alert, AlertPublisher } from "../../src/follow/follows.ts";
import { Lease, thisProcess } from "../../src/state/lease.ts";
import { openState } from "../../src/state/open-state.ts";
import type { State } from "../../src/state/state.ts";
import { cutAtEachStep } from "../support/cut-at-each-step.ts";
import { emptyLibrary, entry, moment } from "../support/library-entries.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const MINUTE_MS = 60_000;
const NONCE_LIFE_MS = 3 * MINUTE_MS;

/** A life of a process ends at its nth step: a write, a post or an edit, before it is done or after. */
type End = { readonly moment: "before" | "after"; readonly step: number };

class Killed extends Error {}

/** Counts the steps of one life. After its end nothing is done any more. */
class Life {
  isOver = false;
  #steps = 0;
  readonly #end: End | null;

  constructor(end: End | null) {
    this.#end = end;
  }

  async step<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.isOver) throw new Killed();
    this.#steps += 1;
    const isLast = this.#steps === this.#end?.step;
    if (isLast) this.isOver = true;
    if (isLast && this.#end?.moment === "before") throw new Killed();
    const result = await work();
    if (isLast) throw new Killed();
    return result;
  }
}

/** A server and a person who follow one word, in a Discord that remembers nonces for three minutes, and nothing else. */
async function openScene() {
  const clock = { now: new Date("2031-05-20T12:00:00Z") };
  const now = () => clock.now;
  const pass = (milliseconds: number) => {
    clock.now = new Date(clock.now.getTime() + milliseconds);
  };
  const library = emptyLibrary();
  library.noteFilled();
  const state = await openState(join(temporaryFolder(), "state.sqlite"), { now });
  onTestFinished(() => state.close());
  const sent: { nonce: string; at: Date; place: Place; articles: string[] }[] = [];
  const edits: { messageId: string; content: CorrectedMessage }[] = [];
  const holder = thisProcess();

  function begin(life: Life) {
    const mortal: State = {
      ...state,
      set: (...write) => life.step(() => state.set(...write)),
      delete: (...write) => life.step(() => state.delete(...write)),
    };
    const post = async ({ items }: Alert, channelId: string, nonce: string, _: number): Promise<Place> => {
      const known = sent.find(
        (one) => one.nonce === nonce && now().getTime() - one.at.getTime() < NONCE_LIFE_MS,
      );
      if (known !== undefined) return known.place;
      const place = { channelId, messageId: String(1000 + sent.length) };
      sent.push({ nonce, at: now(), place, articles: items.map(({ headline }) => headline.id) });
      return place;
    };
    const alerts: AlertPublisher = {
      channelOf: async ({ id }, { channelId }) => channelId ?? `9${id}`,
      post: (...message) => life.step(() => post(...message)),
      fateOf: async (_, __, nonce) => sent.find((one) => one.nonce === nonce)?.place ?? "absent",
      whileAllowed: () => alerts,
    };
    const editor: CorrectionPublisher = {
      edit: (_, { messageId }, content) =>
        life.step(async () => {
          edits.push({ messageId, content });
        }),
      whileAllowed: () => editor,
    };
    const monotonic = () => clock.now.getTime();
    const common = { key: "digest-lease", actWithin: MINUTE_MS, isGone: () => false, known: null };
    const lease = new Lease({ ...common, state, holder, monotonic, now });
    const parts = { state: mortal, library, lease, log: pino({ level: "silent" }), now };
    return {
      follows: createFollows({ ...parts, publisher: alerts }),
      corrections: createCorrections({ ...parts, publisher: editor }),
    };
  }

  /** Whether the life was cut off. */
  async function live(end: End | null): Promise<boolean> {
    const life = new Life(end);
    const { follows, corrections } = begin(life);
    await follows.tick(now()).catch(() => {});
    await corrections.tick(now()).catch(() => {});
    return life.isOver;
  }

  const { follows } = begin(new Life(null));
  const subject = { kind: "words", text: "harbour" } as const;
  const choice = { subject, createdBy: "3", language: null };
  await follows.set({ follower: { kind: "server", id: "1" }, channelId: "200", ...choice });
  await follows.set({ follower: { kind: "person", id: "3" }, channelId: null, ...choice });
  await live(null);
  return {
    live,
    pass,
    edits,
    sent,
    publish(id: string, withdrawn = false) {
      const published = clock.now.toISOString();
      const note = { at: moment(published), note: "Not so." };
      library.put(entry(id, { published, arrived: published, withdrawn: withdrawn ? note : null }));
    },
    of: (id: string) => sent.filter(({ articles }) => articles.includes(id)),
  };
}

test.each([
  ["before", 30_000],
  ["after", 30_000],
  ["before", 10 * MINUTE_MS],
  ["after", 10 * MINUTE_MS],
] as const)(
  "killed %s each step and started %i ms later, each alert is posted exactly once",
  async (moment, pause) => {
    const scene = await openScene();
    const lives = await cutAtEachStep(async (step) => {
      // A person is written to ten times a day at most.
      scene.pass(3 * 60 * MINUTE_MS);
      const id = `a${step}`;
      scene.publish(id);
      scene.pass(1000);
      const isKilled = await scene.live({ moment, step });
      scene.pass(pause);
      for (let tick = 0; tick < 3; tick += 1) {
        await scene.live(null);
        scene.pass(MINUTE_MS);
      }
      const channels = scene.of(id).map(({ place }) => place.channelId);
      expect(channels.sort(), `step ${step}`).toEqual(["200", "93"]);
      return isKilled;
    });
    // For each of the two alerts two writes and a post, and the marks.
    expect(lives).toBeGreaterThan(6);
  },
);

test.each(["before", "after"] as const)(
  "killed %s each step, what was posted is corrected all the same, and then left alone",
  async (moment) => {
    const scene = await openScene();
    const lives = await cutAtEachStep(async (step) => {
      scene.pass(3 * 60 * MINUTE_MS);
      const id = `c${step}`;
      scene.publish(id);
      scene.pass(1000);
      await scene.live(null);
      const messages = scene.of(id).map(({ place }) => place.messageId);
      expect(messages).toHaveLength(2);
      scene.publish(id, true);
      scene.pass(1000);
      const isKilled = await scene.live({ moment, step });
      scene.pass(30_000);
      await scene.live(null);
      for (const message of messages) {
        const own = scene.edits.filter(({ messageId }) => messageId === message);
        // The one that was cut off may have been made twice, to the same effect.
        expect(own.length, `step ${step}`).toBeGreaterThanOrEqual(1);
        expect(new Set(own.map(({ content }) => JSON.stringify(content))).size, `step ${step}`).toBe(1);
        expect(JSON.stringify(own[0]?.content)).toContain("Not so.");
      }
      const before = scene.edits.length;
      scene.pass(MINUTE_MS);
      await scene.live(null);
      expect(scene.edits).toHaveLength(before);
      return isKilled;
    });
    expect(lives).toBeGreaterThan(6);
  },
);
