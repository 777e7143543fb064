import { splitCaption } from "../layout/captions.ts";
import type { Block } from "../layout/layout.ts";
import type { Passage } from "../words/passage.ts";
import { splitSentences } from "../words/sentences.ts";
import { type Token, tokenize } from "../words/tokens.ts";
import { findQuotedSpans, type QuotedSpan } from "./quotation-marks.ts";
import { spokenBehindDash, spokenSpan } from "./spoken-lines.ts";
import type { Turn } from "./turn.ts";
import { findTurns } from "./turns.ts";

/** A paragraph of the body, or a caption without its credit, taken apart once for everything that reads it. */
export type Paragraph = {
  readonly start: number;
  readonly end: number;
  /** Stands under a picture, between paragraphs that do not know of it. */
  readonly caption: boolean;
  readonly sentences: readonly Passage[];
  readonly spans: readonly QuotedSpan[];
  /** Null outside transcripts and interviews. */
  readonly turn: Turn | null;
  /** All tokens, quoted ones too. */
  readonly tokens: readonly Token[];
  /** The paragraph around its quotations: each quoted span with its marks is one token, `quotation` its index in `spans`. */
  readonly frame: readonly FrameToken[];
  /** Where in the frame the quotations stand. */
  readonly quotationsAt: readonly number[];
};

export type FrameToken = Token & {
  /** The index of the quoted span that this stands for; null for an ordinary token. */
  readonly quotation: number | null;
  /** The index of the sentence that it begins in, and of the one that it ends in: quotations may hold several. */
  readonly sentence: number;
  readonly lastSentence: number;
  /** Of a quoted span: a mark of punctuation ends it inside its marks, as it ends an utterance. */
  readonly finished: boolean;
};

/** Takes apart the paragraphs and captions among an article's blocks. */
export function readParagraphs(text: string, blocks: readonly Block[]): Paragraph[] {
  const spans = spansOf(text, blocks);
  const turns = turnsOf(text, blocks);
  return blocks.filter(isRead).map((block) => {
    const { start } = block;
    const caption = block.kind === "caption";
    const end = caption ? start + splitCaption(block.text).text.length : block.end;
    const tokens = tokenize(text, start, end);
    const sentences = splitSentences(text, start, end);
    const turn = turns.get(block) ?? null;
    const line = turn?.words ? spokenSpan(turn.words) : caption ? null : spokenBehindDash(text, block);
    const quoted = line ? [line] : (spans.get(block) ?? []);
    return {
      start,
      end,
      caption,
      sentences,
      spans: quoted,
      turn,
      tokens,
      ...frameOf(text, tokens, quoted, sentences),
    };
  });
}

const isRead = ({ kind }: Block) => kind === "paragraph" || kind === "caption";

/** The quoted spans of each block; a caption takes no part in a quotation that runs over several paragraphs. */
function spansOf(text: string, blocks: readonly Block[]): ReadonlyMap<Block, readonly QuotedSpan[]> {
  const spans = new Map<Block, readonly QuotedSpan[]>();
  for (const kind of ["paragraph", "caption"]) {
    const alike = blocks.filter((block) => block.kind === kind);
    for (const [index, found] of findQuotedSpans(text, alike).entries()) {
      const block = alike[index];
      if (block) spans.set(block, found);
    }
  }
  return spans;
}

function turnsOf(text: string, blocks: readonly Block[]): ReadonlyMap<Block, Turn> {
  const spoken = blocks.filter(({ kind }) => kind === "paragraph" || kind === "subhead");
  const turns = findTurns(
    text,
    spoken.map(({ kind, start, end }) => ({ start, end, heading: kind === "subhead" })),
  );
  return new Map(
    spoken.flatMap((block, index) => {
      const turn = turns[index];
      return turn ? [[block, turn] as const] : [];
    }),
  );
}

const FINISHED = /[.,!?…—–]/u;

function frameOf(
  text: string,
  tokens: readonly Token[],
  spans: readonly QuotedSpan[],
  sentences: readonly Passage[],
): Pick<Paragraph, "frame" | "quotationsAt"> {
  const frame: FrameToken[] = [];
  const quotationsAt: number[] = [];
  let nextSpan = 0;
  let sentence = 0;
  const sentenceAt = (offset: number) => {
    while (sentence + 1 < sentences.length && (sentences[sentence + 1]?.start ?? 0) <= offset) sentence += 1;
    return sentence;
  };
  const pushQuotation = (index: number, span: QuotedSpan) => {
    if (frame.at(-1)?.quotation === index) return;
    quotationsAt.push(frame.length);
    frame.push({
      text: "",
      word: "",
      start: span.open,
      end: span.close,
      isWord: false,
      capital: false,
      possessive: false,
      quotation: index,
      sentence: sentenceAt(span.open),
      lastSentence: sentenceAt(span.close - 1),
      finished: FINISHED.test(text.charAt(span.end - 1)),
    });
  };
  for (const token of tokens) {
    let span = spans[nextSpan];
    while (span && span.close <= token.start) {
      pushQuotation(nextSpan, span);
      nextSpan += 1;
      span = spans[nextSpan];
    }
    if (span && token.start >= span.open) {
      pushQuotation(nextSpan, span);
    } else {
      const at = sentenceAt(token.start);
      const { text, word, start, end, isWord, capital, possessive } = token;
      frame.push({
        text,
        word,
        start,
        end,
        isWord,
        capital,
        possessive,
        quotation: null,
        sentence: at,
        lastSentence: at,
        finished: false,
      });
    }
  }
  return { frame, quotationsAt };
}
