import { Command } from "commander";
import { z } from "zod";
import { UserError } from "../errors.ts";

const application = z.object({ id: z.string() });

export type RegisterSettings = {
  readonly token: string | null;
  readonly apiUrl: string | null;
  readonly guildId: string | null;
};

/** `lede register [--guild ID]`: makes Discord hold Lede's slash commands, for all servers or for one. */
export function registerCommand(settings: () => RegisterSettings): Command {
  return new Command("register")
    .description("make Discord hold Lede’s slash commands; sends them only when they differ")
    .option("--guild <id>", "in this server only")
    .action(async (options: { guild?: string }) => {
      const { token, apiUrl, guildId } = settings();
      if (token === null) throw new UserError("DISCORD_TOKEN is not set. Put the bot’s token into .env.");
      // Loaded for this command alone: they would double the time that the others take to start.
      const [{ REST, Routes }, { commands }, { registerCommands }] = await Promise.all([
        import("discord.js"),
        import("../../commands/index.ts"),
        import("../discord/registration.ts"),
      ]);
      const rest = new REST(apiUrl === null ? {} : { api: apiUrl }).setToken(token);
      const { id } = application.parse(await rest.get(Routes.currentApplication()));
      const where = options.guild ?? guildId;
      const { outcome, commands: count } = await registerCommands(rest, id, commands, where);
      const place = where === null ? "all servers" : `the server ${where}`;
      process.stdout.write(
        outcome === "unchanged"
          ? `Discord already holds these ${count} commands for ${place}.\n`
          : `Discord now holds ${count} commands for ${place}.\n`,
      );
    });
}
