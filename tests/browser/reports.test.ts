import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { describeInBrowser } from "./browser.ts";
import { openPage, openStage, typeCommand } from "./stage.ts";

const shipped = Object.fromEntries(
  readdirSync("content").map((file) => [file, readFileSync(`content/${file}`, "utf8")]),
);

describeInBrowser("reports and saved items on the page", (browser) => {
  it("lets one report a quotation, and an editor correct it", async () => {
    const { pageUrl, discord, contentDirectory } = await openStage(shipped);
    const { channels, ownerId } = discord.newsroom;
    await discord
      .user(ownerId, { channelId: channels.general })
      .command("desk", { subcommand: "set", options: { channel: channels.news } });
    const page = await openPage(browser(), pageUrl);
    await typeCommand(page, "/quote Araghchi");
    await page.getByRole("option", { name: /Abbas Araghchi/u }).waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Something wrong?" }).first().click();
    const form = page.getByRole("dialog");
    await form.getByLabel("What is wrong?").selectOption({ label: "Wrong speaker" });
    await form.getByLabel("What is right?").fill("It was his deputy.");
    await form.getByRole("button", { name: "Submit" }).click();
    await page.getByText("An editor will look at it.").waitFor();

    await page.getByRole("button", { name: "news" }).click();
    const notice = page.locator(".message", { hasText: "A quotation was reported once" });
    await notice.getByText("It was his deputy.").waitFor();
    await notice.getByRole("button", { name: "Correct it" }).click();
    await form.getByLabel("Who says it").fill("Majid Ravanchi");
    await form.getByRole("button", { name: "Submit" }).click();
    await page.locator(".ephemeral", { hasText: "Corrected: speaker Majid Ravanchi." }).waitFor();
    await page.getByText("Answered by").waitFor();
    const files = readdirSync(contentDirectory).map((file) =>
      readFileSync(join(contentDirectory, file), "utf8"),
    );
    expect(files.filter((text) => text.includes("speaker: Majid Ravanchi"))).toHaveLength(1);
    expect(discord.refusals).toEqual([]);
  });

  it("lets one save an article, and get all as a file", async () => {
    const { pageUrl, discord } = await openStage(shipped);
    const page = await openPage(browser(), pageUrl);
    await typeCommand(page, "/summary");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.locator(".ephemeral", { hasText: "Saved:" }).waitFor();
    await typeCommand(page, "/saved");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Export as a file" }).click();
    const link = page.getByRole("link", { name: "saved.md" });
    const address = await link.getAttribute("href");
    expect(await (await fetch(address ?? "")).text()).toContain("# Saved with Lede");
    expect(discord.refusals).toEqual([]);
  });
});
