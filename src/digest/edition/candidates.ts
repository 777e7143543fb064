import type { Headline, LibraryView, ReadArticle } from "../../library/library.ts";
import { ReportIndex, type ReportMarks, reportMarks } from "../../stories/same-report.ts";

/** What the choice of an edition asks of the library. */
export type EditionLibrary = Pick<LibraryView, "now" | "news" | "headline" | "article">;

/** A headline with what is needed to choose by. */
export type Candidate = {
  readonly headline: Headline;
  readonly read: ReadArticle;
  readonly marks: ReportMarks;
};

/** More than one edition weighs. */
const KEPT = 2000;

/**
 * Articles as candidates. The 2,000 used last are kept, with which of them report the same event: at a popular hour thousands of
 * digests choose among the same ones.
 */
export class Candidates {
  /** By the article's id, the one used last at the end. */
  readonly #kept = new Map<string, Candidate>();
  readonly #reports = new ReportIndex<Candidate>();

  /** The article as a candidate; null when it is gone. */
  of(headline: Headline, library: Pick<EditionLibrary, "article">): Candidate | null {
    const known = this.#kept.get(headline.id);
    const isKnown = known !== undefined && isUnchanged(known.headline, headline);
    const found = isKnown ? known : this.#read(headline, library);
    if (found !== known && known !== undefined) this.#reports.remove(known);
    this.#kept.delete(headline.id);
    if (found === null) return null;
    this.#kept.set(headline.id, found);
    if (found !== known) this.#reports.add(found);
    if (this.#kept.size > KEPT) this.#forgetOldest();
    return found;
  }

  /** Those of the candidates that report the same event as this one; all of them are among the last {@link KEPT}. */
  sameReport(candidate: Candidate): ReadonlySet<Candidate> {
    return this.#reports.sameAs(candidate);
  }

  /** Puts together the articles that report one event; the groups and the articles in them stay in the order given. */
  groupReports(candidates: readonly Candidate[]): Candidate[][] {
    const groups: Candidate[][] = [];
    const groupOf = new Map<Candidate, number>();
    for (const candidate of candidates) {
      const fitting = [...this.sameReport(candidate)].flatMap((other) => groupOf.get(other) ?? []);
      const number = fitting.length === 0 ? groups.length : Math.min(...fitting);
      groupOf.set(candidate, number);
      const group = groups[number];
      if (group === undefined) groups.push([candidate]);
      else group.push(candidate);
    }
    return groups;
  }

  #read(headline: Headline, library: Pick<EditionLibrary, "article">): Candidate | null {
    const read = library.article(headline.id);
    return read && { headline, read, marks: reportMarks(read) };
  }

  #forgetOldest(): void {
    for (const [id, candidate] of this.#kept) {
      this.#kept.delete(id);
      this.#reports.remove(candidate);
      return;
    }
  }
}

function isUnchanged(one: Headline, other: Headline): boolean {
  return (
    one.title === other.title &&
    one.lede === other.lede &&
    one.source === other.source &&
    one.arrived.getTime() === other.arrived.getTime()
  );
}
