import { wordList } from "./word-list.ts";

/** Nouns for someone who can speak, in the singular. */
export const PERSON_NOUNS = wordList(`
  abbot academic accordionist accountant acolyte acrobat activist actor actress actuary adm administrator
  admiral adolescent adviser advisor advocate aide aircraftman ally altar-boy alumna alumnus ambassador
  ambulanceman anaesthetist analyst anchor anchorman anchorwoman angler announcer anthropologist
  antiquary apothecary appellant apprentice arborist archaeologist archbishop architect archivist
  arsonist artist assassin assistant astrologer astronaut astronomer athlete attache attorney atty
  au-pair auctioneer auditor aunt author ayatollah babysitter backbencher backer bailiff baker ballerina
  bandleader bandmate banker barber bargee barista baritone barmaid barman barrister bartender bassist
  batsman beautician beggar begum bellboy benefactor bigwig biker billionaire biographer biologist
  birdwatcher bishop blacksmith blogger boatbuilder boatman boatwoman bodyguard bombardier bookbinder
  bookkeeper bookmaker bookseller booster boss bosun botanist bouncer bowler boxer boy brewer bricklayer
  bride bridegroom bridesmaid brigadier broadcaster brother bugler builder bureaucrat burglar bursar
  businessman businesswoman busker butcher buyer bystander cabbie cabdriver cabin-boy caliph caller
  calligrapher cameraman campaigner camper candidate canvasser capt captain captive cardinal caregiver
  carer caretaker carpenter cartographer cartoonist cashier catcher cellist centenarian centre-back ceo
  chair chairman chairperson chairwoman chambermaid champion chancellor chaplain chauffeur cheesemaker
  chef chemist chief chieftain child chiropractor chocolatier choirboy choirmaster choreographer
  chorister chum citizen claimant classmate cleaner clergyman cleric clerk client climber cllr clockmaker
  clown cmdr co-author co-chair co-driver co-founder coach coachman coalman coauthor cobbler
  coder cofounder col colleague collector colonel columnist combatant comedian commandant commander
  commando commentator commissioner commodore commoner commuter companion complainant composer
  comptroller comrade concierge conductor confectioner confidant confidante congressman congresswoman
  conjuror conscript conservative constable constituent consul consultant contender contestant contractor
  contralto controller conveyancer convict cook coordinator coppersmith coroner correspondent cosmonaut
  councillor councilman councilor councilperson councilwoman counsel counselor counterpart countryman
  countrywoman courier courtier cousin cowboy cowherd coxswain cpl crewman cricketer criminologist critic
  crofter crony croupier cryptographer curate curator customer customs-guard cutler cyclist czar dad
  dancer daughter deacon dealer dean debutant deckhand decorator deejay defendant defender del delegate
  democrat dentist deputy dermatologist deserter designer detainee detective developer diarist dictator
  diplomat director disciple dispatcher dissenter dissident distiller diver divorcee docker doctor donor
  doorman dramatist draughtsman dressmaker driver drover drummer drunkard duchess duke ecologist
  economist editor editor-in-chief educator elder electrician embroiderer emigrant emir emira emissary
  employee engineer enthusiast entomologist entrepreneur envoy epidemiologist escapee etcher ethnographer
  evacuee evangelist examiner executive executor exhibitor exile expert explorer exporter eyewitness
  falconer fan farmer farmhand farrier father fencer ferryman ferrywoman fiance fiancee fiddler fighter
  filmmaker financier firefighter fireman fisherman fishmonger fishwife fitter flatmate flautist florist
  fly-half foe folklorist follower footballer footman forager forecaster foreman forester forger founder
  freshman friar friend frontbencher frontrunner fugitive full-back furrier gaffer gambler gamekeeper
  gamer gaoler gardener gatekeeper gen gendarme genealogist general geologist girl glassblower glazier
  goalkeeper goatherd goddaughter godfather godmother godson goldsmith golfer gondolier gov governor gp
  graduate granddaughter grandee grandfather grandma grandmaster grandmother grandpa grandson gravedigger
  greengrocer grocer groom groundsman guard guardsman guerrilla guest guide guitarist gunman gunner
  gymnast hacker hairdresser handyman harbourmaster harpist hatter hawker head headman headmaster
  headmistress headteacher healer heavyweight heir heiress helmsman helper henchman herbalist herder
  herdsman hermit hiker historian hitchhiker holidaymaker homebuyer homeowner hopeful horseman horsewoman
  horticulturist host hostage hotelier householder housekeeper housemate housewife humanitarian huntsman
  hurdler husband hydrologist hypnotist illustrator imam immigrant importer impresario incumbent
  influencer inmate innkeeper inquirer insider insp inspector instructor insurgent intern internee
  interpreter inventor investigator investor ironmonger islander jailer janitor jazzman jeweler jeweller
  jihadist jockey joiner journalist judge judoka juggler junior-doctor juror justice kidnapper king
  kinsman kinswoman laborer labourer lady landlord laundress laureate lawmaker lawyer leader leaseholder
  leatherworker lecturer legislator lexicographer liberal libero librarian librettist lieutenant
  lifeguard lighthouse-keeper linesman linguist lobbyist locksmith lodger logger longshoreman
  lorry-driver loyalist lt lumberjack luthier lyricist machinist magistrate maid maj major maltster man
  manager marine marshal masseur masseuse mathematician matriarch mayor mechanic mediator medic member
  mentee mentor mercenary merchant messenger metalworker meteorologist mezzo-soprano microbiologist
  midfielder midwife migrant militant milkmaid milkman minder miner mineworker minister missionary
  mobster model moderator mogul monarch monk monsignor mother motorist mountaineer mourner mp muezzin
  mufti muhtar mukhtar mullah mum muralist musician mycologist nanny narrator naturalist navigator
  negotiator neighbor neighbour nemesis nephew neurologist neuroscientist neurosurgeon newborn newcomer
  newlywed newsagent newsreader niece nightwatchman nomad nominee notary novelist novice numismatist nun
  nurse nutritionist oarsman observer obstetrician occupant oceanographer octogenarian officer official
  oilman ombudsman onlooker operative opponent optician optometrist orator organiser organist organizer
  ornithologist orphan orthodontist outsider owner paediatrician painter palaeontologist paleontologist
  parachutist paralegal paramedic parent parishioner parliamentarian participant partner pasha passenger
  passer-by passerby pastor pathologist patient patriarch pawnbroker peacekeeper peasant peddler
  pedestrian pedlar peer pensioner percussionist perpetrator person petitioner pharmacist pharmacologist
  philanthropist philologist philosopher photographer physician physicist physio physiologist
  physiotherapist pianist pickpocket pilgrim pilot pioneer pirate pitcher plaintiff planter plasterer
  player playmate playwright ploughman plumber poacher podcaster poet poetess police policeman
  policewoman politician pollster polyglot ponyman pope poster postgraduate postman postmaster
  postmistress postwoman potter prankster preacher predecessor prefect premier presenter president prez
  primatologist prime-minister prince princess principal printmaker prisoner producer professor
  programmer projectionist prompter proofreader proprietor prosecutor prospector protege protester
  protestor psychiatrist psychologist psychotherapist publican publisher pupil puppeteer puppetmaster
  purser quarryman quarterback queen rabbi radiographer radiologist raftsman rancher rapper reader
  receptionist recluse recruit referee refugee refuse-collector registrar regulator relative rep repairer
  repairman reporter representative republican rescuer researcher resident resistance-leader restaurateur
  restorer retiree returnee reverend revolutionary rival roofer rookie roommate roughneck rower runner
  runner-up running-mate saddler sailor salesman saleswoman saxophonist sayyed sayyid scavenger scholar
  schoolboy schoolchild schoolgirl schoolmaster schoolmistress scientist screenwriter scribe scriptwriter
  scrum-half scuba-diver sculptor seafarer seaman seamstress seasonal-worker secretary secretary-general
  seismologist seller sen senator septuagenarian sergeant servant serviceman servicewoman settler sgt
  shareholder shearer sheikh shepherd shepherdess sheriff shipbuilder shipmate shipowner shipwright
  shoemaker shoeshine shopkeeper shopper shortstop sibling sidekick sightseer signalman silversmith
  singer sister skater skier skipper sleuth smallholder smuggler sniper socialist sociologist soldier
  solicitor soloist sommelier son songwriter sophomore soprano source speaker specialist spinster
  spokesman spokesperson spokeswoman sponsor sportsman sportswoman sprinter squatter staffer stagehand
  stallholder stallkeeper stalwart stand-in star statesman stationmaster statistician steelworker
  steeplejack stenographer stepbrother stepdaughter stepfather stepmother stepsister stepson stevedore
  steward stewardess stockbroker stoker stonecutter stonemason storekeeper storyteller stowaway stranger
  strategist striker student stuntman stuntwoman stylist subeditor subgovernor successor sultan sultana
  superintendent supervisor supporter supt surfer surgeon surrogate surveyor survivor suspect swimmer
  swineherd switchboard-operator sympathiser sympathizer tailor tattooist taxi-driver taxidermist taxman
  teacher teammate technician teenager telephonist tenant tenor tentmaker terrorist textile-worker
  thatcher theologian therapist tiler timekeeper tinsmith toddler tollkeeper toolmaker tourist townsman
  townswoman toxicologist trader tradesman trainee trainer translator traveler traveller trawlerman
  treasure-hunter treasurer tree-surgeon tribesman tribeswoman tricyclist trombonist trooper truckdriver
  trucker trumpeter trustee tsar tutor twin twitcher tycoon typesetter typist umpire uncle undergraduate
  undersecretary understudy undertaker underwriter upholsterer urologist user usher valet vendor verger
  vet veteran veterinarian vicar vice-president victim viewer vigneron villager villain vintner violinist
  violist virologist visitor vizier vocalist volcanologist volunteer voter vulcanologist wagoner waiter
  waitress wannabe warden warder warrior watchmaker watchman waterman weatherman weaver webmaster
  weightlifter welder well-wisher whaler wheelwright whip whistleblower whittler wholesaler widow widower
  wife winemaker winger wingman winner witness wizard woman woodcarver woodcutter woodworker worker
  workman wrestler writer yachtsman youngster youth zookeeper zoologist`);

