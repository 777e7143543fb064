import { createHash } from "node:crypto";

/** How long after its hour a server's digests go out, 0 to 59,000 milliseconds: always the same for one server. */
export function jitterOf(guildId: string): number {
  return (createHash("sha256").update(guildId).digest().readUInt32BE(0) % 60) * 1000;
}
