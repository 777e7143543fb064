import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { UserClient } from "@lede/fake-discord";
import { type APIMessage, ComponentType } from "discord.js";
import { describe, expect, it } from "vitest";
import { formOf, stage, textOf } from "../support/bot-stage.ts";

const within = { interval: 50 };
const FILE = "ferry.md";

const ferry = `---
title: The Ferry Stays in *Port*
source: The Beacon
published: 2031-05-20
url: https://beacon.example/ferry_(one)
---

The shipowner Jonas Aas met the harbour master, Edvin Holm, on the pier on Monday.

“The ferry will not sail until the pier is safe,” said Jonas Aas, the shipowner. The town waits.

Engineers found cracks in four of the pier’s pillars last week, and the council closed it on Friday.
`;
const trams = `---
title: Trams Run Again
source: The Gazette
published: 2031-05-19
---

“The trams will run every ten minutes from Monday on,” said Ida Holm, the mayor. Nobody has to walk any more.
`;

async function room(articles: Record<string, string> = { [FILE]: ferry, "trams.md": trams }) {
  const at = await stage({ articles });
  const { readerId, channels } = at.discord.newsroom;
  return { at, ...at, channels, reader: at.discord.user(readerId, { channelId: channels.general }) };
}

const command = async (person: UserClient, name: string, options = {}) =>
  (await person.command(name, { options })).message;
const saved = (person: UserClient) => command(person, "saved");
const press = async (person: UserClient, message: APIMessage, label: string) =>
  (await person.press(message, label)).message;

/** The file that a message shows, as it is served. */
async function fileOf(message: APIMessage): Promise<string> {
  const file = message.components?.find(({ type }) => type === ComponentType.File);
  const url = file?.type === ComponentType.File ? file.file.url : "";
  return (await fetch(url)).text();
}

