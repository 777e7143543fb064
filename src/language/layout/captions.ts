import { isGivenName } from "../words/given-names.ts";
import { holdsInterfaceWord } from "./interface-words.ts";
import { narrates } from "./page-notices.ts";

/** What pictures' captions and credits look like. Every pattern looks at a bounded part of one line. */

const AGENCY_NAMES =
  "reuters,ap,afp,epa,epa-efe,efe,upi,dpa,spa,wam,anadolu,aa,petra,qna,mena,irna,isna,tasnim,fars,mehr,tass,sputnik,ria novosti,xinhua," +
  "kyodo,yonhap,kcna,pti,ani,ansa,pa,pa wire,pa media,pa images,rex,zuma,nurphoto,imago,bloomberg,alamy,shutterstock,istock,wikimedia," +
  "unsplash,pexels,associated press,the associated press,agence france-presse,cp,the canadian press,aap,ntb,tt news agency,keystone," +
  "getty,getty images,picture alliance,belga,apa,iha,dha,europa press," +
  "رويترز,أ.ف.ب,أ ف ب,أ.ب,أ ب,د.ب.أ,إ.ب.أ,الأناضول,غيتي,واس,وام,قنا,رویترز,ایرنا,ایسنا,تسنیم,مهر,فارس,آسوشیتدپرس";
const HOLDERS =
  "file,files,handout,pool,archive,supplied,provided,screenshot,screengrab,social media,nasa,courtesy,archiv,archives,archivo,arşiv,أرشيفية,أرشيف,متداولة,آرشیو";
const AGENCY_SET: ReadonlySet<string> = new Set(AGENCY_NAMES.split(","));
/** The first words of agencies' names: most lines need no closer look. */
const AGENCY_OPENINGS: ReadonlySet<string> = new Set(
  [...AGENCY_SET].map((name) => name.split(" ")[0] ?? name),
);
const AGENCIES = new Set(`${AGENCY_NAMES},${HOLDERS}`.split(","));

const CREDIT_WORD =
  /(?<!\p{L})(?:photos?|photograph|photographer|images?|picture|getty|handout|file photo|courtesy|screengrab|screenshot|archives?|illustration|graphic|credit|fotos?|bild|fotoğraf|görsel|crédit|crédito|صورة|تصوير|عکس|تصویر)(?!\p{L})/iu;

/** What a caption opens with and no sentence of the body does. */
const CERTAIN_OPENING =
  /^(?:file photo|file image|file picture|file -|handout photo|undated photo|stock photo|pictured|image (?:source|caption|credit)|media caption|photo credit|photo caption)\s*(?::|,|–|—|- )|^(?:from (?:left|right)(?: to (?:left|right))?|left to right|clockwise,? from (?:the )?(?:top|bottom|left|right|above)(?: (?:left|right|centre|center))?) ?: |^©\s?provided by\b|^photos? by ?: /iu;
/** The same, but a sentence may begin so too. */
const OPEN_OPENING =
  /^(?:photos?|image|picture|caption|illustration|graphic|foto|fotos|bild|fotoğraf|صورة|عکس)\s*(?::|–|—|- )|^(?:an? )?(?:undated )?(?:handout|file|archive) (?:photo|picture|image)\b/iu;

const NAME = String.raw`\p{Lu}[\p{L}.’'-]*`;
const LATIN_AGENCY =
  "(?:Reuters|REUTERS|AP|AFP|EPA|EPA-EFE|EFE|DPA|dpa|UPI|Xinhua|Anadolu|AA|PA|PA Wire|Getty|Getty Images|Bloomberg|TASS|ANSA|Shutterstock|Alamy|NurPhoto|Imago|imago)";
const LABEL =
  "(?:CREDIT|PHOTO|IMAGE|Chart|Map|Graphic|Illustration|Footage|Image|Photo|Photograph|Picture|Photo credit|Image credit|Credit|Photo courtesy|Foto|Fotos|Fotó|Bild|Crédit|Crédito|Fotoğraf)";
