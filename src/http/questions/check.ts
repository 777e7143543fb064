import { z } from "zod";
import type { LibraryQuotation, LibraryView } from "../../library/library.ts";
import { checkMessage, type JudgedPassage } from "../../provenance/check-message.ts";
import type { Comparison } from "../../provenance/comparison.ts";
import type { Verdict } from "../../provenance/verdict.ts";
import { type checkedPassage, checkedText } from "../answers.ts";
import { question } from "../question.ts";
import { articleItemOf, quotationsOf } from "../shapes.ts";

type Checked = z.output<typeof checkedPassage>;

/** As the command has it. */
const LONGEST_MESSAGE = 2000;

export const check = question({
  name: "check",
  summary: "Whether some words were said, and by whom",
  description:
    "What stands between quotation marks and in block quotes is looked up; without any of these, the text as a whole.",
  input: z.strictObject({ text: z.string().min(1).max(LONGEST_MESSAGE) }),
  output: checkedText,
  cost: 10,
  ask({ text }, { library }) {
    const { judged, left } = checkMessage(text, library);
    return { passages: judged.map((one) => checkedOf(one, library)), left };
  },
});

function checkedOf({ text, verdict, around }: JudgedPassage, library: LibraryView): Checked {
  return { text, around, ...NOTHING, ...findingOf(verdict, library) };
}

const NOTHING = { named: null, quotations: [], passage: null, difference: null };

function findingOf(verdict: Verdict, library: LibraryView): Pick<Checked, "verdict"> & Partial<Checked> {
  const quotations = (...found: readonly LibraryQuotation[]) => quotationsOf(found, library);
  switch (verdict.kind) {
    case "verbatim":
    case "nearly": {
      const likeness = verdict.kind === "verbatim" ? "word for word" : "nearly";
      return {
        verdict: verdict.other === null ? likeness : "said by someone else",
        named: verdict.other,
        quotations: quotations(verdict.quotation),
        difference: differenceOf(verdict.comparison),
      };
    }
    case "not said":
      return {
        verdict: "not shown as said",
        // Nobody is shown with words that were not said.
        quotations: quotations({ ...verdict.quotation, speaker: null }),
        difference: differenceOf(verdict.comparison),
      };
    case "spliced":
      return { verdict: "put together", quotations: quotations(...verdict.quotations) };
    case "reported":
      return {
        verdict: "reported, not quoted",
        passage: { article: articleItemOf(verdict.article), text: verdict.text },
        difference: differenceOf(verdict.comparison),
      };
    case "unknown":
      return { verdict: "not in this archive" };
  }
}

function differenceOf({ isExact, runs, turnsNegation, turnsNumber }: Comparison): Checked["difference"] {
  if (isExact) return null;
  return { runs: runs.map(({ text, change }) => ({ text, change })), turnsNegation, turnsNumber };
}
