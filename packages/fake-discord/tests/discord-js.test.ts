import { expect, test } from "vitest";
import { card, stage } from "./tiny-bot.ts";

const greet = {
  name: "greet",
  description: "Says hello",
  options: [{ type: 3, name: "who", description: "Whom to greet", required: true }],
} as const;

test("a bot logs in, sees the guild, registers a command and answers it", async () => {
  await using at = await stage({
    commands: [{ ...greet, options: [...greet.options] }],
    command: (interaction) => interaction.reply(card(`Hello, ${interaction.options.getString("who", true)}`)),
  });
  const { discord, client } = at;
  expect(client.user.id).toBe(discord.world.bot.id);
  expect(client.guilds.cache.map(({ name }) => name)).toEqual(["The Newsroom"]);
  const { ownerId, channels } = discord.newsroom;
  const reply = await discord
    .user(ownerId, { channelId: channels.general })
    .command("greet", { options: { who: "Ada" } });
  expect(reply.message.components).toMatchObject([{ type: 10, content: "Hello, Ada", id: 1 }]);
  expect(discord.refusals).toEqual([]);
});
