/** Country, then the words that tell it in a role. */
const NATIONS = `
afghanistan afghan; albania albanian; algeria algerian; america american us usa; argentina argentine; armenia armenian;
australia australian; austria austrian; azerbaijan azerbaijani azeri; bahrain bahraini; bangladesh bangladeshi; belarus
belarusian; belgium belgian; bosnia bosnian; brazil brazilian; britain british uk; bulgaria bulgarian; canada canadian; chile
chilean; china chinese; colombia colombian; croatia croatian; cuba cuban; cyprus cypriot; czechia czech; denmark danish; egypt
egyptian; england english; estonia estonian; ethiopia ethiopian; finland finnish; france french; georgia georgian; germany german;
greece greek; hungary hungarian; india indian; indonesia indonesian; iran iranian; iraq iraqi; ireland irish; israel israeli;
italy italian; japan japanese; jordan jordanian; kazakhstan kazakh; kenya kenyan; kuwait kuwaiti; latvia latvian; lebanon
lebanese; libya libyan; lithuania lithuanian; malaysia malaysian; mexico mexican; morocco moroccan; nepal nepali; netherlands
dutch; nigeria nigerian; norway norwegian; oman omani; pakistan pakistani; palestine palestinian; peru peruvian; philippines
filipino philippine; poland polish; portugal portuguese; qatar qatari; romania romanian; russia russian; saudi; scotland scottish;
senegal senegalese; serbia serbian; slovakia slovak; slovenia slovenian; somalia somali; spain spanish; sudan sudanese; sweden
swedish; switzerland swiss; syria syrian; taiwan taiwanese; thailand thai; tunisia tunisian; turkey turkish turkiye; ukraine
ukrainian; emirates emirati uae; uzbekistan uzbek; venezuela venezuelan; vietnam vietnamese; wales welsh; yemen yemeni; zimbabwe
zimbabwean`;

const BY_WORD = new Map(
  NATIONS.split(";").flatMap((entry) => {
    const words = entry.trim().split(/\s+/);
    return words.map((word): [string, string] => [word, words[0] ?? word]);
  }),
);

/** The country that a folded word names ("turkish" and "turkiye": turkey), or null. */
export function nationOf(word: string): string | null {
  return BY_WORD.get(word) ?? null;
}
