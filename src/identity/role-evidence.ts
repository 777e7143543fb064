import { isPersonNoun } from "../language/grammar/roles.ts";
import { DETERMINERS, PREPOSITIONS } from "../language/lexicon/function-words.ts";
import { nationOf } from "../language/lexicon/nations.ts";
import { KIN_NOUNS } from "../language/lexicon/person-nouns.ts";
import { withoutTitles, words } from "./speaker-key.ts";

/** What a role says about who someone is. */
export type RoleEvidence = {
  /** The offices and callings: "minister". Words that fit anybody ("official") are none. */
  readonly offices: ReadonlySet<string>;
  /** What is beneath the office, or beside it: "deputy", "vice", and the "wife" or "spokesman" of whoever holds it. */
  readonly ranks: ReadonlySet<string>;
  readonly nations: ReadonlySet<string>;
  /** All other words: "foreign", "orlen". */
  readonly details: ReadonlySet<string>;
};

const RANKS = new Set(["deputy", "vice", "assistant", "associate", "under", "undersecretary", "shadow"]);
/** Of one family, or of one house, with someone who holds an office, and most often of one surname with them. */
const BESIDE = new Set([
  ...KIN_NOUNS,
  ..."spouse partner heir heiress spokesman spokeswoman spokesperson adviser advisor aide assistant envoy".split(
    " ",
  ),
]);
/** What someone is only to another. */
const RELATIONS = new Set([
  ...KIN_NOUNS,
  ..."spouse partner friend neighbour neighbor colleague opponent rival counterpart successor predecessor teammate boss".split(
    " ",
  ),
]);
/** When someone held the office, and how long, is no matter of who it is. */
const TIMES = new Set([
  ..."former ex then late current acting outgoing incoming longtime veteran retired new".split(" "),
  ..."first second third one-time two-time onetime once now".split(" "),
]);
/** They fit too many to tell one from another. */
const VAGUE = new Set(
  "leader official head chief figure politician statesman man woman source person member expert adviser advisor".split(
    " ",
  ),
);

/** Whether a role says no more than how someone stands to another of its article: "wife", "former opponent". */
export function isRelation(role: string): boolean {
  const said = words(role).filter((word) => !TIMES.has(word) && !AGES.has(word));
  return said.length === 1 && RELATIONS.has(said[0] ?? "");
}

const AGES = new Set("elder older eldest oldest younger youngest little big".split(" "));

/** What a speaker's role says, with the titles before the name ("President Dogan"). */
export function roleEvidence(name: string, role: string | null): RoleEvidence {
  const written = words(name);
  const titles = written.slice(0, written.length - withoutTitles(written).length);
  const evidence = {
    offices: new Set<string>(),
    ranks: new Set<string>(),
    nations: new Set<string>(),
    details: new Set<string>(),
  };
  for (const word of [...titles, ...words((role ?? "").replace(/['’]s\b/gu, ""))]) {
    if (BESIDE.has(word)) evidence.ranks.add(word);
    const nation = nationOf(word);
    if (nation !== null) evidence.nations.add(nation);
    else if (RANKS.has(word)) evidence.ranks.add(word);
    else if (isPersonNoun(word) && !VAGUE.has(word)) evidence.offices.add(word);
    else if (!TIMES.has(word) && !VAGUE.has(word) && !DETERMINERS.has(word) && !PREPOSITIONS.has(word)) {
      evidence.details.add(word);
    }
  }
  return evidence;
}

/** Both name a nation, and none in common. */
export function nationsClash(one: RoleEvidence, other: RoleEvidence): boolean {
  return one.nations.size > 0 && other.nations.size > 0 && one.nations.isDisjointFrom(other.nations);
}

/** Whether two roles may well be one person's: a common office, and nothing in the one that speaks against the other. */
export function rolesAgree(one: RoleEvidence, other: RoleEvidence): boolean {
  return (
    !one.offices.isDisjointFrom(other.offices) &&
    one.ranks.symmetricDifference(other.ranks).size === 0 &&
    !nationsClash(one, other) &&
    (one.details.isSubsetOf(other.details) || other.details.isSubsetOf(one.details))
  );
}

/**
 * Whether a role is one of the few whose holders are called by the bare surname, without a word on who they are: the head of a
 * state or its government, a king, its foreign minister; and nothing more than that.
 */
export function isOfficeOfState({ offices, ranks, details }: RoleEvidence): boolean {
  if (ranks.size > 0 || !details.isSubsetOf(STATE_DETAILS)) return false;
  if (offices.size === 0) return details.has("supreme");
  return offices.isSubsetOf(STATE_OFFICES) && (!offices.has("secretary") || details.has("state"));
}

const STATE_OFFICES = new Set(
  "president premier minister chancellor king queen sultan emir pope secretary".split(" "),
);
const STATE_DETAILS = new Set(["prime", "foreign", "state", "supreme"]);

/** Whether a role says nothing that distinguishes one from another. */
export function isEmptyEvidence(evidence: RoleEvidence): boolean {
  return roleLabel(evidence) === "";
}

/** What a role says, as a slug: the same for "former mayor of Orlen" and "the Orlen mayor". */
export function roleLabel({ offices, ranks, nations, details }: RoleEvidence): string {
  return [...new Set([...offices, ...ranks, ...nations, ...details])].sort().join("-");
}
