import { expect, test } from "vitest";
import { stage, textOf } from "../support/bot-stage.ts";
import { feedServer, rss } from "../support/feed-server.ts";

test("news of a feed is in /headlines, by itself", async () => {
  const server = await feedServer();
  server.at(
    "/feed",
    rss([
      {
        title: "The quay of Port Elsin opens again",
        text: "The quay of Port Elsin opens again on Friday, the town said on Tuesday.",
        guid: "quay",
        link: "https://elsin.example/quay",
        date: "Tue, 20 May 2031 08:00:00 GMT",
      },
    ]),
  );
  const { owner } = await stage({ feeds: [`${server.origin}/feed`] });
  await expect
    .poll(async () => textOf((await owner.command("headlines")).message))
    .toContain("The quay of Port Elsin opens again");
});
