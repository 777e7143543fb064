import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

export type FeedServer = {
  /** "http://127.0.0.1:PORT". */
  readonly origin: string;
  /** Paths that were asked for, with their headers. */
  readonly requests: { readonly path: string; readonly headers: IncomingMessage["headers"] }[];
  /** What stands at a path from now on. */
  at(path: string, answer: Answer): void;
};

type Answer = string | ((request: IncomingMessage, response: ServerResponse) => void);

/** A server of feeds and pages on this machine, gone after the test. Without an answer a path is 404. */
export async function feedServer(): Promise<FeedServer> {
  const answers = new Map<string, Answer>();
  const requests: FeedServer["requests"] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    requests.push({ path, headers: request.headers });
    const answer = answers.get(path);
    if (answer === undefined) response.writeHead(404).end();
    else if (typeof answer === "string") response.end(answer);
    else answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    at: (path, answer) => void answers.set(path, answer),
  };
}

export type ItemText = {
  title: string;
  text?: string;
  guid?: string;
  link?: string;
  date?: string;
  summary?: string;
};

/** An RSS feed of Port Elsin's paper. */
export function rss(items: readonly ItemText[]): string {
  const element = (name: string, value?: string) =>
    value === undefined ? "" : `<${name}>${value}</${name}>`;
  const written = items.map(
    ({ title, text, guid, link, date, summary }) =>
      `<item>${element("title", title)}${element("link", link)}${element("guid", guid)}${element("pubDate", date)}${element("description", summary)}${element("content:encoded", text && `<![CDATA[<p>${text}</p>]]>`)}</item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Elsin Post</title>${written.join("")}</channel></rss>`;
}
