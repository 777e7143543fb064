import { describe, test } from "vitest";
import { expectAsMarked } from "../marked.ts";

describe("names are whole", () => {
  test.each([
    ["two particles", "“⟦We wait,|Maria de la Cruz Vega⟧” said Maria de la Cruz Vega, a farmer."],
    ["a Dutch pair", "“⟦We wait,|Anna van der Berg⟧” said Anna van der Berg."],
    ["de los", "Luis de los Santos came. “⟦We wait,|Luis de los Santos⟧” De los Santos said."],
    ["y between surnames", "“⟦We wait,|Ana Vega y Montes⟧” said Ana Vega y Montes."],
    ["e between surnames", "“⟦We wait,|Rui Costa e Silva⟧” said Rui Costa e Silva."],
    ["von und zu", "“⟦We wait,|Karl von und zu Berg⟧” said Karl von und zu Berg."],
    ["ibn al-", "“⟦We wait,|Sami ibn al-Walid⟧” said Sami ibn al-Walid."],
    ["bin and Al", "“⟦We wait,|Faisal bin Nasser Al Thari⟧” said Faisal bin Nasser Al Thari."],
    ["Abu inside", "“⟦We wait,|Noor Abu Shanab⟧” said Noor Abu Shanab, a nurse."],
    ["Ould", "“⟦We wait,|Mohamed Ould Ghazal⟧” said Mohamed Ould Ghazal."],
    ["Abd al-", "“⟦We wait,|Abd al-Rahman Sabri⟧” said Abd al-Rahman Sabri."],
    ["a given name in -er before Abd al-", "“⟦We wait,|Samer Abd al-Karim⟧” said Samer Abd al-Karim."],
    ["without the place on the field", "“⟦We wait,|Zorva Brekil⟧” Brekil said. Forward Zorva Brekil left."],
    [
      "behind an office, its field and a title",
      "“⟦We wait,|Sami bin Khalid⟧” HE the Minister of Maritime Affairs Sheikh Sami bin Khalid said.",
    ],
    [
      "no participle",
      "Led in by guards, the witness, Zorva Brekil, sat. “⟦We wait,|Zorva Brekil⟧” she said.",
    ],
    ["Sheikh inside", "“⟦We wait,|Awat Sheikh Jalal⟧” said Awat Sheikh Jalal."],
    ["Haj in front", "“⟦We wait,|Haj Qasim⟧” said Haj Qasim."],
    ["a Chinese name", "“⟦We wait,|Shen Xinlu⟧” said Shen Xinlu. “⟦No,|Shen Xinlu⟧” Shen added."],
    ["a Korean name", "“⟦We wait,|Moon Ji-hoon⟧” said Moon Ji-hoon. “⟦No,|Moon Ji-hoon⟧” Moon added."],
    ["a Turkish pair", "“⟦We wait,|Fatma Şahin Yurdal⟧” said Fatma Şahin Yurdal, a mayor."],
    ["a Persian suffix", "“⟦We wait,|Ali Tabari Nejad⟧” said Ali Tabari Nejad."],
    ["initials", "“⟦We wait,|A. J. Corlan⟧” said A. J. Corlan, a pilot."],
    ["an office that no list has", "“⟦We wait,|Davor Lukan⟧” said Arbiter Davor Lukan."],
    ["a peer", "“⟦We wait,|Zorva Brekil⟧” said Baroness Zorva Brekil."],
    ["a priest", "“⟦We wait,|Zorvan Brekil⟧” said Fr Zorvan Brekil."],
    ["a constable", "“⟦We wait,|Zorvan Brekil⟧” said PC Zorvan Brekil."],
    ["a degree before the verb", "Opening the case, Zorva Brekil KC said: “⟦We wait.|Zorva Brekil⟧”"],
    ["named like a day", "“⟦We wait,|Le Thi Thu⟧” said Le Thi Thu."],
    ["named like a small word", "“⟦We wait,|Will Brekil⟧” said Will Brekil."],
    ["and at the head", "Will Brekil, a pilot, slept. “⟦We wait,|Will Brekil⟧” Brekil said."],
    ["two partners", "“⟦We wait,|Harrow & Brekil⟧” Harrow & Brekil said."],
    ["for a family", "“⟦We wait,|Zorvan Brekil⟧” said a lawyer for the family, Zorvan Brekil."],
    ["named like a month", "“⟦We wait,|Jan Brekil⟧” said the thatcher, Jan Brekil."],
    ["no month", "In April Brekil left. “⟦We wait,|Brekil⟧” Brekil said."],
    ["no age", "Old Korvin Brekil said: “⟦We wait.|Korvin Brekil⟧”"],
    [
      "Ben before a surname",
      "Malika Ben Achour-Rossi is 46. “⟦We wait,|Malika Ben Achour-Rossi⟧” Ben Achour-Rossi said.",
    ],
    ["a Dutch name like a month", "Jan van der Berg came. “⟦We wait,|Jan van der Berg⟧” Van der Berg said."],
    ["initials at the head", "A. P. Brekil is a pilot. “⟦We wait,|A. P. Brekil⟧” Brekil said."],
    ["a small beginning", "Sipho Dlamini kaMagwaza came. “⟦We wait,|Sipho Dlamini kaMagwaza⟧” Dlamini said."],
    ["a Welsh particle", "Dafydd ap Gwilym came. “⟦We wait,|Dafydd ap Gwilym⟧” ap Gwilym said."],
    ["a Kenyan particle", "Wangari wa Brekil came. “⟦We wait,|Wangari wa Brekil⟧” Brekil said."],
    ["a priest with a stop", "Fr. Zorvan Brekil came. “⟦We wait,|Zorvan Brekil⟧” Fr. Brekil said."],
    ["a barrister", "Barr. Zorva Brekil came. “⟦We wait,|Zorva Brekil⟧” Barr. Brekil said."],
    ["named like a weekday", "Comrade Sunday Brekil came. “⟦We wait,|Sunday Brekil⟧” Brekil said."],
    [
      "a surname like a small word",
      "Gov. Zorvan Onyek Were came. “⟦We wait,|Zorvan Onyek Were⟧” said the governor.",
    ],
    ["a nickname of two words", "“⟦We wait,|Ana Brekil⟧” said Ana “La Jefa” Brekil, a pilot."],
    ["a title of two words", "“⟦We wait,|Noor Brekil⟧” said Tan Sri Noor Brekil."],
    ["a rank in capitals", "DI Sue Brekil came. “⟦We wait,|Sue Brekil⟧” DI Brekil said."],
    ["where someone was born", "“⟦We wait,|Ana Brekil⟧” said the Petersburg-born Ana Brekil."],
    ["O’", "“⟦We wait,|Nuala O’Darragh⟧” said Nuala O’Darragh."],
  ])("%s", (_, text) => expectAsMarked(text));

  test.each([
    ["one field", "“⟦We wait,|Ana Brekil⟧” said Minister of Foreign Affairs Ana Brekil."],
    ["two fields", "“⟦We wait,|Ana Brekil⟧” said Minister for Education and Training Ana Brekil."],
    [
      "two fields, at the head",
      "Minister for Education and Training Ana Brekil said: “⟦We wait.|Ana Brekil⟧”",
    ],
    ["three fields", "“⟦We wait,|Ana Brekil⟧” said Minister for Climate, Trade and Energy Ana Brekil."],
    [
      "fields before the office",
      "“⟦We wait,|Ana Brekil⟧” said Health and Human Services Secretary Ana Brekil.",
    ],
    [
      "a minister of state",
      "“⟦We wait,|Ana Brekil⟧” said Minister of State for External Affairs Ana Brekil.",
    ],
    ["a deputy", "“⟦We wait,|Ana Brekil⟧” said Deputy Minister of Health Ana Brekil."],
    ["a deputy without a name", "“⟦We wait,|the Deputy Minister⟧” the Deputy Minister said."],
    ["a secretary-general without a name", "“⟦We wait,|the Secretary General⟧” said the Secretary General."],
    ["a commissioner", "“⟦We wait,|Ana Brekil⟧” said High Commissioner for Human Rights Ana Brekil."],
    ["a chief of police", "“⟦We wait,|Ana Brekil⟧” said Chief of Police Ana Brekil."],
    ["a see", "“⟦We wait,|Ana Brekil⟧” said Bishop of Tyre Ana Brekil."],
    ["a reserve officer", "“⟦We wait,|Ana Brekil⟧” said Lt. Col. (res.) Ana Brekil."],
    ["a party’s short form", "“⟦We wait,|Ana Brekil⟧” said Harbour People’s Party (HPP) leader Ana Brekil."],
    [
      "a party of two fields",
      "“⟦We wait,|Ana Brekil⟧” said Justice and Development Party (JDP) spokesman Ana Brekil.",
    ],
    ["a prayer leader", "“⟦We wait,|Ana Brekil⟧” said Tehran Friday prayer leader Ana Brekil."],
    ["a country, not a field", "“⟦We wait,|Temba Brekil⟧” said the captain of South Africa Temba Brekil."],
    [
      "a council, not a field",
      "“⟦We wait,|Enver Brekil⟧” said the head of the Refugee Council Enver Brekil.",
    ],
    [
      "a watchdog",
      "“⟦We wait,|the director of Human Rights Watch⟧” said the director of Human Rights Watch.",
    ],
  ])("before a name: %s", (_, text) => expectAsMarked(text));

  test.each([
    [
      "a ministry with two fields",
      "“⟦We wait,|Ministry of Trade and Industry⟧” the Ministry of Trade and Industry said.",
    ],
    [
      "a ministry at the head",
      "The Ministry of Trade and Industry said: “⟦We wait.|Ministry of Trade and Industry⟧”",
    ],
    ["small fields", "The Ministry of the Interior said: “⟦We wait.|Ministry of the Interior⟧”"],
    [
      "foreign affairs and the diaspora",
      "The Department for Work and Pensions said: “⟦We wait.|Department for Work and Pensions⟧”",
    ],
    [
      "a first name at a sentence’s start",
      "Winter Aslan, a pilot, said: “⟦We wait.|Winter Aslan⟧” The winter was long. Nobody saw Winter Aslan leave.",
    ],
    [
      "a first name in the article elsewhere",
      "“⟦No,|Sunny Varkey⟧” said Sunny Varkey. Sunny Varkey, a pilot, added: “⟦We wait.|Sunny Varkey⟧” It was a sunny day.",
    ],
  ])("%s", (_, text) => expectAsMarked(text));
});

