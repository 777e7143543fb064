const DISCORD_EPOCH = 1_420_070_400_000;

/** Makes ids as Discord does: milliseconds since 2015 in the upper bits, so that a later id is a greater number. Never repeats one. */
export function makeSnowflakes(now: () => number): () => string {
  let last = 0n;
  return () => {
    const earliest = BigInt(Math.trunc(now()) - DISCORD_EPOCH) << 22n;
    last = earliest > last ? earliest : last + 1n;
    return last.toString();
  };
}

/** When an id was made, in milliseconds since 1970. */
export function snowflakeTime(id: string): number {
  return Number(BigInt(id) >> 22n) + DISCORD_EPOCH;
}
