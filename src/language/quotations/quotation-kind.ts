import type { Frame } from "../grammar/phrases.ts";
import { firstVerdict } from "../rules/rule.ts";
import type { Attribution } from "./attribution.ts";
import type { QuotationKind } from "./kind.ts";
import { INSIDE_RULES, NOT_SAID_RULES, OPENING_RULES } from "./quotation-kind-rules.ts";
import type { QuotedSpanFacts } from "./quoted-span.ts";

const CAPITAL_OPENING = /^[^\p{L}\p{N}]*(?:\p{Lu}|\p{Lo}|\p{N}|\[)/u;
const FINISHED = /[.!?…,—–-](?:["'”’)\]]*)$/u;

/** A quoted span: its words, its place in the frame, its attribution, and the kind of the quotation before it. */
export type Quoted = {
  readonly text: string;
  readonly frame: Frame;
  readonly index: number;
  readonly attribution: Attribution | null;
  readonly previous: QuotationKind | null;
};

/**
 * Whether a span between quotation marks is a whole utterance (direct), words inside reported speech (mixed), or no
 * quotation at all (null): a title, a nickname, a word held at a distance.
 */
export function quotationKind(quoted: Quoted): QuotationKind | null {
  const span = factsOf(quoted);
  if (!span) return null;
  const notSaid = firstVerdict(NOT_SAID_RULES, span);
  if (notSaid !== undefined) return notSaid;
  return firstVerdict(span.opensSentence ? OPENING_RULES : INSIDE_RULES, span) ?? null;
}

function factsOf({ text, frame, index, attribution, previous }: Quoted): QuotedSpanFacts | null {
  const quotation = frame[index];
  if (!quotation) return null;
  const before = frame[index - 1];
  const after = frame[index + 1];
  return {
    text,
    words: text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)),
    frame,
    index,
    before,
    after,
    attribution,
    previous,
    opensSentence: before === undefined || before.lastSentence !== quotation.sentence,
    capital: CAPITAL_OPENING.test(text),
    finished: FINISHED.test(text),
    goesOn: after?.isWord === true && after.sentence === quotation.lastSentence,
    cueBehind: attribution?.tie === "after" && attribution.adjacent,
  };
}
