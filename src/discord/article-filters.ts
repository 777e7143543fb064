import { type APIApplicationCommandStringOption, ApplicationCommandOptionType } from "discord.js";
import type { CommandContext } from "./command-context.ts";

const DESCRIPTIONS = {
  topic: "Only articles on this topic",
  source: "Only articles from this source",
} as const;
const EXAMPLES = {
  topic: "Ports, Labour; a minus leaves one out: -Sport",
  source: "The Harbour Times, Market Wire; a minus leaves one out",
} as const;
const MOST_SUGGESTED = 25;

/** The option by which commands narrow down articles; with `list` it takes several names, and leaves out what has a minus. */
export function articleFilter(
  name: keyof typeof DESCRIPTIONS,
  { list }: { readonly list: boolean },
): APIApplicationCommandStringOption {
  return {
    type: ApplicationCommandOptionType.String,
    name,
    description: list ? `${DESCRIPTIONS[name]}, or several: ${EXAMPLES[name]}` : DESCRIPTIONS[name],
    autocomplete: true,
    max_length: list ? 200 : 100,
  };
}

/** The topics or sources there are, for what was typed of one. */
export function suggestedNames(
  name: keyof typeof DESCRIPTIONS,
  typed: string,
  { library }: Pick<CommandContext, "library">,
): readonly string[] {
  return name === "topic" ? library.topics(typed, MOST_SUGGESTED) : library.sources(typed, MOST_SUGGESTED);
}
