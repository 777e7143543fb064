import KeyvRedis, { defaultReconnectStrategy } from "@keyv/redis";
import { RedisClaims } from "./redis-claims.ts";

const CONNECT_TIMEOUT_MS = 5_000;
const PING_MS = 10_000;

/**
 * Keyv's adapter for Redis, set to fail rather than wait: a command that can't be sent now is an error now, and a
 * connection that is silent for twenty seconds is dead. It connects at the first call, and again by itself when lost.
 */
export class RedisAdapter extends KeyvRedis<string> {
  readonly claims = new RedisClaims(
    async (script, keys, args) => (await this.getClient()).eval(script, { keys, arguments: args }),
    (key) => this.createKeyPrefix(key, this.namespace),
  );
  #opening: ReturnType<KeyvRedis<string>["getClient"]> | undefined;

  constructor(url: string) {
    super(
      {
        url,
        disableOfflineQueue: true,
        // Keeps a healthy connection from falling silent.
        pingInterval: PING_MS,
        socket: {
          connectTimeout: CONNECT_TIMEOUT_MS,
          socketTimeout: 2 * PING_MS,
          reconnectStrategy: defaultReconnectStrategy,
        },
      },
      { throwOnErrors: true, throwOnConnectError: true, connectionTimeout: CONNECT_TIMEOUT_MS },
    );
  }

  /** Makes calls that come while it connects wait for it; Keyv's own lets only the first one wait. */
  override getClient() {
    this.#opening ??= super.getClient().catch((error: unknown) => {
      this.#opening = undefined;
      throw error;
    });
    return this.#opening;
  }
}
