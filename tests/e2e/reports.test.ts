import { chmodSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { UserClient } from "@lede/fake-discord";
import { Permission } from "@lede/fake-discord/protocol";
import type { APIMessage } from "discord.js";
import { describe, expect, it } from "vitest";
import { formOf, stage, textOf } from "../support/bot-stage.ts";
import { asNobody } from "../support/nobody.ts";
import { deny, inChannel } from "./digest-stage.ts";

const within = { interval: 50 };
const FILE = "ferry.md";

const ferry = `---
title: The Ferry Stays in Port # the desk’s own headline
source: The Beacon
published: 2031-05-20
---

The shipowner Jonas Aas met the harbour master, Edvin Holm, on the pier on Monday.

“The ferry will not sail until the pier is safe,” said Jonas Aas, the shipowner. The town waits.

“We have no bread on the island but what the ferry brings us,” said Lene Moe, a baker.

Engineers found cracks in four of the pier’s pillars last week, and the council closed it on Friday.
`;

async function desk(options: Parameters<typeof stage>[0] = {}) {
  const at = await stage({ articles: { [FILE]: ferry }, editor: true, ...options });
  const { readerId, channels } = at.discord.newsroom;
  const reader = at.discord.user(readerId, { channelId: channels.general });
  return {
    at,
    ...at,
    reader,
    channels,
    setChannel: () => at.owner.command("desk", { subcommand: "set", options: { channel: channels.news } }),
    notices: () => inChannel(at, channels.news),
    notice: async (text = "reported"): Promise<APIMessage> => {
      await expect.poll(() => inChannel(at, channels.news).map(textOf).join("\n"), within).toContain(text);
      const found = inChannel(at, channels.news).at(-1);
      if (found === undefined) throw new Error("no notice");
      return found;
    },
    file: () => readFileSync(join(at.contentDirectory, FILE), "utf8"),
  };
}

async function quote(person: UserClient, speaker = "Aas") {
  return (await person.command("quote", { options: { speaker } })).message;
}

/** Reports the first quotation of a message. */
async function report(
  person: UserClient,
  message: APIMessage,
  fault = "speaker",
  right = "It was Edvin Holm",
) {
  const { interactionId } = await formOf(person.press(message, "Something wrong?"));
  return person.submit(interactionId, { fault: [fault], right });
}

/** Answers a notice with a form. */
async function fillIn(
  person: UserClient,
  notice: APIMessage,
  button: string,
  values: Record<string, string | string[]>,
) {
  const { interactionId, form } = await formOf(person.press(notice, button));
  return { form, reply: await person.submit(interactionId, values) };
}

describe("a report", () => {
  it("reaches the editors’ channel with the passage marked, and without the member’s name", async () => {
    const { reader, setChannel, notice, discord } = await desk();
    expect(textOf((await setChannel()).message)).toContain("Reports go to <#");
    const thanks = await report(reader, await quote(reader));
    expect(thanks.ephemeral).toBe(true);
    expect(textOf(thanks.message)).toContain("An editor will look at it.");
    const shown = await notice();
    const text = textOf(shown);
    expect(text).toContain("### A quotation was reported once\nWrong speaker");
    expect(text).toContain(
      "> “**The ferry will not sail until the pier is safe,**” said Jonas Aas, the shipowner.",
    );
    expect(text).toContain("Shown now: Jonas Aas");
    expect(text).toContain("-# In: The Ferry Stays in Port · The Beacon");
    expect(text).toContain("- Wrong speaker: It was Edvin Holm");
    expect(JSON.stringify(shown)).not.toContain(discord.newsroom.readerId);
    expect(discord.refusals).toEqual([]);
  });

  it("counts once a member, and in one notice", async () => {
    const { reader, owner, setChannel, notice, notices } = await desk();
    await setChannel();
    await report(reader, await quote(reader));
    await notice();
    const again = await report(reader, await quote(reader), "cut", "");
    expect(textOf(again.message)).toContain("You have reported this before.");
    await report(owner, await quote(owner), "cut", "");
    const text = textOf(await notice("by 2 members"));
    expect(text).toContain("Wrong speaker, Cut wrongly");
    expect(notices()).toHaveLength(1);
  });

  it("of a summary asks which part is meant first", async () => {
    const { reader, setChannel, notice, discord } = await desk();
    await setChannel();
    const { message } = await reader.command("summary", { options: { article: "ferry" } });
    const asked = await reader.press(message, "Something wrong?");
    expect(asked.ephemeral).toBe(true);
    expect(textOf(asked.message)).toContain("What is wrong in “The Ferry Stays in Port”?");
    const menu = JSON.stringify(asked.message.components);
    expect(menu).toContain("The summary");
    expect(menu).toContain("We have no bread on the island");
    const [, customId = ""] = /"custom_id":"(1o:report:[^"]*)"/u.exec(menu) ?? [];
    const [, value = ""] = /"value":"([^"]*\|=)"/u.exec(menu) ?? [];
    const { interactionId, form } = await formOf(reader.select(asked.message, customId, [value]));
    expect(form.title).toBe("Something wrong with a summary");
    await reader.submit(interactionId, { fault: ["misleading"], right: "The pier was closed on Friday." });
    expect(textOf(await notice("A summary was reported once"))).toContain("It misleads");
    expect(discord.refusals).toEqual([]);
  });

  it("of something else must say what, and ten an hour are the most", async () => {
    const quotations = Array.from(
      { length: 12 },
      (_, index) => `“The ferry number ${index} is late again today,” said Ida Holm.`,
    );
    const { reader, setTime } = await desk({
      articles: { [FILE]: `---\ntitle: Twelve Ferries\n---\n\n${quotations.join("\n\n")}\n` },
    });
    const say = (index: number, values: { fault: string[]; right: string }) => async () => {
      const { message } = await reader.command("quote", { options: { about: `number ${index} is late` } });
      const { interactionId } = await formOf(reader.press(message, "Something wrong?"));
      return textOf((await reader.submit(interactionId, values)).message);
    };
    expect(await say(0, { fault: ["other"], right: " " })()).toContain("Say in a few words what is wrong.");
    for (let index = 0; index < 10; index += 1) {
      expect(await say(index, { fault: ["cut"], right: "" })()).toContain("Thank you.");
    }
    expect(await say(10, { fault: ["cut"], right: "" })()).toContain("10 reports within an hour");
    setTime("2031-05-20T13:01:00Z");
    expect(await say(10, { fault: ["cut"], right: "" })()).toContain("Thank you.");
  });
});

