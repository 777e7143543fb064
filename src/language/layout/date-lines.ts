import { MONTH_NAMES, WEEKDAY_NAMES } from "../lexicon/calendar.ts";
import { FOREIGN_MONTHS } from "../lexicon/foreign-months.ts";
import { wordList } from "../lexicon/word-list.ts";
import { asciiDigits, holdsDigit, wholeMonths } from "./date-forms.ts";

/** Words that stand in date lines beside numbers and months. */
export const DATE_WORDS: ReadonlySet<string> = new Set([
  ...WEEKDAY_NAMES,
  ...wordList(`
    muharram safar rabi al awwal thani akhir jumada rajab shaban sha'ban ramadan shawwal dhu qi'dah qidah hijjah
    ad ah ce am pm a.m p.m at on of the gmt utc est edt et ist bst cet cest pst pdt cst cdt mst mdt eet eest trt msk irst ast gst pt myt sgt hkt jst kst pkt wib wita aest aedt acst awst nzst nzdt sast wat cat eat npt bdt pht ict uzt eastern central mountain pacific greenwich mean standard daylight summer european hrs h noon midnight
    issued released uploaded
    published updated posted last modified first created date time originally edited added publish publication and was hour hours minute minutes min mins day days ago
    erstellt
    montag dienstag mittwoch donnerstag freitag samstag sonntag mo di mi do fr sa so stand uhr veröffentlicht aktualisiert erschienen zuletzt am um vom den der update
    lundi mardi mercredi jeudi vendredi samedi dimanche publié publiée le à mis mise jour modifié modifiée du
    lunes martes miércoles jueves viernes sábado domingo publicado publicada actualizado actualizada actualización act el a las de hora hs ar mx pe
    publicado publicada atualizado atualizada em às há horas hora minutos segunda-feira terça-feira quarta-feira quinta-feira sexta-feira domingo
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag gepubliceerd bijgewerkt aangepast
    lunedì martedì mercoledì giovedì venerdì sabato domenica pubblicato pubblicata aggiornato aggiornata ore alle il
    mandag tirsdag onsdag torsdag fredag lørdag søndag publisert oppdatert opdateret måndag tisdag lördag söndag publicerad uppdaterad kl
    pazartesi salı çarşamba perşembe cuma cumartesi pazar giriş tarihi tarih güncelleme güncellenme yayın yayınlanma yayınlandı güncellendi saat son
    الاثنين الإثنين الثلاثاء الأربعاء الاربعاء الخميس الجمعة السبت الأحد الاحد نشر نشرت في آخر اخر تحديث تم التحديث تاريخ النشر النشر: م هـ ه الساعة بتوقيت غرينتش
    الآخرة الاخرة جمادي جمادى الثانية
    كانون الثاني الأول الاول تشرين يوم ص ميلادي محرم صفر ربيع جمادى رجب شعبان رمضان شوال ذو القعدة الحجة
    شنبه یکشنبه دوشنبه سه‌شنبه سهشنبه چهارشنبه پنجشنبه پنج‌شنبه جمعه تاریخ انتشار به‌روزرسانی بهروزرسانی بروزرسانی ساعت روز در آخرین
  `),
]);
const NUMBER =
  /^(?:\d{1,4}(?:st|nd|rd|th|er|am|pm|h)?|\d{1,2}h\d{2}|\d{1,2}\.\d{2}(?:am|pm)?|(?:19|20)\d{3,4}|[+-]?\d{4}|(?:gmt|utc)?[+-]\d{1,2}|gmt\d{1,2})$/u;
const NUMERIC_DATE = /(?<!\d)\d{1,4}([./-])\d{1,2}\1\d{1,4}(?!\d)/u;
/** "(VNA)" behind the date or "/ VNA /" before it, "Paris time" in French, "Abu Dhabi time" in Arabic. */
const OF_AN_AGENCY =
  /^\(\p{Lu}\p{L}{1,12}\) (?=\d)|^(?:\/ )?\p{Lu}{2,6} \/ (?=\P{L}{0,3}\p{Lu}\p{Ll})| \(\p{Lu}{2,8}\)$| \(heure de \p{L}{3,20}(?:, UTC ?[+-]\d{1,2})?\)$| بتوقيت \p{L}+(?: \p{L}+)?$/u;
/** "3 May 2031 [ Last Update: 4 May 2031 ]"; a chat's line begins with a bracket. */
const CHANGED_IN_BRACKETS = / \[ ?([^[\]]{6,60})\]$/u;
/** Whatever zone an hour is of: "11:48 pm IDT". */
const ZONE = /(?<=\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?) \(?\p{Lu}{2,4}T\)?(?![\p{L}\d+]|-\d)/giu;
/** Longer lines hold more than a date. In characters. */
const LONGEST = 120;

