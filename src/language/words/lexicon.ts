/** The words of a list written as one text. */
export function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

export const DETERMINERS = words(`
  a an the this that these those his her its their our my your one another some any each every both several many two
  three four five six seven no`);

export const PREPOSITIONS = words(`
  of for at to in from with on by about against over under into during after before between among through without
  within near since until upon toward towards outside inside behind across along amid despite like unlike per via than
  as off out around throughout beyond above below beside besides except ahead up down`);

/** Prepositions that tie a noun phrase to its head noun: "a spokesman for the ministry". */
export const BINDING_PREPOSITIONS = words("of for at to in from with on");

export const CONJUNCTIONS = words(`
  and but or nor so yet because although though while whilst whereas if unless when whenever where wherever that which who whom
  whose what how why whether once then`);

const AUXILIARIES = words(`
  is are was were be been being am has have had having do does did will would shall should can could may might must not
  isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't couldn't shouldn't`);

const ADVERBS = words(`
  also later then again once never ever still just only even already soon now recently repeatedly reportedly
  subsequently simply previously further initially eventually finally often always sometimes immediately publicly
  privately reluctantly angrily quietly briefly too however meanwhile instead here there yesterday today tomorrow
  tonight earlier originally famously jokingly flatly bluntly famously clearly largely apparently allegedly officially
  separately similarly additionally moreover furthermore nevertheless nonetheless yes perhaps maybe indeed
  accordingly very quite rather almost nearly well thus therefore hence overall ultimately apart according
  elsewhere afterwards afterward hours minutes moments days weeks months years altogether specifically especially particularly basically essentially`);

export const SUBJECT_PRONOUNS = words(
  "he she they it we i you who everyone nobody somebody someone anyone everybody",
);

const OTHER_PRONOUNS = words(`
  him her them us me himself herself itself themselves myself yourself ourselves mine yours hers ours theirs nothing
  something anything everything none all most much few more less others other such same own`);

/** Words that do not belong inside a noun phrase and are never a name, though they may open a sentence in a capital. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set([
  ...DETERMINERS,
  ...PREPOSITIONS,
  ...CONJUNCTIONS,
  ...AUXILIARIES,
  ...ADVERBS,
  ...SUBJECT_PRONOUNS,
  ...OTHER_PRONOUNS,
]);

/** Whether a token is one of these words; one all in capitals ("US", "IT", "WHO") is a name. */
export function isFunctionWord(token: { readonly word: string; readonly text: string }): boolean {
  return FUNCTION_WORDS.has(token.word) && !/^\p{Lu}{2,}/u.test(token.text);
}

/** May stand between a subject and its verb: "Ms. Aydin has also said". */
export const BEFORE_VERB: ReadonlySet<string> = new Set([...AUXILIARIES, ...ADVERBS]);

/** Written with a capital, but no name of a speaker. */
export const CALENDAR = words(`
  monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun january february
  march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
  ramadan christmas easter am pm gmt est edt pst utc`);

/** Small words inside a name: "Ada de Moor", "Yusuf bin Hatem". */
export const NAME_PARTICLES = words(
  "de la le van von der den del della di da dos das du al el bin ibn bint ben abu ul ur ter ten y e",
);

export const NATIONALITIES = words(`
  afghan african albanian algerian american arab argentine armenian asian assyrian australian austrian azerbaijani
  bahraini bangladeshi belarusian belgian bolivian bosnian brazilian british bulgarian cambodian canadian catalan chechen
  chilean chinese colombian croatian cuban cypriot czech danish dutch egyptian emirati english estonian ethiopian european
  finnish french georgian german ghanaian greek hungarian icelandic indian indonesian iranian iraqi irish islamic israeli
  italian japanese jewish jordanian kazakh kenyan korean kurdish kuwaiti latvian lebanese libyan lithuanian malaysian
  mexican moroccan muslim nepali nigerian norwegian omani pakistani palestinian persian peruvian polish portuguese qatari
  romanian russian saudi scottish senegalese serbian shiite slovak slovenian somali spanish sudanese sunni swedish swiss
  syrian taiwanese thai tibetan tunisian turkish turkmen ukrainian uzbek venezuelan vietnamese welsh western yemeni
  zimbabwean argentinian dutchman englishman frenchman irishman scotsman welshman spaniard turk kurd briton swede dane finn
  serb croat catholic christian orthodox hispanic latino u.s us uk eu un`);

const NATIONS: ReadonlyMap<string, string> = new Map(
  `afghanistan afghan, algeria algerian, america american, armenia armenian, australia australian, azerbaijan azerbaijani,
  bahrain bahraini, britain british, canada canadian, china chinese, cyprus cypriot, egypt egyptian, france french,
  georgia georgian, germany german, greece greek, india indian, iran iranian, iraq iraqi, ireland irish, israel israeli,
  italy italian, japan japanese, jordan jordanian, kurdistan kurdish, kuwait kuwaiti, lebanon lebanese, libya libyan,
  morocco moroccan, oman omani, pakistan pakistani, palestine palestinian, poland polish, qatar qatari, russia russian,
  somalia somali, spain spanish, sudan sudanese, sweden swedish, syria syrian, tunisia tunisian, turkey turkish,
  turkiye turkish, ukraine ukrainian, yemen yemeni, argentina argentine, brazil brazilian, mexico mexican`
    .split(",")
    .map((pair): [string, string] => {
      const [country = "", adjective = ""] = pair.trim().split(" ");
      return [country, adjective];
    }),
);

/** The nationality that a country's name tells ("iran": "iranian"), or the word itself. */
export function nationalityOf(word: string): string {
  return NATIONS.get(word) ?? word;
}

export const PLACES = words(`
  afghanistan africa albania aleppo algeria america ankara arizona armenia asia australia austria azerbaijan baghdad bahrain
  bangladesh beijing beirut belarus belgium berlin bosnia boston brazil britain brussels bulgaria cairo california canada
  chicago chile china colorado cuba cyprus damascus denmark dubai egypt england ethiopia europe finland florida france gaza
  georgia germany greece hungary idlib illinois india indonesia iowa iran iraq ireland israel istanbul italy japan
  jerusalem jordan kabul kenya kiev kuwait kyiv lebanon libya london lebanon malaysia mexico michigan moscow najaf nebraska
  nevada nigeria norway ohio oman oregon pakistan palestine paris pennsylvania philadelphia poland portugal qatar riyadh
  romania russia rome scotland senegal serbia somalia spain sudan sweden switzerland syria taiwan tehran texas thailand
  tunis tunisia turkey turkiye ukraine utah vermont vietnam virginia wales washington wisconsin yemen zimbabwe`);
