import { z } from "zod";
import type { NameUse } from "../identity/person.ts";
import { type Identity, identityReader } from "../identity/speaker-identity.ts";
import { phoneticKey } from "../language/words/phonetic-key.ts";
import type { Database } from "./database.ts";
import { readKnownSpeakerRows } from "./known-speaker-rows.ts";
import { isReference, referenceTo } from "./reference.ts";
import { repetitionsAmong } from "./repetitions.ts";
import { readSharedStatements } from "./shared-statements.ts";
import { type ShownSpeaker, shownSpeakers } from "./shown-speakers.ts";

/**
 * Who is who among the speakers readable at one time. Names are kept in memory, articles never. A speaker of whom nothing
 * changed is the same object in the next roster.
 */
export type Roster = {
  readonly speakers: readonly RosterSpeaker[];
  /** The numbers of the quotations that repeat another one, or a part of it, as a JSON array. */
  readonly repetitions: string;
  /** Who is shown as a quotation's speaker, where other articles change what its own says; by its number. */
  shown(quotation: number): { readonly use: NameUse | undefined; readonly confidence: number } | undefined;
  /** The quotations that are shown as a speaker's although their articles say otherwise, and the other way round. */
  moved(speaker: RosterSpeaker): Moves;
  /** Of a name's number, as quotations carry it; undefined for a speaker without a name. */
  ofName(number: number): RosterSpeaker | undefined;
  /** Also of references to keys, of keys that a person had under another name, and of other spellings of a key. */
  ofKey(key: string): RosterSpeaker | undefined;
};

/** Numbers of quotations. */
type Moves = { readonly given: readonly number[]; readonly taken: readonly number[] };
const NO_MOVES: Moves = { given: [], taken: [] };

/** `quotations` counts the same statement once. */
export type RosterSpeaker = Identity & { readonly quotations: number };

/** Reads the roster; recomputed whenever something was written. */
export function rosterReader(database: Database): () => Roster {
  let kept: { roster: Roster; stamp: string } | null = null;
  const newRoster = rosterComputer(database);
  return () => {
    const stamp = database.stamp();
    if (kept?.stamp !== stamp) kept = { roster: newRoster(), stamp };
    return kept.roster;
  };
}

function rosterComputer(database: Database): () => Roster {
  const readUses = useReader(database);
  const identitiesOf = identityReader();
  let before: ReadonlyMap<Identity, RosterSpeaker> = new Map();
  return () => {
    const uses = readUses();
    const acronyms = database.rows(acronymRow, "SELECT DISTINCT acronym, name FROM acronyms");
    const identities = identitiesOf({ uses, acronyms, known: readKnownSpeakerRows(database) });
    const ofName = new Map<number, Identity>();
    for (const identity of identities) for (const { number } of identity.uses) ofName.set(number, identity);
    const statements = readSharedStatements(database);
    const shown = shownSpeakers(database, ofName);
    const identityOf = (name: number | null) => (name === null ? undefined : ofName.get(name));
    const repetitions = repetitionsAmong(statements, ({ number, name }) =>
      identityOf((shown.get(number) ?? { name }).name),
    );
    const moves = movesAmong(shown, identityOf);
    const speakers = new Map<Identity, RosterSpeaker>();
    for (const identity of identities) {
      const total = identity.uses.reduce((sum, use) => sum + use.quotations, 0);
      const { given, taken } = moves.get(identity) ?? NO_MOVES;
      const quotations = total + given.length - taken.length - (repetitions.of.get(identity) ?? 0);
      // Everything that was read as theirs is someone else's.
      if (quotations === 0) continue;
      const known = before.get(identity);
      speakers.set(identity, known?.quotations === quotations ? known : { ...identity, quotations });
    }
    before = speakers;
    const sorted = [...speakers.values()].sort(
      (one, other) => other.quotations - one.quotations || (one.key < other.key ? -1 : 1),
    );
    const movesOf = new Map([...moves].map(([identity, own]) => [speakers.get(identity), own]));
    return {
      speakers: sorted,
      shown(quotation) {
        const found = shown.get(quotation);
        if (found === undefined) return;
        const { name, confidence } = found;
        return { use: identityOf(name)?.uses.find(({ number }) => number === name), confidence };
      },
      moved: (speaker) => movesOf.get(speaker) ?? NO_MOVES,
      repetitions: JSON.stringify(repetitions.numbers),
      ofName(number) {
        const identity = ofName.get(number);
        return identity && speakers.get(identity);
      },
      ofKey: keyReader(sorted),
    };
  };
}

/** The quotations that are shown under another speaker than they were read, by either speaker. */
function movesAmong(
  shown: ReadonlyMap<number, ShownSpeaker>,
  identityOf: (name: number | null) => Identity | undefined,
): ReadonlyMap<Identity, Moves> {
  const moves = new Map<Identity, { given: number[]; taken: number[] }>();
  const note = (identity: Identity | undefined, kind: "given" | "taken", quotation: number) => {
    if (identity === undefined) return;
    const own = moves.get(identity) ?? { given: [], taken: [] };
    own[kind].push(quotation);
    moves.set(identity, own);
  };
  for (const [quotation, { name, readAs }] of shown) {
    const [to, from] = [identityOf(name), identityOf(readAs)];
    if (to === from) continue;
    note(to, "given", quotation);
    note(from, "taken", quotation);
  }
  return moves;
}

/** Reads how often and when last each name is quoted. The names themselves never change, and are read once. */
function useReader(database: Database): () => NameUse[] {
  const names = new Map<number, z.output<typeof nameRow>>();
  let newest = 0;
  return () => {
    const counts = database.rows(
      countRow,
      `SELECT name AS number, count(*) AS quotations, max(sort_at) AS latest FROM quotations
        WHERE name IS NOT NULL GROUP BY name`,
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

const nameRow = z.object({
  number: z.number(),
  key: z.string(),
  name: z.string(),
  role: z.string().nullable(),
});
const countRow = z.object({ number: z.number(), quotations: z.number(), latest: z.number() });
const acronymRow = z.object({ acronym: z.string(), name: z.string() });
