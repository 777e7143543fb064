import { MONTH_NAMES, WEEKDAY_NAMES } from "../lexicon/calendar.ts";
import { FOREIGN_MONTHS } from "../lexicon/foreign-months.ts";
import { wordList } from "../lexicon/word-list.ts";
import { asciiDigits } from "./date-forms.ts";

/** Words that stand in date lines beside numbers and months. */
const DATE_WORDS: ReadonlySet<string> = new Set([
  ...WEEKDAY_NAMES,
  ...wordList(`
    muharram safar rabi al awwal thani akhir jumada rajab shaban sha'ban ramadan shawwal dhu qi'dah qidah hijjah
    ad ah ce am pm a.m p.m at on of the gmt utc est edt et ist bst cet cest pst pdt cst cdt mst mdt eet eest trt msk irst ast gst pt myt sgt hkt jst kst pkt wib wita aest aedt acst awst nzst nzdt sast wat cat eat npt bdt pht ict uzt eastern central mountain pacific greenwich mean standard daylight summer european hrs h noon midnight
    published updated posted last modified first created date time originally edited added publish publication and was hour hours minute minutes min mins day days ago
    montag dienstag mittwoch donnerstag freitag samstag sonntag mo di mi do fr sa so stand uhr veröffentlicht aktualisiert erschienen zuletzt am um vom den der
    lundi mardi mercredi jeudi vendredi samedi dimanche publié publiée le à mis mise jour modifié modifiée du
    lunes martes miércoles jueves viernes sábado domingo publicado publicada actualizado actualizada actualización el a las de hora hs
    pazartesi salı çarşamba perşembe cuma cumartesi pazar giriş tarihi tarih güncelleme güncellenme yayın yayınlanma yayınlandı güncellendi saat son
    الاثنين الإثنين الثلاثاء الأربعاء الاربعاء الخميس الجمعة السبت الأحد الاحد نشر نشرت في آخر اخر تحديث تم التحديث تاريخ النشر النشر: م هـ ه الساعة بتوقيت غرينتش
    كانون الثاني الأول الاول تشرين يوم ص ميلادي محرم صفر ربيع جمادى رجب شعبان رمضان شوال ذو القعدة الحجة
    شنبه یکشنبه دوشنبه سه‌شنبه سهشنبه چهارشنبه پنجشنبه پنج‌شنبه جمعه تاریخ انتشار به‌روزرسانی بهروزرسانی بروزرسانی ساعت روز در آخرین
  `),
]);
const NUMBER =
  /^(?:\d{1,4}(?:st|nd|rd|th|er|am|pm|h)?|\d{1,2}h\d{2}|\d{1,2}\.\d{2}(?:am|pm)?|(?:19|20)\d{3,4}|[+-]?\d{4}|(?:gmt|utc)?[+-]\d{1,2}|gmt\d{1,2})$/u;
const NUMERIC_DATE = /(?<!\d)\d{1,4}([./-])\d{1,2}\1\d{1,4}(?!\d)/u;
/** "(VNA)" behind the date, "Abu Dhabi time" in Arabic. */
const OF_AN_AGENCY = / \(\p{Lu}{2,8}\)$| بتوقيت \p{L}+(?: \p{L}+)?$/u;
/** Longer lines hold more than a date. In characters. */
const LONGEST = 120;

/** Whether the line is a date, with a time or without, perhaps with the place or the paper beside it, and nothing else. */
export function isDateLine(line: string): boolean {
  if (line.length > LONGEST) return false;
  const plain = asciiDigits(line).replace(OF_AN_AGENCY, "");
  if (!/\d/u.test(plain)) return false;
  if (
    /^(?:(?:published|posted|updated)(?: on)?:? )?\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}\S{0,15})?$/iu.test(
      plain,
    )
  )
    return true;
  const words = dateWords(plain);
  if (isDate(words, plain)) return true;
  if (!/(?<!\d)(?:19|20)\d{2}/u.test(plain)) return false;
  const shouted = /^\p{Lu}{3,}(?:[ ,]+\p{Lu}{2,}){0,3}?[ ,]+(?=\P{Lu}|\p{Lu}\p{Ll})/u.exec(plain);
  const placed = shouted ?? /^\p{Lu}\p{Ll}+, (?=.*\d)/u.exec(plain);
  if (placed !== null && isDate(dateWords(plain.slice(placed[0].length)), plain)) return true;
  const paper = /[,|•·]\s*(?:The )?\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,3}$/u.exec(plain);
  return paper !== null && isDate(dateWords(plain.slice(0, paper.index)), plain);
}

function dateWords(plain: string): string[] {
  return plain
    .replace(/(?<=[\p{L}\d])(?=(?:Updated|Published|Modified)\b)/gu, " ")
    .toLowerCase()
    .replace(/’/gu, "'")
    .replace(/[\u0307\u064B-\u0652]/gu, "")
    .split(/[\s,،;:|/()•·ـ–—]+|-(?!\d{1,2}$)|\.(?=\s|$|\d{4})|(?<=\d{1,2})\.(?=\d{1,2}\.)/u);
}

function isDate(words: readonly string[], line: string): boolean {
  let months = 0;
  let numbers = 0;
  for (const word of words) {
    if (word === "" || word === "-") continue;
    if (NUMBER.test(word)) numbers += 1;
    else if (MONTH_NAMES.has(word) || FOREIGN_MONTHS.has(word)) months += 1;
    else if (!DATE_WORDS.has(word)) return false;
  }
  return numbers > 0 && (months > 0 || NUMERIC_DATE.test(line) || /كانون|تشرين/u.test(line));
}

/** Whether the line is an hour and nothing else, as above each entry of a live blog. */
export function isClockTime(line: string): boolean {
  if (/^(?:\d{1,2}:\d{2} (?:local time|gmt|utc)[ ,/]{0,3}){2}$/iu.test(line)) return true;
  return (
    line.length <= 30 &&
    /^(?:(?:posted|updated|published)(?: at)?:? )?\d{1,2}[.:h]\d{2}(?: ?[ap]\.?m\.?)?(?: ?(?:gmt|utc|est|edt|et|bst|ist|c?et|cest|trt))?$/iu.test(
      line,
    )
  );
}
