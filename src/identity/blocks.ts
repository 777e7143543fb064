import type { Acronym } from "./acronyms.ts";
import type { KnownSpeaker } from "./known-speaker.ts";
import type { ReadUse } from "./person.ts";
import { isFullName, personName } from "./person-name.ts";
import { speakerKey } from "./speaker-key.ts";

/** Names of which any may be another's, with what is known of them. Who is who among them depends on nobody else. */
export type Block = {
  readonly reads: readonly ReadUse[];
  readonly acronyms: readonly Acronym[];
  /** In the order of the editor's file. */
  readonly known: readonly KnownSpeaker[];
};

/** What one tie holds together, wherever it is kept. */
export type TieSource = {
  namesOf(tie: string): readonly ReadUse[];
  acronymsOf(tie: string): readonly Acronym[];
  entriesOf(tie: string): readonly KnownSpeaker[];
};

/**
 * The ties of a name, the blocking keys of record linkage: names that share one may be one person's. These are its key, with and
 * without the acronym behind it, the name of a body without what it is, and the family name by its phonetic key.
 */
export function tiesOf({ keys, form, body }: Pick<ReadUse, "keys" | "form" | "body">): string[] {
  const ties = [...keys.map(keyTie), ...(body === null ? [] : [keyTie(body.name)])];
  if (!form.body) ties.push(familyTie(form.spelling.family));
  return [...new Set(ties)];
}

/** The ties of an entry of the editor's: those of all its names. */
export function tiesOfEntry({ name, aliases }: KnownSpeaker): string[] {
  const ties = [name, ...aliases].flatMap((written) => {
    const form = personName(written);
    const key = keyTie(speakerKey(written));
    return isFullName(form) && !form.body ? [key, familyTie(form.spelling.family)] : [key];
  });
  return [...new Set(ties)];
}

/** The ties of an acronym: itself, and what it is explained as. */
export function tiesOfAcronym({ acronym, name }: Acronym): string[] {
  return [keyTie(speakerKey(acronym)), keyTie(name)];
}

const keyTie = (key: string) => key;
/** No key holds a blank. */
const familyTie = (family: string) => `family ${family}`;

/**
 * All that is held together with a tie, directly or by way of others. Time and memory grow with the block alone.
 *
 * @returns the block, and all its ties.
 */
export function blockAround(
  tie: string,
  source: TieSource,
): { readonly block: Block; readonly ties: ReadonlySet<string> } {
  const reads = new Map<number, ReadUse>();
  const acronyms = new Map<string, Acronym>();
  const known = new Set<KnownSpeaker>();
  const ties = new Set([tie]);
  const add = (found: readonly string[]) => {
    for (const one of found) ties.add(one);
  };
  // A set yields what is added while it is gone through.
  for (const each of ties) {
    for (const read of source.namesOf(each)) {
      if (reads.has(read.use.number)) continue;
      reads.set(read.use.number, read);
      add(tiesOf(read));
    }
    for (const explained of source.acronymsOf(each)) {
      acronyms.set(`${explained.acronym} ${explained.name}`, explained);
      add(tiesOfAcronym(explained));
    }
    for (const entry of source.entriesOf(each)) {
      known.add(entry);
      add(tiesOfEntry(entry));
    }
  }
  return { block: { reads: [...reads.values()], acronyms: [...acronyms.values()], known: [...known] }, ties };
}
