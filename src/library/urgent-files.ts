/** Files that go before all others, because someone has just saved them: the newest first, each once. */
export class UrgentFiles {
  readonly #files: string[] = [];
  readonly #waiting = new Map<string, (() => void)[]>();

  has(isWanted: (file: string) => boolean): boolean {
    return this.#waiting.keys().some(isWanted);
  }

  /** Resolves when the file has been settled. */
  add(file: string): Promise<void> {
    return new Promise((resolve) => {
      const others = this.#waiting.get(file) ?? [];
      this.#waiting.set(file, [...others, resolve]);
      this.#files.push(file);
    });
  }

  /** Takes out the newest of those that are wanted; null when there is none. To be settled afterwards. */
  take(isWanted: (file: string) => boolean = () => true): UrgentFile | null {
    for (let at = this.#files.length - 1; at >= 0; at -= 1) {
      const [file = ""] = this.#files.slice(at, at + 1);
      const waiting = this.#waiting.get(file);
      if (waiting !== undefined && !isWanted(file)) continue;
      this.#files.splice(at, 1);
      if (waiting === undefined) continue;
      this.#waiting.delete(file);
      return {
        file,
        settle() {
          for (const resolve of waiting) resolve();
        },
      };
    }
    return null;
  }
}

export type UrgentFile = {
  readonly file: string;
  /** Lets those go on who wait for it. */
  settle(): void;
};
