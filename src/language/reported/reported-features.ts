import type { FrameToken } from "../grammar/paragraphs.ts";
import type { Frame, Subject } from "../grammar/phrases.ts";
import { isBodyNoun, isPersonNoun } from "../grammar/roles.ts";
import { BEFORE_VERB, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, SUBJECT_PRONOUNS } from "../words/lexicon.ts";
import { attitudeVerb } from "./attitude-verbs.ts";
import type { ReportedSpeech } from "./reported-candidates.ts";

/** What tells whether a cue reports anything, as names of features. The sentence is the frame's tokens from `from` up to `to`. */
export function cueFeatures(
  frame: Frame,
  from: number,
  to: number,
  { pattern, first, cue, cueEnd, subject }: ReportedSpeech,
): string[] {
  const word = frame[cue]?.word ?? "";
  const verb = attitudeVerb(word);
  const form = verb?.form ?? "none";
  const next = wordClass(frame[cueEnd + 1]);
  const before = cue > from ? wordClass(frame[cue - 1]) : "opens";
  const twoBefore = cue > from + 1 ? wordClass(frame[cue - 2]) : "opens";
  const who = subjectClass(subject);
  const begins = wordClass(frame[first]);
  const over = reportBefore(frame, from, cue);
  return [
    `pattern ${pattern}`,
    `cue ${word}`,
    `cue ${word} ${pattern}`,
    `cue ${word} ${next}`,
    `cue ${word} after ${before}`,
    `cue ${word} of ${who}`,
    `before ${before}`,
    `before ${twoBefore} ${before}`,
    `next ${next}`,
    `next ${next} ${wordClass(frame[cueEnd + 2])}`,
    `begins ${begins}`,
    `subject ${who}`,
    `subject ${who} ${pattern} ${form}`,
    `subject ${who} ${next}`,
    `form ${form} ${before}`,
    `form ${form} ${next}`,
    `form ${form} ${before} ${next}`,
    `complement ${verb?.complement ?? "none"} ${next}`,
    `place ${cue - from < 3 ? "head" : cue - from < 8 ? "middle" : "late"}`,
    `left ${lengthClass(to - first)} ${verb?.complement ?? "none"}`,
    `sentence ${wordClass(frame[from])}`,
    `under ${over}`,
    `under ${over} ${verb?.complement ?? "none"} ${form}`,
    `under ${over} subject ${who}`,
  ];
}

/** The last cue before this one in its sentence, and what stands between the two that may end its passage. */
function reportBefore(frame: Frame, from: number, cue: number): string {
  let between = "";
  for (let index = cue - 1; index >= from; index--) {
    const token = frame[index];
    if (!token) break;
    if (token.quotation !== null) between = "quotation";
    else if (/^[,;:—–-]$/.test(token.text) && between === "") between = ",";
    const verb = token.capital ? null : attitudeVerb(token.word);
    if (verb)
      return `${verb.complement} ${verb.form} ${/^(?:said|says|say|told)$/.test(token.word) ? "said" : ""} ${between}`;
  }
  return "none";
}

/** What tells where a passage ends, as names of features; `earlier` of its cue's possible ends stand before this one. */
export function endFeatures(
  frame: Frame,
  from: number,
  to: number,
  { first, last, cue, pattern }: ReportedSpeech,
  earlier: number,
): string[] {
  const word = frame[cue]?.word ?? "";
  const complement = `${pattern} ${attitudeVerb(word)?.complement ?? "none"}`;
  const stop = wordClass(frame[last + 1]);
  const comma = stop === ",";
  const all = last + 1 >= to || (last + 2 >= to && isEndMark(frame[last + 1]));
  const ends = all ? "all" : comma ? `, ${wordClass(frame[last + 2])}` : stop;
  const further = all ? "" : `${wordClass(frame[last + (comma ? 3 : 2)])}`;
  const begins = wordClass(frame[first]);
  const length = lengthClass(last - first + 1);
  const rest = lengthClass(to - last);
  const opening = wordClass(frame[from]);
  return [
    `end ${ends}`,
    `end ${ends} ${further}`,
    `end ${ends} ${complement}`,
    `end ${ends} ${begins}`,
    `end ${ends} ${begins} ${complement}`,
    `end ${ends} ${length}`,
    `end ${ends} ${opening}`,
    `end ${ends} rest ${rest}`,
    `end ${ends} cue ${word}`,
    `long ${length} ${complement}`,
    `long ${length} ${begins}`,
    `long ${length} cue ${word}`,
    `passes ${Math.min(earlier, 3)} ${complement}`,
    `passes ${Math.min(earlier, 3)} ${begins}`,
    `tail ${wordClass(frame[last])}`,
  ];
}

const isEndMark = (token: FrameToken | undefined) =>
  token !== undefined && !token.isWord && token.quotation === null;

function lengthClass(length: number): string {
  if (length < 3) return "tiny";
  return length < 5 ? "few" : length < 9 ? "some" : length < 17 ? "many" : "most";
}

function subjectClass(subject: Subject | null): string {
  if (!subject) return "none";
  if (subject.kind === "pronoun") return subject.head;
  if (subject.kind === "name") return `name ${subject.name?.kind ?? ""}`;
  return isPersonNoun(subject.head) ? "person" : isBodyNoun(subject.head) ? "body" : "other";
}

function wordClass(token: FrameToken | undefined): string {
  if (!token) return "nothing";
  if (token.quotation !== null) return "quotation";
  if (!token.isWord) return token.text;
  const { word } = token;
  if (/^(?:that|to|it|he|she|they|we|i|you|not|no|who|which|what|whether|how|why|if|and|but)$/.test(word))
    return word;
  if (PREPOSITIONS.has(word)) return word;
  if (DETERMINERS.has(word)) return /^(?:his|her|their|its)$/.test(word) ? "possessive" : "determiner";
  if (SUBJECT_PRONOUNS.has(word)) return "pronoun";
  if (CONJUNCTIONS.has(word)) return "conjunction";
  if (BEFORE_VERB.has(word)) return /ly$/.test(word) ? "adverb" : word;
  if (token.possessive) return "owner";
  if (token.capital) return "capital";
  if (/ing$/.test(word)) return "ing";
  if (/ed$/.test(word)) return "ed";
  if (/^\d/.test(word)) return "number";
  if (/ly$/.test(word)) return "adverb";
  if (isPersonNoun(word)) return "people";
  return /s$/.test(word) ? "plural" : "word";
}