/** Person nouns for men and boys. */
export const MALE_NOUNS = wordList(`
  abbot actor anchorman ayatollah batsman bellboy bishop boatman boy bridegroom brother businessman
  cabin-boy cameraman cardinal chairman choirboy congressman councilman countryman cowboy crewman dad
  doorman duke emir father ferryman fiance fireman fisherman footman foreman friar godfather godson
  grandfather grandpa grandson groom groundsman guardsman handyman headman headmaster helmsman herdsman
  horseman huntsman husband imam king kinsman linesman longshoreman man masseur milkman monsignor mufti
  mullah nephew nightwatchman oarsman ploughman policeman pope postman prince quarryman raftsman
  repairman salesman sayyid schoolboy schoolmaster seaman serviceman sheikh signalman son spokesman
  sportsman stepbrother stepfather stepson stuntman sultan taxman townsman tradesman trawlerman
  tribesman uncle watchman weatherman widower workman yachtsman`);

/** Person nouns for women and girls. */
export const FEMALE_NOUNS = wordList(`
  actress anchorwoman aunt ballerina barmaid begum boatwoman bride bridesmaid businesswoman chairwoman
  chambermaid congresswoman councilwoman countrywoman daughter duchess emira ferrywoman fiancee fishwife
  girl goddaughter godmother granddaughter grandma grandmother headmistress heiress horsewoman housewife
  kinswoman lady laundress maid matriarch midwife milkmaid mother mum niece nun poetess policewoman
  postmistress postwoman princess queen saleswoman schoolgirl schoolmistress seamstress servicewoman
  shepherdess sister spokeswoman sportswoman stepdaughter stepmother stepsister stewardess stuntwoman
  sultana townswoman tribeswoman waitress widow wife woman`);

/** Person nouns for members of a family; many of them bear one surname. */
export const KIN_NOUNS = wordList(`
  aunt brother child cousin daughter father fiance fiancee granddaughter grandfather grandmother grandson
  husband mother nephew niece sister son stepdaughter stepfather stepmother stepson twin uncle widow widower
  wife`);
