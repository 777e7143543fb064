import { z } from "zod";
import type { NameUse } from "../identity/person.ts";
import { type Identity, identityReader } from "../identity/speaker-identity.ts";
import { phoneticKey } from "../language/words/phonetic-key.ts";
import type { Database } from "./database.ts";
import { readKnownSpeakerRows } from "./known-speaker-rows.ts";
import { NEWEST_QUOTATION } from "./quotation-order.ts";
import { isReference, referenceTo } from "./reference.ts";

/**
 * Who is who among the speakers readable at one time. Names are kept in memory, articles never. A speaker of whom nothing
 * changed is the same object in the next roster.
 */
export type Roster = {
  readonly speakers: readonly RosterSpeaker[];
  /** The numbers of the quotations that repeat another one, or a part of it, as a JSON array. */
  readonly repetitions: string;
  /** Of a name's number, as quotations carry it; undefined for a speaker without a name. */
  ofName(number: number): RosterSpeaker | undefined;
  /** Also of references to keys, of keys that a person had under another name, and of other spellings of a key. */
  ofKey(key: string): RosterSpeaker | undefined;
};

/** `quotations` counts the same statement once. */
export type RosterSpeaker = Identity & { readonly quotations: number };

/** Reads the roster as of an instant; recomputed whenever something was written or an article became readable. */
export function rosterReader(database: Database): (now: number) => Roster {
  let kept: { roster: Roster; stamp: string; from: number; until: number } | null = null;
  const rosterAt = rosterComputer(database);
  return (now) => {
    const stamp = database.stamp();
    if (kept === null || kept.stamp !== stamp || now < kept.from || now >= kept.until) {
      kept = {
        roster: rosterAt(now),
        stamp,
        from:
          edge(database, "SELECT max(held_until) AS at FROM articles WHERE held_until <= :now", now) ??
          -Infinity,
        until:
          edge(database, "SELECT min(held_until) AS at FROM articles WHERE held_until > :now", now) ??
          Infinity,
      };
    }
    return kept.roster;
  };
}

function rosterComputer(database: Database): (now: number) => Roster {
  const usesAt = useReader(database);
  const identitiesOf = identityReader();
  let before: ReadonlyMap<Identity, RosterSpeaker> = new Map();
  return (now) => {
    const uses = usesAt(now);
    const acronyms = database.rows(
      acronymRow,
      "SELECT DISTINCT acronym, name FROM acronyms WHERE held_until <= :now",
      { now },
    );
    const identities = identitiesOf({ uses, acronyms, known: readKnownSpeakerRows(database) });
    const ofName = new Map<number, Identity>();
    for (const identity of identities) for (const { number } of identity.uses) ofName.set(number, identity);
    const repetitions = repetitionsOf(database, now, ofName);
    const speakers = new Map<Identity, RosterSpeaker>();
    for (const identity of identities) {
      const total = identity.uses.reduce((sum, use) => sum + use.quotations, 0);
      const quotations = total - (repetitions.of.get(identity) ?? 0);
      const known = before.get(identity);
      speakers.set(identity, known?.quotations === quotations ? known : { ...identity, quotations });
    }
    before = speakers;
    const sorted = [...speakers.values()].sort(
      (one, other) => other.quotations - one.quotations || (one.key < other.key ? -1 : 1),
    );
    const ofKey = keyReader(sorted);
    return {
      speakers: sorted,
      repetitions: JSON.stringify(repetitions.numbers),
      ofName(number) {
        const identity = ofName.get(number);
        return identity && speakers.get(identity);
      },
      ofKey,
    };
  };
}

/** Reads how often and when last each name is quoted. The names themselves never change, and are read once. */
function useReader(database: Database): (now: number) => NameUse[] {
  const names = new Map<number, z.output<typeof nameRow>>();
  let newest = 0;
  return (now) => {
    const counts = database.rows(
      countRow,
      `SELECT name AS number, count(*) AS quotations, max(sort_at) AS latest FROM statements
        WHERE name IS NOT NULL AND held_until <= :now GROUP BY name`,
      { now },
    );
    const added = database.rows(nameRow, "SELECT number, key, name, role FROM names WHERE number > :newest", {
      newest,
    });
    for (const row of added) {
      names.set(row.number, row);
      newest = Math.max(newest, row.number);
    }
    return counts.flatMap((count) => {
      const name = names.get(count.number);
      return name ? { ...name, ...count } : [];
    });
  };
}