/** Something of this stands in every credit: most lines need no closer look. */
const CREDIT_SIGN =
  /[/©[|]|[.!?”] ?[—–]? ?\p{Lu}{2}|\p{Ll}{2}[.!?]["”’']?[—–]?\p{Lu}|\d[.!?]["”’']?[—–]\p{Lu}|hoto|mage|icture|CREDIT|PHOTO|IMAGE|Photo|Image|Picture|Credit|Crédit|Foto|Bild|Getty|Chart|Map|Graphic|Illustration|Footage|Shutterstock|Alamy/u;
const CREDIT_ENDING = new RegExp(
  [
    String.raw`\b(?:REUTERS|AP Photo|AFP|EPA|EPA-EFE|DPA|Xinhua|Anadolu)\/\p{Lu}[^.!?]{1,60}\.?$`,
    String.raw`\b${LABEL}(?: ?:| (?:by|BY):?| courtesy of| of:) ?(?:\p{Lu}\. ){0,2}\p{Lu}[^.!?:"”]{1,80}\.?$`,
    String.raw`Credit(?:\.{3}|…) ?\p{Lu}[^.!?:"”]{1,80}\.?$`,
    String.raw`[\w)][/ ](?:Getty Images|Shutterstock|Alamy Stock Photo)\)?\.?$`,
    String.raw`(?:^|[.!?”"'’] )${NAME}(?: ${NAME}){1,3} ?/ ?${LATIN_AGENCY}(?:[ /][^.!?]{1,40})?\.?$`,
    `[.!?”"'’] ${NAME}(?: ${NAME}){1,2} ?/ ?(?:The )?${NAME}(?: ${NAME}){0,3}$`,
    String.raw`[.!?”"'’»] ?(?:\| ?\p{Lu}[^.!?]{2,60}|\/ ?\p{Lu}[^.!?/]{2,60})$`,
    // "—JANE DOE" behind the sentence, and not who else reported it.
    String.raw`[.!?”"'’»] ?[—–] ?(?!WITH )\p{Lu}{2,}(?:[ .'’/-]+\p{Lu}{2,}){1,4}$`,
    `[.!?”"'’»] ${NAME} ?/ ?${NAME} ${NAME}(?: ${NAME})?$`,
    // "on Monday.—The Paper": no blank around the dash.
    String.raw`[\p{Ll}\d][.!?]["”’']?[—–](?:The )?${NAME}(?: ${NAME}){0,3}$`,
    // The page lost the blank before a name in capitals.
    String.raw`[\p{Ll}”"'’][.!?]\p{Lu}{2,}(?: \p{Lu}[\p{Lu}.'’-]+){0,3}(?: ?[/(]\p{Lu}[^.!?]{1,30})?$`,
    // "MATHILDE CAZES FOR “THE PAPER”" behind the sentence.
    String.raw`[.!?”"'’»] \p{Lu}{2,}(?:[ .'’-]+\p{Lu}{2,}){1,5}(?: ?[«“"/(][^.!?]{1,40})?$`,
    String.raw`[.!?”"'’»] (?:\p{Lu}\p{L}+ )?(?:[Pp]hoto|[Pp]hotograph|[Ii]mage|[Pp]icture|[Ff]oto|[Ii]llustration)\.?$`,
    "— ?(?:Foto|Photo|Image|Picture)s?: [^.!?]{2,60}$",
    String.raw`[.!?”"'’»] (?:[—–-] ?)?(?:Photo|Photograph|Picture|Image|Illustration)s? by (?:the )?(?:author|writer)s?\.?$`,
    String.raw`\S ?© ?\p{Lu}[^.!?]{2,60}$`,
    String.raw`\[(?:[^\[\]]{2,60}(?:/| via )[^\[\]]{2,40}|(?:File|Courtesy|Handout)\b[^\[\]]{0,80}|${LATIN_AGENCY})\]\.?$`,
  ].join("|"),
  "u",
);
/** A credit that stands on a line of its own below its caption. */
const BARE_CREDIT = new RegExp(
  String.raw`^(?:${LABEL} ?: ?|Credit(?:\.{3}|…) ?|Image source, |© ?)\p{Lu}[^!?:"”]{1,80}$|^${NAME}(?: ${NAME}){1,3} ?/ ?(?:${LATIN_AGENCY}|(?:The )?${NAME}(?: ${NAME}){0,3})(?:/[\p{L} ]{2,30})?$`,
  "u",
);

/** "Photo by Jane Doe", "Photograph by Jane Doe for The Paper", "PHOTO BY JANE DOE /The Paper": of one picture, so no line that signs a text. */
const CREDIT_BY = new RegExp(
  `^(?:(?:Photo(?:graph)?|PHOTO(?:GRAPH)?|Picture|Image|IMAGE|Illustration|Graphic|Foto|FOTO|Imagen) (?:by|BY|de|por|von)|(?:Photo|Image|Picture|Foto) courtesy(?: of)?):? ${NAME}(?: (?:for|of|and|de|der|van|von|the|/)? ?/?${NAME}){0,8}$`,
  "u",
);

/** "(photo credit: Jane Doe)" */
const LABELLED_CREDIT = /^\((?:photo|image|picture)(?: credit)?s? ?: ?[^()]{2,80}\)$/iu;

/** "Xinhua/Jane Doe" */
const OUTLET_AND_PERSON = new RegExp(`^${NAME}(?: ${NAME})? ?/ ?${NAME}(?: ${NAME}){0,2}$`, "u");
/** "Jane Doe/The Paper" */
const PERSON_AND_PAPER = new RegExp(
  `^${NAME} ${NAME}(?: ${NAME})? ?(?:/| for ) ?(?:The )?${NAME}(?: ${NAME}){0,3}$`,
  "u",
);

/** Longer lines are text. In characters. */
const LONGEST_CAPTION = 600;

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
  if (CREDIT_WORD.test(credit) || PERSON_AND_PAPER.test(credit) || OUTLET_AND_PERSON.test(credit))
    return true;
  return credit
    .toLowerCase()
    .split(/\s*[/,|·]\s*| via | - /u)
    .some((part) => AGENCIES.has(part.trim()));
}

/** "Boats in the port.(KELN)", with no blank between. */
const GLUED_STATION = /\p{Ll}[.!?]["”’']?\(\p{Lu}{2,8}\)$/u;

/** "Boats in Elsin.Jane Doe", with no blank between. */
const GLUED_NAME =
  /\p{Ll}{2}[.!?]["”’']?(\p{Lu}\p{Ll}+(?: (?:de|del|van|von|di|al|\p{Lu}\.))? \p{Lu}[\p{L}’'-]+)(?: ?[/(] ?\p{Lu}[^.!?]{1,30})?$/u;

/** "Boats in Elsin. Jane Doe" */
const NAME_BEHIND = /\p{Ll}{2}[.!?]["”’']? (\p{Lu}\p{Ll}+ \p{Lu}[\p{L}’'-]+)(?: ?\/ ?\p{Lu}[^.!?]{1,30})?$/u;

/** A page's buttons are glued to its sentences as well, and behind a blank only a person's first name makes a credit. */
function endsInName(line: string): boolean {
  const ending = line.slice(-100);
  const name = GLUED_NAME.exec(ending)?.[1];
  if (name !== undefined) return !holdsInterfaceWord(name);
  const person = /["“”„«»]/u.test(line) ? undefined : NAME_BEHIND.exec(ending)?.[1];
  return person !== undefined && isGivenName(person.split(" ")[0]?.toLowerCase() ?? "");
}

/** Whether the line is a picture's caption by its own form: its opening words or its credit. */
export function isCaption(line: string): boolean {
  if (line.length > LONGEST_CAPTION || startsQuoted(line)) return false;
  if (CERTAIN_OPENING.test(line) || /Purchase Licensing Rights(?:, opens new tab)?$/u.test(line)) return true;
  if (GLUED_STATION.test(line.slice(-14)) || endsInName(line)) return true;
  const credit = line.endsWith(")") ? closingCredit(line) : null;
  if (credit === null ? endsInCredit(line.slice(-150)) : isPictureCredit(credit)) return true;
  return OPEN_OPENING.test(line) && !narrates(line);
}

const endsInCredit = (ending: string) => CREDIT_SIGN.test(ending) && CREDIT_ENDING.test(ending);

/** Whether the line says nothing but whose picture stands above it: "Image: Jane Doe/Reuters". */
export function isBareCredit(line: string): boolean {
  return (
    line.length <= 120 &&
    !isFirm(line) &&
    (BARE_CREDIT.test(line) || isCreditBy(line) || isAgency(line) || LABELLED_CREDIT.test(line))
  );
}

/** Whether the line says who took the one picture above it. */
export const isCreditBy = (line: string): boolean => line.length <= 120 && CREDIT_BY.test(line);

/** "Getaway Images": who has the picture below it. */
export const namesPictureAgency = (line: string): boolean =>
  OUTLET_AND_PERSON.test(line) ||
  /^\p{Lu}{2,5}$/u.test(line) ||
  (line.length <= 60 &&
    /^(?:\p{Lu}[\p{L}.&’'/-]* ){1,4}(?:Images|Pictures|Photos?|Photography|Media|Press|Wire|Stock)$/u.test(
      line,
    ));

/** "© Elsin Post Media Ltd": whose page it is, and whose picture of nobody. */
const isFirm = (line: string) =>
  line.startsWith("©") &&
  /(?<!\p{L})(?:Ltd|Limited|Inc|LLC|PLC|plc|GmbH|AG|S\.?[AL]\.?|SAS|S\.p\.A|BV|B\.V|Pty|Pvt|Co|Corp|Corporation|FZ-LLC|A\.Ş|OÜ|ASA?|AB)\.?(?!\p{L})|rights reserved/u.test(
    line,
  );

/** "EPA", "AFP via Getty Images" */
function isAgency(line: string): boolean {
  if (!/^\p{Lu}/u.test(line)) return false;
  const opening = /^[^\s/,|]*/u.exec(line)?.[0].toLowerCase() ?? "";
  return (
    AGENCY_OPENINGS.has(opening) &&
    line
      .toLowerCase()
      .split(/\s*[/,|]\s*| via /u)
      .every((part) => AGENCY_SET.has(part))
  );
}

/** Whether the line opens with a double quotation mark: someone speaks, so it is no furniture. */
export function startsQuoted(line: string): boolean {
  return /^["“„«]|^»[^»]{2,300}«/u.test(line);
}
