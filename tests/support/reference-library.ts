import type { KnownSpeaker } from "../../src/identity/known-speaker.ts";
import {
  bears,
  type ComparableName,
  comparableName,
  comparableQuery,
  grade,
  isSurname,
} from "../../src/identity/name-matching.ts";
import { type NameUse, nameReader } from "../../src/identity/person.ts";
import { isFullName, personName } from "../../src/identity/person-name.ts";
import { type Identity, identify } from "../../src/identity/speaker-identity.ts";
import { speakerKey } from "../../src/identity/speaker-key.ts";
import { standingOf } from "../../src/language/quotations/standing.ts";
import { fold } from "../../src/language/words/fold.ts";
import { phoneticKey } from "../../src/language/words/phonetic-key.ts";
import { foldedLine } from "../../src/library/folded-line.ts";
import type { ReadQuotation } from "../../src/library/read-quotation.ts";
import { isReference, referenceTo } from "../../src/library/reference.ts";
import { mayBePart, saidWords, saysMore } from "../../src/library/same-statement.ts";
import { phraseQuery, searchQuery } from "../../src/library/search-query.ts";
import { type SpeakerReading, SURE, weighReadings } from "../../src/library/weigh-readings.ts";
import type { LibraryEntry } from "../../src/library/writer.ts";

/*
 * The library without a database, slow and plain: it keeps articles in a list, and computes every answer from all of them. What it
 * says is what the library must say.
 */

type Statement = {
  readonly entry: LibraryEntry;
  readonly position: number;
  readonly quotation: ReadQuotation;
  readonly said: string;
  readonly isPart: boolean;
  readonly use: number | null;
};
type Person = Identity & { readonly quotations: number };
type Reading = SpeakerReading<Identity> & { readonly statement: Statement };

const read = nameReader();
const LEAST_WORDS = 6;
const UNMISTAKABLE_WORDS = 12;

export class ReferenceLibrary {
  readonly #entries = new Map<string, LibraryEntry>();
  #known: readonly KnownSpeaker[] = [];

  put(entry: LibraryEntry): void {
    for (const [file, other] of this.#entries) {
      if (other.article.id === entry.article.id) this.#entries.delete(file);
    }
    this.#entries.set(entry.state.file, entry);
  }

  remove(file: string): void {
    this.#entries.delete(file);
  }

  know(known: readonly KnownSpeaker[]): void {
    this.#known = known;
  }

