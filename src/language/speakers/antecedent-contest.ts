import { isPersonNoun, isPluralNoun, nounGender } from "../grammar/roles.ts";
import { areJoint, type Choice, isSomeone, othersAmong } from "./antecedent-rivals.ts";
import type { Candidate } from "./candidate.ts";
import { genderOf, type Pronoun } from "./pronoun.ts";

/**
 * How openly the text names another whom a pronoun may mean:
 * - open: they act together ("Orlan and Mayor Khoury met. He told him"), or the pronoun’s paragraph speaks of them both ("Ida Orlan met
 *   Vera Khoury. Orlan bent down to hear what she was saying. “…,” she said"). Of articles that nobody looked at, one in ten of these was
 *   the other.
 * - behind the subject: the other stands only in the sentence right before, behind the subject that leads to the pronoun, and does not
 *   answer there ("Orlan defended the plan against Khoury. “…,” he said"); or only before it, and it brings that subject in.
 */
export type Contest = "open" | "behind the subject";

/**
 * Whether another may be meant than the one who was chosen; null where the text names nobody else nearby.
 *
 * @param candidates all before the pronoun, those among them whom it can’t mean.
 */
export function contestOf(
  text: string,
  best: Candidate,
  pronoun: Pronoun,
  choices: readonly Choice[],
  candidates: readonly Candidate[],
): Contest | null {
  if (isPassedOver(best, pronoun, candidates)) return "open";
  const others = othersAmong(choices, best).filter(isSomeone);
  if (others.some((other) => areJoint(text, best, other))) return "open";
  if (best.paragraph !== pronoun.paragraph) return null;
  if (isSpokenWith(text, best, pronoun) || others.some((other) => isSinceDescribed(best, other, pronoun)))
    return "open";
  const near = others.filter((other) => other.entity !== null && other.paragraph === pronoun.paragraph);
  const people = near.filter((other) => !isOnlyPlace(text, other, near));
  if (people.length === 0) return null;
  if (REPLYING.test(text.slice(pronoun.start, pronoun.start + 30))) return "open";
  const isSubject = best.leads && !best.owns && best.sentence === pronoun.sentence - 1;
  const isBehind = (other: Candidate) => isBehindSubject(text, best, other);
  return isSubject && (people.every(isBehind) || isBroughtInAlone(best, people, candidates))
    ? "behind the subject"
    : "open";
}

/** "Khoury sells nets. Another trader, Sami Orlan, was unhappy.": whether a sentence names someone for the first time, and nobody else. */
const isBroughtInAlone = (
  best: Candidate,
  others: readonly Candidate[],
  candidates: readonly Candidate[],
): boolean =>
  best.pronoun === null &&
  candidates.every(({ entity, sentence }) => entity !== best.entity || sentence === best.sentence) &&
  others.every(({ sentence }) => sentence < best.sentence);

/**
 * "Lupesina Savali laid the paper down. Then he smiled.": whether someone leads the paragraph, after the one who was chosen, who was
 * left out for a gender that is only guessed.
 */
const isPassedOver = (best: Candidate, pronoun: Pronoun, candidates: readonly Candidate[]) =>
  candidates.some(
    ({ entity, gender, genderGuessed, leads, paragraph, start }) =>
      entity !== null &&
      entity !== best.entity &&
      genderGuessed &&
      leads &&
      gender !== null &&
      genderOf(pronoun.word) !== null &&
      gender !== genderOf(pronoun.word) &&
      paragraph === pronoun.paragraph &&
      (start > best.start || best.pronoun !== null),
  );

/** "At Swift Current", "of Quay Street": whether nothing says that a name is a person’s, and it stands only where places and bodies do. */
const isOnlyPlace = (text: string, { entity, gender }: Candidate, near: readonly Candidate[]) =>
  entity?.kind === null &&
  gender === null &&
  near.every(
    (one) =>
      one.entity !== entity || one.located || PLACED.test(text.slice(Math.max(0, one.start - 16), one.start)),
  );

const PLACED = /(?:^|\s)(?:across|along|around|at|from|in|near|of|on|outside|over|through)\s(?:the\s)?$/iu;

/** In UTF-16 units: how far before a name its clause is looked at. */
const REACH = 120;