/** Whether the line is a date, with a time or without, perhaps with the place or the paper beside it, and nothing else. */
export function isDateLine(line: string): boolean {
  if (line.length > LONGEST || !holdsDigit(line)) return false;
  const plain = wholeMonths(asciiDigits(line))
    .replace(OF_AN_AGENCY, "")
    .replace(CHANGED_IN_BRACKETS, " $1")
    .replace(ZONE, "");
  if (!/\d/u.test(plain)) return false;
  if (
    /^(?:(?:published|posted|updated)(?: on)?:? )?\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}\S{0,15})?$/iu.test(
      plain,
    )
  )
    return true;
  if (isDate(plain, plain)) return true;
  if (!/(?<!\d)(?:19|20)\d{2}/u.test(plain)) return false;
  const shouted = /^\p{Lu}{3,}(?:[ ,]+\p{Lu}{2,}){0,3}?[ ,]+(?=\P{Lu}|\p{Lu}\p{Ll})/u.exec(plain);
  const placed = shouted ?? /^\p{Lu}\p{Ll}+(?:[ -]\p{Lu}\p{Ll}+){0,2}(?:, | [-–—|•·/] )(?=.*\d)/u.exec(plain);
  if (placed !== null && isDate(plain.slice(placed[0].length), plain)) return true;
  const shoutedPaper = /(?<=(?:19|20)\d{2})(?:\s+\p{Lu}{2,}){1,5}$/u.exec(plain);
  if (shoutedPaper !== null && isDate(plain.slice(0, shoutedPaper.index), plain)) return true;
  // "Updated - May 3, 2031 - ELSIN": a name would have two words.
  const placeBehind = /(?<=\d{4}.*) - \p{Lu}{3,}$/u.exec(plain);
  if (placeBehind !== null && isDate(plain.slice(0, placeBehind.index), plain)) return true;
  const paper = /[,|•·]\s*(?:The )?\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,3}$/u.exec(plain);
  return paper !== null && isDate(plain.slice(0, paper.index), plain);
}

function dateWords(plain: string): string[] {
  return plain
    .replace(/(?<=[\p{L}\d])(?=(?:Updated|Published|Modified)\b)/gu, " ")
    .toLowerCase()
    .replace(/’/gu, "'")
    .replace(/[\u0307\u064B-\u0652]/gu, "")
    .split(/[\s,،;:|/()•·ـ–—]+|-(?!\d{1,2}$)|\.(?=[\s,]|$|\d{4})|(?<=\d{1,2})\.(?=\d{1,2}\.)/u);
}

/** The Latin letters in a row that words of date lines have, and what stands at numbers ("3rd", "10am"). */
const LETTERS: ReadonlySet<string> = new Set([
  ...[...DATE_WORDS, ...MONTH_NAMES, ...FOREIGN_MONTHS.keys()].flatMap(
    (word) => word.match(/[a-z]+/gu) ?? [],
  ),
  ...["st", "nd", "rd", "th", "er", "am", "pm", "h", "gmt", "utc"],
]);
/** The first letters of a line, where no others than Latin ones stand before them or touch them. */
const FIRST_LETTERS = /^[^A-Za-z\u0080-\uffff]*([A-Za-z]+)(?![A-Za-z\u0080-\uffff])/u;

/** Whether the line begins with letters that no date has: most lines need no closer look. */
function beginsOtherwise(text: string): boolean {
  const letters = FIRST_LETTERS.exec(text)?.[1]?.toLowerCase();
  return letters !== undefined && !LETTERS.has(letters) && !/.(?:updated|published|modified)/u.test(letters);
}

/** In Dutch; "Om" is a name as well, so no date word beside names. */
const BEFORE_DAY_OR_HOUR: ReadonlySet<string> = new Set(["op", "om"]);

function isDate(text: string, line: string): boolean {
  if (beginsOtherwise(text)) return false;
  const words = dateWords(text);
  let months = 0;
  let numbers = 0;
  for (const word of words) {
    if (word === "" || word === "-") continue;
    if (NUMBER.test(word)) numbers += 1;
    else if (MONTH_NAMES.has(word) || FOREIGN_MONTHS.has(word)) months += 1;
    else if (!DATE_WORDS.has(word) && !BEFORE_DAY_OR_HOUR.has(word)) return false;
  }
  return numbers > 0 && (months > 0 || NUMERIC_DATE.test(line) || /كانون|تشرين/u.test(line));
}

/** "Yesterday at 5:00 a.m. EST", "Published yesterday" */
const RELATIVE_DAY =
  /^(?:(?:last )?(?:published|updated|posted)[: ]+)?(?:yesterday|today|last night|this morning|gestern|heute|hier|aujourd['’]hui|ayer|hoy|dün|bugün|أمس|اليوم|دیروز|امروز)(?:(?:,? (?:at|um|à|a las|saat))?,? \d{1,2}[.:h]\d{2}(?: ?[ap]\.?m\.?)?(?: ?(?:uhr|[a-z]{2,4}))?)?$/iu;

/** "Publié hier à 05h00, modifié aujourd'hui à 11h48" */
const FRENCH_DAY =
  /^(?:publiée?|modifiée?|mise? à jour) (?:hier|aujourd['’]hui)(?: à \d{1,2} ?h ?\d{2})?(?:,? (?:modifiée?|mise? à jour) (?:hier|aujourd['’]hui|le \d{1,2} \p{L}+)(?: à \d{1,2} ?h ?\d{2})?)?$/iu;

/** "Last update: 18:32 (Mecca time)", in whatever language: a label, the hour, perhaps whose. */
const LABELLED_HOUR = /^\p{L}+(?: \p{L}+)? ?: ?\d{1,2}[.:]\d{2}(?: ?[ap]\.?m\.?)? ?\([\p{L} ]{2,24}\)$/u;

/** Whether the line is an hour and nothing else, as above each entry of a live blog. */
export function isClockTime(line: string): boolean {
  if (line.length > 80) return false;
  if (FRENCH_DAY.test(line)) return true;
  if (/^(?:\d{1,2}:\d{2} (?:local time|gmt|utc)[ ,/]{0,3}){2}$/iu.test(line)) return true;
  if (line.length <= 60 && (RELATIVE_DAY.test(line) || (line.endsWith(")") && LABELLED_HOUR.test(line))))
    return true;
  return (
    line.length <= 30 &&
    /^(?:(?:posted|updated|published)(?: at)?:? )?\d{1,2}[.:h]\d{2}(?: ?[ap]\.?m\.?)?(?: ?(?:gmt|utc|est|edt|et|bst|ist|c?et|cest|trt))?$/iu.test(
      line,
    )
  );
}
