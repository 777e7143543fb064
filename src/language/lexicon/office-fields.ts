import { wordList } from "./word-list.ts";

/** What an office is for, as its name has it with capitals: "Minister of Foreign Affairs", "Professor of Law". Folded. */
export const OFFICE_FIELDS = wordList(`
  administration affairs ageing aging agriculture animation archaeology archives armament arts aviation budget
  business care chemistry children citizenship climate commerce communication communications competition
  constitutional construction consumer cooperation corrections culture customs defence defense development digital
  disaster diversity eastern economic economics economy education electricity emergency employment energy engineering
  enlargement enterprise entrepreneurship environment equality ethics european expatriates external families family
  fashion finance financial fiscal fisheries food foreign forest forestry forests gender general geology governance
  government habitat health heritage higher history home housing human humanitarian hydrocarbons immigration
  industrial industries industry informatics information infrastructure innovation integration intelligence interior
  internal international internet investment irrigation islamic justice labor labour land lands language languages law
  legal livestock local logistics management manufacturing marine maritime marketing martyrs mathematics media
  medicine migration military minerals mines mining monetary municipalities national natural near neighbourhood
  nuclear occupied oil operations parliamentary partnerships peacebuilding peacekeeping pensions petroleum philosophy
  physics planning police policy political politics population ports posts power procurement production products
  prosecutions protection provincial psychology public railways reconciliation reconstruction recreation reform
  refugee refugees regional regions regulatory relief religious research resettlement resilience resources revenue
  rights roads rural safety sales sanitation school science sciences security services shipping skills small social
  sociology solidarity south southern space sport sports staff standards state statistics steel strategic strategy
  surgery sustainability sustainable tax taxation technology telecommunications territories textiles theology tourism
  trade traditional training transition transport transportation treasury urban veterans vocational war waste water
  waters waterways welfare western wildlife women works worship youth`);
