import { describe, expect, it } from "vitest";
import { manyArticles } from "../support/articles.ts";
import { menuOf, stage, textOf } from "../support/bot-stage.ts";

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
