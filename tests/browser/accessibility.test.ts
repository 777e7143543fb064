import axe from "axe-core";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { describeInBrowser } from "./browser.ts";
import { openPage, openStage, typeCommand } from "./stage.ts";

type Finding = {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
};

/** What axe finds that is serious or worse. */
async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const { axe: checker } = window as unknown as { axe: { run(): Promise<{ violations: Finding[] }> } };
    return (await checker.run()).violations;
  });
  return found
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
}

const article = `Dockers at Port Salda Vote to Strike

“Nobody wins when the cranes stand still,” Transport Minister Elvan Korkutoğlu said on Monday evening.

Dockers voted to stop work from midnight, closing the largest harbour on the coast.
`;

describeInBrowser("accessibility of the page", (browser) => {
  it.each([
    ["dark", 1280],
    ["light", 1280],
    ["dark", 390],
    ["light", 390],
  ] as const)("axe finds nothing serious (%s, %i pixels wide)", async (colorScheme, width) => {
    const { pageUrl } = await openStage();
    const page = await openPage(browser(), pageUrl, {
      colorScheme,
      viewport: { width, height: 800 },
      // Only so that axe can be put into the page.
      bypassCSP: true,
    });
    expect(await findings(page)).toEqual([]);
    await typeCommand(page, "/headlines");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Read a summary" }).click();
    await page.locator(".entry").first().waitFor();
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await typeCommand(page, "/digest set 9");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Bag");
    await page.locator(".suggestion").first().waitFor();
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    if (width < 800) {
      for (const name of ["Channels", "Controls"]) {
        await page.getByRole("button", { name, exact: true }).click();
        expect(await findings(page)).toEqual([]);
        await page.keyboard.press("Escape");
      }
    }
    await page.getByRole("button", { name: "Read an article" }).click();
    await page.getByLabel("The article", { exact: true }).fill(article);
    await page.getByRole("button", { name: "Read it" }).click();
    await page.locator(".reading").waitFor();
    expect(await findings(page)).toEqual([]);
  });

  it("axe would find something", async () => {
    const { pageUrl } = await openStage();
    const page = await openPage(browser(), pageUrl, { bypassCSP: true });
    await page.evaluate(() => {
      const button = document.createElement("button");
      document.querySelector("main")?.append(button);
    });
    expect(await findings(page)).toEqual([expect.stringMatching(/^button-name/u)]);
  });

  it("is reached by the keyboard alone, with the focus in sight", async () => {
    const { pageUrl } = await openStage();
    const page = await openPage(browser(), pageUrl);
    const reached: string[] = [];
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press("Tab");
      const here = await page.evaluate(() => {
        const one = document.activeElement as HTMLElement;
        // Past the last element the focus is the browser's own.
        if (one === document.body) return null;
        const line = one.closest(".line") ?? one;
        const { outlineStyle, borderColor } = getComputedStyle(line);
        const seen = outlineStyle !== "none" || line !== one ? "seen" : `unseen ${borderColor}`;
        return `${one.getAttribute("aria-label") ?? one.textContent?.trim() ?? ""} ${seen}`;
      });
      if (here !== null) reached.push(here);
    }
    expect(reached.filter((one) => one.includes("unseen"))).toEqual([]);
    for (const name of [
      "Skip to writing",
      "general",
      "Read an article",
      "Message #general",
      "Next digest",
      "Gateway drop",
    ]) {
      expect(
        reached.some((one) => one.startsWith(name)),
        name,
      ).toBe(true);
    }
  });

  it("gives the description of an option the whole width of a phone", async () => {
    const { pageUrl } = await openStage();
    const page = await openPage(browser(), pageUrl, { viewport: { width: 390, height: 800 } });
    await typeCommand(page, "/headlines ");
    const description = page.locator(".suggestion .description").first();
    await description.waitFor();
    expect((await description.boundingBox())?.width).toBeGreaterThan(300);
  });

  it("fits a phone: nothing is wider than the screen", async () => {
    const { pageUrl } = await openStage();
    const page = await openPage(browser(), pageUrl, { viewport: { width: 390, height: 800 } });
    await typeCommand(page, "/headlines");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Read a summary" }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    const wide = await page
      .locator("#scroller *")
      .evaluateAll((all) =>
        all.filter((one) => one.getBoundingClientRect().right > 391).map((one) => one.outerHTML.slice(0, 80)),
      );
    expect(wide).toEqual([]);
  });
});
