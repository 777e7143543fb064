import { DETERMINERS, isFunctionWord, SUBJECT_PRONOUNS, VERB_PARTICLES } from "../lexicon/function-words.ts";
import { FIGURES, PLAYED_OR_RETOLD, UNREAL, UNSAYING_ADVERBS } from "../lexicon/harmful-words.ts";
import { NAME_PARTICLES } from "../lexicon/name-parts.ts";
import { HARMLESS_ADJECTIVES, HARMLESS_TOPICS, STANCE_VERBS } from "../lexicon/plain-saying.ts";
import type { FrameToken } from "../marks/paragraphs.ts";
import { reportingVerb, uttersOwnWords } from "../words/reporting-verbs.ts";
import { indexAt, textAt, wordAt } from "../words/tokens.ts";
import { arePlainCircumstances, arePlainlySaid, isPlainlyDone, isPlainVerbGroup } from "./circumstances.ts";
import { AHEAD, FAKE, MODAL, PERCEIVING, SUPPOSING } from "./factuality-words.ts";
import { endOfPhrase, handsOn } from "./phrase-ends.ts";
import type { Frame, Subject } from "./phrases.ts";
import { isBodyNoun, isPersonNoun, isRoleWord } from "./roles.ts";
import { areHarmlessAsides } from "./taking-away.ts";
import { isOnlyThings, isWordless } from "./wordless.ts";
import { UTTERED } from "./words-of-another.ts";

/** A verb of saying and its subject, by their indices in the frame. */
export type SayingClause = {
  readonly first: number;
  readonly last: number;
  readonly subjectFirst: number;
  readonly subjectLast: number;
  readonly inverted: boolean;
};

/** The clause of the verb from `first` to `last`, with its subject. */
export function clauseOf(frame: Frame, first: number, last: number, subject: Subject): SayingClause {
  const from = indexAt(frame, subject.start);
  const behind = indexAt(frame, subject.end);
  return {
    first,
    last,
    subjectFirst: startOfNounPhrase(frame, from, mayHaveAnyModifier(frame, first, last, from, behind)),
    subjectLast: /^[js]r$/u.test(wordAt(frame, behind)) ? behind : behind - 1,
    inverted: from > last,
  };
}

/**
 * "Said isotope geochemist Orlan", "goalkeeper Orlan said": between a finite verb and a name behind it, or a quotation and a name,
 * stands only what the person is. A cartoonist who "drew Orlan saying" is no such thing.
 */
const mayHaveAnyModifier = (frame: Frame, first: number, last: number, from: number, behind: number) =>
  from > last || behind !== first || reportingVerb(wordAt(frame, first))?.form === "finite";

/** Back over what may stand before a speaker’s name or noun. */
function startOfNounPhrase(frame: Frame, from: number, isOpen: boolean): number {
  const end = startOfListed(frame, from);
  const open = isOpen ? startOfUnlisted(frame, from) : end;
  return open < end && !isFigure(frame, open, from) ? open : end;
}

/** Back over any words that may describe someone; `from` where they are more, or other, than that. */
function startOfUnlisted(frame: Frame, from: number): number {
  let at = from;
  while (at > 0 && at > from - LONGEST_NOUN_PHRASE && frame[at - 1]?.sentence === frame[from]?.sentence) {
    const token = frame[at - 1];
    if (!token || !isModifier(frame, token, at - 1)) break;
    at -= 1;
    if (DETERMINERS.has(token.word)) break;
  }
  return isStartOfClause(frame, at) ? at : from;
}

/** Whether nothing stands before the word at `at` that it may belong to. */
const isStartOfClause = (frame: Frame, at: number) => {
  const before = frame[at - 1];
  return (
    before === undefined ||
    !before.isWord ||
    before.sentence !== frame[at]?.sentence ||
    before.quotation !== null ||
    uttersOwnWords(before.word) ||
    /^(?:as|and|but|where|while|when|what|which|to|that)$/u.test(before.word)
  );
};

/** "Isotope", "former beekeeper and", "a visibly": any noun, adjective or adverb, unless it is a verb of saying. */
function isModifier(frame: Frame, token: FrameToken, at: number): boolean {
  if (!token.isWord || token.quotation !== null) return false;
  if (DETERMINERS.has(token.word)) return token.word !== "no" && token.word !== "that";
  if (token.word === "and") return isAlsoSomeone(frame, at - 1);
  if (UNREAL.has(token.word) || UNSAYING_ADVERBS.has(token.word) || handsOn(token.word)) return false;
  if (token.capital) return true;
  // "White Corin embracing Orlan"
  if (/..ing$/u.test(token.word) && frame[at - 1]?.isWord && !DETERMINERS.has(wordAt(frame, at - 1)))
    return false;
  return !isFunctionWord(token) && !(reportingVerb(token.word)?.plain && !isPersonNoun(token.word));
}