describe("the name beside what someone is", () => {
  test.each([
    ["a listed role", "“⟦We wait,|Tomas Brek⟧” said the surveyor, Tomas Brek."],
    ["a role that no list has", "“⟦We wait,|Tomas Brek⟧” said the thatcher, Tomas Brek."],
    ["a role of two words", "“⟦We wait,|Tomas Brek⟧” said the crane operator, Tomas Brek."],
    ["an owner’s role", "“⟦We wait,|Tomas Brek⟧” said the port’s harbourmaster, Tomas Brek."],
    ["a role before the cue", "The thatcher, Tomas Brek, said: “⟦We wait.|Tomas Brek⟧”"],
    ["an unknown first name", "“⟦We wait,|Zorvan Brekil⟧” said the thatcher, Zorvan Brekil."],
    ["without a comma", "“⟦We wait,|Tomas Brek⟧” said thatcher Tomas Brek."],
    ["known as", "“⟦We wait,|Abu Salih⟧” said the smuggler, known as Abu Salih."],
    ["a fighter known as", "A fighter known as Abu Salih said: “⟦We wait.|Abu Salih⟧”"],
    ["gave his name as", "“⟦We wait,|Kerim⟧” said a trader who gave his name as Kerim."],
    ["gave her name only as", "A trader, who gave her name only as Dalal, said: “⟦We wait.|Dalal⟧”"],
    [
      "identified another",
      "Jamil Sarran wrote it. “⟦We wait,|one source⟧” said one source who identified Sarran but not herself.",
    ],
    [
      "a role partly in capitals",
      "“⟦We wait,|Anton Romera⟧” said AFAD executive Director Anton Romera in a statement.",
    ],
    ["identified himself as", "“⟦We wait,|Kerim⟧” said a trader who identified himself as Kerim."],
    ["calling himself", "“⟦We wait,|Kerim⟧” said a trader calling himself Kerim."],
    ["a report by", "A report by the Harbour Council said: “⟦Nobody owns the sea.|Harbour Council⟧”"],
  ])("%s", (_, text) => expectAsMarked(text));
});
