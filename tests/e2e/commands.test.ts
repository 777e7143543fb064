import { describe, expect, it } from "vitest";
import { manyArticles } from "../support/articles.ts";
import { menuOf, stage, textOf } from "../support/bot-stage.ts";

it("lists an article in another language, and says that it does not sum it up", async () => {
  const body =
    "Bakan Selim Aktaş dün akşam köprünün iki yıl içinde tamamlanacağını söyledi ve sabır istedi. “Köprü bitecek,” dedi Aktaş.";
  const { owner, discord } = await stage({
    articles: { "kopru.md": `---\ntitle: Köprü iki yıl içinde bitecek\nlanguage: tr\n---\n${body}\n` },
  });
  expect(textOf((await owner.command("headlines")).message)).toContain(
    "Bakan Selim Aktaş dün akşam köprünün",
  );
  const summary = textOf((await owner.command("summary")).message);
  expect(summary).toContain("Lede reads English only, so it doesn’t sum this article up.");
  expect(summary).not.toContain("Köprü bitecek");
  await expect(owner.command("quote", { options: { speaker: "Aktaş" } })).resolves.toMatchObject({
    ephemeral: true,
  });
  expect(discord.refusals).toEqual([]);
});

describe("/headlines", () => {
  it("shows the newest first, linked, with source, time and lede", async () => {
    const { owner, discord } = await stage();
    const { message, ephemeral } = await owner.command("headlines");
    const text = textOf(message);
    expect(ephemeral).toBe(false);
    expect(text).toContain("**[Grain Prices Jump After Salda Vote](https://wire.example/grain)**");
    expect(text).toContain("Market Wire · <t:1937025000:f>");
    expect(text).toContain("Grain prices rose by nine per cent");
    expect(text.indexOf("Grain Prices")).toBeLessThan(text.indexOf("Dockers at"));
    expect(text.indexOf("Dockers at")).toBeLessThan(text.indexOf("A Museum"));
    expect(discord.refusals).toEqual([]);
  });

  it("filters by topic, source and time", async () => {
    const { owner } = await stage();
    const culture = textOf((await owner.command("headlines", { options: { topic: "culture" } })).message);
    expect(culture).toContain("A Museum");
    expect(culture).not.toContain("Grain");
    const wire = textOf((await owner.command("headlines", { options: { source: "Market Wire" } })).message);
    expect(wire).toContain("Grain");
    expect(wire).not.toContain("Dockers");
    const today = textOf((await owner.command("headlines", { options: { since: "today" } })).message);
    expect(today).toContain("Grain");
    expect(today).not.toContain("Museum");
  });

  it("suggests topics and sources", async () => {
    const { owner } = await stage();
    expect(await owner.autocomplete("headlines", "topic", "")).toContainEqual({
      name: "Ports",
      value: "Ports",
    });
    expect(await owner.autocomplete("headlines", "topic", "cul")).toEqual([
      { name: "Culture", value: "Culture" },
    ]);
    expect(await owner.autocomplete("headlines", "source", "harb")).toEqual([
      { name: "The Harbour Times", value: "The Harbour Times" },
    ]);
  });

  it("turns pages, also after a restart", async () => {
    const { owner, restart, discord } = await stage({ articles: manyArticles(12) });
    const first = await owner.command("headlines");
    expect(textOf(first.message)).toContain("Bulletin 012");
    expect(textOf(first.message)).toContain("1–5 of 12");
    await restart();
    const second = await owner.press(first.message, "Next");
    expect(second.updated).toBe(true);
    expect(textOf(second.message)).toContain("6–10 of 12");
    const third = await owner.press(second.message, "Next");
    expect(textOf(third.message)).toContain("11–12 of 12");
    await expect(owner.press(third.message, "Next")).rejects.toThrow();
    expect(textOf((await owner.press(third.message, "Previous")).message)).toContain("6–10 of 12");
    expect(discord.refusals).toEqual([]);
  });

  it("opens a summary from its menu, for the one who chose", async () => {
    const { owner } = await stage();
    const { message } = await owner.command("headlines");
    const { customId, values } = menuOf(message);
    const reply = await owner.select(message, customId, [values[0] ?? ""]);
    expect(reply.ephemeral).toBe(true);
    expect(reply.updated).toBe(false);
    expect(textOf(reply.message)).toContain("Grain prices rose by nine per cent");
  });

  it("says so when nothing fits, and when there is nothing at all", async () => {
    const { owner } = await stage();
    const none = await owner.command("headlines", { options: { topic: "Astronomy" } });
    expect(none.ephemeral).toBe(true);
    expect(textOf(none.message)).toContain("No article fits");
  });

  it.each([
    ["headlines", {}],
    ["headlines", { topic: "Astronomy" }],
    ["summary", {}],
    ["summary", { article: "dockers" }],
    ["story", {}],
    ["story", { article: "dockers" }],
    ["quote", {}],
    ["quote", { speaker: "Sandoval" }],
    ["quote", { about: "bread" }],
    ["search", { text: "bread" }],
  ])("says that there are no articles at all: /%s %j", async (name, options) => {
    const { owner } = await stage({ articles: {} });
    const reply = await owner.command(name, { options });
    expect(reply.ephemeral).toBe(true);
    expect(textOf(reply.message)).toBe(
      "There are no articles yet. They appear here once an editor adds some.",
    );
  });

  it.each([
    ["headlines", {}],
    ["summary", { article: "dockers" }],
    ["story", { article: "dockers" }],
    ["quote", { speaker: "Sandoval" }],
    ["search", { text: "cranes" }],
  ])("answers the asker alone where asked to: /%s %j private:true", async (name, options) => {
    const { owner, discord } = await stage();
    const reply = await owner.command(name, { options: { ...options, private: true } });
    expect(reply.ephemeral).toBe(true);
    expect(textOf(reply.message)).toContain("##");
    expect((await owner.command(name, { options })).ephemeral).toBe(false);
    expect(discord.refusals).toEqual([]);
  });
});

