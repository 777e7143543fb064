import {
  type ComparableName,
  comparableName,
  comparableQuery,
  farness,
  grade,
} from "../identity/name-matching.ts";
import type { Library, SpeakerMatch } from "./library.ts";
import type { Roster, RosterSpeaker } from "./roster.ts";

/** Answers questions about who is quoted. */
export function speakerAnswers(
  rosterAt: (now: Date) => Roster,
): Pick<Library, "speakers" | "speaker" | "nearestSpeakers"> {
  const names = new WeakMap<RosterSpeaker, ComparableName>();

  /** The speaker's names made ready to compare: once, as long as nothing changes of them. */
  function nameOf(speaker: RosterSpeaker): ComparableName {
    const known = names.get(speaker);
    if (known !== undefined) return known;
    const name = comparableName(speaker);
    names.set(speaker, name);
    return name;
  }

  return {
    speakers(text, now, limit) {
      if (text.trim() === "") return rosterAt(now).speakers.slice(0, limit).map(matchOf);
      const query = comparableQuery(text);
      const found: { speaker: RosterSpeaker; grade: number }[] = [];
      for (const speaker of rosterAt(now).speakers) {
        const grading = grade(query, nameOf(speaker));
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
      return rosterAt(now)
        .speakers.map((speaker) => ({ speaker, farness: farness(query, nameOf(speaker)) }))
        .sort((one, other) => one.farness - other.farness)
        .slice(0, limit)
        .map(({ speaker }) => matchOf(speaker));
    },
  };
}

function matchOf({ key, name, role, aliases, quotations }: RosterSpeaker): SpeakerMatch {
  return { key, name, role, aliases, quotations };
}
