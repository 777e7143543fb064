import type { CorrectionRecord } from "../src/corrections/corrections.ts";
import { isPaused } from "../src/digest/delivery/progress.ts";
import type { DigestSet, DigestStatus } from "../src/digest/digests.ts";
import { misfitsOf } from "../src/digest/edition/misfits.ts";
import { parseUntil } from "../src/digest/schedule/until-text.ts";
import type { DigestChoice } from "../src/digest/settings/settings.ts";
import type { Command, CommandRequest } from "../src/discord/command.ts";
import type { CommandContext } from "../src/discord/command-context.ts";
import { previewMessage, testMessage } from "../src/discord/digest/before-its-hour.ts";
import {
  changesAnything,
  choiceForChanged,
  choiceForNew,
  namedFilters,
} from "../src/discord/digest/choice.ts";
import { filterQuestion, misfitText, offersFor } from "../src/discord/digest/filter-question.ts";
import { digestSubcommands } from "../src/discord/digest/options.ts";
import { notSet, pick } from "../src/discord/digest/pick.ts";
import { chooseRemoval, confirmRemoval, KEEP, REMOVE } from "../src/discord/digest/removal.ts";
import { changesLine } from "../src/discord/digest/settings-text.ts";
import { listMessage, statusMessage } from "../src/discord/digest/status.ts";
import { suggestions } from "../src/discord/digest/suggestions.ts";
import type { Message } from "../src/discord/message.ts";
import { textChoices } from "../src/discord/options.ts";
import { MAIN_DIGEST } from "../src/discord/render/edition.ts";
import { type Markdown, markdown } from "../src/discord/render/markdown.ts";
import { managersOnly } from "../src/discord/where.ts";
import { UserError } from "../src/errors.ts";

type Guild = NonNullable<CommandRequest["guild"]>;
type Run = (request: CommandRequest, guild: Guild, context: CommandContext) => Message | Promise<Message>;

/** By subcommand; `accept` is only in buttons. */
const RUNS = new Map<string, Run>(
  Object.entries({
    set: (request, guild, context) => setOrAsk(choiceForNew(request, guild), request, context),
    edit,
    accept,
    show,
    preview,
    now: postTest,
    pause,
    resume,
    remove,
  }),
);

export default {
  data: {
    name: "digest",
    description: "The newest articles, posted in a channel at this server’s own hour",
    ...managersOnly,
    options: digestSubcommands,
  },
  private: true,

  async autocomplete(option, text, request, context) {
    const digests = request.guild === null ? [] : await context.digests.list(request.guild.id);
    if (option === "name") {
      const names = digests.map(({ settings }) => settings.name);
      return textChoices(names.filter((name) => name.includes(text.trim().toLowerCase())));
    }
    const isEdit = request.subcommand === "edit" && digests.length > 0;
    return suggestions(option, text, isEdit ? pickedSettings(request, digests) : null, context);
  },

  run(request, context) {
    if (request.guild === null) throw new UserError("/digest works only in a server.");
    const run = RUNS.get(request.subcommand ?? "");
    if (run === undefined) throw new UserError("This part of /digest is no longer there. Reload Discord.");
    return run(request, request.guild, context);
  },
} satisfies Command;

/** Sets a digest, or asks first when a filter that the request names fits nothing. */
async function setOrAsk(
  choice: DigestChoice,
  request: CommandRequest,
  context: CommandContext,
): Promise<Message> {
  const misfits = misfitsOf(namedFilters(request, choice), context.library);
  if (misfits.length === 0) return setMessage(await context.digests.set(choice), context);
  const [first, ...others] = offersFor(choice, misfits);
  const draft = await context.digests.draft([first.choice, ...others.map((offer) => offer.choice)]);
  return filterQuestion(misfits, [first, ...others], draft);
}

async function accept(request: CommandRequest, guild: Guild, context: CommandContext): Promise<Message> {
  const { draft, offer } = request.options;
  const set = await context.digests.accept(guild.id, String(draft), Number(offer));
  if (set === null) {
    throw new UserError("This question is no longer open: the digest was set since. Run the command again.");
  }
  return setMessage(set, context);
}

function setMessage({ status, replaced }: DigestSet, context: CommandContext): Message {
  if (replaced === null) return stands("The digest is set", status, context);
  const changes = changesLine(replaced, status.settings);
  const staysPaused = isPaused(status.settings, context.now);
  const notes = [changes, ...(staysPaused ? [markdown`-# It stays paused, as it was.`] : [])];
  return stands("The digest is changed", status, context, notes);
}

