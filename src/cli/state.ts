import { resolve } from "node:path";
import { Command } from "commander";
import { count } from "../count.ts";
import { copyState } from "../state/copy-state.ts";
import { restoreState } from "../state/restore.ts";
import { placeName, readStateUrl, statePlace } from "../state/state-url.ts";
import type { BackupSettings } from "./backup.ts";
import { startProgress } from "./progress.ts";

/** `lede state …`: what is done with the state while no bot uses it. */
export function stateCommand(settings: () => BackupSettings, now: () => Date): Command {
  return new Command("state")
    .description("the state: what servers chose and what was delivered")
    .addCommand(restoreCommand(settings, now))
    .addCommand(copyCommand(now));
}

/** `lede state restore [FILE]`: puts a copy in the place of the state, while the bot is stopped. */
function restoreCommand(settings: () => BackupSettings, now: () => Date): Command {
  return new Command("restore")
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
    });
}

/** `lede state copy FROM TO`: copies the state to another place or engine, while the bot is stopped. */
function copyCommand(now: () => Date): Command {
  return new Command("copy")
    .description("copy the state to another file or server, and compare both; stop the bot first")
    .argument("<from>", "where it is now: a file, redis://… or postgres://…")
    .argument("<to>", "an empty place to copy it to, in the same form")
    .action(async function (this: Command, from: string, to: string) {
      const places = { from: readStateUrl(from, "FROM"), to: readStateUrl(to, "TO") };
      let end = () => {};
      const onBegin = (total: number) => {
        end();
        const progress = startProgress(total, "entries");
        end = () => progress.end();
        return () => progress.step();
      };
      const entries = await copyState({ ...places, onBegin, now }).finally(() => end());
      const [old, fresh] = [placeName(places.from), placeName(places.to)];
      this.configureOutput().writeOut?.(
        `Copied ${count(entries, "entry", "entries")} from ${old} to ${fresh}, and compared them: both hold the same.\nSet STATE_URL to the new place and start Lede. Never start it on the old one again: what was posted since would be posted twice.\n`,
      );
    });
}
