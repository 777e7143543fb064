const HOUR_MS = 60 * 60_000;

/**
 * How often each member did something within the last hour. It is kept in memory alone: nothing of it needs to outlast a restart.
 */
export class HourlyLimit {
  readonly #most: number;
  readonly #times = new Map<string, readonly number[]>();

  constructor(most: number) {
    this.#most = most;
  }

  /** Counts once more for a member; false, and not counted, when the hour is used up. */
  take(member: string, now: Date): boolean {
    const since = now.getTime() - HOUR_MS;
    for (const [other, times] of this.#times) {
      const recent = times.filter((time) => time > since);
      if (recent.length === 0) this.#times.delete(other);
      else this.#times.set(other, recent);
    }
    const times = this.#times.get(member) ?? [];
    if (times.length >= this.#most) return false;
    this.#times.set(member, [...times, now.getTime()]);
    return true;
  }
}
