import { Command } from "commander";
import { count } from "../count.ts";
import { backUpState } from "../state/backup.ts";
import { statePlace } from "../state/state-url.ts";

export type BackupSettings = { readonly stateUrl: string | null; readonly dataDirectory: string };

/** `lede backup [FILE]`: copies the state while the bot runs, and checks the copy. */
export function backupCommand(settings: () => BackupSettings, now: () => Date): Command {
  return new Command("backup")
    .description("copy what servers chose and what was delivered, also while the bot is running")
    .argument("[file]", "the copy’s file or folder; a dated file in the data folder when left out")
    .option("--force", "replace the file if it is there already")
    .action(async function (this: Command, target: string | undefined, options: { force?: true }) {
      const { stateUrl, dataDirectory } = settings();
      const { source, file, entries, size } = await backUpState({
        place: statePlace({ stateUrl, dataDirectory }),
        dataDirectory,
        target: target ?? null,
        replace: options.force ?? false,
        now: now(),
      });
      const held = count(entries, "entry", "entries");
      this.configureOutput().writeOut?.(
        `Copied ${source} to ${file}.\nThe copy opens, is intact and holds ${held} (${Math.ceil(size / 1024)} KiB).\n`,
      );
    });
}