/**
 * The quotations that say the words of another one of the same speaker again: all but that of the newest article; and those
 * whose words a longer one holds. What nobody named says counts as one speaker's.
 */
function repetitionsOf(
  database: Database,
  now: number,
  ofName: ReadonlyMap<number, Identity>,
): { numbers: number[]; of: ReadonlyMap<Identity, number> } {
  const rows = database.rows(
    repeatedRow,
    `SELECT q.number, q.words, q.name FROM statements q JOIN articles a ON a.number = q.article
      WHERE q.held_until <= :now AND q.words IN (
        SELECT words FROM statements WHERE held_until <= :now GROUP BY words HAVING count(*) > 1
        UNION SELECT words FROM fuller_quotations
      ) ORDER BY ${NEWEST_QUOTATION}`,
    { now },
  );
  const speakerOf = (name: number | null) => (name === null ? undefined : ofName.get(name));
  const numbers: number[] = [];
  const of = new Map<Identity, number>();
  // Who said these words: at first within longer quotations, then also in the quotations that were gone through.
  const heard = new Map<string, Set<Identity | undefined>>();
  const fuller = database.rows(
    fullerRow,
    `SELECT DISTINCT f.words, q.name FROM fuller_quotations f JOIN statements q ON q.number = f.quotation
      WHERE q.held_until <= :now`,
    { now },
  );
  for (const { words, name } of fuller) {
    heard.set(words, (heard.get(words) ?? new Set()).add(speakerOf(name)));
  }
  for (const { number, words, name } of rows) {
    const speaker = speakerOf(name);
    const speakers = heard.get(words) ?? new Set();
    heard.set(words, speakers);
    if (speakers.has(speaker)) {
      numbers.push(number);
      if (speaker !== undefined) of.set(speaker, (of.get(speaker) ?? 0) + 1);
    }
    speakers.add(speaker);
  }
  return { numbers, of };
}

/** Finds speakers by their keys. The tables for it are made when they are first needed: most rosters are never asked. */
function keyReader(speakers: readonly RosterSpeaker[]): Roster["ofKey"] {
  const byKey = once(() => new Map(speakers.map((speaker) => [speaker.key, speaker])));
  const ambiguous = once(() => new Set(speakers.flatMap(({ ambiguousKeys }) => ambiguousKeys)));
  const byOtherKey = once(() => uniquely(speakers, ({ keys }) => keys));
  const bySpelling = once(() => uniquely(speakers, ({ keys }) => keys.map(keySpelling)));
  const keyOfReference = once(
    () =>
      new Map(
        speakers.flatMap(({ keys, ambiguousKeys }) =>
          [...keys, ...ambiguousKeys].map((key) => [referenceTo(key), key]),
        ),
      ),
  );
  return (written) => {
    const key = isReference(written) ? (keyOfReference().get(written) ?? written) : written;
    const speaker = byKey().get(key);
    if (speaker !== undefined || ambiguous().has(key)) return speaker;
    return byOtherKey().get(key) ?? bySpelling().get(keySpelling(key));
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
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
  return key.split("-").map(phoneticKey).join("-");
}

function edge(database: Database, sql: string, now: number): number | null {
  return database.row(edgeRow, sql, { now })?.at ?? null;
}

const nameRow = z.object({
  number: z.number(),
  key: z.string(),
  name: z.string(),
  role: z.string().nullable(),
});
const countRow = z.object({ number: z.number(), quotations: z.number(), latest: z.number() });
const acronymRow = z.object({ acronym: z.string(), name: z.string() });
const repeatedRow = z.object({ number: z.number(), words: z.string(), name: z.number().nullable() });
const fullerRow = z.object({ words: z.string(), name: z.number().nullable() });
const edgeRow = z.object({ at: z.number().nullable() });
