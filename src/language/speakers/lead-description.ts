import type { Gender } from "../grammar/name-kinds.ts";
import type { Subject } from "../grammar/phrases.ts";
import { isPersonNoun, isPluralNoun, nounGender } from "../grammar/roles.ts";
import type { Candidate } from "./candidate.ts";
import { mayBeCalled } from "./hypernyms.ts";

/** In paragraphs: how far behind the lead its name stands. */
const NAME_REACH = 2;
/** Too many are called so, or speak of others. */
const ANYONE =
  /^(?:man|woman|boy|girl|teenager|youth|person|resident|witness|victim|suspect|defendant|source|official|spokes(?:man|woman|person)|judge|justice|magistrate|prosecutor|lawyer|attorney|officer|detective|policeman|policewoman|coroner|jury|lawmaker-elect)$/u;

/**
 * "A potter from Sohar said on Monday …" ¶ "Selma Orlan, who …": the description that an article opens with, where the one who
 * opens a paragraph soon after by a full name is the same; null where it need not be.
 *
 * @param candidates all who are mentioned so far.
 * @param named the one just named in full for the first time.
 * @param known the words by which the article has named them.
 */
export function leadNamedBy(
  text: string,
  candidates: readonly Candidate[],
  named: Candidate,
  known: ReadonlySet<string>,
): Subject | null {
  const [lead, ...others] = candidates;
  const described = lead?.description;
  if (!lead || !described || !lead.leads || !lead.opensParagraph) return null;
  if (
    !lead.speaks &&
    !others.some(({ pronoun, description }) => pronoun !== null && description === described)
  )
    return null;
  if (!named.opensParagraph || !named.leads || named.owns) return null;
  const distance = named.paragraph - lead.paragraph;
  if (distance < 1 || distance > NAME_REACH) return null;
  if (!/^an?\s/iu.test(text.slice(described.start, described.start + 3))) return null;
  const { head } = described;
  if (!isPersonNoun(head) || isPluralNoun(head) || ANYONE.test(head)) return null;
  if (others.some(isAnotherPerson)) return null;
  return agrees(nounGender(head), named.gender) && isCalledLike(head, known) ? described : null;
}

const isAnotherPerson = ({ entity, speaks, acts, leads }: Candidate) =>
  entity?.kind === "person" || (entity?.kind === null && (speaks || acts || leads));

const agrees = (one: Gender | null, other: Gender | null) => one === null || other === null || one === other;

/** Whether nothing else is said of what someone is: a potter is no judge. */
const isCalledLike = (head: string, known: ReadonlySet<string>) =>
  known.has(head) || mayBeCalled(head, known) || ![...known].some(isPersonNoun);
