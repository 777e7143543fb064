/**
 * How a form of a reporting verb is used: finite ("said", "says"), as a participle ("saying"), or as the base form,
 * which needs a plural subject or an auxiliary ("they say", "did say").
 */
export type VerbForm = "finite" | "gerund" | "base";

export type ReportingVerb = {
  readonly lemma: string;
  readonly form: VerbForm;
  /** False for a verb that often reports no words ("show", "vote"), or whose form is as often a noun ("claims"). */
  readonly plain: boolean;
};

// Verbs whose inflection is not regular: base, third person, past, participle, gerund.
const IRREGULAR = `
  say says said said saying
  tell tells told told telling
  write writes wrote written writing
  read reads read read reading
  speak speaks spoke spoken speaking
  swear swears swore sworn swearing
  think thinks thought thought thinking
  feel feels felt felt feeling
  find finds found found finding
  hold holds held held holding
  begin begins began begun beginning
  go goes went gone going
  quip quips quipped quipped quipping
  admit admits admitted admitted admitting
  put puts put put putting
  rebut rebuts rebutted rebutted rebutting
  concur concurs concurred concurred concurring
  deny denies denied denied denying
  reply replies replied replied replying
  cry cries cried cried crying
  imply implies implied implied implying
  testify testifies testified testified testifying
  clarify clarifies clarified clarified clarifying
  specify specifies specified specified specifying
  prophesy prophesies prophesied prophesied prophesying
  agree agrees agreed agreed agreeing
  repeat repeats repeated repeated repeating
  forecast forecasts forecast forecast forecasting
  foresee foresees foresaw foreseen foreseeing
  blog blogs blogged blogged blogging
  chat chats chatted chatted chatting
  recall recalls recalled recalled recalling
  know knows knew known knowing
  vow vows vowed vowed vowing
  sum sums summed summed summing
  dub dubs dubbed dubbed dubbing
  email emails emailed emailed emailing
  text texts texted texted texting
  veto vetoes vetoed vetoed vetoing
  echo echoes echoed echoed echoing`;

// Regular verbs that report words wherever they stand next to a quotation.
const REGULAR = `
  accuse acknowledge add advise affirm allege announce answer argue ask assert assure boast caution charge claim comment
  complain concede conclude confess confirm contend continue counter criticize criticise declare decline demand denounce
  describe disclose elaborate emphasize emphasise exclaim explain express fear grumble hint indicate inform insist instruct
  interject joke lament maintain mention mock muse mutter narrate note object observe offer opine plead pledge posit post
  praise predict proclaim promise propose protest question quote rant reason reassure reiterate relate remark
  remember remind report respond retort reveal scoff shout slam stress suggest summarize summarise surmise
  tease threaten thunder tweet underline underscore urge utter venture voice vouch wail warn whine whisper wonder yell
  allow believe concur bemoan chime concoct contradict dictate dismiss enthuse explicate gush implore inquire enquire
  intone moan pray preach recount reflect retweet scream sigh state stipulate theorize theorise volunteer hail lambaste
  blast denounce decry condemn deride chant cite detail rebuke recite refute signal vent pronounce applaud label brand
  characterize characterise liken compare advocate call recommend request begin counsel blame attack rail tout invoke`;

// Verbs that report only with a quotation after them: "the poster shows", "he smiled, “…”".
const WEAK = `show smile laugh nod shrug grin chuckle start open close end finish deem consider view appeal want expect hope
  back support defend reject welcome refer reference caption headline title print publish point press push turn lash
  introduce list assess estimate calculate determine rule vote order display feature convey spell use raise address release
  issue share marvel doubt imagine mean guess bet suspect suppose rate`;

// Forms that are nouns at least as often as verbs.
const NOUN_LIKE = new Set(
  `claims comments reports questions answers notes calls states demands charges remarks posts tweets offers promises threats
  quotes protests requests reasons objects fears attacks orders rules votes views shares issues lists points report comment
  claim note call state demand charge question answer post tweet remark offer promise quote protest request reason
  object fear attack order rule vote view share issue list point reading writing saying meaning spelling turns press uses use
  boast pledge vow blame hopes hope doubts support backs ends end details signal signals labels label brand brands voice
  recount counsel blast slam praise start open wonder wonders addresses address estimate estimates releases release finding
  begin ended rates rate read`
    .trim()
    .split(/\s+/),
);

function regularForms(base: string): { third: string; past: string; gerund: string } {
  if (base.endsWith("e")) return { third: `${base}s`, past: `${base}d`, gerund: `${base.slice(0, -1)}ing` };
  const sibilant = /(?:s|x|z|ch|sh)$/.test(base);
  return { third: sibilant ? `${base}es` : `${base}s`, past: `${base}ed`, gerund: `${base}ing` };
}

export type InflectedVerb = { readonly word: string; readonly lemma: string; readonly form: VerbForm };

/**
 * All forms of the verbs in a list: a line of five words is a verb with its own forms (base, third person, past,
 * participle, gerund); on any other line each word is the base of a regular verb.
 */
export function inflect(list: string): InflectedVerb[] {
  return list
    .trim()
    .split("\n")
    .flatMap((line) => {
      const words = line.trim().split(/\s+/);
      const [base = "", third = "", past = "", participle = "", gerund = ""] = words;
      return words.length === 5 && third === thirdOf(base)
        ? forms(base, [third, past, participle], gerund)
        : words.flatMap((regular) => {
            const made = regularForms(regular);
            return forms(regular, [made.past, made.third], made.gerund);
          });
    });
}

const forms = (lemma: string, finite: readonly string[], gerund: string): InflectedVerb[] => [
  ...finite.map((word) => ({ word, lemma, form: "finite" as const })),
  { word: gerund, lemma, form: "gerund" },
  { word: lemma, lemma, form: "base" },
];

const thirdOf = (base: string) =>
  /[^aeiou]y$/.test(base)
    ? `${base.slice(0, -1)}ies`
    : /(?:s|x|z|ch|sh|o)$/.test(base)
      ? `${base}es`
      : `${base}s`;

function build(): ReadonlyMap<string, ReportingVerb> {
  const verbs = new Map<string, ReportingVerb>();
  for (const [list, plain] of [
    [IRREGULAR, true],
    [REGULAR, true],
    [WEAK, false],
  ] as const)
    for (const { word, lemma, form } of inflect(list))
      if (!verbs.has(word)) verbs.set(word, { lemma, form, plain: plain && !NOUN_LIKE.has(word) });
  return verbs;
}

const FORMS = build();

/** The forms of all verbs that report words by themselves. */
export const PLAIN_REPORTING_VERBS: ReadonlySet<string> = new Set(
  [...FORMS].flatMap(([word, { plain }]) => (plain ? [word] : [])),
);

/** The reporting verb that a lower-case word is a form of, or null. */
export function reportingVerb(word: string): ReportingVerb | null {
  return FORMS.get(word) ?? null;
}
