import type { AntecedentEvidence } from "../quotations/understanding.ts";
import { firstVerdict } from "../rules/rule.ts";
import { indexAt } from "../words/tokens.ts";
import { UNFIT_ANTECEDENT_RULES } from "./agreement-rules.ts";
import { type Contest, contestOf } from "./antecedent-contest.ts";
import { featuresOf, featuresOfNobody } from "./antecedent-features.ts";
import { type PronounModel, weightsFor, worthOf } from "./antecedent-model.ts";
import { type Choice, isAlone, leadTo, type Who, whoIs } from "./antecedent-rivals.ts";
import type { Candidate } from "./candidate.ts";
import { genderOf, type Pronoun } from "./pronoun.ts";

/** How many earlier mentions are weighed. */
export const LOOK_BACK = 60;
/** A description says more than a pronoun, and is understood from farther away. */
export const DESCRIBED_BACK = 120;

/** The last candidates before an offset, the nearest one last. */
export function candidatesBefore(
  candidates: readonly Candidate[],
  offset: number,
  count = LOOK_BACK,
): readonly Candidate[] {
  const end = indexAt(candidates, offset);
  return candidates.slice(Math.max(0, end - count), end);
}

/** Everyone whom a pronoun may mean, the nearest first, and last nobody. */
export function choicesFor(
  text: string,
  pronoun: Pronoun,
  candidates: readonly Candidate[],
): readonly Choice[] {
  const fit = candidates.filter(
    (candidate) => firstVerdict(UNFIT_ANTECEDENT_RULES, { candidate, pronoun }) === undefined,
  );
  const people = fit.map(personFinder());
  let most = 0;
  let lastSpeaker: Person | undefined;
  let here = 0;
  for (const [at, candidate] of fit.entries()) {
    const person = people[at];
    if (!person) continue;
    person.count += 1;
    most = Math.max(most, person.count);
    // "Rain fell": a word before a verb need be nobody's name.
    if (candidate.speaks || (candidate.acts && candidate.entity?.name.includes(" "))) person.active = true;
    if (candidate.speaks) lastSpeaker = person;
    if (person.here || candidate.paragraph !== pronoun.paragraph) continue;
    person.here = true;
    here += 1;
  }
  const lastToLead = fit.findLast(({ leads, owns }) => leads && !owns);
  let ranks = 0;
  const choices: Choice[] = [];
  for (let at = fit.length - 1; at >= 0; at -= 1) {
    const candidate = fit[at];
    const person = people[at];
    if (!candidate || !person) continue;
    if (person.rank < 0) {
      person.rank = ranks;
      ranks += 1;
    }
    const { rank, count } = person;
    const standing = {
      rank,
      count,
      most: count === most,
      active: person.active,
      lastSpeaker: person === lastSpeaker,
      lastToLead: candidate === lastToLead,
      alone: here === 1 && candidate.paragraph === pronoun.paragraph,
    };
    choices.push({ candidate, rank, features: featuresOf(text, candidate, pronoun, standing) });
  }
  // Whoever says something is someone.
  if (!pronoun.speaks) choices.push({ candidate: null, rank: ranks, features: featuresOfNobody(pronoun) });
  return choices;
}

/** What the candidates say together of one of those whom they mean. */
type Person = {
  count: number;
  active: boolean;
  /** Mentioned in the pronoun's paragraph. */
  here: boolean;
  /** How many others were mentioned since; below 0 where that is not known yet. */
  rank: number;
};

/** Returns a function that gives the one whom a candidate means: the same for all candidates that mean the same one. */
function personFinder(): (candidate: Candidate) => Person {
  const people = new Map<Who, Person>();
  return (candidate) => {
    const who = whoIs(candidate);
    const known = people.get(who);
    if (known !== undefined) return known;
    const person: Person = { count: 0, active: false, here: false, rank: -1 };
    people.set(who, person);
    return person;
  };
}

/** Whom a pronoun most probably means, with the probability. */
export type Antecedent = AntecedentEvidence & {
  readonly candidate: Candidate;
  /** Whether another may be meant as well, and how openly. */
  readonly contest: Contest | null;
};

/** Whom a pronoun most probably means, with the probability and those among whom they were chosen. */
export type Likeliest = {
  readonly candidate: Candidate;
  readonly probability: number;
  readonly choices: readonly Choice[];
  /** The subject before it, whatever the model says. */
  readonly isSubject: boolean;
};

/**
 * Whom a pronoun most probably means, as `likeliest` found them among the candidates, with what else speaks for or against them.
 */
