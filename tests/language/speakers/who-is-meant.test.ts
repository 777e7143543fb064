import { test } from "vitest";
import { expectAsMarked } from "../marked.ts";

test.each([
  [
    "a friend of someone, not them",
    "“⟦My aunt was born by that clock,|Adil Khoury⟧” says Adil Khoury, a driver. His friend agrees. “⟦I sleep by it,|His friend⟧” says the friend.",
  ],
  [
    "a barber who was brought in, not whoever is near",
    "An investigator, Adil Khoury, traced the rumour to a barber. The barber denies it. “⟦I only cut hair,|the barber⟧” the barber said.",
  ],
  [
    "someone’s mother, not a woman named farther above",
    "“⟦With whom?|Selma Orlan⟧” Selma Orlan called.\n\nOne of the sailors, Wagdi, got a message out in March. His mother has it framed. “⟦It says: bring the charger,|His mother⟧” she said.",
  ],
  [
    "whoever was asked, described behind the question",
    "“⟦He stood well,|Adil Khoury⟧” said Adil Khoury.\n\nAsked which tune he would like, the swimmer thought for a while. “⟦The same,|the swimmer⟧” he said.",
  ],
  [
    "whoever was asked, where the question speaks of a thing",
    "“⟦The law exists,|Selma Orlan⟧” Selma Orlan said. Asked where it was now, she laughed. “⟦With the printer.|Selma Orlan⟧”",
  ],
  [
    "a potter of whom more is said behind a comma",
    "The potter, a man of few words, has suggested a lid.\n\n“⟦It would sound like a knock,|the potter⟧” he says.",
  ],
  [
    "whoever is named after a lead that describes them",
    "An engineer who inspected the dam told the council on Monday that it leaked.\n\nAdil Khoury, who left in May, had found a crack.\n\n“⟦It was as long as a boat,|Adil Khoury⟧” the engineer said.",
  ],
  [
    "not a town",
    "Selma Orlan was a nurse in the town of Wad Zara. “⟦I was young,|Selma Orlan⟧” she said.\n\nWhen Wad Zara wanted to name a road after her, she asked for a drain. “⟦Something that works,|Selma Orlan⟧” she wrote.",
  ],
  [
    "whoever says that they know",
    "Selma Orlan opens a window. From the hall their daughter, who is nine, calls out that she knows the way. “⟦On the left!|their daughter⟧” she shouts.",
  ],
  [
    "someone of whose name a poet’s place says what they are",
    "A spokesman for the strikers, the poet Adil Khoury, called for calm. “⟦We wait,|Adil Khoury⟧” he said.",
  ],
  ["one of them, by name", "The guards ran. “⟦We saw a lamp,|Hassan⟧” said one of them, Hassan."],
  [
    "the holder of two offices",
    "“⟦We wait,|Ana Kort⟧” said former Orlen Gov. and Harbour Council Chairman Ana Kort.",
  ],
  [
    "whoever is from a town and its state",
    "“⟦We need a boat,|Adil Khoury⟧” Adil Khoury, 30, of Sohar, O.M., who was among those asked, said.",
  ],
  [
    "two who are called something together",
    "“⟦We wait,|Adil Khoury and Hassan Zein⟧” local farmers Adil Khoury and Hassan Zein wrote in May.",
  ],
  [
    "an unlisted verb behind a question",
    "“⟦We wait,|Adil Khoury⟧” said Adil Khoury.\n\n“⟦Would it be cheaper by sea?|Hassan Zein⟧” Hassan Zein pressed.",
  ],
  [
    "nobody, where nobody knows whose clause it is",
    "“⟦We wait,|Adil Khoury⟧” said Adil Khoury.\n\n“⟦They know the price,|?⟧” came an answer from the hall.",
  ],
  ["the premier", "Prime Minister Selma Orlan spoke. “⟦We wait,|Selma Orlan⟧” said the PM."],
  ["what is read", "The firm sent a letter on Monday. “⟦We wait,|the letter⟧” the letter read."],
])("%s", (_, article) => {
  expectAsMarked(article);
});
