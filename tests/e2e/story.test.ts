import { describe, expect, it } from "vitest";
import { menuOf, stage, textOf } from "../support/bot-stage.ts";
import { strikeArticles } from "../support/story-articles.ts";

/** Looks for all parts of an answer, in this order. */
const inOrder = (text: string, ...parts: readonly string[]) => {
  const found = parts.map((part) => text.indexOf(part));
  expect(found).not.toContain(-1);
  expect(found).toEqual(found.toSorted((one, other) => one - other));
};

describe("/story", () => {
  it("shows how a story went on, the newest report first, with who said what in each", async () => {
    const { owner, discord } = await stage({ articles: strikeArticles });
    const { message, ephemeral } = await owner.command("story", { options: { article: "end" } });
    const text = textOf(message);
    expect(ephemeral).toBe(false);
    expect(text).toContain("4 articles from 2 sources");
    inOrder(
      text,
      "Dockers of Salda End Their Strike",
      "it is a fair rise",
      "Grain Ships Wait Off Salda",
      "Nobody from the company",
      "Salda Dockers Vote to Strike Over Pay",
      "Also in Market Wire",
      "Our members have waited three years",
    );
    expect(text).toContain("— **Olen Darsk**");
    expect(text).not.toContain("Museum");
    expect(text).toContain("1–3 of 3");
    expect(discord.refusals).toEqual([]);
  });

  it.each([
    ["words of the title", "grain ships"],
    ["words that several of its articles have, and no other", "dockers strike"],
    ["words of the text", "eleven anchor"],
  ])("finds the same story by %s", async (_, article) => {
    const { owner } = await stage({ articles: strikeArticles });
    const text = textOf((await owner.command("story", { options: { article } })).message);
    expect(text).toContain("4 articles from 2 sources");
  });

  it("asks which is meant where the words fit several stories, and takes the newest article without any", async () => {
    const { owner } = await stage({ articles: strikeArticles });
    const { message } = await owner.command("story", { options: { article: "museum" } });
    expect(menuOf(message).values.toSorted()).toEqual(["lamps", "tickets"]);
    const chosen = await owner.select(message, menuOf(message).customId, ["lamps"]);
    expect(textOf(chosen.message)).toContain("Museum of Lighthouses");
    const newest = textOf((await owner.command("story")).message);
    expect(newest).toContain("Museum Tickets to Cost More");
    expect(newest).toContain("No other article here goes on with this one.");
  });

  it("puts what one speaker said over time side by side, the oldest first, and calls nothing a contradiction", async () => {
    const { owner, discord } = await stage({ articles: strikeArticles });
    const { message } = await owner.command("story", { options: { article: "end" } });
    // Olen Darsk speaks in one article only.
    expect(menuOf(message).values).toEqual(["mira-sandoval"]);
    const spoken = await owner.select(message, menuOf(message).customId, ["mira-sandoval"]);
    const text = textOf(spoken.message);
    inOrder(
      text,
      "Mira Sandoval in this story",
      "Our members have waited",
      "Nobody from the company",
      "it is a fair rise",
    );
    expect(text.match(/Our members have waited/gu)).toHaveLength(1);
    expect(text).not.toMatch(/contradict|chang|but now|earlier said/iu);
    const back = await owner.press(spoken.message, "Back to the story");
    expect(textOf(back.message)).toContain("How the story went on");
    expect(discord.refusals).toEqual([]);
  });

  it("shows nothing of an article of the future, and says so when nothing fits", async () => {
    const { owner, setTime } = await stage({ articles: strikeArticles });
    setTime("2031-05-10T12:00:00Z");
    const text = textOf((await owner.command("story", { options: { article: "grain ships" } })).message);
    expect(text).toContain("3 articles from 2 sources");
    expect(text).not.toContain("End Their Strike");
    const none = await owner.command("story", { options: { article: "zeppelin" } });
    expect(none.ephemeral).toBe(true);
    expect(textOf(none.message)).toContain("No article matches “zeppelin”.");
  });

  it("pages through a long story, and stays within Discord's limits whatever the titles", async () => {
    const long = Object.fromEntries(
      Array.from({ length: 8 }, (_, index) => [
        `day-${index}.md`,
        `---\ntitle: "${"Brandt Ferry Inquiry ".repeat(9)}: @everyone **day** ${"abcdefgh"[index]}"\nsource: "Source ${index} ${"x".repeat(70)}"\npublished: ${new Date(Date.UTC(2031, 3, 20 + 3 * index)).toISOString()}\n---\n\nThe inquiry into the Brandt ferry heard witness ${"abcdefgh"[index]} about the captain of the Odile.\n\n“${`The captain of the ferry slept in part ${"abcdefgh"[index]} of the night. `.repeat(12)}” said Karl Brandt.\n`,
      ]),
    );
    const { owner, discord } = await stage({ articles: long });
    let { message } = await owner.command("story", { options: { article: "day-7" } });
    expect(textOf(message)).toContain("1–3 of 8");
    message = (await owner.press(message, "Next")).message;
    expect(textOf(message)).toContain("4–6 of 8");
    message = (await owner.press(message, "Next")).message;
    expect(textOf(message)).toContain("7–8 of 8");
    const { customId, values } = menuOf(message);
    message = (await owner.select(message, customId, values)).message;
    expect(textOf(message)).toContain("1–4 of 8");
    message = (await owner.press(message, "Next")).message;
    expect(textOf(message)).toContain("5–8 of 8");
    expect(discord.refusals).toEqual([]);
  });
});
