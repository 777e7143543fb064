/*
 * What the table of time zones (@vvo/tzdb) and Intl don't know. The table has four cities a zone, in Latin letters and one
 * spelling; Intl has countries in all languages, but no cities. Listed here are other large cities, above all of the Middle
 * East, their names in Arabic and Persian script, and names that German, French, Spanish and Turkish have for them.
 */

/** Cities by their zone, separated by commas. */
export const CITIES: Readonly<Record<string, string>> = {
  "Africa/Algiers": "Alger",
  "Africa/Cairo": "القاهرة, قاهره, الإسكندرية, اسکندریه, Kahire, Le Caire, Kairo, El Cairo",
  "Africa/Casablanca": "الدار البيضاء, کازابلانکا, الرباط, رباط, Marrakesh",
  "Africa/Khartoum": "الخرطوم, خارطوم",
  "Africa/Tripoli": "طرابلس, بنغازي",
  "America/Chicago": "شيكاغو, شیکاگو, Minneapolis, New Orleans, St Louis, Kansas City, Milwaukee, Nashville",
  "America/Los_Angeles": "لوس أنجلوس, لس‌آنجلس, Seattle, Las Vegas, Sacramento, Portland",
  "America/New_York":
    "نيويورك, واشنطن, واشنگتن, Washington, Washington DC, NYC, Boston, Miami, Atlanta, Baltimore, Cleveland, Pittsburgh",
  "America/Toronto": "تورونتو, Quebec",
  "Asia/Aden": "صنعاء, صنعا",
  "Asia/Amman": "عمّان, امان",
  "Asia/Bahrain": "المنامة, منامه",
  "Asia/Baghdad":
    "بغداد, الموصل, موصل, أربيل, هەولێر, البصرة, بصره, كركوك, النجف, نجف, كربلاء, کربلا, السليمانية, سلیمانیه, Basra, Arbil, Hawler, Kirkuk, Najaf, Karbala, Sulaymaniyah, Bagdad",
  "Asia/Baku": "باكو",
  "Asia/Beirut": "بيروت, طرابلس, صيدا, صور, Beyrouth, Beyrut",
  "Asia/Damascus": "دمشق, حلب, حمص, اللاذقية, Damas, Damaskus, Şam, Halep, Idlib, إدلب",
  "Asia/Dubai": "دبي, أبوظبي, أبو ظبي, الشارقة, شارجه",
  "Asia/Gaza": "غزة, رام الله, نابلس, الخليل, Gazze, Ramallah, Nablus",
  "Asia/Jerusalem": "القدس, قدس, أورشليم, تل أبيب, تل‌آویو, حيفا, Kudüs",
  "Asia/Kabul": "كابول, کابل, هرات, قندهار, مزارشریف, Kabil, Kaboul",
  "Asia/Karachi": "كراتشي, کراچی, لاهور, إسلام آباد, Islamabad, Rawalpindi",
  "Asia/Kolkata":
    "دلهي, نيودلهي, دهلی, دهلی نو, مومباي, بمبئی, New Delhi, Bangalore, Bombay, Chennai, Madras",
  "Asia/Muscat": "مسقط",
  "Asia/Qatar": "الدوحة, دوحه",
  "Asia/Riyadh": "الرياض, ریاض, جدة, مكة, المدينة, مدینه, الدمام, Mecca, Medina, Mekke, Dammam",
  "Asia/Shanghai": "بكين, پکن, شنغهاي, شانگهای, Peking, Pekin, Guangzhou, Shenzhen, Wuhan",
  "Asia/Tbilisi": "تبليسي, تفلیس, Tiflis",
  "Asia/Tehran":
    "تهران, طهران, مشهد, اصفهان, شیراز, تبریز, کرج, قم, اهواز, کرمانشاه, Teheran, Tahran, Esfahan, Shiraz, Tabriz, Qom, Ahvaz, Kermanshah",
  "Asia/Tokyo": "طوكيو, توکیو, Tokio",
  "Asia/Yerevan": "يريفان, ایروان, Erivan",
  "Europe/Amsterdam": "أمستردام, لاهاي, لاهه, Den Haag, La Haye",
  "Europe/Athens": "أثينا, آتن, Atina, Athen, Athènes, Atenas",
  "Europe/Berlin":
    "برلين, فرانكفورت, ميونخ, مونیخ, هامبورغ, هامبورگ, کلن, Frankfurt, Frankfurt am Main, Francfort, München, Muenchen, Cologne, Koeln, Stuttgart, Düsseldorf, Duesseldorf, Bonn, Leipzig, Dresden, Hannover, Bremen, Nuremberg, Nürnberg",
  "Europe/Brussels": "بروكسل, Bruxelles, Brüssel, Brüksel, Bruselas",
  "Europe/Copenhagen": "كوبنهاغن, کپنهاگ, Kopenhagen, København, Copenhague",
  "Europe/Istanbul":
    "إسطنبول, استانبول, أنقرة, آنکارا, إزمير, ديار بكر, دیاربکر, Estambul, Adana, Antalya, Diyarbakır, Gaziantep, Konya, Trabzon, Smyrna",
  "Europe/Kyiv": "كييف, Kiew, Lviv, Lemberg",
  "Europe/Lisbon": "لشبونة, لیسبون, Lissabon, Lisbonne, Lisboa",
  "Europe/London":
    "لندن, مانشستر, منچستر, Londra, Londres, Edinburgh, Liverpool, Leeds, Cardiff, Bristol, Oxford, Cambridge",
  "Europe/Madrid": "مدريد, برشلونة, بارسلون, Seville, Sevilla",
  "Europe/Moscow": "موسكو, مسکو, Moskau, Moscou, Moscú, Moskova, Moskva, St Petersburg",
  "Europe/Paris": "باريس, پاریس, Strasbourg, Bordeaux, Lille",
  "Europe/Prague": "براغ, پراگ, Prag, Praha",
  "Europe/Rome": "روما, رم, ميلانو, میلان, Roma, Rom, Milano, Mailand, Florence, Venice",
  "Europe/Stockholm": "ستوكهولم, استکهلم, Estocolmo",
  "Europe/Vienna": "فيينا, وین, Wien, Vienne, Viena, Viyana",
  "Europe/Warsaw": "وارسو, ورشو, Warschau, Varsovie, Warszawa, Varşova",
  "Europe/Zurich": "زيورخ, زوریخ, جنيف, ژنو, Genf, Cenevre, Bern",
};

/** Countries by their code: names in use beside the ones that Intl gives. */
export const COUNTRIES: Readonly<Record<string, string>> = {
  AE: "UAE, Emirates, الإمارات, امارات, BAE",
  CI: "Ivory Coast",
  CZ: "Czech Republic",
  GB: "Britain, Great Britain, England, Scotland, Wales, Northern Ireland, بريطانيا, بریتانیا, انگلیس, إنجلترا, انگلستان, İngiltere",
  IR: "Persia",
  MM: "Burma",
  NL: "Holland",
  SA: "السعودية, عربستان",
  US: "USA, America, Amerika, ABD, أمريكا, آمریکا",
};
