import { isNotice } from "./page-notices.ts";

/*
 * What news pages put around an article, recognised by the form of one line. Nothing here looks at a line longer than
 * `longestFurniture`, so the patterns run in bounded time; where a line stands is for `readLayout` to weigh.
 */

/** Longer lines are text, whatever they hold. In characters. */
const LONGEST_FURNITURE = 600;

/** Words that make up share bars and text-size tools. */
const TOOL_WORDS = new Set(
  (
    "share tweet email e-mail mail print facebook twitter x whatsapp telegram linkedin pinterest reddit messenger instagram " +
    "youtube flipboard tumblr copy link save bookmark comment comments like pin post sms viber threads bluesky a a- a+ aa tt " +
    "on via this article story page to"
  ).split(" "),
);

/** Whole lines. */
const FURNITURE_LINES = new Set(
  (
    "advertisement,sponsored,sponsored content,promoted,ad,skip ad,loading,menu,search,close,home,sign in,log in,subscribe," +
    "subscribe now,sign up,register,newsletter,read more,see more,show more,load more,more,next,previous,back to top," +
    "skip to content,skip to main content,share this,link copied,copy link,listen to this article,listen,play,play video,watch," +
    "view gallery,view comments,leave a comment,follow us,continue reading,read the full story,read full article," +
    "print this article,add to favorites,report a typo,about the author,live,breaking,breaking news,video player loading," +
    "show caption,hide caption,toggle caption,view image in fullscreen,enlarge image,enlarge this image,report an error," +
    "next article,previous article,next story,save for later,print this page,promoted content,scroll down,scroll down for more," +
    "scroll down for video,recommended,getty images"
  ).split(","),
);

/** Whole lines that head a list of other articles. */
const LIST_HEADINGS = new Set(
  (
    "most viewed,most read,most popular,most shared,most commented,trending,trending now,popular,popular now,related,related articles," +
    "related stories,related news,related topics,related content,recommended,recommended for you,recommended stories,read next,up next," +
    "more stories,more news,more from this section,more on this story,more on this topic,you may also like,you might also like," +
    "editor's picks,editors' picks,top stories,latest news,latest stories,latest,don't miss,also on this site,see also,read also,also read"
  ).split(","),
);

const POINTER =
  /^(?:read more|also read|read also|see also|also see|read next|more on this|related (?:article|story|stories|news)|watch more|watch now)\s*[:|»›>–—]/iu;
