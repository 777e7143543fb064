import type { DigestHealth } from "../digest/digests.ts";
import type { ConnectionHealth } from "../discord/connection.ts";
import type { ShardRange } from "../discord/shards.ts";
import { UserError } from "../errors.ts";
import type { Later, ManagedProcess } from "./managed-process.ts";
import { ProcessGroup } from "./process-group.ts";

export type GrowingGroupParts<Health> = {
  /**
   * Finds out which shards each process is to have, so many in all at least; null when Lede ends meanwhile.
   *
   * @returns with the gap between their starts, in milliseconds.
   */
  plan(least: number): Promise<{ readonly parts: readonly ShardRange[]; readonly gap: number } | null>;
  /** Makes a process, which is not started. `onTooFew` is to be called when Discord demands more shards of it. */
  make(number: number, shards: ShardRange, onTooFew: () => void): ManagedProcess<Health>;
  /** Hears how many shards there were when Discord demanded more. */
  onTooFew(count: number): void;
  /** Hears when more shards cannot be had: what `plan` failed with, or a UserError when Discord demands more than there can be. */
  onFault(error: unknown): void;
  readonly later: Later;
  /** Those that do not end by themselves are ended after so many milliseconds. */
  readonly endWithin: number;
  /** Hears when some have to be ended. */
  onOverdue(): void;
};

/**
 * The processes of one manager. When Discord demands more shards than they have, all of them end, and others start with twice as many
 * shards at least: which server belongs to which shard depends on how many there are.
 */
export class GrowingGroup<Health extends DigestHealth & ConnectionHealth> {
  readonly #parts: GrowingGroupParts<Health>;
  #group: ProcessGroup<Health> | null = null;
  #isStopping = false;

  constructor(parts: GrowingGroupParts<Health>) {
    this.#parts = parts;
  }

  /** null while it is not known how many shards there are to be. */
  get group(): ProcessGroup<Health> | null {
    return this.#group;
  }

  /** Plans the processes and starts them. Rejects with what `plan` rejects with. */
  async begin(least = 1): Promise<void> {
    const { plan, make, later } = this.#parts;
    const planned = await plan(least);
    if (planned === null || this.#isStopping) return;
    const { parts, gap } = planned;
    const count = parts[0]?.count ?? 1;
    let isTooFew = false;
    const onTooFew = () => {
      // Each of them may be refused.
      if (isTooFew || this.#isStopping) return;
      isTooFew = true;
      this.#grow(count, least).catch((error: unknown) => this.#parts.onFault(error));
    };
    const processes = parts.map((shards, number) => make(number, shards, onTooFew));
    const group = new ProcessGroup(processes, later);
    this.#group = group;
    void group.start(gap);
  }

  /** Asks all of them to end, and begins no others. Resolves when they are gone. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    await this.#endAll();
  }

  /** Ends all of them at once. */
  kill(): void {
    this.#isStopping = true;
    this.#group?.kill();
  }

  async #grow(count: number, least: number): Promise<void> {
    if (count < least)
      throw new UserError(`Discord demands more than ${count} shards, which Lede cannot have.`);
    this.#parts.onTooFew(count);
    await this.#endAll();
    this.#group = null;
    await this.begin(2 * count);
  }

  async #endAll(): Promise<void> {
    const group = this.#group;
    if (group === null) return;
    const cancel = this.#parts.later(() => {
      this.#parts.onOverdue();
      group.kill();
    }, this.#parts.endWithin);
    await group.stop();
    cancel();
  }
}
