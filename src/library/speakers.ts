import { z } from "zod";
import type { Database } from "./database.ts";
import type { Library, SpeakerMatch } from "./library.ts";
import { type ComparableName, comparableName, comparableQuery, farness, grade } from "./name-matching.ts";

type Speaker = SpeakerMatch & { readonly comparable: ComparableName };

/** The speakers readable at one time: the most quoted first. Names are kept in memory, articles never. */
type Roster = {
  readonly stamp: string;
  /** It holds from this time on … */
  readonly from: number;
  /** … until before this one, when the next held-back article becomes readable. */
  readonly until: number;
  readonly speakers: readonly Speaker[];
  readonly byKey: ReadonlyMap<string, Speaker>;
};

/** Answers questions about who is quoted. */
export function speakerAnswers(
  database: Database,
): Pick<Library, "speakers" | "speaker" | "nearestSpeakers"> {
  let roster: Roster | null = null;

  function rosterAt(now: Date): Roster {
    const stamp = database.stamp();
    const time = now.getTime();
    if (roster === null || roster.stamp !== stamp || time < roster.from || time >= roster.until) {
      roster = readRoster(database, stamp, time, roster);
    }
    return roster;
  }

  return {
    speakers(text, now, limit) {
      const { speakers } = rosterAt(now);
      if (text.trim() === "") return speakers.slice(0, limit).map(matchOf);
      const query = comparableQuery(text);
      const found: { speaker: Speaker; grade: number }[] = [];
      for (const speaker of speakers) {
        const grading = grade(query, speaker.comparable);
        if (grading !== null) found.push({ speaker, grade: grading });
      }
      // The sort is stable, so the most quoted stay first within a grade.
      found.sort((one, other) => one.grade - other.grade);
      return found.slice(0, limit).map(({ speaker }) => matchOf(speaker));
    },

    speaker(key, now) {
      const speaker = rosterAt(now).byKey.get(key);
      return speaker === undefined ? null : matchOf(speaker);
    },

    nearestSpeakers(text, now, limit) {
      const query = comparableQuery(text);
      return rosterAt(now)
        .speakers.map((speaker) => ({ speaker, farness: farness(query, speaker.comparable) }))
        .sort((one, other) => one.farness - other.farness)
        .slice(0, limit)
        .map(({ speaker }) => matchOf(speaker));
    },
  };
}

function matchOf({ key, name, role, quotations }: Speaker): SpeakerMatch {
  return { key, name, role, quotations };
}

function readRoster(database: Database, stamp: string, now: number, before: Roster | null): Roster {
  const names = database.rows(
    nameRow,
    `SELECT speaker_key AS key, speaker_name AS name, count(*) AS quotations FROM quotations
      WHERE speaker_key IS NOT NULL AND held_until <= :now
      GROUP BY speaker_key, speaker_name ORDER BY quotations DESC, name`,
    { now },
  );
  // With max() SQLite takes the other columns from the row that holds the greatest value.
  const roles = new Map(
    database
      .rows(
        roleRow,
        `SELECT speaker_key AS key, speaker_role AS role, max(sort_at) FROM quotations
          WHERE speaker_key IS NOT NULL AND held_until <= :now AND speaker_role IS NOT NULL GROUP BY speaker_key`,
        { now },
      )
      .map(({ key, role }) => [key, role]),
  );
  const totals = new Map<string, { name: string; quotations: number }>();
  for (const { key, name, quotations } of names) {
    const known = totals.get(key);
    // The most used spelling comes first and stays.
    if (known === undefined) totals.set(key, { name, quotations });
    else known.quotations += quotations;
  }
  const speakers = [...totals]
    .map(([key, { name, quotations }]): Speaker => {
      const role = roles.get(key) ?? null;
      const known = before?.byKey.get(key);
      const same = known !== undefined && known.name === name && known.role === role;
      return {
        key,
        name,
        role,
        quotations,
        comparable: same ? known.comparable : comparableName(key, name, role),
      };
    })
    .sort((one, other) => other.quotations - one.quotations || (one.key < other.key ? -1 : 1));
  return {
    stamp,
    from:
      edge(database, "SELECT max(held_until) AS at FROM articles WHERE held_until <= :now", now) ?? -Infinity,
    until:
      edge(database, "SELECT min(held_until) AS at FROM articles WHERE held_until > :now", now) ?? Infinity,
    speakers,
    byKey: new Map(speakers.map((speaker) => [speaker.key, speaker])),
  };
}

function edge(database: Database, sql: string, now: number): number | null {
  return database.row(edgeRow, sql, { now })?.at ?? null;
}

const nameRow = z.object({ key: z.string(), name: z.string(), quotations: z.number() });
const roleRow = z.object({ key: z.string(), role: z.string() });
const edgeRow = z.object({ at: z.number().nullable() });
