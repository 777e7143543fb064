import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe } from "vitest";
import { findChromium, launchChromium } from "./chromium.ts";

const executable = findChromium();

/** A browser takes its time on a busy machine. In milliseconds. */
const TIMEOUT = 90_000;

/**
 * Tests that need a browser. Where there is none they are skipped, and the title says why; but where CI is set they fail, so that
 * they are never left out without anybody noticing.
 */
export function describeInBrowser(title: string, tests: (browser: () => Browser) => void): void {
  const { CI } = process.env;
  const skipped = executable === null && !CI;
  const why = skipped ? " (skipped: no Chromium found; install one, or set CHROME_PATH)" : "";
  // The title alone is not printed.
  if (skipped) console.warn(title + why);
  describe.skipIf(skipped)(title + why, { timeout: TIMEOUT }, () => {
    let browser: Browser | undefined;
    beforeAll(async () => {
      if (executable === null)
        throw new Error("CI is set, but there is no Chromium. Install one, or set CHROME_PATH.");
      browser = await launchChromium(executable);
    });
    afterAll(async () => browser?.close());
    tests(() => {
      if (browser === undefined) throw new Error("The browser was not started.");
      return browser;
    });
  });
}
