import { expect, test } from "vitest";
import { readArticles } from "../src/article-desk.ts";
import { openPasted } from "../src/article-source.ts";
import { feedServer } from "./support/feed-server.ts";

const settings = { version: "1.0.0", feedsAllowPrivate: true };
const paragraphs = [
  "The quay of Port Elsin was laid by nine masons of the town, who worked on it from March until the middle of May.",
  "“We had to wait for the tide twice a day,” said Mara Lindqvist, who led the works, on Friday in the town hall.",
  "The council paid eleven million crowns for the wall, and half of that came from the state and its harbour fund.",
  "The first ferry is to leave on Monday at noon, and the children of the town travel on it without a ticket.",
];
const html = `<!DOCTYPE html><html><head><title>The quay opens | Elsin Post</title><meta property="og:site_name" content="Elsin Post">
  <meta name="author" content="Ines Okafor"><meta property="article:published_time" content="2031-05-20"></head>
  <body><nav><a href="/">Home</a></nav><article><h1>The quay opens</h1>${paragraphs.map((text) => `<p>${text}</p>`).join("")}</article></body></html>`;

test("the HTML of a page becomes the text of its article, which reads as a paste does", async () => {
  const text = await openPasted(html, settings);
  expect(text).toBe(["The quay opens", "By Ines Okafor", "Published 2031-05-20", ...paragraphs].join("\n\n"));
  const [article, ...others] = readArticles(text);
  expect(others).toEqual([]);
  expect(article).toMatchObject({
    title: "The quay opens",
    details: { author: "Ines Okafor", published: "2031-05-20" },
    quotations: [{ speaker: "Mara Lindqvist" }],
  });
});

test("a link becomes the text of the page behind it", async () => {
  const server = await feedServer();
  server.at("/quay", html);
  expect(await openPasted(` ${server.origin}/quay\n`, settings)).toContain("nine masons");
});

test("a link into a private network is refused", async () => {
  const server = await feedServer();
  server.at("/quay", html);
  const opened = openPasted(`${server.origin}/quay`, { ...settings, feedsAllowPrivate: false });
  await expect(opened).rejects.toThrow("can’t be read");
  expect(server.requests).toEqual([]);
});

test.each([
  ["plain text", "The quay opens\n\nIt was laid by nine masons."],
  ["text with a link in it", "https://elsin.example/quay says that the quay opens."],
])("%s stays as it is", async (_, pasted) => {
  expect(await openPasted(pasted, settings)).toBe(pasted);
});
