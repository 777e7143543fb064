import { analyse } from "../src/language/analyse.ts";
import { type ProvokedArticle, type ProvokedQuotation, TRAPS, type Trap } from "./provoked-article.ts";
import { HALVES, readProvokedArticles } from "./provoked-articles.ts";
import { type Read, readFor, rightNames, type Verdict, verdictOf } from "./provoked-verdict.ts";

type Judged = {
  readonly article: ProvokedArticle;
  readonly expected: ProvokedQuotation;
  readonly read: Read | undefined;
  readonly verdict: Verdict;
};

/**
 * How often Lede puts words into the wrong mouth where an article provokes it, for each half of the set and each trap.
 *
 * @param errors also lists what is wrong in the half "develop". What is wrong in "held-out" is never listed.
 */
export async function provokedBench(
  _files: readonly string[],
  { errors }: { readonly errors: boolean },
): Promise<void> {
  for (const half of HALVES) {
    const articles = readProvokedArticles(half);
    const judged = articles.flatMap((article) => judge(article));
    process.stdout.write(`  ${half} (${articles.length})\n`);
    printTraps(judged);
    printSums(judged);
    if (errors && half === "develop") printErrors(judged);
  }
}

function judge(article: ProvokedArticle): readonly Judged[] {
  const { quotations } = analyse(article.text);
  return article.quotes.map((expected) => ({
    article,
    expected,
    read: readFor(expected, quotations),
    verdict: verdictOf(expected, quotations),
  }));
}

const COLUMNS = ["found", "right", "wrong", "likely right", "likely wrong", "silent"] as const;

function printTraps(judged: readonly Judged[]): void {
  process.stdout.write(`    ${["".padEnd(13), " all", ...COLUMNS].join("   ")}\n`);
  for (const trap of TRAPS) {
    const rows = judged.filter(({ expected }) => expected.trap === trap);
    const counts = COLUMNS.map((column) =>
      String(column === "found" ? rows.length - countOf(rows, "missed") : countOf(rows, column)).padStart(
        column.length,
      ),
    );
    process.stdout.write(
      `    ${[trap.padEnd(13), String(rows.length).padStart(4), ...counts].join("   ")}\n`,
    );
  }
}

const countOf = (rows: readonly Judged[], verdict: Verdict) =>
  rows.filter((row) => row.verdict === verdict).length;

/** What must be named outright, rather than kept back. */
const MUST_BE_NAMED: ReadonlySet<Trap> = new Set(["plain", "harmless"]);

function printSums(judged: readonly Judged[]): void {
  const ordinary = judged.filter(({ expected }) => MUST_BE_NAMED.has(expected.trap));
  const provoking = judged.filter(({ expected }) => !MUST_BE_NAMED.has(expected.trap));
  process.stdout.write(
    `    named outright but wrong, per 100 quotations that provoke   ${per100(provoking, "wrong")}\n` +
      `    plain and harmless: named outright and right                ${per100(ordinary, "right")} %\n`,
  );
}

const per100 = (rows: readonly Judged[], verdict: Verdict) =>
  ((countOf(rows, verdict) / rows.length) * 100).toFixed(1).padStart(5);

/** What was named outright but wrong, and what should have been named outright and was not. */
function printErrors(judged: readonly Judged[]): void {
  for (const { article, expected, read, verdict } of judged) {
    const { trap } = expected;
    if (verdict !== "wrong" && !(MUST_BE_NAMED.has(trap) && verdict !== "right")) continue;
    const named = read?.speaker ? `${read.speaker.name} (${read.confidence.toFixed(2)})` : "nobody";
    const words = article.text.slice(expected.start, expected.end);
    process.stdout.write(
      `    ${trap}, ${verdict}: ${words}\n      ${named}, not ${rightNames(expected).join(" or ") || "anybody"}; ${article.file}\n`,
    );
  }
}
