import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { APIMessage } from "discord.js";
import { PermissionFlagsBits } from "discord.js";
import { describe, expect, it } from "vitest";
import { type Stage, textOf } from "../support/bot-stage.ts";
import { DUE, deny, inChannel, longArticles, run, set, stageInTime } from "./digest-stage.ts";

const within = { interval: 50 };
const PATCH = "PATCH /channels/:channel/messages/:message";

const ferry = `---
title: The Ferry Stays in Port
source: The Beacon
published: 2031-05-20T11:00:00Z
url: https://beacon.example/ferry
topics: [Ports]
---

The harbour master, Edvin Holm, closed the pier on Monday, and the shipowner Jonas Aas agreed.

“The ferry will not sail until the pier is safe for all of us,” Holm said. The town waits.

Engineers found cracks in four of the pier’s pillars last week, and the council closed it on Friday.
`;
const trams = `---
title: Trams Run Again
source: The Gazette
published: 2031-05-20T10:00:00Z
url: https://gazette.example/trams
topics: [Transport]
---

The trams of the old town run again after two weeks of repairs to the rails in the market street.
`;
const articles = { "ferry.md": ferry, "trams.md": trams };

/** Puts lines into an article's front matter, and waits until they are in force. */
async function edit(
  at: Stage,
  lines: string,
  isRead: () => Promise<boolean>,
  change = (text: string) => text,
) {
  const file = join(at.contentDirectory, "ferry.md");
  writeFileSync(file, change(readFileSync(file, "utf8").replace("---\n\n", `${lines}---\n\n`)));
  await expect.poll(isRead, within).toBe(true);
}

const answer = async ({ discord }: Stage, command: string, options: Record<string, string>) =>
  textOf((await discord.user(discord.newsroom.ownerId, {}).command(command, { options })).message);
const says = (at: Stage, speaker: string, words: string) => async () =>
  (await answer(at, "quote", { speaker })).includes(words);
const isWithdrawn = (at: Stage) => async () =>
  (await answer(at, "summary", { article: "The Ferry Stays in Port" })).includes("was withdrawn");

const withdrawal = `withdrawn:
  at: 2031-05-20T12:40Z
  note: The port denies *all* of it.
`;
const toAas = "quotes:\n  - text: The ferry will not sail\n    speaker: Jonas Aas\n    role: shipowner\n";

/** Patches of messages in channels; answers to commands are changed by webhooks. */
const edits = ({ discord }: Stage) => discord.requests.filter(({ route }) => route === PATCH).length;

async function posted(options: Record<string, string | boolean | number> = {}) {
  const at = await stageInTime({ articles });
  await run(at, "set", { ...set, quote: true, ...options });
  await at.tick(DUE);
  const { general } = at.discord.newsroom.channels;
  const read = () => inChannel(at, general).filter(({ interaction_metadata: asked }) => !asked);
  const text = () => read().map(textOf).join("\n\n");
  expect(text()).toContain("The ferry will not sail until the pier is safe");
  return { at, general, read, text };
}

