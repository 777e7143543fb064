import { describe, expect, test } from "vitest";
import { decodeText } from "../../../src/import/input/decode-text.ts";
import { encode } from "./encode.ts";

const text = "Das Bürgerhaus – „schön“: ein Café für 5 €";

function utf16(value: string, littleEndian: boolean): Uint8Array {
  const bytes = Buffer.from(value, "utf16le");
  return littleEndian ? bytes : bytes.swap16();
}

function utf32(value: string, littleEndian: boolean): Uint8Array {
  const points = [...value].map((character) => character.codePointAt(0) ?? 0);
  const view = new DataView(new ArrayBuffer(points.length * 4));
  for (const [index, point] of points.entries()) view.setUint32(index * 4, point, littleEndian);
  return new Uint8Array(view.buffer);
}

describe("Unicode", () => {
  test.each<[string, Uint8Array]>([
    ["UTF-8", Buffer.from(text)],
    ["UTF-8 with a mark", Buffer.from(`\uFEFF${text}`)],
    ["UTF-16LE with a mark", utf16(`\uFEFF${text}`, true)],
    ["UTF-16BE with a mark", utf16(`\uFEFF${text}`, false)],
    ["UTF-16LE", utf16(text, true)],
    ["UTF-16BE", utf16(text, false)],
    ["UTF-32LE with a mark", utf32(`\uFEFF${text}`, true)],
    ["UTF-32BE with a mark", utf32(`\uFEFF${text}`, false)],
    ["UTF-32LE", utf32(text, true)],
    ["UTF-32BE", utf32(text, false)],
  ])("%s", (_form, bytes) => {
    expect(decodeText(bytes, null)).toBe(text);
  });

  test.each([
    ["Russian", "Новый мост открыт для движения, сказал мэр."],
    ["Arabic", "افتتاح الجسر الجديد أمام المرور يوم الاثنين."],
    ["Japanese", "港は月曜日に再び開いた、と市長は述べた。 新しい橋 "],
  ])("UTF-16 without a mark in %s", (_language, value) => {
    expect(decodeText(utf16(value, true), null)).toBe(value);
    expect(decodeText(utf16(value, false), null)).toBe(value);
  });
});

describe("what is declared", () => {
  const polish = "Łódź: źrebię, żółw i gęś";
  const declared = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?>\n<a>${polish}</a>`;

  test.each([
    ["by the server", "text/xml; charset=windows-1250", `<a>${polish}</a>`],
    ["by the server, in quotes", 'text/xml; charset="windows-1250"', `<a>${polish}</a>`],
    ["by an XML declaration", null, declared("windows-1250")],
    ["by an XML declaration in capitals", null, declared("CP1250")],
    ["by a meta element", null, `<html><meta charset=windows-1250><p>${polish}`],
    [
      "by a meta element of HTML 4",
      null,
      `<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=windows-1250"><p>${polish}`,
    ],
    [
      "by the server, against the document",
      "text/html; charset=windows-1250",
      `<meta charset="iso-8859-5"><p>${polish}`,
    ],
  ])("%s", (_where, contentType, value) => {
    expect(decodeText(encode(value, "windows-1250"), contentType)).toBe(value);
  });

  test.each([
    ["ASCII", "us-ascii", "utf-8"],
    ["Latin-1", "iso-8859-1", "utf-8"],
    ["UTF-16", "utf-16", "utf-8"],
    ["an encoding that does not exist", "x-velmark", "utf-8"],
    ["UTF-8", "utf-8", "windows-1252"],
    ["Shift_JIS", "shift_jis", "utf-8"],
  ])("survives when it is wrong: %s", (_name, label, real) => {
    const value = `<?xml version="1.0" encoding="${label}"?><a>Café à Málaga, naïve Wähler, schöne Grüße</a>`;
    const bytes = real === "utf-8" ? Buffer.from(value) : encode(value, real);
    expect(decodeText(bytes, null)).toBe(value);
  });

  test("is looked for in the head of a document only", () => {
    const value = `<html>${"<p>Hafen</p>".repeat(1000)}<meta charset="iso-8859-5"> für alle, schön`;
    expect(decodeText(encode(value, "windows-1252"), null)).toBe(value);
  });
});

