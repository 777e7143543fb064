import type { Edition, EditionPage, Story } from "../../digest/digests.ts";
import { describeChoice } from "../../digest/filters.ts";
import { referenceTo } from "../../library/reference.ts";
import type { Block, Message } from "../message.ts";
import { quotationBlock, summaryMenu } from "./cards.ts";
import { type EditionWords, editionWords, longDate } from "./edition-words.ts";
import { fitsWhole } from "./fit.ts";
import { join, link, type Markdown, markdown, timestamp } from "./markdown.ts";

/** Buttons beside more items than this would take more components than a message may have. */
const MOST_BUTTONS = 10;
/** The digest that a server has when it doesn't name it. */
export const MAIN_DIGEST = "main";

/**
 * One message of a digest as it is posted; `preview` and `now` show the same. `roleId` is pinged by the first. A `plain`
 * one has no buttons beside the items, but one menu.
 */
export function editionMessage(
  page: EditionPage,
  language: string,
  options: { readonly roleId?: string | null; readonly plain?: boolean } = {},
): Message {
  const { edition, number, count, items } = page;
  const words = editionWords(language);
  const blocks: Block[] = [{ kind: "text", text: heading(page, language, words) }];
  if (edition.items.length === 0) blocks.push({ kind: "text", text: markdown`${words.nothingNew}` });
  const hasButtons = !options.plain && items.length <= MOST_BUTTONS;
  blocks.push(...items.map((story) => storyBlock(story, hasButtons ? words.summary : null)));
  if (edition.quotation !== null && number === count - 1) {
    const { text } = quotationBlock(edition.quotation, { speaker: true, article: true });
    blocks.push({ kind: "separator" });
    blocks.push({ kind: "text", text: join([markdown`**${words.quotation}**`, text], "\n") });
  }
  if (!hasButtons && items.length > 0) blocks.push(summaryMenu(items, words.chooseSummary));
  const { roleId = null } = options;
  const mentionRoles = roleId !== null && number === 0 ? [roleId] : [];
  return { blocks, mentionRoles, ...(options.plain && { plain: true }) };
}

/** How many items go into each message: all into one, or half of them into a second one when they would be shortened. */
export function pageSizes(edition: Edition, language: string): readonly number[] {
  const { items, settings } = edition;
  const half = Math.ceil(items.length / 2);
  const whole = editionMessage(wholeEdition(edition), language, { roleId: settings.roleId });
  if (settings.tooLong === "shorten" || items.length < 2 || fitsWhole(whole)) return [items.length];
  return [half, items.length - half];
}

/** All of an edition in one message. */
function wholeEdition(edition: Edition): EditionPage {
  return { edition, number: 0, count: 1, items: edition.items };
}

/** The title of an edition without markup, for threads and forum posts. */
export function editionTitle({ date, settings }: Edition, language: string): string {
  const title = editionWords(language).title(longDate(date, language));
  return settings.name === MAIN_DIGEST ? title : `${settings.name}: ${title}`;
}

function heading({ edition, number }: EditionPage, language: string, words: EditionWords): Markdown {
  const { settings, date } = edition;
  const title = words.title(longDate(date, language));
  const { topics, sources, speakers, words: phrases } = settings.filters;
  const about = [
    ...(settings.name === MAIN_DIGEST ? [] : [settings.name]),
    ...[topics, sources, speakers, phrases].flatMap((choice) => describeChoice(choice) ?? []),
    ...(number === 0 ? [] : [words.continued]),
  ];
  const line = join(
    about.map((text) => markdown`${text}`),
    " · ",
  );
  return about.length === 0
    ? markdown`## ${title}`
    : join([markdown`## ${title}`, markdown`-# ${line}`], "\n");
}

/** A story: linked headline, sources and time, one line of what it says. */
function storyBlock(story: Story, summary: string | null): Block {
  const lines = [markdown`**${link(story.title, story.url)}**`];
  const from: Markdown[] = [
    ...(story.source === null ? [] : [markdown`${story.source}`]),
    ...story.also.flatMap(({ source, url }) => (source === null ? [] : [link(source, url)])),
  ];
  const parts = [
    ...(from.length === 0 ? [] : [join(from, ", ")]),
    ...(story.published === null ? [] : [timestamp(story.published)]),
  ];
  if (parts.length > 0) lines.push(markdown`-# ${join(parts, " · ")}`);
  if (story.lede !== "") lines.push(markdown`${story.lede}`);
  const text = join(lines, "\n");
  if (summary === null) return { kind: "text", text };
  const state = {
    effect: "open",
    command: "summary",
    options: { article: referenceTo(story.id) },
    page: 0,
  } as const;
  return { kind: "item", text, button: { label: summary, state } };
}