describe("/saved", () => {
  it("keeps an article and a quotation for the presser alone, and lists them", async () => {
    const { reader, owner, discord } = await room();
    const summary = await command(owner, "summary", { article: "ferry" });
    const kept = await reader.press(summary, "Save");
    expect(kept.ephemeral).toBe(true);
    expect(textOf(kept.message)).toContain("Saved: “The Ferry Stays in \\*Port\\*”.");
    expect(textOf(await press(reader, summary, "Save"))).toContain("is saved already");
    const quote = await command(reader, "quote", { speaker: "Holm" });
    expect(textOf(await press(reader, quote, "Save"))).toContain(
      "Saved: A quotation from “Trams Run Again”.",
    );
    const list = await reader.command("saved");
    expect(list.ephemeral).toBe(true);
    const text = textOf(list.message);
    expect(text).toContain("every ten minutes from Monday");
    expect(text).toContain("**Ida Holm**, mayor");
    expect(text.indexOf("every ten minutes")).toBeLessThan(text.indexOf("The Ferry Stays"));
    expect(text).toContain("-# 1–2 of 2");
    expect(textOf(await saved(owner))).toContain("You have saved nothing yet.");
    expect(discord.refusals).toEqual([]);
  });

  it("works in direct messages, and outlasts a restart", async () => {
    const { owner, discord, restart } = await room();
    await press(owner, await command(owner, "summary", { article: "trams" }), "Save");
    await restart();
    const alone = discord.user(discord.newsroom.ownerId, {});
    expect(textOf(await saved(alone))).toContain("Trams Run Again");
  });

  it("takes one out, and exports the rest as Markdown", async () => {
    const { reader, discord } = await room();
    await press(reader, await command(reader, "quote", { speaker: "Holm" }), "Save");
    await press(reader, await command(reader, "summary", { article: "ferry" }), "Save");
    await press(reader, await command(reader, "quote", { speaker: "Aas" }), "Save");
    const after = await reader.press(await saved(reader), "Remove");
    expect(after.updated).toBe(true);
    expect(textOf(after.message)).not.toContain("until the pier is safe");
    expect(textOf(after.message)).toContain("-# 1–2 of 2");
    const exported = await reader.press(after.message, "Export as a file");
    expect(exported.ephemeral).toBe(true);
    const file = await fileOf(exported.message);
    expect(file).toMatch(/^# Saved with Lede\n\n## The Ferry Stays in \\\*Port\\\*\n\n/u);
    expect(file).toContain(
      "[The Ferry Stays in \\*Port\\*](<https://beacon.example/ferry_(one)>), The Beacon, 2031-05-20",
    );
    expect(file).toContain(
      "\n\n---\n\n> The trams will run every ten minutes from Monday on,\n\n— Ida Holm, mayor\n",
    );
    expect(file).toContain("Saved on 2031-05-20.\n");
    await press(reader, await saved(reader), "Remove");
    expect(textOf(await press(reader, await saved(reader), "Remove"))).toContain("That was the last one.");
    expect(discord.refusals).toEqual([]);
  });

  it("shows what was withdrawn, corrected or removed as such", async () => {
    const { reader, contentDirectory } = await room();
    await press(reader, await command(reader, "summary", { article: "ferry" }), "Save");
    await press(reader, await command(reader, "quote", { speaker: "Aas" }), "Save");
    await press(reader, await command(reader, "quote", { speaker: "Ida Holm" }), "Save");
    const path = join(contentDirectory, FILE);
    const list = async () => textOf(await saved(reader));
    const front = (fields: string) => writeFileSync(path, ferry.replace("---\n\n", `${fields}---\n\n`));

    front("quotes:\n  - { text: The ferry will not sail, hide: true }\n");
    await expect
      .poll(list, within)
      .toContain("A quotation from this article was saved. It is no longer shown");
    front("withdrawn: { at: 2031-05-20T11:00Z, note: Never true }\n");
    await expect.poll(list, within).toContain("This article was saved. The article was withdrawn");
    expect(await list()).toContain("Never true");
    expect(await list()).not.toContain("until the pier is safe");
    expect(await fileOf(await press(reader, await saved(reader), "Export as a file"))).toContain(
      "The article was withdrawn on 2031-05-20: Never true",
    );
    rmSync(path);
    await expect.poll(list, within).toContain("This article was saved. The article is no longer here.");
    expect(await list()).toContain("every ten minutes");
  });

  it("has pages", async () => {
    const quotations = Array.from(
      { length: 7 },
      (_, index) => `“The ferry number ${index} is late again today,” said Ida Holm.`,
    );
    const { reader, discord } = await room({
      [FILE]: `---\ntitle: Seven Ferries\n---\n\n${quotations.join("\n\n")}\n`,
    });
    for (let index = 0; index < 7; index += 1) {
      await press(reader, await command(reader, "quote", { about: `number ${index} is late` }), "Save");
    }
    const first = await saved(reader);
    expect(textOf(first)).toContain("-# 1–5 of 7");
    let second = await press(reader, first, "Next");
    expect(textOf(second)).toContain("-# 6–7 of 7");
    second = await press(reader, second, "Remove");
    expect(textOf(second)).toContain("-# 6 of 6");
    expect(textOf(await press(reader, second, "Remove"))).toContain("-# 1–5 of 5");
    expect(discord.refusals).toEqual([]);
  });

  it("is deleted a year after the last use, and not before", async () => {
    const { reader, bot, setTime } = await room();
    await press(reader, await command(reader, "summary", { article: "ferry" }), "Save");
    setTime("2032-05-01T12:00:00Z");
    expect(textOf(await saved(reader))).toContain("The Ferry Stays");
    setTime("2033-04-20T12:00:00Z");
    await bot.tidy();
    expect(textOf(await command(reader, "privacy"))).toContain("You saved 1 article or quotation");
    setTime("2033-05-03T12:00:00Z");
    await bot.tidy();
    expect(textOf(await saved(reader))).toContain("You have saved nothing yet.");
  });
});

describe("“Save” in a message’s menu", () => {
  it("keeps the one article or quotation that a message holds", async () => {
    const { reader, owner, discord } = await room();
    const message = owner.say("Did you hear? “The trams will run every ten minutes from Monday on”");
    const reply = await reader.messageCommand(message, "Save");
    expect(reply.ephemeral).toBe(true);
    expect(textOf(reply.message)).toContain("Saved: A quotation from “Trams Run Again”.");
    const own = await command(owner, "headlines", { source: "The Beacon" });
    expect(textOf((await reader.messageCommand(own, "Save")).message)).toContain(
      "Saved: “The Ferry Stays in",
    );
    expect(
      textOf((await reader.messageCommand(owner.say("Good morning, all of you"), "Save")).message),
    ).toContain("Lede knows no article and no quotation in this message");
    expect(discord.refusals).toEqual([]);
  });

  it("asks which, where a message holds several", async () => {
    const { reader, owner } = await room();
    const own = await command(owner, "headlines");
    const { message } = await reader.messageCommand(own, "Save");
    expect(textOf(message)).toContain("This message holds 3 articles and quotations.");
    const [, customId = ""] = /"custom_id":"(1u:saved:[^"]*)"/u.exec(JSON.stringify(message)) ?? [];
    const chosen = await reader.select(message, customId, ["trams|="]);
    expect(textOf(chosen.message)).toContain("Saved: “Trams Run Again”.");
  });
});

describe("/privacy", () => {
  it("says what is kept of a member, and deletes all of it", async () => {
    const { reader, dataDirectory, bot } = await room();
    await press(reader, await command(reader, "summary", { article: "ferry" }), "Save");
    const quote = await command(reader, "quote", { speaker: "Aas" });
    const { interactionId } = await formOf(reader.press(quote, "Something wrong?"));
    await reader.submit(interactionId, { fault: ["cut"], right: "There is more of it" });
    const before = await command(reader, "privacy");
    expect(textOf(before)).toContain("You saved 1 article or quotation, which `/saved` lists.");
    expect(textOf(before)).toContain("You reported 1 mistake.");
    const asked = await press(reader, before, "Delete what is kept about me");
    expect(textOf(await press(reader, asked, "Keep it"))).toBe("Nothing is deleted.");
    const again = await press(reader, await command(reader, "privacy"), "Delete what is kept about me");
    expect(textOf(await press(reader, again, "Delete it"))).toContain("is deleted");
    expect(textOf(await saved(reader))).toContain("You have saved nothing yet.");
    expect(textOf(await command(reader, "privacy"))).not.toContain("You reported");
    await bot.close();
    expect(readFileSync(join(dataDirectory, "state.sqlite"), "latin1")).not.toContain("There is more of it");
  });
});
