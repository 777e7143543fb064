import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { describeInBrowser } from "./browser.ts";
import { openPage, openStage, typeCommand } from "./stage.ts";

/** Sets a digest for 09:00 in Baghdad in #news, by the keys. */
async function setDigest(page: Page): Promise<void> {
  await typeCommand(page, "/digest set 9:00");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Baghdad");
  await page
    .getByRole("option", { name: /Asia\/Baghdad/u })
    .and(page.locator(".suggestion"))
    .waitFor();
  await page.keyboard.press("Enter");
  await page.keyboard.type("channel");
  await page.keyboard.press("Enter");
  await page.keyboard.type("new");
  await page.locator(".suggestion", { hasText: "#news" }).waitFor();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.getByText("The digest is set").waitFor();
}

describeInBrowser("the digest on the page", (browser) => {
  it("is set, and arrives when the clock reaches its hour", async () => {
    const { pageUrl, discord } = await openStage();
    const page = await openPage(browser(), pageUrl);
    await setDigest(page);
    expect(await page.locator(".message").last().innerText()).toContain("Asia/Baghdad");
    await page.getByRole("button", { name: "Next digest" }).click();
    // 09:00 in Baghdad is 06:00 UTC, where this page is.
    await page.locator("output", { hasText: "May 21, 2031, 6:00 AM" }).waitFor();
    await page.getByRole("button", { name: /^news new/u }).click();
    await page.getByText("The digest for Wednesday, May 21, 2031").waitFor();
    expect(await page.locator(".message").last().innerText()).toContain("6:00 AM");
    expect(await page.locator(".message").last().innerText()).toContain("Grain Prices Jump");
    expect(discord.refusals).toEqual([]);
  });

  it("arrives at its own hour when the slider goes over it, and once", async () => {
    const { pageUrl, discord } = await openStage();
    const page = await openPage(browser(), pageUrl);
    await setDigest(page);
    const slider = page.getByRole("slider", { name: /Time travel/u });
    await slider.fill("24");
    await expect
      .poll(() => slider.getAttribute("aria-valuetext"))
      .toBe("May 21, 2031, 12:00 PM, 24.0 hours ahead");
    await page.getByRole("button", { name: /^news new/u }).click();
    await page.getByText("The digest for Wednesday, May 21, 2031").waitFor();
    // It came when it was due, not when the clock stopped.
    expect(await page.locator(".message .sent").innerText()).toBe("6:00 AM");
    await page.getByRole("button", { name: "Next digest" }).click();
    await page.locator("output", { hasText: "May 22, 2031, 6:00 AM" }).waitFor();
    // Nothing is new on the second day.
    expect(await page.locator(".message").count()).toBe(1);
    expect(discord.refusals).toEqual([]);
  });

  it("says what the bot is not allowed to do, and gets through its troubles", async () => {
    const { pageUrl } = await openStage();
    const page = await openPage(browser(), pageUrl);
    await page.getByRole("button", { name: "news" }).click();
    await page.getByText("of Lede in #news").waitFor();
    await page.getByRole("switch", { name: "Send Messages" }).click();
    await page.getByRole("button", { name: "general" }).click();
    await setDigest(page);
    await expect.poll(() => page.locator(".message").last().innerText()).toContain("⚠️");
    await page.getByRole("button", { name: "news" }).click();
    await page.getByRole("switch", { name: "Send Messages" }).click();
    await page.getByRole("button", { name: "429 Too Many Requests" }).click();
    await page.getByText("answered with 429").waitFor();
    await typeCommand(page, "/about");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.locator(".message", { hasText: "newest" }).waitFor();
    await page.getByRole("button", { name: "Gateway drop" }).click();
    await page.getByText("It is connected.").waitFor();
    await page.getByLabel("The server’s language").selectOption("ar");
    await expect.poll(() => page.getByLabel("The server’s language").inputValue()).toBe("ar");
    await typeCommand(page, "/headlines");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.locator(".message strong", { hasText: "Grain Prices Jump" }).waitFor();
  });

  it("says that no digest is set", async () => {
    const { pageUrl } = await openStage();
    const page = await openPage(browser(), pageUrl);
    await page.getByRole("button", { name: "Next digest" }).click();
    await page.getByText("No digest is due: set one with /digest set, or resume it.").waitFor();
  });
});
