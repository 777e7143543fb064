import { stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { KnownSpeaker } from "../identity/known-speaker.ts";
import { speakerKey } from "../identity/speaker-key.ts";
import { personName, personRole } from "./article-schema.ts";
import { readContent, SPEAKERS_FILE } from "./content-folder.ts";
import { ContentError, type ContentProblem } from "./content-problem.ts";
import { decode } from "./file-text.ts";
import { readYaml } from "./yaml-fields.ts";

const MOST_NAMES = 100;

const names = (what: string) =>
  z
    .array(personName(), { error: `must be a list: write it as ${what}: [Mira Sandoval, Sandoval]` })
    .max(MOST_NAMES, { error: `has more than ${MOST_NAMES} names: keep those that are in use` })
    .nullish()
    .transform((value) => value ?? []);

const knownSpeaker = z.strictObject(
  {
    name: personName("name: Mira Sandoval"),
    aliases: names("aliases"),
    role: personRole.nullish().transform((value) => value ?? null),
    not: names("not"),
  },
  {
    error: (issue) =>
      issue.code === "invalid_type" ? "must have fields of its own: name, aliases, role, not" : undefined,
  },
);

const knownSpeakers = z.array(knownSpeaker).superRefine((speakers, context) => {
  const holders = new Map<string, { readonly index: number; readonly name: string }>();
  for (const [index, { name, aliases, not }] of speakers.entries()) {
    const refuse = (path: readonly (string | number)[], message: string): void =>
      context.addIssue({ code: "custom", path: [index, ...path], message });
    const own = new Set<string>();
    for (const [position, alias] of [name, ...aliases].entries()) {
      const path = position === 0 ? ["name"] : ["aliases", position - 1];
      const key = speakerKey(alias);
      const holder = holders.get(key);
      if (holder !== undefined && holder.index !== index) {
        refuse(path, `“${alias}” is a name of ${holder.name} already: one name can mean one person only`);
      }
      own.add(key);
      if (holder === undefined) holders.set(key, { index, name });
    }
    for (const [position, other] of not.entries()) {
      if (!own.has(speakerKey(other))) continue;
      const message = `“${other}” is a name of ${name} too, apart from marks and titles. To tell two people of one name apart, correct the speaker in the articles (quotes:)`;
      refuse(["not", position], message);
    }
  }
});

/**
 * Reads the text of a speakers' file.
 *
 * @throws ContentError with every fault in it.
 * @internal The tests use it, without a folder.
 */
export function parseKnownSpeakers(bytes: Uint8Array): KnownSpeaker[] {
  const decoded = decode(bytes);
  const { faults, value } =
    "message" in decoded
      ? { faults: [decoded], value: null }
      : readYaml(decoded.text, {
          schema: knownSpeakers,
          linesBefore: 0,
          shape: "list",
          wrongShape: "must be a list: begin each person with - name: Mira Sandoval",
          owner: "a speaker",
          fieldNamesAt: () => Object.keys(knownSpeaker.shape),
        });
  if (value === null || faults.length > 0) {
    throw new ContentError(faults.map((fault) => ({ file: SPEAKERS_FILE, ...fault })));
  }
  return value;
}

/**
 * What the speakers' file of a content folder says; null when there is none.
 *
 * @throws ContentError with every fault in it.
 */
export async function readKnownSpeakers(directory: string): Promise<KnownSpeaker[] | null> {
  if (await exists(join(directory, SPEAKERS_FILE))) {
    return parseKnownSpeakers(await readContent(directory, SPEAKERS_FILE));
  }
  if (!(await exists(join(directory, MISNAMED)))) return null;
  const message = `is not read: rename it to ${SPEAKERS_FILE}`;
  throw new ContentError([{ file: MISNAMED, line: null, field: null, message }]);
}

const MISNAMED = SPEAKERS_FILE.replace("yaml", "yml");

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return false;
    throw error;
  }
}

/**
 * Returns all that is wrong in the speakers' file of a content folder.
 *
 * @returns with how many files were read: 1, or 0 when there is none.
 */
export async function checkKnownSpeakers(
  directory: string,
): Promise<{ files: number; problems: readonly ContentProblem[] }> {
  try {
    return { files: (await readKnownSpeakers(directory)) === null ? 0 : 1, problems: [] };
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return { files: 1, problems: error.problems };
  }
}
