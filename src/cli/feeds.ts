import { Command } from "commander";
import { count } from "../count.ts";
import { UserError } from "../errors.ts";
import { allFeeds, type FeedStatus, feedStatuses } from "../feeds/feed-poller.ts";
import { FeedRecords } from "../feeds/feed-record.ts";
import { fetchFeed } from "../feeds/fetch-feed.ts";
import type { ImportedArticle } from "../import/imported-article.ts";
import { openState } from "../state/open-state.ts";
import { statePlace } from "../state/state-url.ts";
import type { ContentSettings } from "./content-settings.ts";
import { openWeb, type WebSettings } from "./import-address.ts";

export type FeedsCommandSettings = ContentSettings &
  WebSettings & {
    readonly feeds: readonly string[];
    readonly stateUrl: string | null;
    readonly dataDirectory: string;
  };

/** `lede feeds` lists the feeds; `lede feeds try URL` shows what would come of one, and writes nothing. */
export function feedsCommand(settings: () => FeedsCommandSettings, now: () => Date): Command {
  const command = new Command("feeds")
    .description("list the feeds, with what came of each and when it is read next")
    .action(async function (this: Command) {
      const { contentDirectory, feeds, stateUrl, dataDirectory } = settings();
      const all = await allFeeds(contentDirectory, feeds);
      if (all.length === 0) {
        this.configureOutput().writeOut?.(
          "There are no feeds. Set FEEDS in .env, or write them into feeds.yaml in the content folder.\n",
        );
        return;
      }
      const state = await openState(statePlace({ stateUrl, dataDirectory }), { onError: () => {}, now });
      try {
        const statuses = await feedStatuses(all, new FeedRecords(state));
        this.configureOutput().writeOut?.(`${statuses.map(statusLines).join("\n\n")}\n`);
      } finally {
        await state.close();
      }
    });
  return command.addCommand(
    new Command("try")
      .description("show what would come of a feed, and write nothing")
      .argument("<url>", "the feed’s address")
      .action(async function (this: Command, url: string) {
        const web = openWeb(settings(), now);
        try {
          const answer = await fetchFeed(web, url);
          if (answer.kind !== "read") {
            const reason = answer.kind === "failed" ? answer.reason : "nothing has changed there";
            throw new UserError(`The feed ${url} can’t be read: ${reason}`);
          }
          const { title, items, faults } = answer.feed;
          const lines = [
            `${title ?? url}: ${count(items.length, "item")}`,
            ...items.map(itemLine),
            ...faults.map((fault) => `  fault: ${fault}`),
          ];
          this.configureOutput().writeOut?.(`${lines.join("\n")}\n`);
        } finally {
          await web.close();
        }
      }),
  );
}

function statusLines({ feed, record, nextRun }: FeedStatus): string {
  const lines = [feed.url];
  if (record === null) return `${feed.url}\n  not read yet; Lede reads it within a minute while it runs`;
  if (record.movedTo !== null) lines.push(`  has moved to ${record.movedTo}: change its address`);
  lines.push(`  read ${minuteOf(record.lastRun)}: ${record.lastResult}`);
  if (record.failingSince !== null) {
    lines.push(`  has failed since ${minuteOf(record.failingSince)} (${count(record.failures, "time")})`);
  }
  if (nextRun !== null) lines.push(`  next ${minuteOf(nextRun)}`);
  return lines.join("\n");
}

function itemLine({ title, published, body }: ImportedArticle): string {
  const text = body.length > 0 ? "full text" : "no full text";
  return `  ${published ?? "no date"}  ${title ?? "without a headline"} (${text})`;
}

/** "2031-05-20 06:00 UTC". */
function minuteOf(date: Date): string {
  return `${date.toISOString().slice(0, 16).replace("T", " ")} UTC`;
}
