import type { Edition, EditionItem, EditionPage } from "../../digest/digests.ts";
import type { CorrectedPage, CorrectedQuotation } from "../../digest/edition/corrected.ts";
import type { Filters } from "../../digest/settings/settings.ts";
import type { LibraryQuotation } from "../../library/library.ts";
import { referenceTo } from "../../library/reference.ts";
import type { Block, Message } from "../message.ts";
import { reportableQuotation, reportableSummary, reportBlocks } from "../passage-buttons.ts";
import { PERIODS, periodSince } from "../periods.ts";
import { articleListMenu, quotationBlock } from "./cards.ts";
import { correctedText, struckText } from "./corrections.ts";
import { durationText, type EditionWords, editionWords, longDate, numberText } from "./edition-words.ts";
import { fitsWhole } from "./fit.ts";
import { join, link, type Markdown, markdown, timestamp } from "./markdown.ts";
import { coverageText, recapBlocks } from "./recap.ts";
import { recapWords, weekText } from "./recap-words.ts";

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
  const { edition, number, count, items, corrected = NOTHING_CORRECTED } = page;
  const words = editionWords(language);
  const leads = leadsOf(edition, language);
  const blocks: Block[] = [{ kind: "text", text: heading(page, language, words) }];
  if (edition.items.length === 0 && corrected.struck.length === 0)
    blocks.push({ kind: "text", text: markdown`${leads.nothing}` });
  const hasButtons = !options.plain && items.length <= MOST_BUTTONS;
  // Beside so many stories the voices of the week would have no room.
  const isShort = edition.recap !== null && items.length > MOST_BUTTONS;
  const shown = items.map((item) => itemBlock(item, language, { leads: hasButtons ? leads : null, isShort }));
  for (const item of corrected.struck) {
    shown.splice(item.position, 0, { kind: "text", text: struckText(item, language) });
  }
  blocks.push(...shown);
  const more = number === count - 1 ? moreLine(edition, language, words) : null;
  if (more !== null) blocks.push({ kind: "text", text: more });
  const quotation =
    number === count - 1 ? quotationText(edition.quotation, corrected.quotation, language) : null;
  const shownQuotations = quotation === null || edition.quotation === null ? [] : [edition.quotation];
  if (quotation !== null) {
    blocks.push({ kind: "separator" });
    blocks.push({ kind: "text", text: join([markdown`**${words.quotation}**`, quotation], "\n") });
  }
  if (edition.recap !== null && number === count - 1) {
    const voices =
      page.corrected?.voices ?? edition.recap.voices.map((voice) => ({ ...voice, corrected: null }));
    blocks.push(...recapBlocks(edition.recap, voices, language));
    shownQuotations.push(...voices.flatMap((voice) => voice.quotation ?? []));
  }
  if (!hasButtons && items.length > 0) blocks.push(articleListMenu(items, leads.command, leads.choose));
  const reportable = [
    ...items.map((item) => reportableSummary(item, words.summary)),
    ...shownQuotations.map(reportableQuotation),
  ];
  blocks.push(...reportBlocks(reportable, words.wrong));
  const { roleId = null } = options;
  const mentionRoles = roleId !== null && number === 0 ? [roleId] : [];
  return { blocks, mentionRoles, ...(options.plain && { plain: true }) };
}

const NOTHING_CORRECTED: CorrectedPage = { struck: [], quotation: null, voices: [] };

/** Where the items of an edition lead, and what is said where there are none. */
type Leads = {
  readonly command: "summary" | "story";
  readonly label: string;
  readonly choose: string;
  readonly nothing: string;
};

function leadsOf({ recap }: Edition, language: string): Leads {
  if (recap === null) {
    const { summary, chooseSummary, nothingNew } = editionWords(language);
    return { command: "summary", label: summary, choose: chooseSummary, nothing: nothingNew };
  }
  const { story, chooseStory, quiet } = recapWords(language);
  return { command: "story", label: story, choose: chooseStory, nothing: quiet };
}

/** What an edition is called: by its date, or its week. */
function titleOf({ date, recap, settings }: Edition, language: string): string {
  if (recap === null) return editionWords(language).title(longDate(date, language));
  return recapWords(language).title(weekText(date, settings.schedule.time, language));
}

/** null when there is none, and none was taken out. */
function quotationText(
  quotation: LibraryQuotation | null,
  corrected: CorrectedQuotation | null,
  language: string,
): Markdown | null {
  if (corrected !== null) return correctedText(quotation, corrected, language);
  return quotation === null
    ? null
    : quotationBlock(quotation, { speaker: true, article: true, language }).text;
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
export function editionTitle(edition: Edition, language: string): string {
  const { settings, occasion } = edition;
  const words = editionWords(language);
  const title = titleOf(edition, language);
  const named = settings.name === MAIN_DIGEST ? title : `${settings.name}: ${title}`;
  return occasion.kind === "test" ? `${words.test}: ${named}` : named;
}

/** Its title; below it why it is not like others, which digest it is and what it is about. */
function heading({ edition, number }: EditionPage, language: string, words: EditionWords): Markdown {
  const { settings } = edition;
  const about = [
    ...(settings.name === MAIN_DIGEST ? [] : [settings.name]),
    ...filterTexts(settings.filters, words),
    ...(number === 0 ? [] : [words.continued]),
  ];
  const line = about.map((text) => markdown`${text}`);
  return join(
    [
      markdown`## ${titleOf(edition, language)}`,
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

/** An item: linked headline, sources and time, one line of what it says. Of a story, how much it was covered. */
function itemBlock(
  item: EditionItem,
  language: string,
  { leads, isShort }: { readonly leads: Leads | null; readonly isShort: boolean },
): Block {
  const text = itemText(item, language, isShort);
  if (leads === null) return { kind: "text", text };
  const state = {
    effect: "open",
    command: leads.command,
    options: { article: referenceTo(item.id) },
    page: 0,
  } as const;
  return { kind: "item", text, button: { label: leads.label, state } };
}

function itemText(item: EditionItem, language: string, isShort: boolean): Markdown {
  const lines = [markdown`**${link(item.title, item.url)}**`];
  const from: Markdown[] = [
    ...(item.source === null ? [] : [markdown`${item.source}`]),
    ...item.also.flatMap(({ source, url }) => (source === null ? [] : [link(source, url)])),
  ];
  const parts = [
    ...(item.covered === null ? [] : [coverageText(item.covered, language)]),
    ...(from.length === 0 || isShort ? [] : [join(from, ", ")]),
    ...(item.published === null ? [] : [timestamp(item.published)]),
  ];
  if (parts.length > 0) lines.push(markdown`-# ${join(parts, " · ")}`);
  if (item.lede !== "" && !isShort) lines.push(markdown`${item.lede}`);
  return join(lines, "\n");
}