describe("an editor’s answer", () => {
  it("corrects the speaker in the article’s file, and all that Lede shows", async () => {
    const { reader, owner, setChannel, notice, file, discord, restart } = await desk();
    await setChannel();
    await report(reader, await quote(reader));
    const { form, reply } = await fillIn(owner, await notice(), "Correct it", {
      speaker: "Edvin Holm",
      role: "harbour master",
      kind: ["direct"],
    });
    expect(JSON.stringify(form)).toContain('"value":"Jonas Aas"');
    expect(reply.ephemeral).toBe(true);
    expect(textOf(reply.message)).toContain("Corrected: speaker Edvin Holm, role harbour master.");
    expect(file()).toContain("title: The Ferry Stays in Port # the desk’s own headline");
    expect(file()).toContain(
      "quotes:\n  - text: The ferry will not sail until the pier is safe,\n    speaker: Edvin Holm\n    role: harbour master\n",
    );
    const answered = textOf(await notice("Answered"));
    expect(answered).toContain(`**Answered** by <@${discord.newsroom.ownerId}>`);
    expect(JSON.stringify(await notice("Answered"))).not.toContain('"custom_id"');
    await expect
      .poll(async () => textOf(await quote(reader, "Holm")), within)
      .toContain("until the pier is safe");
    await restart();
    expect(textOf(await quote(reader, "Holm"))).toContain("harbour master");
    expect(discord.refusals).toEqual([]);
  });

  it("that changes nothing in the form says so", async () => {
    const { reader, owner, setChannel, notice, file } = await desk();
    await setChannel();
    await report(reader, await quote(reader));
    const same = { speaker: "Jonas Aas", role: "shipowner", kind: ["direct"] };
    const { reply } = await fillIn(owner, await notice(), "Correct it", same);
    expect(textOf(reply.message)).toContain("Nothing was changed in the form.");
    expect(file()).toBe(ferry);
  });

  it("hides a quotation", async () => {
    const { reader, owner, setChannel, notice, file } = await desk();
    await setChannel();
    await report(reader, await quote(reader), "no quotation");
    expect(textOf((await owner.press(await notice(), "Don’t show it")).message)).toContain("no longer shown");
    expect(file()).toContain("    hide: true\n");
    await expect.poll(() => quote(reader).then(textOf), within).not.toContain("until the pier is safe");
  });

  it("withdraws the article with a note, which its summary gives", async () => {
    const { reader, owner, setChannel, notice, file } = await desk();
    await setChannel();
    await report(reader, await quote(reader));
    const before = await quote(reader, "Moe");
    const { reply } = await fillIn(owner, await notice(), "Withdraw the article", {
      note: "The Beacon *retracted* it.",
    });
    expect(textOf(reply.message)).toContain("The article is withdrawn: The Beacon \\*retracted\\* it.");
    expect(file()).toContain(
      "withdrawn:\n  at: 2031-05-20T12:00:00.000Z\n  note: The Beacon *retracted* it.\n",
    );
    const summary = () => reader.command("summary", { options: { article: "The Ferry Stays in Port" } });
    await expect
      .poll(async () => textOf((await summary()).message), within)
      .toContain("This article was withdrawn");
    expect(textOf(await quote(reader, "Moe"))).not.toContain("no bread");
    const late = await reader.press(before, "Something wrong?");
    expect(textOf(late.message)).toContain("This article was withdrawn meanwhile");
  });

  it("puts an editor’s summary in the place of Lede’s", async () => {
    const { reader, owner, setChannel, notice, file } = await desk();
    await setChannel();
    const { message } = await reader.command("summary", { options: { article: "ferry" } });
    const asked = await reader.press(message, "Something wrong?");
    const [, customId = ""] = /"custom_id":"(1o:report:[^"]*)"/u.exec(JSON.stringify(asked.message)) ?? [];
    const { interactionId } = await formOf(reader.select(asked.message, customId, ["ferry|="]));
    await reader.submit(interactionId, { fault: ["misleading"], right: "" });
    await fillIn(owner, await notice(), "Write a summary", { summary: "The pier has to be repaired first." });
    expect(file()).toContain("summary: The pier has to be repaired first.");
  });

  it("rejects a report, and says so to a second editor who comes later", async () => {
    const { reader, owner, setChannel, notice, file, discord, channels } = await desk({ editor: "both" });
    discord.world.addMember(discord.newsroom.guildId, reader.userId, [discord.newsroom.roles.editors]);
    await setChannel();
    await report(reader, await quote(reader));
    const seen = await notice();
    const colleague = discord.user(reader.userId, { channelId: channels.news });
    const opened = await formOf(colleague.press(seen, "Correct it"));
    expect(textOf((await owner.press(seen, "Reject")).message)).toContain("Rejected: nothing was changed.");
    const late = await colleague.submit(opened.interactionId, {
      speaker: "Edvin Holm",
      role: "",
      kind: ["direct"],
    });
    expect(textOf(late.message)).toContain(
      "Someone answered this report before you. Nothing was changed now.",
    );
    expect(textOf(late.message)).toContain(`<@${discord.newsroom.ownerId}>`);
    expect(file()).toBe(ferry);
  });

  it("of two editors at once is carried out once", async () => {
    const { reader, owner, setChannel, notice, file, discord } = await desk({ editor: "both" });
    discord.world.addMember(discord.newsroom.guildId, reader.userId, [discord.newsroom.roles.editors]);
    await setChannel();
    await report(reader, await quote(reader));
    const seen = await notice();
    const answers = await Promise.all([owner.press(seen, "Don’t show it"), reader.press(seen, "Reject")]);
    const texts = answers.map(({ message }) => textOf(message));
    expect(texts.filter((text) => text.includes("Someone answered this report before you"))).toHaveLength(1);
    const isHidden = texts[0]?.includes("no longer shown");
    expect(file().includes("hide: true")).toBe(isHidden);
  });

  it("opens a report again when another member reports the passage", async () => {
    const { reader, owner, setChannel, notice, notices } = await desk();
    await setChannel();
    await report(reader, await quote(reader));
    await owner.press(await notice(), "Reject");
    await notice("Answered");
    await report(owner, await quote(owner), "cut", "");
    await expect.poll(notices, within).toHaveLength(2);
    expect(textOf(await notice())).toContain("by 2 members");
  });
});

