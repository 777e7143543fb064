import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Clock } from "@lede/fake-discord";
import { pino } from "pino";
import type { BrowserContextOptions, Page } from "playwright-core";
import { openPlayground } from "../../src/open-playground.ts";
import { findChromium, launchChromium } from "./chromium.ts";

// Makes the pictures in docs/ from the real page with the shipped articles: npm run pictures.

const NOW = Date.parse("2026-03-16T07:30:00Z");

const PASTE = `Dockers at Port Salda Vote to Strike

By Jane Doe

16 March 2026

A crane above the grain quay (Photo Agency)

Dockers at Port Salda voted on Monday to stop work from midnight, closing the largest harbour on the coast.

“Nobody wins when the cranes stand still,” Transport Minister Elvan Korkutoğlu said. “We ask both sides to keep talking through the night.”

Three years of waiting

The union’s leader, Mira Sandoval, told reporters: “Our members have waited three years for this contract, and they will not wait for a fourth.”

She called the offer “a crumb” and left the room.

Read more: Grain prices jump
`;

type Shot = {
  readonly file: string;
  readonly options: BrowserContextOptions;
  readonly act: (page: Page) => Promise<void>;
};

const desktop = { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1.5 } as const;
const phone = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
} as const;

const shots: readonly Shot[] = [
  { file: "playground.png", options: { ...desktop, colorScheme: "dark" }, act: quote },
  { file: "playground-light.png", options: { ...desktop, colorScheme: "light" }, act: suggestions },
  { file: "digest.png", options: { ...desktop, colorScheme: "dark" }, act: digest },
  { file: "check.png", options: { ...desktop, colorScheme: "light" }, act: check },
  { file: "article.png", options: { ...desktop, colorScheme: "light" }, act: article },
  { file: "phone.png", options: { ...phone, colorScheme: "dark" }, act: quote },
  { file: "phone-light.png", options: { ...phone, colorScheme: "light" }, act: headlines },
];

async function write(page: Page, text: string): Promise<void> {
  await page.locator("#typed").focus();
  await page.keyboard.type(text);
}

async function headlines(page: Page): Promise<void> {
  await write(page, "/headlines");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Read a summary" }).waitFor();
}

async function quote(page: Page): Promise<void> {
  await write(page, "/quote Araghchi");
  await page.getByRole("option", { name: /Araghchi/u }).waitFor();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.locator(".message blockquote").first().waitFor();
}

async function suggestions(page: Page): Promise<void> {
  await headlines(page);
  await write(page, "/");
  await page.locator(".suggestion").first().waitFor();
}

async function digest(page: Page): Promise<void> {
  await page.getByRole("button", { name: "news" }).click();
  await write(page, "/digest set 9:00");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Baghdad");
  await page.locator(".suggestion", { hasText: "Baghdad" }).waitFor();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.getByText("The digest is set").waitFor();
  await page.getByRole("button", { name: "Next digest" }).click();
  await page.getByText(/The digest for/u).waitFor();
}

async function check(page: Page): Promise<void> {
  await write(
    page,
    "Khamenei said: “Since 2011, we have been suggesting to Syria the need to begin talks with all opposition groups that were affiliated with terrorism”",
  );
  await page.keyboard.press("Enter");
  const message = page.locator(".message", { hasText: "Khamenei said" });
  await message.hover();
  await message.getByRole("button", { name: "Apps" }).click();
  await message.getByRole("button", { name: "Who said this?" }).click();
  await page.locator(".ephemeral", { hasText: "Show in the channel" }).waitFor();
}

async function article(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Read an article" }).click();
  await page.getByLabel("The article", { exact: true }).fill(PASTE);
  await page.getByRole("button", { name: "Read it" }).click();
  await page.getByLabel("Source").fill("The Harbour Times");
  await page.getByRole("heading", { name: "The summary" }).scrollIntoViewIfNeeded();
  await page.locator(".readings").evaluate((readings) => readings.scrollBy(0, 90));
}

const executable = findChromium();
if (executable === null) throw new Error("There is no Chromium. Install one, or set CHROME_PATH.");
mkdirSync("docs", { recursive: true });
const browser = await launchChromium(executable);
try {
  for (const { file, options, act } of shots) {
    const folder = mkdtempSync(join(tmpdir(), "lede-pictures-"));
    const started = Date.now();
    const playground = await openPlayground({
      port: 0,
      contentDirectory: "content",
      dataDirectory: folder,
      log: pino({ level: "warn" }),
      clock: new Clock(() => NOW + Date.now() - started),
    });
    const context = await browser.newContext({ locale: "en-GB", timezoneId: "Europe/Istanbul", ...options });
    const page = await context.newPage();
    await page.goto(playground.pageUrl);
    await page.locator("#welcome h2").waitFor();
    await act(page);
    await page.screenshot({ path: join("docs", file), animations: "disabled", caret: "hide" });
    await context.close();
    await playground.close();
    rmSync(folder, { recursive: true, force: true });
    process.stdout.write(`docs/${file}\n`);
  }
} finally {
  await browser.close();
}
