import { z } from "zod";
import type { KnownSpeaker } from "../identity/known-speaker.ts";
import type { Database } from "./database.ts";

/** The last good version of the speakers' file; empty when there is none. */
export function readKnownSpeakerRows(database: Database): readonly KnownSpeaker[] {
  const stored = database.row(knownRow, "SELECT speakers FROM known_speakers");
  return stored === null ? [] : knownSpeakers.parse(JSON.parse(stored.speakers));
}

/**
 * Puts a version in force; nothing is written when it is in force already. Where it keeps other people apart than the version
 * before, all articles count as changed: who speaks in them must be read again.
 *
 * @returns whether they do.
 */
export function writeKnownSpeakerRows(database: Database, speakers: readonly KnownSpeaker[]): boolean {
  const text = JSON.stringify(speakers);
  const before = readKnownSpeakerRows(database);
  if (JSON.stringify(before) === text) return false;
  const isReadAgain =
    JSON.stringify(before.filter(keepsApart)) !== JSON.stringify(speakers.filter(keepsApart));
  database.transaction(() => {
    database.run("DELETE FROM known_speakers");
    database.run("INSERT INTO known_speakers (speakers) VALUES (:text)", { text });
    if (isReadAgain) database.run("UPDATE articles SET hash = '', size = -1");
  });
  return isReadAgain;
}

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
