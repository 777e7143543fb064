import type { Factuality } from "../../language/grammar/factuality.ts";
import type { LibraryQuotation } from "../../library/library.ts";
import type { JudgedPassage } from "../../provenance/check-message.ts";
import type { Comparison } from "../../provenance/comparison.ts";
import type { Verdict } from "../../provenance/verdict.ts";
import type { Block } from "../message.ts";
import { headlineBlock, quotationBlock } from "./cards.ts";
import { blockQuote, join, type Markdown, markdown, running } from "./markdown.ts";

type VerdictOf<Kind extends Verdict["kind"]> = Extract<Verdict, { kind: Kind }>;

/** The answer for one passage: the verdict as a heading, then the source. `isOnly`: the message asked about has no other. */
export function verdictBlocks({ text, verdict, around }: JudgedPassage, isOnly: boolean): Block[] {
  const asked: Block[] = isOnly ? [] : [{ kind: "text", text: markdown`-# “${text}”` }];
  return [
    ...asked,
    ...blocksOf(verdict),
    ...(around === null ? [] : [small(markdown`In the article: ${around}`)]),
  ];
}

/** The quotations that a verdict shows as someone's. */
export function quotationsOf(verdict: Verdict): readonly LibraryQuotation[] {
  if (verdict.kind === "spliced") return verdict.quotations;
  return verdict.kind === "verbatim" || verdict.kind === "nearly" ? [verdict.quotation] : [];
}

function blocksOf(verdict: Verdict): Block[] {
  switch (verdict.kind) {
    case "verbatim":
      return saidBlocks(verdict);
    case "nearly":
      return [...saidBlocks(verdict), ...differenceBlocks(verdict.comparison)];
    case "not said":
      return [
        heading(markdown`Not shown as said`, DISOWNED[verdict.quotation.factuality]),
        quotationBlock(verdict.quotation, { speaker: false, article: true }),
        ...(verdict.comparison.isExact ? [] : differenceBlocks(verdict.comparison)),
      ];
    case "spliced":
      return [
        heading(
          markdown`Put together from ${verdict.quotations.length} statements`,
          markdown`These words were not said in one piece.`,
        ),
        ...verdict.quotations.map((quotation) => quotationBlock(quotation, { speaker: true, article: true })),
      ];
    case "reported":
      return [
        heading(
          markdown`Reported, not quoted`,
          markdown`${verdict.comparison.isExact ? "The" : "Nearly the same"} words stand in an article as its own. It does not give them as anyone’s.`,
        ),
        headlineBlock(verdict.article, blockQuote(verdict.text)),
        ...(verdict.comparison.isExact ? [] : differenceBlocks(verdict.comparison)),
      ];
    case "unknown":
      return [
        heading(
          markdown`Not in this archive`,
          markdown`That doesn’t mean that nobody said it: Lede knows only the articles it holds.`,
        ),
      ];
  }
}

const DISOWNED: Readonly<Record<Factuality, Markdown>> = {
  said: markdown`The article has these words.`,
  denied: markdown`The article has these words, and says that they were not said, or denied.`,
  disputed: markdown`The article has these words, and doubts that they were ever said.`,
  hypothetical: markdown`The article has these words, and says only that they may be said, or are supposed.`,
};

function saidBlocks({ kind, quotation, other }: VerdictOf<"verbatim" | "nearly">): Block[] {
  const likeness = kind === "verbatim" ? markdown`Word for word` : markdown`Nearly these words`;
  const source = quotationBlock(quotation, { speaker: true, article: true });
  if (other === null) return [heading(likeness), source];
  const isVerbatim = kind === "verbatim" ? "These words" : "Words like these";
  return [
    heading(
      markdown`Said by someone else`,
      markdown`The message names ${other}. ${isVerbatim} are from ${nameOf(quotation)}.`,
    ),
    source,
  ];
}

const nameOf = ({ speaker }: LibraryQuotation) => speaker?.name ?? "someone the article does not name";

/** The source's words with what differs, and what to look out for. */
function differenceBlocks({ runs, turnsNegation, turnsNumber }: Comparison): Block[] {
  const pieces = runs.map(({ text, change }) => {
    if (change === "same") return running(text);
    return change === "added" ? markdown`**${running(text)}**` : markdown`~~${running(text)}~~`;
  });
  const notes = [
    ...(turnsNegation
      ? [markdown`**A “not”, or a word like it, differs. It can turn the meaning around.**`]
      : []),
    ...(turnsNumber ? [markdown`**A number differs.**`] : []),
    markdown`-# Struck through: only in the article. Bold: only in the message.`,
  ];
  return [{ kind: "text", text: join([join(pieces, " "), ...notes], "\n") }];
}

function heading(title: Markdown, text?: Markdown): Block {
  const line = markdown`### ${title}`;
  return { kind: "text", text: text === undefined ? line : join([line, text], "\n") };
}

const small = (text: Markdown): Block => ({ kind: "text", text: markdown`-# ${text}` });
