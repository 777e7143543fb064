import { reportingVerb } from "../words/reporting-verbs.ts";

/*
 * What a page says to its reader in whole sentences. A line is a notice by all of it: by whom it addresses and what it speaks of (the
 * page itself, the account, the newsletter), and by not narrating. Every pattern is anchored at both ends of what it needs and bounded.
 */

/** Longer lines are text. In characters. */
const LONGEST_NOTICE = 320;

const PAGE = "(?:story|article|page|post|piece|report|copy|content|interview|video|blog|live blog|column)";

/** They name the page itself or the law: no sentence about anything else reads so. */
const CERTAIN = [
  String.raw`(?:an? )?(?:earlier|previous) versions? of this ${PAGE} (?:incorrectly|wrongly|mistakenly|misstated|misspelled|misidentified|said|stated|gave|referred|omitted|contained|included|named|described|appeared|was|has been|published)\b`,
  String.raw`a version of this ${PAGE} (?:first |originally )?(?:appears|appeared|was published|ran)\b`,
  String.raw`this ${PAGE} (?:has been|was|will be|is being|has not been|is) (?:last |since )?(?:updated|corrected|amended|translated|automatically|auto-generated|syndicated|published from|regularly updated|being updated|edited(?= for | and | to |\.|$| by (?:our|the)))`,
  String.raw`(?:the )?(?:views|opinions) expressed (?:in this ${PAGE}|here|by the (?:author|writer|contributor)s?|are (?:those|the (?:author|writer)'?s?)|are solely)\b`,
  "this material may not be published, broadcast",
  String.raw`this is [\w.' -]{2,30}'s cache of https?:`,
  String.raw`(?:your )?email address will not be published\b`,
  String.raw`(?:you are|you're) (?:receiving|getting) this (?:e-?mail|newsletter|message) because\b`,
  String.raw`tip: to quickly find your search term\b`,
  String.raw`(?:we|this (?:site|website)) uses? (?:cookies|essential cookies|necessary cookies)\b`,
  String.raw`we and our (?:\d{1,4} )?(?:\w+ )?partners\b`,
  String.raw`unless otherwise (?:stated|noted) in the (?:article|text)\b`,
  String.raw`this ${PAGE} (?:is|was) (?:also )?available in\b`,
  String.raw`this ${PAGE} (?:appears|appeared) in (?:the|our)\b`,
  "when you buy .{2,60} (?:link|links)\\b",
  "privacy notice: ",
  String.raw`this ${PAGE} is (?:more than|over) (?:\d{1,2}|an?|one|two|three|five|ten) (?:years?|months?) old\b`,
  String.raw`please use (?:the )?\w+ browser\b.{0,60}$`,
  "story continues$",
  String.raw`advertise (?:with|on|here)\b.{0,30}$`,
  String.raw`discuss this (?:issue|story|article)\b.{0,40}$`,
  String.raw`these (?:highlights|summaries|key points|bullet points|takeaways) (?:were|are|was) (?:written|made|generated|created|compiled)\b`,
  String.raw`your subscription (?:could not|has been|was)\b`,
  String.raw`oops!? something went wrong\b.{0,40}$`,
  String.raw`(?:correction|clarification|update|updated?)s?,? (?:on )?(?:\d{1,2}(?:st|nd|rd|th)? \p{L}{3,9}|\p{L}{3,9}\.? \d{1,2}(?:st|nd|rd|th)?)(?:,? \d{4})?(?:,? (?:at )?\d{1,2}[:.]\d{2}.{0,16}?)?: .{0,240}$`,
  String.raw`(?:all )?quotes (?:are )?delayed\b`,
  String.raw`(?:please )?comments (?:have to|must|should) be in english\b`,
  String.raw`(?:the |this )?audio version of this ${PAGE} (?:is|was) (?:generated|read)\b`,
  String.raw`for information media\b.{0,40}$`,
  String.raw`(?:we are|we're) no longer updating this (?:page|story|blog|live page)\b`,
  String.raw`updated? (?:(?:on|at) )?(?:\w{3,9} )?\d{1,2}[^:]{0,24}(?::\d{2}[^:]{0,12})?: .{3,160}$`,
  "our standards: ",
  String.raw`this ${PAGE} (?:was|has been) (?:first|originally) published\b.{0,80}$`,
  String.raw`video player is loading\b`,
  String.raw`to (?:play|view|watch) this (?:video|content) you (?:need|have) to\b`,
  String.raw`(?:watch|see|read) the full (?:video|interview|episode|list|results|table|report) (?:above|below|here)\b.{0,20}$`,
  String.raw`(?:follow|read|see) (?:our|the) (?:live |latest |full )?(?:coverage|blog|updates) (?:here|below)\b.{0,20}$`,
  String.raw`join (?:over |more than )?\d[\d,.]* others who\b.{0,80}$`,
  String.raw`stay (?:tuned|informed|connected|up to date) (?:with|to|for)\b.{0,60}\b(?:us|our|updates|news|channel)\b.{0,40}$`,
  String.raw`(?:what do you think|do you|have you|are you) .{2,80}\? (?:tell us|let us know|share your|have your say)\b.{0,80}$`,
  String.raw`you can follow \S+ \S+ (?:on|at)\b.{0,40}$`,
  String.raw`if you (?:like|enjoy|enjoyed|value) (?:what you read|this|our)\b.{0,100}$`,
  String.raw`(?:the )?[\w ]{3,40} is an? (?:nonprofit|non-profit|reader-supported|independent) (?:newsroom|news site|publication)\. (?:donate|support|join|become)\b.{0,60}$`,
  String.raw`(?:the )?article continues below\b.{0,40}$`,
  "with agency inputs?$",
  String.raw`the (?:writer|author|columnist) is (?:an?|our) (?:[\w-]+ ){0,4}(?:correspondent|reporter|columnist|editor|journalist|contributor|writer)\b.{0,80}$`,
  String.raw`this (?:site|form|page) is protected by recaptcha\b`,
  String.raw`(?:correction|clarification)s?(?: \([^)]{1,30}\)|,? (?:on )?\d{1,2}(?:st|nd|rd|th)? \p{L}{3,9}(?:,? \d{4})?|,? (?:on )?\p{L}{3,9}\.? \d{1,2}(?:,? \d{4})?)?: .{0,160}\b(?:this|earlier|previous|an|the) (?:version|article|story|report|headline)\b`,
];