describe("/summary", () => {
  it("shows sentences of the article, and its quotations with speakers", async () => {
    const { owner, discord } = await stage();
    const { message } = await owner.command("summary", { options: { article: "harbour-strike" } });
    const text = textOf(message);
    expect(text).toContain("[Dockers at Port Salda Vote to Strike](https://harbour.example/strike)");
    expect(text).toContain("Dockers at Port Salda voted on Monday to stop work from midnight");
    expect(text).toContain("**Mira Sandoval**");
    expect(discord.refusals).toEqual([]);
  });

  it("finds an article by words of its title or of its text, and suggests titles", async () => {
    const { owner } = await stage();
    expect(textOf((await owner.command("summary", { options: { article: "dockers" } })).message)).toContain(
      "Dockers at",
    );
    expect(
      textOf((await owner.command("summary", { options: { article: "turkmenkoy" } })).message),
    ).toContain("Museum");
    expect(textOf((await owner.command("summary", { options: { article: "drought" } })).message)).toContain(
      "Grain",
    );
    expect(textOf((await owner.command("summary")).message)).toContain("Grain Prices");
    expect(await owner.autocomplete("summary", "article", "museum")).toEqual([
      { name: "A Museum of Lighthouses Opens in Türkmenköy", value: "museum" },
    ]);
    const none = await owner.command("summary", { options: { article: "zeppelin" } });
    expect(none.ephemeral).toBe(true);
    expect(textOf(none.message)).toContain("No article matches “zeppelin”");
  });

  it("shows all quotations in the order of the article, parts behind the others, and repeats none", async () => {
    const quoted = (text: string) => `“${text}” said Mayor Selma Orlan.\n\n`;
    const { owner } = await stage({
      articles: {
        "gate.md": `---\ntitle: The Gate\npublished: 2031-05-20\n---\n\nOrlan called the delay “a stain on the harbour” on Monday.\n\n${quoted("It will open soon.")}${quoted("The pier will be rebuilt before the autumn storms come.")}${quoted("The pier will be rebuilt.")}${quoted("We will never sell the quay.")}`,
      },
    });
    const { message } = await owner.command("summary", { options: { article: "gate" } });
    const all = textOf((await owner.press(message, "All quotations (4)")).message);
    const order = ["It will open soon", "The pier will", "never sell", "### Quoted in part", "a stain"];
    expect(order.map((text) => all.indexOf(text))).toEqual(
      order.map((text) => all.indexOf(text)).toSorted((one, other) => one - other),
    );
    expect(all.split("The pier will")).toHaveLength(2);
  });

  it("shows no internal id of an article or speaker that is gone", async () => {
    const { owner } = await stage();
    const article = await owner.command("summary", { options: { article: "north-dam-2031" } });
    expect(textOf(article.message)).toBe(
      "That article isn’t here. Choose one from the list as you type, or try /search.",
    );
    const speaker = await owner.command("quote", { options: { speaker: "zzyzx-qwerty" } });
    expect(textOf(speaker.message)).toMatch(/^That speaker isn’t quoted here\./u);
  });

  it("has three lengths, all quotations, and a way back", async () => {
    const { owner, discord } = await stage();
    const medium = await owner.command("summary", { options: { article: "harbour-strike" } });
    const mediumText = textOf(medium.message);
    const short = await owner.press(medium.message, "Short");
    expect(short.updated).toBe(true);
    expect(textOf(short.message)).not.toBe(mediumText);
    const all = await owner.press(short.message, buttonLabel(short.message, "All quotations"));
    expect(textOf(all.message)).toContain("Nobody wins when the cranes stand still");
    expect(textOf(all.message)).toContain("**Elvan Korkutoğlu**, Transport Minister");
    const back = await owner.press(all.message, "Back to the summary");
    expect(textOf(back.message)).toBe(mediumText);
    expect(discord.refusals).toEqual([]);
  });

  it("stays with its article under every button, however alike two ids begin", async () => {
    const shared = "talks-on-the-lower-orlen-valley-water-treaty-go-on-in-the-capital";
    const article = (place: string) => [
      `${shared}-${place}.md`,
      `---\ntitle: Water talks in the ${place}\n---\n\nEnvoys met in the ${place} on Monday.\n\n“We will share the river,” said Envoy Mira Sandoval.\n`,
    ];
    const { owner, discord } = await stage({
      articles: Object.fromEntries(["north", "south"].map(article)),
    });
    for (const place of ["north", "south"]) {
      let { message } = await owner.command("summary", { options: { article: `${shared}-${place}` } });
      const pages = ["Short", "Long", "All quotations (1)", "Back to the summary"];
      for (const label of pages) {
        ({ message } = await owner.press(message, label));
        expect(textOf(message)).toContain(`## Water talks in the ${place}`);
      }
    }
    const several = await owner.command("summary", { options: { article: "water talks" } });
    expect(textOf(several.message)).toContain("Several articles match “water talks”. Which one do you mean?");
    const { customId, values } = menuOf(several.message);
    const chosen = await owner.select(several.message, customId, [`${shared}-south`]);
    expect(values).toHaveLength(2);
    expect(chosen.updated).toBe(true);
    expect(textOf(chosen.message)).toContain("## Water talks in the south");
    expect(discord.refusals).toEqual([]);
  });

  it("shows the editor's own summary and the image", async () => {
    const { owner } = await stage();
    const { message } = await owner.command("summary", { options: { article: "museum" } });
    expect(textOf(message)).toContain("A new museum tells the story of the coast’s forty lighthouses.");
    expect(JSON.stringify(message.components)).toContain("https://harbour.example/museum.jpg");
  });
});

