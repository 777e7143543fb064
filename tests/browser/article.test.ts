import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { describeInBrowser } from "./browser.ts";
import { openPage, openStage, typeCommand } from "./stage.ts";

const pasted = `Ferry Line to Orlen Reopens After Storm

Ferry Line to Orlen Reopens After Storm

A ferry leaves the old pier (Photo Agency)

The ferry between Port Salda and Orlen sailed again on Friday after nine days in harbour.

“The sea was never the danger, the pier was,” said Captain Lena Brodahl, who steered the first crossing.

Winter Timetable

She called the repairs “a patch” and asked the council for a new pier. “We cannot sail on promises,” she said.

The council meets on Tuesday to vote on the money for the new pier.
`;

describeInBrowser("the article view", (browser) => {
  it("shows what Lede reads in a paste, and saves it so that the commands have it", async () => {
    const { pageUrl, contentDirectory } = await openStage({});
    const page = await openPage(browser(), pageUrl);
    await page.getByRole("button", { name: "Read an article" }).click();
    await page.getByLabel("The article", { exact: true }).fill(pasted);
    await page.getByRole("button", { name: "Read it" }).click();
    const reading = page.getByRole("article", { name: "Ferry Line to Orlen Reopens After Storm" });
    await reading.waitFor();
    expect(await reading.locator(".block.title").innerText()).toContain("Headline");
    expect(await reading.locator(".block.caption").innerText()).toContain("A ferry leaves the old pier");
    expect(await reading.locator(".block.subhead").innerText()).toContain("Winter Timetable");
    expect(await reading.locator(".block.junk").innerText()).toContain("Left out");
    expect(await reading.locator("q").allInnerTexts()).toContain(
      "The sea was never the danger, the pier was,",
    );
    expect(await reading.locator("q").first().getAttribute("title")).toMatch(
      /^Lena Brodahl \(9\d % sure: named beside it\)$/,
    );
    expect(await reading.locator("mark").count()).toBeGreaterThan(0);
    expect(await reading.locator(".speakers").innerText()).toMatch(
      /Lena Brodahl, Captain[\s\S]*\d\d % sure: referred to beside it/,
    );
    await page.getByLabel("Source").fill("The Harbour Times");
    await page.getByLabel("Topics").fill("Ferries, Ports");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("ferry-line-to-orlen-reopens-after-storm.md: saved").waitFor();
    expect(readdirSync(contentDirectory)).toEqual(["ferry-line-to-orlen-reopens-after-storm.md"]);
    expect(
      readFileSync(join(contentDirectory, "ferry-line-to-orlen-reopens-after-storm.md"), "utf8"),
    ).toContain("source: The Harbour Times");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("was saved before, and is unchanged").waitFor();
    await page.getByRole("button", { name: "Read an article" }).click();
    await expect
      .poll(
        async () => {
          await typeCommand(page, "/quote Brodahl ");
          await page.keyboard.press("Escape");
          await page.keyboard.press("Enter");
          await page.locator(".message").last().waitFor();
          return page.locator(".message").last().innerText();
        },
        { timeout: 10_000, interval: 500 },
      )
      .toContain("We cannot sail on promises");
  });

  it("reads a text file that is dropped, and right-to-left text from the right", async () => {
    const { pageUrl } = await openStage({});
    const page = await openPage(browser(), pageUrl);
    await page.getByRole("button", { name: "Read an article" }).click();
    const arabic =
      "الميناء يعود إلى العمل بعد الإضراب\n\nعاد ميناء صلدا إلى العمل يوم الجمعة بعد تسعة أيام من الإضراب.\n";
    const data = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], "article.txt", { type: "text/plain" }));
      return transfer;
    }, arabic);
    await page.dispatchEvent(".desk", "drop", { dataTransfer: data });
    const title = page.locator(".block.title h2, .block.paragraph p").first();
    await title.waitFor();
    expect(await title.evaluate((one) => getComputedStyle(one).direction)).toBe("rtl");
  });

  it("says what to do when there is nothing to read or to save, and writes nothing", async () => {
    const { pageUrl, contentDirectory, folder } = await openStage({});
    const page = await openPage(browser(), pageUrl);
    await page.getByRole("button", { name: "Read an article" }).click();
    await page.getByRole("button", { name: "Read it" }).click();
    await page.getByText("There is no text. Paste an article first.").waitFor();
    await page.getByLabel("The article", { exact: true }).fill("../../outside\n\nOnly this.");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect.poll(() => page.locator(".article-status").innerText()).not.toBe("…");
    expect(readdirSync(folder).sort()).toEqual(["content", "data"]);
    expect(existsSync(join(contentDirectory, "..", "outside.md"))).toBe(false);
  });
});
