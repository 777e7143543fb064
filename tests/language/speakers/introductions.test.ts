import { describe, test } from "vitest";
import { expectAsMarked } from "../marked.ts";

const above = "The harbour opened on Monday.\n\n";

/** Short invented texts, each with the speaker whom its introduction names. */
const cases: readonly (readonly [string, string])[] = [
  [
    "an official of a department, behind an aside",
    "A Harbour Department official, speaking on condition of anonymity, said Velmark had seen “⟦a headline and not yet a ship|a Harbour Department official|mixed⟧”. “⟦We will wait for the seals,|a Harbour Department official⟧” the official said.",
  ],
  [
    "a colleague who shares something with her",
    "Selma Orlan runs the school. Her colleague Bedirhan Aykan, who has shared an office with her since May, put his head round the door. “⟦She never says who paid for the lunch,|Bedirhan Aykan⟧” he said.",
  ],
  [
    "a body in apposition whose name might be a woman's",
    "Turkey's rescue body, Afet Sahil, has offered a team. “⟦Our bags are packed,|Afet Sahil⟧” it said on X.",
  ],
  [
    "no body where somebody speaks for it",
    "A spokesman for the ministry, Adel Khan, had offered a team. “⟦Our bags are packed,|Adel Khan⟧” he said.",
  ],
  [
    "the general for a Brig. Gen.",
    "The negotiator, Brig. Gen. Fares al-Hamdi, would not sit beside his counterpart, Adel Khan.\n\n“⟦You can't drink half a pot,|Fares al-Hamdi⟧” the general said.",
  ],
  [
    "a man who was called something",
    "The man before me in the queue was called Abu Karim. He is a retired teacher. “⟦I taught capitals for years,|Abu Karim⟧” he told me.",
  ],
  [
    "a group named by who belongs to it",
    "The Widows of the Harbour, a group from Orlen, said that names were missing. “⟦A list is no answer,|Widows of the Harbour⟧” it said in a post on X.",
  ],
  [
    "the owner of a channel",
    "Governor Adel Khan has asked people to stay away. From his Telegram channel: “⟦Every car on the road is an ambulance standing still.|Adel Khan⟧”",
  ],
  [
    "the defendant",
    "Dario Bellan, 47, of Orlen, is accused of forging papers. The court heard a recording of him and Adel Khan. “⟦You paint the ship, I paint the paper,|Dario Bellan⟧” the defendant says.",
  ],
  [
    "the Iranian, who is nobody's federation",
    "Armin Gharani resigned as coach. The Iranian federation said it regretted “⟦a sad day|Iranian federation|mixed⟧”. “⟦My mother is 84,|Armin Gharani⟧” the Iranian said when asked about his plans.",
  ],
  [
    "a name that begins with another letter in another spelling",
    "Nasser Qanbari, the ministry's spokesman, spoke on Monday. Nasser Ghanbari, as some write it, will speak again. “⟦Bring a cushion,|Nasser Qanbari⟧” Ghanbari said.",
  ],
  [
    "a sultan who is none",
    "“⟦We can see the beach,|Sultan bin Harib al-Maskari⟧” Sultan bin Harib al-Maskari, an undersecretary, told reporters. “⟦It is near,|Sultan bin Harib al-Maskari⟧” he added.",
  ],
  [
    "the one who was asked, where the sentence opens with it",
    "Reem Adli met reporters. Asked about the remark, Adli laughed. “⟦I eat very little fish.|Reem Adli⟧”",
  ],
  [
    "the nurse told by her age",
    "Hanan Abu Shanab was tired. The 29-year-old nurse from Orlen had sold her gold. “⟦I slept on a rope,|Hanan Abu Shanab⟧” she recalls. “⟦It was wet,|Hanan Abu Shanab⟧” says Abu Shanab.",
  ],
  [
    "an association, not the case that it tells of",
    "The Harbour Association said in a statement that the case showed “⟦how little a signature weighs|Harbour Association|mixed⟧”.",
  ],
  [
    "one of them",
    "Three people were there. One of them described it as “⟦a toll booth at sea|One of them|mixed⟧”.",
  ],
  [
    "a commander who goes by a name",
    "A commander of the militia, who goes by the name of Abu Sajjad, said his men had “⟦nothing to do with it|Abu Sajjad|mixed⟧”.",
  ],
  [
    "the minister, not the town of the dateline",
    "VELMARK, Dec 3 (Wire) - The oil minister, Nawaf Orlani, played down a dispute on Thursday, calling it “⟦a quarrel about the salt|Nawaf Orlani|mixed⟧”.",
  ],
  [
    "a network of prisoners",
    "The Gulf Prisoners' Network called the statement “⟦a held-up photograph|Gulf Prisoners' Network|mixed⟧”.",
  ],
  [
    "the doctor behind an agency",
    "Dr Abdulnabi Sitrani was convicted in May. In a letter published by RNA, the doctor wrote: “⟦I want somebody to look at my file.|Abdulnabi Sitrani⟧”",
  ],
  [
    "two who speak in turn",
    "Tobias Hale, for the defence, questioned Gillian Prue.\n\n“⟦And you were angry?|Tobias Hale⟧” he asked.\n\n“⟦I was owed a week,|Gillian Prue⟧” said Prue.\n\n“⟦That is not what I asked you.|Tobias Hale⟧”\n\n“⟦Then yes. I was angry for a week.|Gillian Prue⟧”",
  ],
  [
    "the widow",
    "Umm Bilal does not want her name to be used. Her husband died. “⟦He went to look for water,|Umm Bilal⟧” the widow says.",
  ],
  [
    "the head of the city's company, who is no company",
    "The head of the city's air company, Hamid Vakilani, blamed “⟦the geography of the place|Hamid Vakilani|mixed⟧”.",
  ],
  [
    "a doctor who asked to be called something",
    "A doctor, who feared for her job and asked to be called Parisa, said the number was higher: “⟦We stopped writing them down at midnight.|Parisa⟧”",
  ],
];

describe("speakers told by their introduction", () => {
  for (const [what, article] of cases) test(what, () => expectAsMarked(`${above}${article}`));
});
