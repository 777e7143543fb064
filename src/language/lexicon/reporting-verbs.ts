import { wordList } from "./word-list.ts";

/** Verbs with forms of their own: base, third person, past, participle, gerund. */
export const IRREGULAR_REPORTING_VERBS = `
  admit admits admitted admitted admitting
  agree agrees agreed agreed agreeing
  begin begins began begun beginning
  blog blogs blogged blogged blogging
  chat chats chatted chatted chatting
  clarify clarifies clarified clarified clarifying
  concur concurs concurred concurred concurring
  cry cries cried cried crying
  deny denies denied denied denying
  dub dubs dubbed dubbed dubbing
  echo echoes echoed echoed echoing
  email emails emailed emailed emailing
  feel feels felt felt feeling
  find finds found found finding
  forecast forecasts forecast forecast forecasting
  foresee foresees foresaw foreseen foreseeing
  go goes went gone going
  hold holds held held holding
  imply implies implied implied implying
  marvel marvels marvelled marvelled marvelling
  know knows knew known knowing
  prophesy prophesies prophesied prophesied prophesying
  put puts put put putting
  quip quips quipped quipped quipping
  read reads read read reading
  rebut rebuts rebutted rebutted rebutting
  recall recalls recalled recalled recalling
  repeat repeats repeated repeated repeating
  reply replies replied replied replying
  say says said said saying
  speak speaks spoke spoken speaking
  specify specifies specified specified specifying
  sum sums summed summed summing
  swear swears swore sworn swearing
  tell tells told told telling
  testify testifies testified testified testifying
  text texts texted texted texting
  think thinks thought thought thinking
  veto vetoes vetoed vetoed vetoing
  vow vows vowed vowed vowing
  write writes wrote written writing`;

/** Regular verbs that report words wherever they stand next to a quotation. */
export const REPORTING_VERBS = `
  accuse acknowledge add advise advocate affirm allege allow announce answer applaud argue ask assert
  assure attack believe bemoan blame blast boast brand calculate call caution chant characterise
  characterize charge chime cite claim comment compare complain concede conclude concoct condemn confess
  confirm contend continue contradict counsel counter criticise criticize declare decline decry demand
  denounce deride describe detail dictate disclose dismiss elaborate emphasise emphasize enquire enthuse
  exclaim explain explicate express fear grumble gush hail hint implore indicate inform inquire insist
  instruct interject intone invoke joke label lambaste lament liken maintain mention misquote moan mock
  muse mutter narrate note object observe offer opine plead pledge posit post praise pray preach predict
  proclaim promise pronounce propose protest question quote rail rant reason reassure rebuke recite reckon
  recommend recount reflect refute reiterate relate remark remember remind report request respond retort
  retweet reveal scoff scream shout sigh signal slam state stipulate stress suggest summarise summarize
  surmise tease theorise theorize threaten thunder tout tweet underline underscore urge utter vent venture
  voice volunteer vouch wail warn whine whisper wonder yell`;

/** Verbs that report only with a quotation after them: "the poster shows", "he smiled, “…”". */
export const WEAK_REPORTING_VERBS = `
  address appeal assess back bet calculate caption chuckle close consider convey deem defend determine
  display doubt end estimate expect feature finish grin guess headline hope imagine introduce issue lash
  laugh list marvel mean nod open order point press print publish push raise rate refer reference reject
  release rule share show shrug smile spell start support suppose suspect title turn use view vote want
  welcome`;

/** Forms that are nouns at least as often as verbs. */
export const NOUN_LIKE_FORMS = wordList(`
  address addresses answer answers attack attacks backs begin blame blast boast brand brands call calls
  charge charges claim claims comment comments counsel demand demands details doubts end ended ends estimate
  estimates fear fears finding hope hopes issue issues label labels list lists meaning note notes object
  objects offer offers open order orders pledge point points post posts praise press promise promises
  protest protests question questions quote quotes rate rates read reading reason reasons recount release
  releases remark remarks report reports request requests rule rules saying share shares signal signals slam
  spelling start state states support threats turns tweet tweets use uses view views voice vote votes vow
  wonder wonders writing`);
