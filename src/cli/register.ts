import { Command } from "commander";
import type { Scope } from "../discord/registration.ts";
import { callDiscord, type DiscordSettings, readGuildOption } from "./discord-session.ts";

/** `lede register [--guild ID]`: makes Discord hold Lede's slash commands, everywhere or in one server only. */
export function registerCommand(settings: () => DiscordSettings): Command {
  return new Command("register")
    .description("make Discord hold Lede’s slash commands, everywhere or in one server, and nowhere else")
    .option("--guild <id>", "in this server only; DISCORD_GUILD_ID when left out, or else everywhere")
    .action(async function (this: Command, options: { guild?: string }) {
      const guild = readGuildOption(options.guild);
      const configured = settings();
      const scope = guild ?? configured.guildId;
      const { outcome, commands, cleared } = await callDiscord(configured, async (rest, applicationId) => {
        const [list, { registerCommands }] = await Promise.all([
          import("../../commands/index.ts"),
          import("../discord/registration.ts"),
        ]);
        return registerCommands(rest, applicationId, list.commandsFor(configured), scope, { thorough: true });
      });
      const write = (line: string): void => this.configureOutput().writeOut?.(`${line}\n`);
      write(
        outcome === "unchanged"
          ? `Discord already holds these ${commands} commands ${placeOf(scope)}.`
          : `Discord now holds ${commands} commands ${placeOf(scope)}.`,
      );
      for (const place of cleared) write(`Removed those ${placeOf(place)}, so that none shows twice.`);
    });
}

/** `lede unregister [--guild ID]`: removes the slash commands, everywhere or in one server. */
export function unregisterCommand(settings: () => DiscordSettings): Command {
  return new Command("unregister")
    .description("remove Lede’s slash commands from Discord; the next start of the bot registers them again")
    .option("--guild <id>", "from this server only; from everywhere and from each server when left out")
    .action(async function (this: Command, options: { guild?: string }) {
      const scope = readGuildOption(options.guild);
      const cleared = await callDiscord(settings(), async (rest, applicationId) => {
        const { unregisterCommands } = await import("../discord/registration.ts");
        return unregisterCommands(rest, applicationId, scope);
      });
      const write = (line: string): void => this.configureOutput().writeOut?.(`${line}\n`);
      for (const place of cleared) write(`Removed the commands ${placeOf(place)}.`);
      if (cleared.length === 0) {
        write(scope === null ? "Discord holds no commands of Lede." : `There are none ${placeOf(scope)}.`);
      }
    });
}

function placeOf(scope: Scope): string {
  return scope === null ? "for all servers" : `in the server ${scope}`;
}
