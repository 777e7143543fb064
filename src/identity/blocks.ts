import type { Acronym } from "./acronyms.ts";
import type { KnownSpeaker } from "./known-speaker.ts";
import type { ReadUse } from "./person.ts";
import { isFullName, personName } from "./person-name.ts";
import { speakerKey } from "./speaker-key.ts";

/** Names of which any may be another's, with what is known of them. Who is who among them depends on nobody else. */
export type Block = {
  readonly reads: readonly ReadUse[];
  readonly acronyms: readonly Acronym[];
  readonly known: readonly KnownSpeaker[];
};

/**
 * Divides all names into blocks (the blocking of record linkage): names of one key, of one family name by its phonetic key, of one
 * entry of the editor's, an acronym and what it is explained as, and a name with and without what it is the name of, are together;
 * and so are those whom a third one ties. Each block keeps the
 * order given. Entries and acronyms of nobody who is quoted are left out.
 */
export function blocksOf({ reads, acronyms, known }: Block): Block[] {
  const ties = new Ties();
  const numbers = reads.map(({ keys: [written, plain], form, body }) => {
    const number = ties.ofKey(written);
    if (plain !== written) ties.tie(number, ties.ofKey(plain));
    if (body !== null) ties.tie(number, ties.ofKey(body.name));
    if (!form.body) ties.tie(number, ties.ofFamily(form.spelling.family));
    return number;
  });
  for (const { name, aliases } of known) {
    const entry = ties.ofKey(speakerKey(name));
    for (const written of [name, ...aliases]) {
      const form = personName(written);
      ties.tie(entry, ties.ofKey(speakerKey(written)));
      if (isFullName(form) && !form.body) ties.tie(entry, ties.ofFamily(form.spelling.family));
    }
  }
  for (const { acronym, name } of acronyms) ties.tie(ties.ofKey(speakerKey(acronym)), ties.ofKey(name));

  const parts = new Map<number, { reads: ReadUse[]; acronyms: Acronym[]; known: KnownSpeaker[] }>();
  for (const [index, read] of reads.entries()) {
    const root = ties.rootOf(numbers[index] ?? 0);
    const part = parts.get(root);
    if (part) part.reads.push(read);
    else parts.set(root, { reads: [read], acronyms: [], known: [] });
  }
  for (const entry of known) parts.get(ties.rootOf(ties.ofKey(speakerKey(entry.name))))?.known.push(entry);
  for (const each of acronyms) parts.get(ties.rootOf(ties.ofKey(each.name)))?.acronyms.push(each);
  return [...parts.values()];
}

/** Disjoint sets of keys and family names, by number. */
class Ties {
  readonly #keys = new Map<string, number>();
  readonly #families = new Map<string, number>();
  /** Of each number the one that it follows; its own where it leads. */
  readonly #leaders: number[] = [];

  ofKey(key: string): number {
    return this.#numberIn(this.#keys, key);
  }

  ofFamily(family: string): number {
    return this.#numberIn(this.#families, family);
  }

  tie(one: number, other: number): void {
    this.#leaders[this.rootOf(other)] = this.rootOf(one);
  }

  rootOf(number: number): number {
    let root = number;
    for (let next = this.#leaders[root]; next !== undefined && next !== root; next = this.#leaders[root]) {
      // Each step halves the way of the next one who asks.
      const skipped = this.#leaders[next] ?? next;
      this.#leaders[root] = skipped;
      root = skipped;
    }
    return root;
  }

  #numberIn(numbers: Map<string, number>, name: string): number {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    const number = this.#leaders.length;
    numbers.set(name, number);
    this.#leaders.push(number);
    return number;
  }
}
