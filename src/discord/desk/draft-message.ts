import { count } from "../../count.ts";
import type { Draft } from "../../desk/draft.ts";
import type { SavedArticle } from "../../desk/editor-desk.ts";
import { type ArticlePreview, previewOf } from "../../desk/preview.ts";
import { UserError } from "../../errors.ts";
import { cutLine } from "../../language/summary/cut-line.ts";
import type { ComponentState } from "../custom-id.ts";
import type { Form } from "../form.ts";
import type { Block, Button, Message } from "../message.ts";
import { join, link, type Markdown, markdown, timestamp } from "../render/markdown.ts";

/** In characters. */
const SHOWN_OF_A_PARAGRAPH = 200;
const MOST_NAMES = 8;

/** What was understood of one article of a draft, with what can be done with it. */
export function draftMessage(draft: Draft, index: number): Message {
  const preview = previewAt(draft, index);
  const several = draft.articles.length > 1;
  return {
    blocks: [
      ...(several
        ? [text(markdown`-# Article ${index + 1} of ${draft.articles.length}. Nothing is saved yet.`)]
        : [text(markdown`-# Nothing is saved yet.`)]),
      text(headOf(preview)),
      text(contentOf(preview)),
      ...remarksOn(preview, index === 0 ? draft.faults : []),
      { kind: "buttons", buttons: actions(draft, index, preview, several) },
      ...(several ? [{ kind: "buttons" as const, buttons: turning(draft, index) }] : []),
    ],
  };
}

/** The form in which the fields of one article of a draft are changed. */
export function fieldsForm(draft: Draft, index: number): Form {
  const { fields } = previewAt(draft, index);
  return {
    title: "Edit fields",
    state: stateOf(draft, "change", index),
    fields: [
      { kind: "text", name: "title", label: "Headline", required: true, value: fields.title, longest: 256 },
      { kind: "text", name: "source", label: "Source", value: fields.source, longest: 100 },
      { kind: "text", name: "author", label: "Author", value: fields.author, longest: 100 },
      {
        kind: "text",
        name: "published",
        label: "Date",
        description: "As 2031-03-28, or with a time as 2031-03-28T14:30Z",
        value: fields.published,
        longest: 100,
      },
      {
        kind: "text",
        name: "topics",
        label: "Topics",
        description: "With commas between",
        value: fields.topics,
        longest: 1000,
      },
    ],
  };
}

/** What became of a draft. */
export function savedMessage(saved: readonly SavedArticle[]): Message {
  const lines = saved.map(
    ({ title, outcome: { kind, file } }) => markdown`${OUTCOMES[kind]}: **${title}** (${file})`,
  );
  return { blocks: [text(join(lines, "\n"))] };
}

const OUTCOMES: Readonly<Record<SavedArticle["outcome"]["kind"], string>> = {
  written: "Saved",
  updated: "Updated",
  unchanged: "Already there, and the same",
  kept: "Not saved, because an editor has changed the file",
  linked: "A copy of a story that is there; its file names this source now",
};

function previewAt(draft: Draft, index: number): ArticlePreview {
  const imported = draft.articles[index];
  if (imported === undefined)
    throw new UserError("There is no article left in this draft. Run /import again.");
  return previewOf(imported);
}

function headOf({ title, url, source, published, author, topics }: ArticlePreview): Markdown {
  const parts = [
    ...(source === null ? [] : [markdown`${source}`]),
    ...(published === null ? [] : [timestamp(published)]),
    ...(author === null ? [] : [markdown`by ${author}`]),
    ...(topics.length === 0 ? [] : [markdown`${topics.join(", ")}`]),
  ];
  const heading = markdown`## ${link(title ?? "No headline", url)}`;
  return parts.length === 0 ? heading : join([heading, markdown`-# ${join(parts, " · ")}`], "\n");
}

function contentOf({ paragraphs, first, last, quoted, unnamed }: ArticlePreview): Markdown {
  const lines: Markdown[] = [markdown`**Text:** ${count(paragraphs, "paragraph")}`];
  if (first !== null) lines.push(markdown`**Begins:** ${cutLine(first, SHOWN_OF_A_PARAGRAPH)}`);
  if (last !== null) lines.push(markdown`**Ends:** ${cutLine(last, SHOWN_OF_A_PARAGRAPH)}`);
  const names = quoted.slice(0, MOST_NAMES).map(({ name, count: times }) => markdown`${name} (${times})`);
  const more = quoted.length - names.length;
  if (more > 0) names.push(markdown`${more} more`);
  if (unnamed > 0) names.push(markdown`nobody named (${unnamed})`);
  lines.push(names.length === 0 ? markdown`**Quoted:** nobody` : markdown`**Quoted:** ${join(names, ", ")}`);
  return join(lines, "\n");
}

function remarksOn({ fault, source, published }: ArticlePreview, faults: readonly string[]): Block[] {
  const remarks = [
    ...(fault === null ? [] : [markdown`⚠ It can’t be saved yet. ${fault}`]),
    ...(source === null ? [markdown`⚠ No source: nobody will see where it is from.`] : []),
    ...(published === null ? [markdown`⚠ No date: it will count as new when it is saved.`] : []),
    ...faults.map((one) => markdown`⚠ ${one}`),
  ];
  return remarks.length === 0 ? [] : [text(join(remarks, "\n"))];
}

function actions(draft: Draft, index: number, { fault }: ArticlePreview, several: boolean): Button[] {
  return [
    {
      label: several ? `Save all ${draft.articles.length}` : "Save",
      state: stateOf(draft, "save", index),
      primary: true,
      disabled: fault !== null,
    },
    { label: "Edit fields", state: stateOf(draft, "edit", index) },
    ...(several ? [{ label: "Leave this one out", state: stateOf(draft, "leave-out", index) }] : []),
    { label: "Cancel", state: stateOf(draft, "cancel", index), danger: true },
  ];
}

function turning(draft: Draft, index: number): Button[] {
  return [
    {
      label: "Previous",
      state: { ...stateOf(draft, "show", index - 1), page: Math.max(index - 1, 0), slot: "p" },
      disabled: index === 0,
    },
    {
      label: "Next",
      state: { ...stateOf(draft, "show", index + 1), slot: "n" },
      disabled: index === draft.articles.length - 1,
    },
  ];
}

function stateOf({ id }: Draft, action: string, page: number): ComponentState {
  return { effect: "update", command: "import", options: { draft: id, action }, page };
}

function text(content: Markdown): Block {
  return { kind: "text", text: content };
}
