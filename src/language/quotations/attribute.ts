import { clauseSubject } from "../grammar/clause-subject.ts";
import { isMedium } from "../grammar/media.ts";
import type { Frame, NameIndex } from "../grammar/phrases.ts";
import type { Report } from "../grammar/report.ts";
import { isBodyNoun, isPersonNoun, isUtterance } from "../grammar/roles.ts";
import { DETERMINERS } from "../lexicon/function-words.ts";
import type { FrameToken, Paragraph } from "../marks/paragraphs.ts";
import { uttersOwnWords } from "../words/reporting-verbs.ts";
import { indexAt, textAt, wordAt } from "../words/tokens.ts";
import { type Attribution, plainAttribution, type Tie } from "./attribution.ts";
import { clauseBefore, openingWord, sourceBefore } from "./clause-before.ts";
import { followExchange, isQuotationAlone } from "./exchange.ts";
import { answerOwner, labelled } from "./labels.ts";
import { signatureBelow } from "./signatures.ts";
import { readTurns } from "./turn-speakers.ts";
import { behindComma, subjectBehind } from "./unlisted-verbs.ts";

/** Ties each quoted span of the article to its speaker, as far as the text says; one list for each paragraph. */
export function attribute(
  paragraphs: readonly Paragraph[],
  reports: readonly (readonly Report[])[],
  names: NameIndex,
): (Attribution | null)[][] {
  const speakerOf = readTurns(paragraphs, names);
  const nextInExchange = followExchange();
  let previous: Attribution | null = null;
  let inTurn: Attribution | null = null;
  return paragraphs.map((paragraph, at) => {
    const own = reports[at] ?? [];
    if (paragraph.caption) return attributeParagraph(paragraph, own, names, null);
    const speaker = speakerOf(at);
    const attributions = attributeParagraph(paragraph, own, names, previous);
    if (speaker !== undefined && attributions.length > 0) attributions[0] = speaker;
    if (inTurn && isQuotationAlone(paragraph)) attributions[0] = inTurn;
    const signed = isQuotationAlone(paragraph) ? signatureBelow(paragraphs, at, names) : null;
    if (signed) attributions[0] = signed;
    inTurn = nextInExchange(paragraph, attributions);
    previous = lastWord(paragraph, own, names, attributions);
    return attributions;
  });
}

/** Who a quotation that opens the next paragraph would go on from. */
function lastWord(
  { frame, quotationsAt }: Paragraph,
  reports: readonly Report[],
  names: NameIndex,
  attributions: readonly (Attribution | null)[],
): Attribution | null {
  const last = attributions.at(-1);
  const report = introduction(reports, reports.length);
  const lastQuotation = quotationsAt.at(-1) ?? -1;
  if (last && (!report || report.first < lastQuotation || overlaps(frame, report, last)))
    return goingOn(last);
  if (report) return introducedBy(frame, report);
  const subject = clauseSubject(frame, frame.length - 1, names);
  return subject && frame.length > 0 ? plainAttribution("introduced", subject, null, false) : null;
}

/** Of the last sentence with reports among the first `count`: the first report that surely reports words. */
function introduction(reports: readonly Report[], count: number): Report | null {
  const sentence = reports[count - 1]?.sentence;
  let found: Report | null = null;
  for (let index = count - 1; index >= 0 && reports[index]?.sentence === sentence; index -= 1) {
    const report = reports[index];
    if (report?.plain) found = report;
  }
  return found;
}

const overlaps = (frame: Frame, report: Report, attribution: Attribution) =>
  attribution.cue !== null && attribution.cue.start === frame[report.first]?.start;

function cueOf(frame: Frame, report: Report): { start: number; end: number } {
  const first = frame[report.first];
  const last = frame[report.last];
  return { start: first?.start ?? 0, end: last?.end ?? 0 };
}

const introducedBy = (frame: Frame, report: Report): Attribution => ({
  tie: "introduced",
  subject: report.subject,
  cue: cueOf(frame, report),
  adjacent: false,
  ...carriedOn(report),
});

const goingOn = (last: Attribution): Attribution => ({ ...last, tie: "continued", ...carriedOn(last) });

/** What a report says of a quotation outside its sentence: a frame around its cue does not reach there. */
const carriedOn = ({ medium }: Pick<Report, "medium">) => ({ factuality: "said" as const, medium });

