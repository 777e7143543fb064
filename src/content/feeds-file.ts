import { z } from "zod";
import { findContent, readContent } from "./content-folder.ts";
import { ContentError, type ContentProblem } from "./content-problem.ts";
import { decode } from "./file-text.ts";
import { readYaml } from "./yaml-fields.ts";

/** The feeds that are read beside those in FEEDS. */
const FEEDS_FILE = "feeds.yaml";

/** Shortest and longest time between two polls, in minutes. */
const MINUTES = { least: 5, most: 7 * 24 * 60 };

const wholeNumber = (least: number, most: number) =>
  z.coerce
    .number({ error: "must be a whole number" })
    .int("must be a whole number")
    .min(least, `must be at least ${least}`)
    .max(most, `must be at most ${most}`);

const line = (what: string) =>
  z
    .string({ error: "must be text" })
    .trim()
    .min(1, `is empty: give ${what}, or delete the line`)
    .max(100, "is longer than 100 characters");

/** The address of a feed. */
export const feedUrl = z
  .url({
    protocol: /^https?$/u,
    error: ({ input }) =>
      input === undefined
        ? "is missing: add a line such as url: https://news.example/feed.xml"
        : "must be a web address such as https://news.example/feed.xml",
  })
  .max(2000, "is longer than 2,000 characters")
  .refine((url) => !/^https?:\/\/[^/]*@/iu.test(url), "must have no user name or password in it");

const feedSchema = z.strictObject(
  {
    url: feedUrl,
    source: line("the publication’s name")
      .nullish()
      .transform((value) => value ?? null),
    topics: z
      .array(line("a topic"), { error: "must be a list: write it as topics: [harbour, fishing]" })
      .max(20, "has more than 20 topics")
      .nullish()
      .transform((value) => value ?? []),
    section: line("a section")
      .nullish()
      .transform((value) => value ?? null),
    interval: wholeNumber(MINUTES.least, MINUTES.most).default(30),
    fullText: z.enum(["auto", "always", "never"], "must be auto, always or never").default("auto"),
    keepDays: wholeNumber(1, 3650)
      .nullish()
      .transform((value) => value ?? null),
    mostNew: wholeNumber(1, 200).default(20),
  },
  {
    error: (issue) =>
      issue.code === "invalid_type"
        ? "must have fields of its own: begin it with - url: https://…"
        : undefined,
  },
);

/** A feed that is to be read. */
export type FeedSettings = Readonly<z.output<typeof feedSchema>>;

const feedsSchema = z.array(feedSchema).superRefine((feeds, context) => {
  const seen = new Set<string>();
  for (const [index, { url }] of feeds.entries()) {
    if (seen.has(url)) {
      context.addIssue({ code: "custom", path: [index, "url"], message: "stands here twice: delete one" });
    }
    seen.add(url);
  }
});

/** A feed of which only the address is given. */
export function plainFeed(url: string): FeedSettings {
  return feedSchema.parse({ url });
}

/**
 * Reads the text of a feeds’ file.
 *
 * @throws ContentError with every fault in it.
 * @internal The tests use it, without a folder.
 */
export function parseFeeds(bytes: Uint8Array): FeedSettings[] {
  const decoded = decode(bytes);
  const { faults, value } =
    "message" in decoded
      ? { faults: [decoded], value: null }
      : readYaml(decoded.text, {
          schema: feedsSchema,
          linesBefore: 0,
          shape: "list",
          wrongShape: "must be a list: begin each feed with - url: https://news.example/feed.xml",
          owner: "a feed",
          fieldNamesAt: () => Object.keys(feedSchema.shape),
        });
  if (value === null || faults.length > 0) {
    throw new ContentError(faults.map((fault) => ({ file: FEEDS_FILE, ...fault })));
  }
  return value;
}

/** The feeds that a content folder names; none without the file. @throws ContentError with every fault in it. */
export async function readFeeds(directory: string): Promise<FeedSettings[]> {
  if ((await findContent(directory, FEEDS_FILE)) === null) return [];
  return parseFeeds(await readContent(directory, FEEDS_FILE));
}

/** All that is wrong in the feeds' file, and how many files were read. */
export async function checkFeeds(
  directory: string,
): Promise<{ files: number; problems: readonly ContentProblem[] }> {
  try {
    if ((await findContent(directory, FEEDS_FILE)) === null) return { files: 0, problems: [] };
    await readFeeds(directory);
    return { files: 1, problems: [] };
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return { files: 1, problems: error.problems };
  }
}