/** Their openings could begin a sentence of the body too, so the rest must not narrate. */
const ADDRESSED = [
  // The page asks for an account or for money.
  String.raw`already a (?:subscriber|member)\b`,
  String.raw`create (?:a|an|your)(?: free)? account\b`,
  String.raw`(?:please )?(?:log|sign) in (?:to|or)\b`,
  "register (?:now |here )?to (?:continue|read)",
  String.raw`subscribe (?:now |today )?to (?:continue|read|keep|unlock)\b`,
  String.raw`to (?:continue|keep) reading\b`,
  String.raw`to read (?:the|this) (?:full|rest|whole)(?: of)?(?: the| this)?(?: (?:story|article|report|interview|version|post|piece|text)\b|,)`,
  "you (?:have|'ve) (?:reached|read) .{1,30}(?:limit|free articles?)",
  String.raw`(?:this|the) ${PAGE} is (?:only )?(?:available |reserved )?(?:for|to) (?:\w+ )?(?:subscribers|members)\b`,
  String.raw`only [$€£]\d.{0,40}$`,
  String.raw`then [$€£]\d.{0,60}(?:month|year|week)`,
  String.raw`(?:you can )?(?:unsubscribe|cancel) (?:at )?any ?time\b`,
  String.raw`you can unsubscribe\b`,
  String.raw`thanks for reading\b.{0,80}\b(?:subscribe|share)\b`,
  // The page speaks of itself.
  String.raw`this is (?:a|an) (?:developing|breaking|updating)(?: news)? (?:story|report)(?:[.,;:!]| and\b| -|$)`,
  String.raw`this ${PAGE} (?:has been|was|is) (?:first |originally )?published (?:by|in|on|at|from)\b`,
  String.raw`this live blog\b`,
  String.raw`(?:the|this) ${PAGE} (?:was )?(?:first|originally) (?:published|appeared) (?:by|in|on|at)\b`,
  String.raw`(?:correction|clarification) ?[:–—-] ?.{0,200}\b(?:article|story|version|report|headline|incorrect\w*|misstated|corrected|we)\b`,
  String.raw`(?:associated press|ap|reuters|afp|staff) (?:\w+ )?(?:writers?|journalists?|reporters?|correspondents?) .{2,120} contributed\b`,
  // Consent.
  String.raw`by (?:clicking|continuing|signing up|subscribing|registering|submitting|entering|using)\b.{0,140}\b(?:agree|agreeing|accept|consent|privacy|terms)\b`,
  String.raw`(?:we|this (?:site|website|page)|our (?:site|website)) .{0,40}\buses? .{0,40}\bcookies\b`,
  // What else there is to read, see, join and send.
  String.raw`(?:read|see|watch|view|find|listen to) (?:the |our )?(?:full |complete |whole |entire |original |more )?(?:story|article|report|interview|post|statement|version|coverage|video|gallery|here)(?: (?:here|below|at|on|in)\b.{0,60})?[.!]?$`,
  String.raw`(?:click|tap) here\b`,
  String.raw`(?:catch|get|join|follow|download|subscribe|visit|check|listen|watch|stay|never miss|don't miss|keep)\b.{0,80}\bour (?:\w+ ){0,2}(?:app|channel|newsletters?|podcast|website|site|page|feed|group|community)\b`,
  String.raw`(?:please )?(?:follow|like|join|find) (?:us|me|@\w+|\S+(?: \S+){0,3}) on (?:twitter|facebook|instagram|x\b|telegram|whatsapp|youtube|linkedin|tiktok|threads|bluesky|google news|social)`,
  String.raw`(?:listen|watch|follow|like|join|find|catch|keep|stay|get|see)\b.{0,160}\bon (?:\p{L}{2,16}(?: \p{L}{2,16})?, ){0,4}(?:and )?(?:facebook|instagram|x,|x and|twitter|telegram|whatsapp|youtube|tiktok|linkedin|bluesky|threads)\b.{0,140}$`,
  String.raw`(?:add|prefer|make|set|choose) .{2,40}\b(?:on google(?: news| discover| search)?|preferred source(?: on .{2,20})?|preferred source)$`,
  String.raw`(?:story tips?|news tips?|tips) (?:can be|may be|should be)? ?(?:sent|emailed)\b.{0,80}@.{0,60}$`,
  String.raw`(?:found|spotted|noticed|seen?) an? (?:mistake|error|typo)\b.{0,60}$`,
  String.raw`report it(?: to us)?\.?$`,
  String.raw`forwarded this e?-?mail\?`,
  String.raw`subscribe (?:now |today )?(?:and (?:get|receive|save)|here for|from just|for just)\b`,
  String.raw`subscribe (?:now |today )?(?:from|for) .{0,40}\b(?:week|month|year)\b`,
  String.raw`join (?:over |more than )?(?:[\d,.]{1,9}k? |thousands of |millions of )?(?:other )?(?:readers|subscribers|members|followers)\b.{0,60}$`,
  String.raw`never miss (?:a|an|another|the|out)\b.{0,60}$`,
  String.raw`(?:enjoying|enjoyed|like|love) (?:this|our) (?:${PAGE}|journalism|reporting|coverage)\b.{0,80}$`,
  String.raw`subscribe to comment\b`,
  String.raw`live updates? from the live ?blog\b`,
  "(?:shared|sent) (?:from|via|with) (?:the |my )?.{2,40}$",
  String.raw`you are replying to\b`,
  String.raw`you can share this\b`,
  String.raw`sign up to (?:receive|get)\b`,
  "dear readers?[,!]",
  "published in the print edition of\\b",
  "read a summary of this (?:article|story)\\b",
  String.raw`comments (?:may|will|can|must)\b.{0,80}\b(?:appear|moderated|site|page|guidelines|policy)\b`,
  String.raw`thank you for (?:reading|donating|subscribing|supporting|your (?:engagement|support|interest|feedback))\b`,
  String.raw`follow (?:him|her|them|us|\S+ \S+) (?:at|on) @`,
  String.raw`(?:sign up|subscribe|register) (?:now |here |today )?(?:for|to) (?:our|the|your|its)\b.{0,80}\b(?:newsletters?|alerts|channel|updates|podcast|feed|emails?|inbox)\b`,
  String.raw`(?:get|receive) (?:our|the|your|all the)\b.{0,100}\b(?:newsletter|inbox|email|alerts|news|headlines)\b.{0,60}$`,
  "get (?:the )?(?:latest|breaking) (?:news|updates|headlines|alerts|live) .{0,120}$",
  String.raw`keep up to date\b`,
  String.raw`download (?:our|the) .{0,40}\bapp\b`,
  String.raw`(?:to read more|for more (?:news|stories|on this|information))\b.{0,60}\b(?:click|visit|subscribe|go to|contact|email|call)\b`,
  String.raw`support (?:our|independent|local|quality|free) journalism\b`,
  String.raw`(?:send|tell|email|write to|contact|whatsapp) us\b.{0,80}(?:$|@|\bat\b|\byour\b|\bhere\b)`,
  String.raw`(?:do you|have you|are you|have a|got a|know) .{0,60}\b(?:news tip|story tip|tip|story)(?: for .{2,40})?\?(?: (?:e-?mail|contact|tell|send|get|call|let)\b.{0,100})?$`,
  String.raw`(?:please )?(?:enable|disable) (?:javascript|cookies|your ad ?blocker)\b`,
  String.raw`(?:share|comment) (?:this|your|on)\b.{0,60}\b(?:article|story|thoughts|views|comments?|below)[:.!]?$`,
  String.raw`(?:please )?(?:scroll|read) down\b.{0,40}$`,
  // How the page goes on.
  String.raw`(?:the )?(?:story|article|text|content|post|report) continues (?:below|after)(?: (?:this |the )?(?:ad(?:vertisement)?s?|video|photos?|gallery|promo\w*))?\.?$`,
  String.raw`(?:advertisement|ad)(?: ?[:.–—-])? ?(?:scroll (?:down )?to continue|(?:story|article) continues below|continue (?:reading|below))\b.{0,20}$`,
  String.raw`see .{2,30}, page \w{1,4}$`,
  String.raw`see (?:all |more )?(?:(?:stories|posts|articles) )?(?:by|from)\b.{2,40}$`,
  String.raw`(?:posts|stories|articles|updates) (?:from|by|on) this (?:author|topic|writer|reporter) will be\b`,
  String.raw`follow (?:topics|authors|this author|this topic)\b`,
  String.raw`(?:need|want) to (?:get in touch|contact|reach)\b.{0,40}$`,
  String.raw`for (?:all )?(?:the )?(?:latest|more)\b.{0,80}\b(?:follow|check|visit|click|sign up|head to|go to)\b.{0,80}$`,
  String.raw`need a break\?`,
  String.raw`sign up now\b.{0,20}: .{0,100}$`,
  "(?:skip past|after) newsletter promotion$",
  // Agencies that helped, and stamps of time.
  String.raw`(?:with )?(?:additional |agency )?inputs? from\b.{1,60}$`,
  String.raw`(?:(?:last )?(?:updated|published|posted|modified)\W{0,3})?(?:\d{1,3}|an?) ?(?:m|h|d|min(?:ute)?s?|hours?|hrs?|days?|weeks?|months?)(?: ago)?$`,
  String.raw`(?:reading|read|listening) time:? ?\d{1,3} min`,
  String.raw`(?:listen|watch|play|video|audio)(?: to this (?:article|story))?[ |·•:]{0,4}\(?\d{1,3}(?::\d{2}| ?min)`,
  // Counters, ways through the site.
  String.raw`comments? \(\d{1,5}\)?$`,
  String.raw`\d{1,3} ?(?:of|\/) ?\d{1,3}$`,
  String.raw`(?:slide|image|photo|list|page|item) \d{1,3}(?: of \d{1,3}\b.{0,120})?$`,
  String.raw`list of \d{1,3} items$`,
  String.raw`home(?: ?[>›»/|] ?[\w &]{2,30}){1,5}$`,
  String.raw`(?:terms of (?:use|service)|privacy policy|contact us|about us|unsubscribe)(?: ?[|·•/] ?[\w &]{2,30}){1,6}$`,
];

