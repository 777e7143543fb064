import { createInterface } from "node:readline";
import { z } from "zod";
import { annotate } from "../../src/language/annotate.ts";
import { pronounsIn } from "./pronouns.ts";

/*
 * Says who every he, she, they and it of articles means, as Lede understands them:
 *   node tools/pronouns/resolve.ts < ARTICLES.jsonl > RESULTS.jsonl
 * reads {"id", "title"?, "text"} lines and writes {"id", "pronouns": [{"start", "end", "antecedent"}]} lines.
 */
const articleLine = z.object({
  id: z.union([z.string(), z.number()]),
  title: z.string().nullish(),
  text: z.string(),
});

for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() === "") continue;
  const { id, title, text } = articleLine.parse(JSON.parse(line));
  const annotated = annotate(text, title ? { title } : {});
  const pronouns = pronounsIn(annotated).map((subject) => ({
    start: subject.start,
    end: subject.end,
    antecedent: annotated.speakerOf(subject).speaker?.name ?? null,
  }));
  process.stdout.write(`${JSON.stringify({ id, pronouns })}\n`);
}
