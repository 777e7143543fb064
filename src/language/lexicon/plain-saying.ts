import { wordList } from "./word-list.ts";

/*
 * Words that a plain "X said" may have around it. The lists are closed, and of what is harmless: a word that is in none of them
 * leaves doubt, whatever it is.
 */

/** Verbs whose subject utters words of their own; no "quote" or "read", and no "suggest", which may lend words to another. */
export const OWN_WORDS_VERBS = `
  acknowledge add advise affirm agree allow announce answer apologise apologize argue ask assert assure
  bark beam bellow bemoan blast bleat blog blurt boast boom brag bristle calculate call carp caution
  charge chide chime chirp chortle chuckle claim comment commiserate complain concede conclude concur
  confess confide confirm contend continue correct counter crack croak croon crow declare decline demand
  describe disagree drawl e-mail elaborate email emphasise emphasize enquire enthuse estimate exclaim
  explain figure fulminate fume gasp giggle gloat grin gripe groan grouse growl grumble grunt guffaw gulp
  gush hail hazard hint hiss holler howl huff implore inform inquire insist interject interpose interrupt
  intervene jeer jest joke label lament laugh maintain marvel mention moan mumble murmur muse mutter note
  object observe opine pant parry plead pledge point post preach predict proclaim promise pronounce
  propose protest purr quaver question quibble quip rage rail rant rasp react reason reassure rebuff
  recall reckon recommend recount reflect reiterate rejoin remark remember remind report respond retaliate
  retort reveal riposte roar rule scoff scold scream shout shriek sigh simper smile smirk snarl sneer
  snicker sniff snigger snort speculate splutter squeak squeal stammer state stress stutter summarise
  summarize surmise taunt tease text theorise theorize thunder titter trill tweet twitter urge vent
  venture volunteer vow wail warn weep wheeze whine whisper wisecrack wonder yell yelp`;

/** The same, as their forms: base, third person, past, participle, gerund. */
export const IRREGULAR_OWN_WORDS_VERBS = `
  admit admits admitted admitted admitting
  begin begins began begun beginning
  clarify clarifies clarified clarified clarifying
  cry cries cried cried crying
  deadpan deadpans deadpanned deadpanned deadpanning
  dub dubs dubbed dubbed dubbing
  hit hits hit hit hitting
  sum sums summed summed summing
  go goes went gone going
  grin grins grinned grinned grinning
  marvel marvels marvelled marvelled marvelling
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
  abruptly absently admiringly affectionately again almost aloud already also always amiably angrily
  anxiously apologetically approvingly ardently audibly bitterly bluntly boldly bravely breathlessly
  briefly brightly brusquely calmly carefully casually categorically caustically cautiously cheerfully
  cheerily clearly coldly confidently coolly courteously cryptically curiously curtly cynically darkly
  defiantly dejectedly deliberately diplomatically directly dismissively drily dryly eagerly earnestly
  emotionally emphatically enthusiastically even evenly ever excitedly explicitly faintly famously
  fervently fiercely finally firmly first flatly fondly forcefully formally forthrightly frankly
  furiously further furthermore gamely gently gleefully gloomily glumly gratefully gravely grimly
  grudgingly gruffly had half-jokingly haltingly happily has hastily haughtily have heatedly helpfully
  herself hesitantly himself hoarsely hotly however humbly hurriedly immediately impassively impatiently
  incredulously indignantly initially innocently insistently instead ironically irritably itself
  jokingly just kindly laconically later lightly likewise long loudly matter-of-factly meekly merrily
  mildly modestly more moreover most mournfully naturally nervously nonetheless now often once only
  optimistically originally passionately patiently philosophically plainly playfully pleasantly
  pointedly politely pragmatically pressingly previously privately promptly proudly publicly quickly
  quietly quite quizzically rather reassuringly recently regretfully reluctantly repeatedly resignedly
  resolutely rhetorically roundly rudely ruefully sadly sarcastically scornfully separately sharply
  shortly shrilly shyly simply since sincerely sleepily slowly smilingly smugly soberly softly solemnly
  somberly sombrely sometimes soon squarely steadily sternly stiffly still strongly subsequently
  succinctly suddenly sullenly sympathetically tartly tearfully tersely testily themselves then
  therefore thoughtfully today tonelessly tonight too triumphantly unequivocally unexpectedly unhappily
  unprompted urgently vehemently vigorously warily warmly weakly wearily wholeheartedly wistfully
  wittily wryly yesterday`);

