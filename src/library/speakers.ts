import {
  type ComparableName,
  comparableName,
  comparableQuery,
  farness,
  grade,
} from "./identity/name-matching.ts";
import type { Library, SpeakerMatch } from "./library.ts";
import type { Roster, RosterSpeaker } from "./roster.ts";

/** Answers questions about who is quoted. */
export function speakerAnswers(
  rosterAt: (now: Date) => Roster,
): Pick<Library, "speakers" | "speaker" | "nearestSpeakers"> {
  let prepared: { roster: Roster; names: readonly ComparableSpeaker[] } | null = null;

  /** The speakers with their names made ready to compare; those of the roster before are taken over. */
  function comparable(now: Date): readonly ComparableSpeaker[] {
    const roster = rosterAt(now);
    if (prepared?.roster !== roster) {
      const before = new Map(prepared?.names.map(({ text, name }) => [text, name]));
      const names = roster.speakers.map((speaker) => {
        const text = JSON.stringify([speaker.name, speaker.aliases, speaker.role]);
        return { speaker, text, name: before.get(text) ?? comparableName(speaker) };
      });
      prepared = { roster, names };
    }
    return prepared.names;
  }

  return {
    speakers(text, now, limit) {
      if (text.trim() === "") return rosterAt(now).speakers.slice(0, limit).map(matchOf);
      const query = comparableQuery(text);
      const found: { speaker: RosterSpeaker; grade: number }[] = [];
      for (const { speaker, name } of comparable(now)) {
        const grading = grade(query, name);
        if (grading !== null) found.push({ speaker, grade: grading });
      }
      // The sort is stable, so the most quoted stay first within a grade.
      found.sort((one, other) => one.grade - other.grade);
      return found.slice(0, limit).map(({ speaker }) => matchOf(speaker));
    },

    speaker(key, now) {
      const speaker = rosterAt(now).ofKey(key);
      return speaker === undefined ? null : matchOf(speaker);
    },

    nearestSpeakers(text, now, limit) {
      const query = comparableQuery(text);
      return comparable(now)
        .map(({ speaker, name }) => ({ speaker, farness: farness(query, name) }))
        .sort((one, other) => one.farness - other.farness)
        .slice(0, limit)
        .map(({ speaker }) => matchOf(speaker));
    },
  };
}

type ComparableSpeaker = {
  readonly speaker: RosterSpeaker;
  readonly text: string;
  readonly name: ComparableName;
};

function matchOf({ key, name, role, aliases, quotations }: RosterSpeaker): SpeakerMatch {
  return { key, name, role, aliases, quotations };
}
