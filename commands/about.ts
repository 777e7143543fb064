import type { Command } from "../src/discord/command.ts";
import { join, link, markdown, timestamp } from "../src/discord/render/markdown.ts";
import { everywhere } from "../src/discord/where.ts";

export default {
  data: {
    name: "about",
    description: "What Lede is and what it holds",
    ...everywhere,
  },

  run(_request, lede) {
    const { articles, quotations, speakers, sources, newest } = lede.library.statistics(lede.now());
    const lines = [
      markdown`## Lede`,
      markdown`Lede reads the news itself: it finds who said what, sums articles up in their own sentences, and posts a digest at your server’s own hour.`,
      markdown`**${count(articles, "article")}** from ${count(sources, "source")}, with **${count(quotations, "quotation")}** by ${count(speakers, "speaker")}.`,
    ];
    if (newest !== null) {
      const title = link(newest.title, newest.url);
      lines.push(
        newest.published === null
          ? markdown`Newest: ${title}`
          : markdown`Newest: ${title} · ${timestamp(newest.published)}`,
      );
    }
    lines.push(
      markdown`It stores no messages and nothing about members; of a server only the digest that its managers set, with the id of the person who set it. \`/digest remove\` deletes that.`,
      markdown`-# Version ${lede.version}`,
    );
    return { blocks: [{ kind: "text", text: join(lines, "\n") }] };
  },
} satisfies Command;

function count(number: number, noun: string): string {
  return `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
}
