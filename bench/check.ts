import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Article } from "../src/content/article.ts";
import { readingOf } from "../src/library/reading.ts";
import { openLibrary } from "../src/library/store.ts";
import { checkMessage, type JudgedPassage } from "../src/provenance/check-message.ts";
import { type Change, type CheckedMessage, checkedMessages } from "./checked-messages.ts";
import { EMPTY_ARTICLE } from "./empty-article.ts";
import { readQuotedArticles } from "./quoted-articles.ts";

type Judged = {
  readonly message: CheckedMessage;
  readonly found: JudgedPassage | undefined;
  readonly ms: number;
};

/** What `/check` says of messages that quote rightly, wrongly, or not at all. */
export async function checkBench(
  _files: readonly string[],
  { errors }: { readonly errors: boolean },
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "lede-bench-"));
  const library = openLibrary(join(folder, "library.sqlite"));
  try {
    const at = new Date("2031-06-01T00:00:00Z");
    const articles = (readQuotedArticles().get("develop") ?? []).map(({ text }, index) =>
      articleOf(text, index),
    );
    for (const article of articles) {
      const state = { file: `${article.id}.md`, size: 1, modified: at, hash: article.id };
      library.put({ state, article, reading: readingOf(article), arrived: at, problems: [] });
    }
    const view = library.at(at);
    const said = articles.flatMap(({ id }) =>
      (view.article(id)?.quotations ?? []).flatMap(({ text, speaker, confidence }) =>
        speaker === null || confidence < 0.8 ? [] : [{ text, speaker: speaker.name }],
      ),
    );
    const judged = checkedMessages(said).map((message): Judged => {
      const start = performance.now();
      const [found] = checkMessage(message.text, view).judged;
      return { message, found, ms: performance.now() - start };
    });
    printCounts(judged);
    const times = judged.map(({ ms }) => ms).sort((one, other) => one - other);
    const at99 = times[Math.floor(times.length * 0.99)] ?? 0;
    process.stdout.write(`    one message takes ${at99.toFixed(1)} ms at the 99th percentile\n`);
    if (errors) printErrors(judged);
  } finally {
    library.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function articleOf(text: string, index: number): Article {
  const [title = "", ...rest] = text.split("\n");
  return {
    ...EMPTY_ARTICLE,
    id: `article-${index}`,
    title,
    body: rest.join("\n").trim(),
  };
}

/** What each kind of message may be answered with. */
const RIGHT: Readonly<Record<Change, (found: JudgedPassage | undefined) => boolean>> = {
  exact: (found) => found?.verdict.kind === "verbatim",
  altered: (found) => found?.verdict.kind === "nearly",
  negation: (found) => found?.verdict.kind === "nearly" && found.verdict.comparison.turnsNegation,
  spliced: (found) => found?.verdict.kind === "spliced" || found?.verdict.kind === "nearly",
  "other speaker": (found) => found?.verdict.kind === "verbatim" && found.verdict.other !== null,
  paraphrased: (found) => found?.verdict.kind !== "verbatim",
  invented: (found) => found === undefined || found.verdict.kind === "unknown",
};

function printCounts(judged: readonly Judged[]): void {
  for (const [change, group] of Map.groupBy(judged, ({ message }) => message.change)) {
    const right = group.filter(({ message, found }) => RIGHT[message.change](found)).length;
    const kinds = [...Map.groupBy(group, ({ found }) => found?.verdict.kind ?? "none")].map(
      ([kind, ones]) => `${kind} ${ones.length}`,
    );
    process.stdout.write(
      `    ${change.padEnd(14)} ${right} of ${group.length} right (${kinds.join(", ")})\n`,
    );
  }
}

function printErrors(judged: readonly Judged[]): void {
  for (const { message, found } of judged) {
    if (RIGHT[message.change](found)) continue;
    process.stdout.write(
      `    ${message.change} → ${found?.verdict.kind ?? "none"}: ${JSON.stringify(message.text)}\n`,
    );
  }
}
