import { startFakeDiscord } from "@lede/fake-discord";
import { REST } from "discord.js";
import { describe, expect, it, onTestFinished } from "vitest";
import { commandsFor } from "../../commands/index.ts";
import { registerCommands, unregisterCommands } from "../../src/discord/registration.ts";

const commands = commandsFor({ editors: ["100000000000000001"] }).filter(({ unlisted }) => unlisted !== true);

/** As many as Discord holds: some are in a message's menu, too. */
const held = commands.length + commands.filter(({ messageMenu }) => messageMenu !== undefined).length;

async function stage() {
  const discord = await startFakeDiscord();
  onTestFinished(() => discord.close());
  const rest = new REST({ api: discord.apiUrl }).setToken(discord.token);
  const register = (list = commands, guildId: string | null = null) =>
    registerCommands(rest, discord.world.bot.id, list, guildId);
  const unregister = (guildId: string | null) => unregisterCommands(rest, discord.world.bot.id, guildId);
  /** Another server that the bot is in. */
  const otherGuild = () => {
    const { world } = discord;
    return world.addGuild({ name: "The other newsroom", ownerId: world.addUser({ name: "Olga" }).id }).id;
  };
  return { discord, register, unregister, otherGuild };
}

describe("registerCommands", () => {
  it("sends commands only when they differ from what Discord holds", async () => {
    const { register, discord } = await stage();
    expect(await register()).toMatchObject({ outcome: "updated", commands: held });
    expect(await register()).toMatchObject({ outcome: "unchanged", commands: held });
    expect(await register(commands.slice(1))).toMatchObject({
      outcome: "updated",
      commands: held - 1,
    });
    const [first, ...others] = commands;
    const renamed = first ? [{ ...first, data: { ...first.data, description: "Another" } }, ...others] : [];
    expect((await register(renamed)).outcome).toBe("updated");
    expect((await register(renamed.toReversed())).outcome).toBe("unchanged");
    expect(discord.refusals).toEqual([]);
  });

  it("registers in one server without touching the others", async () => {
    const { register, discord } = await stage();
    const { guildId } = discord.newsroom;
    expect((await register(commands, guildId)).outcome).toBe("updated");
    expect((await register(commands, guildId)).outcome).toBe("unchanged");
    expect(discord.commands.list(null)).toEqual([]);
  });

  it("sends them where the server cannot list what it holds, and fails on every other error", async () => {
    const { register, discord } = await stage();
    await register();
    discord.faults.next("GET /applications/:application/commands", { kind: "status", status: 404 });
    expect((await register()).outcome).toBe("updated");
    discord.faults.next("GET /applications/:application/commands", { kind: "status", status: 403 });
    await expect(register()).rejects.toThrow();
  });

  it("moving to one server removes the commands for all servers, and moving back removes those of that server", async () => {
    const { register, discord } = await stage();
    const { guildId } = discord.newsroom;
    await register();
    expect(await register(commands, guildId)).toMatchObject({ outcome: "updated", cleared: [null] });
    expect(discord.commands.list(null)).toEqual([]);
    expect(discord.commands.list(guildId)).toHaveLength(held);
    expect(await register()).toMatchObject({ outcome: "updated", cleared: [guildId] });
    expect(discord.commands.list(guildId)).toEqual([]);
    expect(discord.commands.list(null)).toHaveLength(held);
    expect(discord.refusals).toEqual([]);
  });

  it("moving from one server to another leaves nothing in the first", async () => {
    const { register, discord, otherGuild } = await stage();
    const other = otherGuild();
    await register(commands, other);
    expect(await register(commands, discord.newsroom.guildId)).toMatchObject({ cleared: [other] });
    expect(discord.commands.list(other)).toEqual([]);
  });

  it("a move that was cut off in the middle is finished by the next registration", async () => {
    const { register, discord } = await stage();
    const { guildId } = discord.newsroom;
    await register(commands, guildId);
    discord.faults.next("PUT /applications/:application/commands", { kind: "status", status: 403 });
    await expect(register()).rejects.toThrow();
    await register();
    expect(discord.commands.list(guildId)).toEqual([]);
    expect(discord.commands.list(null)).toHaveLength(held);
  });

  it("does not look through the servers when nothing can have moved", async () => {
    const { register, discord } = await stage();
    await register();
    const before = discord.requests.length;
    await register();
    expect(discord.requests.slice(before).map(({ route }) => route)).toEqual([
      "GET /applications/:application/commands",
    ]);
  });

  it("a server that gives the bot no access to its commands keeps nobody else from them", async () => {
    const { register, discord, otherGuild } = await stage();
    const other = otherGuild();
    await register(commands, other);
    discord.faults.next("GET /applications/:application/guilds/:guild/commands", {
      kind: "status",
      status: 403,
    });
    expect(await register()).toMatchObject({ outcome: "updated", cleared: [other] });
  });
});

describe("unregisterCommands", () => {
  it("removes them in one server, or everywhere, and reports where there were some", async () => {
    const { register, unregister, discord, otherGuild } = await stage();
    const other = otherGuild();
    await register(commands, other);
    expect(await unregister(discord.newsroom.guildId)).toEqual([]);
    expect(await unregister(other)).toEqual([other]);
    await register();
    expect(await unregister(null)).toEqual([null]);
    expect(await unregister(null)).toEqual([]);
    expect(discord.commands.list(null)).toEqual([]);
  });
});
