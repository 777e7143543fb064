import type { APIMessage } from "discord.js";
import { describe, expect, it } from "vitest";
import { type Stage, stage, textOf } from "../support/bot-stage.ts";

const articles = {
  "dockers.md": `---
title: Dockers at Port Salda Vote to Strike
source: The Harbour Times
url: https://harbour.example/strike
published: 2031-05-19T08:00:00Z
---

Dockers at Port Salda voted on Monday to stop work from midnight.

“Nobody wins when the cranes stand still, and we will not pay 300 people for watching the gulls,” Transport Minister Elvan Korkutoğlu said.

“We have asked for a new contract since the spring, and all that we got was a letter,” union leader Mira Sandoval said.

The minister denied saying that “the dockers can go and find themselves another harbour”.
`,
};

const MENU = "Who said this?";

async function ask(at: Stage, text: string): Promise<APIMessage> {
  const reply = await at.owner.messageCommand(at.owner.say(text), MENU);
  expect(reply.ephemeral).toBe(true);
  return reply.message;
}

describe("Who said this?", () => {
  it("finds who said words, word for word, whatever their typography", async () => {
    const at = await stage({ articles });
    const shown = textOf(await ask(at, 'lol "nobody wins when the cranes stand still" who even says that'));
    expect(shown).toContain("### Word for word");
    expect(shown).toContain("**Elvan Korkutoğlu**, Transport Minister");
    expect(shown).toContain("[Dockers at Port Salda Vote to Strike](https://harbour.example/strike)");
    expect(shown).toContain("The Harbour Times");
    expect(at.discord.refusals).toEqual([]);
  });

  it("marks what differs, and says that a “not” is missing", async () => {
    const at = await stage({ articles });
    const shown = textOf(
      await ask(at, "> we will pay 400 people for watching the gulls\n— Elvan Korkutoğlu"),
    );
    expect(shown).toContain("### Nearly these words");
    expect(shown).toContain("~~not~~");
    expect(shown).toContain("~~300~~ **400**");
    expect(shown).toContain("**A “not”, or a word like it, differs.");
    expect(shown).toContain("**A number differs.**");
  });

  it("says that someone else said it", async () => {
    const at = await stage({ articles });
    const shown = textOf(
      await ask(at, "Korkutoğlu said: “We have asked for a new contract since the spring”"),
    );
    expect(shown).toContain("### Said by someone else");
    expect(shown).toContain("The message names Korkutoğlu. These words are from Mira Sandoval.");
  });

  it("says that the article denies it, that it is the article's own, or that it is not there", async () => {
    const at = await stage({ articles });
    const shown = textOf(
      await ask(
        at,
        [
          "“the dockers can go and find themselves another harbour”",
          "“voted on Monday to stop work from midnight”",
          "“the moon is made of old green cheese”",
        ].join("\n"),
      ),
    );
    expect(shown).toContain(
      "### Not shown as said\nThe article has these words, and says that they were not said",
    );
    expect(shown).not.toContain("Korkutoğlu");
    expect(shown).toContain("### Reported, not quoted");
    expect(shown).toContain("### Not in this archive\nThat doesn’t mean that nobody said it");
  });

  it("sees through two statements that were put together", async () => {
    const at = await stage({ articles });
    const shown = textOf(
      await ask(at, "“Nobody wins when the cranes stand still, and all that we got was a letter”"),
    );
    expect(shown).toContain("### Put together from 2 statements");
    expect(shown).toContain("Korkutoğlu");
    expect(shown).toContain("Sandoval");
  });

  it("answers /check, and shows the answer in the channel when asked to, once and without buttons", async () => {
    const at = await stage({ articles });
    const { message } = await at.owner.command("check", {
      options: { text: "nobody wins when the cranes stand still" },
    });
    expect(textOf(message)).toContain("### Word for word");
    const pressed = await at.owner.press(message, "Show in the channel");
    expect(pressed.updated).toBe(true);
    expect(JSON.stringify(pressed.message)).not.toContain("Show in the channel");
    const shown = () => at.discord.world.messages.list(at.owner.channel.id).map((one) => textOf(one));
    await expect.poll(shown).toEqual([textOf(pressed.message)]);
    expect(at.discord.refusals).toEqual([]);
  });

  it("says what to do where there is nothing to look for", async () => {
    const at = await stage({ articles });
    expect(textOf(await ask(at, "ok then"))).toBe(
      "These are too few words to look for. Ask about at least three in a row.",
    );
  });
});