/** Times that stand without a preposition: "on Monday" aside. */
export const HARMLESS_TIMES = wordList(`
  afterward afterwards again ago ahead also day days earlier evening formerly here hour hours last late
  later meanwhile midday midnight minutes moments month months morning next night noon now once recently
  seconds separately several shortly soon then there this today tomorrow tonight too two week weekend
  weeks year years yesterday`);

/** What follows these says when, where, to whom or about what someone spoke, and not whose words they were. */
export const HARMLESS_PREPOSITIONS = wordList(`
  aboard about above across after against ahead along alongside amid amidst among around at before
  behind below beside besides between beyond concerning despite during following for from inside into
  near of off opposite out outside over past plus regarding since throughout to toward towards under
  until upon with without`);

/** Where "in" and "on" say nothing about whose words they were: "in an interview", "on the phone". */
export const HARMLESS_PLACES = wordList(`
  aboard account address administration affidavit aftermath afternoon agency agreement airport alley
  alleyway amazement ambulance ambush analysis anger answer apartment appeal appearance apron area arena
  argument arms army arrival article assembly auditorium autobiography autumn backyard bag bakery
  balcony ballroom bar barn base basement beach bed beginning bench bid block blog blogpost bluesky
  boardroom boat book booth border bridge briefing broadcast building bulletin bus cabin cabinet cafe
  cafeteria call camp campaign campus canteen canyon capacity capital car case cathedral cell cemetery
  center centre century chair chamber channel chaos charge chat church circle city class classroom
  clearing cliff clinic clubhouse coast coat column comment comments committee communique communiqué
  company comparison complaint compound concession condition conference congregation congress consulate
  contrast convention conversation corner corridor country county court court-house courthouse courtroom
  courtyard crossing crowd crutches custody dark darkness dawn day days debate debates decade decades
  deck defence defense departure desert detail diary direction disbelief disgust dispatch dissent
  distance district dock docks door doorway dress driveway dusk e-mail earlier edge edition editorial
  effort election elections email embassy end english entrance entry episode essay estate eulogy eve
  evening event events exasperation exchange excitement exile explanation eyes face facebook fact
  factory farm farmhouse favor favour fear feed feet ferry festival field fields filing film-maker
  fingers finish floor foot forehead forest forum foyer french front frustration full future garage
  garden gate gates gathering general german gesture glow government gratitude greenhouse greeting
  ground gym hall hallway hand hands hangar harbor harbour haste head hearing hearings heat help hills
  hillside home hometown homily horror horseback hospital hostel hotel hour hours house household hut
  inbox industry inn instagram interval interview interviews introduction island islands isolation issue
  italian jacket jest joy jungle keynote kitchen knee knees lab laboratory lane language lap launch lawn
  lawsuit lesson letter library linkedin livestream lobby lockdown locker lorry lounge lunch luncheon
  magazine marina market mastodon match matter meadow media meeting meetings memo memoir memoirs
  memorandum message mid-afternoon midday midnight mill mine minutes month months mood moonlight morning
  mosque motorcade mountain mountains mud museum near neighborhood neighbourhood news newsletter
  newspaper newspaper-interview newsroom night nights north note notes nursery ocean office offices op-ed opening
  orchard order outset outskirts page pain panel paper park parking parliament part parts party passing
  past patch path pavement pavilion phone phone-in piece pier pit place plane platform playground pocket
  podcast podium poll pool porch port portico post posts practice presence press-conference primaries
  primary principle prison private profile program programme protest province pub public pulpit quarter
  quay question queue race radio railway rain rallies rally ranch reaction reality reception record
  reference referendum refuge region release relief remarks reply reports request residence resignation
  response restaurant retrospect return ring river road roadside rooftop room rows rubble ruins ruling
  run runoff salon sanctuary sand school screening sea season seat sector senate sentence sermon session
  sessions settlement shade shed shelter ship shipyard shirt shock shop shore shoulder shoulders show
  sidelines sidewalk silence site sitting sitting-room sleeve smoke snow social soil sorrow space speech
  speeches spring square stables stadium stage stairs stairwell stall stand stands state statement
  statements station steps store storm stream street streets strike studio study stump subject
  submission suburb suite summer summit sun sunday support surgery surprise surroundings suspense table
  talks tandem tavern taxi tears telegram telephone television temple tent terms terrace testimony
  thread tiktok tiptoe toast toes tone topic tour tow town trail train training tribunal trip trips
  trousers truck tunnel turmoil turn tv tweet tweets twitter uniform unison university upheaval valley
  van veranda vest vestibule victory video view village vineyard visit visits vote wake ward warehouse
  wasteland waters way website week weekend weekends weeks west whatsapp white wilderness wind window
  winter witness-box wood woods workplace workroom workshop writing yard year years youth youtube`);

