import { wordList } from "../lexicon/word-list.ts";

/** Words by which an article says whether someone said something, by what they do to a verb of saying. */

export const MODAL =
  /^(?:will|would|may|might|could|should|shall|must|can)$|^(?:wo|would|could|should|ca|might|must)n't$/u;
/** "Would often say", "could only say": these were said. */
export const HABIT =
  /^(?:often|always|usually|sometimes|frequently|repeatedly|regularly|later|then|eventually|subsequently|only|just)$/u;
export const FALSELY =
  /^(?:falsely|wrongly|incorrectly|mistakenly|untruthfully|fraudulently|erroneously|inaccurately)$/u;
/** "Falsely claimed" was said; only "falsely quoted" was not. */
export const HANDING_ON = /^(?:quoted|cited|reported|heard|shown)$/u;
export const ALLEGEDLY = /^(?:allegedly|supposedly|purportedly)$/u;
export const DENYING =
  /^(?:den(?:y|ies|ied|ying|ials?)|(?:reject|refut|disput|debunk|contest|disavow|retract)(?:e|s|es|ed|ing)?|withdr(?:ew|awn|aws?|awing)|apologi[sz](?:e|es|ed|ing)|dismiss(?:es|ed|ing)?|rebut(?:s|ted|ting)?|avoid(?:s|ed|ing)?)$/u;
export const DECLINING =
  /^(?:refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|fail(?:s|ed|ing)?|neglect(?:s|ed|ing)?|unwilling|unable|resist(?:s|ed|ing)?)$/u;
export const AHEAD =
  /^(?:expected|due|set|likely|going|plan(?:s|ned|ning)?|want(?:s|ed|ing)?|hop(?:e|es|ed|ing)|intend(?:s|ed|ing)?|about|ready|prepared|preparing|scheduled|poised|supposed|ought|needs?|needed|as?ked|told|urged|advised|instructed|invited|ordered|wish(?:es|ed)?|tempted|if|though|promis(?:e|es|ed|ing)|vow(?:s|ed|ing)?|pledg(?:e|es|ed|ing)|threaten(?:s|ed|ing)?|offer(?:s|ed|ing)?|agree(?:s|d|ing)?|meant|means?|sought|seek(?:s|ing)?|long(?:s|ed|ing)?|rehears(?:e|es|ed|ing)|close|temptation|urge|chance|chances|opportunity|right|desire|intention|decision|courage|permission|invitation|order|promise)$/u;
export const ALLEGED = /^(?:alleged|rumou?red|purported|claimed|accused)$/u;
export const ACCUSING =
  /^(?:accus(?:e|es|ed|ing)|suspect(?:s|ed|ing)?|guilty|convicted|charged|accusations?|allegations?)$/u;
export const CLAIMING =
  /^(?:claim(?:s|ed|ing)?|alleg(?:e|es|ed|ing)|insinuat(?:e|es|ed|ing)|doubt(?:s|ed|ing)?|pretend(?:s|ed|ing)?)$/u;
export const CLAIM =
  /^(?:claims?|reports?|allegations?|accusations?|rumou?rs?|suggestions?|assertions?|notion|story|stories|hoax|lie|lies|myth|legend|posts?|accounts?|versions?|falsehoods?|fiction|testimony|reporting)$/u;
export const SUPPOSING =
  /^(?:if|whether|unless|lest|imagin(?:e|es|ed|ing)|suppos(?:e|ing)|picture|dream(?:s|ed|t|ing)?|wish(?:es|ed)?)$/u;
export const PROOF =
  /^(?:true|correct|record|records|evidence|proof|sign|indication|case|fact|trace|recording|footage)$/u;
export const UNTRUE = /^(?:not|no|never|false|untrue|wrong|without|isn't|wasn't|nor|neither|little)$/u;
export const FAKE =
  /^(?:fake|faked|false|bogus|doctored|fabricated|manipulated|hoax|forged|altered|deepfake|deepfakes|ai-generated|invented|phony|phoney|spoof|parody|satirical|fictitious|made-up)$/u;
