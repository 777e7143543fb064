import { DETERMINERS, PREPOSITIONS } from "../lexicon/function-words.ts";
import { PLACES } from "../lexicon/places.ts";
import { HARMLESS_PROMPTS } from "../lexicon/plain-saying.ts";
import type { Rule } from "../rules/rule.ts";
import { isGivenName } from "../words/given-names.ts";
import { reportingVerb } from "../words/reporting-verbs.ts";
import { type Token, wordAt } from "../words/tokens.ts";
import { isBodyNoun, isRoleWord } from "./roles.ts";

/** What an article's other words say about a capital. */
export type ArticleWords = {
  /** The words that the article writes in small letters somewhere. */
  readonly lowerCaseWords: ReadonlySet<string>;
  /** Whether the article has the word with a capital here for the first time. */
  readonly isFirst: (token: Token) => boolean;
};

/** A run of capitalised words, from `first` to before `end`, that a sentence opens with. */
export type OpeningRun = ArticleWords & {
  readonly tokens: readonly Token[];
  readonly opening: Token;
  readonly first: number;
  readonly end: number;
};

/** How far an aside behind a name may reach, in tokens. */
const LONGEST_ASIDE = 24;

/**
 * A sentence's first word has its capital from there: how many words of the run are no part of the name. Examples are
 * articles with their quotations and speakers marked.
 */
export const OPENING_WORD_RULES: readonly Rule<[OpeningRun], number>[] = [
  {
    name: "said, before its subject",
    example: "Said Selma Orlan, a farmer from the port: “⟦Nobody owns the sea.|Selma Orlan⟧”",
    decide: ({ tokens, opening, first, end }) =>
      opening.word === "said" && first + 1 < end && isOnlyVerb(tokens, end) ? 1 : undefined,
  },
  {
    name: "what someone is asked to do",
    example:
      "Khoury wept. “⟦Ask Khoury’s wife,|Selma Orlan⟧” Selma Orlan said. “⟦We wait,|Khoury⟧” Khoury said.",
    decide: ({ opening, first, end }) =>
      first + 1 < end &&
      /^(?:ask|tell|call|let|give|remember|forget|thank|blame|meet|trust|enter|watch|hear|see|join)$/u.test(
        opening.word,
      )
        ? 1
        : undefined,
  },
  {
    name: "given name or its particle",
    example: "Orlan slept. Rose Orlan shut the gate as the sun rose. “⟦We wait,|Rose Orlan⟧” Orlan said.",
    decide: ({ opening }) =>
      isGivenName(opening.word) || /^(?:abu|umm?|bin|ibn|bint)$/u.test(opening.word) ? 0 : undefined,
  },
  {
    name: "asked about something",
    example: "Told of the talks, Selma Orlan wept. “⟦Nobody owns the sea.|Selma Orlan⟧”",
    decide: ({ opening, first, end }) =>
      end === first + 1 && HARMLESS_PROMPTS.has(opening.word) ? 1 : undefined,
  },
  {
    name: "participle before its phrase",
    example:
      "The council sat down. Cross-examined by the mayor, it wept. “⟦Nobody owns the sea,|the council⟧” it said.",
    decide: ({ tokens, opening, first, end }) =>
      end === first + 1 && PARTICIPLE.test(opening.word) && opensPhrase(tokens, opening.word, end)
        ? 1
        : undefined,
  },
  {
    name: "first name of someone who is named here first",
    example: "Winter Orlan shut the gate this winter. “⟦We wait,|Winter Orlan⟧” Orlan said.",
    decide: ({ tokens, opening, first, end, lowerCaseWords, isFirst }) => {
      const surname = tokens[first + 1];
      return end === first + 2 &&
        surname &&
        lowerCaseWords.has(opening.word) &&
        isSurname(surname) &&
        isFirst(surname)
        ? 0
        : undefined;
    },
  },
  {
    name: "word that the article also writes in small letters",
    example: "Orlan slept. Weather Orlan could stand. The weather was bad. “⟦We wait,|Orlan⟧” Orlan said.",
    decide: ({ opening: { word }, lowerCaseWords }) =>
      lowerCaseWords.has(word) && !isRoleWord(word) && !isBodyNoun(word) ? 1 : undefined,
  },
  {
    name: "participle or adverb",
    example: "Surprisingly Orlan said: “⟦We wait.|Orlan⟧”",
    decide: ({ opening: { word } }) => (/(?:ing|ly)$/u.test(word) && word.length > 5 ? 1 : undefined),
  },
  {
    name: "age or size before a name",
    example: "Old Korvin Brekil said: “⟦We wait.|Korvin Brekil⟧”",
    decide: ({ opening: { word }, first, end }) =>
      first + 1 < end && /^(?:old|young|little|poor|dear)$/u.test(word) ? 1 : undefined,
  },
  {
    name: "word before a full name",
    example: "Beloved Selma Orlan said: “⟦We wait.|Selma Orlan⟧”",
    decide: ({ tokens, opening, first, end }) =>
      first + 2 < end &&
      isGivenName(wordAt(tokens, first + 1)) &&
      (ATTRIBUTE.test(opening.word) || /-(?:old|elect|turned)$/u.test(opening.text)) &&
      !isRoleWord(opening.word)
        ? 1
        : undefined,
  },
];

/** What is no part of a name by how it ends: "Beloved", "controversial", "sometime". */
const ATTRIBUTE =
  /..(?:ed|ing|al|ive|ous|ful|less|[ai]ble|ic|ary|some|time|ly)$|^(?:late|young|old|then|dear|poor)$/u;

const PARTICIPLE =
  /^(?:..\S*[^e]ed|beaten|born|bound|bred|brought|caught|chosen|cut|drawn|driven|faced|forced|found|freed|given|held|hit|kept|known|led|left|lost|made|met|paid|put|raised|seen|sent|set|shown|shot|stuck|sworn|taken|thrown|torn|worn)$/u;

/** "By Khoury", "whether it was true"; "the photographs", of what someone is shown. */
const opensPhrase = (tokens: readonly Token[], participle: string, at: number) =>
  PREPOSITIONS.has(wordAt(tokens, at)) ||
  /^(?:if|whether|why|how|what|who|that)$/u.test(wordAt(tokens, at)) ||
  (/^(?:shown|given|handed|offered|denied|sent|paid)$/u.test(participle) &&
    DETERMINERS.has(wordAt(tokens, at)));

const isSurname = ({ word, possessive }: Token) =>
  !possessive && !isRoleWord(word) && !isBodyNoun(word) && !PLACES.has(word) && !isGivenName(word);

/** "Said Aydin, a farmer: “…”", but "Said Khalil, a farmer, added: “…”" */
function isOnlyVerb(tokens: readonly Token[], from: number): boolean {
  for (let index = from; index < from + LONGEST_ASIDE; index += 1) {
    const token = tokens[index];
    if (!token || /^[:.“"]$/u.test(token.text)) return token?.text === ":";
    if (token.isWord && !token.capital && reportingVerb(token.word)?.plain) return false;
  }
  return false;
}