/** What may stand before the noun of a place, an occasion or a document, and says nothing about whether it is real. */
export const HARMLESS_PLACE_MODIFIERS = wordList(`
  academic accompanying airing annual apparent black blistering blog borrowed brief bright broad broadcast
  broader broken bustling busy bylined candid central chartered cheering chilly civil clear clipped closed
  closed-door closing coastal cold colourful combative commencement concession concurring contentious
  crammed cramped crowded crumbling daily dark detailed different dimly direct dissenting downtown
  draughty dusty e-mailed early eastern eloquent emailed emergency emotional empty evening exclusive
  extended faltering farewell fiery final first follow-up football formal frank free frosty fundraising
  grand half-empty half-lit handwritten heartfelt heated historic hospital hot hour-long huge hushed icy
  immediate impassioned implicit incendiary informal initial inner internal intimate joint keynote large
  last-minute late lengthy lit little live local log long low maiden main makeshift marathon media
  mid-morning midday midweek modest monthly morning muddy narrow national nearby new newly news noisy
  northern official old online open opening outdoor outer overcrowded own packed panel parked party
  personal phone plain plenary post-match pre-recorded prepared prerecorded press previous printed public
  published quick quiet rain-soaked raised rambling rare recent regulatory related relevant remote
  research retirement rousing rural same scathing second secure sentencing separate sharp sharply short
  shorter shuttered signed similar simple single small sold-out somber sombre southern spacious special
  stern stirring stock strong strongly-worded subsequent such sunny surprise taped televised temporary
  tense terse third tiny top town twice-weekly unanimous undated undersigned unfinished united university
  unsigned unsolicited unusual unusually upper urgent victory video warm weekly western whole wide-ranging
  widely-shared windswept wood-panelled wooden written year-end zoom`);

