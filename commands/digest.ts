import { isPaused } from "../src/digest/delivery.ts";
import type { DigestStatus } from "../src/digest/digests.ts";
import { searchTimezones } from "../src/digest/timezones.ts";
import { parseUntil } from "../src/digest/until-text.ts";
import { suggestedNames } from "../src/discord/article-filters.ts";
import type { Choice, Command, CommandRequest, Lede } from "../src/discord/command.ts";
import { chosenAnew, chosenOver, parseName } from "../src/discord/digest/choice.ts";
import { digestSubcommands } from "../src/discord/digest/options.ts";
import { listMessage, nextRunLine, statusMessage } from "../src/discord/digest/status.ts";
import type { Message } from "../src/discord/message.ts";
import { textChoices } from "../src/discord/options.ts";
import { MAIN_DIGEST, pageSizes } from "../src/discord/render/edition.ts";
import { channelMention, join, type Markdown, markdown } from "../src/discord/render/markdown.ts";
import { managersOnly } from "../src/discord/where.ts";
import { UserError } from "../src/errors.ts";

type Guild = NonNullable<CommandRequest["guild"]>;

export default {
  data: {
    name: "digest",
    description: "The newest articles, posted in a channel at this server’s own hour",
    ...managersOnly,
    options: digestSubcommands,
  },
  private: true,

  async autocomplete(option, text, request, lede) {
    const now = lede.now();
    switch (option) {
      case "timezone":
        return searchTimezones(text, now, 25).map(({ label, zone }) => ({ name: label, value: zone }));
      case "topic":
      case "source":
        return listChoices(text, (last) => suggestedNames(option, last, lede));
      case "speaker":
        return listChoices(text, (last) => lede.library.speakers(last, now, 25).map(({ name }) => name));
      case "name": {
        const digests = request.guild === null ? [] : await lede.digests.list(request.guild.id);
        const names = digests.map(({ settings }) => settings.name);
        return textChoices(names.filter((name) => name.includes(text.trim().toLowerCase())));
      }
      default: {
        const offered = ["every day", "weekdays", "weekends", "monday", "monday, thursday"];
        return textChoices(text.trim() === "" ? offered : [...new Set([text.trim(), ...offered])]);
      }
    }
  },

  async run(request, lede) {
    if (request.guild === null) throw new UserError("/digest works only in a server.");
    const { guild } = request;
    const status = (heading: Markdown, found: DigestStatus | null) => {
      const known = found ?? gone();
      return statusMessage(heading, known, lede.now(), problemsOf(known, lede));
    };
    switch (request.subcommand) {
      case "set": {
        const set = await lede.digests.set(chosenAnew(request, guild));
        return status(titleOf("The digest is set", set), set);
      }
      case "edit": {
        const { settings } = await pick(request, guild, lede);
        const set = await lede.digests.set(chosenOver(request, settings), true);
        return status(titleOf("The digest is changed", set), set);
      }
      case "show": {
        const all = await lede.digests.list(guild.id);
        if (all.length > 1 && request.options.name === undefined) return listMessage(all, lede.now());
        const found = await pick(request, guild, lede);
        return status(titleOf("The digest", found), found);
      }
      case "preview":
        return preview(request, guild, lede);
      case "now":
        return postTest(request, guild, lede);
      case "pause": {
        const { settings } = await pick(request, guild, lede);
        const { until } = request.options;
        const end =
          until === undefined ? null : parseUntil(String(until), lede.now(), settings.schedule.timezone);
        const paused = await lede.digests.pause(guild.id, settings.name, end);
        return status(titleOf("The digest is paused", paused ?? gone()), paused);
      }
      case "resume": {
        const { settings } = await pick(request, guild, lede);
        const title = isPaused(settings, lede.now()) ? "The digest goes on" : "The digest was not paused";
        const resumed = await lede.digests.resume(guild.id, settings.name);
        return status(titleOf(title, resumed ?? gone()), resumed);
      }
      case "remove": {
        const { settings } = await pick(request, guild, lede);
        if (!(await lede.digests.remove(guild.id, settings.name))) throw notSet();
        const others = (await lede.digests.list(guild.id)).length;
        return say(
          others === 0
            ? markdown`The digest is removed, and everything Lede kept of this server is deleted. There is no next run.`
            : markdown`The digest “${settings.name}” is removed, and everything Lede kept of it is deleted. There is no next run of it.`,
        );
      }
      default:
        throw new UserError("This part of /digest is no longer there. Reload Discord.");
    }
  },
} satisfies Command;