export function antecedent(
  text: string,
  pronoun: Pronoun,
  found: Likeliest,
  candidates: readonly Candidate[],
): Antecedent {
  const { candidate, probability, choices, isSubject } = found;
  if (isSubject) return { candidate, probability, alone: true, lead: null, contest: null };
  return {
    candidate,
    probability,
    alone: isAlone(text, candidate, pronoun, choices),
    lead: leadTo(text, candidate, pronoun, choices),
    contest: contestOf(text, candidate, pronoun, choices, candidates),
  };
}

/**
 * Ranks whom a pronoun may mean by a learned model: each mention has a worth, and the best mention of each person makes
 * that person's probability (mention ranking with latent antecedents, after Durrett and Klein, "Easy Victories and
 * Uphill Battles in Coreference Resolution", 2013). Null where it is nobody rather than anyone mentioned.
 */
export function likeliest(
  text: string,
  pronoun: Pronoun,
  candidates: readonly Candidate[],
  model: PronounModel,
): Likeliest | null {
  const choices = choicesFor(text, pronoun, candidates);
  const subject =
    subjectBefore(pronoun, choices) ??
    subjectOfSentence(pronoun, choices) ??
    subjectOfParagraph(pronoun, choices);
  if (subject) return { candidate: subject, probability: OF_SUBJECT, choices, isSubject: true };
  const kind = weightsFor(pronoun);
  const worths = choices.map(({ features }) => worthOf(model, kind, features));
  const highest = Math.max(...worths);
  const shares: { candidate: Candidate | null; share: number }[] = [];
  for (const [at, { candidate, rank }] of choices.entries()) {
    const share = Math.exp((worths[at] ?? 0) - highest);
    if (share > (shares[rank]?.share ?? -1)) shares[rank] = { candidate, share };
  }
  let best: { candidate: Candidate | null; share: number } | null = null;
  let total = 0;
  for (const one of shares) {
    total += one.share;
    if (best === null || one.share > best.share) best = one;
  }
  if (!best?.candidate) return null;
  return { candidate: best.candidate, probability: best.share / total, choices, isSubject: false };
}

/** Of whom `subjectBefore` finds: not enough for a clear pronoun. */
const OF_SUBJECT = 0.9;

/** "The grandfather, Hamad, sat down. He is 90.": the one who leads the sentence before, where it names nobody else who may be meant. */
function subjectBefore(pronoun: Pronoun, choices: readonly Choice[]): Candidate | null {
  if (pronoun.form !== "subject" || !pronoun.opens || pronoun.speaks) return null;
  const near = choices.flatMap(({ candidate }) =>
    candidate &&
    !candidate.located &&
    candidate.paragraph === pronoun.paragraph &&
    candidate.sentence === pronoun.sentence - 1
      ? [candidate]
      : [],
  );
  const people = new Set(near.map(whoIs));
  const leading = near.find(({ leads, owns }) => leads && !owns);
  return people.size === 1 && leading && isPerson(leading) ? leading : null;
}

/** "Their daughter calls out that she knows": who leads the sentence and says it, where only they may be meant in it. */
function subjectOfSentence(pronoun: Pronoun, choices: readonly Choice[]): Candidate | null {
  if (pronoun.form !== "subject" || pronoun.opens || !pronoun.inReport) return null;
  const here = choices.flatMap(({ candidate }) =>
    candidate && candidate.sentence === pronoun.sentence && candidate.gender === genderOf(pronoun.word)
      ? [candidate]
      : [],
  );
  const people = new Set(here.map(whoIs));
  const leading = here.find(({ leads, owns }) => leads && !owns);
  return people.size === 1 && leading && isPerson(leading) && leading.gender !== null ? leading : null;
}

/** "Orlan came on Sunday. Two boats lay still. Asked about them, she shook her head.": the only one in the paragraph who may be meant and leads a sentence. */
function subjectOfParagraph(pronoun: Pronoun, choices: readonly Choice[]): Candidate | null {
  if (pronoun.form !== "subject" || pronoun.speaks || genderOf(pronoun.word) === null) return null;
  const here = choices.flatMap(({ candidate }) =>
    candidate && candidate.paragraph === pronoun.paragraph && !candidate.located ? [candidate] : [],
  );
  const people = new Set(here.map(whoIs));
  const leading = here.find(({ leads, owns, sentence }) => leads && !owns && sentence < pronoun.sentence);
  return people.size === 1 && leading?.entity && leading.gender !== null ? leading : null;
}

const isPerson = ({ entity, gender }: Candidate) =>
  gender !== null || entity === null || entity.kind === "person" || entity.name.includes(" ");
