import type { Command } from "../src/discord/command.ts";
import about from "./about.ts";
import digest from "./digest.ts";
import headlines from "./headlines.ts";
import importCommand from "./import.ts";
import quote from "./quote.ts";
import search from "./search.ts";
import summary from "./summary.ts";

/** All of Lede's slash commands. */
export const commands: readonly Command[] = [headlines, summary, quote, search, digest, about, importCommand];

/** The commands that are offered: `import` only where somebody is an editor. */
export function commandsFor({ editors }: { readonly editors: readonly string[] }): readonly Command[] {
  return editors.length > 0 ? commands : commands.filter((command) => command !== importCommand);
}