/** Whether another stands in the sentence of its subject and is neither asked there nor the subject of a clause beside it. */
function isBehindSubject(text: string, subject: Candidate, other: Candidate): boolean {
  if (other.sentence !== subject.sentence || other.speaks) return false;
  // "Zein’s lawyer, Sami Orlan,"
  if (other.owns) return true;
  if (other.leads) return false;
  // "Asked by Zein’s lawyer, Orlan shrugged"
  if (other.start < subject.start) return other.bound;
  const between = text.slice(Math.max(subject.start, other.start - REACH), other.start);
  return !PROMPTED.test(between) && !DURING.test(between) && !(other.acts && BESIDE.test(between));
}

/** "Khoury laughed. Behind him stood a trader.": whether someone who is only described leads the sentence between. */
const isSinceDescribed = (best: Candidate, other: Candidate, pronoun: Pronoun) =>
  other.entity === null &&
  other.leads &&
  other.sentence === pronoun.sentence - 1 &&
  best.sentence < other.sentence;

/** "Khoury spoke to a guard. “…,” he said": whether someone who is only described, and agrees, is asked or met in the sentence before. */
function isSpokenWith(text: string, best: Candidate, pronoun: Pronoun): boolean {
  const gender = genderOf(pronoun.word);
  if (gender === null || !best.leads || best.sentence !== pronoun.sentence - 1) return false;
  const sentence = /^[^“"‘.!?]{1,200}/u.exec(text.slice(best.start, pronoun.start))?.[0] ?? "";
  for (const { index, 1: noun = "" } of sentence.matchAll(DESCRIBED)) {
    const of = nounGender(noun.toLowerCase());
    if (!isPersonNoun(noun) || isPluralNoun(noun) || HEARERS.test(noun) || (of !== null && of !== gender))
      continue;
    const before = sentence.slice(0, index);
    if (PROMPTED_HERE.test(before) && !INFORMED.test(before)) return true;
  }
  return false;
}

const DESCRIBED =
  /(?<=\s)(?:an?|another|the|his|her|their)\s(?:\p{Ll}[\p{L}-]*\s){0,2}?(\p{Ll}[\p{L}-]*)(?=[\s,]|$)/gu;
/** "Told the minister": of someone described, who has hardly been brought in to answer. */
const INFORMED = /\s(?:remind(?:ed|s)?|show(?:ed|s)?|tells?|told|urge[ds]?|warn(?:ed|s)?)\s$/u;
/** Who only asks and writes down. */
const HEARERS = /^(?:correspondent|court|host|interviewer|journalist|presenter|reporter)$/u;
/** "She wrote back" */
const REPLYING =
  /^\p{L}+\s(?:later\s)?(?:answer(?:s|ed)|counter(?:s|ed)|repl(?:ies|ied)|respond(?:s|ed)|retort(?:s|ed)|(?:shot|wrote)\sback)/u;

/** "Orlan asked Mayor Zein", "Orlan was interrupted by Zein": whose turn it is. */
const PROMPTING = String.raw`(?:^|\s)(?:(?:ask|call|catch|caught|challeng|confront|cross-examin|embrac|fac|find|found|greet|hear|heard|hugg|interview|introduc|invit|join|kiss|meet|met|overhear|overheard|phon|press|prompt|quizz|question|quot|rang|reach|remind|ring|saw|see|show|tell|telephon|told|urg|visit|warn|watch)(?:e|ed|es|ing|s)?(?:\swith)?|(?:appear(?:ed|s)|conversation|spoke|talk(?:ed|s)?)\swith|(?:answer|answers|hear|heard|word)\sfrom|(?:floor|microphone|question|stage|turn)\sto|(?:approached|awaited|answered|challenged|contradicted|corrected|echoed|followed|heckled|interrupted|greeted|joined|met|stopped|succeeded)\sby|(?:beckoned|handed|listened|listening|nodded|passed|pointed|spoke|spoken|talked|talking|turned|turning|waved|winked)(?:\s\S+){0,3}\s(?:at|over|to|towards?|with)|gave\sway\sto)\s`;
const PROMPTED = new RegExp(
  `${PROMPTING}(?:(?:a|an|the|his|her|their|its|fellow)\\s)?(?:\\S+\\s){0,3}$`,
  "iu",
);
/** The same right before someone who is only described. */
const PROMPTED_HERE = new RegExp(`${PROMPTING}$`, "iu");

/** "… when Zein came in" */
const DURING = /(?:^|\s)(?:as|until|when|while)\s(?:\p{Lu}\S*\s){0,2}$/u;

/** "…, and Zein shook his head", "… when the mayor, Zein, came in". */
const BESIDE = /(?:[;:—–]|(?:^|\s)(?:and|as|but|or|so|until|when|whereas|while|yet))\s(?:\S+\s){0,3}$/u;
