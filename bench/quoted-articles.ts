import type { QuotedArticle } from "./quotes.ts";

/** Articles of our own, about invented people: each quotation in ⟦…|its speaker's full name⟧. */
const MARKED = [
  `Harbour Council Votes on the Long Wall

The council of Port Elsin voted on Monday to build the sea wall, after a night of rain and speeches.

“⟦We have waited nine years for this night,|Selma Orlan⟧” said the mayor, Selma Orlan. “⟦Now the builders must come.|Selma Orlan⟧”

Peter Brandt, a fisherman from Lorvik, was less sure. “⟦A wall keeps out the sea and the fish,|Peter Brandt⟧” he said.

The harbour’s director, Ana Korkutoğlu, told reporters: “⟦Nobody will lose a mooring.|Ana Korkutoğlu⟧” Korkutoglu added: “⟦We have counted them all twice.|Ana Korkutoğlu⟧”`,
  `Two Captains and One Strait

Foreign Minister Reza Tarashqi met Prince Hamad bin Jassim in Morava to speak about the strait.

“⟦The water belongs to those who live on it,|Reza Tarashqi⟧” Taraschqi said after the talks. He spoke for an hour.

“⟦We agree on the water,|Hamad bin Jassim⟧” bin Jassim told the Morava News Agency. “⟦We do not agree on the islands.|Hamad bin Jassim⟧”

Salim al-Marwani, who leads the sailors’ union, called the meeting a paper boat. His deputy, Leyla Demiroğlu, stood beside him.

“⟦Paper does not float for long,|Salim al-Marwani⟧” al-Marwani said. Demiroglu nodded. “⟦And nobody asked the sailors,|Leyla Demiroğlu⟧” she said.`,
];

export const articles: readonly QuotedArticle[] = MARKED.map((marked) => {
  const quotes: QuotedArticle["quotes"] = [];
  let text = "";
  for (const piece of marked.split(/(⟦[^⟧]*⟧)/)) {
    const [words = "", speaker] = piece.replace(/[⟦⟧]/g, "").split("|");
    if (speaker !== undefined)
      quotes.push({
        start: text.length,
        end: text.length + words.length,
        kind: "direct",
        speaker,
        speaker_canonical: speaker,
      });
    text += words;
  }
  return { text, title: null, quotes };
});
