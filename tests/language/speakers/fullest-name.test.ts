import { describe, test } from "vitest";
import { expectAsMarked } from "../marked.ts";

describe("the fullest name in the article", () => {
  test.each([
    [
      "for a surname",
      "Foreign Minister Reza Tarashqi spoke on Monday. “⟦The road is open,|Reza Tarashqi⟧” Tarashqi said.",
    ],
    [
      "for a surname before the name",
      "“⟦The road is open,|Reza Tarashqi⟧” Tarashqi said. Reza Tarashqi took office in May.",
    ],
    [
      "for a title and a surname",
      "Reza Tarashqi came on Monday. “⟦The road is open,|Reza Tarashqi⟧” Minister Tarashqi said.",
    ],
    [
      "for a role",
      "Foreign Minister Reza Tarashqi spoke on Monday. “⟦The road is open,|Reza Tarashqi⟧” the foreign minister said.",
    ],
    [
      "for a short role",
      "Foreign Minister Reza Tarashqi spoke on Monday. “⟦The road is open,|Reza Tarashqi⟧” the minister said.",
    ],
    [
      "for a role behind the name",
      "Hadi Namazi, a retired schoolteacher from Basra, walked along the quay. “⟦The road is open,|Hadi Namazi⟧” the retired schoolteacher said.",
    ],
    [
      "for a nationality",
      "The Iranian envoy, Reza Tarashqi, met the Turkish envoy, Cem Karaoğlu. “⟦The road is open,|Reza Tarashqi⟧” the Iranian said.",
    ],
    [
      "for a nationality and a role",
      "The Iranian envoy, Reza Tarashqi, met the Turkish envoy, Cem Karaoğlu. “⟦The road is open,|Cem Karaoğlu⟧” the Turkish diplomat said.",
    ],
    [
      "for an age",
      "Hadi Namazi, 45, sells fish. Karim Latif, 52, mends nets. “⟦The road is open,|Hadi Namazi⟧” the 45-year-old said.",
    ],
    [
      "for kinship",
      "Hadi Namazi died in May. His widow, Samira Namazi, keeps the shop. “⟦The road is open,|Samira Namazi⟧” his widow said.",
    ],
    [
      "for a first name",
      "Samira Khoury, nine, lost her school. “⟦The road is open,|Samira Khoury⟧” Samira said.",
    ],
    ["for he", "Reza Tarashqi spoke on Monday. “⟦The road is open,|Reza Tarashqi⟧” he said."],
    [
      "for she",
      "Leyla Demiroğlu met Reza Tarashqi on Monday. “⟦The road is open,|Leyla Demiroğlu⟧” she said.",
    ],
    [
      "for he, where a woman is nearer",
      "Reza Tarashqi met Leyla Demiroğlu on Monday. “⟦The road is open,|Reza Tarashqi⟧” he said.",
    ],
    ["for they", "Officials in Basra met Reza Tarashqi. “⟦The road is open,|Officials in Basra⟧” they said."],
    [
      "for it",
      "The Transport Ministry answered Reza Tarashqi. “⟦The road is open,|Transport Ministry⟧” it said.",
    ],
    [
      "with a middle name",
      "Mehmet Ali Korkutoğlu spoke first. “⟦The road is open,|Mehmet Ali Korkutoğlu⟧” Korkutoğlu said.",
    ],
  ])("%s", (_, text) => expectAsMarked(text));
});

