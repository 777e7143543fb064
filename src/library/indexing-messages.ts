import type { FoundFile } from "./article-intake.ts";
import type { Log } from "./content-problems.ts";
import type { IndexingResult } from "./indexer.ts";
import type { ReadingProgress } from "./reading-progress.ts";

/** What the thread that reads articles begins with. */
export type IndexingTask = {
  readonly directory: string;
  /** The library's file. It is there, and of this version. */
  readonly file: string;
  readonly rebuiltBecause: string | null;
  /** Files that are not to be read, because reading them ended the thread. */
  readonly fatal: readonly FoundFile[];
};

/** What is asked of the thread. `now` is the time by the clock of whoever asks, in milliseconds since 1970. */
export type IndexingRequest =
  | { readonly kind: "synchronise"; readonly turn: number; readonly now: number }
  | { readonly kind: "update"; readonly turn: number; readonly now: number; readonly file: string }
  /** It then ends by itself. */
  | { readonly kind: "stop" };

/** What the thread says. */
export type IndexingReport =
  /** It begins to read an article; if it ends now, that is why. */
  | { readonly kind: "taking"; readonly found: FoundFile }
  /** How far the reading of the folder has come; null when it is over. */
  | { readonly kind: "progress"; readonly progress: ReadingProgress | null }
  | { readonly kind: "synchronised"; readonly turn: number; readonly result: IndexingResult }
  | { readonly kind: "updated"; readonly turn: number }
  /** The library's file is damaged. */
  | { readonly kind: "damaged" }
  | {
      readonly kind: "failed";
      readonly turn: number;
      readonly message: string;
      readonly isUserError: boolean;
    }
  | {
      readonly kind: "log";
      readonly level: keyof Log;
      readonly details: object;
      readonly message: string;
    };
