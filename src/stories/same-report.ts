import { fold } from "../language/words/fold.ts";
import type { ReadArticle } from "../library/library.ts";

/*
 * A report is what is written of one event, by one paper or by several, and again when it is updated. A story goes on over days: see
 * same-story.ts.
 */

/** What two reports are compared by. */
export type ReportMarks = {
  readonly title: ReadonlySet<string>;
  /** Runs of four words of the text, as hashes: a sample that two copies of one text share. */
  readonly runs: ReadonlySet<number>;
  readonly names: ReadonlySet<string>;
};

const RUN = 4;
/** Every eighth run is kept: enough for a text of two hundred words, and cheap to compare. */
const SAMPLE = 8;
const MOST_WORDS = 1200;
/** A text with fewer runs than this says too little to be compared by them. */
const LEAST_RUNS = 20;
const SAME_TITLE = 0.7;
const SAME_TEXT = 0.35;
/** Fewer runs of a sample may be from one sentence, such as what an official is called. */
const LEAST_SHARED_RUNS = 4;
const ALIKE_TITLE = 0.4;
const ALIKE_NAMES = 0.5;
const LEAST_NAMES = 3;
const COMMON = new Set(
  "the a an and or of in on at to for from with by as is are was were be been after before over amid says said new its his her their that this not but it he she they who will has have had".split(
    " ",
  ),
);

export function reportMarks({ article, summaries }: ReadArticle): ReportMarks {
  const body = wordsOf(article.body).slice(0, MOST_WORDS);
  const runs = new Set<number>();
  const all: number[] = [];
  for (let at = 0; at + RUN <= body.length; at += 1) {
    const hash = hashOf(body.slice(at, at + RUN).join(" "));
    all.push(hash);
    if (hash % SAMPLE === 0) runs.add(hash);
  }
  const names = new Set<string>();
  const text = [article.title, ...summaries.medium].join(" ");
  // Names and figures: what two reporters of one event cannot but share.
  for (const [word] of text.matchAll(/(?<=[\p{Ll}\p{N},] )\p{Lu}[\p{L}\p{M}’'-]+|\p{N}{2,}/gu))
    names.add(fold(word));
  return {
    title: new Set(wordsOf(article.title).filter((word) => !COMMON.has(word))),
    runs: all.length < LEAST_RUNS ? new Set() : runs.size < 3 ? new Set(all) : runs,
    names,
  };
}

/**
 * Whether two articles report one event: nearly the same title, a good part of the text in common (a wire report in two
 * papers, an updated version), or a title alike with the same names and figures in it.
 *
 * Runs of words as a measure of copied text: Broder, "On the resemblance and containment of documents", 1997.
 */
export function isSameReport(one: ReportMarks, other: ReportMarks): boolean {
  // “Bulletin 41” and “Bulletin 42” are two, however alike they are.
  const titles = differInNumber(one.title, other.title) ? 0 : overlap(one.title, other.title);
  if (titles >= SAME_TITLE && Math.min(one.title.size, other.title.size) >= 3) return true;
  if (isCopy(one.runs, other.runs)) return true;
  return (
    titles >= ALIKE_TITLE &&
    Math.min(one.names.size, other.names.size) >= LEAST_NAMES &&
    overlap(one.names, other.names) >= ALIKE_NAMES
  );
}

function isCopy(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  const least = Math.min(LEAST_SHARED_RUNS, one.size, other.size);
  return common(one, other) >= least && overlap(one, other) >= SAME_TEXT;
}

/** Finds which reports are of the same event without comparing each with all. */
export class ReportIndex<Report extends { readonly marks: ReportMarks }> {
  /** Reports by each word of their title and run of their text: two that share neither are of two events. */
  readonly #having = new Map<string | number, Set<Report>>();
  readonly #same = new Map<Report, Set<Report>>();

  add(report: Report): void {
    const alike = new Set<Report>();
    for (const mark of marksOf(report)) {
      const having = this.#having.get(mark) ?? new Set();
      this.#having.set(mark, having);
      for (const other of having) alike.add(other);
      having.add(report);
    }
    alike.delete(report);
    const same = new Set([...alike].filter((other) => isSameReport(report.marks, other.marks)));
    this.#same.set(report, same);
    for (const other of same) this.#same.get(other)?.add(report);
  }

  remove(report: Report): void {
    for (const mark of marksOf(report)) {
      const having = this.#having.get(mark);
      having?.delete(report);
      if (having?.size === 0) this.#having.delete(mark);
    }
    for (const other of this.#same.get(report) ?? []) this.#same.get(other)?.delete(report);
    this.#same.delete(report);
  }

  /** Those in the index that are of the same event as this one, which is in it. */
  sameAs(report: Report): ReadonlySet<Report> {
    return this.#same.get(report) ?? new Set();
  }
}

function marksOf({ marks: { title, runs } }: { readonly marks: ReportMarks }): (string | number)[] {
  return [...title, ...runs];
}

/** How much of the smaller set is in the other, 0 to 1. */
function overlap<Item>(one: ReadonlySet<Item>, other: ReadonlySet<Item>): number {
  const smaller = Math.min(one.size, other.size);
  return smaller === 0 ? 0 : common(one, other) / smaller;
}

function common<Item>(one: ReadonlySet<Item>, other: ReadonlySet<Item>): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const item of small) if (large.has(item)) shared += 1;
  return shared;
}

function differInNumber(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const numbers = (words: ReadonlySet<string>) => [...words].filter((word) => /^\p{N}+$/u.test(word));
  const [ours, theirs] = [numbers(one), numbers(other)];
  return ours.length > 0 && theirs.length > 0 && !ours.some((number) => theirs.includes(number));
}

function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash ^= text.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}
