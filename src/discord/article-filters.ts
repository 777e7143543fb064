import { type APIApplicationCommandStringOption, ApplicationCommandOptionType } from "discord.js";
import type { CommandContext } from "./command-context.ts";

const DESCRIPTIONS = {
  topic: "Only articles on this topic",
  source: "Only articles from this source",
} as const;
const MOST_SUGGESTED = 25;

/** The option by which commands narrow down articles to one topic or source. */
export function articleFilter(name: keyof typeof DESCRIPTIONS): APIApplicationCommandStringOption {
  return {
    type: ApplicationCommandOptionType.String,
    name,
    description: DESCRIPTIONS[name],
    autocomplete: true,
    max_length: 100,
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
