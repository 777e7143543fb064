import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** Creates a temporary folder. It is deleted after the test, once everything opened in it is closed. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "lede-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