describe("only editors with Manage Server", () => {
  it("choose the channel and answer, also when their rights end meanwhile", async () => {
    const { reader, setChannel, notice, file, discord, channels } = await desk({ editor: "both" });
    const { guildId, roles } = discord.newsroom;
    await setChannel();
    await report(reader, await quote(reader));
    discord.world.addMember(guildId, reader.userId, [roles.editors]);
    const colleague = discord.user(reader.userId, { channelId: channels.news });
    const { interactionId } = await formOf(colleague.press(await notice(), "Correct it"));
    discord.world.addMember(guildId, reader.userId, [roles.readers]);
    const late = await colleague.submit(interactionId, { speaker: "Nobody", role: "", kind: ["direct"] });
    expect(textOf(late.message)).toContain("Only members with the Manage Server permission can use /desk.");
    expect(file()).toBe(ferry);
  });

  it("and no other manager", async () => {
    const { reader, setChannel, notice, discord, channels } = await desk();
    const { guildId, roles } = discord.newsroom;
    await setChannel();
    await report(reader, await quote(reader));
    discord.world.addMember(guildId, reader.userId, [roles.editors]);
    const manager = discord.user(reader.userId, { channelId: channels.news });
    expect(textOf((await manager.press(await notice(), "Reject")).message)).toContain(
      "Only editors can deal with reports.",
    );
    expect(textOf((await manager.command("desk", { subcommand: "show" })).message)).toContain("Only editors");
  });
});