describe("names of the region", () => {
  test.each([
    [
      "-oğlu without its diacritics",
      "Leyla Demiroğlu came late. “⟦The road is open,|Leyla Demiroğlu⟧” Demiroglu said.",
    ],
    [
      "dotless i",
      "Işıl Kaptanoğlu came late. “⟦The road is open,|Işıl Kaptanoğlu⟧” Kaptanoglu told reporters.",
    ],
    ["al-", "Salim al-Marwani came late. “⟦The road is open,|Salim al-Marwani⟧” al-Marwani said."],
    [
      "al- without its article",
      "Salim al-Marwani came late. “⟦The road is open,|Salim al-Marwani⟧” Marwani said.",
    ],
    [
      "Al- at the head of a sentence",
      "Salim al-Marwani came late. Al-Marwani said: “⟦The road is open.|Salim al-Marwani⟧”",
    ],
    [
      "Al with a blank",
      "Salim Al Marwani came late. “⟦The road is open,|Salim Al Marwani⟧” Al Marwani said.",
    ],
    ["el-", "Hoda el-Shamy came late. “⟦The road is open,|Hoda el-Shamy⟧” el-Shamy said."],
    ["as-", "Omar as-Sabti came late. “⟦The road is open,|Omar as-Sabti⟧” as-Sabti said."],
    ["El- in capitals", "Hoda El-Shamy came late. “⟦The road is open,|Hoda El-Shamy⟧” El-Shamy said."],
    ["bin", "Prince Hamad bin Jassim came late. “⟦The road is open,|Hamad bin Jassim⟧” bin Jassim said."],
    [
      "bin, by the title",
      "Crown Prince Hamad bin Jassim came late. “⟦The road is open,|Hamad bin Jassim⟧” the crown prince said.",
    ],
    [
      "bin, by the first name",
      "Sheikh Hamad bin Jassim al-Rumi came late. “⟦The road is open,|Hamad bin Jassim al-Rumi⟧” Sheikh Hamad said.",
    ],
    [
      "bin twice",
      "Hamad bin Jassim bin Saif al-Rumi came late. “⟦The road is open,|Hamad bin Jassim bin Saif al-Rumi⟧” al-Rumi said.",
    ],
    [
      "bint",
      "Sheikha Noura bint Khalid came late. “⟦The road is open,|Noura bint Khalid⟧” Sheikha Noura said.",
    ],
    ["ibn", "Yusuf ibn Tamim came late. “⟦The road is open,|Yusuf ibn Tamim⟧” ibn Tamim said."],
    [
      "Abu",
      "Abu Karim al-Deiri, a driver, came late. “⟦The road is open,|Abu Karim al-Deiri⟧” Abu Karim said.",
    ],
    ["Umm", "“⟦The road is open,|Umm Yasin⟧” said Umm Yasin, a mother of four."],
    ["Abd al-", "Abd al-Karim Sabti came late. “⟦The road is open,|Abd al-Karim Sabti⟧” Sabti said."],
    ["Ben", "Yael Ben-Artsi came late. “⟦The road is open,|Yael Ben-Artsi⟧” Ben-Artsi said."],
    ["Bar", "Eitan Bar Noy came late. “⟦The road is open,|Eitan Bar Noy⟧” Bar Noy said."],
    ["two words", "Mina Rostami Far came late. “⟦The road is open,|Mina Rostami Far⟧” Rostami Far said."],
    [
      "two words, Persian",
      "Behzad Karimi-Nia came late. “⟦The road is open,|Behzad Karimi-Nia⟧” Karimi-Nia said.",
    ],
    [
      "-zadeh",
      "Behrouz Akhavanzadeh came late. “⟦The road is open,|Behrouz Akhavanzadeh⟧” Akhavanzadeh said.",
    ],
    ["Kurdish", "Şêrko Berzencî came late. “⟦The road is open,|Şêrko Berzencî⟧” Berzenci said."],
    ["gh and q", "Reza Tarashqi came late. “⟦The road is open,|Reza Tarashqi⟧” Tarashghi said."],
    [
      "two spellings of both names",
      "Mohammed Tarashqi came late. “⟦The road is open,|Mohammed Tarashqi⟧” Muhammad Tarashghi said.",
    ],
    [
      "Ayatollah",
      "Grand Ayatollah Ali Rahmati came late. “⟦The road is open,|Ali Rahmati⟧” Ayatollah Rahmati said.",
    ],
    [
      "Brigadier General",
      "Brigadier General Kamran Sohrabi came late. “⟦The road is open,|Kamran Sohrabi⟧” General Sohrabi said.",
    ],
    ["Dr.", "Dr. Hanan Qasim came late. “⟦The road is open,|Hanan Qasim⟧” Dr. Qasim said."],
    ["Haji", "Haji Mahmoud Barzanji came late. “⟦The road is open,|Mahmoud Barzanji⟧” Haji Mahmoud said."],
    [
      "Hojatoleslam",
      "Hojatoleslam Nasser Rahmati came late. “⟦The road is open,|Nasser Rahmati⟧” Rahmati said.",
    ],
    ["initials", "A. Korkut and B. Sahin came late. “⟦The road is open,|B. Sahin⟧” Sahin said."],
    ["apostrophe", "Amal Sha’ban came late. “⟦The road is open,|Amal Sha’ban⟧” Sha’ban said."],
  ])("%s", (_, text) => expectAsMarked(text));
});
