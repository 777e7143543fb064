import { expect, test } from "vitest";
import { ArticleStore } from "../../../src/import/store/article-store.ts";
import { LINEAR } from "../../support/growth.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { article, NO_DETAILS, report } from "./articles-of-one-story.ts";

/** The processor's milliseconds for storing so many articles of one day, and the same again. */
async function work(count: number, title: (number: number) => string): Promise<number> {
  const store = await ArticleStore.open(temporaryFolder(), () => new Date("2031-05-20"));
  const start = process.cpuUsage();
  for (const _ of ["new", "again"]) {
    for (let number = 0; number < count; number += 1) {
      const url = `https://elsin.example/${number}`;
      await store.take(article({ title: title(number), url, body: report(6, number + 1) }), NO_DETAILS);
    }
  }
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

test.each([
  ["of headlines of their own", (number: number) => `Report number ${number}`],
  ["of one headline", () => "Weather"],
])("eight times as many articles %s take eight times as long", { timeout: 120_000 }, async (_, title) => {
  await work(50, title);
  const few = await work(150, title);
  expect((await work(1200, title)) / few).toBeLessThan(LINEAR);
});
