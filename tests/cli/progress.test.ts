import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { startProgress } from "../../src/cli/progress.ts";

function terminal(isTTY: boolean) {
  const stream = Object.assign(new PassThrough(), {
    isTTY,
    columns: 80,
    cursorTo: () => true,
    clearLine: () => true,
    moveCursor: () => true,
  });
  let written = "";
  stream.on("data", (chunk) => {
    written += chunk;
  });
  return { stream, written: () => written };
}

test("in a terminal a bar says how many are done", () => {
  const { stream, written } = terminal(true);
  const progress = startProgress(20, "files", stream);
  for (let done = 0; done < 20; done += 1) progress.step();
  progress.end();
  expect(written()).toContain("0 of 20 files");
});

test("elsewhere there is a plain line now and then", () => {
  const { stream, written } = terminal(false);
  const progress = startProgress(1200, "files", stream);
  for (let done = 0; done < 1200; done += 1) progress.step();
  progress.end();
  expect(written()).toBe("500 of 1200 files\n1000 of 1200 files\n");
});

test("short work shows nothing", () => {
  for (const isTTY of [true, false]) {
    const { stream, written } = terminal(isTTY);
    const progress = startProgress(3, "files", stream);
    progress.step();
    progress.end();
    expect(written()).toBe("");
  }
});
