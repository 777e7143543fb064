/*
 * The months of the languages in which pages date their articles, besides English. Each list begins with
 * January; several names of one month have a stroke between them. Short names that are words of other languages ("ago", "out", "set") are left out.
 */

const TABLES = [
  // Turkish
  "ocak|oca şubat|şub mart nisan|nis mayıs haziran|haz temmuz|tem ağustos|ağu eylül|eyl ekim|eki kasım|kas aralık",
  // German
  "januar|jänner|jän februar märz|mär|mrz april mai juni juli august september oktober|okt november dezember|dez",
  // French
  "janvier|janv février|févr|fév mars avril|avr mai juin juillet|juil août septembre octobre novembre décembre|déc",
  // Spanish
  "enero|ene febrero marzo abril|abr mayo junio julio agosto septiembre|setiembre octubre noviembre diciembre|dic",
  // Portuguese
  "janeiro fevereiro|fev março abril maio junho julho agosto setembro outubro novembro dezembro",
  // Italian
  "gennaio|genn febbraio|febbr marzo aprile maggio giugno luglio agosto settembre|sett ottobre|ott novembre dicembre",
  // Dutch, Indonesian
  "januari februari maart|maret april mei juni juli augustus|agustus september oktober november december|desember",
  // Danish, Norwegian, Swedish
  "januar|januari februar|februari mars|marts april maj juni juli august|augusti september oktober november december|desember",
  // Polish, Russian
  "stycznia|января lutego|февраля marca|марта kwietnia|апреля maja|мая czerwca|июня lipca|июля sierpnia|августа września|сентября października|октября listopada|ноября grudnia|декабря",
  // Arabic, as in Egypt and as in the Levant
  "يناير|كانون_الثاني فبراير|شباط مارس|آذار|اذار أبريل|ابريل|إبريل|نيسان مايو|أيار|ايار يونيو|حزيران يوليو|تموز أغسطس|اغسطس|آب سبتمبر|أيلول|ايلول أكتوبر|اكتوبر|تشرين_الأول نوفمبر|تشرين_الثاني ديسمبر|كانون_الأول",
  // Persian names of Gregorian months
  "ژانویه فوریه مارس آوریل مه|می ژوئن ژوئیه|جولای اوت|آگوست سپتامبر اکتبر نوامبر دسامبر",
];
/** The number of a Gregorian month, from 1, by its name in lower case. */
export const FOREIGN_MONTHS: ReadonlyMap<string, number> = new Map(TABLES.flatMap(numbered));

function numbered(table: string): [string, number][] {
  return table
    .split(" ")
    .flatMap((names, index) =>
      names.split("|").map((name): [string, number] => [name.replaceAll("_", " "), index + 1]),
    );
}