function attributeParagraph(
  { frame, spans, quotationsAt }: Paragraph,
  reports: readonly Report[],
  names: NameIndex,
  previous: Attribution | null,
): (Attribution | null)[] {
  const attributions: (Attribution | null)[] = spans.map(() => null);
  let nextReport = 0;
  let before: FrameToken | null = null;
  for (const index of quotationsAt) {
    const token = frame[index];
    if (token?.quotation == null) continue;
    while ((reports[nextReport]?.first ?? frame.length) < index) nextReport += 1;
    const behind = reports[nextReport];
    const ahead = reportAhead(frame, reports, nextReport - 1);
    const label = labelled(frame, index, names);
    const answering = answerOwner(frame, index, names);
    attributions[token.quotation] =
      label !== undefined
        ? label
        : ((answering && plainAttribution("before", answering, null)) ??
          besideQuotation(frame, index, behind, ahead, names) ??
          carryOn(frame, index, reports, nextReport, before, attributions, names, previous));
    before = token;
  }
  return attributions;
}

/** Behind these a clause goes with the verb before it. */
const SUBORDINATES = /^(?:when|as|after|before|while|until|because|since|once|where)$/u;

/** "The council said that the case showed “…”": of reports in one sentence the one of someone who can say something. */
function reportAhead(frame: Frame, reports: readonly Report[], last: number): Report | undefined {
  const report = reports[last];
  const earlier = reports[last - 1];
  if (report?.factuality !== "said" || earlier?.sentence !== report.sentence || !earlier.plain) return report;
  const { kind, name, head, start } = report.subject;
  const first = indexAt(frame, start);
  const opening = wordAt(frame, first) === "that" ? "that" : wordAt(frame, first - 1);
  const verb = wordAt(frame, report.first);
  const isThing = kind === "description" && !isPersonNoun(head) && !isBodyNoun(head) && !isUtterance(head);
  // "Said she had received 212 emails, “…”"
  if (/^\p{N}/u.test(head)) return earlier;
  if (report.plain) {
    if (uttersOwnWords(verb) || DISPLAYING.test(verb)) return report;
    return isThing || (opening === "that" && KNOWING.test(verb)) ? earlier : report;
  }
  // "Korkut says Orlen supports it but will “…”"
  if (name?.kind === "place" || SUBORDINATES.test(opening)) return earlier;
  return isThing && (opening === "that" || !uttersOwnWords(verb)) ? earlier : report;
}

/** What stands on a shirt, or is chanted by a crowd, is theirs. */
const DISPLAYING = /^(?:reads?|chant(?:s|ed)?)$/u;
/** What someone finds or knows is put into words by the one who says so: "explained that officers had found “…”". */
const KNOWING = /^(?:f(?:in|ou)nd|kn[eo]wn?|held|felt|learn(?:ed|t))$/u;

/** The cue in the quotation's own sentence. */
function besideQuotation(
  frame: Frame,
  index: number,
  behind: Report | undefined,
  ahead: Report | undefined,
  names: NameIndex,
): Attribution | null {
  const quotation = frame[index];
  if (!quotation) return null;
  const after =
    behind && behind.sentence === quotation.lastSentence && !quotationBetween(frame, index, behind.first)
      ? behind
      : null;
  const opens = frame[index - 1]?.sentence !== quotation.sentence;
  const introduced = ahead && ahead.sentence === quotation.sentence ? ahead : null;
  const passedOn = after && introduced && isOnlyMedium(frame, after) ? after.subject : null;
  if (after && !passedOn && isBeside(frame, index, after) && !isTaken(frame, index, introduced, after)) {
    // "Aydin hit back: “…,” referring to Kaya": whoever is named before the quotation goes on.
    const goesOn = after.subject.end < quotation.start ? clauseBefore(frame, index, names) : null;
    return goesOn ?? made(frame, "after", after, true);
  }
  const bare = passedOn ? null : subjectBehind(frame, index, names);
  if (bare && opens) return bare;
  if (introduced) {
    const attribution = ledIn(frame, index, introduced, names);
    return passedOn ? { ...attribution, medium: attribution.medium ?? passedOn } : attribution;
  }
  if (after && (opens || after.plain)) return made(frame, "after", after, false);
  if (opens) return null;
  return (
    clauseBefore(frame, index, names) ?? sourceBefore(frame, index, names) ?? behindComma(frame, index, names)
  );
}

/** By the cue before the quotation, unless a clause or a source stands between the two. */
function ledIn(frame: Frame, index: number, introduced: Report, names: NameIndex): Attribution {
  const gap = index - introduced.last - 1;
  const nearer =
    gap > 1 && !introduced.inverted
      ? (clauseBefore(frame, index, names) ?? sourceBefore(frame, index, names))
      : null;
  const adjacent = gap <= 1 || /^[,:]$/u.test(textAt(frame, index - 1));
  return nearer ?? made(frame, "before", introduced, adjacent);
}

