import { element } from "../dom.ts";

/** An image out of the web. One that cannot be had leaves its description in its place. */
export function imageView(
  url: string,
  description: string | null | undefined,
  kind: "picture" | "thumbnail",
): Node {
  const words = description || "Image";
  const missing = () => element("span", { class: `missing ${kind}` }, words);
  if (!/^https?:\/\//iu.test(url)) return missing();
  const image = element("img", {
    class: kind,
    attributes: { src: url, alt: words, title: description, loading: "lazy", referrerpolicy: "no-referrer" },
    on: { error: () => image.replaceWith(missing()) },
  });
  return image;
}
