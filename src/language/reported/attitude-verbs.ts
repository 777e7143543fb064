import { wordList } from "../lexicon/word-list.ts";
import { inflect } from "../words/reporting-verbs.ts";

/**
 * What stands behind a verb of saying, thinking or wanting:
 * - clause: what is said, mostly a clause ("said that …", "believes …").
 * - person: someone who is told it comes first ("told reporters that …").
 * - thing: what is spoken of, mostly a noun phrase or "to …" ("criticised the plan", "wants to …").
 */
export type Complement = "clause" | "person" | "thing";

export type AttitudeVerb = { readonly complement: Complement; readonly form: "finite" | "gerund" | "base" };

// Chosen and sorted by how often each reported something in news articles with marked reports (polnear-train).
const CLAUSE = `
  say says said said saying
  think thinks thought thought thinking
  write writes wrote written writing
  find finds found found finding
  deny denies denied denied denying
  imply implies implied implied implying
  testify testifies testified testified testifying
  clarify clarifies clarified clarified clarifying
  foresee foresees foresaw foreseen foreseeing
  know knows knew known knowing
  vow vows vowed vowed vowing
  feel feels felt felt feeling
  swear swears swore sworn swearing
  admit admits admitted admitted admitting
  quip quips quipped quipped quipping
  see sees saw seen seeing
  reply replies replied replied replying
  worry worries worried worried worrying
  forecast forecasts forecast forecast forecasting
  read reads read read reading
  show shows showed shown showing
  agree agrees agreed agreed agreeing
  acknowledge add allege announce argue assert assume believe boast claim complain concede conclude confirm contend
  continue declare decide deem disclose doubt emphasize emphasise estimate expect explain express fear hope indicate
  insist joke lament learn maintain mention muse note observe opine pledge predict proclaim project promise propose
  question reason recall recognize recognise reckon reiterate remark remember report respond reveal rule signal speculate
  state stipulate stress suggest surmise suspect threaten tweet underscore underline wonder elaborate demand request ask
  repeat hint caution calculate theorize theorise prophesy echo plead realize realise email post tweet retweet determine
  imagine interpret stress guess respond retort affirm attest opine`;

const PERSON = `
  tell tells told told telling
  assure remind inform warn convince persuade urge advise encourage`;

const THING = `
  seek seeks sought sought seeking
  plan plans planned planned planning
  want wants wanted wanted wanting
  decry decries decried decried decrying
  accuse appear applaud approve assail attack back bash blame blast call celebrate challenge champion cite condemn
  consider criticize criticise decline defend denounce describe desire discuss dismiss disavow embrace endorse favor favour
  foresee hail highlight identify intend invoke lambaste laud liken mock name nominate offer oppose ponder portray praise
  prefer rail recommend refer refuse regard reject reminisce resent ridicule seem slam sound summarize support talk tease
  thank tout view voice welcome dispute disagree detail deride renounce advocate lambast rebuke vent bemoan extol
  applaud reference address ignore slam label dub order focus push issue release raise publish attribute credit downplay
  congratulate outline rip apologize apologise cheer rebuff charge title allow require aim prefer point discover attempt
  try intend recount trumpet deplore ban authorize authorise expect object share list press schedule design hire`;

function build(): ReadonlyMap<string, AttitudeVerb> {
  const verbs = new Map<string, AttitudeVerb>();
  for (const [list, complement] of [
    [CLAUSE, "clause"],
    [PERSON, "person"],
    [THING, "thing"],
  ] as const)
    for (const { word, form } of inflect(list)) if (!verbs.has(word)) verbs.set(word, { complement, form });
  return verbs;
}

const VERBS = build();

/** The verb of saying, thinking or wanting that a lower-case word is a form of, or null. */
export function attitudeVerb(word: string): AttitudeVerb | null {
  return VERBS.get(word) ?? null;
}

/** Nouns, adjectives and adverbs that report what someone says or thinks: "the claim that …", "eager to …". */
export const ATTITUDE_WORDS = wordList(`
  accusation accusations allegation allegations argument assertion assumption assurance belief call calls charge charges
  claim claims complaint complaints concern concerns confidence consensus contention conviction criticism critique decision
  denial desire dislike doubt doubts endorsement expectation expectations fear fears guess hint hope hopes idea insistence
  intention mention notion offer opinion opposition plan plans pledge praise prediction promise promises proposal question
  questions recommendation reference refusal report reports request rumor rumors rumours scrutiny sense sentiment
  speculation stance statement statements suggestion suggestions support supporter supporters threat threats understanding
  view views vow warning warnings willingness worry worries
  afraid anxious aware careful certain clear concerned confident convinced determined disappointed eager enthusiastic glad
  happy hopeful inclined keen optimistic proud reluctant skeptical sure surprised unclear unsure upset wary willing worried
  supportive supposed
  allegedly apparently purportedly reportedly seemingly supposedly`);
