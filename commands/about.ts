import type { Command } from "../src/discord/command.ts";
import { join, link, markdown, timestamp } from "../src/discord/render/markdown.ts";
import { everywhere } from "../src/discord/where.ts";

export default {
  data: {
    name: "about",
    description: "What Lede does, and what it holds",
    ...everywhere,
  },

  run(_request, context) {
    const { articles, quotations, speakers, sources, newest } = context.library.statistics();
    const lines = [
      markdown`## Lede`,
      markdown`Lede reads news articles. It finds who said what, sums each article up in its own sentences, and posts a digest in your server at the hour you choose.`,
      articles === 0
        ? markdown`It holds no articles yet.`
        : markdown`It holds **${count(articles, "article")}** from ${count(sources, "source")}, with **${count(quotations, "quotation")}** from ${count(speakers, "speaker")}.`,
    ];
    if (newest !== null) {
      const title = link(newest.title, newest.url);
      lines.push(
        newest.published === null
          ? markdown`Newest: ${title}`
          : markdown`Newest: ${title} · ${timestamp(newest.published)}`,
      );
    }
    const written = context.libraryWritten();
    if (written !== null) {
      lines.push(
        markdown`The articles are read elsewhere, and come here together: last ${timestamp({ at: written, dateOnly: false })}.`,
      );
    }
    const failing = context.failingFeeds();
    if (failing.length > 0) {
      lines.push(markdown`For a day or longer, ${count(failing.length, "feed")} could not be read.`);
    }
    lines.push(
      markdown`Lede stores no messages. For a server it keeps only what its managers set up (digests, follows and where reports go), who set it up, and what was posted; for a member, only what they saved, reported or follow, and their quiet hours. \`/privacy\` says what that is and how to delete it.`,
      markdown`-# Version ${context.version}`,
    );
    return { blocks: [{ kind: "text", text: join(lines, "\n") }] };
  },
} satisfies Command;

function count(number: number, noun: string): string {
  return `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
}
