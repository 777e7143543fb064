import type { Speaker } from "./analysis.ts";
import { antecedent, type Candidate, candidatesBefore, gatherCandidates, isDefinite } from "./antecedents.ts";
import { type Entity, groupNames } from "./entities.ts";
import { roleOf } from "./entity-roles.ts";
import { fold } from "./fold.ts";
import { DETERMINERS } from "./lexicon.ts";
import type { NameMention } from "./names.ts";
import type { Paragraph } from "./paragraphs.ts";
import type { Subject } from "./phrases.ts";
import type { Report } from "./reports.ts";
import { isPluralNoun } from "./roles.ts";
import { indexAt } from "./tokens.ts";

/** Pronouns that name nobody of the article. */
const NOBODY = /^(?:i|we|you|who|everyone|everybody|somebody|someone|nobody|anyone)$/;

/**
 * Prepares the speakers of one article.
 *
 * @returns a function that finds who a subject means: "he" and "the minister" to the fullest name in the article; null
 * when the text does not tell.
 */
export function readSpeakers(
  text: string,
  paragraphs: readonly Paragraph[],
  mentions: readonly NameMention[],
  reports: readonly (readonly Report[])[],
): (subject: Subject) => Speaker | null {
  const entityOf = groupNames(mentions);
  const candidates = gatherCandidates(text, paragraphs, mentions, reports, entityOf);
  const sentenceStarts = paragraphs.flatMap(({ sentences }) => sentences);
  const paragraphAt = (offset: number) => indexAt(paragraphs, offset + 1) - 1;

  const named = remember(
    (entity: Entity): Speaker => ({
      name: entity.kind === "body" ? withArticle(text, entity) : entity.name,
      role: roleOf(text, entity, (mention) => paragraphs[paragraphAt(mention.start)]),
    }),
  );
  const speakerOf = ({ entity, description }: Candidate): Speaker | null =>
    entity ? named(entity) : description ? described(text, description) : null;

  const pronounSpeaker = ({ head, start }: Subject): Speaker | null => {
    if (NOBODY.test(head)) return null;
    const before = candidatesBefore(candidates, start);
    const sentence = indexAt(sentenceStarts, start + 1) - 1;
    const found = antecedent(text, head, before, paragraphAt(start), sentence);
    return found && speakerOf(found);
  };
  const describedSpeaker = (subject: Subject): Speaker => {
    if (isPluralNoun(subject.head) || !isDefinite(text, subject)) return described(text, subject);
    const words = contentWords(text.slice(subject.start, subject.end));
    let best: Speaker | null = null;
    let bestScore = 0;
    for (const candidate of candidatesBefore(candidates, subject.start)) {
      const speaker = speakerOf(candidate);
      const known = contentWords((candidate.entity ? speaker?.role : speaker?.name) ?? "");
      if (!known.has(subject.head)) continue;
      const shared = [...words].filter((word) => known.has(word)).length;
      const score = shared * 10 + (candidate.speaks ? 2 : 0);
      if (score < bestScore) continue;
      best = speaker;
      bestScore = score;
    }
    return best ?? described(text, subject);
  };

  return (subject) => {
    if (subject.kind === "pronoun") return pronounSpeaker(subject);
    if (subject.kind === "description") return describedSpeaker(subject);
    const entity = subject.name ? entityOf.get(subject.name) : undefined;
    return entity ? named(entity) : described(text, subject);
  };
}

function remember<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

/** Somebody without a name, as the article calls them. */
function described(text: string, { start, end }: Subject): Speaker {
  const words = text.slice(start, end).replace(/\s+/g, " ");
  return { name: words.replace(/^(?:The|A|An)\s/, (article) => article.toLowerCase()), role: null };
}

/** "The Beacon" where the article writes its "The" with a capital inside a sentence, else the bare name. */
function withArticle(text: string, entity: Entity): string {
  const capital = entity.mentions.some(
    ({ text: name, start }) =>
      name === entity.name && start >= 0 && /[\p{L},] The $/u.test(text.slice(Math.max(0, start - 6), start)),
  );
  return capital ? `The ${entity.name}` : entity.name;
}

function contentWords(phrase: string): Set<string> {
  const words = fold(phrase)
    .split(/[^\p{L}\p{N}-]+/u)
    .map((word) => word.replace(/'s$/, ""));
  return new Set(words.filter((word) => word !== "" && !DETERMINERS.has(word)));
}