export const SHOWING =
  /^(?:show(?:s|ed|ing)?|depict(?:s|ed|ing)?|portray(?:s|ed|ing)?|ha(?:s|ve|d|ving)|feature(?:s|d)?|featuring)$/u;

export const QUESTION_WORD =
  /^(?:who|what|why|how|when|where|did|does|do|is|has|have|would|will|could|should|can|might)$/u;

export const UTTERANCE =
  /^(?:quotes?|quotations?|words?|remarks?|statements?|comments?|lines?|sayings?|posts?|tweets?|messages?|letters?|sentences?|phrases?)$/u;

/** Things that words stand in, or that hand them on. */
export const VEHICLE =
  /^(?:clips?|videos?|recordings?|audio|footage|posts?|tweets?|letters?|interviews?|articles?|screenshots?|transcripts?|e-?mails?|messages?|speech|speeches|remarks|statements?|stor(?:y|ies)|accounts?|images?|memes?|posters?|leaflets?|notes?|memos?|columns?|pamphlets?|cables?|deepfakes?|documents?|adverts?|tapes?|reports?|pictures?|hoax|parody|spoof)$/u;
/** Works whose figures say what nobody said. */
export const FICTION =
  /^(?:novels?|sketch|sketches|cartoons?|satires?|skits?|fables?|jokes?|dreams?|nightmares?|sitcoms?|musicals?)$/u;
/** What is said of a vehicle that is not what it seems. */
export const MADE_UP =
  /^(?:fake|faked|false|bogus|doctored|fabricated|fabrications?|manipulated|hoax|hoaxes|forged|forger(?:y|ies)|edited|invented|inventions?|phony|spoof|parody|satire|satirical|fictitious|fictional|untrue|ai-generated|generated|deepfakes?|retracted|withdrawn|pulled|apocryphal|misattributed|spliced|software)$/u;
/** Of what was written but not handed over; also in two words. */
export const UNSENT =
  /^(?:undelivered|unsent|never (?:delivered|given|sent|posted|published|aired|released|read)|not (?:delivered|given|sent|posted|published)|be (?:delivered|given|sent|published|broadcast|aired))$/u;
/** What is done to what should not have been said, or was not. */
export const DISCARDED =
  /^(?:retract(?:s|ed|ing)?|withdr(?:ew|awn|aws|awing)|invent(?:s|ed|ing)?|fabricat(?:es|ed|ing|e)|forg(?:es|ed|ing|e)|fak(?:es|ed|ing)|doctor(?:ed|ing)|delet(?:e|es|ed|ing)|correct(?:s|ed|ing))$/u;
export const SAID_OR_WRITTEN = wordList(`
  made make posted said say saying says spoke spoken use used utter uttered utters write written wrote`);
/** Who speaks like someone else. */
export const POSING =
  /^(?:posing|impersonat(?:ing|ed|es)|imitat(?:ing|ed|es)|pretending|masquerading|mimicking)$/u;
/** Verbs of perceiving that words were said. */
export const PERCEIVING =
  /^(?:remember(?:s|ed)?|recall(?:s|ed)?|hear|heard|hears|hearing|see|saw|seen|find|found|witness(?:ed)?)$/u;
/** Behind these, a clause says what shall be. */
export const DEMANDING =
  /^(?:demand(?:s|ed|ing)?|insist(?:s|ed|ing)?|request(?:s|ed|ing)?|propos(?:e|es|ed|ing)|suggest(?:s|ed|ing)?|recommend(?:s|ed|ing)?|ask(?:s|ed|ing)?|requir(?:e|es|ed|ing)|prefer(?:s|red)?)$/u;
/** Of a thing that may not be what it is given out for. */
export const SUPPOSED = /^(?:purported|supposed|alleged)$/u;
/** Nobody answers for what these say. */
export const HEARSAY = /^(?:legend|rumou?rs?|myth|gossip|lore|hearsay)$/u;
