import { readdirSync, readFileSync } from "node:fs";
import { deleteMessage } from "@lede/fake-discord";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { manyArticles } from "../support/articles.ts";
import { describeInBrowser } from "./browser.ts";
import { openPage, openStage, typeCommand } from "./stage.ts";

const shipped = Object.fromEntries(
  readdirSync("content").map((file) => [file, readFileSync(`content/${file}`, "utf8")]),
);

/** The newest message, as text. */
async function lastMessage(page: Page): Promise<string> {
  return page.locator(".message").last().innerText();
}

function headline(page: Page, title: string) {
  return page.locator(".message strong", { hasText: title });
}

describeInBrowser("commands on the page", (browser) => {
  it("lists the commands while one types, and filters them", async () => {
    const { pageUrl } = await openStage();
    const page = await openPage(browser(), pageUrl);
    await typeCommand(page, "/");
    const suggestions = page.locator("#suggestions").getByRole("option");
    await expect
      .poll(() => suggestions.allInnerTexts())
      .toContainEqual(expect.stringMatching(/^\/headlines\s+The newest/u));
    expect(await suggestions.count()).toBeGreaterThan(10);
    await page.keyboard.type("digest s");
    await expect
      .poll(() => suggestions.allInnerTexts())
      .toEqual([expect.stringMatching(/^\/digest set/u), expect.stringMatching(/^\/digest show/u)]);
    await page.keyboard.press("Escape");
    expect(await suggestions.count()).toBe(0);
  });

  it("pages through /headlines by the keyboard, and opens a summary from the menu for oneself", async () => {
    const { pageUrl, discord } = await openStage(manyArticles(12));
    const page = await openPage(browser(), pageUrl);
    await typeCommand(page, "/headlines");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await headline(page, "Bulletin 012").waitFor();
    await page.getByRole("button", { name: "Next", exact: true }).focus();
    await page.keyboard.press("Enter");
    await headline(page, "Bulletin 007").waitFor();
    expect(await headline(page, "Bulletin 012").count()).toBe(0);
    // The message was replaced, and the focus is still where it was.
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Next");
    await page.getByRole("button", { name: "Read a summary" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("listbox", { name: "Read a summary" }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page
      .locator(".ephemeral", { hasText: "This is bulletin number 006 from the coast guard." })
      .waitFor();
    expect(await lastMessage(page)).toContain("Only you can see this");
    expect(discord.refusals).toEqual([]);
  });

  it("asks who said the words of a message, from its menu", async () => {
    const { pageUrl, discord } = await openStage(shipped);
    const page = await openPage(browser(), pageUrl);
    const { ownerId, channels } = discord.newsroom;
    discord
      .user(ownerId, { channelId: channels.general })
      .say("“Tehran always had direct contacts with the Syrian opposition delegation” who said that?");
    const message = page.locator(".message", { hasText: "who said that?" }).first();
    await message.hover();
    await message.getByRole("button", { name: "Apps" }).click();
    await message.getByRole("button", { name: "Who said this?" }).click();
    const answer = page.locator(".ephemeral", { hasText: "Word for word" });
    await answer.waitFor();
    expect(await answer.innerText()).toContain("Abbas Araghchi");
    expect(await answer.innerText()).toContain("used Who said this?");
    expect(discord.refusals).toEqual([]);
  });

  it("completes /quote Araghchi by the bot’s own suggestions", async () => {
    const { pageUrl, discord } = await openStage(shipped);
    const page = await openPage(browser(), pageUrl);
    await typeCommand(page, "/quote Araghchi");
    const suggestion = page.getByRole("option", { name: /Abbas Araghchi/u });
    await suggestion.waitFor();
    expect(await page.locator(".chip").allInnerTexts()).toEqual(["/quote", "speaker"]);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByText("We had long ago reached the conclusion").waitFor();
    const text = await lastMessage(page);
    expect(text).toContain("Robin used /quote");
    expect(text).toContain("Tehran always had direct contacts");
    expect(discord.refusals).toEqual([]);
  });

  it("shows a /summary with its date in the viewer’s language and zone", async () => {
    const { pageUrl } = await openStage();
    const page = await openPage(browser(), pageUrl, { timezoneId: "Asia/Tokyo" });
    await typeCommand(page, "/summary grain");
    await page.getByRole("option", { name: /Grain Prices Jump/u }).waitFor();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    const message = page.locator(".message").last();
    await message.getByText("Grain prices rose by nine per cent").waitFor();
    expect(await message.innerText()).toContain("May 20, 2031 at 3:30 PM");
    await page.getByLabel("Your language").selectOption("de");
    await expect.poll(() => page.locator(".message").last().innerText()).toContain("20. Mai 2031 um 15:30");
  });

  it("shows an ephemeral error, which the next person does not see", async () => {
    const { pageUrl } = await openStage();
    const page = await openPage(browser(), pageUrl);
    await typeCommand(page, "/digest preview");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.getByText("This server has no digest yet").waitFor();
    expect(await lastMessage(page)).toContain("Only you can see this");
    await page.getByLabel("You are").selectOption({ label: "Kim (member)" });
    await expect.poll(() => page.locator(".message").count()).toBe(0);
    await typeCommand(page, "/");
    await page.getByRole("option", { name: /headlines/u }).waitFor();
    // Only those who may manage the server are offered /digest.
    expect(await page.getByRole("option", { name: /digest/u }).count()).toBe(0);
  });

  it("marks required options, and does not send without them", async () => {
    const { pageUrl, discord } = await openStage();
    const page = await openPage(browser(), pageUrl);
    await typeCommand(page, "/digest set ");
    await expect.poll(() => page.locator(".chip.required").allInnerTexts()).toEqual(["time", "timezone"]);
    await page.keyboard.press("Enter");
    await page.getByText("time: This option is required. Specify a value.").waitFor();
    expect(await page.getByLabel(/^time, required text/u).getAttribute("aria-invalid")).toBe("true");
    expect(discord.world.messages.list(discord.newsroom.channels.general)).toEqual([]);
    await page.keyboard.press("Backspace");
    await expect.poll(() => page.locator("#typed").inputValue()).toBe("/digest set");
  });

  it("says that the bot does not answer, and goes on when the bot is back, with the page open", async () => {
    const { pageUrl, discord } = await openStage(manyArticles(12));
    const page = await openPage(browser(), pageUrl);
    await typeCommand(page, "/headlines");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await headline(page, "Bulletin 012").waitFor();
    await page.getByRole("switch", { name: "The bot runs" }).click();
    await page.getByText("It is stopped.").waitFor();
    await page.getByRole("button", { name: "Next", exact: true }).click();
    await page.getByText("The application did not respond").waitFor();
    await typeCommand(page, "/about");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await expect.poll(() => lastMessage(page)).toMatch(/You used \/about\s[\s\S]*did not respond/u);
    await page.getByRole("switch", { name: "The bot runs" }).click();
    await page.getByText("It is connected.").waitFor();
    // A button from before the restart.
    await page.getByRole("button", { name: "Next", exact: true }).click();
    await headline(page, "Bulletin 007").waitFor();
    await page.getByRole("button", { name: "Restart the bot" }).click();
    await page.getByText("The bot is back.").waitFor();
    await page.getByRole("button", { name: "Previous" }).click();
    await headline(page, "Bulletin 012").waitFor();
    expect(discord.refusals).toEqual([]);
  });

  it("sends what is no command as a message", async () => {
    const { pageUrl } = await openStage();
    const page = await openPage(browser(), pageUrl);
    await typeCommand(page, "Good **morning** <script>");
    await page.keyboard.press("Enter");
    await page.locator(".message", { hasText: "Good morning <script>" }).waitFor();
    expect(await page.locator(".message strong", { hasText: "morning" }).count()).toBe(1);
    await page.getByRole("button", { name: "rules" }).click();
    await page.getByText("Nobody writes here").waitFor();
    await typeCommand(page, "Hello");
    await page.keyboard.press("Enter");
    await page.locator(".message", { hasText: "Hello" }).waitFor();
    await page.getByLabel("You are").selectOption({ label: "Kim (member)" });
    await expect.poll(() => page.locator(".message").allInnerTexts()).toHaveLength(1);
    await typeCommand(page, "Me too");
    await page.keyboard.press("Enter");
    await page.getByText("You do not have permission to send messages in this channel.").waitFor();
  });

  it("scrolls down to the answer of one’s own command, but not to what others write", async () => {
    const { pageUrl, discord } = await openStage(manyArticles(12));
    const page = await openPage(browser(), pageUrl, { viewport: { width: 1280, height: 600 } });
    const fromTheEnd = () =>
      page
        .locator("#scroller")
        .evaluate(({ scrollHeight, scrollTop, clientHeight }) => scrollHeight - scrollTop - clientHeight);
    const ask = async () => {
      await typeCommand(page, "/headlines");
      await page.keyboard.press("Enter");
      await page.keyboard.press("Enter");
    };
    await ask();
    await headline(page, "Bulletin 012").waitFor();
    await expect.poll(fromTheEnd).toBeLessThan(2);
    const scrollUp = async () => {
      await page.locator("#scroller").evaluate((scroller) => {
        scroller.scrollTop = 0;
      });
      await expect.poll(fromTheEnd).toBeGreaterThan(200);
    };
    await scrollUp();
    const { newsroom, world } = discord;
    const kim = discord.user(newsroom.readerId, { channelId: newsroom.channels.general });
    await kim.command("about");
    await expect.poll(() => page.locator(".message").count()).toBe(2);
    expect(await page.locator("#scroller").evaluate(({ scrollTop }) => scrollTop)).toBe(0);
    await ask();
    await expect.poll(() => page.locator(".message").count()).toBe(3);
    await expect.poll(fromTheEnd).toBeLessThan(2);
    // Taking a message away leaves everything else where it is.
    await scrollUp();
    const channel = world.channels.get(newsroom.channels.general);
    const last = world.messages.list(newsroom.channels.general).at(-1);
    if (channel === undefined || last === undefined) throw new Error("The channel has no messages.");
    deleteMessage(world, channel, last);
    await expect.poll(() => page.locator(".message").count()).toBe(2);
    expect(await page.locator("#scroller").evaluate(({ scrollTop }) => scrollTop)).toBe(0);
  });
});
