import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Stage, textOf } from "../support/bot-stage.ts";
import { strikeWeek } from "../support/story-articles.ts";
import { DUE, inChannel, run, set, stageInTime } from "./digest-stage.ts";

const within = { interval: 50 };
/** 20 May is a Tuesday. */
const weekly = { ...set, every: "week", weekday: "Tuesday" };
const PATCH = "PATCH /channels/:channel/messages/:message";

const STORM = `---
title: A Storm Over Salda
source: Market Wire
published: 2031-05-26T08:00:00Z
---

A storm went over the port of Salda in the night and left the roofs as they were.
`;

const edits = ({ discord }: Stage) => discord.requests.filter(({ route }) => route === PATCH).length;

async function weeklyStage() {
  const at = await stageInTime({ articles: strikeWeek });
  const { general } = at.discord.newsroom.channels;
  const posts = () => inChannel(at, general).filter(({ interaction_metadata: asked }) => !asked);
  return { at, posts, answer: await run(at, "set", weekly) };
}

/** Writes into an article's front matter, and waits until a command says what is expected then. */
async function edit(
  at: Stage,
  file: string,
  change: (text: string) => string,
  isRead: () => Promise<boolean>,
) {
  const path = join(at.contentDirectory, file);
  writeFileSync(path, change(readFileSync(path, "utf8")));
  await expect.poll(isRead, within).toBe(true);
}

const answer = async ({ owner }: Stage, command: string, options: Record<string, string>) =>
  textOf((await owner.command(command, { options })).message);

describe("a weekly digest", () => {
  it("is set, shown and previewed as one, and posted once on its day", async () => {
    const { at, posts, answer: said } = await weeklyStage();
    expect(said).toContain("a weekly recap on Tuesday at **15:30** (Asia/Baghdad), at most 5 stories.");
    const preview = await run(at, "preview");
    expect(preview).toContain("4 articles from 2 sources");
    expect(preview).toContain("**Voices of the week**");
    await at.tick("2031-05-19T12:30:00Z");
    expect(posts()).toEqual([]);
    await at.tick(DUE);
    await at.tick("2031-05-20T12:31:00Z");
    await at.restart();
    await at.tick("2031-05-20T12:32:00Z");
    expect(posts()).toHaveLength(1);
    const [text = ""] = posts().map(textOf);
    expect(text).toContain("## The week of May 14");
    expect(text).toContain("Dockers of Salda End Their Strike");
    expect(text).toContain("4 articles from 2 sources · The Harbour Times, ");
    expect(text).toContain("— **Mira Sandoval**, union leader");
    expect(text).toContain("quoted in 3 articles");
    expect(text).not.toContain("Quote of the day");
    const shown = await run(at, "show");
    expect(shown).toContain("Last run: posted 3 stories");
    expect(shown).toContain("a recap of 3 stories");
    expect(shown).toContain("Next run: Tuesday 27 May, at 15:30");
    expect(at.discord.refusals).toEqual([]);
  });

  it("leads from a story to how it went on", async () => {
    const { at, posts } = await weeklyStage();
    await at.tick(DUE);
    const [post] = posts();
    if (post === undefined) throw new Error("nothing was posted");
    const { message, ephemeral } = await at.owner.press(post, "Story");
    expect(ephemeral).toBe(true);
    expect(textOf(message)).toContain("## How the story went on");
  });

  it("refuses days beside a week, and says what to do", async () => {
    const { at } = await weeklyStage();
    const asked = at.owner.command("digest", { subcommand: "edit", options: { days: "fri" } });
    expect(textOf((await asked).message)).toContain("name it with weekday instead of days");
  });

  it("is corrected in place, and the next recap says what was corrected", async () => {
    const { at, posts } = await weeklyStage();
    await at.tick(DUE);
    const text = (number = 0) =>
      posts()
        .slice(number, number + 1)
        .map(textOf)
        .join();
    expect(text()).toContain("Our members have waited three years");
    for (const [file, title] of [
      ["vote.md", "Salda Dockers Vote to Strike Over Pay"],
      ["tickets.md", "Museum Tickets to Cost More in Orlen"],
    ] as const) {
      await edit(
        at,
        file,
        (before) =>
          before.replace("---\n\n", "withdrawn:\n  at: 2031-05-20T12:40Z\n  note: Not so.\n---\n\n"),
        async () => (await answer(at, "summary", { article: title })).includes("was withdrawn"),
      );
    }
    await at.tick("2031-05-20T12:45:00Z");
    expect(edits(at)).toBe(1);
    expect(text()).toContain("~~Museum Tickets to Cost More in Orlen~~ (Market Wire). Not so.");
    expect(text()).not.toContain("Our members have waited three years");
    expect(text()).toContain("a quotation that stood here was taken out with its article");
    expect(text()).toContain("— **Ana Brodahl**, director");
    await edit(
      at,
      "lamps.md",
      (before) =>
        before.replace(
          "---\n\n",
          "quotes:\n  - text: A lighthouse is a promise\n    speaker: Nils Aas\n    role: keeper\n---\n\n",
        ),
      async () => (await answer(at, "quote", { speaker: "Nils Aas" })).includes("A lighthouse"),
    );
    await at.tick("2031-05-20T12:50:00Z");
    await at.tick("2031-05-20T12:51:00Z");
    expect(edits(at)).toBe(2);
    expect(text()).toContain("— **Nils Aas**, keeper");
    expect(text()).toContain("quoted in 1 article");
    const shown = await run(at, "show");
    expect(shown).toMatch(/Corrections:\n- .*: withdrawn, speaker, /u);

    at.setTime("2031-05-27T12:00:00Z");
    writeFileSync(join(at.contentDirectory, "storm.md"), STORM);
    await expect.poll(async () => answer(at, "search", { text: "storm" }), within).toContain("A Storm");
    await at.tick("2031-05-27T12:30:00Z");
    const recap = text(1);
    expect(recap).toContain("A Storm Over Salda");
    expect(recap).toContain("**Corrected this week**");
    expect(recap).toMatch(
      /\*\*Withdrawn\*\* <t:\d+:D>: ~~Museum Tickets to Cost More in Orlen~~ \(Market Wire\)\. Not so\./u,
    );
    expect(recap).toMatch(
      /\*\*Speaker corrected\*\* <t:\d+:D>: “A lighthouse is a promise .*” — \*\*Nils Aas\*\*, keeper/u,
    );
    expect(recap).not.toContain("Our members have waited");
    expect(at.discord.refusals).toEqual([]);
  });
});
