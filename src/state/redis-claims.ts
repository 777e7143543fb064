import { z } from "zod";
import { CLOCKS_APART_MS, type Claims, firstFence, type Guard } from "./claims.ts";

/** Runs a Lua script with keys and arguments. */
type Run = (script: string, keys: string[], args: string[]) => Promise<unknown>;

/** A claim is a hash of holder, fence and the time in milliseconds until which it is held. */
const NOW = `
  local time = redis.call('TIME')
  local now = time[1] * 1000 + math.floor(time[2] / 1000)`;

/** Arguments: the expected fence or "", holder, milliseconds to live, the first fence, milliseconds after which a clock went wrong. */
const CLAIM = `
  ${NOW}
  local held = redis.call('HMGET', KEYS[1], 'holder', 'fence', 'until')
  local holder, fence, held_until = held[1], held[2], tonumber(held[3] or '0')
  if ARGV[1] ~= '' then
    if fence ~= ARGV[1] then return false end
  elseif fence and holder ~= ARGV[2] and held_until > now and held_until <= now + ARGV[5] then
    return false
  end
  if not fence then
    fence = ARGV[4]
  elseif holder ~= ARGV[2] then
    fence = string.format('%.0f', fence + 1)
  end
  redis.call('HSET', KEYS[1], 'holder', ARGV[2], 'fence', fence, 'until', string.format('%.0f', now + ARGV[3]))
  return fence`;

const HOLDER = `
  ${NOW}
  local held = redis.call('HMGET', KEYS[1], 'holder', 'fence', 'until')
  if not held[2] or tonumber(held[3]) <= now then return false end
  return { held[1], held[2] }`;

const RELEASE = `
  if redis.call('HGET', KEYS[1], 'fence') == ARGV[1] then redis.call('HSET', KEYS[1], 'until', '0') end
  return 1`;

const WRITE = `
  if redis.call('HGET', KEYS[1], 'fence') ~= ARGV[1] then return 0 end
  redis.call('SET', KEYS[2], ARGV[2])
  return 1`;

const DELETE = `
  if redis.call('HGET', KEYS[1], 'fence') ~= ARGV[1] then return 0 end
  redis.call('DEL', KEYS[2])
  return 1`;

const fenceSchema = z.coerce.number().nullable();
const holderSchema = z.tuple([z.string(), z.coerce.number()]).nullable();

/** Claims in Redis, by its clock: each step is one script, which Redis runs alone. */
export class RedisClaims implements Claims {
  readonly #run: Run;
  readonly #storedKey: (key: string) => string;

  /** `storedKey` gives the name under which Redis holds a key of Keyv. */
  constructor(run: Run, storedKey: (key: string) => string) {
    this.#run = run;
    this.#storedKey = storedKey;
  }

  async claim(key: string, expected: number | null, holder: string, ttl: number): Promise<number | null> {
    const args = [expected ?? "", holder, ttl, firstFence(), ttl + CLOCKS_APART_MS].map(String);
    return fenceSchema.parse(await this.#run(CLAIM, [nameOf(key)], args));
  }

  async holderOf(key: string): Promise<{ fence: number; holder: string } | null> {
    const found = holderSchema.parse(await this.#run(HOLDER, [nameOf(key)], []));
    return found && { holder: found[0], fence: found[1] };
  }

  async release(key: string, fence: number): Promise<void> {
    await this.#run(RELEASE, [nameOf(key)], [String(fence)]);
  }

  async write({ claim, fence }: Guard, key: string, value: string | null): Promise<boolean> {
    const keys = [nameOf(claim), this.#storedKey(key)];
    const written =
      value === null
        ? await this.#run(DELETE, keys, [String(fence)])
        : await this.#run(WRITE, keys, [String(fence), value]);
    return written === 1;
  }
}

function nameOf(key: string): string {
  return `lede-claim:${key}`;
}
