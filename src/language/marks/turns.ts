import { findInterview } from "./interview-lines.ts";
import { findTranscript } from "./transcript-lines.ts";
import type { Line, Turn } from "./turn.ts";

/** The turns among an article's lines, one for each: those of a transcript, else those of an interview without labels. */
export function findTurns(text: string, lines: readonly Line[]): (Turn | null)[] {
  return findTranscript(text, lines) ?? findInterview(text, lines) ?? lines.map(() => null);
}
