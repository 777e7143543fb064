import type { Headline, LibraryView, ReadArticle } from "../../library/library.ts";
import { isSameStory, type StoryMarks, storyMarks } from "./stories.ts";

/** What the choice of an edition asks of the library. */
export type EditionLibrary = Pick<LibraryView, "now" | "headlines" | "headline" | "article">;

/** A headline with what is needed to choose by. */
export type Candidate = {
  readonly headline: Headline;
  readonly read: ReadArticle;
  readonly marks: StoryMarks;
};

const KEPT = 2000;

/** Articles as candidates. The last 2,000 are kept: at a popular hour thousands of digests choose among the same ones. */
export function createCandidates() {
  const kept = new Map<string, Candidate>();

  return function candidate(headline: Headline, library: Pick<EditionLibrary, "article">): Candidate | null {
    const known = kept.get(headline.id);
    if (known !== undefined && isUnchanged(known.headline, headline)) return known;
    const read = library.article(headline.id);
    if (read === null) return null;
    const found = { headline, read, marks: storyMarks(read) };
    kept.delete(headline.id);
    kept.set(headline.id, found);
    const oldest = kept.size > KEPT ? kept.keys().next().value : undefined;
    if (oldest !== undefined) kept.delete(oldest);
    return found;
  };
}

export type Candidates = ReturnType<typeof createCandidates>;

/** Puts together the articles on one story; the groups and the articles in them stay in the order given. */
export function groupStories(candidates: readonly Candidate[]): Candidate[][] {
  const groups: Candidate[][] = [];
  for (const candidate of candidates) {
    const group = groups.find((members) => members.some(({ marks }) => isSameStory(marks, candidate.marks)));
    if (group === undefined) groups.push([candidate]);
    else group.push(candidate);
  }
  return groups;
}

function isUnchanged(one: Headline, other: Headline): boolean {
  return (
    one.title === other.title &&
    one.lede === other.lede &&
    one.source === other.source &&
    one.arrived.getTime() === other.arrived.getTime()
  );
}
