import { UserError } from "../../errors.ts";
import type { Edition, Place } from "../digests.ts";
import { NotPosted, type Publisher } from "../publisher.ts";
import type { Attempt } from "../store.ts";

/** What fails beside an edition is tried so many times. */
const TRIES_BESIDE = 3;
/** An edition counts as delivered whatever comes of its pin. */
const TRIES_TO_PIN = 1;
/** Messages that could not be unpinned are remembered, the newest so many. */
const MOST_PINNED = 5;

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
export function comesBeside({ settings }: Edition, { pinned }: Attempt): boolean {
  return settings.thread || settings.publish || settings.pin || pinned.length > 0;
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

/**
 * Unpins what earlier editions pinned, and pins this one's first message where that is wanted. Both can be done again: a
 * process that died in between leaves it to the next one.
 */
export async function movePin(publisher: Publisher, edition: Edition, begun: Attempt): Promise<Attempt> {
  const [first] = begun.pages;
  const place = first?.posted ?? null;
  if (place === null) return begun;
  let attempt = begun;
  for (const earlier of begun.pinned) {
    if (earlier.messageId === place.messageId || !publisher.mayPin(earlier.channelId)) continue;
    attempt = await unpin(publisher, attempt, earlier);
  }
  if (!edition.settings.pin || first?.forum || !publisher.mayPin(place.channelId)) return attempt;
  // Remembered even if no answer comes: then it may be pinned.
  const others = attempt.pinned.filter(({ messageId }) => messageId !== place.messageId);
  const asked = { ...attempt, pinned: [...others, place].slice(-MOST_PINNED) };
  const work = async () => {
    await publisher.pin(place);
    return asked;
  };
  return beside(asked, "it could not be pinned", work, TRIES_TO_PIN);
}

function unpin(publisher: Publisher, attempt: Attempt, place: Place): Promise<Attempt> {
  const work = async () => {
    await publisher.unpin(place);
    return { ...attempt, pinned: attempt.pinned.filter(({ messageId }) => messageId !== place.messageId) };
  };
  return beside(attempt, "an earlier edition could not be unpinned", work, TRIES_TO_PIN);
}

/** What comes beside the edition keeps no edition back: a note says that it failed. */
async function beside(
  attempt: Attempt,
  failure: string,
  work: () => Promise<Attempt>,
  tries = TRIES_BESIDE,
): Promise<Attempt> {
  try {
    return await work();
  } catch (error) {
    const isRefusal = error instanceof UserError || error instanceof NotPosted;
    if (!isRefusal && attempt.failures + 1 < tries) throw new Interrupted(attempt, error);
    const reason = isRefusal ? error.message : "Discord did not answer.";
    const note = `${failure}: ${reason}`;
    return { ...attempt, notes: [...attempt.notes.filter((one) => one !== note), note] };
  }
}
