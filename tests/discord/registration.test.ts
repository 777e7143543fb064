import { REST } from "discord.js";
import { describe, expect, it, onTestFinished } from "vitest";
import { commands } from "../../commands/index.ts";
import { registerCommands } from "../../src/discord/registration.ts";
import { startStandIn } from "../../src/playground/stand-in.ts";

async function stage() {
  const standIn = await startStandIn();
  onTestFinished(() => standIn.close());
  const rest = new REST({ api: standIn.apiUrl }).setToken(standIn.token);
  const register = (list = commands, guildId: string | null = null) =>
    registerCommands(rest, standIn.world.bot.id, list, guildId);
  return { standIn, register };
}

describe("registerCommands", () => {
  it("sends commands only when they differ from what Discord holds", async () => {
    const { register, standIn } = await stage();
    expect(await register()).toEqual({ outcome: "updated", commands: commands.length });
    expect(await register()).toEqual({ outcome: "unchanged", commands: commands.length });
    expect(await register(commands.slice(1))).toEqual({ outcome: "updated", commands: commands.length - 1 });
    const [first, ...others] = commands;
    const renamed = first ? [{ ...first, data: { ...first.data, description: "Another" } }, ...others] : [];
    expect((await register(renamed)).outcome).toBe("updated");
    expect((await register(renamed.toReversed())).outcome).toBe("unchanged");
    expect(standIn.refusals).toEqual([]);
  });

  it("registers in one server without touching the others", async () => {
    const { register, standIn } = await stage();
    const { guildId } = standIn.newsroom;
    expect((await register(commands, guildId)).outcome).toBe("updated");
    expect((await register(commands, guildId)).outcome).toBe("unchanged");
    expect(standIn.commands.list(null)).toEqual([]);
  });

  it("sends them where the server cannot list what it holds, and fails on every other error", async () => {
    const { register, standIn } = await stage();
    await register();
    standIn.faults.next("GET /applications/:application/commands", { kind: "status", status: 404 });
    expect((await register()).outcome).toBe("updated");
    standIn.faults.next("GET /applications/:application/commands", { kind: "status", status: 403 });
    await expect(register()).rejects.toThrow();
  });
});
