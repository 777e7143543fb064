import { resolve } from "node:path";
import { Command } from "commander";
import { restoreState } from "../state/restore.ts";
import { statePlace } from "../state/state-url.ts";
import type { BackupSettings } from "./backup.ts";

/** `lede state restore [FILE]`: puts a copy in the place of the state, while the bot is stopped. */
export function stateCommand(settings: () => BackupSettings, now: () => Date): Command {
  return new Command("state").description("the state: what servers chose and what was delivered").addCommand(
    new Command("restore")
      .description("put a copy in the place of the state, which is kept aside; stop the bot first")
      .argument("[file]", "a copy that was made by “lede backup”; the newest daily copy when left out")
      .action(async function (this: Command, file: string | undefined) {
        const { stateUrl, dataDirectory } = settings();
        const { from, state, aside } = await restoreState({
          place: statePlace({ stateUrl, dataDirectory }),
          dataDirectory,
          copy: file === undefined ? null : resolve(file),
          now: now(),
        });
        const kept = aside === null ? "" : `\nWhat was there before is kept as ${aside}.`;
        this.configureOutput().writeOut?.(
          `Restored ${state} from ${from}.${kept}\nLede does not know about editions that were posted after that copy was made.\n`,
        );
      }),
  );
}
