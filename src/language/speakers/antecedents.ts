import type { Subject } from "../grammar/phrases.ts";
import { firstVerdict } from "../rules/rule.ts";
import { indexAt } from "../words/tokens.ts";
import { UNFIT_ANTECEDENT_RULES } from "./agreement-rules.ts";
import { featuresOf, featuresOfNobody } from "./antecedent-features.ts";
import { type PronounModel, weightsFor, worthOf } from "./antecedent-model.ts";
import type { Candidate } from "./candidate.ts";
import type { Entity } from "./entity.ts";
import type { Pronoun } from "./pronoun.ts";

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

/** What a pronoun may stand for: a candidate, or nobody, with its features. */
export type Choice = { readonly candidate: Candidate | null; readonly features: readonly number[] };

/** Everyone whom a pronoun may mean, the nearest first, and last nobody. */
export function choicesFor(
  text: string,
  pronoun: Pronoun,
  candidates: readonly Candidate[],
): readonly Choice[] {
  const fit = candidates.filter(
    (candidate) => firstVerdict(UNFIT_ANTECEDENT_RULES, { candidate, pronoun }) === undefined,
  );
  const counts = new Map<Who, number>();
  const active = new Set<Who>();
  let most = 0;
  let lastSpeaker: Who | null = null;
  for (const candidate of fit) {
    const who = whoIs(candidate);
    const count = (counts.get(who) ?? 0) + 1;
    counts.set(who, count);
    most = Math.max(most, count);
    // "Rain fell": a word before a verb need be nobody's name.
    if (candidate.speaks || (candidate.acts && candidate.entity?.name.includes(" "))) active.add(who);
    if (candidate.speaks) lastSpeaker = who;
  }
  const lastToLead = fit.findLast(({ leads, owns }) => leads && !owns);
  const here = new Set(fit.filter(({ paragraph }) => paragraph === pronoun.paragraph).map(whoIs));
  const ranks = new Map<Who, number>();
  const choices: Choice[] = [];
  for (let at = fit.length - 1; at >= 0; at -= 1) {
    const candidate = fit[at];
    if (!candidate) continue;
    const who = whoIs(candidate);
    const rank = ranks.get(who) ?? ranks.size;
    ranks.set(who, rank);
    const count = counts.get(who) ?? 1;
    const standing = {
      rank,
      count,
      most: count === most,
      active: active.has(who),
      lastSpeaker: who === lastSpeaker,
      lastToLead: candidate === lastToLead,
      alone: here.size === 1 && candidate.paragraph === pronoun.paragraph,
    };
    choices.push({ candidate, features: featuresOf(text, candidate, pronoun, standing) });
  }
  // Whoever says something is someone.
  if (!pronoun.speaks) choices.push({ candidate: null, features: featuresOfNobody(pronoun) });
  return choices;
}

type Who = Entity | Subject | null;

/** Whom a candidate means, as far as the article says. */
export const whoIs = ({ entity, description }: Candidate): Who => entity ?? description;

/** Whom a pronoun most probably means, with the probability. */
export type Antecedent = {
  readonly candidate: Candidate;
  readonly probability: number;
  /** Nobody else with a name, in the paragraph or in the article so far, fits the pronoun. */
  readonly alone: boolean;
};

/**
 * Ranks whom a pronoun may mean by a learned model: each mention has a worth, and the best mention of each person makes
 * that person's probability (mention ranking with latent antecedents, after Durrett and Klein, "Easy Victories and
 * Uphill Battles in Coreference Resolution", 2013). Null where it is nobody rather than anyone mentioned.
 */
export function antecedent(
  text: string,
  pronoun: Pronoun,
  candidates: readonly Candidate[],
  model: PronounModel,
): Antecedent | null {
  const choices = choicesFor(text, pronoun, candidates);
  const subject = subjectBefore(pronoun, choices);
  if (subject) return { candidate: subject, probability: OF_SUBJECT, alone: true };
  const kind = weightsFor(pronoun);
  const worths = choices.map(({ features }) => worthOf(model, kind, features));
  const highest = Math.max(...worths);
  const shares = new Map<Who, { candidate: Candidate | null; share: number }>();
  for (const [at, { candidate }] of choices.entries()) {
    const share = Math.exp((worths[at] ?? 0) - highest);
    const who = candidate && whoIs(candidate);
    if (share > (shares.get(who)?.share ?? 0)) shares.set(who, { candidate, share });
  }
  let best: { candidate: Candidate | null; share: number } | null = null;
  let total = 0;
  for (const one of shares.values()) {
    total += one.share;
    if (best === null || one.share > best.share) best = one;
  }
  if (!best?.candidate) return null;
  return {
    candidate: best.candidate,
    probability: best.share / total,
    alone: isAlone(text, best.candidate, pronoun, choices),
  };
}

/** "A", "another", "one of", "Benali’s". */
const NEW_ONE = /^(?:[Aa]n?|[Aa]nother|[Oo]ne)\s|^\p{Lu}[\p{L}-]*['’]s?\s/u;

/**
 * Whether it leads or acts in the pronoun’s paragraph, where nobody else with a name fits, or nobody else fits at all; someone who is
 * only described must lead it, be the only one, and be new: "the postman" may be named elsewhere.
 */
function isAlone(text: string, best: Candidate, pronoun: Pronoun, choices: readonly Choice[]): boolean {
  const others = choices.flatMap(({ candidate }) =>
    candidate && whoIs(candidate) !== whoIs(best) ? [candidate] : [],
  );
  if (others.length === 0) return true;
  const isHere = ({ paragraph }: Candidate) => paragraph === pronoun.paragraph;
  if (best.entity === null)
    return (
      best.leads &&
      NEW_ONE.test(text.slice(best.start, best.start + 40)) &&
      isHere(best) &&
      !others.some(isHere)
    );
  const isNear = (best.leads || best.speaks || best.acts) && isHere(best);
  return isNear && others.every((other) => other.entity === null || !isHere(other));
}

/** Of whom `subjectBefore` finds: as sure as a pronoun that is just clear. */
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

const isPerson = ({ entity, gender }: Candidate) =>
  gender !== null || entity === null || entity.kind === "person" || entity.name.includes(" ");