/** The digest that is named; without a name the only one, or the one called main. UserError when that leaves a question. */
async function pick(request: CommandRequest, guild: Guild, lede: Lede): Promise<DigestStatus> {
  const all = await lede.digests.list(guild.id);
  const { name } = request.options;
  const [first] = all;
  if (first === undefined) throw notSet();
  const names = new Intl.ListFormat("en-GB", { type: "disjunction" }).format(
    all.map(({ settings }) => settings.name),
  );
  if (name !== undefined) {
    const wanted = parseName(String(name));
    const found = all.find(({ settings }) => settings.name === wanted);
    if (found) return found;
    throw new UserError(`There is no digest “${wanted}” here. Choose ${names}.`);
  }
  if (all.length === 1) return first;
  const main = all.find(({ settings }) => settings.name === MAIN_DIGEST);
  if (main) return main;
  throw new UserError(`This server has several digests. Say which with the option name: ${names}.`);
}

/** The very message that is posted, with the next run beside it; one that goes on in a second has a button for that. */
async function preview(request: CommandRequest, guild: Guild, lede: Lede): Promise<Message> {
  const found = await pick(request, guild, lede);
  const { settings } = found;
  const edition = (await lede.digests.preview(guild.id, settings.name)) ?? gone();
  const sizes = pageSizes(edition, lede.digestLanguage(settings));
  const number = Math.min(request.page, sizes.length - 1);
  const start = sizes.slice(0, number).reduce((sum, size) => sum + size, 0);
  const items = edition.items.slice(start, start + (sizes[number] ?? 0));
  const posted = lede.pageMessage({ edition, number, count: sizes.length, items });
  const isNothing = edition.items.length === 0 && settings.whenEmpty === "skip";
  const nothing = isNothing ? [markdown`Now nothing would be posted, because nothing is new.`] : [];
  const aside = join([...nothing, nextRunLine(found, lede.now())], " ");
  const message = { ...posted, aside: markdown`-# ${aside}` };
  if (number === sizes.length - 1) return message;
  const state = {
    effect: "open",
    command: "digest",
    subcommand: "preview",
    options: { name: settings.name },
    page: number + 1,
  } as const;
  const buttons = [{ label: "Second message", state }];
  return { ...message, blocks: [...message.blocks, { kind: "buttons", buttons }] };
}

async function postTest(request: CommandRequest, guild: Guild, lede: Lede): Promise<Message> {
  const found = await pick(request, guild, lede);
  const { edition } = (await lede.digests.sendNow(guild.id, found.settings.name)) ?? gone();
  const articles = edition.items.length === 1 ? "1 article" : `${edition.items.length} articles`;
  const posted = markdown`A test digest with ${articles} is in ${channelMention(found.settings.channelId)}.`;
  return say(join([posted, nextRunLine(found, lede.now())], "\n"));
}

function problemsOf({ settings }: DigestStatus, lede: Lede): string[] {
  const problem = lede.channelProblem(settings.channelId);
  return [...(problem === null ? [] : [problem]), ...lede.digestWarnings(settings)];
}

function titleOf(title: string, { settings }: DigestStatus): Markdown {
  return settings.name === MAIN_DIGEST ? markdown`## ${title}` : markdown`## ${title}: ${settings.name}`;
}

/** For a list parted by commas: what was typed before its last entry, with names that complete that. */
function listChoices(text: string, search: (last: string) => readonly string[]): Choice[] {
  const at = Math.max(text.lastIndexOf(","), text.lastIndexOf("،"), text.lastIndexOf(";")) + 1;
  const before = text.slice(0, at).trimEnd();
  const typed = text.slice(at).trim();
  const minus = typed.startsWith("-") ? "-" : "";
  const names = search(typed.slice(minus.length).trim());
  // A name with a comma in it would be read as two.
  const usable = names.filter((name) => !/[,،;]/.test(name));
  return textChoices(usable.map((name) => `${before}${before === "" ? "" : " "}${minus}${name}`));
}

function say(text: Markdown): Message {
  return { blocks: [{ kind: "text", text }] };
}

function gone(): never {
  throw notSet();
}

function notSet(): UserError {
  return new UserError("This server has no digest yet. Set one with /digest set.");
}
