import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type ProvokedArticle, readProvokedArticle } from "./provoked-article.ts";

/** The halves of the set: develop may be looked at while rules are made, held-out may not. */
export const HALVES = ["develop", "held-out"] as const;

export type Half = (typeof HALVES)[number];

const FOLDER = "bench/provoked";

/** The articles of one half, about invented people. */
export function readProvokedArticles(half: Half): readonly ProvokedArticle[] {
  const folder = join(FOLDER, half);
  return readdirSync(folder).map((file) =>
    readProvokedArticle(file, readFileSync(join(folder, file), "utf8")),
  );
}