/** Beginnings of asides about the speaker, or about what they were doing or asked. */
export const HARMLESS_PARTICIPLES = wordList(`
  accompanied accused accusing acknowledging adding addressing aged amplified angered announcing answering
  appearing applauded approached arriving asked attacking attempting attending awaiting backing balancing
  barred based beaming beckoning becoming blamed blaming blinking blowing blushing born breaking calling
  campaigning carrying celebrating challenged cheered choking clapping clasping climbing closing clutching
  commenting comparing complaining condemned condemning confronted contacted contradicting cooking
  counting cradling criticised criticising criticized criticizing crossing crouching crying dabbing
  declaring defending describing digging disappointed discussing disembarking disputing drawing dressed
  drinking driving drowned dusting eating elaborating elected emerging emphasising emphasizing encouraged
  entering exiting explaining eyeing facing feeding fighting filling fixing flanked fleeing folding
  frowning gazing gesturing glancing going greeting grinning gripping hailing halting heading hinting
  holding hugging indicating insisting interviewed invoking jailed joined joking jumping kicking kneeling
  knitting lamenting laughing launching leading leaning leaving lifting lighting listing loading longing
  looking lowering marching marking meeting mentioning milking mopping motioning moved muffled naming
  nodding noting nursing offering opening outlining packing painting parking patting pausing peeling
  petting picking placing planting pointing pouring praising preparing pressed prodding promising
  prompting protesting puffing pulling pushed putting questioned questioning raising reached rebuking
  rebutting recalling recounting referring reflecting relaxing remembering reminding responding resting
  retired returning riding rolling rubbing running rushing saying scanning scratching seated seeking
  seeming selling serving shaking shifting shivering shoving showing shrugging signaling signalling
  singling sipping sitting slamming slicing smiling smoking sniffing speaking squatting squeezing
  squinting stamping standing staring stepping stirring stopping stressing stretching stroking strolling
  struggling studying suggesting summing surrounded swatting sweeping taking talking tapping telling
  tending testifying thanking throwing tidying touching touring tracing trembling turning tying unloading
  unlocking unrolling urging visiting waiting walking warming warned warning washing watched watching
  watering waving wearing weeping weighing welcoming whispering winking wiping working wrapping writing
  yawning`);

/** Of these, what one is asked about, blamed for or speaks of may be anything. */
export const HARMLESS_PROMPTS = wordList(`
  accused accusing alluding asked attacking backing blamed blaming challenged commenting comparing
  complaining concerned condemned condemning confirming confronted contradicting crediting criticised
  criticising criticized criticizing declining defending denying describing discussing dismissing
  disputing drawing elaborating emphasising emphasizing expected explaining hailing hinting indicating
  informed insisting lamenting listing marking meaning mentioning naming outlining pointing praising
  pressed prompting pushed questioned questioning rebuking rebutting recalling recounting referencing
  referring reflecting refusing rejecting remembering reminded responding signaling signalling stressing
  suggesting thanking told warned welcoming`);

/** Behind "through" and "by": whoever is heard through these has spoken. */
export const HARMLESS_CHANNELS = wordList(
  `
  agent aide aides attorney bars bullhorn doorway e-mail email facebook fax fence gap hatch headset hole
  instagram intercom interpreter keyhole lawyer lawyers letter letterbox letters link loud-hailer
  loudhailer loudspeaker mask megaphone message microphone phone post publicist railings representative
  satellite skype smile solicitor solicitors spokesman spokespeople spokesperson spokeswoman tears teeth
  telegram telephone text translator translators twitter video video-link videolink walkie-talkie whatsapp
  window x zoom`,
);

/** Words that lead in a clause about when or where someone spoke. */
export const HARMLESS_SUBORDINATORS = wordList(
  "after although because before despite during following once since though until when where while who whom whose",
);

/** Adjectives that may stand before a speaker’s name or noun, besides offices and nations. */
export const HARMLESS_ADJECTIVES = wordList(`
  african american angry anonymous another armed asian award-winning beaming bearded bemused bereaved
  bespectacled best best-known black-clad breathless british bruised busy cheerful chief chinese
  christian city clearly close combative defeated defensive defiant delighted democratic dissident early
  elder elderly eldest embattled emotional european exasperated exhausted expectant experienced family
  fellow female few first five flabbergasted foreign former four frail frequent frustrated furious
  gray-haired grey-haired grieving haggard hard-working heavily high-ranking hoarse independent indian
  influential injured internationally jewish jubilant junior laughing lead leading lifelong local
  long-serving long-time longest-serving longtime main male many masked middle-aged muslim native nearby
  new newly next next-door old older one other ousted outspoken own part-time passing plain-clothed
  popular powerful pregnant prominent proud puzzled ranking real recognised recognized registered
  relieved respected retired rural second self-employed semi-official senior several shaken
  silver-haired single smiling soaked sobbing soft-spoken sole somber sombre state-run stocky striking
  surviving tall tearful third three tired tired-looking top towering traditional two undecided
  unemployed uniformed unnamed unrepentant visibly visiting vocal volunteer wealthy weary weary-looking
  well-known western wheelchair-bound white-haired widowed young younger youngest`);

