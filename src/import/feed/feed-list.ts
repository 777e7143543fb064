import { Parser } from "htmlparser2";
import { stringify } from "yaml";
import { count } from "../../count.ts";
import { plainLine } from "../clean-characters.ts";

/** So many feeds of a list are written out. */
const MOST_LISTED = 200;

/** A feed that a list names. */
type ListedFeed = { readonly url: string; readonly source?: string };

/** What a list of feeds (OPML) is, and how its feeds come into content/feeds.yaml. */
export function describeFeedList(opml: string): string {
  const feeds = listedFeeds(opml);
  if (feeds.length === 0) {
    return "It is a list of feeds (OPML), and no feed stands in it. Give the address of a feed, or a saved page.";
  }
  const left = feeds.length - MOST_LISTED;
  return [
    `It is a list of ${count(feeds.length, "feed")} (OPML), and holds no articles itself. To read these feeds, put them into content/feeds.yaml:`,
    "",
    `${stringify(feeds.slice(0, MOST_LISTED), { lineWidth: 0 })}${left > 0 ? `# and ${left} more\n` : ""}`,
  ].join("\n");
}

/** The feeds of an OPML text, each address once. */
function listedFeeds(opml: string): ListedFeed[] {
  const feeds = new Map<string, ListedFeed>();
  const parser = new Parser(
    {
      onopentag: (name, { xmlurl = "", text, title }) => {
        if (name !== "outline") return;
        const url = URL.parse(xmlurl.trim());
        if (url === null || !/^https?:$/u.test(url.protocol) || feeds.has(url.href)) return;
        const source = plainLine(text ?? title ?? "");
        feeds.set(url.href, source === "" ? { url: url.href } : { url: url.href, source });
      },
    },
    { xmlMode: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.end(opml);
  return [...feeds.values()];
}
