import { splitCaption } from "../language/layout/captions.ts";
import type { ImportedArticle } from "./imported-article.ts";

/** A caption with its credit apart, from the line as it is written. */
export function readCaption(written: string): ImportedArticle["captions"][number] {
  return { written, ...splitCaption(written) };
}
