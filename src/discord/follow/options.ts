import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ChannelType,
} from "discord.js";

const { String: text, Channel, Subcommand } = ApplicationCommandOptionType;

/** Longest, so that with a channel it fits into a button. */
const MOST_TYPED = 60;

const channel: APIApplicationCommandBasicOption = {
  type: Channel,
  name: "channel",
  description: "In a server: where to post (this channel, unless you choose)",
  channel_types: [
    ChannelType.GuildText,
    ChannelType.GuildAnnouncement,
    ChannelType.PublicThread,
    ChannelType.PrivateThread,
    ChannelType.AnnouncementThread,
  ],
};

const typedOption = (name: string, description: string, autocomplete: boolean) =>
  ({
    type: text,
    name,
    description,
    required: true,
    max_length: MOST_TYPED,
    ...(autocomplete && { autocomplete }),
  }) as APIApplicationCommandBasicOption;

const timeOption = (name: string, description: string): APIApplicationCommandBasicOption => ({
  type: text,
  name,
  description,
  max_length: 30,
});

const subcommand = (
  name: string,
  description: string,
  options: APIApplicationCommandBasicOption[],
): APIApplicationCommandSubcommandOption => ({ type: Subcommand, name, description, options });

export const followSubcommands = [
  subcommand("speaker", "Hear of each new quotation of someone", [
    typedOption("name", "Who: any part of the name", true),
    channel,
  ]),
  subcommand("topic", "Hear of each new article on a topic", [
    typedOption("topic", "Which topic", true),
    channel,
  ]),
  subcommand("words", "Hear of each new article with certain words", [
    typedOption("text", "The words, as /search takes them", false),
    channel,
  ]),
  subcommand("list", "What is followed here, and what is stopped and why", []),
  subcommand("remove", "Stop following something", [typedOption("which", "What to stop following", true)]),
  subcommand("quiet", "When you want to hear nothing, of what you follow yourself", [
    timeOption("from", "Such as 22:00"),
    timeOption("until", "Such as 7:00"),
    {
      type: text,
      name: "timezone",
      description: "Your time zone or city",
      max_length: 60,
      autocomplete: true,
    },
  ]),
];
