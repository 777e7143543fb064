import type { QuotedArticle } from "../../bench/quoted-articles.ts";
import { nameKey, overlap } from "../../bench/quotes.ts";
import { attributedIn } from "../../src/language/analyse.ts";
import { annotate } from "../../src/language/annotate.ts";
import { isPersonNoun, isPluralNoun } from "../../src/language/grammar/roles.ts";
import type { PronounModel } from "../../src/language/speakers/antecedent-model.ts";
import { whoIs } from "../../src/language/speakers/antecedent-rivals.ts";
import { choicesFor } from "../../src/language/speakers/antecedents.ts";
import type { Candidate } from "../../src/language/speakers/candidate.ts";
import { genderOf, type Pronoun } from "../../src/language/speakers/pronoun.ts";
import type { MarkedArticle, PlainArticle } from "./articles.ts";
import { pronounsIn } from "./pronouns.ts";

/** A pronoun with everyone whom it may mean; those whom it does mean are right. */
export type Example = {
  readonly article: string;
  readonly word: Pronoun["word"];
  readonly speaks: boolean;
  readonly choices: readonly {
    /** Choices of one person have the same number. */
    readonly who: number;
    readonly right: boolean;
    readonly features: readonly number[];
  }[];
};

/** The examples in an article with marked pronouns: those alone whose right choice is among the candidates. */
export function markedExamples(article: MarkedArticle, model: PronounModel): Example[] {
  const annotated = annotate(article.text, { ...titleOf(article), pronouns: model });
  const clusters = new Map(article.pronouns.map(({ start, cluster }) => [start, cluster]));
  const namesOf = new Map<number, Set<string>>();
  for (const { cluster, name } of article.mentions)
    if (cluster !== null && name !== undefined)
      namesOf.set(cluster, (namesOf.get(cluster) ?? new Set()).add(plain(name)));
  const clusterAt = new Map(article.mentions.map(({ start, cluster }) => [start, cluster]));
  return pronounsIn(annotated).flatMap((subject) => {
    const cluster = clusters.get(subject.start);
    if (cluster === undefined) return [];
    const own = cluster === null ? undefined : namesOf.get(cluster);
    const isRight = (candidate: Candidate | null): boolean => {
      if (!candidate) return false;
      if (candidate.entity)
        return (
          cluster !== null &&
          candidate.entity.mentions.some(
            ({ start, text }) => clusterAt.get(start) === cluster || own?.has(plain(text)) === true,
          )
        );
      return (
        candidate.description !== null &&
        cluster !== null &&
        clusterAt.get(candidate.description.start) === cluster
      );
    };
    const asked = annotated.mentionedBefore(subject);
    if (!asked) return [];
    const choices = choicesFor(article.text, asked.pronoun, asked.candidates);
    return exampleOf(article.id, asked.pronoun, choices, isRight, cluster === null || !own);
  });
}

/** The examples in an article with marked quotations: a "he" or "she" that says one means its speaker. */
export function quotedExamples(article: QuotedArticle, id: string, model: PronounModel): Example[] {
  const annotated = annotate(article.text, {
    ...(article.title ? { title: article.title } : {}),
    pronouns: model,
  });
  const seen = new Set<number>();
  return attributedIn(annotated).flatMap(({ passage, attribution }) => {
    const subject = attribution?.subject;
    if (subject?.kind !== "pronoun" || seen.has(subject.start)) return [];
    const marked = article.quotes.find((quote) => overlap(quote, passage) >= SAME_QUOTATION);
    const asked = annotated.mentionedBefore(subject);
    if (!marked?.speaker || !asked || genderOf(asked.pronoun.word) === null) return [];
    seen.add(subject.start);
    const speaker = nameKey(marked.speaker);
    const isRight = (candidate: Candidate | null) => {
      if (!candidate) return false;
      const { entity, description } = candidate;
      if (entity) return nameKey(entity.name) === speaker;
      return (
        description !== null && nameKey(article.text.slice(description.start, description.end)) === speaker
      );
    };
    const choices = choicesFor(article.text, asked.pronoun, asked.candidates);
    return exampleOf(id, asked.pronoun, choices, isRight, false);
  });
}

/** How much of two passages must be the same for one to be the other’s mark. */
const SAME_QUOTATION = 0.5;

const plain = (name: string) =>
  name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/^(?:the|an?)\s|['’]s$/gu, "");

const titleOf = ({ title }: PlainArticle | MarkedArticle) => (title ? { title } : {});

function exampleOf(
  article: string,
  { word, speaks }: Pronoun,
  choices: readonly { readonly candidate: Candidate | null; readonly features: readonly number[] }[],
  isRight: (candidate: Candidate | null) => boolean,
  mayBeNobody: boolean,
): Example[] {
  const numbers = new Map<unknown, number>();
  const numberOf = (who: unknown) => {
    const known = numbers.get(who) ?? numbers.size;
    numbers.set(who, known);
    return known;
  };
  const all = choices.map(({ candidate, features }) => ({
    who: numberOf(candidate && whoIs(candidate)),
    right: isRight(candidate),
    features,
  }));
  if (!all.some(({ right }) => right)) {
    if (!mayBeNobody || choices.at(-1)?.candidate !== null) return [];
    return [
      {
        article,
        word,
        speaks,
        choices: all.map((choice, at) => ({ ...choice, right: choices[at]?.candidate === null })),
      },
    ];
  }
  return [{ article, word, speaks, choices: all }];
}

/**
 * The examples in an article without marks: where all people mentioned before a "he" or "she" have names that say their
 * gender, and only one agrees, it is the one meant. The others are made to agree as well, so that the place decides.
 */
export function genderedExamples(article: PlainArticle, model: PronounModel): Example[] {
  const annotated = annotate(article.text, { ...titleOf(article), pronouns: model });
  return pronounsIn(annotated).flatMap((subject) => {
    const asked = annotated.mentionedBefore(subject);
    const gender = genderOf(subject.head);
    if (!asked || gender === null) return [];
    const { pronoun, candidates } = asked;
    const people = candidates.filter(({ entity }) => entity?.kind === "person" && entity.gender !== null);
    const meant = new Set(people.flatMap(({ entity }) => (entity?.gender === gender ? [entity] : [])));
    const [only] = meant;
    const others = people.some(({ entity }) => entity !== only);
    const unsure = candidates.some(
      (candidate) =>
        !people.includes(candidate) &&
        pronoun.paragraph - candidate.paragraph < NEAR &&
        mayBePerson(candidate),
    );
    if (!only || meant.size > 1 || !others || unsure) return [];
    if (!people.some(({ entity, paragraph }) => entity === only && pronoun.paragraph - paragraph < NEAR))
      return [];
    const word = gender === "male" ? ("he" as const) : ("she" as const);
    const alike = people.map((candidate) => ({
      ...candidate,
      gender,
      pronoun: candidate.pronoun && word,
    }));
    const choices = choicesFor(article.text, pronoun, alike);
    return exampleOf(article.id, pronoun, choices, (candidate) => candidate?.entity === only, false);
  });
}

/** In paragraphs. */
const NEAR = 2;

const mayBePerson = ({ entity, description }: Candidate) =>
  entity
    ? entity.kind === "person" || (entity.kind === null && entity.name.includes(" "))
    : isPersonNoun(description?.head ?? "") && !isPluralNoun(description?.head ?? "");
