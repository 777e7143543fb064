import type { Alert, CorrectedItem } from "../../follow/follows.ts";
import type { Subject } from "../../follow/store.ts";
import type { LibraryQuotation } from "../../library/library.ts";
import type { Block, Message } from "../message.ts";
import { reportableQuotation, reportableSummary, reportBlocks } from "../passage-buttons.ts";
import { articleListMenu, headlineBlock, quotationBlock, quotationBlocks } from "../render/cards.ts";
import { correctedText, struckText } from "../render/corrections.ts";
import { editionWords, numberText } from "../render/edition-words.ts";
import { type Markdown, markdown, running } from "../render/markdown.ts";
import { type AlertWords, alertWords } from "./alert-words.ts";

/** What a follower gets: what is new, where to find more, by what to say that it is wrong, and for a person how to stop it. */
export function alertMessage(alert: Alert, language: string): Message {
  const words = alertWords(language);
  const { wrong, summary, chooseSummary } = editionWords(language);
  const { follower, follow, further } = alert;
  // What was corrected and is as it was again stands there as it stood.
  const corrected = alert.corrected?.some(({ kind }) => kind !== "as posted") ? alert.corrected : undefined;
  const shown =
    alert.corrected?.flatMap((one) => (one.kind === "as posted" ? [one.item] : [])) ?? alert.items;
  const quotations = shown.flatMap(({ quotation }) => quotation ?? []);
  const headlines = shown.flatMap(({ headline, quotation }) => (quotation === null ? [headline] : []));
  const news = corrected?.map((one) => correctedBlock(one, language)) ?? [
    ...quotationBlocks(quotations, { speaker: true, article: true, language }),
    ...headlines.map((headline) => headlineBlock(headline)),
  ];
  const changed = corrected?.flatMap((one) => (one.kind === "quotation" ? (one.quotation ?? []) : [])) ?? [];
  const reportable = [
    ...[...quotations, ...changed].map(reportableQuotation),
    ...headlines.map((headline) => reportableSummary(headline, summary)),
  ];
  const notes = [
    ...(further === 0
      ? []
      : [markdown`${words.more(numberText(further, language))}: ${moreCommand(follow.subject)}`]),
    ...(follower.kind === "person"
      ? [markdown`${running(words.asked[0])}\`/follow\`${running(words.asked[1])}`]
      : []),
  ];
  const blocks: Block[] = [
    { kind: "text", text: markdown`## ${heading(follow.subject, quotations, words)}` },
    ...news,
    ...(headlines.length === 0 ? [] : [articleListMenu(headlines, "summary", chooseSummary)]),
    ...notes.map((note) => ({ kind: "text", text: markdown`-# ${note}` }) as const),
    ...reportBlocks(reportable, wrong),
  ];
  return { blocks: follower.kind === "person" ? [...blocks, stopButton(follow.id, words.stop)] : blocks };
}

function correctedBlock(one: CorrectedItem, language: string): Block {
  switch (one.kind) {
    case "struck":
      return { kind: "text", text: struckText(one.struck, language) };
    case "quotation":
      return { kind: "text", text: correctedText(one.quotation, one.corrected, language) };
    case "as posted": {
      const { headline, quotation } = one.item;
      if (quotation === null) return headlineBlock(headline);
      return quotationBlock(quotation, { speaker: true, article: true, language });
    }
  }
}

function heading(subject: Subject, [first]: readonly LibraryQuotation[], { from }: AlertWords): Markdown {
  switch (subject.kind) {
    case "speaker":
      return markdown`${from.speaker(first?.speaker?.name ?? subject.name)}`;
    case "topic":
      return markdown`${from.topic(subject.name)}`;
    case "words":
      return markdown`${from.words(subject.text)}`;
  }
}

function moreCommand(subject: Subject): Markdown {
  switch (subject.kind) {
    case "speaker":
      return markdown`/quote speaker: ${subject.name}`;
    case "topic":
      return markdown`/headlines topic: ${subject.name}`;
    case "words":
      return markdown`/search text: ${subject.text}`;
  }
}

function stopButton(id: string, label: string): Block {
  const state = {
    effect: "open",
    command: "follow",
    subcommand: "remove",
    options: { which: id },
    page: 0,
  } as const;
  return { kind: "buttons", buttons: [{ label, state }] };
}

/** What a follow is about, in a sentence. */
export function subjectText(subject: Subject): Markdown {
  switch (subject.kind) {
    case "speaker":
      return markdown`**${subject.name}**`;
    case "topic":
      return markdown`the topic **${subject.name}**`;
    case "words":
      return markdown`the words **${subject.text}**`;
  }
}

/** The same without markup, for choices. */
export function subjectName(subject: Subject): string {
  switch (subject.kind) {
    case "speaker":
      return subject.name;
    case "topic":
      return `topic: ${subject.name}`;
    case "words":
      return `words: ${subject.text}`;
  }
}
