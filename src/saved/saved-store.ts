import { type Passage, type PassageReference, passageReference } from "../library/passage.ts";
import type { State } from "../state/state.ts";
import {
  isForgotten,
  isSame,
  type Saved,
  type SavedItem,
  savedSchema,
  usedAgain,
  withItem,
} from "./saved-items.ts";

const SAVED = "saved:";

/** What members save for themselves. Rejects with a StateError. */
export class SavedStore {
  readonly #state: State;
  readonly #now: () => Date;
  #last: Promise<unknown> = Promise.resolve();

  constructor(state: State, now: () => Date) {
    this.#state = state;
    this.#now = now;
  }

  /** "saved", or "known" where it was saved before, or "full". */
  keep(member: string, { article, words }: Passage, title: string): Promise<"saved" | "known" | "full"> {
    return this.#inTurn(async () => {
      const at = this.#now();
      const saved = (await this.#read(member)) ?? { member, items: [], usedAt: at };
      const after = withItem(saved, { article, words, title, at });
      if (typeof after === "string") return after;
      await this.#write({ ...after, usedAt: at });
      return "saved";
    });
  }

  /** Takes an item out; false when it was not there. */
  drop(member: string, reference: PassageReference): Promise<boolean> {
    return this.#inTurn(async () => {
      const saved = await this.#read(member);
      if (saved === null) return false;
      const items = saved.items.filter((item) => !isMeant(item, reference));
      if (items.length === saved.items.length) return false;
      if (items.length === 0) await this.#state.delete(SAVED + member);
      else await this.#write({ ...saved, items, usedAt: this.#now() });
      return true;
    });
  }

  /** The newest first; it counts as a use. */
  list(member: string): Promise<readonly SavedItem[]> {
    return this.#inTurn(async () => {
      const saved = await this.#read(member);
      if (saved === null) return [];
      const used = usedAgain(saved, this.#now());
      if (used !== null) await this.#write(used);
      return saved.items.toReversed();
    });
  }

  /** How much a member has saved; no use of it. */
  async count(member: string): Promise<number> {
    return (await this.#read(member))?.items.length ?? 0;
  }

  async forgetMember(member: string): Promise<void> {
    await this.#inTurn(() => this.#state.delete(SAVED + member));
  }

  /** Deletes what was not used for a year. */
  async tidy(): Promise<void> {
    for await (const entry of this.#state.entries<Saved>(SAVED, savedSchema)) {
      if ("value" in entry && isForgotten(entry.value, this.#now()))
        await this.forgetMember(entry.value.member);
    }
  }

  #read(member: string): Promise<Saved | null> {
    return this.#state.get<Saved>(SAVED + member, savedSchema);
  }

  #write(saved: Saved): Promise<void> {
    return this.#state.set<Saved>(SAVED + saved.member, savedSchema, saved);
  }

  /** What is read and then written must not come between another's two. */
  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => {});
    return turn;
  }
}

function isMeant({ article, words }: SavedItem, reference: PassageReference): boolean {
  return isSame(passageReference({ article, words }), reference);
}
