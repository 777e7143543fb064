import type { Command } from "../src/discord/command.ts";
import about from "./about.ts";
import digest from "./digest.ts";
import headlines from "./headlines.ts";
import quote from "./quote.ts";
import search from "./search.ts";
import summary from "./summary.ts";

/** All of Lede's slash commands. */
export const commands: readonly Command[] = [headlines, summary, quote, search, digest, about];
