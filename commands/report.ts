import { z } from "zod";
import {
  FAULT_WORDS,
  LONGEST_RIGHT,
  QUOTATION_FAULTS,
  type ReportFault,
  SUMMARY_FAULTS,
} from "../src/desk/reports/report.ts";
import { NO_LONGER_SHOWN } from "../src/desk/reports/report-desk.ts";
import { attributionOf } from "../src/desk/reports/seen.ts";
import type { Answer, Command, CommandRequest } from "../src/discord/command.ts";
import type { CommandContext } from "../src/discord/command-context.ts";
import type { Form } from "../src/discord/form.ts";
import type { Message } from "../src/discord/message.ts";
import { readOptions } from "../src/discord/options.ts";
import { passageOf, passageOption, readPassage } from "../src/discord/passage-buttons.ts";
import { markdown } from "../src/discord/render/markdown.ts";
import { everywhere } from "../src/discord/where.ts";
import { UserError } from "../src/errors.ts";
import type { ReadArticle } from "../src/library/library.ts";
import type { PassageReference } from "../src/library/passage.ts";

const schema = z.object({
  /** An article, or a part of it. */
  passage: z.string(),
  /** Out of the form. */
  fault: z.enum([...QUOTATION_FAULTS, ...SUMMARY_FAULTS]).optional(),
  right: z.string().default(""),
});

/** Behind the buttons “Something wrong?”: asks what is wrong, and hands it to the editors. */
export default {
  data: { name: "report", description: "Say what is wrong with a quotation or a summary", ...everywhere },
  unlisted: true,
  private: true,

  run(request, context) {
    const { passage, fault, right } = readOptions(request, schema);
    const { article, part } = readPassage(passage);
    if (fault !== undefined && part !== null) return send(request, context, part, fault, right.trim());
    const found = context.library.passage(part ?? { article, words: null });
    switch (found.kind) {
      case "quotation":
        return form("Something wrong with a quotation", passage, QUOTATION_FAULTS);
      case "summary":
        return part === null && found.read.quotations.length > 0
          ? whichPart(found.read)
          : form(
              "Something wrong with a summary",
              passageOption({ article: found.read.article.id, words: null }),
              SUMMARY_FAULTS,
            );
      case "withdrawn":
        throw new UserError("This article was withdrawn meanwhile, so Lede no longer shows what it said.");
      default:
        throw new UserError(NO_LONGER_SHOWN);
    }
  },
} satisfies Command;

function whichPart({ article, quotations }: ReadArticle): Message {
  const entries = new Map(quotations.map((one) => [passageOption(passageOf(one)), one]));
  return {
    blocks: [
      { kind: "text", text: markdown`What is wrong in “${article.title}”?` },
      {
        kind: "menu",
        placeholder: "Choose the summary or a quotation",
        state: { effect: "open", command: "report", options: {}, page: 0, choice: "passage" },
        options: [
          {
            label: "The summary",
            description: null,
            value: passageOption({ article: article.id, words: null }),
          },
          ...[...entries].map(([value, quotation]) => ({
            label: `“${quotation.text}”`,
            description: attributionOf(quotation),
            value,
          })),
        ],
      },
    ],
  };
}

function form(title: string, passage: string, faults: readonly ReportFault[]): Form {
  return {
    title,
    state: { effect: "open", command: "report", options: { passage }, page: 0 },
    fields: [
      {
        kind: "choice",
        name: "fault",
        label: "What is wrong?",
        required: true,
        options: faults.map((fault) => ({ label: FAULT_WORDS[fault], value: fault })),
      },
      {
        kind: "text",
        name: "right",
        label: "What is right?",
        description: "And how do you know? The editors read this, without your name",
        long: true,
        longest: LONGEST_RIGHT,
      },
    ],
  };
}

async function send(
  { user }: CommandRequest,
  { reports }: CommandContext,
  part: PassageReference,
  fault: ReportFault,
  right: string,
): Promise<Answer> {
  if (fault === "other" && right === "") {
    throw new UserError(
      "Say in a few words what is wrong. Press the button again, and write it below the choice.",
    );
  }
  const isNew = await reports.report(part, { member: user.id, fault, right: right === "" ? null : right });
  const text = isNew
    ? markdown`Thank you. An editor will look at it. Your name is not shown to them, and \`/privacy\` deletes what you sent.`
    : markdown`You have reported this before. An editor looks at it, or has done so already.`;
  return { blocks: [{ kind: "text", text }] };
}
