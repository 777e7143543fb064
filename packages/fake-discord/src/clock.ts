/** A clock that runs at the ordinary pace and can be set to another time. Times are milliseconds since 1970. */
export class Clock {
  readonly #machine: () => number;
  #ahead = 0;

  constructor(machine: () => number = Date.now) {
    this.#machine = machine;
  }

  readonly now = (): number => this.#machine() + this.#ahead;

  /** How far it is ahead of the machine's own clock; negative when it is behind. */
  get ahead(): number {
    return this.#ahead;
  }

  set(time: number): void {
    this.#ahead = time - this.#machine();
  }

  /** Back to the machine's own time. */
  reset(): void {
    this.#ahead = 0;
  }
}
