import { expect, it } from "vitest";
import { textOf } from "../support/bot-stage.ts";
import { DUE, inChannel, run, set, stageInTime } from "./digest-stage.ts";

it("says that nothing is kept where nothing is, and can be used in direct messages", async () => {
  const { owner, discord } = await stageInTime();
  const here = await owner.command("privacy");
  expect(here.ephemeral).toBe(true);
  expect(textOf(here.message)).toContain("**About you:** nothing in this server.");
  expect(textOf(here.message)).toContain("**About this server:** nothing.");
  expect(JSON.stringify(here.message)).not.toContain("Delete everything");
  const alone = await discord.user(discord.newsroom.ownerId, {}).command("privacy");
  expect(textOf(alone.message)).toContain("ask again in that server");
  expect(textOf(alone.message)).not.toContain("About this server");
  expect(discord.refusals).toEqual([]);
});

it("says what is kept of the server to everyone, and of a member to that member", async () => {
  const at = await stageInTime();
  const { owner, discord } = at;
  await run(at, "set", set);
  await run(at, "set", { ...set, name: "weekly" });
  const own = textOf((await owner.command("privacy")).message);
  expect(own).toContain("**About you:** your user id, because you set the digests “main” and “weekly”.");
  expect(own).toContain("**About this server:** the digests “main” and “weekly”.");
  const { readerId, channels } = discord.newsroom;
  const reader = discord.user(readerId, { channelId: channels.general });
  const { message } = await reader.command("privacy");
  expect(textOf(message)).toContain("**About you:** nothing in this server.");
  expect(textOf(message)).toContain("**About this server:** 2 digests.");
  expect(textOf(message)).not.toContain("weekly");
  expect(JSON.stringify(message)).not.toContain("Delete everything");
  expect(discord.refusals).toEqual([]);
});

it("says what is kept of an editor's drafts", async () => {
  const { owner } = await stageInTime({ editor: true });
  expect(textOf((await owner.command("privacy")).message)).toContain("kept as a draft with your user id");
});

it("deletes everything of the server when a manager confirms that, and not before", async () => {
  const at = await stageInTime();
  const { owner, discord } = at;
  await run(at, "set", set);
  await run(at, "set", { ...set, name: "weekly", time: "18:00" });
  await at.tick(DUE);
  const { general } = discord.newsroom.channels;
  expect(inChannel(at, general)).toHaveLength(1);

  const { message } = await owner.command("privacy");
  const question = await owner.press(message, "Delete everything about this server");
  expect(textOf(question.message)).toContain("That removes the digests “main” and “weekly”");
  const kept = await owner.press(question.message, "Keep it");
  expect(textOf(kept.message)).toBe("Nothing is deleted.");
  expect(await run(at, "show")).toContain("weekly");

  const again = await owner.press(
    (await owner.command("privacy")).message,
    "Delete everything about this server",
  );
  const done = await owner.press(again.message, "Delete it");
  expect(textOf(done.message)).toContain("Everything that Lede kept of this server is deleted.");
  expect(textOf((await owner.command("privacy")).message)).toContain("**About this server:** nothing.");
  // What was posted stays, and nothing more comes.
  await at.tick("2031-05-21T12:30:00Z");
  expect(inChannel(at, general)).toHaveLength(1);
  expect(discord.refusals).toEqual([]);
});

it("refuses to delete for someone who may not manage the server any more", async () => {
  const at = await stageInTime();
  const { discord } = at;
  await run(at, "set", set);
  const { guildId, readerId, roles, channels } = discord.newsroom;
  const manager = discord.user(readerId, { channelId: channels.general });
  discord.world.addMember(guildId, readerId, [roles.editors]);
  const { message } = await manager.command("privacy");
  discord.world.addMember(guildId, readerId, [roles.readers]);
  const pressed = await manager.press(message, "Delete everything about this server");
  expect(textOf(pressed.message)).toContain("Only members with Manage Server");
  expect(await run(at, "show")).toContain("15:30");
});
