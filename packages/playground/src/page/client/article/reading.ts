import type { ReadArticle, ReadQuotation, Stretch } from "../../host.ts";
import { element } from "../dom.ts";

/** How many colours there are for speakers; further speakers share them. */
const COLOURS = 6;

const EVIDENCE: Readonly<Record<ReadQuotation["evidence"], string>> = {
  named: "named beside it",
  referred: "referred to beside it",
  "carried on": "carried on from before",
  unknown: "",
};

/** What is to be known of a quotation: "attributed, not certain · 62% sure: carried on from before". */
function aboutQuotation(
  { notes, evidence, confidence, cue, mention, medium }: ReadQuotation,
  text: string,
): readonly string[] {
  return [
    ...notes,
    cue,
    mention && `“${text.slice(mention.start, mention.end)}”`,
    medium && `by way of “${text.slice(medium.start, medium.end)}”`,
    evidence === "unknown" ? null : `${Math.round(confidence * 100)}% sure: ${EVIDENCE[evidence]}`,
  ].filter((part) => part !== null);
}

const KINDS: Readonly<Record<string, string>> = {
  title: "Headline",
  caption: "Caption",
  byline: "Byline",
  subhead: "Subhead",
  junk: "Left out",
};

/** One article as Lede reads it: what each line is, who says what, and which sentences sum it up. */
export function articleView(article: ReadArticle, text: string): HTMLElement {
  const colours = speakerColours(article.quotations);
  return element(
    "article",
    { class: "reading", attributes: { "aria-label": article.title ?? "Article" } },
    ...article.blocks.map((block) => {
      const label = KINDS[block.kind];
      const name = block.kind === "title" ? "h2" : block.kind === "subhead" ? "h3" : "p";
      return element(
        "div",
        { class: `block ${block.kind}` },
        label !== undefined && element("span", { class: "block-kind" }, label),
        element(name, { attributes: { dir: "auto" } }, ...marked(block, article, text, colours)),
      );
    }),
    element("h3", {}, "Who says what"),
    speakersView(article, text, colours),
    element("h3", {}, "The summary"),
    summaryView(article, text),
  );
}

function speakerColours(quotations: readonly ReadQuotation[]): ReadonlyMap<string | null, number> {
  const speakers = [...new Set(quotations.map(({ speaker }) => speaker))].filter(
    (speaker) => speaker !== null,
  );
  return new Map<string | null, number>([
    [null, 0],
    ...speakers.map((speaker, index) => [speaker, 1 + (index % COLOURS)] as const),
  ]);
}

/** The block's text, cut wherever a quotation or a sentence of the summary begins or ends. */
function marked(
  block: Stretch,
  { quotations, summary }: ReadArticle,
  text: string,
  colours: ReadonlyMap<string | null, number>,
): Node[] {
  const inside = (one: Stretch) => one.start < block.end && one.end > block.start;
  const quoted = quotations.filter(inside);
  const summed = summary.filter(inside);
  const edges = [block, ...quoted, ...summed]
    .flatMap(({ start, end }) => [start, end])
    .filter((at) => at >= block.start && at <= block.end);
  const cuts = [...new Set(edges)].sort((one, other) => one - other);
  return cuts.slice(0, -1).map((start, index) => {
    const piece = text.slice(start, cuts[index + 1]);
    const covers = (one: Stretch) => one.start <= start && one.end > start;
    const quotation = quoted.find(covers);
    let node: Node = document.createTextNode(piece);
    if (quotation !== undefined) {
      const about = aboutQuotation({ ...quotation, cue: null, mention: null }, text).join(" · ");
      const title = `${quotation.speaker ?? "Nobody named"} (${about})`;
      node = element(
        "q",
        { class: `speaker-${colours.get(quotation.speaker) ?? 0}`, attributes: { title } },
        node,
      );
    }
    return summed.some(covers) ? element("mark", { attributes: { title: "In the summary" } }, node) : node;
  });
}

function speakersView(
  { quotations }: ReadArticle,
  text: string,
  colours: ReadonlyMap<string | null, number>,
): HTMLElement {
  if (quotations.length === 0) return element("p", { class: "subtext" }, "Nobody is quoted.");
  const groups = Map.groupBy(quotations, ({ speaker }) => speaker);
  return element(
    "ul",
    { class: "speakers" },
    ...[...groups].map(([speaker, said]) => {
      const role = said.find((one) => one.role !== null)?.role;
      return element(
        "li",
        {},
        element(
          "strong",
          { class: `speaker-${colours.get(speaker) ?? 0}`, attributes: { dir: "auto" } },
          speaker ?? "Nobody named",
        ),
        role ? `, ${role}` : null,
        ...saidView(said, text),
      );
    }),
  );
}

/** One speaker's quotations: the whole ones, those quoted in part, and last what the article does not say was said. */
function saidView(said: readonly ReadQuotation[], text: string): HTMLElement[] {
  const lists = [
    said.filter((one) => one.said && one.wholeness === "whole"),
    said.filter((one) => one.said && one.wholeness === "part"),
    said.filter((one) => !one.said),
  ];
  return lists
    .filter((list) => list.length > 0)
    .map((list) => element("ul", {}, ...list.map((quotation) => quotationView(quotation, text))));
}

function quotationView(quotation: ReadQuotation, text: string): HTMLElement {
  return element(
    "li",
    {},
    element("span", { attributes: { dir: "auto" } }, quotation.shown),
    element("span", { class: "subtext" }, aboutQuotation(quotation, text).join(" · ")),
  );
}

function summaryView({ summary }: ReadArticle, text: string): HTMLElement {
  if (summary.length === 0)
    return element("p", { class: "subtext" }, "There is nothing to sum up, or it isn’t in English.");
  const sentences = summary.map(({ start, end }) =>
    element("li", { attributes: { dir: "auto" } }, text.slice(start, end)),
  );
  return element("ol", {}, ...sentences);
}
