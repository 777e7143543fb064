import type { Edition, EditionPage, Story } from "../../digest/digests.ts";
import type { Filters } from "../../digest/settings/settings.ts";
import { referenceTo } from "../../library/reference.ts";
import type { Block, Message } from "../message.ts";
import { PERIODS, periodSince } from "../periods.ts";
import { quotationBlock, summaryMenu } from "./cards.ts";
import { durationText, type EditionWords, editionWords, longDate, numberText } from "./edition-words.ts";
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
  const more = number === count - 1 ? moreLine(edition, language, words) : null;
  if (more !== null) blocks.push({ kind: "text", text: more });
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
export function editionTitle({ date, settings, occasion }: Edition, language: string): string {
  const words = editionWords(language);
  const title = words.title(longDate(date, language));
  const named = settings.name === MAIN_DIGEST ? title : `${settings.name}: ${title}`;
  return occasion.kind === "test" ? `${words.test}: ${named}` : named;
}

/** Its title; below it why it is not like others, which digest it is and what it is about. */
function heading({ edition, number }: EditionPage, language: string, words: EditionWords): Markdown {
  const { settings, date } = edition;
  const about = [
    ...(settings.name === MAIN_DIGEST ? [] : [settings.name]),
    ...filterTexts(settings.filters, words),
    ...(number === 0 ? [] : [words.continued]),
  ];
  const line = about.map((text) => markdown`${text}`);
  return join(
    [
      markdown`## ${words.title(longDate(date, language))}`,
      ...occasionTexts(edition, language, words).map((text) => markdown`-# **${text}**`),
      ...(line.length === 0 ? [] : [markdown`-# ${join(line, " · ")}`]),
    ],
    "\n",
  );
}

function occasionTexts({ occasion }: Edition, language: string, words: EditionWords): string[] {
  if (occasion.kind === "test") return [occasion.hasNews ? words.test : words.testWithoutNews];
  const { lateMinutes } = occasion;
  return lateMinutes === 0 ? [] : [words.late(durationText(lateMinutes, language))];
}

/** "topics: Ports, Labour", "without: Sport". What is left out stands together, whichever filter leaves it out. */
function filterTexts(filters: Filters, words: EditionWords): string[] {
  const kinds = ["topics", "sources", "speakers", "words"] as const;
  const asked = kinds.map((kind) => [words.filters[kind], filters[kind].include] as const);
  const without = kinds.flatMap((kind) => filters[kind].exclude);
  return [...asked, [words.filters.without, without] as const].flatMap(([label, names]) =>
    names.length === 0 ? [] : [`${label}: ${names.join(", ")}`],
  );
}

/** "and 137 more: /headlines since: the last 7 days"; null when the limit left nothing out. */
function moreLine(edition: Edition, language: string, words: EditionWords): Markdown | null {
  const { articles, isLeast } = edition.leftOut.more;
  if (articles === 0) return null;
  const count = words.more(numberText(articles, language), isLeast);
  return markdown`-# ${count}: ${headlinesCommand(edition)}`;
}

/** The command that lists what an edition had no room for, as far as /headlines has the digest's filters. */
function headlinesCommand({ settings, until, leftOut }: Edition): Markdown {
  const only = ({ include }: Filters[keyof Filters]) => (include.length === 1 ? include[0] : undefined);
  const [topic, source] = [only(settings.filters.topics), only(settings.filters.sources)];
  const period = periodSince(leftOut.more.oldest ?? until, until);
  return join(
    [
      markdown`/headlines`,
      ...(topic === undefined ? [] : [markdown`topic: ${topic}`]),
      ...(source === undefined ? [] : [markdown`source: ${source}`]),
      ...(period === "all" ? [] : [markdown`since: ${PERIODS[period].name}`]),
    ],
    " ",
  );
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
