import { expect, test } from "vitest";
import { feedFolders } from "../../src/feeds/feed-folders.ts";

test.each([
  ["one feed of a host", ["https://www.elsin.example/feed.xml"], ["feeds/elsin-example"]],
  [
    "several feeds of one host",
    [
      "https://elsin.example/sport/rss",
      "https://www.elsin.example/rss?topic=town",
      "https://velmark.example/rss",
    ],
    ["feeds/elsin-example-sport-rss", "feeds/elsin-example-rss-topic-town", "feeds/velmark-example"],
  ],
  [
    "the same feed twice",
    ["https://elsin.example/rss", "https://elsin.example/rss"],
    ["feeds/elsin-example"],
  ],
])("%s", (_what, addresses, folders) => {
  expect([...feedFolders(addresses).values()].sort()).toEqual(folders.sort());
});

test("addresses that differ in signs alone have two folders", () => {
  const folders = [...feedFolders(["https://elsin.example/a-b", "https://elsin.example/a/b"]).values()];
  expect(new Set(folders).size).toBe(2);
});
