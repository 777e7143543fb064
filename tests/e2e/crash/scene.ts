import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type FakeDiscord, startFakeDiscord } from "@lede/fake-discord";
import { onTestFinished } from "vitest";
import { createKeyedMutex } from "../../../src/digest/delivery/keyed-mutex.ts";
import type { FollowerId } from "../../../src/follow/follows.ts";
import { FollowManager } from "../../../src/follow/manager.ts";
import { createFollowStore } from "../../../src/follow/store.ts";
import { openState } from "../../../src/state/open-state.ts";
import { textOf } from "../../support/bot-stage.ts";
import { setSharedClock } from "../../support/shared-clock.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import type { Order } from "./bot-process.ts";

const POST = "POST /channels/:channel/messages";

/** A server and a person who follow the same, and a clock that is set by hand. */
export async function openScene() {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "data"));
  mkdirSync(join(folder, "content"));
  const clock = { ahead: 0 };
  const now = () => Date.now() + clock.ahead;
  const discord = await startFakeDiscord({ now });
  onTestFinished(() => discord.close());
  const { guildId, ownerId, channels } = discord.newsroom;
  const places = [channels.general, discord.user(ownerId, {}).channel.id];
  const state = await openState(join(folder, "data", "state.sqlite"));
  const parts = { store: createFollowStore(state), mutex: createKeyedMutex(), now: () => new Date(now()) };
  const manager = new FollowManager(parts);
  const subject = { kind: "words", text: "harbour" } as const;
  const followers: [FollowerId, string | null][] = [
    [{ kind: "server", id: guildId }, channels.general],
    [{ kind: "person", id: ownerId }, null],
  ];
  for (const [follower, channelId] of followers) {
    await manager.set({ follower, subject, channelId, createdBy: ownerId, language: null });
  }
  await state.close();
  const pass = (milliseconds: number) => {
    clock.ahead += milliseconds;
    setSharedClock(folder, clock.ahead);
  };
  pass(0);
  return {
    discord,
    pass,
    publish(id: string) {
      const published = new Date(now() - 1000).toISOString();
      const text = `---\ntitle: News ${id}\npublished: ${published}\n---\n\nThe harbour is open.\n`;
      writeFileSync(join(folder, "content", `${id}.md`), text);
    },
    withdraw(id: string) {
      const file = join(folder, "content", `${id}.md`);
      const note = `withdrawn:\n  at: ${new Date(now() - 1000).toISOString()}\n  note: Not so.\n`;
      writeFileSync(file, readFileSync(file, "utf8").replace("---\n\n", `${note}---\n\n`));
    },
    /** How often something is said in each place. */
    seen: (text: string) =>
      places.map(
        (place) =>
          discord.world.messages
            .list(place)
            .map(textOf)
            .filter((one) => one.includes(text)).length,
      ),
    order: (die?: Order["die"]): Order => {
      const { apiUrl, token } = discord;
      return { apiUrl, token, folder, stateUrl: null, ...(die && { die }) };
    },
  };
}

/** One life of the bot: until it is killed, or its first tick is over. */
export async function live(order: Order, watch: (child: ChildProcess) => () => void = () => () => {}) {
  const file = join(import.meta.dirname, "bot-process.ts");
  const child = spawn(process.execPath, [file, JSON.stringify(order)], { stdio: ["ignore", "pipe", "pipe"] });
  const errors: string[] = [];
  child.stderr.on("data", (chunk) => errors.push(String(chunk)));
  const letGo = watch(child);
  const closed = new Promise((resolve) => child.once("close", resolve));
  try {
    return await new Promise<"killed" | "alive">((resolve, reject) => {
      child.stdout.on("data", (chunk) => {
        if (String(chunk).includes("delivered")) resolve("alive");
      });
      child.on("close", (code, signal) => {
        if (signal === "SIGKILL") resolve("killed");
        else reject(new Error(`the bot ended by itself (${code}): ${errors.join("")}`));
      });
    });
  } finally {
    letGo();
    child.kill("SIGKILL");
    await closed;
  }
}

/** Kills the bot at its nth post: before it is carried out, or after that and before the answer. */
export function killAt(discord: FakeDiscord, moment: "before" | "after", number: number) {
  return (child: ChildProcess) => {
    const { faults, world } = discord;
    const take = faults.take.bind(faults);
    let posts = 0;
    const stop = world.subscribe(({ name }) => {
      if (moment !== "after" || name !== "MESSAGE_CREATE") return;
      posts += 1;
      if (posts === number) child.kill("SIGKILL");
    });
    faults.take = (route) => {
      if (moment === "after" || route !== POST) return take(route);
      posts += 1;
      if (posts !== number) return take(route);
      child.kill("SIGKILL");
      return { kind: "drop" };
    };
    return () => {
      stop();
      faults.take = take;
    };
  };
}
