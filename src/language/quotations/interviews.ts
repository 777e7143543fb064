import type { FrameToken, Paragraph } from "../grammar/paragraphs.ts";
import { type Frame, type NameIndex, phraseEndingAt, type Subject } from "../grammar/phrases.ts";
import type { Attribution } from "./attribution.ts";
import type { QuotedSpan } from "./quotation-marks.ts";
import { isSpokenLine } from "./spoken-lines.ts";

/** "ORLAN: …": the label of a transcript’s line. "A:" is the interviewee; "Q:" names nobody (null). */
export function labelled(
  frame: Frame,
  index: number,
  span: QuotedSpan | undefined,
  names: NameIndex,
  guest: Subject | null,
): Attribution | null | undefined {
  const spoken = span !== undefined && isSpokenLine(span);
  const label = frame[index - 1];
  if (!label || frame[index]?.quotation !== 0) return undefined;
  const cue = { start: label.start, end: label.end };
  const letter = label.text === ":" ? frame[index - 2] : label;
  if (spoken && isLetter(letter) && index <= 2)
    return guest && /^a/.test(letter?.word ?? "")
      ? { tie: "introduced", subject: guest, cue, adjacent: false }
      : null;
  if (label.text !== ":") return undefined;
  if (!spoken && !frame.slice(0, index - 1).every(isLabelWord)) return undefined;
  const subject = phraseEndingAt(frame, index - 2, names);
  return subject && { tie: "before", subject, cue, adjacent: true };
}

const isLetter = (token: FrameToken | undefined) => /^(?:q|a|question|answer)$/.test(token?.word ?? "");

/** Who answers in an interview of questions and answers: the first person who is named in full before it begins. */
export function interviewee(paragraphs: readonly Paragraph[], names: NameIndex): Subject | null {
  const begin = paragraphs.findIndex(
    ({ frame, spans }) => isLetter(frame[0]) && spans[0] && isSpokenLine(spans[0]),
  );
  for (const { frame } of paragraphs.slice(0, Math.max(0, begin)))
    for (const { start } of frame) {
      const name = names.byStart.get(start);
      if (name && name.words.length > 1 && (name.kind === "person" || name.kind === null))
        return { start, end: name.end, kind: "name", name, head: name.words.at(-1) ?? "" };
    }
  return null;
}

const isLabelWord = ({ text }: FrameToken) => text === text.toUpperCase();
