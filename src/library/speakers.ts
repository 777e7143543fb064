import {
  bears,
  type ComparableName,
  comparableName,
  comparableQuery,
  farness,
  grade,
  isNear,
  isSurname,
} from "../identity/name-matching.ts";
import type { AsOf } from "./as-of.ts";
import type { LibraryView, SpeakerMatch } from "./library.ts";
import { isReference } from "./reference.ts";
import { among } from "./resolution.ts";
import type { Roster, RosterSpeaker } from "./roster.ts";

const NEAREST = 3;

type Graded = { readonly speaker: RosterSpeaker; readonly name: ComparableName; readonly grade: number };

/** Answers questions about who is quoted. */
export function speakerAnswers({
  roster,
}: AsOf): Pick<LibraryView, "speakers" | "speaker" | "resolveSpeaker"> {
  return {
    speakers(text, limit) {
      const found =
        text.trim() === ""
          ? roster().speakers
          : graded(comparableQuery(text), roster()).map(({ speaker }) => speaker);
      return found.slice(0, limit).map(matchOf);
    },

    speaker(key) {
      const speaker = roster().ofKey(key);
      return speaker === undefined ? null : matchOf(speaker);
    },

    resolveSpeaker(text) {
      const everyone = roster();
      const query = comparableQuery(text);
      const ofKey = everyone.ofKey(text);
      // A bare surname may be a former key, too.
      const isExact = isReference(text) || ofKey?.key === text || query.words.length !== 1;
      if (ofKey !== undefined && isExact) return { kind: "one", item: matchOf(ofKey) };
      if (isReference(text)) return { kind: "none", nearest: [] };
      const found = meant(query, graded(query, everyone)).map(matchOf);
      return among(found) ?? { kind: "none", nearest: nearest(query, everyone).map(matchOf) };
    },
  };
}

/** The names made ready to compare, of speakers of whom nothing has changed. */
const comparableNames = new WeakMap<RosterSpeaker, ComparableName>();

function nameOf(speaker: RosterSpeaker): ComparableName {
  const known = comparableNames.get(speaker);
  if (known !== undefined) return known;
  const name = comparableName(speaker);
  comparableNames.set(speaker, name);
  return name;
}

/** All who answer what was typed, best first, and the most quoted first within a grade. */
function graded(query: ComparableName, { speakers }: Roster): Graded[] {
  const found: Graded[] = [];
  for (const speaker of speakers) {
    const name = nameOf(speaker);
    const grading = grade(query, name);
    if (grading !== null) found.push({ speaker, name, grade: grading });
  }
  // The sort is stable.
  return found.sort((one, other) => one.grade - other.grade);
}

function nearest(query: ComparableName, { speakers }: Roster): RosterSpeaker[] {
  return speakers
    .map((speaker) => ({ speaker, far: farness(query, nameOf(speaker)) }))
    .filter(({ far }) => isNear(far))
    .sort((one, other) => one.far - other.far)
    .slice(0, NEAREST)
    .map(({ speaker }) => speaker);
}

/**
 * Who of those that answer is meant: the bearers of the whole name, with all others of that surname when it is nothing more;
 * else those who have all the words; else those who answer best.
 */
function meant(query: ComparableName, found: readonly Graded[]): RosterSpeaker[] {
  const [best] = found;
  const isWhole = best?.grade === 0;
  const bearers = found.filter(
    ({ speaker, name, grade: grading }) =>
      grading === 0 ||
      (isWhole
        ? [speaker.name, ...speaker.aliases].some((written) => isSurname(query, written))
        : bears(query, name)),
  );
  const all = bearers.length > 0 ? bearers : found.filter(({ grade: grading }) => grading === best?.grade);
  return all.map(({ speaker }) => speaker);
}

function matchOf({ key, name, role, aliases, quotations }: RosterSpeaker): SpeakerMatch {
  return { key, name, role, aliases, quotations };
}
