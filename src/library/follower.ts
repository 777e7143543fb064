import { type Stats, statSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";
import { UserError } from "../errors.ts";
import { fileFault } from "../folders.ts";
import { inRealTime, type Schedule } from "./back-off.ts";
import type { Log } from "./content-problems.ts";
import { Database } from "./database.ts";
import { openToRead } from "./open-database.ts";
import { isDamage } from "./sqlite-connection.ts";

/** The file is looked at so often. */
const LOOK_MS = 5_000;

/** A library's file that another process writes, as it is to be read here. */
export type FollowedForm = {
  readonly file: string;
  /** What distinguishes the file from another one in its place. */
  identityOf(found: Stats): string;
  /** Why a library of this version and mark is not to be read, to follow the file's name; null when it is. */
  refusal(version: string, mark: number): string | null;
  /** The sentence for a file that cannot be used. */
  unusable(why: string): UserError;
};

export type FollowerOptions = {
  readonly form: FollowedForm;
  readonly log: Log;
  readonly schedule?: Schedule;
};

/** Reads a library's file that another process writes. When another file takes its place, that one answers from then on. */
export class Follower {
  readonly database: Database;
  /** When the file that answers was written. */
  written: Date;
  /** Why the file that is there now does not answer, as a sentence; null when it does. */
  problem: string | null = null;
  readonly #form: FollowedForm;
  readonly #log: Log;
  readonly #schedule: Schedule;
  /** Which file was looked at last, whether it answers or not. */
  #seen: string;
  #cancel: () => void;

  /** @throws UserError when the file is not to be read. */
  constructor({ form, log, schedule = inRealTime }: FollowerOptions) {
    this.#form = form;
    this.#log = log;
    this.#schedule = schedule;
    const found = this.#found();
    this.database = new Database(this.#open(), () => this.#noteDamage());
    this.#seen = form.identityOf(found);
    this.written = found.mtime;
    this.#cancel = schedule(() => this.#look(), LOOK_MS);
  }

  close(): void {
    this.#cancel();
    this.database.close();
  }

  /** Goes on with the file that is there now, if it is another one that is to be read. */
  #look(): void {
    const { file } = this.#form;
    try {
      const found = this.#found();
      const identity = this.#form.identityOf(found);
      if (identity !== this.#seen) {
        this.#seen = identity;
        this.database.goOnWith(this.#open());
        this.written = found.mtime;
        this.#log.info({ file }, "a new library answers from now on");
      }
      this.problem = null;
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      if (this.problem !== error.message) this.#log.error({ file }, error.message);
      this.problem = error.message;
      // It is looked at again as long as it cannot be used.
      this.#seen = "";
    } finally {
      this.#cancel = this.#schedule(() => this.#look(), LOOK_MS);
    }
  }

  /** Whoever met the damage gets the error; the file is looked at again. */
  #noteDamage(): void {
    this.#seen = "";
  }

  /** @throws UserError when there is no file. */
  #found(): Stats {
    try {
      return statSync(this.#form.file);
    } catch (error) {
      const reason = fileFault(error);
      if (reason === null) throw error;
      throw this.#form.unusable(`cannot be read: ${reason}`);
    }
  }

  /** @throws UserError when it is not to be read. */
  #open(): DatabaseSync {
    const form = this.#form;
    try {
      const { connection, version, mark } = openToRead(form.file);
      const refusal = version === null ? "is no library of Lede’s" : form.refusal(version, mark);
      if (refusal === null) return connection;
      connection.close();
      throw form.unusable(refusal);
    } catch (error) {
      if (isDamage(error)) throw form.unusable("is damaged, or not wholly there yet");
      throw error;
    }
  }
}