  at(now: Date) {
    const isReadable = ({ article }: LibraryEntry) => (article.published?.at ?? now) <= now;
    return new ReferenceView([...this.#entries.values()].filter(isReadable).sort(byTime), this.#known);
  }
}

const timeOf = ({ article, arrived }: LibraryEntry) => (article.published?.at ?? arrived).getTime();

function byTime(one: LibraryEntry, other: LibraryEntry): number {
  return (
    timeOf(other) - timeOf(one) ||
    other.arrived.getTime() - one.arrived.getTime() ||
    (one.article.id < other.article.id ? -1 : 1)
  );
}

class ReferenceView {
  readonly #entries: readonly LibraryEntry[];
  readonly #statements: readonly Statement[];
  readonly #uses: readonly NameUse[];
  readonly #persons: readonly Person[];
  /** By a statement: whom it is shown as said by, and how sure that is. */
  readonly #shown = new Map<Statement, { use: number | null; confidence: number }>();
  readonly #repeated = new Set<Statement>();
  readonly #identityOf = new Map<number, Identity>();

  constructor(entries: readonly LibraryEntry[], known: readonly KnownSpeaker[]) {
    this.#entries = entries;
    const uses = new Map<string, NameUse>();
    const useOf = (entry: LibraryEntry, speaker: ReadQuotation["speaker"]): number | null => {
      if (speaker === null) return null;
      const { name, role } = speaker;
      const written = JSON.stringify([name, role]);
      const before = uses.get(written) ?? {
        number: uses.size,
        key: speakerKey(name),
        name,
        role,
        quotations: 0,
        latest: 0,
      };
      const latest = Math.max(before.latest, timeOf(entry));
      uses.set(written, { ...before, quotations: before.quotations + 1, latest });
      return before.number;
    };
    // The order of quotations: whole ones before parts, the newest articles first, each in the order of its text.
    const all = entries.flatMap((entry) =>
      entry.reading.quotations.map((quotation, position) => ({
        entry,
        position,
        quotation,
        said: saidWords(quotation.text),
        isPart: standingOf(quotation).wholeness === "part",
        use: useOf(entry, quotation.speaker),
      })),
    );
    this.#statements = [...all.filter(({ isPart }) => !isPart), ...all.filter(({ isPart }) => isPart)];
    this.#uses = [...uses.values()];
    const acronyms = entries.flatMap(({ reading }) => reading.acronyms);
    const identities = identify({ reads: this.#uses.map(read), acronyms, known });
    for (const identity of identities) {
      for (const { number } of identity.uses) this.#identityOf.set(number, identity);
    }
    this.#weigh();
    this.#markRepeated();
    this.#persons = identities
      .map((identity) => ({ ...identity, quotations: this.#spokenBy(identity).length }))
      .filter(({ quotations }) => quotations > 0)
      .sort((one, other) => other.quotations - one.quotations || (one.key < other.key ? -1 : 1));
  }

  #person(use: number | null): Identity | undefined {
    return use === null ? undefined : this.#identityOf.get(use);
  }

  #shownUse(statement: Statement): number | null {
    return (this.#shown.get(statement) ?? statement).use;
  }

  #spokenBy({ key }: Pick<Identity, "key">): Statement[] {
    return this.#statements.filter(
      (each) => !this.#repeated.has(each) && this.#person(this.#shownUse(each))?.key === key,
    );
  }

  /** The statements of each words, and those that say more. */
  #groups(): { readonly same: readonly Statement[]; readonly fuller: readonly Statement[] }[] {
    return [...Map.groupBy(this.#statements, ({ said }) => said)].map(([said, same]) => ({
      same,
      fuller: !mayBePart(said) ? [] : this.#statements.filter((longer) => saysMore(longer.said, said)),
    }));
  }

  #weigh(): void {
    const contested = new Set<Statement>();
    for (const { same, fuller } of this.#groups()) {
      const confidences = same.map(({ quotation }) => quotation.confidence);
      const isUnlike =
        same.length > 1 &&
        Math.max(...confidences) >= SURE &&
        (Math.min(...confidences) < SURE || same.some(({ use }) => use === null || use !== same[0]?.use));
      if (!isUnlike && fuller.length === 0) continue;
      const readingOf =
        (isFuller: boolean) =>
        (statement: Statement): Reading => ({
          statement,
          person: this.#person(statement.use) ?? null,
          basis: statement.quotation.basis,
          confidence: statement.quotation.confidence,
          isFuller,
        });
      const weighed = same.filter(({ isPart, said }) => !isPart && said.split(" ").length >= LEAST_WORDS);
      if (weighed.length === 0) continue;
      const readings = [
        ...weighed.map(readingOf(false)),
        ...fuller.filter(({ isPart }) => !isPart).map(readingOf(true)),
      ];
      for (const [{ statement }, verdict] of weighReadings(readings, areRivals, mayMean)) {
        if (contested.has(statement)) continue;
        if (verdict.kind === "contested") contested.add(statement);
        const { use } = verdict.kind === "corrected" ? verdict.by.statement : statement;
        this.#shown.set(statement, { use, confidence: verdict.confidence });
      }
    }
  }

  #markRepeated(): void {
    for (const { same, fuller } of this.#groups()) {
      const heard = new Set(fuller.map((each) => this.#person(this.#shownUse(each))));
      for (const statement of same) {
        const speaker = this.#person(this.#shownUse(statement));
        if (heard.has(speaker)) this.#repeated.add(statement);
        heard.add(speaker);
      }
    }
  }

  statistics() {
    return {
      articles: this.#entries.length,
      quotations: this.#statements.length,
      speakers: this.#persons.length,
      sources: new Set(this.#entries.flatMap(({ article }) => article.source ?? []).map(foldedLine)).size,
      newest: this.#entries[0]?.article.id ?? null,
    };
  }

  headlines(request: { topic: string | null; source: string | null; since: Date | null }): string[] {
    const names = (kind: "topics" | "sources", text: string | null) => {
      if (text === null) return null;
      const all = this.#spellings(kind).map(foldedLine);
      const wanted = foldedLine(text);
      return all.includes(wanted) ? [wanted] : all.filter((name) => name.startsWith(wanted));
    };
    const [topics, sources] = [names("topics", request.topic), names("sources", request.source)];
    return this.#entries
      .filter(
        (entry) =>
          (topics === null || entry.article.topics.some((one) => topics.includes(foldedLine(one)))) &&
          (sources === null || sources.includes(foldedLine(entry.article.source ?? "no source"))) &&
          (request.since === null || timeOf(entry) >= request.since.getTime()),
      )
      .map(({ article }) => article.id);
  }

  #spellings(kind: "topics" | "sources"): string[] {
    return this.#entries.flatMap(({ article }) => {
      if (kind === "sources") return article.source ?? [];
      // Of two spellings in one article the first counts.
      return article.topics.filter(
        (one, index) => article.topics.findIndex((other) => foldedLine(other) === foldedLine(one)) === index,
      );
    });
  }

