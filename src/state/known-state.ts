import { createHash, randomUUID } from "node:crypto";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { fileFault } from "../folders.ts";
import type { Guard } from "./claims.ts";
import type { State } from "./state.ts";
import { placeName, type StatePlace } from "./state-url.ts";
import { instant } from "./values.ts";

const KEY = "state-identity";

/** A state is known by an id that is written into it once, and since when it has it. */
const identitySchema = z.object({ id: z.string(), since: instant });
type Identity = Readonly<z.output<typeof identitySchema>>;

/**
 * Remembers in the data directory which state Lede uses, so that another one in its place is noticed: a server that failed
 * over to an empty one, a disk that is not mounted. Whoever would deliver from that would deliver everything again.
 */
export class KnownState {
  readonly #state: State;
  readonly #place: StatePlace;
  readonly #file: string;
  readonly #now: () => Date;

  constructor(parts: { state: State; place: StatePlace; dataDirectory: string; now(): Date }) {
    this.#state = parts.state;
    this.#place = parts.place;
    this.#now = parts.now;
    const address = createHash("sha256").update(placeName(parts.place)).digest("hex").slice(0, 12);
    this.#file = join(parts.dataDirectory, `state-${address}.json`);
  }

  /**
   * Why the state is not the one that is remembered, in words; null when it is, or when none was remembered. A state
   * without an id gets one under the guard; without a guard it is left as it is.
   *
   * Rejects with a StateError when the state cannot be read or written, and with Superseded when the guard does not hold.
   */
  async check(guard: Guard | null): Promise<string | null> {
    const known = this.#read();
    const found = await this.#state.get<Identity>(KEY, identitySchema);
    if (known !== null) return found?.id === known.id ? null : this.#refusal(known, found);
    const identity = found ?? (guard && (await this.#name(guard)));
    if (identity !== null) this.#remember(identity);
    return null;
  }

  async #name(guard: Guard): Promise<Identity> {
    const identity = { id: randomUUID(), since: this.#now() };
    await this.#state.set<Identity>(KEY, identitySchema, identity, guard);
    return identity;
  }

  #refusal(known: Identity, found: Identity | null): string {
    const name = placeName(this.#place);
    const begun = dayOf(known.since);
    const fault =
      found === null
        ? `${name} does not hold the state that Lede has kept there since ${begun}`
        : found.since > known.since
          ? `${name} holds a state that is younger than Lede’s own: it was begun on ${dayOf(found.since)}, and Lede’s on ${begun}`
          : `${name} holds another state than the one that Lede has used since ${begun}`;
    return `${fault}. No digest is delivered from it, because editions could come twice. Bring back the old state or restore a backup; to go on with this one, delete ${this.#file}.`;
  }

  #read(): Identity | null {
    try {
      return identitySchema.parse(JSON.parse(readFileSync(this.#file, "utf8")));
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
      // A file that was cut off says no more than none.
      if (error instanceof SyntaxError || error instanceof z.ZodError) return null;
      throw error;
    }
  }

  #remember(identity: Identity): void {
    const temporary = `${this.#file}.tmp`;
    try {
      writeFileSync(temporary, `${JSON.stringify(z.encode(identitySchema, identity))}\n`);
      renameSync(temporary, this.#file);
    } catch (error) {
      // A full disk here keeps no edition back: the next renewal tries again.
      if (fileFault(error) === null) throw error;
    }
  }
}

/** "2031-05-20". */
function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
