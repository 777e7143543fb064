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

describe("/quote", () => {
  it("shows what someone said, with role, article and time", async () => {
    const { owner, discord } = await stage();
    const text = textOf((await owner.command("quote", { options: { speaker: "Sandoval" } })).message);
    expect(text).toContain("## Mira Sandoval");
    expect(text).toContain("> “The price of bread is not set on the quay.”");
    expect(text).toContain("> “Our members have waited three years");
    expect(text).toContain(
      "[Grain Prices Jump After Salda Vote](https://wire.example/grain) · Market Wire · <t:1937025000:f>",
    );
    expect(text.indexOf("bread")).toBeLessThan(text.indexOf("three years"));
    expect(discord.refusals).toEqual([]);
  });

  it("suggests speakers and takes a suggestion", async () => {
    const { owner } = await stage();
    const [choice, ...others] = await owner.autocomplete("quote", "speaker", "edel");
    expect(others).toEqual([]);
    expect(choice?.name).toContain("Tomas Edel");
    const { message } = await owner.command("quote", { options: { speaker: String(choice?.value) } });
    expect(textOf(message)).toContain("sharpest rise since the drought");
  });

  it("asks whom of several people one means", async () => {
    const { owner, discord } = await stage();
    const { message } = await owner.command("quote", { options: { speaker: "korkutoglu" } });
    expect(textOf(message)).toContain("Several people match");
    const { customId, values } = menuOf(message);
    expect(values).toHaveLength(2);
    const ana = values.find((value) => value.startsWith("ana")) ?? "";
    const chosen = await owner.select(message, customId, [ana]);
    expect(chosen.updated).toBe(true);
    expect(textOf(chosen.message)).toContain("A lighthouse is a promise");
    expect(discord.refusals).toEqual([]);
  });

  it("forgives a slip, and offers only near names when nobody is found", async () => {
    const { owner } = await stage();
    expect(textOf((await owner.command("quote", { options: { speaker: "Sandovel" } })).message)).toContain(
      "Mira Sandoval",
    );
    const nobody = await owner.command("quote", { options: { speaker: "Zzyzx Qwerty" } });
    expect(nobody.ephemeral).toBe(true);
    expect(textOf(nobody.message)).toContain(
      "Nobody called “Zzyzx Qwerty” is quoted here. Try a part of the name, or /search.",
    );
    const near = await owner.command("quote", { options: { speaker: "Sandowellir" } });
    expect(textOf(near.message)).toContain(
      "Nobody called “Sandowellir” is quoted here. The nearest names are: Mira Sandoval.",
    );
  });

  it("keeps to some words, by one speaker or by anyone, and offers speakers when nothing is asked", async () => {
    const { owner } = await stage();
    const one = textOf(
      (await owner.command("quote", { options: { speaker: "Sandoval", about: "bread" } })).message,
    );
    expect(one).toContain("price of bread");
    expect(one).not.toContain("three years");
    expect(textOf((await owner.command("quote", { options: { about: "lighthouse" } })).message)).toContain(
      "Ana Korkutoğlu",
    );
    expect(textOf((await owner.command("quote")).message)).toContain("Who do you want to hear from?");
    const none = await owner.command("quote", { options: { speaker: "Sandoval", about: "zebra" } });
    expect(textOf(none.message)).toContain("No quotation from Mira Sandoval has the words “zebra”.");
  });

  it("shows one person once, whatever the spelling, and the same words once", async () => {
    const article = (title: string, day: number, body: string) =>
      `---\ntitle: ${title}\npublished: 2031-05-${day}\n---\n\n${body}\n`;
    const { owner, discord } = await stage({
      articles: {
        "brief.md": article(
          "Brief",
          10,
          "“The strait is open to every flag,” said Foreign Minister Navid Baraqchi.",
        ),
        "full.md": article(
          "Full",
          11,
          "“The strait is open to every flag,” said Foreign Minister Navid Baraghchi.\n\n“Trade goes on,” a senior official said.",
        ),
        "later.md": article("Later", 12, "“Nobody will close it again,” said Foreign Minister Baraghchi."),
        "speakers.yaml": "- name: Navid Baraghchi\n  role: Foreign Minister of Orlen\n",
      },
    });
    expect(await owner.autocomplete("quote", "speaker", "")).toEqual([
      { name: "Navid Baraghchi, Foreign Minister of Orlen", value: "navid-baraghchi" },
    ]);
    for (const speaker of ["Baraqchi", "baraghchi", "navid-baraqchi"]) {
      const text = textOf((await owner.command("quote", { options: { speaker } })).message);
      expect(text).toContain("## Navid Baraghchi\n-# Foreign Minister of Orlen");
      expect(text.split("open to every flag")).toHaveLength(2);
      expect(text).toContain("Full");
      expect(text).toContain("1–2 of 2");
    }
    const official = textOf((await owner.command("quote", { options: { about: "trade" } })).message);
    expect(official).toContain("— **a senior official**");
    expect(discord.refusals).toEqual([]);
  });

  it("turns pages", async () => {
    const { owner, discord } = await stage({ articles: manyArticles(9) });
    const first = await owner.command("quote", { options: { speaker: "Brodahl" } });
    expect(textOf(first.message)).toContain("buoy 009");
    const second = await owner.press(first.message, "Next");
    expect(textOf(second.message)).toContain("5–8 of 9");
    expect(discord.refusals).toEqual([]);
  });
});