/** Words in the middle by which a line is the page's own. */
const INSIDE_SIGN = /cookie|can be (?:reach|contact)|click here|comments are|issues raised|@/u;
const INSIDE =
  /\b(?:e-?mail|contact|reach|write to)\b.{0,80}\S@\S|\bclick here[.!]?$|\bcomments are (?:moderated|closed)\b|\bissues raised in this article\b|\bcookie (?:policy|settings|preferences|notice)\b|\b(?:accept|manage|reject)(?: all)? cookies\b|^.{3,60} can be (?:reached|contacted) (?:at|on|via|by)\b.{0,80}[@\d]/u;

const CONTACT_REPORTER = /^(?:contact|follow|e-?mail|reach) (?:\w+ )?\p{L}+ \p{L}+ (?:at|on) \S{0,60}@/u;

/** The words that notices begin with: most lines need no closer look. */
const OPENINGS = new Set(
  (
    "a ad add additional prefer make set choose quotes tips comments please need advertise discuss these oops! oops stories posts articles updates clarifications corrections " +
    "additional advertisement after cancel agency all already an ap article associated audio are before breaking do have if what to by catch check clarification click comment comments " +
    "content copyright correction create disable disclaimer do don't download earlier editor's email enable find follow for get got have home image inputs input item join keep " +
    "know last list listen listening live log modified more never next note only opinions our page paid photo play please post posted presented previous privacy published read " +
    "reading receive register report reuters scroll see send share sign skip slide sponsored staff stay story subscribe support tap tell terms text thanks the then this tip to " +
    "when produced dear enjoying enjoyed love unless thank forwarded found spotted noticed seen shared sent unsubscribe updated video view views visit want watch we whatsapp with write you you're your about contact e-mail afp like"
  ).split(" "),
);

