import { wordList } from "./word-list.ts";

/*
 * Words that a plain "X said" may have around it. The lists are closed, and of what is harmless: a word that is in none of them
 * leaves doubt, whatever it is.
 */

/** Verbs whose subject utters words of their own; no "quote" or "read", and no "suggest", which may lend words to another. */
export const OWN_WORDS_VERBS = `
  acknowledge add advise affirm agree allow announce answer apologise apologize argue ask assert assure bark
  beam bellow blast boast brag bristle call caution chide chime chuckle claim comment complain concede
  conclude concur confess confide confirm contend continue counter crow declare decline demand describe disagree
  elaborate emphasise emphasize enthuse exclaim explain fume gasp giggle grin groan growl grumble gush hail
  hiss holler implore inform insist interject interrupt intervene joke label lament laugh maintain marvel
  mention moan mumble murmur muse mutter note object observe plead pledge point predict
  proclaim promise protest quip rage rail rant reason reassure rebuff recall reckon recount reflect
  reiterate rejoin remark remember remind report respond retort reveal roar scoff scold scream shout shriek
  sigh smile smirk snarl sneer sniff snort splutter stammer state stress stutter
  tease thunder tweet urge vent venture volunteer vow wail warn weep whine whisper wonder yell`;

/** The same, as their forms: base, third person, past, participle, gerund. */
export const IRREGULAR_OWN_WORDS_VERBS = `
  admit admits admitted admitted admitting
  begin begins began begun beginning
  clarify clarifies clarified clarified clarifying
  cry cries cried cried crying
  dub dubs dubbed dubbed dubbing
  hit hits hit hit hitting
  go goes went gone going
  grin grins grinned grinned grinning
  quip quips quipped quipped quipping
  reply replies replied replied replying
  put puts put put putting
  say says said said saying
  chip chips chipped chipped chipping
  shoot shoots shot shot shooting
  shrug shrugs shrugged shrugged shrugging
  snap snaps snapped snapped snapping
  sob sobs sobbed sobbed sobbing
  swear swears swore sworn swearing
  tell tells told told telling
  testify testifies testified testified testifying
  think thinks thought thought thinking
  write writes wrote written writing`;

/** May stand between a speaker and "said". Whoever "would", "did not" or "reportedly" said it may not have. */
export const HARMLESS_BEFORE_VERB = wordList(`
  again almost already also always angrily bitterly bluntly boldly bravely briefly brightly calmly
  carefully cautiously cheerfully coldly coolly curtly darkly defiantly drily dryly eagerly earnestly
  emotionally emphatically even ever famously finally firmly first flatly forcefully frankly further
  furthermore gently gleefully glumly gravely grimly had happily has hastily have helpfully herself himself
  hoarsely immediately impatiently indignantly initially instead ironically irritably itself jokingly just
  kindly laconically later long loudly matter-of-factly merrily mildly modestly more most nervously
  nonetheless now often once only originally patiently plainly playfully pointedly politely previously
  privately promptly proudly publicly quickly quietly quite rather recently repeatedly ruefully sadly
  sarcastically scornfully separately sharply shyly simply since sleepily slowly smilingly softly solemnly
  sometimes soon sternly stiffly still subsequently tartly tearfully testily themselves then therefore
  today tonight too triumphantly unhappily vehemently warmly wearily wistfully wryly yesterday`);

/** Times that stand without a preposition: "on Monday" aside. */
export const HARMLESS_TIMES = wordList(`
  afterward afterwards again ago ahead also day days earlier evening hour hours last late later meanwhile
  midday midnight minutes moments month months morning next night noon now once recently separately several
  shortly soon then there this today tomorrow tonight too two week weekend weeks year years yesterday`);

/** What follows these says when, where, to whom or about what someone spoke, and not whose words they were. */
export const HARMLESS_PREPOSITIONS = wordList(`
  about above across after against ahead along amid among around at before behind below beside besides
  between beyond concerning despite during following for from inside into near of off out outside over
  regarding since throughout to toward towards under until upon with without`);

