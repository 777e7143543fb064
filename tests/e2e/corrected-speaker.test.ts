import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { stage, textOf } from "../support/bot-stage.ts";

const within = { interval: 50 };

/** Its “he” is the harbour master, and reads like the shipowner. */
const vague = `---
title: The Ferry Stays in Port
published: 2031-05-20
---

The shipowner Jonas Aas met the harbour master, Edvin Holm, on the pier on Monday.

Aas asked when the ferry may sail again. “The ferry will not sail until the pier is safe,” he said. The town waits.

Engineers found cracks in four of the pier’s pillars last week, and the council closed it on Friday.

The repair takes five months and costs two million crowns, which the town has to borrow from the county.

“We have no bread on the island but what the ferry brings us,” said Lene Moe, a baker.

“My guests have left, and the winter has hardly begun here,” said Per Ness, who owns the inn.

Shops on the island open for two hours a day until a barge comes from the mainland on Thursday.
`;

const plain = `---
title: Harbour Master Speaks
published: 2031-05-19
---

“The ferry will not sail until the pier is safe,” Edvin Holm, the harbour master, said on Monday.
`;

it("shows a quotation under the right speaker as long as another article names him", async () => {
  const { owner, contentDirectory, discord } = await stage({ articles: { "vague.md": vague } });
  const quotesOf = async (speaker: string) =>
    textOf((await owner.command("quote", { options: { speaker } })).message);
  const summary = async () => {
    const { message } = await owner.command("summary", { options: { article: "stays" } });
    return textOf((await owner.press(message, "All quotations (3)")).message);
  };
  expect(await quotesOf("Aas")).toContain("until the pier is safe");
  expect(await summary()).toMatch(/is safe,?”[^“]*Jonas Aas/u);

  const file = join(contentDirectory, "plain.md");
  writeFileSync(file, plain);
  await expect.poll(() => quotesOf("Holm"), within).toContain("## Edvin Holm");
  const holm = await quotesOf("Holm");
  expect(holm.match(/until the pier is safe/gu)).toHaveLength(1);
  expect(holm).toContain("The Ferry Stays in Port");
  expect(holm).not.toContain("attributed");
  expect(await quotesOf("Aas")).not.toContain("until the pier is safe");
  expect(await summary()).toMatch(/is safe,?”[^“]*Edvin Holm/u);

  rmSync(file);
  await expect.poll(() => quotesOf("Aas"), within).toContain("until the pier is safe");
  expect(await quotesOf("Holm")).not.toContain("until the pier is safe");
  expect(await summary()).toMatch(/is safe,?”[^“]*Jonas Aas/u);
  expect(discord.refusals).toEqual([]);
});
