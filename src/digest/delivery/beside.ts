import { UserError } from "../../errors.ts";
import { type Edition, NotPosted, type Publisher } from "../digests.ts";
import type { Attempt } from "../store.ts";

/** What fails beside an edition is tried so many times. */
const TRIES_BESIDE = 3;

/** An edition of which not all could be sent: the ledger as it stands then, and why. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";
  readonly attempt: Attempt;

  constructor(attempt: Attempt, cause: unknown) {
    super("an edition could not be sent as a whole", { cause });
    this.attempt = attempt;
  }
}

/** Whether something is done with an edition when its messages are there. */
export function comesBeside({ settings: { thread, publish } }: Edition): boolean {
  return thread || publish;
}

/** Opens a thread at the edition's first message where one is wanted and there is none. Throws Interrupted. */
export async function openThread(publisher: Publisher, edition: Edition, attempt: Attempt): Promise<Attempt> {
  const [first] = attempt.pages;
  const place = first?.posted ?? null;
  if (!edition.settings.thread || attempt.threadId !== null || place === null || first?.forum) return attempt;
  return beside(attempt, "no thread could be opened", async () => ({
    ...attempt,
    threadId: await publisher.openThread(edition, place),
  }));
}

/** Publishes the edition's messages to the servers that follow the channel, where that is wanted. Throws Interrupted. */
export async function crosspost(publisher: Publisher, edition: Edition, attempt: Attempt): Promise<Attempt> {
  if (!edition.settings.publish) return attempt;
  return beside(attempt, "it could not be published to the servers that follow the channel", async () => {
    for (const { posted } of attempt.pages) {
      if (posted !== null && posted.channelId === attempt.channelId) await publisher.crosspost(posted);
    }
    return attempt;
  });
}

/** What comes beside the edition keeps no edition back: a note says that it failed. */
async function beside(attempt: Attempt, failure: string, work: () => Promise<Attempt>): Promise<Attempt> {
  try {
    return await work();
  } catch (error) {
    const isRefusal = error instanceof UserError || error instanceof NotPosted;
    if (!isRefusal && attempt.failures + 1 < TRIES_BESIDE) throw new Interrupted(attempt, error);
    const reason = isRefusal ? error.message : "Discord did not answer.";
    const note = `${failure}: ${reason}`;
    return { ...attempt, notes: [...attempt.notes.filter((one) => one !== note), note] };
  }
}
