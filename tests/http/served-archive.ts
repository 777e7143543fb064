import { request as send } from "node:http";
import { pino } from "pino";
import { onTestFinished } from "vitest";
import { type HttpOptions, serveHttp } from "../../src/http/serve-http.ts";
import type { LibraryEntry } from "../../src/library/writer.ts";
import { entry, libraryWith, NOW, said } from "../support/library-entries.ts";

const BODY = [
  "The harbour stayed shut. 🚢 “We will open the harbour when the pier is safe,” said Mayor Ida Holm.",
  "An aide called the delay “a small disaster” and left.",
  "Fog is expected over the western islands until Friday noon.",
].join("\n\n");

/** Articles of every kind that is shown in a way of its own. */
export const ARCHIVE: readonly LibraryEntry[] = [
  entry("harbour", {
    title: "Harbour Stays Shut",
    source: "The Beacon",
    url: "https://beacon.example/harbour",
    published: "2031-05-19T08:00:00Z",
    topics: ["Ports", "Weather"],
    body: BODY,
    quotations: [
      said("Ida Holm", "We will open the harbour when the pier is safe,", { role: "mayor" }),
      said("an aide", "a small disaster", { kind: "mixed", confidence: 0.6 }),
    ],
  }),
  entry("budget", {
    title: "Budget Talks Go On",
    source: "The Gazette",
    published: "2031-05-18",
    topics: ["Money"],
    body: "“The budget of the islands grows by nine per cent this year,” she said. “Nobody asked the islands about their ferries.”",
    quotations: [
      said("Ida Holm", "The budget of the islands grows by nine per cent this year,", {
        role: "mayor",
        basis: "pronoun",
        confidence: 0.5,
      }),
      said(null, "Nobody asked the islands about their ferries.", { confidence: 0 }),
    ],
  }),
  entry("denial", {
    title: "Mayor Denies a Remark",
    source: "The Gazette",
    published: "2031-05-17",
    body: "She never said: “Every boat of the harbour belongs to my family alone.”",
    quotations: [
      said("Ida Holm", "Every boat of the harbour belongs to my family alone.", { factuality: "denied" }),
    ],
  }),
  entry("embargo", {
    title: "The Secret Harbour Plan",
    source: "The Beacon",
    published: "2031-06-01T00:00:00Z",
    topics: ["Ports", "Secrets"],
    body: "“The old lighthouse will be sold to nobody at all,” said Karl Brandt.",
    quotations: [said("Karl Brandt", "The old lighthouse will be sold to nobody at all,")],
  }),
];

type Options = Partial<
  Pick<HttpOptions, "token" | "origins" | "perMinute" | "host" | "now" | "monotonic" | "onAnswer">
> & {
  readonly entries?: readonly LibraryEntry[];
};

/** The archive, served on a port of its own until the test ends. */
export async function serveArchive({ entries = ARCHIVE, ...options }: Options = {}) {
  const library = libraryWith(...entries);
  const logged: string[] = [];
  const log = pino({ level: "debug" }, { write: (line: string) => void logged.push(line) });
  const server = await serveHttp({
    ...{ library, log, host: "127.0.0.1", port: 0, token: null, origins: [], version: "1.2.3" },
    ...{ perMinute: 10_000, now: () => NOW, ...options },
  });
  onTestFinished(() => server.close());
  const base = `http://127.0.0.1:${server.port}`;
  return {
    ...server,
    ...{ base, library, logged },
    get: (path: string, headers: Record<string, string> = {}) => fetch(`${base}${path}`, { headers }),
    json: async (path: string) => (await fetch(`${base}${path}`)).json(),
    post: (path: string, body: unknown, headers: Record<string, string> = {}) =>
      fetch(`${base}${path}`, {
        method: "POST",
        headers: { "Content-Type": "application/json", ...headers },
        body: typeof body === "string" ? body : JSON.stringify(body),
      }),
    /** The status for headers that `fetch` does not let one choose. */
    statusWith: (path: string, headers: Record<string, string>) =>
      new Promise<number | undefined>((resolve, reject) => {
        send(`${base}${path}`, { headers, agent: false }, (response) => {
          response.resume();
          resolve(response.statusCode);
        })
          .on("error", reject)
          .end();
      }),
  };
}
