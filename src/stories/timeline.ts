import { strongestQuotations } from "../language/summary/strongest-quotations.ts";
import type { Headline, LibraryQuotation } from "../library/library.ts";
import { saidWords } from "../library/same-statement.ts";
import { isSameReport, type ReportMarks, reportMarks } from "./same-report.ts";
import { type StoryPart, timeOf } from "./story.ts";

/** One report in a story, and who said something new in it. */
export type TimelineEntry = {
  readonly headline: Headline;
  /** Where the same report stands as well. */
  readonly also: readonly Headline[];
  readonly quotations: readonly LibraryQuotation[];
};

/** So many quotations are shown with a report. */
const MOST_QUOTATIONS = 2;
/** Copies of a report, and its updates, follow within two days. */
const LATEST_COPY_MS = 2 * 86_400_000;

/**
 * The reports of a story, the newest first, each with the strongest of what was said there and in none before.
 *
 * @param story the newest first.
 */
export function timelineOf(story: readonly StoryPart[]): TimelineEntry[] {
  const said = new Set<string>();
  const oldestFirst = reportsOf(story.toReversed()).map(({ first, copies }): TimelineEntry => {
    const { headline, read } = first;
    const fresh = read.quotations.filter(({ text }) => !said.has(saidWords(text)));
    const all = [first, ...copies].flatMap((part) => part.read.quotations);
    for (const { text } of all) said.add(saidWords(text));
    return {
      headline,
      also: copies.map((copy) => copy.headline),
      quotations: strongestQuotations(fresh, [headline.lede], headline.title, MOST_QUOTATIONS),
    };
  });
  return oldestFirst.toReversed();
}

type Report = { readonly first: StoryPart; readonly copies: StoryPart[]; readonly marks: ReportMarks };

/** Articles that report one event, by the first of them. */
function reportsOf(oldestFirst: readonly StoryPart[]): Report[] {
  const reports: Report[] = [];
  for (const part of oldestFirst) {
    const marks = reportMarks(part.read);
    const report = reports.find(
      ({ first, marks: others }) =>
        timeOf(part.headline) - timeOf(first.headline) <= LATEST_COPY_MS && isSameReport(others, marks),
    );
    if (report === undefined) reports.push({ first: part, copies: [], marks });
    else report.copies.push(part);
  }
  return reports;
}

/** Someone who speaks in a story, with all that they are quoted with in it: the oldest first, and the same words once. */
export type Voice = {
  readonly key: string;
  readonly name: string;
  readonly statements: readonly LibraryQuotation[];
};

/** Who is quoted in a story by name, those in most articles first. */
export function voicesOf(story: readonly StoryPart[]): Voice[] {
  const statements = story.toReversed().flatMap(({ read }) => read.quotations);
  const spoken = Map.groupBy(statements, ({ speaker }) => speaker?.key ?? null);
  return [...spoken]
    .flatMap(([key, all]): Voice[] => {
      const name = all.at(-1)?.speaker?.name;
      return key === null || name === undefined ? [] : [{ key, name, statements: eachOnce(all) }];
    })
    .sort(
      (one, other) => articlesOf(other) - articlesOf(one) || other.statements.length - one.statements.length,
    );
}

/** In how many articles someone says something. */
export function articlesOf({ statements }: Voice): number {
  return new Set(statements.map(({ article }) => article.id)).size;
}

function eachOnce(statements: readonly LibraryQuotation[]): LibraryQuotation[] {
  return [...new Map(statements.toReversed().map((one) => [saidWords(one.text), one])).values()].toReversed();
}
