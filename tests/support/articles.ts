/** Articles of our own, about people and places that do not exist, as files of a content folder. */
export const articles: Readonly<Record<string, string>> = {
  "harbour-strike.md": `---
title: Dockers at Port Salda Vote to Strike
source: The Harbour Times
url: https://harbour.example/strike
published: 2031-05-19T08:00:00Z
topics: [Ports, Labour]
language: en
---

Dockers at Port Salda voted on Monday to stop work from midnight, closing the largest harbour on the coast.

Transport Minister Elvan Korkutoğlu said the government would not intervene. “Nobody wins when the cranes stand still,” he said. “We ask both sides to keep talking through the night.”

The union’s leader, Mira Sandoval, told reporters: “Our members have waited three years for this contract, and they will not wait for a fourth.”

## What the port earns

The harbour handles a third of the country’s grain, and each day of rest costs about four million crowns.

Korkutoğlu called the dispute “regrettable” and flew to the capital.
`,
  "grain-prices.md": `---
title: Grain Prices Jump After Salda Vote
source: Market Wire
url: https://wire.example/grain
published: 2031-05-20T06:30:00Z
topics: [Markets, Ports]
---

Grain prices rose by nine per cent on Tuesday as traders weighed the closure of Port Salda.

“This is the sharpest rise since the drought,” said Tomas Edel, an analyst at the Bank of Orlen. He expects prices to fall once the harbour opens.

Mira Sandoval said: “The price of bread is not set on the quay.”
`,
  "museum.md": `---
title: A Museum of Lighthouses Opens in Türkmenköy
source: The Harbour Times
published: 2031-04-02
topics: [Culture]
summary: A new museum tells the story of the coast’s forty lighthouses.
image:
  url: https://harbour.example/museum.jpg
  caption: The lamp room
  credit: A. Photographer
---

A museum of lighthouses opened in Türkmenköy on Wednesday.

“A lighthouse is a promise,” said its director, Ana Korkutoğlu. The museum is open daily.
`,
  "hostile.md": `---
title: '@everyone **x** [a](javascript:alert(1)) <@&1> \`code\` # heading ||spoiler||'
source: "*Star* _Source_"
url: https://harbour.example/a_(b)
published: 2031-05-18
---

> not a quote. # not a heading. <@123> said: “@here [click](https://evil.example) everyone, **now**, please do it.”
`,
};

/** So many more that lists have pages. */
export function manyArticles(count: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => {
      const number = String(index + 1).padStart(3, "0");
      const published = new Date(Date.UTC(2031, 2, 1) + index * 3_600_000).toISOString();
      return [
        `bulletin-${number}.md`,
        `---\ntitle: Bulletin ${number}\nsource: Daily Bulletin\ntopics: [Bulletins]\npublished: ${published}\n---\n\nThis is bulletin number ${number} from the coast guard.\n\n“Fog is expected at buoy ${number} tonight,” said Captain Lena Brodahl.\n`,
      ];
    }),
  );
}
