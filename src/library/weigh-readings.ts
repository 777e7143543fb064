import type { Basis } from "../language/quotations/basis.ts";

/** What one article says of who spoke some words. */
export type SpeakerReading<Person> = {
  /** null for nobody, and for someone without a name. */
  readonly person: Person | null;
  readonly basis: Basis | "editor";
  /** 0 to 1. */
  readonly confidence: number;
  /** Its quotation says these words and more. */
  readonly isFuller: boolean;
};

/** What other articles change in a reading. The confidence is from 0 to 1. */
export type Verdict<Reading> =
  | { readonly kind: "corrected"; readonly by: Reading; readonly confidence: number }
  | { readonly kind: "confirmed"; readonly confidence: number }
  | { readonly kind: "contested"; readonly confidence: number };

/** From here on, a reading may correct others. */
export const SURE = 0.9;
/** No reading becomes surer than this by another article. */
const SUREST = 0.95;
/** What is left of a reading that another one contradicts: less than SURE_ENOUGH, so it is shown as uncertain. */
const CONTESTED = 0.7;

/**
 * Weighs what articles say of who spoke the same words. Sources are the sure readings that name the speaker beside the words.
 * Where all sources agree, they correct the readings by pronoun, by description or by nothing, and confirm those that agree.
 * Where they differ, none corrects anything, and all are in doubt. What editors say stands, and is the only source where there is any.
 *
 * @param readings of the same words, best source first among equally sure ones. Fuller ones are sources too, but are only ever contested here.
 * @param areRivals whether two persons are surely not one.
 * @param mayMean whether the article of a reading can mean a person by it.
 * @returns a verdict for each reading that does not stay as it was read.
 */
export function weighReadings<Person, Reading extends SpeakerReading<Person>>(
  readings: readonly Reading[],
  areRivals: (one: Person, other: Person) => boolean,
  mayMean: (reading: Reading, person: Person) => boolean,
): Map<Reading, Verdict<Reading>> {
  const sure = readings.flatMap((reading) => {
    const { person, basis, confidence } = reading;
    const isSource = person !== null && confidence >= SURE && (basis === "named" || basis === "editor");
    return isSource ? [{ reading, person }] : [];
  });
  const editors = sure.filter(({ reading }) => reading.basis === "editor");
  const sources = editors.length > 0 ? editors : sure;
  const persons = [...new Set(sources.map(({ person }) => person))];
  const isRival = (person: Person) => persons.some((other) => areRivals(other, person));
  const isContested = persons.some(isRival);
  const [first, ...others] = sources;
  const best = others.reduce(
    (surest, source) => (source.reading.confidence > (surest?.reading.confidence ?? 0) ? source : surest),
    first,
  );
  const named = new Set(sure.map(({ reading }) => reading));
  const verdicts = new Map<Reading, Verdict<Reading>>();
  if (best === undefined) return verdicts;
  const confidence = Math.min(best.reading.confidence, SUREST);
  const verdictOn = (reading: Reading): Verdict<Reading> | null => {
    if (reading.basis === "editor") return null;
    const contradicts = named.has(reading) && reading.person !== null && isRival(reading.person);
    if (isContested || contradicts)
      return { kind: "contested", confidence: Math.min(reading.confidence, CONTESTED) };
    if (reading.isFuller) return null;
    if (reading.person === best.person)
      return reading.confidence < confidence ? { kind: "confirmed", confidence } : null;
    return reading.basis !== "named" && mayMean(reading, best.person)
      ? { kind: "corrected", by: best.reading, confidence }
      : null;
  };
  for (const reading of readings) {
    const verdict = verdictOn(reading);
    if (verdict !== null) verdicts.set(reading, verdict);
  }
  return verdicts;
}
