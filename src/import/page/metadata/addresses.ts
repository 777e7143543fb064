import { type PageMarkup, resolveAddress } from "./page-markup.ts";

/**
 * The canonical address of the page: what it names itself, as long as that is no front page while it comes from
 * another place; else where it comes from.
 */
export function readAddress({ linked, metas, link, base }: PageMarkup, url: string | null): string | null {
  const named = [link("canonical"), ...metas("og:url"), linked?.url ?? null, ...metas("twitter:url")];
  const whole = named.map((address) => resolveAddress(address, base)).filter((address) => address !== null);
  return whole.find((address) => !isFrontPage(address)) ?? resolveAddress(url, null) ?? whole[0] ?? null;
}

function isFrontPage(address: string): boolean {
  const { pathname, search } = new URL(address);
  return search === "" && /^\/(?:index\.\w+|[a-z]{2})?\/?$/u.test(pathname);
}

/** The picture of the article. */
export function readImage({ linked, metas, link, base }: PageMarkup): string | null {
  const named = [
    ...metas("og:image", "og:image:url", "og:image:secure_url"),
    linked?.image ?? null,
    ...metas("twitter:image", "twitter:image:src", "parsely-image-url", "sailthru.image.full"),
    link("image_src"),
  ];
  return named.map((address) => resolveAddress(address, base)).find((address) => address !== null) ?? null;
}
