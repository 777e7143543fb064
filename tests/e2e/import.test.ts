import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { parseArticle } from "../../src/content/front-matter.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { cli, run } from "./program.ts";

/** Pastes of so many articles, one a file. */
function pastes(count: number): string {
  const folder = temporaryFolder();
  for (let number = 0; number < count; number += 1) {
    const words = Array.from({ length: 40 }, (_, index) => `w${number}x${index}`).join(" ");
    writeFileSync(
      join(folder, `${String(number).padStart(5, "0")}.txt`),
      `Report Number ${number} of the Harbour\n\nThe harbour said ${words} on Monday.\n\nIt said no more.\n`,
    );
  }
  return folder;
}

test("Ctrl-C leaves whole files only, and the next import goes on", { timeout: 60_000 }, async () => {
  const folder = pastes(3000);
  const content = join(temporaryFolder(), "content");
  mkdirSync(content);
  const { child, ended } = run(cli, ["import", folder, "--content", content], {}, null);
  await vi.waitFor(() => expect(readdirSync(content).length).toBeGreaterThan(20), {
    timeout: 30_000,
    interval: 5,
  });
  child.kill("SIGINT");
  const { code, stderr } = await ended;
  expect(code).toBe(130);
  expect(stderr).toMatch(
    /Stopped after \d+ of 3000 files\. What was written is whole: import again to go on\./u,
  );
  const files = readdirSync(content);
  expect(files.length).toBeLessThan(3000);
  for (const file of files) {
    expect(file).toMatch(/\.md$/u);
    expect(parseArticle(file, readFileSync(join(content, file))).body).toMatch(/It said no more\.$/u);
  }
});
