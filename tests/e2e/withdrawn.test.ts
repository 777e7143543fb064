import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { stage, textOf } from "../support/bot-stage.ts";

const within = { interval: 50 };

const article = `---
title: The Ferry Stays in Port
source: The Beacon
published: 2031-05-20
url: https://beacon.example/ferry
---

The harbour master, Edvin Holm, closed the pier on Monday.

“The ferry will not sail until the pier is safe,” Holm said. The town waits.

Engineers found cracks in four of the pier’s pillars last week, and the council closed it on Friday.
`;
const withdrawal = `withdrawn:
  at: 2031-05-20T10:00Z
  note: The harbour master never said *any* of this.
`;

it("shows nothing of a withdrawn article but that it was withdrawn, also at an older button", async () => {
  const { owner, contentDirectory, discord } = await stage({ articles: { "ferry.md": article } });
  const { message: before } = await owner.command("summary", { options: { article: "ferry" } });
  expect(textOf(before)).toContain("until the pier is safe");

  const file = join(contentDirectory, "ferry.md");
  writeFileSync(file, readFileSync(file, "utf8").replace("---\n\n", `${withdrawal}---\n\n`));
  const answer = async (command: string, options: Record<string, string>) =>
    textOf((await owner.command(command, { options })).message);
  const named = () => answer("summary", { article: "The Ferry Stays in Port" });
  await expect.poll(named, within).toContain("was withdrawn");
  const notice = textOf((await owner.press(before, "Long")).message);
  expect(notice).toContain("was withdrawn");
  expect(notice).toContain("The Ferry Stays in Port");
  expect(notice).toContain(`<t:${Date.parse("2031-05-20T10:00Z") / 1000}:f>`);
  expect(notice).toContain("The harbour master never said \\*any\\* of this.");
  expect(notice).not.toContain("until the pier is safe");
  expect(await answer("headlines", {})).not.toContain("Ferry Stays");
  expect(await answer("search", { text: "pillars" })).not.toContain("Ferry Stays");
  expect(await answer("check", { text: "“The ferry will not sail until the pier is safe”" })).not.toContain(
    "Holm",
  );
  expect(discord.refusals).toEqual([]);
});
