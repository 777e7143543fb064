import { expect, it } from "vitest";
import { describeInBrowser } from "./browser.ts";
import { openPage, openStage, typeCommand } from "./stage.ts";

const SCRIPTS = [
  "<script>window.hacked = 1</script>",
  "<img src=x onerror='window.hacked = 1'>",
  "<svg onload='window.hacked = 1'>",
  "[press](javascript:window.hacked=1)",
  "[press](<javascript:window.hacked=1>)",
  '"><iframe srcdoc="<script>parent.hacked=1</script>">',
  "{{constructor.constructor('window.hacked=1')()}}",
];

function hostileArticle(title: string, index: number): [string, string] {
  const yaml = JSON.stringify(title);
  const front = `title: ${yaml}\nsource: ${yaml}\nurl: https://evil.example/${index}\npublished: 2031-05-1${index}\nimage:\n  url: https://evil.example/pixel.png\n  caption: ${yaml}`;
  return [
    `hostile-${index}.md`,
    `---\n${front}\n---\n\n${title} and so on.\n\n“${title} It is so,” said Mira Sandoval.\n`,
  ];
}

/** A page that runs scripts, and whose text speaks of scripts. */
function hostilePage(): string {
  const escaped = SCRIPTS.map((script) => script.replaceAll("&", "&amp;").replaceAll("<", "&lt;"));
  const paragraphs = escaped.map(
    (script) =>
      `<p>The harbour office found the line ${script} in a letter from the other side of the bay.</p>`,
  );
  return `<!DOCTYPE html><html><head><title>Letters to the port</title>${SCRIPTS[0]}</head><body>${SCRIPTS[1]}<article><h1>Letters to the
    port</h1>${paragraphs.join("")}<p>“${escaped[0]} is what it said,” Mira Sandoval said.</p></article></body></html>`;
}

describeInBrowser("safety of the page", (browser) => {
  it("shows articles full of script as text, in lists, cards, menus, suggestions and the article view", async () => {
    const { pageUrl } = await openStage(Object.fromEntries(SCRIPTS.map(hostileArticle)));
    const page = await openPage(browser(), pageUrl);
    const requested: string[] = [];
    page.on("request", (request) => requested.push(request.url()));
    for (const command of ["/headlines", "/quote Sandoval", "/search hacked"]) {
      await typeCommand(page, `${command} `);
      if (!command.endsWith("headlines")) await page.locator(".chip.option").waitFor();
      await page.keyboard.press("Escape");
      await page.keyboard.press("Enter");
      await expect.poll(() => page.locator(".message").last().innerText()).toContain("<");
    }
    await typeCommand(page, "/summary script");
    await page.locator(".suggestion", { hasText: "<" }).first().waitFor();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Read a summary" }).first().click();
    await page
      .getByRole("option", { name: /<script>/u })
      .first()
      .waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Read an article" }).click();
    for (const pasted of [`Quiet days at the port.\n\n“${SCRIPTS[0]}” said Mira Sandoval.`, hostilePage()]) {
      await page.getByLabel("The article", { exact: true }).fill(pasted);
      await page.getByRole("button", { name: "Read it" }).click();
      await page.locator(".reading", { hasText: "<script>" }).first().waitFor();
      expect(await page.evaluate(() => "hacked" in window)).toBe(false);
    }
    expect(
      await page
        .locator(".message script, .message iframe, .message svg:not(.icon), .reading script, .reading img")
        .count(),
    ).toBe(0);
    const links = await page
      .locator(".message a")
      .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((href) => !href.startsWith("https://evil.example/"))).toEqual([]);
    const origin = new URL(pageUrl).origin;
    const elsewhere = requested.filter(
      (url) => !url.startsWith(origin) && !url.startsWith("https://evil.example/"),
    );
    expect(elsewhere).toEqual([]);
  });

  it("forbids script that got in some other way", async () => {
    const { pageUrl } = await openStage();
    const context = await browser().newContext();
    const page = await context.newPage();
    await page.goto(pageUrl);
    const outcomes = await page.evaluate(() => {
      const attempts: (() => void)[] = [
        () => document.body.insertAdjacentHTML("beforeend", "<img src=x onerror='window.hacked = 1'>"),
        () => document.createElement("img").setAttribute("onerror", "window.hacked = 1"),
        () => {
          document.createElement("script").text = "window.hacked = 1";
        },
      ];
      return attempts.map((attempt) => {
        try {
          attempt();
          return "done";
        } catch (error) {
          return error instanceof Error ? error.name : "unknown";
        }
      });
    });
    expect(outcomes).toEqual(["TypeError", "TypeError", "TypeError"]);
    expect(await page.evaluate(() => "hacked" in window)).toBe(false);
    await context.close();
  });

  it("without the key shows nothing but where to find it", async () => {
    const { pageUrl } = await openStage();
    const context = await browser().newContext();
    const page = await context.newPage();
    for (const url of [pageUrl.split("#")[0] ?? "", `${pageUrl}x`]) {
      await page.goto("about:blank");
      await page.goto(url);
      await page.getByText("Open the one that npm start printed").waitFor();
      expect(await page.locator(".channel").count()).toBe(0);
    }
    await context.close();
  });
});
