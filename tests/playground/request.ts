import type { StandIn } from "../../src/playground/stand-in.ts";

/** A REST answer: its status, headers and JSON. */
export type Answered = {
  readonly status: number;
  readonly headers: Headers;
  readonly body: { readonly id?: unknown; readonly errors?: unknown; readonly [field: string]: unknown };
};

/** One request with the bot's token, without discord.js between. */
export async function request(
  standIn: StandIn,
  method: string,
  path: string,
  body?: unknown,
  token = standIn.token,
): Promise<Answered> {
  const response = await fetch(`${standIn.apiUrl}/v10${path}`, {
    method,
    headers: { Authorization: `Bot ${token}`, "Content-Type": "application/json" },
    body: body === undefined ? null : JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === "" ? {} : JSON.parse(text) };
}
