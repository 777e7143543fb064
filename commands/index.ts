import type { Command } from "../src/discord/command.ts";
import about from "./about.ts";
import check from "./check.ts";
import digest from "./digest.ts";
import headlines from "./headlines.ts";
import importCommand from "./import.ts";
import privacy from "./privacy.ts";
import quote from "./quote.ts";
import search from "./search.ts";
import summary from "./summary.ts";

/** Lede's slash commands; `import` only where someone is an editor. */
export function commandsFor({ editors }: { readonly editors: readonly string[] }): readonly Command[] {
  const forAll = [headlines, summary, quote, search, check, digest, about, privacy];
  return editors.length === 0 ? forAll : [...forAll, importCommand];
}