/** What someone may be an expert, a director or a spokesperson of, in front of that noun: "election law expert Mona Aziz". */
export const HARMLESS_TOPICS = wordList(`
  account action admissions advocacy affairs agriculture aid air airport ambulance animal
  anti-corruption apartment architecture art arts asylum aviation bakery bank banking basketball
  biodiversity boat book border branch bridge budget building bus business cabin camp cancer care career
  catering census charity child child-care cinema citizenship civil climate clinic club coal coast
  coastal college commerce commission committee communications community company compliance conservation
  construction consumer contracts convention corruption council counter-terrorism court crane crew crime
  criminal crisis customs cyber cyber-security cybersecurity dairy dam data debt delivery democracy
  dental department development diplomacy disability disarmament disaster disease dock drug drugs
  election elections electricity emergency employment enforcement engineering entertainment
  environmental equity ethics events exchange exhibition export factory faculty family farm fashion
  festival finance fire fisheries fishing fleet flight flood food football forestry freedom freight
  fruit fuel fund fundraising funeral gallery gas gender grain grocery hall harbor harbour headquarters
  heart heritage hiring history hockey home homicide hospital hotel housing hr hydrology ice immigration
  import industry infrastructure innovation insurance intelligence intensive-care internet investment
  irrigation island journalism judicial kitchen labor laboratory lake land language law legal
  legislative library line livestock logistics maintenance management marine maritime market marketing
  markets medical medicine mental migration mine mining missile mobile mountain museum music
  neighborhood neighbourhood news nuclear nursing nutrition olympic operations orchestra outreach pac
  park parks peace pediatric pension pensions pharmacy philosophy physics planning plant polar police
  policy political politics poll polling population port portfolio post poverty power prison product
  production program programme property province psychology public publishing purchasing quality rail
  railway reception recovery recruitment recycling refugee relief rescue resort restaurant retail rice
  river road royal rugby rural safety sales salt sanctions school science security service services
  shelter ship shipping shop site soccer social software soil solar space sports state station steel
  store strategy street strike student studies super support surgery sustainability tax taxi teaching
  tech technical technology telecom television tennis textile theater theatre tourism town trade traffic
  training transit trauma travel trial tribal union university urban utility vaccine valley village
  visitor volunteer voter voting warehouse waste water weather web welfare wildlife wine women workshop
  youth zoning`);

/** "Orlan was blunt: “…”" */
export const STANCES = wordList(`
  adamant angry apologetic blunt brief categorical cautious clear confident curt cutting defiant diplomatic direct dismissive
  emphatic enthusiastic explicit firm forthright frank furious guarded insistent optimistic philosophical pragmatic proud sanguine
  scathing sceptical sharp skeptical specific stark stern succinct terse unambiguous unapologetic unconvinced unequivocal unimpressed
  unmoved unrepentant upbeat wry`);

/** "Orlan had a warning: “…”" */
export const PLAIN_WORDS_WITH_COLON = wordList(
  "advice answer complaint explanation message plea question reply request response suggestion theory warning word",
);

/** "Orlan welcomed the decision: “…”" */
export const STANCE_VERBS = wordList(`
  advised agreed apologised apologized attacked blasted celebrated condemned congratulated criticised criticized decried defended denounced deplored disagreed dismissed expressed
  hailed hit lamented lauded paid praised rejected responded slammed summed thanked urged welcomed`);
