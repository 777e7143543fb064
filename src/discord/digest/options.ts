import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ChannelType,
} from "discord.js";
import { DEFAULT_CHOICE } from "../../digest/defaults.ts";
import { articleFilter } from "../article-filters.ts";
import { editionLanguages } from "../render/edition-words.ts";

/** What `/digest edit` can take away again. */
export const CLEARABLE = ["topic", "source", "speaker", "words", "role", "language"] as const;

const { String: text, Integer, Boolean: yesOrNo, Channel, Role, Subcommand } = ApplicationCommandOptionType;

const name: APIApplicationCommandBasicOption = {
  type: text,
  name: "name",
  description: "Which digest, when the server has several",
  autocomplete: true,
  max_length: 32,
};

const hour = (required: boolean): APIApplicationCommandBasicOption[] => [
  {
    type: text,
    name: "time",
    description: "The hour, such as 9:00, 9am or 18:30",
    required,
    max_length: 20,
  },
  {
    type: text,
    name: "timezone",
    description: "Your time zone: type a city, a country or an offset such as UTC+3",
    required,
    autocomplete: true,
    max_length: 60,
  },
];

const filter = (option: string, description: string): APIApplicationCommandBasicOption => ({
  type: text,
  name: option,
  description,
  autocomplete: option !== "words",
  max_length: 200,
});

/** Describes an option with what holds when it is left out. */
type Describe = (text: string, otherwise: string) => string;

function placeOptions(unlessSaid: Describe): APIApplicationCommandBasicOption[] {
  return [
    {
      type: Channel,
      name: "channel",
      description: unlessSaid("Where to post", "this channel, unless you choose"),
      channel_types: [
        ChannelType.GuildText,
        ChannelType.GuildAnnouncement,
        ChannelType.GuildForum,
        ChannelType.PublicThread,
        ChannelType.PrivateThread,
        ChannelType.AnnouncementThread,
      ],
    },
    {
      type: text,
      name: "days",
      description: unlessSaid("On which days, such as weekdays or mon, thu", "every day, unless you say"),
      autocomplete: true,
      max_length: 60,
    },
  ];
}

function contentOptions(unlessSaid: Describe): APIApplicationCommandBasicOption[] {
  return [
    articleFilter("topic", { list: true }),
    articleFilter("source", { list: true }),
    filter("speaker", "Only articles that quote one of these people; a minus leaves out those that do"),
    filter(
      "words",
      "Only articles with one of these words or phrases; a minus leaves out those that have it",
    ),
    {
      type: Integer,
      name: "limit",
      description: unlessSaid("How many articles at most", `${DEFAULT_CHOICE.limit}, unless you say`),
      min_value: 1,
      max_value: 20,
    },
  ];
}

function mannerOptions(unlessSaid: Describe): APIApplicationCommandBasicOption[] {
  return [
    {
      type: Role,
      name: "role",
      description: unlessSaid("A role to ping with each digest", "none, unless you choose"),
    },
    {
      type: text,
      name: "empty",
      description: unlessSaid("When nothing is new", "nothing is posted, unless you choose"),
      choices: [
        { name: "post nothing", value: "skip" },
        { name: "say so", value: "say" },
      ],
    },
    {
      type: yesOrNo,
      name: "quote",
      description: unlessSaid("A quote of the day at the end", "yes, unless you say"),
    },
    {
      type: yesOrNo,
      name: "thread",
      description: unlessSaid("A thread to talk about each digest", "no, unless you say"),
    },
    {
      type: yesOrNo,
      name: "publish",
      description: unlessSaid(
        "In an announcement channel: publish to the servers that follow it",
        "no, unless you say",
      ),
    },
    {
      type: text,
      name: "long",
      description: unlessSaid(
        "When it is too long for one message",
        "its texts are shortened, unless you choose",
      ),
      choices: [
        { name: "shorten the texts", value: "shorten" },
        { name: "go on in a second message", value: "spill" },
      ],
    },
    {
      type: text,
      name: "language",
      description: unlessSaid("Of the date and heading", "the server’s own, unless you choose"),
      choices: editionLanguages().map(({ tag, name: label }) => ({ name: label, value: tag })),
    },
  ];
}

/** What may be left out. Only a new digest has defaults: in an existing one, what is not named stays as it is. */
function rest(isNew: boolean): APIApplicationCommandBasicOption[] {
  const unlessSaid: Describe = (text, otherwise) => (isNew ? `${text} (${otherwise})` : text);
  return [...placeOptions(unlessSaid), ...contentOptions(unlessSaid), ...mannerOptions(unlessSaid)];
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
    ...hour(true),
    ...rest(true),
    { ...name, description: "Its name, when the server is to have several (main, unless you say)" },
  ]),
  sub("edit", "Change what you name; the rest stays as it is. Without options: see what is set", [
    name,
    ...hour(false),
    ...rest(false),
    {
      type: text,
      name: "clear",
      description: "Take something away that was set",
      choices: CLEARABLE.map((value) => ({ name: value, value })),
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
