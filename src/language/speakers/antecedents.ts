import type { Subject } from "../grammar/phrases.ts";
import { firstVerdict } from "../rules/rule.ts";
import { indexAt } from "../words/tokens.ts";
import { UNFIT_ANTECEDENT_RULES } from "./agreement-rules.ts";
import { featuresOf, featuresOfNobody, type Standing } from "./antecedent-features.ts";
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
  const standings = standingsOf(fit);
  const choices: Choice[] = [];
  for (let at = fit.length - 1; at >= 0; at -= 1) {
    const candidate = fit[at];
    const standing = candidate && standings.get(whoIs(candidate));
    if (standing) choices.push({ candidate, features: featuresOf(text, candidate, pronoun, standing) });
  }
  // Whoever says something is someone.
  if (!pronoun.speaks) choices.push({ candidate: null, features: featuresOfNobody(pronoun) });
  return choices;
}

type Who = Entity | Subject | null;

/** What these candidates, the nearest one last, say of each person together. */
function standingsOf(candidates: readonly Candidate[]): ReadonlyMap<Who, Standing> {
  const standings = new Map<Who, Writable<Standing>>();
  let most = 0;
  let lastSpeaker: Writable<Standing> | null = null;
  for (let at = candidates.length - 1; at >= 0; at -= 1) {
    const candidate = candidates[at];
    if (!candidate) break;
    const who = whoIs(candidate);
    let standing = standings.get(who);
    if (!standing) {
      standing = { rank: standings.size, count: 0, most: false, active: false, lastSpeaker: false };
      standings.set(who, standing);
    }
    standing.count += 1;
    most = Math.max(most, standing.count);
    // "Rain fell": a word before a verb need be nobody's name.
    if (candidate.speaks || (candidate.acts && candidate.entity?.name.includes(" "))) standing.active = true;
    if (candidate.speaks) lastSpeaker ??= standing;
  }
  for (const standing of standings.values()) standing.most = standing.count === most;
  if (lastSpeaker) lastSpeaker.lastSpeaker = true;
  return standings;
}

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/** Whom a candidate means, as far as the article says. */
export const whoIs = ({ entity, description }: Candidate): Who => entity ?? description;

/** Whom a pronoun most probably means, with the probability. */
export type Antecedent = { readonly candidate: Candidate; readonly probability: number };

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
  const kind = weightsFor(pronoun);
  const worths = new Map<Who, number>();
  let best: Candidate | null = null;
  let highest = Number.NEGATIVE_INFINITY;
  for (const { candidate, features } of choicesFor(text, pronoun, candidates)) {
    const worth = worthOf(model, kind, features);
    const who = candidate && whoIs(candidate);
    if (worth > (worths.get(who) ?? Number.NEGATIVE_INFINITY)) worths.set(who, worth);
    if (worth <= highest) continue;
    best = candidate;
    highest = worth;
  }
  if (best === null) return null;
  let total = 0;
  for (const worth of worths.values()) total += Math.exp(worth - highest);
  return { candidate: best, probability: 1 / total };
}
