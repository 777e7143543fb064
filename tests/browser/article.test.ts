import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
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

const twoPasted = `${pasted}


Dockers at Port Salda Vote to Strike

By Jane Doe

Published 20 May 2031

Dockers at Port Salda voted on Monday to stop work from midnight, closing the largest harbour on the coast.

“Nobody wins when the cranes stand still,” Transport Minister Elvan Korkutoğlu said.

https://harbour.example/strike
`;

async function read(page: Page, text: string): Promise<void> {
  await page.getByRole("button", { name: "Read an article" }).click();
  await page.getByLabel("The article", { exact: true }).fill(text);
  await page.getByRole("button", { name: "Read it" }).click();
  await page.locator(".reading").first().waitFor();
}

const savedPage = `<!DOCTYPE html><html><head><title>Dockers vote to strike | Salda Post</title></head><body><nav><a href="/">Home</a></nav>
<article><h1>Dockers vote to strike</h1>${"<p>“Nobody wins when the cranes stand still,” said Lena Brodahl, who leads the harbour office of Port Salda.</p><p>The dockers want two more people at each crane, and a week of rest after each month of nights at the quay.</p><p>The town has asked both sides to meet again on Tuesday, before the next large ship from Orlen arrives.</p>"}</article></body></html>`;

describeInBrowser("the article view", (browser) => {
  it("reads the HTML of a page as its article, and refuses a link into a private network", async () => {
    const { pageUrl } = await openStage({});
    const page = await openPage(browser(), pageUrl);
    await read(page, savedPage);
    await page.getByRole("article", { name: "Dockers vote to strike" }).waitFor();
    expect(await page.getByLabel("The article", { exact: true }).inputValue()).not.toContain("<p>");
    await page.getByLabel("The article", { exact: true }).fill("http://127.0.0.1:9/quay");
    await page.getByRole("button", { name: "Read it" }).click();
    await page.locator(".article-status.failure", { hasText: "can’t be read" }).waitFor();
  });

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
      /^Lena Brodahl \(9\d% sure: named beside it\)$/u,
    );
    expect(await reading.locator("mark").count()).toBeGreaterThan(0);
    expect(await reading.locator(".speakers").innerText()).toMatch(
      /Lena Brodahl, Captain[\s\S]*\d\d% sure: referred to beside it/u,
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
    await page.getByText("already saved, and unchanged").waitFor();
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
        { interval: 500 },
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
    expect(await page.getByRole("button", { name: "Save", exact: true }).count()).toBe(0);
    await page.getByLabel("The article", { exact: true }).fill("../../outside\n\nOnly this.");
    await page.getByRole("button", { name: "Read it" }).click();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText(/\.md: saved/u).waitFor();
    expect(readdirSync(contentDirectory)).toEqual(["outside.md"]);
    expect(readdirSync(folder).sort()).toEqual(["content", "data"]);
    expect(existsSync(join(contentDirectory, "..", "outside.md"))).toBe(false);
  });

  it("says of two articles in one paste that they are two, and saves each with its own details", async () => {
    const { pageUrl, contentDirectory } = await openStage({});
    const page = await openPage(browser(), pageUrl);
    await read(page, twoPasted);
    await page.getByText("There are 2 articles in this text, with 4 quotations.").waitFor();
    expect(await page.locator(".reading-count").allInnerTexts()).toEqual([
      "Article 1 of 2",
      "Article 2 of 2",
    ]);
    const ferry = page.getByRole("group", { name: "1. Ferry Line to Orlen Reopens After Storm" });
    const dockers = page.getByRole("group", { name: "2. Dockers at Port Salda Vote to Strike" });
    expect(await dockers.getByLabel("Author").inputValue()).toBe("Jane Doe");
    expect(await dockers.getByLabel("Date").inputValue()).toBe("2031-05-20");
    expect(await dockers.getByLabel("Address").inputValue()).toBe("https://harbour.example/strike");
    expect(await ferry.getByLabel("Author").inputValue()).toBe("");
    await page.getByLabel("Source").fill("The Harbour Times");
    await ferry.getByLabel("Date").fill("21 May 2031");
    await dockers.getByLabel("Author").fill("");
    await page.getByRole("button", { name: "Save both" }).click();
    await ferry.getByText("ferry-line-to-orlen-reopens-after-storm.md: saved").waitFor();
    await dockers.getByText("dockers-at-port-salda-vote-to-strike.md: saved").waitFor();
    const frontMatter = (name: string) =>
      readFileSync(join(contentDirectory, `${name}.md`), "utf8").split("---\n")[1];
    expect(frontMatter("ferry-line-to-orlen-reopens-after-storm")).toMatch(
      /source: The Harbour Times\npublished: 2031-05-21\n/u,
    );
    const saved = frontMatter("dockers-at-port-salda-vote-to-strike");
    expect(saved).toMatch(
      /source: The Harbour Times\nurl: https:\/\/harbour.example\/strike\npublished: 2031-05-20\n/u,
    );
    expect(saved).not.toContain("author");
  });

  it("shows beside each detail what is wrong with it, and saves once it is corrected", async () => {
    const { pageUrl, contentDirectory } = await openStage({});
    const page = await openPage(browser(), pageUrl);
    await read(page, pasted);
    const date = page.getByLabel("Date", { exact: true });
    const address = page.getByLabel("Address", { exact: true });
    await date.fill("2031-02-30");
    await address.fill("harbour.example/ferry");
    await address.press("Enter");
    await page.getByText("Nothing was saved yet: correct what is marked.").waitFor();
    expect(await date.getAttribute("aria-invalid")).toBe("true");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(await date.getAttribute("id"));
    const faultOf = async (field: typeof date) =>
      page.locator(`#${await field.getAttribute("aria-describedby")}`).innerText();
    expect(await faultOf(date)).toMatch(/^“2031-02-30” is not a date: write it as 2031-03-28/u);
    expect(await faultOf(address)).toMatch(/^Must be a whole address that begins with http/u);
    expect(readdirSync(contentDirectory)).toEqual([]);
    await date.fill("2031-02-28");
    await address.fill("https://harbour.example/ferry");
    await address.press("Enter");
    await page.getByText("ferry-line-to-orlen-reopens-after-storm.md: saved").waitFor();
    expect(await date.getAttribute("aria-invalid")).toBe(null);
    expect(await page.locator(".saving .failure:visible").count()).toBe(0);
  });

  it("reads a changed text again before it is saved, and keeps what was typed beside it", async () => {
    const { pageUrl, contentDirectory } = await openStage({});
    const page = await openPage(browser(), pageUrl);
    await read(page, pasted);
    await page.getByLabel("Author").fill("Mira Sandoval");
    await page.getByLabel("The article", { exact: true }).fill(`${pasted}\nhttps://harbour.example/ferry\n`);
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("The text had changed, so it was read again.").waitFor();
    expect(readdirSync(contentDirectory)).toEqual([]);
    expect(await page.getByLabel("Author").inputValue()).toBe("Mira Sandoval");
    expect(await page.getByLabel("Address").inputValue()).toBe("https://harbour.example/ferry");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("ferry-line-to-orlen-reopens-after-storm.md: saved").waitFor();
  });

  it("stands beside the text where there is room, and below it on a phone", async () => {
    const { pageUrl } = await openStage({});
    const page = await openPage(browser(), pageUrl, { viewport: { width: 1280, height: 800 } });
    await read(page, pasted);
    const boxOf = async (selector: string) => {
      const box = await page.locator(selector).boundingBox();
      if (box === null) throw new Error(`${selector} is not shown.`);
      return box;
    };
    let text = await boxOf("#article-text");
    let reading = await boxOf(".readings");
    expect(reading.x).toBeGreaterThanOrEqual(text.x + text.width);
    expect(reading.y).toBeLessThan(text.y);
    expect(text.height).toBeGreaterThan(150);
    await page.setViewportSize({ width: 390, height: 800 });
    text = await boxOf("#article-text");
    reading = await boxOf(".readings");
    expect(reading.y).toBeGreaterThan(text.y + text.height);
    expect((await boxOf(".saving")).y).toBeGreaterThanOrEqual(reading.y + reading.height - 1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});
