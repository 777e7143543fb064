import type { PageHost } from "./host.ts";

/** The farthest that the clock goes in one journey, in milliseconds. */
export const LONGEST_JOURNEY = 31 * 24 * 3_600_000;

/**
 * Moves the clock to `target`, milliseconds since 1970. On the way forward it stops at every digest that falls due and has the
 * bot send it, so that each arrives at its own minute.
 */
export async function travel(host: PageHost, guildId: string, target: number): Promise<void> {
  const { clock } = host;
  while (clock.now() < target) {
    const next = await host.nextDigest(guildId);
    const stops = next !== null && next > clock.now() && next < target;
    clock.set(stops ? next : target);
    await deliver(host);
  }
  if (clock.now() > target + 1000) clock.set(target);
}

/** Moves the clock to the guild's next digest. False when none is set. */
export async function travelToNextDigest(host: PageHost, guildId: string): Promise<boolean> {
  const next = await host.nextDigest(guildId);
  if (next === null) return false;
  if (next > host.clock.now()) host.clock.set(next);
  await deliver(host);
  return true;
}

/** Twice, for the first may only have waited for a round that began before the clock was moved. */
async function deliver(host: PageHost): Promise<void> {
  await host.deliverDigests();
  await host.deliverDigests();
}
