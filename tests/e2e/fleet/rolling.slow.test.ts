import { join } from "node:path";
import { startFakeDiscord } from "@lede/fake-discord";
import { expect, onTestFinished, test } from "vitest";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { buildTown, type Expected, newRound, outcomesOf } from "../crash/town.ts";
import { judge } from "../crash/verdict.ts";
import { openFleet, registerBefore, spreadOut } from "./fleet.ts";

const SERVERS = 40;

test("a new process takes over from an old one: each edition once, and commands are answered all the time", async () => {
  const folder = temporaryFolder();
  const clock = { ahead: 0 };
  const now = () => new Date(Date.now() + clock.ahead);
  // A busy machine must not look like a bot that does not answer.
  const discord = await startFakeDiscord({ now: () => now().getTime(), answerWithin: 15_000 });
  onTestFinished(() => discord.close());
  await registerBefore(discord);
  const stateUrl = join(folder, "state.sqlite");
  const places = buildTown(discord, SERVERS, { kinds: ["plain", "thread"], idOf: spreadOut });
  const fleet = openFleet(discord, { folder, stateUrl, apiIsPaced: false });
  onTestFinished(() => fleet.close());
  /** Between two questions: to Discord, one that is open would be a minute old. */
  const pass = (milliseconds: number) =>
    people.between(() => {
      clock.ahead += milliseconds;
      fleet.setClock(clock.ahead);
    });
  const expected: Expected[] = [];
  const nextRound = async () => {
    expected.push(...(await newRound(places, expected.length / SERVERS + 1, now(), folder, stateUrl)));
  };

  let phase = "with the old one";
  await nextRound();
  const old = await fleet.start("old", "auto");
  const people = letPeopleAsk();
  expect(await old.tick()).toEqual({ waiting: 0, slots: 64 });
  phase = "while the new one starts";
  await nextRound();
  const [fresh] = await Promise.all([fleet.start("new", "auto"), old.tick()]);
  // The old one has everything until it sees the new one; the new one sends nothing until it must have been seen.
  expect(await fresh.tick()).toEqual({ waiting: 0, slots: 0 });
  phase = "with both";
  await pass(60_000);
  await nextRound();
  await old.tick();
  const { slots } = await fresh.tick();
  expect(slots).toBeGreaterThan(10);
  expect(slots).toBeLessThan(54);
  // The old one is asked to end in the middle of a round.
  phase = "while the old one ends";
  await pass(60_000);
  await nextRound();
  const [code] = await Promise.all([old.stop(), fresh.tick()]);
  expect(code).toBe(0);
  phase = "with the new one";
  await pass(60_000);
  await nextRound();
  expect(await fresh.tick()).toEqual({ waiting: 0, slots: 64 });

  const { answered, unanswered } = await people.leave();
  expect(unanswered).toEqual([]);
  expect(answered).toBeGreaterThan(20);
  const { wrong, results, refusals } = judge(discord, expected, await outcomesOf(folder, expected, stateUrl));
  expect(wrong).toEqual([]);
  expect(Object.keys(results).filter((result) => !/^(?:sent|nothing new)/u.test(result))).toEqual([]);
  // Of both processes that hear a command, Discord lets one answer.
  expect(refusals.filter((refusal) => !refusal.includes(" 40060 ") && !refusal.includes(" 10062 "))).toEqual(
    [],
  );

  /** Someone asks in one server after the other, each when the one before has the answer. */
  function letPeopleAsk() {
    let isLeaving = false;
    let answered = 0;
    let mayAsk = Promise.resolve();
    let question = Promise.resolve();
    const unanswered: string[] = [];
    const ask = async (turn: number) => {
      const { ownerId, channelId } = places[turn % SERVERS] ?? { ownerId: "", channelId: "" };
      const asked = phase;
      try {
        await discord.user(ownerId, { channelId }).command("headlines");
        answered += 1;
      } catch (error) {
        unanswered.push(`${asked}: ${error}`);
      }
    };
    const asking = (async () => {
      for (let turn = 0; !isLeaving; turn += 1) {
        await mayAsk;
        question = ask(turn);
        await question;
      }
    })();
    return {
      async between(work: () => void) {
        const { promise, resolve } = Promise.withResolvers<void>();
        mayAsk = promise;
        await question;
        work();
        resolve();
      },
      async leave() {
        isLeaving = true;
        await asking;
        return { answered, unanswered };
      },
    };
  }
}, 300_000);
