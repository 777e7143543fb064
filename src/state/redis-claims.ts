import { z } from "zod";
import { CLOCKS_APART_MS, type Claims, firstFence, type Guard, type Held, type Wanted } from "./claims.ts";

/** Runs a Lua script with keys and arguments. */
type Run = (script: string, keys: string[], args: string[]) => Promise<unknown>;

/** A claim is a hash of holder, fence and the time in milliseconds until which it is held. */
const NOW = `
  local time = redis.call('TIME')
  local now = time[1] * 1000 + math.floor(time[2] / 1000)`;

/** Arguments: the expected fence or "", milliseconds to live, the first fence, milliseconds after which a clock went wrong, a holder a key. */
const CLAIM = `
  ${NOW}
  local fences = {}
  for index, key in ipairs(KEYS) do
    local wanted = ARGV[4 + index]
    local held = redis.call('HMGET', key, 'holder', 'fence', 'until')
    local holder, fence, held_until = held[1], held[2], tonumber(held[3] or '0')
    local granted = true
    if ARGV[1] ~= '' then
      granted = fence == ARGV[1]
    elseif fence and holder ~= wanted and held_until > now and held_until <= now + ARGV[4] then
      granted = false
    end
    if granted then
      if not fence then
        fence = ARGV[3]
      elseif holder ~= wanted then
        fence = string.format('%.0f', fence + 1)
      end
      redis.call('HSET', key, 'holder', wanted, 'fence', fence, 'until', string.format('%.0f', now + ARGV[2]))
    end
    fences[index] = granted and fence
  end
  return fences`;

const HOLDERS = `
  ${NOW}
  local holders = {}
  for index, key in ipairs(KEYS) do
    local held = redis.call('HMGET', key, 'holder', 'fence', 'until')
    holders[index] = held[2] and tonumber(held[3]) > now and { held[1], held[2] }
  end
  return holders`;

const RELEASE = `
  for index, key in ipairs(KEYS) do
    if redis.call('HGET', key, 'fence') == ARGV[index] then redis.call('HSET', key, 'until', '0') end
  end
  return 1`;

const WRITE = `
  if redis.call('HGET', KEYS[1], 'fence') ~= ARGV[1] then return 0 end
  redis.call('SET', KEYS[2], ARGV[2])
  return 1`;

const DELETE = `
  if redis.call('HGET', KEYS[1], 'fence') ~= ARGV[1] then return 0 end
  redis.call('DEL', KEYS[2])
  return 1`;

const fencesSchema = z.array(z.coerce.number().nullable());
const holdersSchema = z.array(z.tuple([z.string(), z.coerce.number()]).nullable());

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
    return (await this.#claim([{ key, holder }], expected, ttl))[0] ?? null;
  }

  async claimAll(wanted: readonly Wanted[], ttl: number): Promise<(number | null)[]> {
    return this.#claim(wanted, null, ttl);
  }

  async holderOf(key: string): Promise<Held | null> {
    return (await this.holdersOf([key]))[0] ?? null;
  }

  async holdersOf(keys: readonly string[]): Promise<(Held | null)[]> {
    const found = holdersSchema.parse(await this.#run(HOLDERS, keys.map(nameOf), []));
    return found.map((one) => one && { holder: one[0], fence: one[1] });
  }

  async release(key: string, fence: number): Promise<void> {
    await this.releaseAll([{ claim: key, fence }]);
  }

  async releaseAll(claims: readonly Guard[]): Promise<void> {
    const keys = claims.map(({ claim }) => nameOf(claim));
    await this.#run(
      RELEASE,
      keys,
      claims.map(({ fence }) => String(fence)),
    );
  }

  async write({ claim, fence }: Guard, key: string, value: string | null): Promise<boolean> {
    const keys = [nameOf(claim), this.#storedKey(key)];
    const written =
      value === null
        ? await this.#run(DELETE, keys, [String(fence)])
        : await this.#run(WRITE, keys, [String(fence), value]);
    return written === 1;
  }

  async #claim(wanted: readonly Wanted[], expected: number | null, ttl: number): Promise<(number | null)[]> {
    const args = [expected ?? "", ttl, firstFence(), ttl + CLOCKS_APART_MS].map(String);
    const keys = wanted.map(({ key }) => nameOf(key));
    const holders = wanted.map(({ holder }) => holder);
    return fencesSchema.parse(await this.#run(CLAIM, keys, [...args, ...holders]));
  }
}

function nameOf(key: string): string {
  return `lede-claim:${key}`;
}
