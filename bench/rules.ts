import { analyse } from "../src/language/analyse.ts";
import type { Quotation } from "../src/language/analysis.ts";
import { type Evidence, RULE_TABLES, type RuleTable } from "../tools/quotes/rule-tables.ts";
import { type QuotedArticle, readQuotedArticles } from "./quoted-articles.ts";
import { nameKey, overlap, readMarkedFile } from "./quotes.ts";

/** How often a rule decided; where the marks can say, how often that was right. */
type Count = { fired: number; judged: number; right: number };

/**
 * Counts how often each rule decides, and how often rightly, on our own articles and on files of marked ones, one JSON object a
 * line. A rule for quotations is right where the marks have the kind that it gives; a rule for subjects where the speaker
 * found for a quotation by its subject is the one marked.
 */
export async function rulesBench(files: readonly string[]): Promise<void> {
  const sets = new Map(readQuotedArticles());
  for (const path of files) sets.set(path.replace(/^.*\//u, ""), readMarkedFile(path));
  for (const [name, articles] of sets) {
    process.stdout.write(`  ${name} (${articles.length})\n`);
    for (const [table, counts] of countRules(articles)) print(table, counts);
  }
}

type Firing = { readonly count: Count; readonly evidence: Evidence };

function countRules(articles: readonly QuotedArticle[]): ReadonlyMap<RuleTable, ReadonlyMap<string, Count>> {
  const counts = new Map(
    RULE_TABLES.map((table) => [
      table,
      new Map(table.rules.map(({ name }): [string, Count] => [name, { fired: 0, judged: 0, right: 0 }])),
    ]),
  );
  let firings: Firing[] = [];
  const stops = RULE_TABLES.map((table) =>
    table.watch((rule, evidence) => {
      const count = counts.get(table)?.get(rule);
      if (!count) return;
      count.fired += 1;
      if (evidence) firings.push({ count, evidence });
    }),
  );
  for (const article of articles) {
    firings = [];
    const { quotations } = analyse(article.text, article.title ? { title: article.title } : {});
    judge(article, quotations, firings);
  }
  for (const stop of stops) stop();
  return counts;
}

function judge(article: QuotedArticle, quotations: readonly Quotation[], firings: readonly Firing[]): void {
  const speakers = speakersByMention(article, quotations);
  for (const { count, evidence } of firings) {
    const right = "mention" in evidence ? speakers.get(evidence.mention) : isOfMarkedKind(article, evidence);
    if (right === undefined) continue;
    count.judged += 1;
    if (right) count.right += 1;
  }
}

/** By where a subject begins: whether all quotations with this subject have the speaker that is marked. */
function speakersByMention(
  { quotes }: QuotedArticle,
  quotations: readonly Quotation[],
): ReadonlyMap<number, boolean> {
  const right = new Map<number, boolean>();
  for (const quotation of quotations) {
    const marked = quotes.find((quote) => overlap(quote, quotation) >= 0.8);
    if (!quotation.mention || !marked?.speaker_canonical) continue;
    const { start } = quotation.mention;
    const isRight =
      quotation.speaker !== null && nameKey(quotation.speaker.name) === nameKey(marked.speaker_canonical);
    right.set(start, isRight && right.get(start) !== false);
  }
  return right;
}

/** Undefined where the marks leave the kind open. */
function isOfMarkedKind(
  { quotes }: QuotedArticle,
  { span, kind }: Extract<Evidence, { span: unknown }>,
): boolean | undefined {
  const marked = quotes.find((quote) => quote.start < span.end && span.start < quote.end);
  if (!marked) return kind === null;
  return marked.kind === "direct" || marked.kind === "mixed" ? marked.kind === kind : undefined;
}

function print({ title }: RuleTable, counts: ReadonlyMap<string, Count>): void {
  process.stdout.write(`    ${title}\n`);
  for (const [rule, { fired, judged, right }] of counts) {
    const share = judged === 0 ? "" : `right ${right} of ${judged}`;
    process.stdout.write(
      `${`      ${rule.padEnd(62)} ${String(fired).padStart(6)}   ${share}\n`.trimEnd()}\n`,
    );
  }
}
