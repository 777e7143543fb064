import type { Edition } from "../../digest/digests.ts";
import type { Message } from "../message.ts";
import { headlineBlock, summaryMenu } from "./cards.ts";
import { join, markdown } from "./markdown.ts";

/** A digest as it is posted; `preview` and `now` show the same. */
export function editionMessage(edition: Edition): Message {
  const { settings, items } = edition;
  const filters = [
    ...(settings.topic === null ? [] : [markdown`topic ${settings.topic}`]),
    ...(settings.source === null ? [] : [markdown`source ${settings.source}`]),
  ];
  const heading = [
    markdown`## The digest for ${longDate(edition.date)}`,
    ...(filters.length === 0 ? [] : [markdown`-# ${join(filters, " · ")}`]),
  ];
  const text = { kind: "text", text: join(heading, "\n") } as const;
  if (items.length === 0) {
    return { blocks: [text, { kind: "text", text: markdown`Nothing new since the last digest.` }] };
  }
  return {
    blocks: [text, ...items.map((headline) => headlineBlock(headline)), summaryMenu(items)],
    mentionRoles: settings.roleId === null ? [] : [settings.roleId],
  };
}

/** "2026-11-22" as "Sunday, 22 November 2026". */
function longDate(date: string): string {
  return new Intl.DateTimeFormat("en-GB", {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  }).format(new Date(`${date}T00:00:00Z`));
}