/** Whether the report before a quotation has a better claim to it than the one right behind. */
function isTaken(frame: Frame, index: number, introduced: Report | null, after: Report): boolean {
  if (!introduced) return false;
  if (isLedInBefore(frame, index, introduced)) return true;
  return isRightBefore(frame, index, introduced) && (!after.plain || introduced.factuality !== "said");
}

/** "When a child shouted, “…,” Aydin laughed": the clause before leads the quotation in, and the sentence goes on. */
function isLedInBefore(frame: Frame, index: number, introduced: Report): boolean {
  if (introduced.inverted || introduced.last !== index - 2) return false;
  return /^(?:when|as|after|once|while|whenever)$/u.test(openingWord(frame, index));
}

const made = (frame: Frame, tie: Tie, report: Report, adjacent: boolean): Attribution => ({
  tie,
  subject: report.subject,
  cue: cueOf(frame, report),
  adjacent,
  factuality: report.factuality,
  medium: report.medium,
});

/** "Aydin told lawmakers: “…,” state media reported": whether a report only says where the words were found. */
const isOnlyMedium = (frame: Frame, { first, subject }: Report) =>
  /^(?:reported|reports|said|quoted|wrote|according)$/u.test(wordAt(frame, first)) && isMedium(subject);

function quotationBetween(frame: Frame, from: number, to: number): boolean {
  for (let index = from + 1; index < to; index += 1) if (frame[index]?.quotation !== null) return true;
  return false;
}

/** "Saying “…”, she opened a window": whether a cue leads right to the quotation. */
const isRightBefore = (frame: Frame, index: number, { last }: Report) =>
  last === (/^[,:]$/u.test(textAt(frame, index - 1)) ? index - 2 : index - 1);

/** Whether the report begins right behind the quotation: "…,” Aydin said", "…,” said Aydin", "…,” according to Aydin". */
function isBeside(frame: Frame, index: number, report: Report): boolean {
  const next = frame[index + 1];
  let at = next && !next.isWord && next.quotation === null ? index + 2 : index + 1;
  if (report.medium && DETERMINERS.has(wordAt(frame, at))) at += 1;
  const behind = frame[at];
  if (!behind) return false;
  // "Described it as “…” and noted that"
  const isSubjectAhead = report.subject.end <= (frame[index]?.start ?? 0);
  if (isSubjectAhead && /^(?:and|but)$/u.test(behind.word)) return false;
  const first = frame[report.first]?.start ?? 0;
  const begin = Math.min(
    first,
    report.medium?.start ?? first,
    report.inverted ? first : report.subject.start,
  );
  return begin <= behind.end;
}

/** Nobody is named in the quotation's sentence: the speaker before goes on, or the sentence before names one. */
function carryOn(
  frame: Frame,
  index: number,
  reports: readonly Report[],
  count: number,
  before: FrameToken | null,
  attributions: readonly (Attribution | null)[],
  names: NameIndex,
  previous: Attribution | null,
): Attribution | null {
  const quotation = frame[index];
  if (!quotation || !startsSentence(frame, index)) return null;
  const last = before?.quotation === null || !before ? null : (attributions[before.quotation] ?? null);
  const opening = frame[index - 1];
  // "“They know the price,” a voice-over says": someone says it, if nobody knows who.
  if (!opening) return goesOnInWords(frame, index) ? null : previous;
  const ahead = reports[count - 1];
  if (
    last &&
    before &&
    (!ahead || (frame[ahead.first]?.start ?? 0) < before.start || ahead.sentence === before.lastSentence)
  )
    return goingOn(last);
  const report = ahead && ahead.sentence >= quotation.sentence - 2 ? introduction(reports, count) : null;
  if (report) return introducedBy(frame, report);
  const subject = clauseSubject(frame, index - 1, names);
  return subject && plainAttribution("introduced", subject, null, false);
}

/** Whether the sentence of a quotation goes on behind it. */
function goesOnInWords(frame: Frame, index: number): boolean {
  const behind = textAt(frame, index + 1) === "," ? index + 2 : index + 1;
  return frame[behind]?.isWord === true && frame[behind]?.sentence === frame[index]?.lastSentence;
}

const startsSentence = (frame: Frame, index: number) =>
  frame[index - 1]?.lastSentence !== frame[index]?.sentence;