describe("/about", () => {
  it("says what Lede holds", async () => {
    const { owner, discord } = await stage();
    const text = textOf((await owner.command("about")).message);
    expect(text).toContain("**4 articles**");
    expect(text).toContain("Grain Prices Jump After Salda Vote");
    expect(text).toContain("digests, follows and where reports go");
    expect(text).toContain("what they saved, reported or follow, and their quiet hours");
    expect(text).toContain("Version ");
    expect(discord.refusals).toEqual([]);
  });
});

describe("everywhere", () => {
  it("answers in direct messages and for those who installed Lede themselves", async () => {
    const { discord } = await stage();
    const alone = discord.user(discord.newsroom.ownerId, {});
    expect(
      alone
        .commands()
        .map(({ name }) => name)
        .sort(),
    ).toEqual([
      "about",
      "check",
      "follow",
      "headlines",
      "privacy",
      "quote",
      "saved",
      "search",
      "story",
      "summary",
    ]);
    expect(textOf((await alone.command("headlines")).message)).toContain("Grain");
  });

  it("lets hostile text ping nobody and break nothing", async () => {
    const { owner, discord } = await stage();
    const shown = [
      (await owner.command("headlines")).message,
      (await owner.command("summary", { options: { article: "hostile" } })).message,
      (await owner.command("search", { options: { text: "heading" } })).message,
      (await owner.command("quote", { options: { about: "click" } })).message,
    ];
    for (const message of shown) {
      expect(message.mention_everyone).toBe(false);
      expect(message.mentions).toEqual([]);
      expect(message.mention_roles).toEqual([]);
      const text = textOf(message);
      expect(text).not.toMatch(/@everyone|@here/u);
      expect(text).not.toMatch(/(?<!\\)\]\((?:javascript:|https:\/\/evil)/u);
      expect(text).not.toMatch(/(?<!\\)<@/u);
    }
    expect(discord.refusals).toEqual([]);
  });

  it("ships articles that answer out of the box", async () => {
    const { cpSync, readdirSync } = await import("node:fs");
    const { owner, contentDirectory } = await stage({ articles: {} });
    for (const file of readdirSync("content")) cpSync(`content/${file}`, `${contentDirectory}/${file}`);
    await expect
      .poll(async () => textOf((await owner.command("headlines")).message))
      .toMatch(/Iran Scrambles to Swiftly Build Ties[\s\S]*Iraqi Factions Gear Up/u);
    const text = textOf((await owner.command("quote", { options: { speaker: "Araghchi" } })).message);
    expect(text).toContain("## Abbas Araghchi");
    expect(text).toContain("We had long ago reached the conclusion");
    expect(text).toContain("Tehran always had direct contacts with the Syrian opposition delegation");
  });
});

function buttonLabel(message: Parameters<typeof textOf>[0], start: string): string {
  const label = new RegExp(`"label":"(${start}[^"]*)"`, "u").exec(JSON.stringify(message.components))?.[1];
  if (label === undefined) throw new Error(`There is no button ${start}.`);
  return label;
}
