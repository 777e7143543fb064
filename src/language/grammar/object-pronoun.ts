import type { Frame, Subject } from "./phrases.ts";

/** "According to him": a pronoun in the object case, with its subject form as the head. */
export function objectPronounAt(frame: Frame, index: number): Subject | null {
  const token = frame[index];
  const head = token && SUBJECT_FORM.get(token.word);
  return token && head ? { start: token.start, end: token.end, kind: "pronoun", name: null, head } : null;
}

const SUBJECT_FORM: ReadonlyMap<string, string> = new Map([
  ["him", "he"],
  ["her", "she"],
  ["them", "they"],
]);
