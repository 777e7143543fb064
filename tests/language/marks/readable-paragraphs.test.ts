import { describe, expect, it } from "vitest";
import { analyse } from "../../../src/language/analyse.ts";
import { ledeLine, summariesOf } from "../../../src/language/summary/summary.ts";

/** A short news item about a bridge, with a speaker beside the quotation. */
const items = {
  Turkish: `Köprü iki yıl içinde bitecek

Bakan Selim Aktaş dün akşam yaptığı açıklamada köprünün yapımının iki yıl içinde tamamlanacağını söyledi ve halkın sabırlı olmasını istedi. “Bu köprü şehrin yarısını öbür yarısına bağlayacak,” dedi Aktaş. Belediye Başkanı Nermin Okur ise “Biz söz verdik, tutacağız” diye konuştu.`,
  Arabic: `الجسر سيكتمل خلال عامين

قال الوزير سليم أكتاش مساء الاثنين إن الجسر سيكتمل خلال عامين. وأضاف: “هذا الجسر سيربط نصف المدينة بنصفها الآخر”. وقالت رئيسة البلدية نرمين أوكور “لقد وعدنا وسنفي بالوعد”.`,
  Persian: `پل تا دو سال دیگر آماده می‌شود

سلیم آکتاش وزیر راه دوشنبه شب گفت ساخت پل تا دو سال دیگر تمام می‌شود. او افزود: «این پل نیمی از شهر را به نیم دیگر می‌رساند». نرمین اوکور شهردار گفت: «قول داده‌ایم و عمل می‌کنیم».`,
  Spanish: `El puente estará listo en dos años

El ministro Selim Aktas dijo el lunes que el puente estará listo en dos años y que no habrá más retrasos. “Este puente unirá una mitad de la ciudad con la otra”, dijo Aktas en la plaza. La alcaldesa Nermin Okur añadió: “Lo prometimos y me parece que a nadie le queda duda”.`,
  French: `Le pont sera prêt dans deux ans

Le ministre Selim Aktas a dit lundi que le pont sera prêt dans deux ans et que les habitants ne doivent pas perdre patience. “Ce pont va relier une moitié de la ville à l’autre”, a dit Aktas. La maire Nermin Okur a ajouté : “On a promis, on va tenir”.`,
  German: `Die Brücke ist in zwei Jahren fertig

Minister Selim Aktas sagte am Montag, dass die Brücke in zwei Jahren fertig sein wird, was so mancher Händler an der Straße begrüßte. “Diese Brücke verbindet die eine Hälfte der Stadt mit der anderen”, sagte Aktas. Bürgermeisterin Nermin Okur meinte: “Man hat es in der Stadt lange erwartet.”`,
  Dutch: `De brug is over twee jaar klaar

Minister Selim Aktas zei maandag dat de brug over twee jaar klaar is, maar of dat zo is, was voor de winkeliers in de straat niet zeker. “Deze brug verbindt de ene helft van de stad met de andere,” zei Aktas. Burgemeester Nermin Okur zei: “We hebben het beloofd en we doen het.”`,
  Italian: `Il ponte sarà pronto in due anni

Il ministro Selim Aktas ha detto lunedì che il ponte sarà pronto in due anni e che i cittadini non devono perdere la pazienza. “Questo ponte unirà una metà della città all’altra”, ha detto Aktas. La sindaca Nermin Okur ha aggiunto: “Lo abbiamo promesso e lo faremo”.`,
  Indonesian: `Jembatan selesai dalam dua tahun

Menteri Selim Aktas mengatakan pada hari Senin bahwa jembatan itu akan selesai dalam dua tahun dan meminta warga untuk bersabar. “Jembatan ini menghubungkan separuh kota dengan separuh lainnya,” kata Aktas. Wali kota Nermin Okur berkata, “Kami sudah berjanji dan akan menepati.”`,
  Russian: `Мост будет готов через два года

Министр Селим Акташ сказал в понедельник, что мост будет готов через два года, и попросил жителей набраться терпения. “Этот мост соединит одну половину города с другой”, сказал Акташ. Мэр Нермин Окур добавила: “Мы обещали и сделаем”.`,
};

const english = `The bridge will be ready in two years

Minister Selim Aktas said on Monday that the bridge would be ready in two years, and asked people in the city to be patient. “This bridge will tie one half of the city to the other,” Aktas said. The mayor, Nermin Okur, added: “We promised it, and we will do it.”`;

const speakers = (text: string) => analyse(text).quotations.map(({ speaker }) => speaker?.name ?? null);

describe("a text in a language without a reader", () => {
  it.each(Object.entries(items))("%s: names nobody and sums nothing up", (_, text) => {
    const analysis = analyse(text);
    expect(analysis.quotations).toEqual([]);
    expect(analysis.sentences).toEqual([]);
    expect(summariesOf(analysis)).toEqual({ short: [], medium: [], long: [] });
  });

  it("still has a headline and a line for lists", () => {
    const analysis = analyse(items.Turkish);
    expect(analysis.title).toBe("Köprü iki yıl içinde bitecek");
    expect(ledeLine(analysis, 40)).toBe("Bakan Selim Aktaş dün akşam yaptığı…");
  });

  it("is read in English all the same", () => {
    expect(speakers(english)).toEqual(["Selim Aktas", "Nermin Okur"]);
  });
});

describe("a text in two languages", () => {
  const bodyOf = (text: string) => text.split("\n\n").slice(1).join("\n\n");

  it.each(Object.entries(items))("English before %s is read, and the other is not", (_, text) => {
    expect(speakers(`${english}\n\n${bodyOf(text)}`)).toEqual(["Selim Aktas", "Nermin Okur"]);
  });

  it("English below a longer text in another language is read", () => {
    const { Turkish } = items;
    const text = `${Turkish}\n\n${bodyOf(Turkish)}\n\n${bodyOf(Turkish)}\n\n${bodyOf(english)}`;
    expect(speakers(text)).toEqual(["Selim Aktas", "Nermin Okur"]);
  });
});

describe("unusual English", () => {
  it.each([
    ["a very short item", "“We are done,” Nermin Okur said.", ["Nermin Okur"]],
    [
      "words of another language in a sentence",
      "“Yarın bitmez bu iş, bunu herkes biliyor artık,” Nermin Okur said in Turkish, to laughter.",
      ["Nermin Okur"],
    ],
    [
      "a list of names around one sentence",
      "Ankara: Selim Aktas, Nermin Okur, Tomas Brek, Adil Marwani, Hamid Rostan.\n\nIzmir: Kerem Fidanli, Samir Halabi, Orhan Tasci.\n\n“Nobody is missing,” said Nermin Okur.",
      ["Nermin Okur"],
    ],
  ])("%s is read", (_, text, expected) => {
    expect(speakers(text)).toEqual(expected);
  });
});
