import { type APIMessage, ApplicationCommandOptionType } from "discord.js";
import { describe, expect, it } from "vitest";
import { menuOf, type Stage, textOf } from "../support/bot-stage.ts";
import { DUE, inChannel, run, set, stageInTime } from "./digest-stage.ts";

const ask = async ({ owner }: Stage, subcommand: string, options: Record<string, string> = {}) =>
  (await owner.command("digest", { subcommand, options })).message;
const press = async ({ owner }: Stage, message: APIMessage, label: string) =>
  (await owner.press(message, label)).message;

describe("a filter that fits nothing", () => {
  it("is asked about, and the digest is set with the name that is near it", async () => {
    const at = await stageInTime();
    const question = await ask(at, "set", { ...set, topic: "Portss, -Culture" });
    expect(textOf(question)).toContain("No article so far has the topic “Portss”. Did you mean “Ports”?");
    expect(await run(at, "show")).toContain("no digest yet");
    await at.restart();
    const answer = await press(at, question, "Use “Ports”");
    expect(answer.id).toBe(question.id);
    expect(textOf(answer)).toMatch(/The digest is set.*Topics: Ports; without Culture/su);
    expect(await run(at, "show")).toContain("Topics: Ports; without Culture");
    expect(at.discord.refusals).toEqual([]);
  });

  it("is taken when that is confirmed, and named in show", async () => {
    const at = await stageInTime();
    const question = await ask(at, "set", { ...set, source: "-The Gazette", speaker: "Korkutolu" });
    expect(textOf(question)).toContain("No article so far is from “The Gazette”.");
    expect(textOf(question)).toContain("No article so far quotes anyone called “Korkutolu”.");
    expect(textOf(await press(at, question, "Set it anyway"))).toContain("Sources: without The Gazette");
    expect(await run(at, "show")).toContain("⚠️ No article so far is from “The Gazette”.");
  });

  it("is asked about in an edit too, but not what was set before", async () => {
    const at = await stageInTime();
    await press(at, await ask(at, "set", { ...set, topic: "Gardening" }), "Set it anyway");
    expect(await run(at, "edit", { time: "9:00" })).toContain("The digest is changed");
    const question = await ask(at, "edit", { topic: "-Portss" });
    expect(textOf(question)).toContain("Did you mean “Ports”?");
    expect(await run(at, "show")).toContain("Topics: Gardening");
    expect(textOf(await press(at, question, "Use “Ports”"))).toMatch(
      /Topics: without Ports.*It was topics: Gardening\./su,
    );
  });

  it("is no longer open for an answer when the digest was set since", async () => {
    const at = await stageInTime();
    const question = await ask(at, "set", { ...set, topic: "Portss" });
    await run(at, "set", { ...set });
    expect(textOf(await press(at, question, "Use “Ports”"))).toContain("no longer open");
    expect(await run(at, "show")).not.toContain("Topics");
  });
});

describe("/digest set on a digest that is there", () => {
  it("says what it replaces, and keeps a pause", async () => {
    const at = await stageInTime();
    const { news, general } = at.discord.newsroom.channels;
    await run(at, "set", { ...set, channel: news, limit: 3 });
    await run(at, "pause");
    const answer = await run(at, "set", { ...set, time: "09:00", channel: general });
    expect(answer).toContain(
      `It was every day at **15:30** (Asia/Baghdad); in <#${news}>; at most 3 articles.`,
    );
    expect(answer).toContain("It stays paused, as it was.");
    expect(answer).toContain("none while it is paused");
    expect(await run(at, "set", { ...set, time: "09:00", channel: general })).toContain(
      "It was set like this before.",
    );
  });
});

