import { describe, expect, it } from "vitest";
import { planAlerts } from "../../src/follow/plan.ts";
import {
  type Follow,
  type Follower,
  type FollowLedger,
  type FoundItem,
  NOTHING_FOUND,
} from "../../src/follow/store.ts";

const NOW = new Date("2031-05-20T12:00:00Z");
const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000);

const follow = (id: string, change: Partial<Follow> = {}): Follow => ({
  id,
  subject: { kind: "words", text: id },
  channelId: "200",
  createdBy: "300",
  createdAt: minutes(-600),
  stopped: null,
  ...change,
});
const server = (...follows: Follow[]): Follower => ({
  kind: "server",
  id: "100",
  leftAt: null,
  follows,
  quiet: null,
  language: null,
});
const person = (...follows: Follow[]): Follower => ({ ...server(...follows), kind: "person", id: "400" });
const article = (id: string, foundAt = NOW): FoundItem => ({ article: id, quotation: null, foundAt });
const words = (id: string, text: string): FoundItem => ({
  article: id,
  quotation: { text, name: "Ida Holm", role: null },
  foundAt: NOW,
});
const found = (...items: FoundItem[]) => new Map([["a", items]]);
const alerted = (at: Date, ...items: FoundItem[]): FollowLedger["alerts"][number] => ({
  at,
  posted: { channelId: "200", messageId: "1" },
  items,
  further: 0,
});
const ledgers = (ledger: Partial<FollowLedger>) => new Map([["a", { ...NOTHING_FOUND, ...ledger }]]);

const steps = (...args: Parameters<typeof planAlerts>) =>
  planAlerts(...args).map(({ follow: { id }, step, ledger }) => ({
    id,
    step,
    waiting: ledger.waiting.map((item) => item.article),
    sending: ledger.attempt?.items.map((item) => item.article),
  }));

describe("what is found", () => {
  it("goes out at once, with what waited", () => {
    expect(
      steps(server(follow("a")), found(article("new")), ledgers({ waiting: [article("old")] }), NOW),
    ).toEqual([{ id: "a", step: "begin", waiting: [], sending: ["old", "new"] }]);
  });

  it("gathers within an hour of the last message, and goes out when it is over", () => {
    const before = ledgers({ alerts: [alerted(minutes(-59), article("first"))] });
    expect(steps(server(follow("a")), found(article("new")), before, NOW)).toMatchObject([
      { step: "gather", waiting: ["new"] },
    ]);
    const waiting = ledgers({
      alerts: [alerted(minutes(-60), article("first"))],
      waiting: [article("new", minutes(-1))],
    });
    expect(steps(server(follow("a")), found(), waiting, NOW)).toMatchObject([
      { step: "begin", sending: ["new"] },
    ]);
  });

  it("is nothing where it was posted, waits, is being sent or is said again", () => {
    const said = "We will open the harbour when the pier is safe.";
    const plan = (ledger: Partial<FollowLedger>, ...items: FoundItem[]) =>
      steps(server(follow("a")), found(...items), ledgers(ledger), NOW);
    const lately = minutes(-5);
    expect(plan({ alerts: [alerted(lately, article("x"))] }, article("x"))).toEqual([]);
    expect(plan({ alerts: [alerted(lately, words("x", said))] }, words("y", `“${said}”`))).toEqual([]);
    expect(plan({ alerts: [alerted(lately)], waiting: [article("x")] }, article("x"))).toEqual([]);
    expect(plan({}, words("x", said), words("y", said.toUpperCase()))).toMatchObject([{ sending: ["x"] }]);
  });

  it("is counted where there is no room, and forgotten after a day", () => {
    const many = Array.from({ length: 11 }, (_, index) => article(`n${index}`));
    const [plan] = planAlerts(server(follow("a")), found(...many), ledgers({}), NOW);
    expect(plan?.ledger.attempt).toMatchObject({ further: 3 });
    expect(plan?.ledger.attempt?.items).toHaveLength(8);
    const stale = ledgers({ waiting: [article("old", minutes(-24 * 60))], further: 4 });
    expect(planAlerts(server(follow("a")), found(), stale, NOW)).toMatchObject([
      { step: "gather", ledger: { waiting: [], further: 0 } },
    ]);
  });

  it("is nothing to a follow that is stopped, and to a server that Lede left", () => {
    expect(steps(server(follow("a", { stopped: "Gone." })), found(article("x")), ledgers({}), NOW)).toEqual(
      [],
    );
    const left = { ...server(follow("a")), leftAt: NOW };
    expect(steps(left, found(article("x")), ledgers({}), NOW)).toEqual([]);
  });
});

describe("a message that was begun", () => {
  const attempt = {
    nonce: "n",
    channelId: "200",
    items: [article("x")],
    further: 0,
    openSince: NOW,
    failures: 1,
  };
  it("waits for its next try", () => {
    const waiting = ledgers({ attempt: { ...attempt, retryAt: minutes(1) } });
    expect(steps(server(follow("a")), found(), waiting, NOW)).toEqual([]);
    expect(steps(server(follow("a")), found(article("y")), waiting, NOW)).toMatchObject([
      { step: "gather", waiting: ["y"] },
    ]);
  });
  it("goes on when its time has come, and what is new gathers behind it", () => {
    const due = ledgers({ attempt: { ...attempt, retryAt: NOW } });
    expect(steps(server(follow("a")), found(article("y")), due, NOW)).toMatchObject([
      { step: "go on", waiting: ["y"], sending: ["x"] },
    ]);
  });
});

it("has a nonce of its own for each message, the same however often it is planned", () => {
  const nonceOf = (ledger: Partial<FollowLedger>) =>
    planAlerts(server(follow("a")), found(article("x")), ledgers(ledger), NOW)[0]?.ledger.attempt?.nonce;
  expect(nonceOf({})).toBe(nonceOf({}));
  expect(nonceOf({})).not.toBe(nonceOf({ begun: 1 }));
  expect(nonceOf({})).toHaveLength(24);
});

describe("a person", () => {
  const ten = Array.from({ length: 10 }, (_, index) => alerted(minutes(-100 - index)));
  it("gets at most ten messages in a day, of all that they follow together", () => {
    const all = new Map([
      ["a", { ...NOTHING_FOUND, alerts: ten.slice(0, 9) }],
      ["b", NOTHING_FOUND],
      ["c", NOTHING_FOUND],
    ]);
    const each = new Map(["a", "b", "c"].map((id) => [id, [article("x")]]));
    const follows = [follow("a"), follow("b"), follow("c")];
    expect(steps(person(...follows), each, all, NOW).map(({ step }) => step)).toEqual([
      "begin",
      "gather",
      "gather",
    ]);
    expect(steps(server(...follows), each, all, NOW).map(({ step }) => step)).toEqual([
      "begin",
      "begin",
      "begin",
    ]);
    const later = minutes(24 * 60 - 108);
    expect(steps(person(...follows), each, all, later).map(({ step }) => step)).toEqual([
      "begin",
      "begin",
      "gather",
    ]);
  });

  it("gets none in quiet hours", () => {
    const quiet = { from: "13:00", until: "15:00", timezone: "Europe/Berlin" };
    const asleep = { ...person(follow("a")), quiet };
    expect(steps(asleep, found(article("x")), ledgers({}), NOW)).toMatchObject([{ step: "gather" }]);
    const waiting = ledgers({ waiting: [article("x")] });
    expect(steps(asleep, found(), waiting, minutes(61))).toMatchObject([{ step: "begin" }]);
  });
});
