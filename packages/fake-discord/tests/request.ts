import type { FakeDiscord } from "../src/fake-discord.ts";

/** A REST answer: its status, headers and JSON. */
export type Answered = {
  readonly status: number;
  readonly headers: Headers;
  readonly body: { readonly id?: unknown; readonly errors?: unknown; readonly [field: string]: unknown };
};

/** One request with the bot's token, without discord.js between. */
export async function request(
  discord: FakeDiscord,
  method: string,
  path: string,
  body?: unknown,
  token = discord.token,
): Promise<Answered> {
  const response = await fetch(`${discord.apiUrl}/v10${path}`, {
    method,
    headers: { Authorization: `Bot ${token}`, "Content-Type": "application/json" },
    body: body === undefined ? null : JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === "" ? {} : JSON.parse(text) };
}