/** Openings that a sentence may have too: a pointer has no full stop. */
const SHORT_POINTER = /^(?:related|watch|listen|don['’]t miss|must read|recommended)\s*[:|»›>].{1,120}$/iu;
const INVITATION =
  /^(?:(?:please )?(?:follow|like|join|find) (?:us|me|@\w+|\S+(?: \S+){0,3}) on (?:twitter|facebook|instagram|x\b|telegram|whatsapp|youtube|linkedin|tiktok|threads|bluesky|google news|social)|(?:sign up|subscribe|register) (?:now |here |today )?(?:for|to) (?:our|the|your|its)\b.{0,80}\b(?:newsletter|newsletters|alerts|channel|updates|podcast|feed|emails?)\b|(?:get|receive) (?:our|the|your|all the)\b.{0,80}\b(?:newsletter|inbox|email|alerts)\b|download (?:our|the) .{0,40}\bapp\b|click here (?:to|for)\b|(?:to read more|for more (?:news|stories|on this)).{0,60}\b(?:click|visit|subscribe|go to)\b|support (?:our|independent) journalism\b)/iu;
const INTERRUPTION =
  /^(?:the )?(?:story|article|text|content|post) continues (?:below|after)\b|^(?:advertisement|ad)\b.{0,40}\b(?:continue|scroll|below)/iu;
const COPYRIGHT =
  /^(?:copyright(?: ?[©:]| \(c\)|,? \d{4}| by\b)|\(c\) ?\d{4}|©|this material may not be published, broadcast)/iu;
const RIGHTS_RESERVED = /\ball rights reserved\.?$/iu;
const TAG_LIST = /^(?:tags?|topics?|keywords?|filed under|categories|category|in this article|labels)\s*:/iu;
const HASHTAGS = /^#\S+(?:[\s,]+#\S+)+$/u;
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/iu;
const RULE = /^(?:[-–—_*=~•·#.]\s?){2,}$/u;
/** Those that need nothing else, tried at once: nearly every line is none of them. */
const FORMS = new RegExp(
  [POINTER, INTERRUPTION, COPYRIGHT, TAG_LIST, HASHTAGS, ADDRESS, RULE].map(({ source }) => source).join("|"),
  "iu",
);

/** Whether the line is a share bar, a pointer to other pages, a cookie notice or the like. */
export function isFurniture(line: string): boolean {
  if (line.length > LONGEST_FURNITURE || startsQuoted(line)) return false;
  const plain = plainWords(line);
  return (
    FURNITURE_LINES.has(plain) ||
    isListHeading(line) ||
    isToolBar(line) ||
    /^TT(?:\s+\d{1,3})?$/u.test(line) ||
    /^\d{1,3} (?:comments?|shares?|views|likes)$/iu.test(line) ||
    FORMS.test(line) ||
    (SHORT_POINTER.test(line) && !line.endsWith(".")) ||
    (line.length <= 250 && INVITATION.test(line)) ||
    isCookieNotice(line) ||
    RIGHTS_RESERVED.test(line.slice(-24)) ||
    isNotice(line)
  );
}

/** Whether the line heads a list of other articles ("Most read"), so that the headlines after it are not this article's. */
export function isListHeading(line: string): boolean {
  return line.length <= 60 && LIST_HEADINGS.has(plainWords(line));
}

function plainWords(line: string): string {
  return line.length > 60
    ? ""
    : line
        .toLowerCase()
        .replace(/’/gu, "'")
        .replace(/[\s:»›>…–—-]+$/u, "");
}

/** "Share Tweet Email Print": tools and nothing else; at least two, or one that is no ordinary word. */
function isToolBar(line: string): boolean {
  if (line.length > 120 || endsAsProse(line)) return false;
  const words = line
    .toLowerCase()
    .split(/[\s|/•·,]+/u)
    .filter((word) => word !== "");
  const alone = /^(?:share|tweet|e-?mail|print|facebook|twitter|whatsapp|telegram|linkedin|comments)$/u;
  return words.every((word) => TOOL_WORDS.has(word)) && (words.length > 1 || alone.test(words[0] ?? ""));
}

function isCookieNotice(line: string): boolean {
  return (
    /\bcookies?\b/iu.test(line) &&
    /\b(?:we|site|website|page)\b.{0,40}\buses?\b.{0,40}\bcookies\b|\bcookie (?:policy|settings|preferences|notice)\b|\b(?:accept|manage|reject)(?: all)? cookies\b/iu.test(
      line,
    ) &&
    /\b(?:experience|browsing|policy|privacy|consent|continu\w+|accept|traffic|settings|preferences|ads|personali[sz]e)\b/iu.test(
      line,
    )
  );
}

const AGENCIES = new Set(
  (
    "reuters,ap,afp,epa,epa-efe,efe,upi,dpa,spa,wam,anadolu,aa,petra,qna,mena,irna,isna,tasnim,fars,mehr,tass,sputnik,ria novosti,xinhua," +
    "kyodo,yonhap,kcna,pti,ani,ansa,pa,pa wire,pa media,pa images,rex,zuma,nurphoto,imago,bloomberg,alamy,shutterstock,istock,wikimedia," +
    "unsplash,pexels,associated press,the associated press,agence france-presse,cp,the canadian press,aap,ntb,tt news agency,keystone," +
    "file,files,handout,pool,archive,supplied,provided,screenshot,screengrab,social media,nasa,courtesy"
  ).split(","),
);
const CREDIT_WORD =
  /\b(?:photos?|photograph|photographer|images?|picture|getty|handout|file photo|courtesy|screengrab|screenshot|archives?|illustration|graphic)\b/iu;
const CAPTION_OPENING =
  /^(?:file photo|file image|file picture|file -|photo|photos|image|picture|pictured|caption|illustration|graphic|handout photo|undated photo|stock photo)\s*(?::|–|—|- )|^(?:an? )?(?:undated )?(?:handout|file|archive) (?:photo|picture|image)\b/iu;
const CREDIT_ENDING =
  /\b(?:REUTERS|AP Photo|AFP|EPA|EPA-EFE|DPA|Xinhua|Anadolu)\/\p{Lu}[^.!?]{1,60}\.?$|\b(?:Image|Photo|Photograph|Picture|Photo credit|Image credit|Credit|Photo courtesy)(?::| by:?| courtesy of| of:) ?\p{Lu}[^.!?:"”]{1,80}\.?$|[\w)][/ ](?:Getty Images|Shutterstock|Alamy Stock Photo)\)?\.?$/u;

/** The credit in parentheses at the end of a caption ("Reuters", "EPA/Handout"), or null. */
export function closingCredit(line: string): string | null {
  return /\(([^()]{2,100})\)\.?$/u.exec(line.slice(-104))?.[1]?.trim() ?? null;
}

/** A caption's words and its credit ("Reuters", "Image: Jane Doe"), as written. */
export function splitCaption(line: string): { text: string; credit: string | null } {
  const credit = closingCredit(line);
  if (credit !== null) return { text: line.slice(0, line.lastIndexOf("(")).trimEnd(), credit };
  const from = Math.max(0, line.length - 150);
  const ending = CREDIT_ENDING.exec(line.slice(from));
  const sentence = ending === null ? -1 : line.lastIndexOf(". ", from + ending.index);
  if (ending === null) return { text: line, credit: null };
  const start = /^[\p{Lu}]/u.test(ending[0]) ? from + ending.index : sentence < 0 ? 0 : sentence + 2;
  const words = line.slice(0, start).trimEnd();
  return words === ""
    ? { text: line, credit: null }
    : { text: words, credit: line.slice(start).replace(/\.$/u, "") };
}

/** Whether the credit names a picture agency or says that it is a picture's. */
export function isPictureCredit(credit: string): boolean {
  if (CREDIT_WORD.test(credit)) return true;
  return credit
    .toLowerCase()
    .split(/\s*[/,|·]\s*| via | - /u)
    .some((part) => AGENCIES.has(part.trim()));
}

/** Whether the line is a picture's caption by its own form: its opening words or its credit. */
export function isCaption(line: string): boolean {
  if (line.length > LONGEST_FURNITURE || startsQuoted(line)) return false;
  if (CAPTION_OPENING.test(line)) return true;
  const credit = line.endsWith(")") ? closingCredit(line) : null;
  return credit === null ? CREDIT_ENDING.test(line.slice(-150)) : isPictureCredit(credit);
}

/** Whether the line opens with a double quotation mark: someone speaks, so it is no furniture. */
export function startsQuoted(line: string): boolean {
  return /^["“„«]/u.test(line);
}

function endsAsProse(line: string): boolean {
  return /[.!?]["”’)]*$/u.test(line);
}
