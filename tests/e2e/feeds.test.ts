import { expect, test } from "vitest";
import { textOf } from "../support/bot-stage.ts";
import { feedServer, rss } from "../support/feed-server.ts";
import { DUE, inChannel, run, set, stageInTime } from "./digest-stage.ts";

const title = "The quay of Port Elsin opens again";
const text =
  "The quay of Port Elsin opens again on Friday. “We are ready for the boats,” said Mira Sandoval, the harbour master.";

test("news of a feed is in /headlines and in the digest, by itself", async () => {
  const server = await feedServer();
  server.at(
    "/feed",
    rss([
      {
        title,
        text,
        guid: "quay",
        link: "https://elsin.example/quay",
        date: "Tue, 20 May 2031 08:00:00 GMT",
      },
    ]),
  );
  const at = await stageInTime({ articles: {}, feeds: [`${server.origin}/feed`] });
  await run(at, "set", set);
  await expect.poll(async () => textOf((await at.owner.command("headlines")).message)).toContain(title);
  await at.tick(DUE);
  const posted = inChannel(at, at.discord.newsroom.channels.general).map(textOf);
  expect(posted.find((message) => message.includes("The digest for"))).toContain(title);
});
