import type { StyleName } from "../../../markdown/emphasis.ts";
import { type Inline, parseInline, type Special } from "../../../markdown/inline.ts";
import { type Line, readLines } from "../../../markdown/lines.ts";
import { formatTimestamp } from "../../../markdown/timestamp.ts";
import { element } from "../dom.ts";
import type { Store } from "../store.ts";

/** A text in Discord's Markdown as elements. Nothing in it can become markup of the page. */
export function markdownView(text: string, store: Store): HTMLElement {
  const view = element("div", { class: "markdown" });
  let quote: HTMLElement | null = null;
  let group: HTMLElement | null = null;
  for (const line of readLines(text)) {
    if (!line.quoted) quote = null;
    else if (quote === null) {
      quote = element("blockquote", { attributes: { dir: "auto" } });
      view.append(quote);
      group = null;
    }
    const into: HTMLElement = quote ?? view;
    if (group === null || group.parentElement !== into || !belongs(group, line)) {
      group = groupFor(line);
      if (group !== null) into.append(group);
    }
    if (group === null) into.append(lineView(line, store));
    else if (line.kind === "code") group.append(`${group.textContent === "" ? "" : "\n"}${line.text}`);
    else group.append(lineView(line, store));
  }
  return view;
}

/** Lines of a list, and of code, stand in one element together. */
function groupFor(line: Line): HTMLElement | null {
  if (line.kind === "code") return element("pre", { attributes: { tabindex: 0 } });
  if (line.kind !== "item") return null;
  return line.number === null ? element("ul") : element("ol", { attributes: { start: line.number } });
}

function belongs(group: HTMLElement, line: Line): boolean {
  if (line.kind === "code") return group.tagName === "PRE";
  return line.kind === "item" && group.tagName === (line.number === null ? "UL" : "OL");
}

function lineView(line: Line, store: Store): HTMLElement {
  const inside = inlineView(line.text, store);
  const attributes = { dir: "auto" };
  switch (line.kind) {
    case "heading":
      // Headings of the page itself are above those of messages.
      return element(line.level === 1 ? "h3" : line.level === 2 ? "h4" : "h5", { attributes }, ...inside);
    case "subtext":
      return element("p", { class: "subtext", attributes }, ...inside);
    case "item":
      return element("li", { class: line.indent > 1 ? "indented" : "", attributes }, ...inside);
    default:
      return line.text === "" ? element("p", { class: "blank" }) : element("p", { attributes }, ...inside);
  }
}

export function inlineView(text: string, store: Store): Node[] {
  return styledView(parseInline(text), store);
}

/** Neighbours in one spoiler are hidden and shown together. */
function styledView(parts: readonly Inline[], store: Store): Node[] {
  const nodes: Node[] = [];
  let spoiler: HTMLElement | null = null;
  for (const part of parts) {
    const node = partView(part, store);
    if (!part.styles.includes("spoiler")) {
      spoiler = null;
      nodes.push(node);
      continue;
    }
    if (spoiler === null) {
      spoiler = spoilerView();
      nodes.push(spoiler);
    }
    spoiler.firstElementChild?.append(node);
  }
  return nodes;
}

const TAGS = { bold: "strong", italic: "em", underline: "u", strikethrough: "s" } as const;

function partView({ item, styles }: Inline, store: Store): Node {
  let node: Node = typeof item === "string" ? document.createTextNode(item) : specialView(item, store);
  for (const style of styles.filter((one): one is Exclude<StyleName, "spoiler"> => one !== "spoiler")) {
    node = element(TAGS[style], {}, node);
  }
  return node;
}

function spoilerView(): HTMLElement {
  const hidden = element("span", { attributes: { inert: true } });
  const show = (event: Event) => {
    if (!spoiler.hasAttribute("role")) return;
    event.preventDefault();
    hidden.removeAttribute("inert");
    for (const name of ["role", "tabindex", "aria-label"]) spoiler.removeAttribute(name);
  };
  const spoiler = element(
    "span",
    {
      class: "spoiler",
      attributes: { role: "button", tabindex: 0, "aria-label": "Spoiler: press to show" },
      on: { click: show, keydown: (event) => (event.key === "Enter" || event.key === " ") && show(event) },
    },
    hidden,
  );
  return spoiler;
}

function specialView(item: Special, store: Store): Node {
  switch (item.kind) {
    case "code":
      return element("code", {}, item.text);
    case "link":
      return linkView(item.url, ...styledView(item.label, store));
    case "address":
      return linkView(item.url, item.url);
    case "mention": {
      const name = store.nameOf(item.of, item.id);
      const sign = item.of === "channel" ? "#" : "@";
      return element("span", { class: "mention" }, name === undefined ? item.written : sign + name);
    }
    case "command":
    case "emoji":
      return element("span", { class: item.kind === "command" ? "mention" : "emoji" }, item.name);
    case "time":
      return timeView(item.seconds, item.style, item.written, store);
  }
}

/** Opens elsewhere, and gives that place nothing about this one. */
export function linkView(url: string, ...label: readonly (Node | string)[]): Node {
  if (!/^https?:\/\//iu.test(url) || !URL.canParse(url)) return element("span", {}, ...label);
  const attributes = { href: url, target: "_blank", rel: "noopener noreferrer nofollow", title: url };
  return element("a", { attributes }, ...label);
}

/** A point in time in the reader's own language and zone. `refreshTimes` keeps it true. */
function timeView(seconds: number, style: string, written: string, store: Store): Node {
  const text = timeText(seconds, style, store);
  if (text === null) return document.createTextNode(written);
  const full = timeText(seconds, "F", store);
  const attributes = {
    datetime: new Date(seconds * 1000).toISOString(),
    title: full,
    "data-seconds": seconds,
    "data-style": style,
  };
  return element("time", { attributes }, text);
}

function timeText(seconds: number, style: string, { settings, now }: Store): string | null {
  return formatTimestamp(seconds, style, { locale: settings.locale, timeZone: settings.timeZone, now });
}

/** Rewrites all times below `root`: they depend on the clock, the language and the zone. */
export function refreshTimes(root: HTMLElement, store: Store): void {
  for (const time of root.querySelectorAll<HTMLElement>("time[data-seconds]")) {
    const { seconds, style = "f" } = time.dataset;
    const text = timeText(Number(seconds), style, store);
    if (text !== null && text !== time.textContent) time.textContent = text;
    time.title = timeText(Number(seconds), "F", store) ?? "";
  }
}
