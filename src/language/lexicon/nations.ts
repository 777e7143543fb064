import { wordList } from "./word-list.ts";

/** Each line: a country's names, the first its key; its adjectives, the commonest first; what its people are called, if that is another word. */
const NATIONS = `
  afghanistan: afghan
  albania: albanian
  algeria: algerian
  america us usa: american
  argentina: argentine argentinian
  armenia: armenian
  australia: australian
  austria: austrian
  azerbaijan: azerbaijani azeri
  bahrain: bahraini
  bangladesh: bangladeshi
  belarus: belarusian
  belgium: belgian
  bolivia: bolivian
  bosnia: bosnian
  brazil: brazilian
  britain uk: british: briton
  bulgaria: bulgarian
  cambodia: cambodian
  canada: canadian
  chile: chilean
  china: chinese
  colombia: colombian
  croatia: croatian: croat
  cuba: cuban
  cyprus: cypriot
  czechia: czech
  denmark: danish: dane
  egypt: egyptian
  emirates uae: emirati
  england: english: englishman englishwoman
  estonia: estonian
  ethiopia: ethiopian
  finland: finnish: finn
  france: french: frenchman frenchwoman
  georgia: georgian
  germany: german
  ghana: ghanaian
  greece: greek
  hungary: hungarian
  iceland: icelandic
  india: indian
  indonesia: indonesian
  iran: iranian
  iraq: iraqi
  ireland: irish: irishman irishwoman
  israel: israeli
  italy: italian
  japan: japanese
  jordan: jordanian
  kazakhstan: kazakh
  kenya: kenyan
  korea: korean
  kuwait: kuwaiti
  latvia: latvian
  lebanon: lebanese
  libya: libyan
  lithuania: lithuanian
  malaysia: malaysian
  mexico: mexican
  morocco: moroccan
  nepal: nepali
  netherlands: dutch: dutchman dutchwoman
  nigeria: nigerian
  norway: norwegian
  oman: omani
  pakistan: pakistani
  palestine: palestinian
  peru: peruvian
  philippines: filipino philippine
  poland: polish
  portugal: portuguese
  qatar: qatari
  romania: romanian
  russia: russian
  saudi: saudi
  scotland: scottish: scotsman
  senegal: senegalese
  serbia: serbian: serb
  slovakia: slovak
  slovenia: slovenian
  somalia: somali
  spain: spanish: spaniard
  sudan: sudanese
  sweden: swedish: swede
  switzerland: swiss
  syria: syrian
  taiwan: taiwanese
  thailand: thai
  tunisia: tunisian
  turkey turkiye: turkish: turk
  turkmenistan: turkmen
  ukraine: ukrainian
  uzbekistan: uzbek
  venezuela: venezuelan
  vietnam: vietnamese
  wales: welsh: welshman
  yemen: yemeni
  zimbabwe: zimbabwean`;

type Nation = {
  readonly names: readonly string[];
  readonly adjectives: readonly string[];
  readonly people: readonly string[];
};

const nations: readonly Nation[] = NATIONS.trim()
  .split("\n")
  .map((line) => {
    const [names = [], adjectives = [], people = []] = line.split(":").map((part) => part.trim().split(" "));
    return { names, adjectives, people };
  });

/** Peoples, faiths and regions that are no country: nobody is of another country for being one of them. */
const PEOPLES = wordList(`
  african arab asian assyrian catalan catholic chechen christian european hispanic islamic jewish kurd
  kurdish latino muslim orthodox persian shiite sunni tibetan western`);

/** Written for a nation or a union of nations before a noun: "the EU envoy". */
const SHORT_NAMES = wordList("eu u.s uk un us");

/** Adjectives of nations, peoples and faiths, and what their people are called. */
export const NATIONALITIES: ReadonlySet<string> = new Set([
  ...nations.flatMap(({ adjectives, people }) => [...adjectives, ...people]),
  ...PEOPLES,
  ...SHORT_NAMES,
]);

const COUNTRY_BY_WORD: ReadonlyMap<string, string> = new Map(
  nations.flatMap(({ names, adjectives, people }) =>
    [...names, ...adjectives, ...people].map((word) => [word, names[0] ?? word] as const),
  ),
);

const ADJECTIVE_BY_NAME: ReadonlyMap<string, string> = new Map([
  ...nations.flatMap(({ names, adjectives }) => names.map((name) => [name, adjectives[0] ?? name] as const)),
  ["kurdistan", "kurdish"],
]);

/** The country that a folded word names ("turkish", "turk" and "turkiye": turkey), or null. */
export function nationOf(word: string): string | null {
  return COUNTRY_BY_WORD.get(word) ?? null;
}

/** The adjective of the country that a folded word names ("iran": "iranian"), or the word itself. */
export function nationalityOf(word: string): string {
  return ADJECTIVE_BY_NAME.get(word) ?? word;
}