/** "Singer and", "former beekeeper and", unlike "Corin and", of another who speaks. */
const isAlsoSomeone = (frame: Frame, at: number) => {
  const token = frame[at];
  return (
    token?.isWord === true && (!token.capital || (isStartOfClause(frame, at) && isPersonNoun(token.word)))
  );
};

/** "The novel’s heroine", "a puppet": whether someone is drawn or played. Of a work, only who made it speaks. */
function isFigure(frame: Frame, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const { word, possessive } = frame[at] ?? { word: "", possessive: false };
    if (FIGURES.has(word) || (possessive && PLAYED_OR_RETOLD.has(word))) return true;
    // "Aziz’s wild-eyed Orlan"
    if (possessive && !isSomeone(frame, to)) return true;
  }
  // "Track foreman Orlan"
  return PLAYED_OR_RETOLD.has(wordAt(frame, to - 1)) && !isPersonNoun(wordAt(frame, to));
}

const isSomeone = (frame: Frame, to: number) =>
  [1, 2].some((back) => isPersonNoun(wordAt(frame, to - back)) || isNamedForWork(wordAt(frame, to - back)));

/** The same over listed words only. */
function startOfListed(frame: Frame, from: number): number {
  let at = from;
  while (at > 0 && at > from - LONGEST_NOUN_PHRASE && frame[at - 1]?.sentence === frame[from]?.sentence) {
    const token = frame[at - 1];
    if (!token || !(isPlainModifier(token) || (at < from && isPartOfName(frame, at)))) break;
    at -= 1;
    if (DETERMINERS.has(token.word) && token.word !== "that") break;
  }
  return at;
}

const LONGEST_NOUN_PHRASE = 8;

/** Whether a name goes on before the word at `at`: "Reed Fund manager Selma Orlan", "the Harbour Club’s Selma Orlan". */
function isPartOfName(frame: Frame, at: number): boolean {
  const [token, next] = [frame[at - 1], frame[at]];
  if (!token?.isWord || !token.capital || !next || FAKE.test(token.word)) return false;
  return next.possessive || isRoleWord(next.word) || HARMLESS_TOPICS.has(next.word) || next.capital;
}

/** "Screenwriter", "glaciologist": what one does, by the ending, but not playing, or passing words on. */
const isNamedForWork = (word: string) =>
  /(?:miner|winner|runner|walker|hunter|fisher|settler|brewer|climber|walker|skipper|writer|worker|maker|keeper|owner|driver|grower|breeder|trader|dealer|seller|holder|planner|designer|builder|engineer|surgeon|ologist|grapher|ician|steward|member|mate|monger|herder|mason|smith)$/u.test(
    word,
  );