describe("what the letters speak for", () => {
  test.each([
    ["windows-1252", "Le port a été rouvert lundi, a déclaré le maire: « Nous étions prêts. »"],
    [
      "windows-1252",
      "Der Hafen öffnete am Montag wieder, sagte die Bürgermeisterin: „Wir sind überglücklich.“",
    ],
    [
      "windows-1252",
      "El puerto reabrió el lunes, señaló la alcaldesa de la ciudad: «mañana habrá más barcos».",
    ],
    ["windows-1252", "Harbour opens again. © 2031 The Elsin Post"],
    ["windows-1252", "Home »» News »» Harbour opens again for 30 £"],
    ["windows-1252", "¿Cuándo abre el puerto? Mañana, según la alcaldesa."],
    ["windows-1252", "The mayor said: “We’re open” – and the boats left the harbour."],
    ["windows-1250", "Přístav byl v pondělí znovu otevřen, řekla starostka města. Lodě už vyplouvají."],
    [
      "windows-1250",
      "Port został ponownie otwarty w poniedziałek, powiedział burmistrz. Łodzie już wypływają.",
    ],
    [
      "iso-8859-2",
      "Port został ponownie otwarty w poniedziałek, powiedział burmistrz. Łodzie już wypływają, źle też.",
    ],
    ["windows-1251", "Порт снова открылся в понедельник, сказала мэр города. Лодки вышли в море."],
    ["koi8-r", "Порт снова открылся в понедельник, сказала мэр города. Лодки вышли в море."],
    ["iso-8859-5", "Порт снова открылся в понедельник, сказала мэр города. Лодки вышли в море."],
    ["windows-1253", "Το λιμάνι άνοιξε ξανά τη Δευτέρα, είπε η δήμαρχος. Τα πλοία έφυγαν."],
    [
      "windows-1254",
      "Liman pazartesi günü yeniden açıldı, dedi belediye başkanı. Balıkçılar işlerine döndü.",
    ],
    ["windows-1255", "הנמל נפתח מחדש ביום שני, אמרה ראש העיר. הסירות יצאו לים."],
    ["windows-1256", "أعيد افتتاح الميناء يوم الاثنين، قالت رئيسة البلدية. وغادرت القوارب."],
    ["windows-1257", "Osta vėl atidaryta pirmadienį, sakė merė. Laivai išplaukė į jūrą, žvejai džiaugėsi."],
    ["windows-874", "ท่าเรือเปิดอีกครั้งในวันจันทร์ นายกเทศมนตรีกล่าว เรือออกจากฝั่งแล้ว"],
    ["shift_jis", "港は月曜日に再び開いた、と市長は述べた。\n漁船が海へ出た。\nみんなが喜んだ。"],
    ["euc-jp", "港は月曜日に再び開いた、と市長は述べた。\n漁船が海へ出た。\nみんなが喜んだ。"],
    ["gb18030", "港口星期一重新开放，市长说。\n渔船已经出海了。\n人们都很高兴。"],
    ["big5", "港口星期一重新開放，市長說。\n漁船已經出海了。\n人們都很高興。"],
    ["euc-kr", "항구가 월요일에 다시 열렸다고 시장이 말했다. 배들은 바다로 나갔다."],
  ])("%s: %s", (encoding, value) => {
    expect(decodeText(encode(value, encoding), null)).toBe(value);
  });

  test("a broken byte in a text of UTF-8 is read as Windows-1252, and the others stay", () => {
    const before = "Grüße aus Málaga, schöne Wähler. ";
    const bytes = Buffer.concat([Buffer.from(before), Buffer.from([0x93, 0x94])]);
    expect(decodeText(bytes, null)).toBe(`${before}“”`);
  });
});
