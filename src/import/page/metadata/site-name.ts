import { pageLine } from "../body/blocks.ts";
import { likeness } from "./likeness.ts";
import type { PageMarkup } from "./page-markup.ts";

/** The publication, as the page names itself; without that, its host. */
export function readSource(markup: PageMarkup, url: string | null): string | null {
  const [named] = statedNames(markup);
  return named ?? hostOf(url);
}

/** All names that the site goes by, its host among them, for what carries them beside other words. */
export function siteNames(markup: PageMarkup, url: string | null): string[] {
  const host = hostOf(url);
  const core =
    host === null
      ? []
      : [
          host,
          ...host
            .split(".")
            .slice(0, -1)
            .filter((part) => part.length > 3),
        ];
  return [...statedNames(markup), ...core];
}

function statedNames({ metas, linked }: PageMarkup): string[] {
  return [
    ...metas("og:site_name"),
    linked?.publisher ?? "",
    ...metas(
      "application-name",
      "publisher",
      "dc.publisher",
      "copyright",
      "apple-mobile-web-app-title",
      "twitter:app:name:iphone",
    ),
  ]
    .map(pageLine)
    .filter(
      (name) =>
        name !== "" && name.length <= LONGEST_NAME && !/^https?:/u.test(name) && likeness(name) !== "",
    );
}

const LONGEST_NAME = 60;

function hostOf(url: string | null): string | null {
  const parsed = url === null ? null : URL.parse(url);
  return parsed === null || !parsed.hostname.includes(".")
    ? null
    : parsed.hostname.replace(/^(?:www\d?|m|amp|mobile|edition)\./u, "");
}
