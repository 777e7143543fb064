import { Clock, startFakeDiscord } from "@lede/fake-discord";
import { mountPage } from "@lede/playground";
import {
  ApplicationCommandType,
  Client,
  Events,
  GatewayIntentBits,
  type Interaction,
  type InteractionReplyOptions,
  MessageFlags,
} from "discord.js";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { expect, it, onTestFinished } from "vitest";
import { idleHost } from "../../packages/playground/tests/idle-host.ts";
import { describeInBrowser } from "./browser.ts";
import { NOW, openPage, typeCommand } from "./stage.ts";

/** A page at which a bot of one command, /show, answers as the test says. */
async function show(
  browser: Browser,
  answer: (interaction: Interaction<"cached">) => Promise<unknown> | undefined,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const started = Date.now();
  const clock = new Clock(() => NOW + Date.now() - started);
  const discord = await startFakeDiscord({ now: clock.now });
  const pageUrl = mountPage({ discord, host: idleHost(clock, true) });
  const client = new Client({ rest: { api: discord.apiUrl }, intents: GatewayIntentBits.Guilds });
  client.on(Events.InteractionCreate, (interaction) => void answer(interaction as Interaction<"cached">));
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(discord.token);
  await (await ready).application.commands.set([
    { type: ApplicationCommandType.ChatInput, name: "show", description: "Show it" },
  ]);
  onTestFinished(async () => {
    await client.destroy();
    await discord.close();
    expect(discord.refusals).toEqual([]);
  });
  const page = await openPage(browser, pageUrl, options);
  await typeCommand(page, "/show");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  return page;
}

const replying = (message: InteractionReplyOptions) => (interaction: Interaction<"cached">) =>
  interaction.isChatInputCommand() ? interaction.reply(message) : undefined;

const v2 = (components: object[]): InteractionReplyOptions =>
  ({ flags: MessageFlags.IsComponentsV2, components }) as InteractionReplyOptions;

