import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { expect, it, onTestFinished } from "vitest";
import { openPlayground } from "../../src/open-playground.ts";
import { describeInBrowser } from "./browser.ts";
import { openPage, typeCommand } from "./stage.ts";

describeInBrowser("a restart of the playground", (browser) => {
  it("is followed by an open page, as the same person, in the same channel, with the article still there", async () => {
    const folder = mkdtempSync(join(tmpdir(), "lede-restart-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const contentDirectory = join(folder, "content");
    mkdirSync(contentDirectory);
    const start = (port: number) =>
      openPlayground({
        port,
        contentDirectory,
        dataDirectory: join(folder, "data"),
        log: pino({ level: "silent" }),
      });
    const first = await start(0);
    const page = await openPage(browser(), first.pageUrl);
    await page.getByLabel("You are").selectOption({ label: "Kim (member)" });
    await page.getByText("Kim (you)").waitFor();
    await page.getByRole("button", { name: "news" }).click();
    await page.getByRole("button", { name: "Read an article" }).click();
    await page.getByLabel("The article", { exact: true }).fill("A text to read again");
    await first.close();
    await page.getByText("The playground does not answer. Trying again…").waitFor();
    const second = await start(first.discord.port);
    onTestFinished(() => second.close());
    expect(second.pageUrl).toBe(first.pageUrl);
    await expect.poll(() => page.locator("#notice").innerText()).toBe("");
    await page.getByText("Kim (you)").waitFor();
    expect(await page.getByLabel("The article", { exact: true }).inputValue()).toBe("A text to read again");
    await page.getByRole("button", { name: "Read an article" }).click();
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("#news");
    await expect
      .poll(async () => {
        await typeCommand(page, "/");
        const offered = await page.getByRole("option", { name: /headlines/u }).count();
        await page.keyboard.press("Escape");
        await page.keyboard.press("Escape");
        return offered;
      })
      .toBe(1);
  });
});