/** ", the trapper said." */
const ATTRIBUTED =
  /,["”']? (?:the |a |an )?[\p{L}.' -]{2,40} (?:said|says|wrote|writes|asked|warned|ruled)\.$/u;

const oneOf = (patterns: readonly string[]) => new RegExp(`^(?:${patterns.join("|")})`, "u");
const CERTAIN_NOTICE = oneOf(CERTAIN);
const MORE_TO_HEAR = /^.{0,160}\blisten to more stories (?:on|in)\b.{0,60}$/u;
const isCertain = (plain: string) =>
  CERTAIN_NOTICE.test(plain) || (plain.includes("listen to more stories") && MORE_TO_HEAR.test(plain));
const ADDRESSED_NOTICE = oneOf(ADDRESSED);

/** The page asks to be followed, in other languages. */
const FOREIGN_INVITATION =
  /^(?:subscreva |ao subscrever|inscreva-se|cadastre-se|siga-nos|continuar a ler$|os leitores são a força e a vida d|o contributo d[oa] \S+ para a vida democrática|folgen sie uns|abonnieren sie|melden sie sich|hier (?:geht es|finden sie)|suivez-nous|recevez |abonnez-vous|inscrivez-vous|téléchargez|síguenos|suscríbete|regístrate|recibe |descarga |bizi takip|takip etmek|abone ol|تابعونا|تابعنا|تابعوا|اشترك|اشتركوا|انضم|حمّ?ل(?:وا)? تطبيق|لمتابعة|il vous reste \d|jetzt .{0,40}(?:anmelden|abonnieren|registrieren|bestellen|sichern)|nichts (?:mehr )?verpassen|ne manquez|no te pierdas|haben sie (?:einen )?fehler|ما را در|به کانال|عضو کانال)/u;
const LONGEST_INVITATION = 140;
/** The page speaks of the article at hand, in other languages. */
const FOREIGN_CERTAIN =
  /^(?:dieser (?:artikel|text|beitrag) (?:gehört zum|ist (?:nur |zuerst |exklusiv )?(?:für|im|in|am|bei|teil|erschienen)|erschien|stammt aus|wurde (?:zuerst|zuletzt|aktualisiert|automatisch|am|mit))|cet article (?:est (?:réservé|paru|extrait)|a été (?:publié|mis à jour|traduit))|este artículo (?:ha sido|fue) (?:publicado|actualizado|traducido)|esta (?:noticia|nota) (?:ha sido|fue) (?:publicada|actualizada)|bu (?:haber|yazı) .{0,40}(?:yayımlan|yayınlan|güncellen|alınmış)|mit material (?:von|der)\b|die wiedergabe wurde\b|passer la publicité|la suite après cette publicité|este artigo é exclusivo|subscreva (?:já |agora |gratuitamente )|exclusivo para assinantes)/u;
/** Longer notices than others: what becomes of an address. */
const LONG_NOTICE =
  /^(?:privacy notice|by (?:signing up|entering your|submitting your|subscribing)|if you do not have an account)\b/u;
const LONGEST_LONG_NOTICE = 900;

/** "Only for members? Try four weeks free", "SUBSCRIBE NOW AND SAVE": the paper offers itself. */
const OFFER =
  /\btry (?:us |it |your )?(?:first )?(?:\w+ )?(?:days?|weeks?|months?|year) (?:for )?(?:free|[$€£]\d.{0,12})[.!]?$|\b(?:days?|weeks?|months?) free trial[.!]?$/u;
const OFFER_SIGN = /free|[$€£]/u;
const SHOUTED_OFFER =
  /^(?:SUBSCRIBE|SIGN UP|JOIN (?:US|NOW|TODAY)|GET (?:UNLIMITED|FULL|DIGITAL) |SUPPORT (?:US|OUR) |DONATE|BECOME A (?:MEMBER|SUBSCRIBER))(?!\p{L})[^\p{Ll}]{0,80}$/u;
const isOffer = (line: string, bare: string) =>
  line.length <= LONGEST_INVITATION &&
  ((OFFER_SIGN.test(bare) && OFFER.test(bare)) || SHOUTED_OFFER.test(line)) &&
  !narrates(line);

const IS_NONPROFIT = / is an? (?:non-?profit|reader-supported|independent) /u;
const UNTIL_THE_END = /^(?:sponsored by|paid for by|presented by) .{2,50}$/u;

/** Whether the line is a notice whatever else it says: it names the page itself or the law. */
export function isCertainNotice(line: string): boolean {
  const plain = line
    .replace(/^\((.*)\)$/u, "$1")
    .toLowerCase()
    .replaceAll("’", "'");
  return (
    line.length <= LONGEST_NOTICE &&
    (FOREIGN_CERTAIN.test(plain) || isCertain(plain)) &&
    !ATTRIBUTED.test(plain)
  );
}

/** Whether the line is the page's word to its reader, and no part of the article. */
export function isNotice(line: string): boolean {
  if (line.length > LONGEST_NOTICE)
    return (
      line.length <= LONGEST_LONG_NOTICE && LONG_NOTICE.test(line.toLowerCase()) && addressesReader(line)
    );
  const bare = line
    .slice(line.startsWith("(") ? 1 : 0, line.endsWith(")") ? -1 : undefined)
    .trim()
    .toLowerCase()
    .replaceAll("’", "'");
  if (bare.length <= LONGEST_INVITATION && FOREIGN_INVITATION.test(bare)) return true;
  if (FOREIGN_CERTAIN.test(bare) || isOffer(line, bare)) return true;
  if (INSIDE_SIGN.test(bare) && INSIDE.test(bare)) return !narrates(line) || CONTACT_REPORTER.test(bare);
  if (/^\d{1,2}[:.]\d{2} /u.test(bare)) return isNotice(line.slice(line.indexOf(" ") + 1));
  const opening = /^[^\s:,(–—-]*/u.exec(bare)?.[0] ?? "";
  if (!OPENINGS.has(opening) && !/^\d/u.test(bare) && !IS_NONPROFIT.test(bare)) return false;
  const plain = bare.replace(/^(?:disclaimer|editor's note|note) ?[:–—-] ?(?=.)/u, "");
  if (plain !== bare) return isCertain(plain) || !narrates(line);
  if (isCertain(plain)) return !ATTRIBUTED.test(plain);
  if (ADDRESSED_NOTICE.test(plain)) return !narrates(line);
  return UNTIL_THE_END.test(plain) && !/[.!?]$/u.test(plain);
}

const READER =
  /\b(?:you|your|you're|our|inbox|newsletters?|emailed?|e-mails?|delivered|subscribers?|unsubscribe|headlines|vous|votre|vos|usted|siz\w*)\b/iu;
/** In small letters these are she and they. */
const GERMAN_READER = /(?<=.)\b(?:Sie|Ihre?[nmrs]?)\b/u;

/** Whether the line speaks to its reader, or of mail and news for the reader. A quoted word in the body may do so too. */
export const addressesReader = (line: string) => READER.test(line) || GERMAN_READER.test(line);

/** Words of someone who is spoken of, or of what has been: a page that speaks to its reader has none of them. */
const NARRATIVE =
  /\b(?:he|she|they|him|his|her|hers|their|them|who|whom|was|were|had|did|been|ago|somebody|someone)\b/iu;

/**
 * Whether a whole sentence tells of others or of the past: it has a third person, a past tense or someone who says something. A
 * page speaks to its reader, in the present.
 */
export function narrates(sentence: string): boolean {
  if (!/[.!…]["'”’»)]*$/u.test(sentence)) return false;
  if (NARRATIVE.test(sentence)) return true;
  return sentence.split(/[^\p{L}'’]+/u).some((word, index) => {
    const verb = index === 0 ? null : reportingVerb(word.toLowerCase());
    return verb?.form === "finite" && verb.plain;
  });
}

const AUTHOR_NOTE =
  /^The (?:writer|author|columnist) (?:is|was|teaches|works|lives)\b.{2,200}\.$|^\p{Lu}[\p{L}.'’ -]{3,50} (?:is|are|was|has been) (?:a|an|the|our) (?:[\p{L}'’&-]+ ){0,4}(?:writer|reporter|correspondent|columnist|contributor|editor|journalist|analyst|fellow|professor|lecturer|author)\b.{0,200}\.["”’]?$/u;
/** "Jane Doe covers the harbour for The Beacon.", "Follow her at @janedoe." */
const AUTHOR_DUTY =
  /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,2} (?:covers|writes (?:about|on|for)|reports (?:on|for|from)|joined)\b.{0,200}\.$/u;

/** "Jane Doe is editor of The Beacon." */
const AUTHOR_OFFICE =
  /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,2} is (?:[\p{L}-]+ ){0,3}(?:editor|publisher|founder|director|head|chief|host|reporter|correspondent|columnist)\b.{0,200}\.$/u;

/**
 * Whether the line says who the author is. A sentence of the body may read so too: trust it only at the end.
 *
 * @param signature the lines that say who wrote the article; empty where none does.
 */
export function isAuthorNote(line: string, signature: string): boolean {
  if (line.length > LONGEST_NOTICE) return false;
  if (signature === "" || line.startsWith("The ")) return AUTHOR_NOTE.test(line);
  const name = line.split(" ").slice(0, 2).join(" ").toLowerCase();
  return (
    (AUTHOR_NOTE.test(line) || AUTHOR_DUTY.test(line) || AUTHOR_OFFICE.test(line)) &&
    signature.toLowerCase().includes(name)
  );
}
