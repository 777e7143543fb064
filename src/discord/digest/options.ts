import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ChannelType,
} from "discord.js";
import { SETTINGS } from "../../digest/settings/derived.ts";
import type { Option } from "../../digest/settings/setting.ts";

/** What `/digest edit` can take away again. */
export const CLEARABLE = SETTINGS.filter(({ option }) => option.clearable);

const { String: text, Integer, Boolean: yesOrNo, Channel, Role, Subcommand } = ApplicationCommandOptionType;

/** Where a digest can be posted. */
const PLACES = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildForum,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
] as const;

const name: APIApplicationCommandBasicOption = {
  type: text,
  name: "name",
  description: "Which digest, when the server has several",
  autocomplete: true,
  max_length: 32,
};

/** The options of all settings. Only a new digest has defaults: in an existing one, what is not named stays as it is. */
function settingOptions(isNew: boolean): APIApplicationCommandBasicOption[] {
  return SETTINGS.map(({ option }) => {
    const { otherwise } = option;
    const description =
      isNew && otherwise !== undefined ? `${option.description} (${otherwise})` : option.description;
    return discordOption(option, {
      name: option.name,
      description,
      ...(option.required && { required: isNew }),
    });
  });
}

function discordOption(
  option: Option,
  common: Pick<APIApplicationCommandBasicOption, "name" | "description" | "required">,
): APIApplicationCommandBasicOption {
  switch (option.takes) {
    case "text":
      return {
        type: text,
        ...common,
        ...(option.suggest !== undefined && { autocomplete: true }),
        max_length: option.most,
      };
    case "whole number":
      return { type: Integer, ...common, min_value: option.least, max_value: option.highest };
    case "choice":
      return { type: text, ...common, choices: [...option.choices] };
    case "yes or no":
      return { type: yesOrNo, ...common };
    case "channel":
      return { type: Channel, ...common, channel_types: [...PLACES] };
    case "role":
      return { type: Role, ...common };
  }
}

const sub = (
  subcommand: string,
  description: string,
  options: APIApplicationCommandBasicOption[],
): APIApplicationCommandSubcommandOption => ({
  type: Subcommand,
  name: subcommand,
  description,
  options,
});

/** The subcommands of /digest with their options. */
export const digestSubcommands: APIApplicationCommandSubcommandOption[] = [
  sub("set", "Set when and where it is posted; replaces the digest of this name", [
    ...settingOptions(true),
    { ...name, description: "Its name, when the server is to have several (main, unless you say)" },
  ]),
  sub("edit", "Change what you name; the rest stays as it is. Without options: see what is set", [
    name,
    ...settingOptions(false),
    {
      type: text,
      name: "clear",
      description: "Take something away that was set",
      choices: CLEARABLE.map(({ option }) => ({ name: option.name, value: option.name })),
    },
  ]),
  sub("show", "What is set, the next run, the last result and recent editions", [name]),
  sub("preview", "See the next digest now; only you see it", [name]),
  sub("now", "Post a test edition now; the next one still comes at its hour", [name]),
  sub("pause", "Stop posting for a while", [
    {
      type: text,
      name: "until",
      description: "When it goes on: 24 December, 3 days, 2 weeks (until you resume it, unless you say)",
      max_length: 40,
    },
    name,
  ]),
  sub("resume", "Post again", [name]),
  sub("remove", "Stop posting and delete everything kept of it; asks first", [name]),
];