  names(kind: "topics" | "sources", text: string): string[] {
    const spellings = Map.groupBy(this.#spellings(kind), (name) => name);
    const sorted = [...spellings]
      .map(([name, { length }]) => ({ name, length }))
      .sort((one, other) => other.length - one.length || (one.name < other.name ? -1 : 1));
    return [...Map.groupBy(sorted, ({ name }) => foldedLine(name))]
      .filter(([folded]) => folded.includes(foldedLine(text)))
      .map(([, all]) => ({
        name: all[0]?.name ?? "",
        total: all.reduce((sum, { length }) => sum + length, 0),
      }))
      .sort((one, other) => other.total - one.total)
      .map(({ name }) => name);
  }

  titles(text: string): string[] {
    const typed = foldedLine(text);
    const rank = ({ article }: LibraryEntry) => {
      const title = foldedLine(article.title);
      return (
        (title === typed ? 0 : 1) * 1e6 + (title.startsWith(typed) ? 0 : 1) * 1e3 + title.split(" ").length
      );
    };
    return this.#entries
      .filter(({ article }) => holds(article.title, text))
      .sort((one, other) => rank(one) - rank(other))
      .map(({ article }) => article.id);
  }

  search(text: string): string[] {
    return this.#entries
      .filter(({ article, reading }) =>
        holds(
          [article.title, reading.text, article.topics.join("\n"), article.source ?? ""].join(" ¶ "),
          text,
        ),
      )
      .map(({ article }) => article.id)
      .sort();
  }

  article(id: string) {
    return this.#statements
      .filter(({ entry }) => entry.article.id === id)
      .map((statement) => this.#answer(statement));
  }

  speakers(text: string) {
    if (text.trim() === "") return this.#persons.map(matchOf);
    return this.#graded(comparableQuery(text)).map(({ person }) => matchOf(person));
  }

  #graded(query: ComparableName) {
    return this.#persons
      .flatMap((person) => {
        const name = comparableName(person);
        const grading = grade(query, name);
        return grading === null ? [] : [{ person, name, grade: grading }];
      })
      .sort((one, other) => one.grade - other.grade);
  }

  /** The keys of who is meant; none for nobody. */
  resolveSpeaker(text: string): string[] {
    const query = comparableQuery(text);
    const ofKey = this.#ofKey(text);
    if (ofKey !== null && (isReference(text) || ofKey.key === text || query.words.length !== 1))
      return [ofKey.key];
    if (isReference(text)) return [];
    const found = this.#graded(query);
    const best = found[0]?.grade;
    const bearers = found.filter(
      ({ person, name, grade: grading }) =>
        grading === 0 ||
        (best === 0
          ? [person.name, ...person.aliases].some((written) => isSurname(query, written))
          : bears(query, name)),
    );
    const all = bearers.length > 0 ? bearers : found.filter(({ grade: grading }) => grading === best);
    return all.map(({ person }) => person.key);
  }

  speaker(key: string): string | null {
    return this.#ofKey(key)?.key ?? null;
  }

  #ofKey(written: string): Person | null {
    const everyKey = this.#persons.flatMap(({ keys, ambiguousKeys }) => [...keys, ...ambiguousKeys]);
    const key = isReference(written)
      ? (everyKey.find((each) => referenceTo(each) === written) ?? written)
      : written;
    const main = this.#persons.find((person) => person.key === key);
    if (main !== undefined) return main;
    if (this.#persons.some(({ ambiguousKeys }) => ambiguousKeys.includes(key))) return null;
    const only = (found: readonly Person[]) => (found.length === 1 ? (found[0] ?? null) : null);
    const spelling = (each: string) => each.split("-").map(phoneticKey).join("-");
    return (
      only(this.#persons.filter(({ keys }) => keys.includes(key))) ??
      only(this.#persons.filter(({ keys }) => keys.some((each) => spelling(each) === spelling(key))))
    );
  }

  quotations(speaker: string, about: string | null) {
    const person = this.#ofKey(speaker);
    if (person === null) return [];
    return this.#spokenBy(person)
      .filter(({ quotation }) => about === null || holds(quotation.text, about))
      .map((statement) => this.#answer(statement));
  }

  searchQuotations(text: string) {
    return this.#statements
      .filter((each) => !this.#repeated.has(each) && holds(each.quotation.text, text))
      .map((statement) => this.#answer(statement));
  }

  #answer(statement: Statement) {
    const { quotation, entry } = statement;
    const shown = this.#shown.get(statement);
    const number = shown === undefined || this.#person(shown.use) === undefined ? statement.use : shown.use;
    const use = this.#uses.find((each) => each.number === number);
    const person = this.#persons.find(({ key }) => key === this.#person(number)?.key);
    return {
      text: quotation.text,
      confidence: shown?.confidence ?? quotation.confidence,
      speaker:
        use === undefined
          ? null
          : {
              key: person?.key ?? null,
              name: person?.name ?? use.name,
              role: use.role ?? person?.editorRole ?? null,
            },
      article: entry.article.id,
    };
  }
}

function matchOf({ key, name, role, aliases, quotations }: Person) {
  return { key, name, role, aliases, quotations };
}

/** Whether a text has the words asked for, in FTS5's way. */
function holds(text: string, asked: string): boolean {
  const query = searchQuery(asked);
  if (query === null) return false;
  const words = ` ${(fold(text).match(/[\p{L}\p{N}¶]+/gu) ?? []).join(" ")} `;
  return query.phrases.every((phrase, index) =>
    words.includes(index === query.phrases.length - 1 ? ` ${phrase}` : ` ${phrase} `),
  );
}

function areRivals(one: Identity, other: Identity): boolean {
  if (one === other) return false;
  const [first, second] = [personName(one.name), personName(other.name)];
  return first.spelling.family !== second.spelling.family || (isFullName(first) && isFullName(second));
}

function mayMean({ statement, person }: Reading, other: Identity): boolean {
  if (statement.said.split(" ").length >= UNMISTAKABLE_WORDS) return true;
  const { family } = personName(other.name);
  const isNamesake = person !== null && personName(person.name).family === family;
  const { article, reading } = statement.entry;
  const text = ` ${(fold(`${article.title} ¶ ${reading.text}`).match(/[\p{L}\p{N}¶]+/gu) ?? []).join(" ")} `;
  return [other.name, ...other.aliases].some((written) => {
    const name = personName(written);
    const phrase = phraseQuery(isNamesake || name.body ? written : name.family);
    return phrase !== null && text.includes(` ${phrase.slice(1, -1)} `);
  });
}
