/** What an editor says about one person (or body) who is quoted. */
export type KnownSpeaker = {
  /** As it is shown. */
  readonly name: string;
  /** Other names for the same person. */
  readonly aliases: readonly string[];
  /** Shown instead of what the articles say. */
  readonly role: string | null;
  /** Names of others, which never join this person. */
  readonly not: readonly string[];
};