describe("an edition that was posted", () => {
  it("is edited when the speaker of its quotation is corrected, once, and says so", async () => {
    const { at, read, text } = await posted();
    const before = read() as APIMessage[];
    expect(text()).toContain("**Edvin Holm**");
    await edit(at, toAas, says(at, "Aas", "will not sail"));
    await at.tick("2031-05-20T12:35:00Z");
    expect(read().map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect(text()).toContain("**Jonas Aas**, shipowner");
    expect(text()).not.toContain("Edvin Holm**");
    expect(text()).toContain(`**Corrected <t:${Date.parse("2031-05-20T12:35:00Z") / 1000}:t>:** speaker`);
    expect(text()).toContain("Trams Run Again");
    expect(edits(at)).toBe(1);
    await at.tick("2031-05-20T12:36:00Z");
    await at.restart();
    await at.tick("2031-05-20T12:37:00Z");
    expect(edits(at)).toBe(1);
    expect(await run(at, "show")).toMatch(/Corrections:\n- .*: speaker, /u);
    expect(at.discord.refusals).toEqual([]);
  });

  it("is edited when the quotation is hidden, and again when it is shown once more", async () => {
    const { at, text } = await posted();
    const file = join(at.contentDirectory, "ferry.md");
    await edit(
      at,
      "quotes:\n  - text: The ferry will not sail\n    hide: true\n",
      async () => !(await says(at, "Holm", "will not sail")()),
    );
    await at.tick("2031-05-20T12:35:00Z");
    expect(text()).not.toContain("will not sail");
    expect(text()).toContain("a quotation that stood here was taken out by an editor");
    writeFileSync(file, ferry);
    await expect.poll(says(at, "Holm", "will not sail"), within).toBe(true);
    await at.tick("2031-05-20T12:36:00Z");
    expect(text()).toContain("will not sail");
    expect(text()).toContain("restored");
    expect(edits(at)).toBe(2);
    expect(at.discord.refusals).toEqual([]);
  });

  it("strikes out the words that the source changed", async () => {
    const { at, text } = await posted();
    const update = `updated: 2031-05-20T12:33:00Z
changes:
  - at: 2031-05-20T12:33:00Z
    what: quotation
    from: The ferry will not sail until the pier is safe for all of us
    to: The ferry may sail before the pier is safe for all of us
`;
    await edit(at, update, says(at, "Holm", "may sail"), (whole) =>
      whole.replace("“The ferry will not sail until", "“The ferry may sail before"),
    );
    at.setTime("2031-05-20T12:34:00Z");
    await at.tick("2031-05-20T12:35:00Z");
    expect(text()).toMatch(/The ferry.* ~~will not~~ .*\*\*may\*\*|The ferry.* \*\*may\*\* .*~~will not~~/u);
    expect(text()).toContain("words");
    expect(edits(at)).toBe(1);
    expect(at.discord.refusals).toEqual([]);
  });

  it("has one line in the place of an article that was withdrawn, and the article again when that is taken back", async () => {
    const { at, text } = await posted();
    await edit(at, withdrawal, isWithdrawn(at));
    await at.tick("2031-05-20T12:41:00Z");
    expect(text()).toContain(
      `**Withdrawn <t:${Date.parse("2031-05-20T12:41:00Z") / 1000}:t>:** ~~The Ferry Stays in Port~~ (The Beacon). The port denies \\*all\\* of it.`,
    );
    expect(text()).not.toContain("will not sail");
    expect(text()).not.toContain("The harbour master, Edvin Holm");
    expect(text()).toContain("a quotation that stood here was taken out with its article");
    expect(text()).toContain("**[Trams Run Again]");
    writeFileSync(join(at.contentDirectory, "ferry.md"), ferry);
    await expect.poll(says(at, "Holm", "will not sail"), within).toBe(true);
    await at.tick("2031-05-20T12:42:00Z");
    expect(text()).toContain("**[The Ferry Stays in Port]");
    expect(text()).toContain("will not sail");
    expect(at.discord.refusals).toEqual([]);
  });

  it("is left alone by a change that corrects nothing, and when it is older than 30 days", async () => {
    const { at } = await posted();
    await edit(at, "section: Coast\n", async () =>
      (await answer(at, "summary", { article: "The Ferry Stays in Port" })).includes("Coast"),
    );
    await at.tick("2031-05-20T12:35:00Z");
    expect(edits(at)).toBe(0);
    await run(at, "pause");
    at.setTime("2031-06-20T12:35:00Z");
    await edit(at, toAas, says(at, "Aas", "will not sail"));
    await at.tick("2031-06-20T12:36:00Z");
    expect(edits(at)).toBe(0);
  });

  it("is given up when the message was deleted, or may not be edited, without asking again", async () => {
    const { at, general, read } = await posted();
    const [message] = read();
    if (message === undefined) throw new Error("nothing was posted");
    at.discord.world.messages.delete(general, message.id);
    await edit(at, toAas, says(at, "Aas", "will not sail"));
    for (const minute of [35, 36, 37]) await at.tick(`2031-05-20T12:${minute}:00Z`);
    expect(edits(at)).toBe(1);
    expect(await run(at, "show")).toContain(
      "The message could not be edited. The message is no longer there.",
    );
  });

  it("notes a channel that it may not see any more", async () => {
    const { at, general } = await posted();
    deny(at, general, PermissionFlagsBits.ViewChannel);
    await edit(at, toAas, says(at, "Aas", "will not sail"));
    for (const minute of [35, 36, 37]) await at.tick(`2031-05-20T12:${minute}:00Z`);
    expect(edits(at)).toBeLessThanOrEqual(1);
    expect(await run(at, "show")).toContain("The message could not be edited.");
  });

  it("is edited later where Discord fails", async () => {
    const { at, text } = await posted();
    at.discord.faults.next(PATCH, { kind: "status", status: 500 }, 20);
    await edit(at, toAas, says(at, "Aas", "will not sail"));
    await at.tick("2031-05-20T12:35:00Z");
    expect(text()).toContain("**Edvin Holm**");
    expect(await run(at, "show")).toContain("to be shown in a moment");
    at.discord.faults.clear();
    await at.tick("2031-05-20T12:37:00Z");
    expect(text()).toContain("**Jonas Aas**");
  });

  it("is edited in a forum’s post too", async () => {
    const at = await stageInTime({ articles });
    const { questions: forum } = at.discord.newsroom.channels;
    await run(at, "set", { ...set, quote: true, channel: forum });
    await at.tick(DUE);
    const thread = [...at.discord.world.channels.values()].find(({ parentId }) => parentId === forum);
    const embed = () => inChannel(at, thread?.id ?? "")[0]?.embeds[0]?.description ?? "";
    expect(embed()).toContain("**Edvin Holm**");
    await edit(at, toAas, says(at, "Aas", "will not sail"));
    await at.tick("2031-05-20T12:35:00Z");
    expect(embed()).toContain("**Jonas Aas**");
    expect(embed()).toContain("speaker");
    expect(at.discord.refusals).toEqual([]);
  });
});

it("an alert that was posted is corrected, to a server and to a person", async () => {
  const at = await stageInTime({ articles: { "trams.md": trams } });
  const { general } = at.discord.newsroom.channels;
  const me = at.discord.user(at.discord.newsroom.ownerId, {});
  writeFileSync(
    join(at.contentDirectory, "before.md"),
    ferry
      .replace("The Ferry Stays in Port", "Before")
      .replaceAll(
        "The ferry will not sail until the pier is safe for all of us",
        "We have closed the pier, and it stays closed",
      ),
  );
  await expect.poll(says(at, "Holm", "We have closed"), within).toBe(true);
  at.setTime("2031-05-20T12:00:30Z");
  await at.owner.command("follow", { subcommand: "speaker", options: { name: "Holm" } });
  await me.command("follow", { subcommand: "topic", options: { topic: "Ports" } });
  await at.tick("2031-05-20T12:01:00Z");
  writeFileSync(join(at.contentDirectory, "ferry.md"), ferry);
  await expect.poll(says(at, "Holm", "will not sail"), within).toBe(true);
  await at.tick("2031-05-20T12:02:00Z");
  const alerts = (channel: string) =>
    inChannel(at, channel)
      .filter(({ interaction_metadata: asked }) => !asked)
      .map(textOf);
  expect(alerts(general)).toEqual([expect.stringContaining("will not sail")]);
  await edit(at, toAas, says(at, "Aas", "will not sail"));
  await at.tick("2031-05-20T12:03:00Z");
  expect(alerts(general)).toEqual([expect.stringMatching(/\*\*Jonas Aas\*\*[\s\S]*speaker/u)]);
  expect(edits(at)).toBe(1);
  await edit(at, withdrawal.replace("12:40", "12:03"), isWithdrawn(at));
  await at.tick("2031-05-20T12:04:00Z");
  expect(alerts(general)).toEqual([expect.stringContaining("taken out with its article")]);
  expect(alerts(me.channel.id)).toEqual([expect.stringContaining("~~The Ferry Stays in Port~~")]);
  expect(edits(at)).toBe(3);
  expect(at.discord.refusals).toEqual([]);
});

it("an edition that is going out leaves out what is withdrawn meanwhile, and what is there already is corrected", async () => {
  const at = await stageInTime({ articles: { ...longArticles(), "ferry.md": ferry } });
  const { general } = at.discord.newsroom.channels;
  await run(at, "set", { ...set, limit: 20, long: "spill" });
  const post = "POST /channels/:channel/messages";
  const take = at.discord.faults.take.bind(at.discord.faults);
  let posts = 0;
  at.discord.faults.take = (route) => {
    if (route !== post) return take(route);
    posts += 1;
    return posts === 1 ? undefined : { kind: "status", status: 400, code: 40003, message: "Too fast" };
  };
  await at.tick(DUE);
  const pages = () => inChannel(at, general).filter(({ interaction_metadata: asked }) => !asked);
  expect(pages()).toHaveLength(1);
  const shown = pages().map(textOf).join("\n");
  expect(shown).toContain("**[The Ferry Stays in Port]");
  const later = Array.from({ length: 16 }, (_, index) => index).find(
    (index) => !shown.includes(`Harbour ${index} `),
  );
  const onSecond = `bulletin-${String((later ?? 0) + 1).padStart(3, "0")}.md`;
  for (const file of [onSecond, "ferry.md"]) {
    const path = join(at.contentDirectory, file);
    writeFileSync(path, readFileSync(path, "utf8").replace("---\n\n", `${withdrawal}---\n\n`));
  }
  await expect.poll(isWithdrawn(at), within).toBe(true);
  const other = onSecond.replace(".md", "");
  await expect.poll(() => answer(at, "summary", { article: other }), within).toContain("was withdrawn");
  await at.tick("2031-05-20T12:41:00Z");
  at.discord.faults.take = take;
  await at.tick("2031-05-20T12:57:00Z");
  await at.tick("2031-05-20T12:58:00Z");
  expect(pages()).toHaveLength(2);
  const [one, two] = pages().map(textOf);
  expect(one).toContain("~~The Ferry Stays in Port~~");
  expect(one).not.toContain("**[The Ferry");
  expect(two).not.toContain(`Harbour ${later} `);
  expect(two).not.toContain("~~");
});

describe("a withdrawal that is taken back", () => {
  /** What a message shows, without the ids that Discord gives its parts. */
  const parts = (message: APIMessage) =>
    JSON.parse(JSON.stringify(message.components), (key, value) => (key === "id" ? undefined : value));
  const isBack = (at: Stage) => says(at, "Holm", "will not sail");
  const takeBack = (at: Stage) => writeFileSync(join(at.contentDirectory, "ferry.md"), ferry);

  it("leaves an edition as it was posted, by one edit, whatever ends meanwhile", async () => {
    const { at, read } = await posted({ every: "week", weekday: "Tuesday" });
    const before = read().map(parts);
    await edit(at, withdrawal, isWithdrawn(at));
    await at.tick("2031-05-20T12:41:00Z");
    expect(read().map(parts)).not.toEqual(before);
    takeBack(at);
    await expect.poll(isBack(at), within).toBe(true);
    at.discord.faults.next(PATCH, { kind: "status", status: 500 }, 20);
    await at.tick("2031-05-20T12:42:00Z");
    expect(read().map(parts)).not.toEqual(before);
    at.discord.faults.clear();
    await at.restart();
    const asked = edits(at);
    await at.tick("2031-05-20T12:44:00Z");
    expect(read().map(parts)).toEqual(before);
    await at.restart();
    await at.tick("2031-05-20T12:45:00Z");
    expect(edits(at)).toBe(asked + 1);
    expect(await run(at, "show")).toMatch(/Corrections:\n- .*: withdrawn, restored, /u);
    expect(at.discord.refusals).toEqual([]);
  });

  it("leaves alerts as they were posted, to a server and to a person", async () => {
    const at = await stageInTime({ articles: { "trams.md": trams } });
    const { general } = at.discord.newsroom.channels;
    const me = at.discord.user(at.discord.newsroom.ownerId, {});
    await at.owner.command("follow", { subcommand: "topic", options: { topic: "Transport" } });
    await me.command("follow", { subcommand: "words", options: { text: "ferry" } });
    await at.owner.command("follow", { subcommand: "words", options: { text: "pier" } });
    await at.tick("2031-05-20T12:01:00Z");
    takeBack(at);
    await expect.poll(isBack(at), within).toBe(true);
    await at.tick("2031-05-20T12:02:00Z");
    const alerts = () =>
      [general, me.channel.id]
        .flatMap((channel) => inChannel(at, channel))
        .filter(({ interaction_metadata: asked }) => !asked)
        .map(parts);
    const before = alerts();
    expect(before).toHaveLength(2);
    await edit(at, withdrawal.replace("12:40", "12:03"), isWithdrawn(at));
    await at.tick("2031-05-20T12:04:00Z");
    expect(JSON.stringify(alerts()).split("~~The Ferry Stays in Port~~")).toHaveLength(3);
    takeBack(at);
    await expect.poll(isBack(at), within).toBe(true);
    await at.tick("2031-05-20T12:05:00Z");
    await at.tick("2031-05-20T12:06:00Z");
    expect(alerts()).toEqual(before);
    expect(edits(at)).toBe(4);
    expect(at.discord.refusals).toEqual([]);
  });
});
