/*
 * The months of the languages in which pages date their articles, besides English. Each list begins with
 * January; several names of one month have a stroke between them.
 */

const TABLES = [
  // Turkish
  "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
  // German
  "januar|jänner februar märz april mai juni juli august september oktober november dezember",
  // French
  "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
  // Spanish
  "enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre noviembre diciembre",
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
