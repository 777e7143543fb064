import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { APIMessage } from "discord.js";
import { describe, expect, it } from "vitest";
import { formOf, menuOf, type Stage, textOf } from "../support/bot-stage.ts";
import { strikeWeek } from "../support/story-articles.ts";
import { DUE, inChannel, run, set, stageInTime } from "./digest-stage.ts";

const within = { interval: 50 };

const posted = (at: Stage, channelId = at.discord.newsroom.channels.general): APIMessage[] =>
  inChannel(at, channelId).filter(({ interaction_metadata: asked }) => !asked);

/** Chooses an entry of the menu “Something wrong?”, and sends the form that opens. */
async function choose(at: Stage, message: APIMessage, entry: number, fault: string) {
  const { customId, values } = menuOf(message);
  const { interactionId, form } = await formOf(at.owner.select(message, customId, [values[entry] ?? ""]));
  const { message: thanks } = await at.owner.submit(interactionId, {
    fault: [fault],
    right: "See the minutes",
  });
  expect(textOf(thanks)).toContain("An editor will look at it.");
  return form.title;
}

/** What the editors read, the newest last. */
const notices = (at: Stage) => inChannel(at, at.discord.newsroom.channels.news).map(textOf).join("\n\n");
const toEditors = (at: Stage) =>
  at.owner.command("desk", {
    subcommand: "set",
    options: { channel: at.discord.newsroom.channels.news },
  });

describe("“Something wrong?” below what was posted", () => {
  it("offers each summary of a digest, and its quote of the day", async () => {
    const at = await stageInTime({ articles: strikeWeek, editor: true });
    await toEditors(at);
    await run(at, "set", { ...set, limit: 2 });
    await at.tick(DUE);
    const [edition] = posted(at);
    if (edition === undefined) throw new Error("nothing was posted");
    expect(menuOf(edition).values).toHaveLength(3);
    expect(JSON.stringify(edition.components)).toContain('"placeholder":"Something wrong?"');
    expect(await choose(at, edition, 0, "misleading")).toBe("Something wrong with a summary");
    expect(await choose(at, edition, 2, "speaker")).toBe("Something wrong with a quotation");
    await expect.poll(() => notices(at), within).toContain("### A quotation was reported once");
    expect(notices(at)).toContain("### A summary was reported once");
    expect(at.discord.refusals).toEqual([]);
  });

  it("offers the stories of a recap, and its voices", async () => {
    const at = await stageInTime({ articles: strikeWeek, editor: true });
    await toEditors(at);
    await run(at, "set", { ...set, every: "week", weekday: "Tuesday" });
    await at.tick(DUE);
    const [recap] = posted(at);
    if (recap === undefined) throw new Error("nothing was posted");
    expect(menuOf(recap).values).toHaveLength(6);
    expect(await choose(at, recap, 3, "speaker")).toBe("Something wrong with a quotation");
    await expect.poll(() => notices(at), within).toContain("Shown now: Mira Sandoval, union leader");
    expect(at.discord.refusals).toEqual([]);
  });

  it("stands in a forum’s post, below the menu of summaries", async () => {
    const at = await stageInTime({ articles: strikeWeek, editor: true });
    await run(at, "set", { ...set, channel: at.discord.newsroom.channels.questions });
    await at.tick(DUE);
    const thread = [...at.discord.world.channels.values()].find(
      ({ parentId }) => parentId === at.discord.newsroom.channels.questions,
    );
    const [post] = posted(at, thread?.id ?? "");
    expect(JSON.stringify(post?.components)).toMatch(
      /"placeholder":"Read a summary".*"placeholder":"Something wrong\?"/u,
    );
    expect(at.discord.refusals).toEqual([]);
  });

  it("offers each quotation of an alert, and each article, above the button that stops it", async () => {
    const { "end.md": end = "", "ships.md": ships = "", ...before } = strikeWeek;
    const at = await stageInTime({ articles: before, editor: true });
    await toEditors(at);
    const me = at.discord.user(at.discord.newsroom.ownerId, {});
    await at.owner.command("follow", { subcommand: "speaker", options: { name: "Sandoval" } });
    await me.command("follow", { subcommand: "words", options: { text: "dockers" } });
    await at.tick("2031-05-20T12:00:30Z");
    for (const [file, text] of [
      ["end.md", end],
      ["ships.md", ships],
    ] as const)
      writeFileSync(
        join(at.contentDirectory, file),
        text.replace(/^published: .*/mu, "published: 2031-05-20T12:01:00Z"),
      );
    at.setTime("2031-05-20T12:02:00Z");
    const found = async () =>
      textOf((await at.owner.command("search", { options: { text: "dockers" } })).message);
    await expect.poll(async () => (await found()).includes("End Their Strike"), within).toBe(true);
    await expect.poll(async () => (await found()).includes("Grain Ships"), within).toBe(true);
    await at.tick("2031-05-20T12:03:00Z");
    const [direct] = posted(at, me.channel.id).slice(-1);
    if (direct === undefined) throw new Error("no alert");
    expect(JSON.stringify(direct.components)).toMatch(/Something wrong\?.*Stop following/u);
    const [alert] = posted(at).slice(-1);
    if (alert === undefined) throw new Error("no alert");
    expect(textOf(alert)).toContain("Sandoval");
    expect(menuOf(alert).values).toHaveLength(2);
    expect(await choose(at, alert, 0, "cut")).toBe("Something wrong with a quotation");
    expect(at.discord.refusals).toEqual([]);
  });
});