describe("/search", () => {
  it("marks the words found, without accents too, and shows quotations", async () => {
    const { owner, discord } = await stage();
    const text = textOf((await owner.command("search", { options: { text: "turkmenkoy" } })).message);
    expect(text).toContain("**Türkmenköy**");
    const quoted = textOf((await owner.command("search", { options: { text: "cranes" } })).message);
    expect(quoted).toContain("In quotations");
    expect(quoted).toContain("> “Nobody wins when the cranes stand still");
    expect(discord.refusals).toEqual([]);
  });

  it("forgives a slip where nothing is found, and says so", async () => {
    const { owner, discord } = await stage({ articles: manyArticles(7) });
    const first = await owner.command("search", { options: { text: "bulettin" } });
    expect(textOf(first.message)).toContain("Nothing says “bulettin”; this is for “bulletin”.");
    const second = await owner.press(first.message, "Next");
    expect(textOf(second.message)).toContain("6–7 of 7");
    expect(discord.refusals).toEqual([]);
  });

  it("turns pages of a search that is full of marks", async () => {
    const { owner, logged } = await stage({ articles: manyArticles(7) });
    const text = `bulletin ${";%=".repeat(20)}`;
    const { message } = await owner.command("search", { options: { text } });
    expect(textOf(message)).toContain("Bulletin 007");
    expect(textOf((await owner.press(message, "Next")).message)).toContain("6–7 of 7");
    expect(logged.filter(({ level }) => Number(level) >= 40)).toEqual([]);
  });

  it.each(['"* OR (', "NEAR(", "-", "a AND", "title:x", "\u0000", "😀", "x".repeat(70)])(
    "takes %j",
    async (text) => {
      const { owner, discord, logged } = await stage();
      const reply = await owner.command("search", { options: { text } });
      expect(textOf(reply.message)).not.toContain("Something went wrong");
      expect(logged.filter(({ level }) => Number(level) >= 50)).toEqual([]);
      expect(discord.refusals).toEqual([]);
    },
  );

  it("turns pages", async () => {
    const { owner } = await stage({ articles: manyArticles(7) });
    const first = await owner.command("search", { options: { text: "bulletin" } });
    const second = await owner.press(first.message, "Next");
    expect(textOf(second.message)).toContain("6–7 of 7");
  });
});

describe("the quotations of a search", () => {
  it("are all reached by a button, for whoever presses it", async () => {
    const { owner, discord } = await stage({ articles: manyArticles(9) });
    const { message } = await owner.command("search", { options: { text: "buoy" } });
    const all = await owner.press(message, "All quotations (9)");
    expect([all.updated, all.ephemeral]).toEqual([false, true]);
    expect(textOf(all.message)).toContain("## Quotations with “buoy”");
    expect(textOf(all.message)).toContain("1–4 of 9");
    const next = await owner.press(all.message, "Next");
    expect(textOf(next.message)).toContain("5–8 of 9");
    expect([next.updated, next.ephemeral]).toEqual([true, true]);
    expect(discord.refusals).toEqual([]);
  });

  it("have no button when all of them are shown", async () => {
    const { owner } = await stage();
    const { message } = await owner.command("search", { options: { text: "cranes" } });
    expect(JSON.stringify(message.components)).not.toContain("All quotations");
  });
});

describe("pages of someone else’s answer", () => {
  it("turn in a copy that only the presser sees", async () => {
    const { owner, discord } = await stage({ articles: manyArticles(12) });
    const { readerId, channels } = discord.newsroom;
    const reader = discord.user(readerId, { channelId: channels.general });
    const { message } = await owner.command("headlines");
    const copy = await reader.press(message, "Next");
    expect([copy.updated, copy.ephemeral]).toEqual([false, true]);
    expect(textOf(copy.message)).toContain("6–10 of 12");
    const turned = await reader.press(copy.message, "Next");
    expect([turned.updated, turned.ephemeral]).toEqual([true, true]);
    expect(textOf(turned.message)).toContain("11–12 of 12");
    const mine = await owner.press(message, "Next");
    expect([mine.updated, mine.ephemeral]).toEqual([true, false]);
    expect(textOf(mine.message)).toContain("6–10 of 12");
    expect(discord.refusals).toEqual([]);
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
