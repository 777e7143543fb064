import type { Hono } from "hono";
import { PlaygroundError } from "../playground-error.ts";
import type { PageHost } from "./host.ts";
import { readBody } from "./request-body.ts";

/** Longest text that is read, in UTF-16 units. */
const LONGEST_TEXT = 1024 * 1024;

/** The article view: what Lede reads in a pasted text, and saving it. */
export function articleRoutes(app: Hono, host: PageHost): void {
  app.post("/page/api/articles/open", async (context) => {
    const { text } = await readBody(context, "/articles/open");
    return context.json({ text: await host.openPasted(checked(text)) });
  });
  app.post("/page/api/articles/read", async (context) => {
    const { text } = await readBody(context, "/articles/read");
    return context.json(host.readArticles(checked(text)));
  });
  app.post("/page/api/articles/save", async (context) => {
    const { text, ...details } = await readBody(context, "/articles/save");
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
