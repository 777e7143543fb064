import { choiceSchema } from "../../src/digest/settings/settings.ts";

/** What holds of a digest for which nothing is chosen but whose it is, where and when it comes. */
export const DEFAULT_CHOICE = choiceSchema
  .omit({ guildId: true, name: true, channelId: true, schedule: true, createdBy: true })
  .parse({});

export const NO_FILTERS = DEFAULT_CHOICE.filters;
