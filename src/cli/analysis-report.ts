import type { Writable } from "node:stream";
import { styleText } from "node:util";
import type { Analysis, Quotation } from "../language/analysis.ts";
import type { BlockKind } from "../language/layout/layout.ts";
import { inQuotationMarks } from "../language/quotations/quoted-text.ts";
import { standingNotes, standingOf } from "../language/quotations/standing.ts";
import type { Passage } from "../language/words/passage.ts";

/** An analysis as text for a person; in colour when `output` is a terminal that shows it. */
export function formatAnalysis(analysis: Analysis, summary: readonly Passage[], output: Writable): string {
  const style = (format: "bold" | "cyan" | "dim" | "green", text: string) =>
    styleText(format, text, { stream: output });
  const line = (text: string) => text.replace(/\s+/gu, " ");
  const quotation = (one: Quotation) => {
    const { text, speaker, cue, confidence, medium } = one;
    const role = speaker?.role ? ` (${speaker.role})` : "";
    const who = speaker ? ` — ${style("cyan", speaker.name)}${role}` : "";
    const sure = speaker && `${Math.round(confidence * 100)}% sure`;
    const by = medium && `by way of ${line(medium.text)}`;
    const about = [...standingNotes(standingOf(one)), cue, by, sure].filter(Boolean).join(", ");
    return `  ${inQuotationMarks(line(text))}${who} ${style("dim", `[${about}]`)}`;
  };
  const section = (heading: string, lines: readonly string[], none: string) => [
    "",
    style("green", heading),
    ...(lines.length > 0 ? lines : [style("dim", `  ${none}`)]),
  ];
  return `${[
    style("bold", line(analysis.title ?? "(no headline)")),
    ...section("Quotations", analysis.quotations.map(quotation), "none"),
    ...section(
      "Summary",
      summary.map(({ text }) => `  ${line(text)}`),
      "nothing to sum up",
    ),
    "",
    style("dim", tally(analysis)),
  ].join("\n")}\n`;
}

const KINDS: readonly (readonly [BlockKind, string, string])[] = [
  ["paragraph", "paragraph", "paragraphs"],
  ["subhead", "subhead", "subheads"],
  ["caption", "caption", "captions"],
  ["byline", "byline", "bylines"],
  ["junk", "line of junk", "lines of junk"],
];

/** "19 paragraphs read; left out: 1 caption, 4 lines of junk." */
function tally({ blocks }: Analysis): string {
  const counts = KINDS.flatMap(([kind, one, several]) => {
    const count = blocks.filter((block) => block.kind === kind).length;
    return count > 0 || kind === "paragraph"
      ? [{ kind, text: `${count} ${count === 1 ? one : several}` }]
      : [];
  });
  const [read, ...leftOut] = counts.map(({ text }) => text);
  return `${read} read${leftOut.length > 0 ? `; left out: ${leftOut.join(", ")}` : ""}.`;
}
