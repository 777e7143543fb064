import type { Hono } from "hono";
import * as z from "zod/mini";
import { PlaygroundError } from "../playground-error.ts";
import type { PageHost } from "./host.ts";
import { readJson } from "./json.ts";

/** Longest text that is read, in UTF-16 units. */
const LONGEST_TEXT = 1024 * 1024;

const Pasted = z.object({ text: z.string() });
const Saving = z.object({
  text: z.string(),
  source: z.string(),
  topics: z.string(),
  articles: z.array(z.object({ author: z.string(), published: z.string(), url: z.string() })),
  replace: z.boolean(),
});

/** The article view: what Lede reads in a pasted text, and saving it. */
export function articleRoutes(app: Hono, host: PageHost): void {
  app.post("/page/api/articles/read", async (context) => {
    const { text } = await readJson(context, Pasted);
    return context.json(host.readArticles(checked(text)));
  });
  app.post("/page/api/articles/save", async (context) => {
    const { text, ...details } = await readJson(context, Saving);
    return context.json(await host.saveArticles(checked(text), details));
  });
}

function checked(text: string): string {
  if (text.trim() === "") throw new PlaygroundError("There is no text. Paste an article first.");
  if (text.length > LONGEST_TEXT) {
    throw new PlaygroundError("The text is longer than a million characters: paste one article at a time.");
  }
  return text;
}