async function edit(request: CommandRequest, guild: Guild, context: CommandContext): Promise<Message> {
  const found = await picked(request, guild, context);
  if (changesAnything(request)) return setOrAsk(choiceForChanged(request, found.settings), request, context);
  const note = markdown`-# Nothing is changed. Name what to change, such as time or channel.`;
  return stands("What is set", found, context, [note]);
}

async function show(request: CommandRequest, guild: Guild, context: CommandContext): Promise<Message> {
  const all = await context.digests.list(guild.id);
  const { name } = request.options;
  if (all.length > 1 && name === undefined) return listMessage(all, context.now);
  const found = pick(request, all);
  const messages = found.history.editions.flatMap((edition) => edition.messages);
  const corrections = await context.corrections.of(guild.id, messages);
  return stands("The digest", found, context, [], corrections);
}

async function preview(request: CommandRequest, guild: Guild, context: CommandContext): Promise<Message> {
  const found = await picked(request, guild, context);
  const edition = known(await context.digests.preview(guild.id, found.settings.name));
  return previewMessage(found, edition, request.page, context);
}

async function postTest(request: CommandRequest, guild: Guild, context: CommandContext): Promise<Message> {
  const found = await picked(request, guild, context);
  return testMessage(found, known(await context.digests.sendNow(guild.id, found.settings.name)), context.now);
}

async function pause(request: CommandRequest, guild: Guild, context: CommandContext): Promise<Message> {
  const { settings } = await picked(request, guild, context);
  const { until } = request.options;
  const end = until === undefined ? null : parseUntil(String(until), context.now, settings.schedule.timezone);
  return stands(
    "The digest is paused",
    known(await context.digests.pause(guild.id, settings.name, end)),
    context,
  );
}

async function resume(request: CommandRequest, guild: Guild, context: CommandContext): Promise<Message> {
  const { settings } = await picked(request, guild, context);
  const title = isPaused(settings, context.now) ? "The digest is on again" : "The digest was not paused";
  return stands(title, known(await context.digests.resume(guild.id, settings.name)), context);
}

/** Asks which one where there are several, and then whether it is to be removed. */
async function remove(request: CommandRequest, guild: Guild, context: CommandContext): Promise<Message> {
  const all = await context.digests.list(guild.id);
  const { name, answer } = request.options;
  if (all.length > 1 && name === undefined) return chooseRemoval(all);
  const { settings } = pick(request, all);
  if (answer === KEEP)
    return say(markdown`Nothing is removed. The digest “${settings.name}” stays as it is.`);
  if (answer !== REMOVE) return confirmRemoval(settings);
  if (!(await context.digests.remove(guild.id, settings.name))) throw notSet();
  await context.corrections.forget({ kind: "server", id: guild.id }, settings.name);
  return say(
    all.length === 1
      ? markdown`The digest is removed, and everything Lede kept of this server is deleted. There is no next run.`
      : markdown`The digest “${settings.name}” is removed, and everything Lede kept of it is deleted. It has no next run.`,
  );
}

async function picked(request: CommandRequest, guild: Guild, context: CommandContext): Promise<DigestStatus> {
  return pick(request, await context.digests.list(guild.id));
}

/** The settings that `/digest edit` is typed for; null when it does not say yet which digest. */
function pickedSettings(request: CommandRequest, digests: readonly DigestStatus[]) {
  try {
    return pick(request, digests).settings;
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

/** How a digest stands, with what will not work as it is set. */
function stands(
  title: string,
  status: DigestStatus,
  context: CommandContext,
  notes: readonly Markdown[] = [],
  corrections: readonly CorrectionRecord[] = [],
): Message {
  const { settings } = status;
  const heading =
    settings.name === MAIN_DIGEST ? markdown`## ${title}` : markdown`## ${title}: ${settings.name}`;
  const problem = context.channelProblem(settings.channelId);
  const warnings = [
    ...(problem === null ? [] : [problem]),
    ...context.digestWarnings(settings),
    ...misfitsOf(settings.filters, context.library).map(misfitText),
  ];
  return statusMessage(heading, status, context.now, { notes, warnings, corrections });
}

/** What was there a moment ago may be removed meanwhile. */
function known<Found>(found: Found | null): Found {
  if (found === null) throw notSet();
  return found;
}

function say(text: Markdown): Message {
  return { blocks: [{ kind: "text", text }] };
}
