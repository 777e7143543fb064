import { expect, test } from "vitest";
import { ArticleStore } from "../../../src/import/store/article-store.ts";
import { growth, LINEAR } from "../../support/growth.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { article, NO_DETAILS, report } from "./articles-of-one-story.ts";

/** Stores so many articles of one day, and the same again. */
async function storeTwice(count: number, title: (number: number) => string): Promise<void> {
  const store = await ArticleStore.open(temporaryFolder(), () => new Date("2031-05-20"));
  for (const _ of ["new", "again"]) {
    for (let number = 0; number < count; number += 1) {
      const url = `https://elsin.example/${number}`;
      await store.take(article({ title: title(number), url, body: report(6, number + 1) }), NO_DETAILS);
    }
  }
}

test.each([
  ["of headlines of their own", (number: number) => `Report number ${number}`],
  ["of one headline", () => "Weather"],
])("eight times as many articles %s take eight times as long", async (_, title) => {
  const measured = await growth(
    (size) => size,
    150,
    (count) => storeTwice(count, title),
  );
  expect(measured).toBeLessThan(LINEAR);
});
