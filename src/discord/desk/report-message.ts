import { LONGEST_NAME, LONGEST_NOTE, LONGEST_ROLE, LONGEST_SUMMARY } from "../../content/article-schema.ts";
import { count } from "../../count.ts";
import type { Notice } from "../../desk/reports/noticeboard.ts";
import { FAULT_WORDS, faultsInWords, type Report } from "../../desk/reports/report.ts";
import { attributionOf, surroundings } from "../../desk/reports/seen.ts";
import { type CorrectionFields, correctionFields } from "../../desk/reports/verdict.ts";
import type { FoundPassage, LibraryQuotation } from "../../library/library.ts";
import type { ComponentState } from "../custom-id.ts";
import type { Form } from "../form.ts";
import type { Block, Button, Message } from "../message.ts";
import { fullProvenance } from "../render/cards.ts";
import {
  blockQuote,
  instant,
  join,
  link,
  type Markdown,
  markdown,
  running,
  timestamp,
  userMention,
} from "../render/markdown.ts";

/** So many members' own words are shown, the newest. */
const MOST_SHOWN = 5;

/** What editors see of a report, with what they can do about it. Members who reported are not named. */
export function reportMessage({ report, found }: Notice): Message {
  const { closed } = report;
  const blocks: Block[] = [
    text(headingOf(report)),
    text(passageText(report, found)),
    text(articleText(report, found)),
    ...rightTexts(report),
  ];
  if (closed === null)
    return { blocks: [...blocks, { kind: "buttons", buttons: answerButtons(report, found) }] };
  return { blocks: [...blocks, text(outcomeOf(closed))] };
}

/** What an editor reads whose answer came second. */
export function answeredMessage(report: Report): Message {
  const { closed } = report;
  const said = closed === null ? markdown`This report is open again.` : outcomeOf(closed);
  return {
    blocks: [
      text(join([markdown`Someone answered this report before you. Nothing was changed now.`, said], "\n")),
    ],
  };
}

/** What an editor reads whose answer was carried out. */
export function doneMessage({ closed }: Report): Message {
  const outcome = closed?.outcome ?? "";
  return {
    blocks: [
      text(
        markdown`${outcome} What was written is in the article’s file, and Lede shows it within a minute.`,
      ),
    ],
  };
}

function headingOf(report: Report): Markdown {
  const faults = faultsInWords(report);
  const times = report.count === 1 ? "once" : `by ${count(report.count, "member")}`;
  const what = report.seen.text === null ? "A summary" : "A quotation";
  return join(
    [markdown`### ${what} was reported ${times}`, ...(faults === "" ? [] : [markdown`${faults}`])],
    "\n",
  );
}

/** The passage marked in its surroundings, and who is shown as its speaker by now. */
function passageText({ seen, closed }: Report, found: FoundPassage): Markdown {
  // What was decided may not be in the library yet.
  if (closed !== null && seen.text !== null)
    return join([blockQuote(seen.text), markdown`Was shown: ${seen.attribution ?? ""}`], "\n");
  if (seen.text === null) {
    if (found.kind !== "summary") return NOT_SHOWN;
    return blockQuote(found.read.summaries.medium.join(" "));
  }
  if (found.kind !== "quotation") return join([blockQuote(seen.text), NOT_SHOWN], "\n");
  const { quotation, read } = found;
  const around = surroundings(read.article.body, quotation.text);
  const marked = markdown`**${quotation.text}**`;
  const inPlace =
    around === null
      ? markdown`> ${marked}`
      : markdown`> ${running(around.before)}${marked}${running(around.after)}`;
  return join([inPlace, markdown`Shown now: ${attributionOf(quotation)}`], "\n");
}

const NOT_SHOWN = markdown`-# This is not shown any more.`;

function articleText({ seen }: Report, found: FoundPassage): Markdown {
  const article = found.kind === "gone" ? null : "read" in found ? found.read.article : found.article;
  if (article === null)
    return markdown`-# In: ${seen.title} (${seen.passage.article}), which is no longer here`;
  const from = fullProvenance(article);
  const title = link(article.title, article.url);
  const line = from === null ? markdown`-# In: ${title}` : markdown`-# In: ${title} · ${from}`;
  if (found.kind !== "withdrawn") return line;
  const { at, note } = found.withdrawn;
  return join([line, markdown`-# Withdrawn (${timestamp(at)}): ${note}`], "\n");
}

