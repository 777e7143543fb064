/** A page of our own: a headline and a body of four paragraphs, with whatever a test adds. */
export function page(parts: {
  readonly head?: string;
  readonly above?: string;
  readonly inside?: string;
  readonly below?: string;
}): string {
  const { head = "", above = "", inside = "", below = "" } = parts;
  return `<!doctype html><html lang="en-GB"><head><title>Harbour of Port Elsin opens again | The Velmark Post</title>
    <meta property="og:site_name" content="The Velmark Post">${head}</head><body>
    <nav><a href="/">Home</a> <a href="/news">News</a></nav>
    <main><article><h1>Harbour of Port Elsin opens again</h1>${above}<div class="story">
    <p>${PARAGRAPHS[0]}</p><p>${PARAGRAPHS[1]}</p>${inside}<h2>What comes next</h2><p>${PARAGRAPHS[2]}</p><p>${PARAGRAPHS[3]}</p>
    </div></article>${below}</main><footer>© The Velmark Post</footer></body></html>`;
}

export const PARAGRAPHS = [
  "The harbour of Port Elsin opened again on Monday, nine days after the storm that broke its northern wall, the town said.",
  "“We have worked day and night, and the first ferry will leave tomorrow,” said Mara Lindqvist, who runs the port authority.",
  "Fishermen had to land their catch in Velmark, forty kilometres away, and many of them lost a whole week of work and pay.",
  "The council will vote on a new wall in May. It would cost eleven million crowns, and half of that would come from the state.",
] as const;
