import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Clock } from "@lede/fake-discord";
import { pino } from "pino";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { onTestFinished } from "vitest";
import { openPlayground, type Playground } from "../../src/open-playground.ts";
import { articles } from "../support/articles.ts";

export const NOW = Date.parse("2031-05-20T12:00:00Z");

/** A playground with the real bot, in folders of its own; all is gone after the test. */
export async function openStage(
  files: Record<string, string> = articles,
): Promise<Playground & { readonly folder: string; readonly contentDirectory: string }> {
  const folder = mkdtempSync(join(tmpdir(), "lede-page-"));
  const contentDirectory = join(folder, "content");
  mkdirSync(contentDirectory);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(contentDirectory, file), text);
  const started = Date.now();
  const clock = new Clock(() => NOW + Date.now() - started);
  const playground = await openPlayground({
    port: 0,
    contentDirectory,
    dataDirectory: join(folder, "data"),
    log: pino({ level: "silent" }),
    clock,
  });
  onTestFinished(async () => {
    await playground.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return { ...playground, folder, contentDirectory };
}

/** A page of the playground. What it logs as an error, and what its policy forbids, fails the test. */
export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ locale: "en-US", timezoneId: "UTC", ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    // An image that cannot be had is the article's fault, and shown as its description.
    const isImage = message.text().startsWith("Failed to load resource");
    if (message.type() === "error" && !isImage) faults.push(message.text());
  });
  onTestFinished(async () => {
    await context.close();
    if (faults.length > 0) throw new Error(`The page had faults:\n${faults.join("\n")}`);
  });
  await page.goto(url);
  await page.getByRole("heading", { name: /Welcome to/u }).waitFor();
  return page;
}

/** Types as a person would, who begins to type a command's name when the list of commands is there. */
export async function typeCommand(page: Page, text: string): Promise<void> {
  const typed = page.locator("#typed");
  await typed.focus();
  if (text.startsWith("/")) {
    await page.keyboard.type("/");
    await page.locator(".suggestion").first().waitFor();
  }
  await page.keyboard.type(text.replace(/^\//u, ""));
}
