import type { FakeDiscord, UserClient } from "@lede/fake-discord";
import { textOf } from "../../support/bot-stage.ts";
import type { Place } from "../crash/town.ts";

/** What people ask, again and again. The last one needs the state, the others do not. */
const QUESTIONS: readonly { readonly name: string; readonly input: Parameters<UserClient["command"]>[1] }[] =
  [
    { name: "headlines", input: {} },
    { name: "search", input: { options: { text: "happened" } } },
    { name: "headlines", input: { options: { topic: "no such topic" } } },
    { name: "search", input: { options: { text: "keeper" } } },
    { name: "headlines", input: {} },
    { name: "digest", input: { subcommand: "show" } },
  ];
const WRONG = /Something went wrong in Lede|Lede can’t read or save/u;

export type Asked = {
  asked: number;
  answered: number;
  /** Discord said that the bot did not answer. */
  unanswered: number;
  /** What was not answered, by command and second of the minute. */
  readonly missed: Map<string, number>;
  /** Answers that say that something is wrong with Lede, while the state's engine was up and while it was not. */
  errors: number;
  errorsDuringRestart: number;
  /** Milliseconds that answers took. */
  readonly took: number[];
};

/** People who ask so many questions a second until they are called off. `isDown` says whether the state's engine is being restarted. */
export function letPeopleAsk(
  discord: FakeDiscord,
  places: readonly Place[],
  perSecond: number,
  isDown: () => boolean,
) {
  const counts: Asked = {
    ...{ asked: 0, answered: 0, unanswered: 0, errors: 0, errorsDuringRestart: 0 },
    missed: new Map(),
    took: [],
  };
  const waiting = new Set<Promise<void>>();
  const begun = performance.now();
  const ask = async (number: number): Promise<void> => {
    const place = places[number % places.length];
    const question = QUESTIONS[number % QUESTIONS.length];
    if (place === undefined || question === undefined) return;
    const started = performance.now();
    const wasDown = isDown();
    try {
      const person = discord.user(place.ownerId, { channelId: place.channelId });
      const { message } = await person.command(question.name, question.input);
      counts.answered += 1;
      counts.took.push(performance.now() - started);
      if (WRONG.test(textOf(message))) counts[wasDown || isDown() ? "errorsDuringRestart" : "errors"] += 1;
    } catch {
      counts.unanswered += 1;
      const missed = `${question.name} at second ${Math.floor(((started - begun) / 1000) % 60)}`;
      counts.missed.set(missed, (counts.missed.get(missed) ?? 0) + 1);
    }
  };
  const asking = setInterval(() => {
    const due = Math.floor(((performance.now() - begun) / 1000) * perSecond);
    for (; counts.asked < due; counts.asked += 1) {
      const one = ask(counts.asked).finally(() => waiting.delete(one));
      waiting.add(one);
    }
  }, 20);
  return {
    counts,
    async leave(): Promise<Asked> {
      clearInterval(asking);
      await Promise.all(waiting);
      return counts;
    },
  };
}
