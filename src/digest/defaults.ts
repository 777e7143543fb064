import type { DigestChoice } from "./digests.ts";
import { NO_FILTERS } from "./edition/filters.ts";

/** What a digest is like where its managers say nothing; whose it is, where and when it comes has no default here. */
export const DEFAULT_CHOICE = {
  filters: NO_FILTERS,
  limit: 5,
  roleId: null,
  whenEmpty: "skip",
  quote: true,
  thread: false,
  publish: false,
  tooLong: "shorten",
  language: null,
} as const satisfies Partial<DigestChoice>;
