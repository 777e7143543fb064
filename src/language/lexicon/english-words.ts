import { wordList } from "./word-list.ts";

/** Frequent English words that no other language of the Latin script has in frequent use; "in", "was", "me" and the like are left out. */
export const DISTINCTLY_ENGLISH = wordList(`
  about after and been but by for from has have he her his into it its not said she that the their there they
  this were what when which who with would you`);
