import type { Rule } from "../rules/rule.ts";
import type { QuotationKind } from "./kind.ts";
import {
  hasCue,
  isAccordingTo,
  isCueBefore,
  isKnownAs,
  isNameOfWork,
  isNamingCue,
  isOnSign,
  isSetApart,
  isSign,
  isTitle,
  mayBeSaid,
  namesWork,
  opensClause,
  type QuotedSpanFacts,
  sharesSentence,
} from "./quoted-span.ts";

/** Examples are articles; the mark shows the quotation's kind, or its absence that there is none. */
type KindRule = Rule<[QuotedSpanFacts], QuotationKind | null>;

const SPEAKER_LABEL = /^\(?\p{Lu}{2}[\p{Lu}. ]{0,40}[:)]/u;
const NAMING =
  /^(?:titled|entitled|named|nicknamed|headlined|codenamed|subtitled|captioned|heading|headline|title|motto|slogan|nickname|subheading)$/u;
const ELLIPSIS_OPENING = /^(?:\.\.|…)/u;
const SEVERAL_SENTENCES = /\p{Ll}[.!?…]["'”’)\]]*\s(?:(?:\.\.\.|…|\[…\]|\[\.\.\.\])\s?)?[“"'‘]?\p{Lu}/u;
/** In words. */
const LONGEST_HEADING = 10;

/** Spans between marks that nobody says. */
export const NOT_SAID_RULES: readonly KindRule[] = [
  {
    name: "nickname inside a name",
    example: "“⟦The road is open,|Joe Larsen⟧” said Joe “Boots” Larsen, a farmer.",
    decide: ({ words, before, after, capital, finished }) =>
      words.length <= 2 && before?.capital && after?.capital && capital && !finished ? null : undefined,
  },
  {
    name: "slogan on a sign",
    example: "Selma Orlan wore a badge reading “Nobody owns the sea”.",
    decide: ({ frame, index, attribution }) =>
      isOnSign(frame, index) ||
      (attribution?.subject.kind === "description" && isSign(attribution.subject.head))
        ? null
        : undefined,
  },
  {
    name: "hashtag",
    example: "Selma Orlan posted “#ShutTheGate” on Monday.",
    decide: ({ text }) => (/^#\S+$/u.test(text) ? null : undefined),
  },
  {
    name: "known as",
    example: "Selma Orlan told reporters that the bridge, known as the “old lady of the port”, was shut.",
    decide: ({ frame, index }) => (isKnownAs(frame, index) ? null : undefined),
  },
  {
    name: "name of something started or opened",
    example: "Last year Selma Orlan started a “clinic on a cart” for the villages.",
    decide: ({ frame, index, attribution }) => (isNameOfWork(frame, index, attribution) ? null : undefined),
  },
  {
    name: "speaker label of a transcript",
    example: "Selma Orlan answered reporters: “AZIZ: Who closed the gate?”",
    decide: ({ text }) => (SPEAKER_LABEL.test(text) ? null : undefined),
  },
  {
    name: "titled or nicknamed",
    example: "Selma Orlan said the boat was nicknamed “the slow one in the port”.",
    decide: ({ before }) => (before && NAMING.test(before.word) ? null : undefined),
  },
  {
    name: "title behind the noun for a work",
    example: "Selma Orlan said so in her novel, “Saltwater”, on Monday.",
    decide: ({ words, capital, frame, index }) =>
      (isTitle(words) || (words.length === 1 && capital)) && namesWork(frame, index) ? null : undefined,
  },
  {
    name: "word as a word",
    example: "Selma Orlan said the word “gate” means nothing.",
    decide: ({ words, before, finished }) =>
      words.length <= 2 && /^(?:word|words|term|expression)$/u.test(before?.word ?? "") && !finished
        ? null
        : undefined,
  },
  {
    name: "heading in marks, alone in its line",
    example:
      "“⟦The road is open,|Selma Orlan⟧” Selma Orlan said.\n\n“The end of the long road”\n\nRain fell on the quay.",
    // Utterances end in a stop, within the marks or behind them.
    decide: ({ before, after, finished, words }) =>
      before === undefined && after === undefined && !finished && words.length <= LONGEST_HEADING
        ? null
        : undefined,
  },
  {
    name: "title, every longer word with a capital",
    example: "Selma Orlan said that “Good Morning Basra” is on at six.",
    decide: (span) => (isTitle(span.words) && !mayBeSaid(span) ? null : undefined),
  },
];

/** Quotations that a sentence begins with; one that no rule takes is nobody’s words. */
export const OPENING_RULES: readonly KindRule[] = [
  {
    name: "opening, before its cue",
    example: "“⟦Never,|Selma Orlan⟧” Selma Orlan said.",
    decide: ({ cueBehind, capital, finished }) => (cueBehind && (capital || finished) ? "direct" : undefined),
  },
  {
    name: "opening fragment, before its cue",
    example: "“⟦…a boat without a port|Selma Orlan|mixed⟧”, Selma Orlan said.",
    decide: ({ cueBehind }) => (cueBehind ? "mixed" : undefined),
  },
  {
    name: "opening fragment of a sentence with a speaker",
    example: "“⟦Ninety boats|Selma Orlan|mixed⟧” lay in the port, Selma Orlan said.",
    decide: ({ goesOn, finished, attribution }) => (goesOn && !finished && attribution ? "mixed" : undefined),
  },
  {
    name: "opening fragment of a sentence without a speaker",
    example: "“Boats of paper” lay in the port.",
    decide: ({ goesOn, finished }) => (goesOn && !finished ? null : undefined),
  },
  {
    name: "opening sentence",
    example: "Selma Orlan laughed. “⟦Nobody closed the gate.|Selma Orlan⟧”",
    decide: ({ text, capital, words, finished }) =>
      (capital || ELLIPSIS_OPENING.test(text)) && (words.length >= 3 || finished) ? "direct" : undefined,
  },
  {
    name: "opening word or two",
    example:
      "Selma Orlan said: “⟦The road is open.|Selma Orlan⟧”\n\n“⟦We wait,|Selma Orlan⟧” she said. “Paper boats”.",
    decide: ({ text, capital }) => (capital || ELLIPSIS_OPENING.test(text) ? null : undefined),
  },
  {
    name: "paragraph of small letters",
    example: "“⟦nobody closed the gate last night.|?⟧”",
    decide: ({ before, finished, words }) =>
      before === undefined && finished && words.length >= 3 ? "direct" : undefined,
  },
  {
    name: "opening fragment, its speaker found",
    example: "“⟦paper boats|Selma Orlan|mixed⟧”, in the rain, Selma Orlan said.",
    decide: ({ attribution }) =>
      attribution && !/^(?:introduced|turn)$/u.test(attribution.tie) ? "mixed" : undefined,
  },
];

/** Quotations inside a sentence. */
export const INSIDE_RULES: readonly KindRule[] = [
  {
    name: "sentence behind a colon, its speaker unknown",
    example: "There was one answer: “⟦Nobody closed the gate.|?⟧”",
    decide: ({ attribution, before, capital, finished, words }) =>
      !hasCue(attribution) && before?.text === ":" && capital && finished && words.length >= 4
        ? "direct"
        : undefined,
  },
  {
    name: "words held at a distance",
    example: "Rain fell on the “palace” of the council.",
    decide: ({ attribution }) => (hasCue(attribution) ? undefined : null),
  },
  {
    name: "several sentences",
    example: "Selma Orlan said that “⟦boats came. They left.|Selma Orlan⟧”",
    decide: ({ finished, text }) => (finished && SEVERAL_SENTENCES.test(text) ? "direct" : undefined),
  },
  {
    name: "second part of a broken sentence",
    example: "“⟦The road,|Selma Orlan⟧” Selma Orlan told the council, “⟦is open.|Selma Orlan⟧”",
    decide: ({ previous, before, finished, goesOn, frame, index }) =>
      previous === "direct" &&
      /^[,–—-]$/u.test(before?.text ?? "") &&
      (finished || !goesOn) &&
      sharesSentence(frame, index)
        ? "direct"
        : undefined,
  },
  {
    name: "sentence behind its cue",
    example: "Selma Orlan said “⟦Never.|Selma Orlan⟧”",
    decide: ({ frame, index, capital, finished, goesOn }) =>
      isCueBefore(frame, index) && capital && (finished || !goesOn) ? "direct" : undefined,
  },
  {
    name: "words behind a cue with a comma or a colon",
    example: "Selma Orlan said, “⟦nobody closed the gate|Selma Orlan⟧”.",
    decide: ({ frame, index, before, words, previous }) =>
      isCueBefore(frame, index) &&
      before &&
      /^[,:]$/u.test(before.text) &&
      (words.length >= 4 || previous === "direct")
        ? "direct"
        : undefined,
  },
  {
    name: "clause behind its cue, at the sentence’s end",
    example: "Selma Orlan said “⟦we are closing the gate|Selma Orlan⟧”.",
    decide: ({ frame, index, goesOn, words }) =>
      isCueBefore(frame, index) &&
      !goesOn &&
      words.length >= 4 &&
      opensClause(words[0] ?? "") &&
      !isNamingCue(frame, index)
        ? "direct"
        : undefined,
  },
  {
    name: "sentence behind “according to”",
    example: "According to Selma Orlan, “⟦the gate is shut and nobody will open it.|Selma Orlan⟧”",
    decide: ({ attribution, frame, before, words, finished, goesOn }) =>
      before?.text === "," &&
      attribution?.tie === "before" &&
      isAccordingTo(frame, attribution) &&
      finished &&
      !goesOn &&
      words.length >= 5 &&
      opensClause(words[0] ?? "")
        ? "direct"
        : undefined,
  },
  {
    name: "fragment behind its cue",
    example: "Selma Orlan said: “⟦Paper boats everywhere|Selma Orlan|mixed⟧” in the rain.",
    decide: ({ frame, index }) => (isCueBefore(frame, index) ? "mixed" : undefined),
  },
  {
    name: "sentence set apart by a comma, a colon or a dash",
    example: "By then, “⟦Nobody closed the gate,|Selma Orlan⟧” Selma Orlan said.",
    decide: (span) =>
      isSetApart(span) &&
      span.capital &&
      (span.cueBehind || span.before?.text === ":" || span.finished || !span.goesOn) &&
      span.words.length >= 3
        ? "direct"
        : undefined,
  },
  {
    name: "clause set apart, before its cue",
    example: "By then, “⟦the whole council had left the old town hall,|Selma Orlan⟧” Selma Orlan said.",
    decide: (span) =>
      isSetApart(span) && span.cueBehind && span.words.length >= (opensClause(span.words[0] ?? "") ? 5 : 8)
        ? "direct"
        : undefined,
  },
  {
    name: "words inside reported speech",
    example: "Selma Orlan said that the gate was a “⟦paper boat|Selma Orlan|mixed⟧” in the rain.",
    decide: () => "mixed",
  },
];