/** Where "in" and "on" say nothing about whose words they were: "in an interview", "on the phone". */
export const HARMLESS_PLACES = wordList(`
  address aftermath afternoon airport ambulance anger answer apartment appearance apron area arms army
  arrival autobiography autumn backyard bag bakery balcony bar base beach bed bench bid blog boat book
  booth border briefing broadcast building bus cafe call camp campaign canteen capacity capital car case
  cell chair chamber chat church city class classroom clinic coat column comment comments committee company
  compound condition conference congress conversation corner corridor country county court court-house
  courtroom crowd custody day days debate decades detail diary direction district door doorway dress e-mail
  earlier edition effort email end english episode eve evening event exchange eyes face factory farm
  farmhouse favor favour feet ferry field film-maker floor forehead forum french front garden gathering
  german government greeting ground hall hand hands harbor harbour head hearing help hills hillside home
  hospital hotel hour hours house interview interviews island islands issue jacket kitchen knee knees
  language lap lesson letter lobby lorry lunch magazine market match media meeting meetings memoir memoirs
  message mid-afternoon midday mine minutes month months morning mosque mountains near neighborhood
  neighbourhood news newsletter newspaper newspaper-interview night north office opening order paper park
  parliament parts party past pavement phone phone-in pier pit place plane platform playground pocket
  podcast podium porch port post posts presence press-conference prison private program programme protest
  province pub public quarter quay question radio rain rally reaction record reference referendum region
  reply reports request response restaurant return ring river road roadside room ruling run school season
  sector senate sentence session settlement shade shelter shirt shop shoulder shoulders show sidelines
  silence sitting sleeve snow social soil speech spring square stadium stage stairs stall state statement
  statements station steps street streets studio suburb summer sun sunday support surgery surroundings
  talks taxi tears telephone television tent terms terrace tone town trail train training tribunal trousers
  truck turn tv tweet tweets uniform university valley van victory view village visit wake way
  website week weeks west white winter witness-box workshop writing yard year years`);

/** What may stand before the noun of a place, an occasion or a document, and says nothing about whether it is real. */
export const HARMLESS_PLACE_MODIFIERS = wordList(`
  brief central cheering closing crowded daily e-mailed early eastern emailed exclusive final first joint
  late lengthy live local long main monthly national nearby new northern old own packed post-match public
  rare recent separate sharp short small southern strong televised video weekly western whole written`);

/** Beginnings of asides about the speaker, or about what they were doing or asked. */
export const HARMLESS_PARTICIPLES = wordList(`
  accused acknowledging adding addressing answering appearing approached arriving asked barred based
  beaming blamed born breaking campaigning challenged choking closing clutching commenting condemned
  confronted contacted cradling criticised criticized crying defending describing discussing drawing
  dressed elected emerging explaining facing fighting flanked folding gesturing giving going grinning
  holding insisting interviewed invoking jailed joined lamenting laughing launching leaning leaving lifting
  lighting looking lowering meeting nodding noting opening packing pausing pointing pouring praising
  pressed promising pulling pushed putting questioned raising reached recalling referring reflecting
  responding retired returning rubbing saying shaking shifting showing shrugging sipping sitting smiling
  speaking standing stirring stressing stroking summing surrounded sweeping taking talking tapping telling
  testifying throwing touching touring turning urging visiting waiting walking warned warning watched
  watching waving wearing weeping welcoming whispering wiping working`);

/** Of these, what one is asked about, blamed for or speaks of may be anything. */
export const HARMLESS_PROMPTS = wordList(`
  accused asked blamed challenged commenting condemned confronted criticised criticized declining defending
  denying describing discussing dismissing expected explaining informed lamenting praising pressed pushed
  questioned recalling referring refusing rejecting reminded responding told warned`);

/** Behind "through" and "by": whoever is heard through these has spoken. */
export const HARMLESS_CHANNELS = wordList(
  "e-mail email fax interpreter lawyer letter message phone post satellite skype spokesman spokesperson spokeswoman tears teeth telephone text translator video",
);

/** Words that lead in a clause about when or where someone spoke. */
export const HARMLESS_SUBORDINATORS = wordList(
  "after although because before despite during following once since though until when where while who whom whose",
);

/** Adjectives that may stand before a speaker’s name or noun, besides offices and nations. */
export const HARMLESS_ADJECTIVES = wordList(`
  angry anonymous another black-clad chief close elder elderly eldest exhausted fellow female first former
  frail frequent high-ranking influential injured junior lead leading local long-serving long-time longtime
  male middle-aged native new old older one other outspoken own popular powerful prominent real respected
  retired second senior sole surviving tearful third top two unnamed visiting wealthy well-known western
  young younger youngest`);
