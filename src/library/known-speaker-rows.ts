import { z } from "zod";
import { tiesOfEntry } from "../identity/blocks.ts";
import type { KnownSpeaker } from "../identity/known-speaker.ts";
import type { Change } from "./changes.ts";
import type { Database } from "./database.ts";

/** The last good version of the speakers' file; empty when there is none. */
export function readKnownSpeakerRows(database: Database): readonly KnownSpeaker[] {
  const stored = database.row(knownRow, "SELECT speakers FROM known_speakers")?.speakers ?? "[]";
  if (kept?.stored !== stored) kept = { stored, speakers: knownSpeakers.parse(JSON.parse(stored)) };
  return kept.speakers;
}

/**
 * Puts a version in force; nothing is written when it is in force already. Where it keeps other people apart than the version
 * before, all articles count as changed: who speaks in them must be read again.
 *
 * @returns whether they do.
 */
export function writeKnownSpeakerRows(
  database: Database,
  change: Change,
  speakers: readonly KnownSpeaker[],
): boolean {
  const text = JSON.stringify(speakers);
  const before = readKnownSpeakerRows(database);
  if (JSON.stringify(before) === text) return false;
  const isReadAgain =
    JSON.stringify(before.filter(keepsApart)) !== JSON.stringify(speakers.filter(keepsApart));
  change(({ ties }) => {
    for (const entry of [...before, ...speakers]) for (const tie of tiesOfEntry(entry)) ties.add(tie);
    database.run("DELETE FROM known_speakers");
    database.run("INSERT INTO known_speakers (speakers) VALUES (:text)", { text });
    if (isReadAgain) database.run("UPDATE articles SET hash = '', size = -1");
  });
  return isReadAgain;
}

/** What was read last: it hardly ever changes, and every write asks for it. */
let kept: { readonly stored: string; readonly speakers: readonly KnownSpeaker[] } | null = null;

const keepsApart = ({ not }: KnownSpeaker) => not.length > 0;

const knownRow = z.object({ speakers: z.string() });
const knownSpeakers = z.array(
  z.object({
    name: z.string(),
    aliases: z.array(z.string()),
    role: z.string().nullable(),
    not: z.array(z.string()),
  }),
);
