/** Each line: what someone or something may be called, and the words under which the article may have introduced them. */
const CALLED_BY = `
  boy: son grandson nephew pupil
  girl: daughter granddaughter niece pupil
  teenager: son daughter grandson granddaughter pupil student
  priest: father reverend pastor vicar bishop archbishop monsignor abbot friar rev
  cleric: ayatollah sheikh imam mufti mullah preacher hojatoleslam hojjatoleslam priest father reverend bishop archbishop patriarch rabbi cardinal
  clergyman: imam priest father reverend bishop archbishop patriarch pastor
  diplomat: ambassador envoy consul minister negotiator emissary attache counterpart
  envoy: ambassador diplomat emissary negotiator
  ambassador: envoy
  official: minister director governor spokesman spokeswoman spokesperson deputy undersecretary commissioner secretary mayor head commander chief administrator inspector prosecutor
  politician: minister mayor lawmaker mp deputy senator president premier chancellor leader councillor councilor candidate legislator governor
  lawmaker: mp deputy senator representative congressman congresswoman legislator member
  legislator: mp deputy senator representative congressman congresswoman lawmaker member
  mp: lawmaker deputy member legislator
  leader: president premier chairman chairwoman king emir sultan head chief minister sheikh ayatollah founder
  premier: minister
  statesman: minister president
  ruler: emir sultan king sheikh
  monarch: king queen sultan emir
  royal: prince princess king queen
  academic: professor lecturer historian scholar economist sociologist researcher
  scholar: professor lecturer historian academic sociologist researcher
  researcher: professor analyst scientist scholar
  minister: counterpart
  president: counterpart
  expert: analyst professor researcher economist scholar specialist
  analyst: expert researcher economist
  scientist: professor researcher meteorologist geologist biologist chemist physicist hydrologist seismologist archaeologist
  doctor: surgeon physician medic dr paediatrician pediatrician cardiologist
  physician: surgeon doctor dr
  medic: doctor nurse surgeon physician dr paramedic
  officer: general colonel major captain lieutenant brigadier commander admiral commodore policeman sergeant gen col lt maj capt
  soldier: general colonel major captain lieutenant sergeant officer conscript
  commander: general colonel admiral brigadier commodore gen col chief
  lawyer: attorney advocate barrister solicitor counsel
  attorney: lawyer advocate
  jurist: judge lawyer justice
  judge: justice magistrate
  justice: judge
  writer: novelist poet author columnist playwright journalist
  author: novelist poet writer playwright historian
  novelist: author writer
  artist: painter photographer sculptor singer musician illustrator cartoonist
  musician: singer composer pianist violinist cellist violist oboist flautist clarinettist trumpeter trombonist drummer guitarist bassist conductor organist percussionist saxophonist
  conductor: maestro director
  instrumentalist: pianist violinist cellist oboist flautist trumpeter drummer guitarist
  performer: singer actor actress dancer acrobat clown juggler
  singer: soprano tenor baritone mezzo-soprano contralto vocalist
  dancer: ballerina
  filmmaker: director
  journalist: reporter correspondent editor columnist anchor presenter
  reporter: journalist correspondent
  executive: ceo chairman chairwoman director manager
  businessman: owner founder ceo chairman tycoon trader developer
  businesswoman: owner founder ceo chairwoman trader
  entrepreneur: founder owner ceo
  boss: ceo chairman chairwoman director manager
  chief: head director commander
  coach: manager trainer
  player: striker goalkeeper midfielder defender captain
  footballer: striker goalkeeper midfielder defender captain
  athlete: runner wrestler swimmer player striker goalkeeper boxer rower cyclist sprinter hurdler jockey gymnast judoka skier skater sprinter
  keeper: goalkeeper
  fighter: boxer wrestler
  sportsman: runner wrestler swimmer player striker goalkeeper boxer rower cyclist jockey
  teacher: schoolteacher
  educator: teacher schoolteacher headmaster
  farmer: grower shepherd herder smallholder rancher crofter planter winegrower beekeeper
  herder: shepherd goatherd herdsman shepherdess
  sailor: captain skipper seaman seafarer deckhand bosun mariner
  seaman: sailor captain skipper deckhand
  skipper: captain
  craftsman: carpenter joiner potter weaver tailor mason blacksmith cobbler shoemaker thatcher glassblower bookbinder luthier
  shopkeeper: grocer baker butcher bookseller greengrocer ironmonger fishmonger stallholder florist storekeeper
  trader: merchant vendor stallholder shopkeeper dealer
  merchant: trader dealer wholesaler
  mechanic: engineer technician fitter
  retiree: pensioner
  pensioner: retiree
  rescuer: firefighter paramedic diver volunteer medic lifeguard
  firefighter: fireman
  guard: watchman nightwatchman warder jailer sentry
  clergywoman: vicar pastor bishop reverend
  vet: veterinarian
  historian: archivist
  mountaineer: climber
  climber: mountaineer
  grower: farmer
  activist: campaigner organiser organizer
  campaigner: activist organiser organizer
  organisation: association federation union foundation organization chamber council society committee agency alliance
  organization: association federation union foundation organisation chamber council society committee agency alliance
  group: association organisation organization movement foundation alliance front militia network brigades
  agency: authority directorate
  body: council commission committee association chamber
  company: airline airlines airways air corp corporation inc group holding holdings
  firm: company corp corporation inc group holding holdings
  carrier: airline airlines airways air
  airline: airlines airways air
  newspaper: daily post times gazette herald tribune weekly paper
  paper: daily post times gazette herald tribune weekly newspaper
  daily: post times gazette herald tribune newspaper
  broadcaster: tv channel television radio
  channel: tv television
  union: syndicate federation
  bloc: union
  military: army forces
  army: forces military
  movement: front party brigades
  party: movement`;

const WORDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  CALLED_BY.trim()
    .split("\n")
    .map((line) => {
      const [name = "", list = ""] = line.trim().split(": ");
      return [name, new Set(list.split(" "))];
    }),
);

/**
 * Whether someone who is known by these words may be called this: "the cleric" for an ayatollah. Lower-case words;
 * false where the word itself is among them, too.
 */
export function mayBeCalled(head: string, known: ReadonlySet<string>): boolean {
  const words = WORDS.get(head);
  if (!words) return false;
  for (const word of words) if (known.has(word)) return true;
  return false;
}
