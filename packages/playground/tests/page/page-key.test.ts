import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { lastingKey } from "../../src/page/page-key.ts";

function keyFile(): string {
  const folder = mkdtempSync(join(tmpdir(), "lede-key-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, "playground.key");
}

test("the key of the page is the same at every start", async () => {
  const file = keyFile();
  const key = await lastingKey(file);
  expect(key).toMatch(/^[\w-]{32}$/u);
  expect(await lastingKey(file)).toBe(key);
  expect(await lastingKey(keyFile())).not.toBe(key);
});

test.skipIf(process.platform === "win32")("nobody else can read the key", async () => {
  const file = keyFile();
  await lastingKey(file);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test.skipIf(process.platform === "win32")("a key that others could read is replaced", async () => {
  const file = keyFile();
  const key = await lastingKey(file);
  chmodSync(file, 0o644);
  expect(await lastingKey(file)).not.toBe(key);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test.skipIf(process.platform === "win32")(
  "a link to somebody else’s file is replaced, not followed",
  async () => {
    const file = keyFile();
    const elsewhere = `${file}.elsewhere`;
    writeFileSync(elsewhere, "A".repeat(32), { mode: 0o600 });
    symlinkSync(elsewhere, file);
    expect(await lastingKey(file)).not.toBe("A".repeat(32));
    expect(readFileSync(elsewhere, "utf8")).toBe("A".repeat(32));
  },
);

test.each(["", "short", `${"A".repeat(31)}/`, "A".repeat(33)])(
  "%o is no key, and is replaced",
  async (text) => {
    const file = keyFile();
    writeFileSync(file, text, { mode: 0o600 });
    expect(await lastingKey(file)).toMatch(/^[\w-]{32}$/u);
    expect(await lastingKey(file)).not.toBe(text);
  },
);
