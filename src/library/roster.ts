import { z } from "zod";
import type { Database } from "./database.ts";
import { readKnownSpeakerRows } from "./known-speaker-rows.ts";
import type { NameUse } from "./person.ts";
import { type Identity, identifySpeakers } from "./speaker-identity.ts";
import { commonSpelling } from "./transliteration.ts";

/** Who is who among the speakers readable at one time. Names are kept in memory, articles never. */
export type Roster = {
  readonly speakers: readonly RosterSpeaker[];
  /** Of a name's number, as quotations carry it; undefined for a speaker without a name. */
  ofName(number: number): RosterSpeaker | undefined;
  /** Also of keys that a person had under another name, and of other spellings of a key. */
  ofKey(key: string): RosterSpeaker | undefined;
};

/** `quotations` counts the same words once. */
export type RosterSpeaker = Identity & { readonly quotations: number };

/** Reckons the roster anew whenever something was written or an article became readable. */
export function rosterReader(database: Database): (now: Date) => Roster {
  let kept: { roster: Roster; stamp: string; from: number; until: number } | null = null;
  return (now) => {
    const stamp = database.stamp();
    const time = now.getTime();
    if (kept === null || kept.stamp !== stamp || time < kept.from || time >= kept.until) {
      kept = {
        roster: readRoster(database, time),
        stamp,
        from:
          edge(database, "SELECT max(held_until) AS at FROM articles WHERE held_until <= :now", time) ??
          -Infinity,
        until:
          edge(database, "SELECT min(held_until) AS at FROM articles WHERE held_until > :now", time) ??
          Infinity,
      };
    }
    return kept.roster;
  };
}

function readRoster(database: Database, now: number): Roster {
  const uses: NameUse[] = database.rows(
    useRow,
    `SELECT n.number, n.key, n.name, n.role, used.quotations, used.latest FROM (
        SELECT name, count(*) AS quotations, max(sort_at) AS latest FROM quotations
          WHERE name IS NOT NULL AND held_until <= :now GROUP BY name
      ) used JOIN names n ON n.number = used.name`,
    { now },
  );
  const acronyms = database.rows(
    acronymRow,
    "SELECT DISTINCT acronym, name FROM acronyms WHERE held_until <= :now",
    { now },
  );
  const identities = identifySpeakers({ uses, acronyms, known: readKnownSpeakerRows(database) });
  const ofName = new Map(
    identities.flatMap((identity) =>
      identity.uses.map(({ number }): [number, Identity] => [number, identity]),
    ),
  );
  const copies = copiesOf(database, now, ofName);
  const speakers = identities
    .map((identity): RosterSpeaker => {
      const total = identity.uses.reduce((sum, { quotations }) => sum + quotations, 0);
      return { ...identity, quotations: total - (copies.get(identity) ?? 0) };
    })
    .sort((one, other) => other.quotations - one.quotations || (one.key < other.key ? -1 : 1));
  return indexed(speakers);
}

/** How many of each speaker's quotations repeat another one. */
function copiesOf(
  database: Database,
  now: number,
  ofName: ReadonlyMap<number, Identity>,
): ReadonlyMap<Identity, number> {
  const repeated = database.rows(
    copyRow,
    `SELECT words, name, count(*) AS copies FROM quotations
      WHERE name IS NOT NULL AND held_until <= :now AND words IN (
        SELECT words FROM quotations WHERE name IS NOT NULL AND held_until <= :now GROUP BY words HAVING count(*) > 1
      ) GROUP BY words, name`,
    { now },
  );
  const copies = new Map<Identity, number>();
  const seen = new Map<string, Set<Identity>>();
  for (const { words: said, name, copies: count } of repeated) {
    const identity = ofName.get(name);
    if (identity === undefined) continue;
    const speakers = seen.get(said) ?? new Set();
    copies.set(identity, (copies.get(identity) ?? 0) + (speakers.has(identity) ? count : count - 1));
    seen.set(said, speakers.add(identity));
  }
  return copies;
}

function indexed(speakers: readonly RosterSpeaker[]): Roster {
  const byKey = new Map(speakers.map((speaker) => [speaker.key, speaker]));
  const byName = new Map(
    speakers.flatMap((speaker) =>
      speaker.uses.map(({ number }): [number, RosterSpeaker] => [number, speaker]),
    ),
  );
  const byOtherKey = uniquely(speakers, ({ keys }) => keys);
  const bySpelling = uniquely(speakers, ({ keys }) => keys.map(keySpelling));
  return {
    speakers,
    ofName: (number) => byName.get(number),
    ofKey: (key) => byKey.get(key) ?? byOtherKey.get(key) ?? bySpelling.get(keySpelling(key)),
  };
}

/** The speakers by what belongs to one of them alone. */
function uniquely(
  speakers: readonly RosterSpeaker[],
  keysOf: (speaker: RosterSpeaker) => readonly string[],
): ReadonlyMap<string, RosterSpeaker> {
  const unique = new Map<string, RosterSpeaker | null>();
  for (const speaker of speakers) {
    for (const key of keysOf(speaker)) {
      const holder = unique.get(key);
      unique.set(key, holder === undefined || holder === speaker ? speaker : null);
    }
  }
  return new Map([...unique].flatMap(([key, speaker]) => (speaker === null ? [] : [[key, speaker]])));
}

function keySpelling(key: string): string {
  return key.split("-").map(commonSpelling).join("-");
}

function edge(database: Database, sql: string, now: number): number | null {
  return database.row(edgeRow, sql, { now })?.at ?? null;
}

const useRow = z.object({
  number: z.number(),
  key: z.string(),
  name: z.string(),
  role: z.string().nullable(),
  quotations: z.number(),
  latest: z.number(),
});
const acronymRow = z.object({ acronym: z.string(), name: z.string() });
const copyRow = z.object({ words: z.string(), name: z.number(), copies: z.number() });
const edgeRow = z.object({ at: z.number().nullable() });