describe("what can’t be done says so:", () => {
  it("a channel that Lede may not write in, until it may", async () => {
    const { at, reader, owner, setChannel, notices, channels, bot, discord } = await desk();
    await setChannel();
    deny(at, channels.news, Permission.sendMessages);
    const thanks = await report(reader, await quote(reader));
    expect(textOf(thanks.message)).toContain("Thank you.");
    const shown = async () => textOf((await owner.command("desk", { subcommand: "show" })).message);
    expect(await shown()).toContain("⚠️ Lede may not post in #news: give it Send Messages there");
    expect(await shown()).toContain("Report 1 of 1, the oldest first");
    expect(await shown()).toContain("until the pier is safe");
    expect(notices()).toEqual([]);
    expect(textOf((await setChannel()).message)).toContain("Lede may not post in #news");
    deny(at, channels.news, 0n);
    const tidied = async () => {
      await bot.tidy();
      return notices();
    };
    await expect.poll(tidied, within).toHaveLength(1);
    expect(discord.refusals).toEqual([]);
  });

  it("a deleted notice is answered from /desk show, and posted again with the next report", async () => {
    const { at, reader, owner, setChannel, notice, notices, channels, file } = await desk();
    await setChannel();
    await report(reader, await quote(reader));
    const { id } = await notice();
    at.discord.world.messages.delete(channels.news, id);
    await report(owner, await quote(owner), "cut", "");
    await expect.poll(notices, within).toHaveLength(1);
    const [again] = notices();
    at.discord.world.messages.delete(channels.news, again?.id ?? "");
    const { message } = await owner.command("desk", { subcommand: "show" });
    expect(textOf((await owner.press(message, "Don’t show it")).message)).toContain("no longer shown");
    expect(file()).toContain("hide: true");
    expect(textOf((await owner.command("desk", { subcommand: "show" })).message)).toContain("None is open.");
    expect(notices()).toEqual([]);
  });

  it("no channel at all", async () => {
    const { reader, owner, setChannel, notices, notice } = await desk();
    await report(reader, await quote(reader));
    expect(textOf((await owner.command("desk", { subcommand: "show" })).message)).toContain(
      "Reports go to no channel.",
    );
    expect(textOf((await setChannel()).message)).toContain("1 report is open, and follow");
    await notice();
    expect(textOf((await owner.command("desk", { subcommand: "off" })).message)).toContain(
      "no channel any more",
    );
    await report(owner, await quote(owner, "Moe"), "cut", "");
    expect(notices()).toHaveLength(1);
  });

  it("an article that is gone meanwhile", async () => {
    const { reader, owner, setChannel, notice, contentDirectory } = await desk();
    await setChannel();
    const before = await quote(reader);
    await report(reader, before);
    const seen = await notice();
    rmSync(join(contentDirectory, FILE));
    const pressed = await owner.press(seen, "Don’t show it");
    expect(textOf(pressed.message)).toContain("The article’s file is gone, or was moved just now.");
    await expect
      .poll(async () => textOf((await owner.command("desk", { subcommand: "show" })).message), within)
      .toContain("which is no longer here");
    const late = await reader.press(before, "Something wrong?");
    expect(textOf(late.message)).toContain("This is no longer shown");
    expect(textOf((await owner.press(seen, "Reject")).message)).toContain("Rejected");
  });

  it("a quotation that an edit has changed", async () => {
    const { reader, owner, setChannel, notice, contentDirectory, file } = await desk();
    await setChannel();
    await report(reader, await quote(reader));
    const seen = await notice();
    const edited = ferry.replace("until the pier is safe", "until the quay is repaired");
    writeFileSync(join(contentDirectory, FILE), edited);
    const pressed = await owner.press(seen, "Don’t show it");
    expect(textOf(pressed.message)).toContain(
      "The article no longer has this quotation: its text was changed.",
    );
    expect(file()).toBe(edited);
  });

  it("a file that has a fault", async () => {
    const { reader, owner, setChannel, notice, contentDirectory } = await desk();
    await setChannel();
    await report(reader, await quote(reader));
    const seen = await notice();
    writeFileSync(join(contentDirectory, FILE), ferry.replace("published: 2031-05-20", "published: soon"));
    const pressed = await owner.press(seen, "Don’t show it");
    expect(textOf(pressed.message)).toContain("Nothing was changed, because the article’s file has a fault.");
    expect(textOf(pressed.message)).toContain("ferry.md:4: published");
  });

  it("a content folder that may only be read", async () => {
    const { at, reader, owner, setChannel, notice, contentDirectory, file } = await desk();
    await setChannel();
    await report(reader, await quote(reader));
    const seen = await notice();
    chmodSync(contentDirectory, 0o555);
    await asNobody([join(contentDirectory, ".."), join(at.contentDirectory, FILE)], [], async () => {
      const pressed = await owner.press(seen, "Don’t show it");
      expect(textOf(pressed.message)).toContain(
        "Nothing was changed, because the article’s file can’t be written (permission denied).",
      );
    });
    chmodSync(contentDirectory, 0o755);
    expect(file()).toBe(ferry);
  });
});