describeInBrowser("rendering on the page", (browser) => {
  it("shows Discord’s Markdown: headings, lists, quotes, code, spoilers, links, mentions, times", async () => {
    const soon = NOW / 1000 + 7200;
    const text = [
      "# One",
      "### Three",
      "-# small",
      "* first",
      "* second",
      "1. counted",
      "> quoted **bold** and *italic* and __under__ and ~~gone~~",
      "`code` ||the secret|| [title](https://a.example/x) https://b.example/y. <https://c.example>",
      "```",
      "block **not bold**",
      "```",
      `<t:${soon}:R> <t:${soon}:t> <@&1> \\*not italic\\*`,
    ].join("\n");
    const page = await show(browser(), replying(v2([{ type: 10, content: text }])));
    const message = page.locator(".message");
    await message.locator("h3", { hasText: "One" }).waitFor();
    expect(await message.locator("h5").innerText()).toBe("Three");
    expect(await message.locator("ul li").allInnerTexts()).toEqual(["first", "second"]);
    expect(await message.locator("ol li").allInnerTexts()).toEqual(["counted"]);
    expect(await message.locator("blockquote").innerText()).toBe("quoted bold and italic and under and gone");
    expect(
      await message.locator("blockquote > p > *").evaluateAll((all) => all.map((one) => one.tagName)),
    ).toEqual(["STRONG", "EM", "U", "S"]);
    expect(await message.locator("pre").innerText()).toBe("block **not bold**");
    expect(
      await message.locator("a").evaluateAll((all) => all.map((one) => one.getAttribute("href"))),
    ).toEqual(["https://a.example/x", "https://b.example/y", "https://c.example"]);
    expect(await message.locator("a").first().getAttribute("rel")).toContain("noopener");
    expect(await message.locator("time[data-seconds]").allInnerTexts()).toEqual(["in 2 hours", "2:00 PM"]);
    expect(await message.locator(".markdown").innerText()).toContain("*not italic*");
    const spoiler = page.getByRole("button", { name: "Spoiler: press to show" });
    expect(await message.innerText()).not.toContain("the secret");
    await spoiler.focus();
    await page.keyboard.press("Enter");
    expect(await message.innerText()).toContain("the secret");
    await page.getByLabel("Your time zone").selectOption("Asia/Tokyo");
    await expect
      .poll(() => page.locator("time[data-seconds]").allInnerTexts())
      .toEqual(["in 2 hours", "11:00 PM"]);
  });

  it("shows every kind of layout: container, section, thumbnail, gallery, separator, buttons of all styles", async () => {
    const image = "https://nowhere.invalid/lamp.png";
    const button = (style: number, label: string) => ({ type: 2, style, label, custom_id: label });
    const page = await show(
      browser(),
      replying(
        v2([
          {
            type: 17,
            accent_color: 0x2f6f4f,
            components: [
              {
                type: 9,
                components: [{ type: 10, content: "Beside the lamp" }],
                accessory: { type: 11, media: { url: image }, description: "The lamp" },
              },
              { type: 14, divider: true },
              { type: 12, items: [{ media: { url: image }, description: "The lamp room" }] },
              {
                type: 1,
                components: [
                  button(1, "Primary"),
                  button(2, "Secondary"),
                  button(3, "Success"),
                  button(4, "Danger"),
                  { type: 2, style: 5, label: "Link", url: "https://a.example/" },
                ],
              },
            ],
          },
        ]),
      ),
    );
    const container = page.locator(".container");
    await container.waitFor();
    expect(await container.evaluate((one) => getComputedStyle(one).borderInlineStartColor)).toBe(
      "rgb(47, 111, 79)",
    );
    // The images cannot be had here: their descriptions stand in their place.
    await expect
      .poll(() => container.locator(".missing").allInnerTexts())
      .toEqual(["The lamp", "The lamp room"]);
    expect(await container.locator("hr").count()).toBe(1);
    const buttons = await container.locator(".row > *").evaluateAll((all) => all.map((one) => one.className));
    expect(buttons).toEqual(
      ["primary", "secondary", "success", "danger", "secondary"].map((style) => `button ${style}`),
    );
    expect(await container.getByRole("link", { name: "Link" }).getAttribute("href")).toBe(
      "https://a.example/",
    );
    await container.getByRole("button", { name: "Danger" }).click();
    await page.getByText("The application did not respond").waitFor();
  });

  it("shows embeds", async () => {
    const page = await show(
      browser(),
      replying({
        embeds: [
          {
            title: "A **title**",
            url: "https://a.example/",
            description: "Described",
            color: 0xb3402a,
            author: { name: "The author" },
            fields: [{ name: "Field", value: "> Value", inline: true }],
            footer: { text: "Foot" },
            timestamp: new Date(NOW).toISOString(),
          },
        ],
      }),
    );
    const embed = page.locator(".embed");
    await embed.waitFor();
    expect(await embed.innerText()).toMatch(
      /The author\s+A title\s+Described\s+Field\s+Value\s+Foot · 5\/20\/2031/u,
    );
    expect(await embed.locator("a").getAttribute("href")).toBe("https://a.example/");
  });

  it("shows that the bot is thinking, then its answer; and a menu of several", async () => {
    const chosen: string[] = [];
    let finish = (): void => {};
    const waiting = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const page = await show(browser(), async (interaction) => {
      if (interaction.isStringSelectMenu()) {
        chosen.push(...interaction.values);
        await interaction.reply({
          content: `You chose ${interaction.values.join(" and ")}`,
          flags: MessageFlags.Ephemeral,
        });
      }
      if (!interaction.isChatInputCommand()) return;
      await interaction.deferReply();
      await waiting;
      const options = ["Red", "Green", "Blue"].map((label) => ({ label, value: label.toLowerCase() }));
      await interaction.editReply({
        content: "Here",
        components: [
          {
            type: 1,
            components: [
              {
                type: 3,
                custom_id: "colours",
                min_values: 1,
                max_values: 2,
                placeholder: "Colours",
                options,
              },
            ],
          },
        ],
      });
    });
    await page.getByText("Lede is thinking…").waitFor();
    finish();
    await page.getByRole("button", { name: "Colours" }).click();
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Escape");
    await page.getByText("You chose red and green").waitFor();
    expect(chosen).toEqual(["red", "green"]);
    expect(await page.getByText("is thinking").count()).toBe(0);
    await page.getByRole("button", { name: "Dismiss message" }).click();
    expect(await page.getByText("You chose").count()).toBe(0);
  });

  it("shows a form, and sends back what was filled in", async () => {
    const page = await show(browser(), async (interaction) => {
      if (interaction.isChatInputCommand()) {
        await interaction.showModal({
          custom_id: "report",
          title: "Report a mistake",
          components: [
            {
              type: 18,
              label: "What is wrong?",
              component: { type: 4, custom_id: "what", style: 2, required: true, min_length: 3 },
            },
            {
              type: 18,
              label: "How bad?",
              component: {
                type: 3,
                custom_id: "bad",
                options: [
                  { label: "A little", value: "1" },
                  { label: "Very", value: "2" },
                ],
              },
            },
            { type: 18, label: "A picture of it?", component: { type: 19, custom_id: "picture" } },
          ],
        });
      }
      if (!interaction.isModalSubmit()) return;
      const picture = interaction.fields.getUploadedFiles("picture", true).first();
      const what = interaction.fields.getTextInputValue("what");
      const [bad] = interaction.fields.getStringSelectValues("bad");
      await interaction.reply({
        content: `${what} (${bad}, ${picture?.name} of ${picture?.size} bytes)`,
        flags: MessageFlags.Ephemeral,
      });
    });
    const form = page.getByRole("dialog", { name: "Report a mistake" });
    await form.waitFor();
    await form.getByLabel("What is wrong?").fill("ab");
    await form
      .getByLabel("A picture of it?")
      .setInputFiles({ name: "a.png", mimeType: "image/png", buffer: Buffer.from([1]) });
    await form.getByRole("button", { name: "Submit" }).click();
    await page.getByText("At least 3 characters are wanted").waitFor();
    await form.getByLabel("What is wrong?").fill("The date");
    await form.getByLabel("How bad?").selectOption("Very");
    const file = { name: "pier.png", mimeType: "image/png", buffer: Buffer.from([137, 80, 78, 71]) };
    await form.getByLabel("A picture of it?").setInputFiles(file);
    await form.getByRole("button", { name: "Submit" }).click();
    await page.getByText("The date (2, pier.png of 4 bytes)").waitFor();
    expect(await form.isVisible()).toBe(false);
  });

  it("sets right-to-left titles from the right", async () => {
    const page = await show(
      browser(),
      replying(
        v2([{ type: 17, components: [{ type: 10, content: "## الميناء يعود إلى العمل\nOrlen **today**" }] }]),
      ),
      { viewport: { width: 390, height: 800 } },
    );
    const title = page.locator(".container h4");
    await title.waitFor();
    expect(await title.evaluate((one) => getComputedStyle(one).direction)).toBe("rtl");
    expect(await page.locator(".container p").evaluate((one) => getComputedStyle(one).direction)).toBe("ltr");
  });

  it("shows containers and embeds at most as wide as Discord does", async () => {
    const long = "A harbour, a strike, a ferry, a pier and the grain that waits for all of them. ".repeat(5);
    const sizes = { viewport: { width: 1680, height: 900 } };
    const page = await show(
      browser(),
      replying(v2([{ type: 17, components: [{ type: 10, content: long }] }])),
      sizes,
    );
    expect(await widthOf(page, ".container")).toBe(600);
    const embedded = await show(browser(), replying({ embeds: [{ description: long }] }), sizes);
    expect(await widthOf(embedded, ".embed")).toBe(516);
  });

  it("puts a button beside its text where there is room, and below it on a phone", async () => {
    const button = { type: 2, style: 2, label: "All quotations (12)", custom_id: "all" };
    const text = { type: 10, content: "Dockers at Port Salda voted on Monday to stop work from midnight." };
    const page = await show(
      browser(),
      replying(v2([{ type: 17, components: [{ type: 9, components: [text], accessory: button }] }])),
      { viewport: { width: 1280, height: 800 } },
    );
    const places = async () => {
      const texts = await page.locator(".section .texts").boundingBox();
      const beside = await page.locator(".section .button").boundingBox();
      if (texts === null || beside === null) throw new Error("The section is not shown.");
      return { texts, beside };
    };
    await page.locator(".section").waitFor();
    let { texts, beside } = await places();
    expect(beside.x).toBeGreaterThanOrEqual(texts.x + texts.width);
    await page.setViewportSize({ width: 390, height: 800 });
    ({ texts, beside } = await places());
    expect(beside.y).toBeGreaterThanOrEqual(texts.y + texts.height);
    expect(texts.width).toBeGreaterThan(220);
  });
});

async function widthOf(page: Page, selector: string): Promise<number> {
  const shown = page.locator(selector);
  await shown.waitFor();
  return shown.evaluate((one) => one.getBoundingClientRect().width);
}
