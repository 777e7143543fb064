import { wordList } from "./word-list.ts";

/** Courtesy titles of men. */
const MALE_COURTESIES = wordList(
  "acharya alhaji baron dato datuk encik fr haji hajj hajji herr hojatoleslam hojjatoleslam lord mamosta maulana maulvi mawlana monsieur mr padre pandit senor shri sir subedar swami ustad ustaz viscount",
);
/** Courtesy titles of women. */
const FEMALE_COURTESIES = wordList(
  "baroness countess dame datin daw dona frau hajia hajiya hajja lady madame miss mlle mme mrs ms puan senora sheikha signora smt viscountess",
);
/** Courtesy titles that say nothing about the gender. */
const OTHER_COURTESIES = wordList("adv barr cr dci dr engr hon ing khun pc prof rev revd wpc");

/** Courtesy titles before a name, with the gender that they give. */
export const COURTESIES: ReadonlyMap<string, "male" | "female" | null> = new Map([
  ...[...MALE_COURTESIES].map((word) => [word, "male"] as const),
  ...[...FEMALE_COURTESIES].map((word) => [word, "female"] as const),
  ...[...OTHER_COURTESIES].map((word) => [word, null] as const),
]);

/** Titles of two words, of which neither is one by itself: "Tan Sri Noor Hashim", "Dato’ Seri Azmi Rahman". */
export const TITLE_PAIRS = wordList("dato-seri dato-sri datuk-seri datuk-sri puan-seri puan-sri tan-sri");

/** Ranks that are written in capitals: "DI Marsh", unlike "Di Marco". */
export const CAPITAL_RANKS = wordList("DC DI DS");

/** Offices and ranks as they stand before a name: "President Dogan", "Maj. Gen. Salami". */
export const OFFICE_TITLES: ReadonlySet<string> = new Set([
  ...wordList(`
  adm admiral ambassador ayatollah brigadier capt captain cardinal chancellor col colonel doctor gen general gov governor
  imam judge king lieutenant lt maj major mayor minister mullah mx premier president prince princess professor queen rabbi
  rep reverend sayed sayyid sen senator sergeant sgt shaikh sheik sheikh`),
  "brigadier general",
  "crown prince",
  "foreign minister",
  "grand ayatollah",
  "lieutenant general",
  "major general",
  "prime minister",
  "vice president",
]);

/** Small words that belong to the name behind them: "Ada de Moor", "Yusuf bin Hatem", "Ahmed al-Sharaa". */
export const NAME_PARTICLES = wordList(`
  abu af al ap ben bin bint binti da das de del della den der di dos du el ibn la le ten ter ul ur van von wa`);

/** Behind a name: they tell a son from his father. */
export const NAME_SUFFIXES = wordList("ii iii iv jr junior senior sr");

/** Offices and ranks that are cut before a name, written out. */
export const FULL_TITLES: ReadonlyMap<string, string> = new Map([
  ["adm", "admiral"],
  ["capt", "captain"],
  ["cmdr", "commander"],
  ["col", "colonel"],
  ["gen", "general"],
  ["gov", "governor"],
  ["lt", "lieutenant"],
  ["maj", "major"],
  ["pres", "president"],
  ["rep", "representative"],
  ["sen", "senator"],
  ["sgt", "sergeant"],
]);