it("fits a notice at its longest into Discord’s limits", async () => {
  const long = `${"The ferry will not sail, and the pier is closed, and the town has to wait for the spring, ".repeat(40)}he said`;
  const title = "A Very Long Headline about the Ferry ".repeat(6).trim();
  const { reader, owner, setChannel, notice, discord, file } = await desk({
    articles: {
      [FILE]: `---\ntitle: ${title}\nsource: The Beacon\nurl: https://beacon.example/${"a".repeat(400)}\n---\n\nThe mayor, Ida Holm, spoke on the pier. “${long.slice(0, -8)} again,” Ida Holm, the mayor of the town on the long coast, said on Monday.\n`,
    },
  });
  await setChannel();
  const { message } = await reader.command("quote", { options: { about: "ferry" } });
  const right = "*It* was `@everyone` <@1> ".repeat(30).slice(0, 500);
  await report(reader, message, "other", right);
  const seen = await notice();
  expect(textOf(seen)).toContain("\\*It\\*");
  expect(seen.mention_everyone).toBe(false);
  await fillIn(owner, seen, "Withdraw the article", { note: "n".repeat(500) });
  expect(file()).toContain(`note: ${"n".repeat(500)}`);
  await notice("Answered");
  expect(discord.refusals).toEqual([]);
});
