import type { Gender } from "../grammar/name-kinds.ts";
import type { NameMention } from "../grammar/name-mention.ts";
import type { Draft } from "./entity.ts";
import { holdsOffice, type NameEvidence } from "./name-evidence.ts";

/** Bearers of one name to compare; more of them in one article is no article. */
export const MOST_NAMESAKES = 40;

/** What is known of a name that several may bear, where it stands. */
export type Asked = {
  readonly mention: NameMention;
  /** Of the title before it. */
  readonly title: NameEvidence;
  /** By "he" or "she" right behind it. */
  readonly pronoun: Gender | null;
  /** Those named in full behind it in the same sentence. */
  readonly beside: ReadonlySet<Draft>;
};

/** Whom a name means; `doubtful` where another may be meant as well. */
export type Chosen = { readonly draft: Draft; readonly doubtful: boolean };

/**
 * Of several bearers of a name the one who is most likely meant: whose office, then whose gender agrees, then no relative
 * of another, then the one named more often, the last one before. Null where something speaks against each.
 *
 * @param known what the article says about a bearer.
 */
export function chooseBearer(
  bearers: readonly Draft[],
  asked: Asked,
  known: (draft: Draft) => NameEvidence,
): Chosen | null {
  const compared = bearers.slice(0, MOST_NAMESAKES);
  const last = Math.max(-1, ...compared.map((draft) => draft.last));
  let best: Rated | null = null;
  let second: Rated | null = null;
  for (const draft of compared) {
    const rated = rate(draft, asked, known(draft));
    if (rated === null) continue;
    rated.often += last >= 0 && draft.last === last ? NAMED_LAST : 0;
    if (best === null || isAhead(rated, best)) {
      second = best;
      best = rated;
    } else if (second === null || isAhead(rated, second)) second = rated;
  }
  return best && { draft: best.draft, doubtful: best.alone || (second !== null && isClose(best, second)) };
}

type Rated = {
  readonly draft: Draft;
  /** By how much evidence. */
  readonly agrees: number;
  often: number;
  readonly hasOffice: boolean;
  /** Even if nobody else bears the name, it may mean someone else: the one whose relative this is. */
  readonly alone: boolean;
  /** Only introduced further on. */
  readonly isYetToCome: boolean;
};

/** Null where something speaks against it. */
function rate(draft: Draft, asked: Asked, known: NameEvidence): Rated | null {
  const { mention, title, pronoun, beside } = asked;
  const kind = draft.mentions[0]?.kind ?? null;
  const isThing = kind === "body" || kind === "place";
  const sameGender = mention.gender !== null && mention.gender === draft.gender;
  const holds = isThing ? undefined : holdsOffice(known, title, draft.words);
  const otherPronoun = isOther(pronoun, draft.gender);
  const relative = known.relative && !sameGender && holds !== true;
  const precedes = mention.start < draft.first;
  if (isThing ? mention.gender !== null : isOther(mention.gender, draft.gender)) return null;
  if (holds === false || beside.has(draft)) return null;
  // "Orlan said. … His wife, Samira Orlan, left.": she is introduced beside the one meant.
  if (relative && (otherPronoun || precedes)) return null;
  const bare = draft.words.length === 1;
  // "Samira Orlan left. … Mayor Orlan said": who holds an office is introduced with it, unless everybody knows.
  if (!bare && title.offices.length > 0 && holds === undefined && known.offices.length === 0)
    draft.untitled = true;
  return {
    draft,
    agrees:
      (holds === true ? SAME_OFFICE : 0) +
      (sameGender ? SAME_GENDER : 0) +
      (bare ? CALLED_SO : 0) -
      (relative ? RELATIVE : 0) -
      (otherPronoun ? OTHER_PRONOUN : 0) -
      (kind === "place" ? PLACE : 0),
    often: draft.weight,
    hasOffice: known.offices.length > 0,
    isYetToCome: precedes,
    alone: !bare && (relative || otherPronoun || (draft.untitled && !sameGender)),
  };
}

const isOther = (one: Gender | null, other: Gender | null) => one !== null && other !== null && one !== other;

const isAhead = (one: Rated, other: Rated) => one.agrees + one.often > other.agrees + other.often;

/** Whether the one behind may as well be meant. */
const isClose = (best: Rated, second: Rated) =>
  (best.isYetToCome || !second.isYetToCome) &&
  best.agrees + (best.hasOffice && !second.hasOffice ? HAS_OFFICE : 0) - second.agrees < DECISIVE &&
  best.often < CLEAR_RATIO * second.often;

const NAMED_LAST = 0.05;
const PLACE = 100;
const SAME_OFFICE = 60;
const SAME_GENDER = 50;
const RELATIVE = 12;
/** By the surname alone, where it cannot mean the other. */
const CALLED_SO = 10;
const HAS_OFFICE = 5;
const OTHER_PRONOUN = 2;
const DECISIVE = 15;
/** How much oftener the one must be named. */
const CLEAR_RATIO = 3;
