import { ApplicationCommandOptionType, ChannelType } from "discord.js";
import { z } from "zod";
import { count } from "../src/count.ts";
import type { Notice } from "../src/desk/reports/noticeboard.ts";
import type { ReportDesk } from "../src/desk/reports/report-desk.ts";
import { correctionFields, correctionOf, type Verdict } from "../src/desk/reports/verdict.ts";
import type { Answer, Command, CommandRequest } from "../src/discord/command.ts";
import type { CommandContext } from "../src/discord/command-context.ts";
import {
  ANSWERS,
  answeredMessage,
  correctionForm,
  doneMessage,
  reportMessage,
  summaryForm,
  withdrawalForm,
} from "../src/discord/desk/report-message.ts";
import type { Message } from "../src/discord/message.ts";
import { optionalText, readOptions } from "../src/discord/options.ts";
import { pagingBlocks } from "../src/discord/render/cards.ts";
import { channelMention, join, type Markdown, markdown } from "../src/discord/render/markdown.ts";
import { SERVER_ID } from "../src/discord/server-id.ts";
import { managersOnly } from "../src/discord/where.ts";
import { UserError } from "../src/errors.ts";

const { Subcommand, Channel } = ApplicationCommandOptionType;

const schema = z.object({
  channel: z.string().regex(SERVER_ID).optional(),
  /** Set by the buttons and forms of a report only, like what follows. */
  report: optionalText,
  do: z.enum(ANSWERS).optional(),
  filled: z.string().optional(),
  speaker: z.string().default(""),
  role: z.string().default(""),
  kind: z.enum(["direct", "mixed"]).default("direct"),
  summary: z.string().default(""),
  note: z.string().default(""),
});

type Options = z.infer<typeof schema>;

export default {
  data: {
    name: "desk",
    description: "Where reports of mistakes go, and which are open",
    ...managersOnly,
    options: [
      {
        type: Subcommand,
        name: "set",
        description: "Let reports go to a channel",
        options: [
          {
            type: Channel,
            name: "channel",
            description: "Where editors read them",
            required: true,
            channel_types: [ChannelType.GuildText, ChannelType.PublicThread, ChannelType.PrivateThread],
          },
        ],
      },
      { type: Subcommand, name: "show", description: "The channel and the open reports" },
      { type: Subcommand, name: "off", description: "Let reports go to no channel" },
    ],
  },
  private: true,

  run(request, context) {
    const options = readOptions(request, schema);
    if (context.desk?.isEditor(request.user.id) !== true) {
      throw new UserError("Only editors can deal with reports. Whoever runs Lede names them in EDITORS.");
    }
    if (options.report !== null) return answer(request, context, options.report, options);
    switch (request.subcommand) {
      case "set":
        return set(request, context.reports, options.channel ?? "");
      case "off":
        return off(context.reports);
      default:
        return show(context.reports, request.page);
    }
  },
} satisfies Command;

async function set({ guild }: CommandRequest, reports: ReportDesk, channelId: string): Promise<Message> {
  if (guild === null) throw new UserError("/desk works only in a server.");
  await reports.setChannel({ guildId: guild.id, channelId });
  const open = (await reports.open()).length;
  const follow =
    open === 0
      ? markdown``
      : markdown` ${count(open, "report is", "reports are")} open, and follow there now.`;
  return say(
    markdown`Reports go to ${channelMention(channelId)} from now on.${follow} Everyone who can see that channel can read them; only editors can answer them.`,
  );
}

async function off(reports: ReportDesk): Promise<Message> {
  await reports.setChannel(null);
  return say(
    markdown`Reports go to no channel any more. \`/desk show\` has the open ones, and so has \`lede reports\` in the terminal.`,
  );
}

async function show(reports: ReportDesk, page: number): Promise<Message> {
  const [channel, problem, open] = [await reports.channel(), await reports.problem(), await reports.open()];
  const where =
    channel === null
      ? markdown`Reports go to no channel. \`/desk set\` chooses one.`
      : markdown`Reports go to ${channelMention(channel.channelId)}.`;
  const lines = [
    markdown`## Reports of mistakes`,
    where,
    ...(problem === null ? [] : [markdown`⚠️ ${problem}`]),
  ];
  if (open.length === 0) return say(join([...lines, markdown`None is open.`], "\n"));
  const at = Math.min(page, open.length - 1);
  const notice = await reports.notice(open[at]?.id ?? "");
  const heading = join([...lines, markdown`-# Report ${at + 1} of ${open.length}, the oldest first`], "\n");
  return {
    blocks: [
      { kind: "text", text: heading },
      ...(notice === null ? [] : reportMessage(notice).blocks),
      ...pagingBlocks({ command: "desk", subcommand: "show", options: {} }, at, 1, open.length),
    ],
  };
}

async function answer(
  { user }: CommandRequest,
  { reports }: CommandContext,
  id: string,
  options: Options,
): Promise<Answer> {
  const notice = await reports.notice(id);
  if (notice === null) throw new UserError("This report was deleted.");
  if (notice.report.closed !== null) return answeredMessage(notice.report);
  const verdict = verdictOf(notice, options);
  if ("fields" in verdict) return verdict;
  const answered = await reports.answer(user.id, id, verdict);
  return answered.kind === "done" ? doneMessage(answered.report) : answeredMessage(answered.report);
}

/** What the editor decided, or the form that asks for the rest of it. */
function verdictOf(notice: Notice, options: Options): Verdict | Extract<Answer, { fields: unknown }> {
  const { report } = notice;
  const isFilled = options.filled !== undefined;
  switch (options.do) {
    case "hide":
    case "reject":
      return { kind: options.do };
    case "withdraw":
      return isFilled ? { kind: "withdraw", note: written(options.note, "why") } : withdrawalForm(report);
    case "summary":
      if (isFilled) return { kind: "summary", summary: written(options.summary, "a summary") };
      return summaryForm(report, notice.found.kind === "summary" ? notice.found.read.summaries.medium : []);
    case "correct":
      return isFilled ? correction(notice, options) : correctionForm(report, quotationIn(notice));
    case undefined:
      throw new UserError("This button is from another version of Lede. Use /desk show.");
  }
}

function correction(notice: Notice, options: Options): Verdict {
  const changed = correctionOf(correctionFields(quotationIn(notice)), options);
  if (changed !== null) return { kind: "correct", correction: changed };
  throw new UserError(
    "Nothing was changed in the form. If the quotation is right as it is shown, press “Reject”.",
  );
}

function quotationIn({ found }: Notice) {
  if (found.kind === "quotation") return found.quotation;
  throw new UserError(
    "The article no longer shows this quotation: it was corrected or changed meanwhile. Reject the report to close it.",
  );
}

function written(text: string, what: string): string {
  const said = text.trim();
  if (said === "") throw new UserError(`Nothing was changed: write ${what}.`);
  return said;
}

function say(text: Markdown): Message {
  return { blocks: [{ kind: "text", text }] };
}
