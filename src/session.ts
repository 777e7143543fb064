import type { Client } from "discord.js";
import type { Logger } from "pino";
import manifest from "../package.json" with { type: "json" };
import type { Corrections } from "./corrections/corrections.ts";
import { createCorrections } from "./corrections/create-corrections.ts";
import type { EditorDesk } from "./desk/editor-desk.ts";
import { ReportDesk } from "./desk/reports/report-desk.ts";
import { createDigests } from "./digest/create-digests.ts";
import type { Digests } from "./digest/digests.ts";
import { channelProblem, isForum, settingsWarnings } from "./discord/channels.ts";
import { createClient } from "./discord/client.ts";
import type { Command } from "./discord/command.ts";
import type { CommandContext } from "./discord/command-context.ts";
import type { Connection } from "./discord/connection.ts";
import { DiscordCorrections } from "./discord/correction-publisher.ts";
import { DiscordNoticeboard } from "./discord/desk/report-board.ts";
import { createDispatcher } from "./discord/dispatcher.ts";
import { connectEvents } from "./discord/events.ts";
import { DiscordAlerts } from "./discord/follow/alert-publisher.ts";
import { createOwnRequests } from "./discord/own-requests.ts";
import type { RequestBudget } from "./discord/pace.ts";
import { digestLanguage, pageMessage } from "./discord/page-message.ts";
import { DiscordPublisher } from "./discord/publisher.ts";
import type { Shards } from "./discord/shards.ts";
import { createFollows } from "./follow/create-follows.ts";
import type { Follows } from "./follow/follows.ts";
import type { Metrics } from "./metrics.ts";
import type { Stores } from "./open-stores.ts";
import type { SavedStore } from "./saved/saved-store.ts";

export type SessionParts = {
  readonly apiUrl: string | null;
  readonly shards?: Shards;
  readonly contentDirectory: string;
  readonly metrics?: Metrics | null;
  readonly log: Logger;
  readonly now: () => Date;
  readonly stores: Stores;
  readonly connection: Connection;
  readonly desk: EditorDesk | null;
  readonly saved: SavedStore;
  readonly commands: readonly Command[];
  readonly budget: RequestBudget;
  readonly failingFeeds: () => readonly string[];
  readonly libraryWritten: () => Date | null;
};

/** What belongs to one client: a connection that is begun again gets another. */
export type Session = {
  readonly client: Client;
  readonly digests: Digests;
  readonly follows: Follows;
  readonly corrections: Corrections;
  readonly reports: ReportDesk;
  /** Delivers what is due: digests first; what is followed and what is corrected wait for their turn behind them. One that fails stops no other. */
  readonly tick: Digests["tick"];
};

/** Makes a client, which is not connected yet, with all that hangs on it. */
export function openSession(parts: SessionParts): Session {
  const { apiUrl, shards = "auto", contentDirectory, metrics, log, now, stores, budget } = parts;
  const { state, lease, alertsLease, library } = stores;
  const client = createClient({
    ...{ apiUrl, shards, log, connection: parts.connection },
    onAnswer: (url, request) => metrics?.request(url, request),
  });
  const own = createOwnRequests(client, { budget });
  const corrections = createCorrections({
    ...{ state, library, lease: alertsLease, log, now },
    publisher: new DiscordCorrections({ client, own, now }),
  });
  const follows = createFollows({
    ...{ state, library, lease: alertsLease, log, now },
    publisher: new DiscordAlerts({ client, own, now }),
    onAlert: (outcome) => metrics?.alert(outcome),
  });
  const board = new DiscordNoticeboard({ client, own, now });
  const reports = new ReportDesk({ state, contentDirectory, library, board, log, now });
  const digests = createDigests({
    ...{ state, library, lease, log, now },
    publisher: new DiscordPublisher({ client, log, now, own }),
    correctedIn: corrections.recently,
    onEdition: (stage, count) => metrics?.edition(stage, count),
  });
  const work = { digests, follows, corrections, reports };
  const session = { client, ...work, tick: inTurn(work, now) };
  answerCommands(session, parts);
  return session;
}

function answerCommands(session: Session, parts: SessionParts): void {
  const { client, digests, follows, corrections, reports } = session;
  const { stores, metrics, commands, desk, saved, log, now, failingFeeds, libraryWritten } = parts;
  const context: Omit<CommandContext, "now" | "library"> = {
    ...{ digests, follows, corrections, desk, reports, saved, log, failingFeeds, libraryWritten },
    version: manifest.version,
    channelProblem: (channelId) => channelProblem(client, channelId, now()),
    digestWarnings: (settings) => settingsWarnings(client, settings),
    digestLanguage: (settings) => digestLanguage(client, settings),
    pageMessage: (page) => pageMessage(client, page, isForum(client, page.edition.settings.channelId)),
  };
  const contextNow = (): CommandContext => {
    const at = now();
    return { ...context, now: at, library: stores.library.at(at) };
  };
  const dispatch = createDispatcher(metrics?.measured(commands) ?? commands, contextNow, (guildId) =>
    stores.lease.turnToAnswer(guildId),
  );
  connectEvents(client, { dispatch, digests, follows, log });
}

function inTurn(
  { digests, follows, corrections }: Pick<Session, "digests" | "follows" | "corrections">,
  now: () => Date,
): Digests["tick"] {
  return async (at, sleepUntil) => {
    try {
      await digests.tick(at, sleepUntil);
    } finally {
      try {
        await follows.tick(now());
      } finally {
        await corrections.tick(now());
      }
    }
  };
}
