import { isFullName, personName } from "../identity/person-name.ts";
import type { Identity } from "../identity/speaker-identity.ts";
import type { Database } from "./database.ts";
import { type ReadSpeaker, readSharedSpeakers } from "./read-speakers.ts";
import { phraseQuery } from "./search-query.ts";
import { type SpeakerReading, weighReadings } from "./weigh-readings.ts";

/** Who is shown as a quotation's speaker, beside what its article says. Both are numbers of names. */
export type ShownSpeaker = {
  readonly name: number | null;
  readonly readAs: number | null;
  /** How sure it is who is shown, 0 to 1. */
  readonly confidence: number;
};

/** So many words are nobody else's; fewer may be a formula ("Our thoughts are with the families of the victims"). */
const UNMISTAKABLE_WORDS = 12;

type Reading = SpeakerReading<Identity> & { readonly quotation: ReadSpeaker };

/**
 * Weighs what the articles say of who spoke the same words. It depends on what the library holds now and on who is who, not on
 * the order in which the articles came.
 *
 * @returns by a quotation's number, where the speaker or how sure it is differs from what its own article says.
 */
export function shownSpeakers(
  database: Database,
  ofName: ReadonlyMap<number, Identity>,
): ReadonlyMap<number, ShownSpeaker> {
  const readingOf =
    (isFuller: boolean) =>
    (quotation: ReadSpeaker): Reading => ({
      quotation,
      person: (quotation.name === null ? undefined : ofName.get(quotation.name)) ?? null,
      basis: quotation.basis,
      confidence: quotation.confidence,
      isFuller,
    });
  const { same, fuller } = readSharedSpeakers(database);
  const holding = Map.groupBy(fuller, ({ words }) => words);
  const mayMean = (reading: Reading, person: Identity) =>
    reading.quotation.word_count >= UNMISTAKABLE_WORDS || isNamedWith(reading, person, database);
  const shown = new Map<number, ShownSpeaker>();
  const contested = new Set<number>();
  for (const [words, members] of Map.groupBy(same, (quotation) => quotation.words)) {
    const group = [...members.map(readingOf(false)), ...(holding.get(words) ?? []).map(readingOf(true))];
    for (const [{ quotation }, verdict] of weighReadings(group, areRivals, mayMean)) {
      // A longer quotation is weighed with each of its parts, too: what is in doubt there stays so.
      if (contested.has(quotation.number)) continue;
      if (verdict.kind === "contested") contested.add(quotation.number);
      const { name } = verdict.kind === "corrected" ? verdict.by.quotation : quotation;
      shown.set(quotation.number, { name, readAs: quotation.name, confidence: verdict.confidence });
    }
  }
  return shown;
}

/** Whether they are two people. A bare surname may always be someone of that name. */
function areRivals(one: Identity, other: Identity): boolean {
  if (one === other) return false;
  const [first, second] = [personName(one.name), personName(other.name)];
  const mayBeOne =
    first.spelling.family === second.spelling.family && !(isFullName(first) && isFullName(second));
  return !mayBeOne;
}

/**
 * Whether a reading can mean someone: "he" means nobody whom the article does not name. Where it was taken for another of that
 * surname, the surname is not enough.
 */
function isNamedWith({ quotation, person }: Reading, other: Identity, database: Database): boolean {
  const { family } = personName(other.name);
  const isNamesake = person !== null && personName(person.name).family === family;
  const phrases = [other.name, ...other.aliases].flatMap((written) => {
    const name = personName(written);
    return phraseQuery(isNamesake || name.body ? written : name.family) ?? [];
  });
  if (phrases.length === 0) return false;
  const parameters = { match: `{title body} : (${phrases.join(" OR ")})`, article: quotation.article };
  return (
    database.number(
      "SELECT EXISTS (SELECT 1 FROM articles_text WHERE articles_text MATCH :match AND rowid = :article) AS n",
      parameters,
    ) > 0
  );
}