const isPlainModifier = (token: FrameToken) =>
  // "Velmark Motors’ Selma Orlan"
  /^['’]$/u.test(token.text) || (token.isWord && isPlainWord(token));

const isPlainWord = (token: FrameToken) =>
  DETERMINERS.has(token.word)
    ? token.word !== "no" && token.word !== "that"
    : token.possessive ||
      isRoleWord(token.word) ||
      isBodyNoun(token.word) ||
      HARMLESS_ADJECTIVES.has(token.word) ||
      HARMLESS_TOPICS.has(token.word) ||
      isNamedForWork(token.word) ||
      NAME_PARTICLES.has(token.word) ||
      /^\p{N}/u.test(token.word);

/** Whether the verb is one by which people utter words of their own. */
export function isPlainCue(frame: Frame, { first, last, subjectLast, inverted }: SayingClause): boolean {
  const word = wordAt(frame, first);
  // "Will hear him say", "let her tell them"
  if (
    !inverted &&
    reportingVerb(word)?.form === "base" &&
    /^(?:him|her|them)$/u.test(wordAt(frame, subjectLast))
  )
    return false;
  // "Orlan put it bluntly"
  if (/^puts?$/u.test(word)) return /^(?:it|in)$/u.test(wordAt(frame, first + 1)) || isPutAt(frame, first);
  if (/^sp(?:eaks?|oke|oken)$/u.test(word)) return wordAt(frame, first + 1) === "of";
  return first === last || VERB_PARTICLES.has(wordAt(frame, last))
    ? uttersOwnWords(word)
    : /^(?:according|words)$/u.test(word);
}

/** "Put the damage at “…”" */
function isPutAt(frame: Frame, verb: number): boolean {
  let at = verb + 1;
  while (frame[at]?.isWord && frame[at]?.quotation === null) at += 1;
  return frame[at]?.quotation !== null && /^(?:at|as)$/u.test(wordAt(frame, at - 1));
}

/** Whether nothing but harmless auxiliaries, adverbs and asides stands between the verb and its subject. */
export function isPlainLink(
  frame: Frame,
  { first, last, subjectFirst, subjectLast, inverted }: SayingClause,
): boolean {
  if (inverted) return isPlainVerbGroup({ frame, from: last + 1, to: subjectFirst });
  const behind = subjectLast + 1;
  let group = startOfVerb(frame, first);
  while (group > behind && isPlainVerbGroup({ frame, from: group - 1, to: group })) group -= 1;
  let main = behindAside(frame, behind, group);
  // "Has in the past said"
  while (main < group && isPlainVerbGroup({ frame, from: main, to: main + 1 })) main += 1;
  return main === group || isPlainAside(frame, main, group) || goesOnPlainly(frame, main, group);
}

/** Index behind ", for his part,", ", 45, a farmer from Basra,", where such an aside stands at `from`; else `from`. */
export function behindAside(frame: Frame, from: number, to: number): number {
  if (textAt(frame, from) !== ",") return from;
  let end = to;
  while (end > from + 1 && !(textAt(frame, end - 1) === "," && isPlainAside(frame, from, end))) end -= 1;
  return end > from + 1 ? end : from;
}

/** Index of the first word of "went on to say", "was heard to say", "would only say", "not only said"; the verb’s where it stands alone. */
function startOfVerb(frame: Frame, verb: number): number {
  const words = [3, 2, 1].map((back) => wordAt(frame, verb - back)).join(" ");
  if (/^(?:(?:went|goes|going) on|(?:was|were) (?:heard|quick)) to$/u.test(words)) return verb - 3;
  if (/\b(?:this|that) to$/u.test(words)) {
    const has = wordAt(frame, verb - 3) === "only" ? verb - 4 : verb - 3;
    if (/^(?:has|had|have)$/u.test(wordAt(frame, has))) return has;
  }
  if (/\b(?:used|liked|likes|loved|loves) to$/u.test(words)) return verb - 2;
  if (/\b(?:is|are|was|were)$/u.test(words) && reportingVerb(wordAt(frame, verb))?.form === "gerund")
    return verb - 1;
  return /(?:^|\s)(?:(?:would|could) (?:only|later|often|then|sometimes)|not only)$/u.test(words)
    ? verb - 2
    : verb;
}

/** ", 45, a farmer from Basra,", "who asked not to be named", "of the Harbour Club". */
export function isPlainAside(frame: Frame, from: number, to: number): boolean {
  const opening = textAt(frame, from);
  const bound = /^(?:who|of|from|at|with|in|for|on|after|during)$/u.test(opening);
  const closed =
    /^[,(–—-]$/u.test(opening) &&
    (/^[,)–—-]$/u.test(textAt(frame, to - 1)) || wordAt(frame, to - 1) === "who");
  const aside = { frame, from, to };
  return (
    (bound || closed) &&
    (arePlainCircumstances(aside) || (closed && areHarmlessAsides({ ...aside, from: from + 1 })))
  );
}

/**
 * "Orlan said on Monday, adding", "Orlan shook her head and said", "Orlan rejected the claim, saying": whether the verb at `verb` goes
 * on with the subject before `from`.
 */
function goesOnPlainly(frame: Frame, from: number, verb: number): boolean {
  const joined =
    /^(?:and|but|then|before|after|upon|while|by)$/u.test(wordAt(frame, verb - 1)) ||
    // "Paused, then added"
    (wordAt(frame, verb) === "then" && textAt(frame, verb - 1) === ",");
  if (!joined && frame[verb - 1]?.isWord) return isIssuing(frame, from, verb);
  if (!joined && !/..ing$/u.test(wordAt(frame, verb))) return false;
  const to = verb - 1;
  let at = from;
  while (at < to && isPlainVerbGroup({ frame, from: at, to: at + 1 })) at += 1;
  const main = wordAt(frame, at);
  const isElse =
    isYetToBeDone(frame, at, to) ||
    (MODAL.test(main) && wordAt(frame, at + 1) !== "not") ||
    SUPPOSING.test(main) ||
    PERCEIVING.test(main) ||
    (handsOn(main) && !isGoneBy(frame, at)) ||
    (SHARING.test(main) ? hasSource(frame, at + 1, to) : takesUpWords(frame, at, to));
  if (isElse) return false;
  if (uttersOwnWords(main) && arePlainCircumstances({ frame, from: at + 1, to })) return true;
  const that = wordAt(frame, at + 1) === "that" && SUBJECT_PRONOUNS.has(wordAt(frame, at + 2));
  return (
    isPlainlyDone({ frame, from: that ? at + 3 : at + 1, to }) || (joined && isNotSaidFirst(frame, from, to))
  );
}

/** "Cited the width of the pavement": whether nobody’s words are cited. */
const isGoneBy = (frame: Frame, verb: number) =>
  /^cite[sd]$/u.test(wordAt(frame, verb)) &&
  isOnlyThings({ frame, from: verb + 1, to: endOfPhrase(frame, verb + 1, frame.length) });

/** "Posted a letter from a pupil": whether what someone gives out may be another’s words. */
const SHARING =
  /^(?:posted|shared|published|released|issued|printed|forwarded|retweeted|circulated|sent|showed|played|held)$/u;

/** "Is due to open by telling", "plans to end it and say": what someone will do, or should, they have not said meanwhile. */
function isYetToBeDone(frame: Frame, verb: number, to: number): boolean {
  for (let at = verb; at < Math.min(verb + 4, to); at += 1)
    if (isToDo(frame, at) && !/^(?:not|never)$|n't$/u.test(wordAt(frame, at - 1))) return true;
  return BEING.test(wordAt(frame, verb)) && wordAt(frame, verb + 1) === "to";
}

const isToDo = (frame: Frame, at: number) =>
  AHEAD.test(wordAt(frame, at)) &&
  !/^(?:agree|close|if|though)/u.test(wordAt(frame, at)) &&
  wordAt(frame, at + 1) === "to" &&
  !DETERMINERS.has(wordAt(frame, at + 2));

const BEING = /^(?:is|are|was|were|has|have|had)$/u;

/** "Opened her father’s letter", unlike "rejected the letter": whether someone has words at hand, and does not just say what they think of them. */
function takesUpWords(frame: Frame, verb: number, to: number): boolean {
  if (uttersOwnWords(wordAt(frame, verb)) || STANCE_VERBS.has(wordAt(frame, verb))) return false;
  for (let at = verb + 1; at < to; at += 1) {
    // "Rang his mother from a policeman’s phone": one speaks into it.
    if (/^(?:phones?|telephones?)$/u.test(wordAt(frame, at))) continue;
    if (isWordless(wordAt(frame, at)) && !UTTERED.test(wordAt(frame, at))) continue;
    if (frame[at - 1]?.possessive) return true;
    const before = [1, 2, 3].map((back) => wordAt(frame, at - back));
    if (!before.some((word) => /^(?:his|her|their|in|at|on|during|of|for)$/u.test(word))) return true;
  }
  return false;
}

function hasSource(frame: Frame, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (/^(?:from|by|of)$/u.test(wordAt(frame, at))) return true;
  return false;
}

/** "Issued a statement saying": whether someone gives out words of their own. */
const isIssuing = (frame: Frame, from: number, verb: number) =>
  /^(?:issued|released|sent|posted|published|wrote|tweeted|emailed)$/u.test(wordAt(frame, from)) &&
  /..ing$/u.test(wordAt(frame, verb)) &&
  isPlainlyDone({ frame, from: from + 1, to: verb });

/** "Would not say when, but said": of what was not said first, a further verb says that something was. */
const isNotSaidFirst = (frame: Frame, from: number, to: number) =>
  (/^(?:declined|refused)$/u.test(wordAt(frame, from)) ||
    (/^(?:did|would|could)$/u.test(wordAt(frame, from)) && wordAt(frame, from + 1) === "not")) &&
  arePlainlySaid({ frame, from: from + 2, to: textAt(frame, to - 1) === "," ? to - 1 : to });

/** "Khoury, who wrote": whether a relative pronoun ties the verb to its subject. */
export const isRelative = (frame: Frame, { first, subjectLast }: SayingClause) =>
  /^(?:who|whose)$/u.test(wordAt(frame, startOfVerb(frame, first) - 1)) && first - subjectLast <= 5;
