import manifest from "../package.json" with { type: "json" };
import type { Closing } from "./closing.ts";
import { closedDesk } from "./desk/closed-desk.ts";
import { type EditorDesk, openEditorDesk } from "./desk/editor-desk.ts";
import type { Stores } from "./open-stores.ts";
import { WebReader } from "./web/web-reader.ts";

type DeskOptions = {
  readonly apiUrl: string | null;
  readonly contentDirectory: string;
  readonly editors?: readonly string[];
  now(): Date;
};

/** Opens the desk of those who may add articles in Discord; null where nobody may. `pages` reads the articles they link to. */
export function openDesk(
  { apiUrl, contentDirectory, editors = [], now }: DeskOptions,
  { state, library }: Pick<Stores, "state" | "library">,
  pages: WebReader,
  closing: Closing,
): EditorDesk | null {
  if (library.kind === "followed") return closedDesk(editors);
  // Another server than Discord's keeps the files that editors send at its own address.
  const allowPrivate = apiUrl === null ? false : [new URL(apiUrl).hostname];
  const files = new WebReader({ version: manifest.version, allowPrivate, now });
  closing.add("the connections for files", () => files.close());
  return openEditorDesk({ editors, contentDirectory, state, pages, files, now });
}
