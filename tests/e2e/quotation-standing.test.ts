import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { text as read } from "node:stream/consumers";
import { renderMessage } from "@lede/playground";
import { describe, expect, it } from "vitest";
import { readArticles } from "../../src/article-desk.ts";
import { analyseCommand } from "../../src/cli/analyse.ts";
import { type Stage, stage, textOf } from "../support/bot-stage.ts";

/**
 * Three quotations of one mayor: certain and whole, a part, and one whose speaker is only likely; and four of words that the
 * article does not say she said.
 */
const body = `The council of Port Salda met on Monday.

“We will open the gate before the winter storms arrive,” Mayor Selma Orlan said.

Orlan denied saying “the harbour was never meant for the fishing boats of this town.”

A fake video shows Orlan saying: “The harbour will be sold to the highest bidder in spring.”

If asked, Orlan would say: “The harbour needs another ten years before it can pay.”

The union never said: “The harbour has no need of any pilots at all after dark.”

Orlan called the delay “a stain on the harbour” and left.

Selma Orlan met the union on the quay in the evening. “The pier belongs to everyone on this coast, and no harbour board may ever sell it.”
`;
const title = "Port Salda Opens Its Gate";
const articles = { "gate.md": `---\ntitle: ${title}\npublished: 2031-05-20\n---\n\n${body}` };

/** Every place that shows quotations, as the text that a person sees there. */
const places: Readonly<Record<string, (at: Stage) => Promise<string>>> = {
  "/quote by speaker": ({ owner }) => shown(owner.command("quote", { options: { speaker: "Orlan" } })),
  "/quote by words": ({ owner }) => shown(owner.command("quote", { options: { about: "harbour" } })),
  "/search": async ({ owner }) => {
    const text = await shown(owner.command("search", { options: { text: "harbour" } }));
    // An excerpt of the article stands above the quotations, with the words around them.
    return text.slice(text.indexOf("In quotations"));
  },
  "/summary": async ({ owner }) => {
    const text = await shown(owner.command("summary", { options: { article: "gate" } }));
    // Its sentences stand above the quotations, and may hold their words.
    return text.slice(text.indexOf("\n> "));
  },
  "all quotations of a summary": async ({ owner }) => {
    const { message } = await owner.command("summary", { options: { article: "gate" } });
    return shown(owner.press(message, "All quotations (3)"));
  },
  "the quote of the day": async ({ owner }) => {
    await owner.command("digest", { subcommand: "set", options: { time: "9:00", timezone: "UTC" } });
    return shown(owner.command("digest", { subcommand: "preview" }));
  },
  "the prompt": async ({ owner }) => {
    const { message } = await owner.command("quote", { options: { speaker: "Orlan" } });
    const viewer = {
      locale: "en-US",
      timeZone: "UTC",
      now: () => Date.UTC(2031, 4, 20),
      nameOf: () => undefined,
      style: (_: unknown, text: string) => text,
    };
    return renderMessage(message, { viewer, width: null }).text;
  },
  "the article view": async () => {
    const quotations = readArticles(`${title}\n\n${body}`).flatMap((article) => article.quotations);
    return quotations.map(({ shown, notes }) => `${shown} ${notes.join(" · ")}`).join("\n");
  },
  "lede analyse": async ({ contentDirectory }) => {
    const file = join(contentDirectory, "..", "gate.txt");
    await writeFile(file, await readFile(join(contentDirectory, "gate.md")));
    const stdout = new PassThrough();
    const output = read(stdout);
    const streams = { stdin: Readable.from([]), stdout, stderr: new PassThrough() };
    await analyseCommand(streams).parseAsync([file], { from: "user" });
    stdout.end();
    return output;
  },
};

const CERTAIN = "before the winter storms arrive";
const LIKELY = "no harbour board may ever sell it";
const PART = "a stain on the harbour";

const UNSAID = {
  "never meant for the fishing boats": "not said, or denied",
  "sold to the highest bidder": "disputed, perhaps never said",
  "needs another ten years": "not said yet, or only supposed",
  "no need of any pilots": "not said, or denied",
};

describe("words that the article does not say were said", () => {
  it.each(Object.entries(places))("are never shown as said by %s", async (_, look) => {
    const text = (await look(await stage({ articles }))).split("\nSummary\n")[0] ?? "";
    const found = Object.entries(UNSAID).filter(([words]) => text.includes(words));
    const behind = found.map(([words]) => text.split(words)[1]?.split("“")[0] ?? "");
    expect(behind).toEqual(found.map(([, note]) => expect.stringContaining(note)));
  });

  it("are marked where a text is looked at, and left out by the bot", async () => {
    const shownAt = async (place: string) => {
      const text = (await places[place]?.(await stage({ articles }))) ?? "";
      return Object.keys(UNSAID).filter((words) => text.includes(words)).length;
    };
    expect(await shownAt("the article view")).toBe(4);
    expect(await shownAt("lede analyse")).toBe(4);
    expect(await shownAt("/quote by speaker")).toBe(0);
    expect(await shownAt("/quote by words")).toBe(0);
    expect(await shownAt("all quotations of a summary")).toBe(0);
  });

  it("are shown once an editor says that they were said", async () => {
    const corrected = articles["gate.md"].replace(
      "\n---\n\n",
      "\nquotes:\n  - text: the harbour was never meant\n    factuality: said\n  - text: We will open the gate\n    factuality: denied\n---\n\n",
    );
    const { owner } = await stage({ articles: { "gate.md": corrected } });
    const text = await shown(owner.command("quote", { options: { speaker: "Orlan" } }));
    expect(text).toContain("never meant for the fishing boats");
    expect(text).not.toContain("before the winter storms arrive");
  });
});

describe("how certain a quotation's speaker is, and whether it is whole", () => {
  it.each(Object.entries(places))("is said by %s", async (_, look) => {
    const text = await look(await stage({ articles }));
    // What stands behind a quotation's words, as far as the next quotation.
    const behind = (words: string) => text.split(words)[1]?.split("“")[0] ?? null;
    const underHeading = (words: string) => /Quoted in part\n/u.test(text.split(words)[0] ?? "");
    const found = [CERTAIN, LIKELY, PART].filter((words) => behind(words) !== null);
    expect(found.length).toBeGreaterThan(0);
    for (const words of found) {
      const part = underHeading(words) || /quoted in part/u.test(behind(words) ?? "");
      const likely = /attributed/u.test(behind(words) ?? "");
      expect({ words, likely, part }).toEqual({ words, likely: words === LIKELY, part: words === PART });
    }
  });

  it("is shown in all three ways by /quote, parts under a heading behind all others", async () => {
    const { owner } = await stage({ articles });
    const text = await shown(owner.command("quote", { options: { speaker: "Orlan" } }));
    expect(text).toContain("may ever sell it.”\n— *attributed, not certain*");
    expect(text.split(/(?=> “)|(?=### )/u).map((part) => part.slice(0, 18))).toEqual([
      "## Selma Orlan\n-# ",
      "> “We will open th",
      "> “The pier belong",
      "### Quoted in part",
      "> “a stain on the ",
    ]);
  });
});

async function shown(reply: ReturnType<Stage["owner"]["command"]>): Promise<string> {
  return textOf((await reply).message);
}
