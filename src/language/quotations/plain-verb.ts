import { isPunctuation } from "../grammar/beside-clause.ts";
import { CLAIM } from "../grammar/factuality-words.ts";
import { handsOn } from "../grammar/phrase-ends.ts";
import type { Frame } from "../grammar/phrases.ts";
import { isPlainCue, type SayingClause } from "../grammar/saying-clause.ts";
import { hasWordsOfAnother } from "../grammar/words-of-another.ts";
import { DETERMINERS, SUBJECT_PRONOUNS } from "../lexicon/function-words.ts";
import { PASSING_ON, VOICING } from "../lexicon/harmful-words.ts";
import { reportingVerb } from "../words/reporting-verbs.ts";
import { wordAt } from "../words/tokens.ts";

/** Whether the verb of a clause beside the quotation at `index` is one by which people utter words of their own, there. */
export const isPlainVerb = (frame: Frame, clause: SayingClause, index: number): boolean =>
  isPlainCue(frame, clause) ||
  isFinding(frame, clause) ||
  isJudgement(frame, clause, index) ||
  isUttering(frame, clause, index);

/**
 * "“…,” Orlan offered", "“…,” threatened Orlan": beside a quotation, all verbs of saying but those that say whose words are passed on, or
 * that they were only thought, sung or signed.
 */
function isUttering(
  frame: Frame,
  { first, last, subjectFirst, inverted }: SayingClause,
  index: number,
): boolean {
  const verb = reportingVerb(wordAt(frame, first));
  const begin = inverted ? first : subjectFirst;
  const isBeside = begin > index && isPunctuation(frame, index + 1, begin) && first === last;
  if (!isBeside) return false;
  if (verb === null) return isUnlistedUttering(frame, first, index);
  return verb.plain && verb.form === "finite" && !PASSING_ON.has(verb.lemma);
}

/** "“We have bread for tonight,” Orlan radioed": a verb that no list has, beside a whole sentence that is quoted. */
function isUnlistedUttering(frame: Frame, verb: number, index: number): boolean {
  const word = wordAt(frame, verb);
  const { start = 0, end = 0 } = frame[index] ?? {};
  return (
    end - start >= LONG &&
    /..ed$/u.test(word) &&
    !handsOn(word) &&
    !UNSAID.test(word) &&
    !VOICING.has(word.replace(/ied$/u, "ying").replace(/e?d$/u, "ing"))
  );
}

/** In UTF-16 units: a title is shorter. */
const LONG = 30;
/** Thought, played or set down for others. */
const UNSAID =
  /^(?:believed|composed|directed|dreamed|feared|filmed|gestured|hoped|hummed|imagined|intended|mouthed|nodded|painted|penned|played|recorded|signed|starred|suspected|wanted|wished)$/u;

/** "The judge found that they were “…”", "she repeated that she was “…”": what someone concludes, or says again of themselves. */
function isFinding(frame: Frame, { first, last, inverted }: SayingClause): boolean {
  if (inverted || first !== last || wordAt(frame, last + 1) !== "that") return false;
  return /^repeat(?:s|ed)$/u.test(wordAt(frame, first))
    ? SUBJECT_PRONOUNS.has(wordAt(frame, last + 2))
    : /^(?:found|held|holds|finds)$/u.test(wordAt(frame, first));
}

/**
 * "Praised them for having “…”", "dismissed it as “…”": what someone thinks of a thing or a person is in their words, unless the thing
 * holds words itself.
 */
function isJudgement(frame: Frame, { first, last, inverted }: SayingClause, index: number): boolean {
  if (inverted || first !== last || index < last || !JUDGING.test(wordAt(frame, first))) return false;
  let at = index - 1;
  while (at > last && DETERMINERS.has(wordAt(frame, at))) at -= 1;
  if (/..ing$/u.test(wordAt(frame, at)) && !reportingVerb(wordAt(frame, at))) at -= 1;
  // "Praised “the patience of a whole street”"
  if (at === last) return APPRAISING.test(wordAt(frame, first));
  // What someone dismisses, describes or portrays "as" something is that in their words, whoever has said it.
  if (wordAt(frame, at) === "as") return true;
  return (
    /^(?:for|as|of|to|with)$/u.test(wordAt(frame, at)) &&
    !hasWordsOfAnother(frame, last + 1, index) &&
    !isClaimed(frame, last + 1, index)
  );
}

/** Of what one praises or condemns, the words are mostly one’s own. */
const APPRAISING = /^(?:applaud|commend|condemn|denounc|hail|laud|prais|salut)(?:e|es|ed|ing|s)$/u;

const JUDGING =
  /^(?:accus|applaud|attack|blast|brand|castigat|characteri[sz]|chid|commend|compar|condemn|criticis|criticiz|decri|decry|denounc|depict|depl[oa]r|derid|dismiss|hail|label|lambast|laud|lauds|liken|mock|portray|prais|rebuk|ridicul|salut|scold|slam|slamm|thank|welcom)(?:e|es|ed|ing|s|d)?$/u;

function isClaimed(frame: Frame, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (CLAIM.test(wordAt(frame, at))) return true;
  return false;
}