function rightTexts({ complaints }: Report): Block[] {
  const lines = complaints
    .filter(({ right }) => right !== null)
    .slice(-MOST_SHOWN)
    .map(({ fault, right }) => markdown`- ${FAULT_WORDS[fault]}: ${right ?? ""}`);
  return lines.length === 0 ? [] : [text(join([markdown`What they say is right:`, ...lines], "\n"))];
}

function outcomeOf({ at, editor, outcome }: NonNullable<Report["closed"]>): Markdown {
  const by = editor === null ? markdown`` : markdown` by ${userMention(editor)}`;
  return markdown`**Answered**${by}, ${instant(at)}: ${outcome}`;
}

function answerButtons(report: Report, found: FoundPassage): Button[] {
  const withdraw: Button = {
    label: "Withdraw the article",
    danger: true,
    state: stateOf(report, "withdraw"),
  };
  const reject: Button = { label: "Reject", state: stateOf(report, "reject") };
  switch (found.kind) {
    case "quotation":
      return [
        { label: "Correct it", primary: true, state: stateOf(report, "correct") },
        { label: "Don’t show it", state: stateOf(report, "hide") },
        withdraw,
        reject,
      ];
    case "summary":
      return [
        { label: "Write a summary", primary: true, state: stateOf(report, "summary") },
        withdraw,
        reject,
      ];
    case "unquoted":
      return [withdraw, reject];
    default:
      return [reject];
  }
}

/** What a press on a button of a report, or a form that it opened, says. */
export const ANSWERS = ["correct", "hide", "summary", "withdraw", "reject"] as const;
export type AnswerAction = (typeof ANSWERS)[number];

function stateOf({ id }: Report, action: AnswerAction, isFilled = false): ComponentState {
  const options = { report: id, do: action, ...(isFilled && { filled: true }) };
  return { effect: "open", command: "desk", options, page: 0 };
}

export function correctionForm(report: Report, quotation: LibraryQuotation): Form {
  const { speaker, role, kind } = correctionFields(quotation);
  const Kinds: readonly { readonly label: string; readonly value: CorrectionFields["kind"] }[] = [
    { label: "A whole statement", value: "direct" },
    { label: "Words out of a sentence (quoted in part)", value: "mixed" },
  ];
  return {
    title: "Correct the quotation",
    state: stateOf(report, "correct", true),
    fields: [
      {
        kind: "text",
        name: "speaker",
        label: "Who says it",
        description: "Leave it empty when nobody knows",
        value: speaker,
        longest: LONGEST_NAME,
      },
      {
        kind: "text",
        name: "role",
        label: "As what",
        description: "Such as harbour master. For another speaker, write theirs or leave it empty",
        value: role,
        longest: LONGEST_ROLE,
      },
      {
        kind: "choice",
        name: "kind",
        label: "How it is quoted",
        required: true,
        options: Kinds,
        value: kind,
      },
    ],
  };
}

export function summaryForm(report: Report, shown: readonly string[]): Form {
  return {
    title: "Write a summary",
    state: stateOf(report, "summary", true),
    fields: [
      {
        kind: "text",
        name: "summary",
        label: "Summary",
        description: "It is shown in every length instead of Lede’s own",
        long: true,
        required: true,
        value: shown.join(" "),
        longest: LONGEST_SUMMARY,
      },
    ],
  };
}

export function withdrawalForm(report: Report): Form {
  return {
    title: "Withdraw the article",
    state: stateOf(report, "withdraw", true),
    fields: [
      {
        kind: "text",
        name: "note",
        label: "Why",
        description: "Readers who ask for the article see this in its place",
        placeholder: "The Elsin Post has retracted it",
        long: true,
        required: true,
        longest: LONGEST_NOTE,
      },
    ],
  };
}

const text = (written: Markdown): Block => ({ kind: "text", text: written });