describe("/digest edit", () => {
  it("says what was set before, and describes no defaults", async () => {
    const at = await stageInTime();
    await run(at, "set", { ...set });
    expect(await run(at, "edit", { limit: 1, quote: false })).toContain(
      "It was at most 5 articles; with quotations at the end.",
    );
    const nothing = await run(at, "edit");
    expect(nothing).toContain("Nothing is changed. Name what to change");
    expect(nothing).toContain("at most 1 article.");
    const digest = at.owner.commands().find(({ name }) => name === "digest");
    const described = (subcommand: string) =>
      JSON.stringify(
        digest?.options?.find(
          ({ name, type }) => name === subcommand && type === ApplicationCommandOptionType.Subcommand,
        ),
      );
    expect(described("set")).toMatch(/unless you/u);
    expect(described("edit")).not.toMatch(/unless you|default/u);
  });

  it("offers first what is set", async () => {
    const at = await stageInTime();
    await run(at, "set", { ...set, topic: "Ports, -Culture", days: "mon, thu" });
    const offered = async (option: string, typed = "", subcommand = "edit") =>
      (await at.owner.autocomplete("digest", option, typed, { subcommand }))[0];
    expect(await offered("topic")).toEqual({
      name: "Ports, -Culture (as it is set)",
      value: "Ports, -Culture",
    });
    expect(await offered("timezone")).toMatchObject({ value: "Asia/Baghdad" });
    expect(await offered("days")).toMatchObject({ value: "Monday and Thursday" });
    expect(await run(at, "edit", { days: "Monday and Thursday" })).toContain("It was set like this before.");
    expect(await offered("topic", "cul")).toMatchObject({ value: "Culture" });
    expect((await offered("topic", "", "set"))?.name).not.toContain("as it is set");
  });
});

describe("/digest remove", () => {
  it("asks first, and removes nothing until that is confirmed", async () => {
    const at = await stageInTime();
    await run(at, "set", { ...set });
    const question = await ask(at, "remove");
    expect(textOf(question)).toContain("Remove the digest “main” from <#");
    expect(await run(at, "show")).toContain("Next run");
    await at.restart();
    expect(textOf(await press(at, question, "Keep it"))).toContain("Nothing is removed.");
    const again = await ask(at, "remove");
    const answer = await press(at, again, "Remove it");
    expect(answer.id).toBe(again.id);
    expect(textOf(answer)).toContain("everything Lede kept of this server is deleted");
    expect(await run(at, "show")).toContain("no digest yet");
    expect(at.discord.refusals).toEqual([]);
  });

  it("asks which one when there are several", async () => {
    const at = await stageInTime();
    await run(at, "set", { ...set });
    await run(at, "set", { ...set, name: "weekly", days: "monday" });
    const which = await ask(at, "remove");
    const { customId, values } = menuOf(which);
    expect(values).toEqual(["main", "weekly"]);
    const { message: question } = await at.owner.select(which, customId, ["weekly"]);
    expect(textOf(question)).toContain("Remove the digest “weekly”");
    expect(textOf(await press(at, question, "Remove it"))).toContain("“weekly” is removed");
    expect(await run(at, "show")).toContain("## The digest\n");
    expect(textOf(await ask(at, "remove"))).toContain("Remove the digest “main”");
  });
});

describe("what a digest says of itself", () => {
  it("in the channel: that it is a test, or late, and what it had no room for", async () => {
    const at = await stageInTime();
    const { news } = at.discord.newsroom.channels;
    await run(at, "set", { ...set, channel: news, limit: 1 });
    await run(at, "now");
    await at.tick("2031-05-20T14:30:00Z");
    const [test, late] = inChannel(at, news).map(textOf);
    expect(test).toMatch(/^## The digest for .*\n-# \*\*Test edition\*\*\n/u);
    expect(late).toMatch(/^## The digest for .*\n-# \*\*posted 2 hours late\*\*\n/u);
    expect(late).toContain("-# and 3 more: /headlines");
  });

  it("to its managers: what a second one in the channel leaves out, and why", async () => {
    const at = await stageInTime();
    const { news, general } = at.discord.newsroom.channels;
    await run(at, "set", { ...set, channel: news });
    await at.tick(DUE);
    const second = { ...set, time: "16:00", name: "second" };
    await run(at, "set", { ...second, channel: general });
    expect(await run(at, "preview", { name: "second" })).not.toContain("left out");
    await run(at, "edit", { name: "second", channel: news });
    const reason =
      "4 articles left out: already in this channel’s edition of Tuesday 20 May (the digest “main”).";
    expect(await run(at, "preview", { name: "second" })).toContain(`-# ${reason}`);
    const posted = await run(at, "now", { name: "second" });
    expect(posted).toContain("Nothing is new, so it shows the newest articles again");
    expect(posted).toContain(`-# ${reason}`);
    await at.tick("2031-05-20T13:00:00Z");
    expect(await run(at, "show", { name: "second" })).toContain(`-# ${reason}`);
  });
});
