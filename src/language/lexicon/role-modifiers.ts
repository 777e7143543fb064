import { wordList } from "./word-list.ts";

/** Words that modify a role: "deputy foreign minister", "senior campaign adviser". */
export const ROLE_MODIFIERS = wordList(`
  acting air-force army assistant associate attorney big board brig campaign chairman chief city co-chief
  communications communist conservative county crown culture current defence defense democrat democratic
  deputy district economic economy editor-in-chief education energy environment ex executive federal fellow
  finance first foreign former forward general gop grand green gubernatorial health house human incoming independent
  influential information intelligence interior international junior justice labour late lead leading
  left-wing liberal libertarian local long-time longtime lt maj majority managing mayoral military minority
  national navy oil one-time opposition outgoing parliamentary party permanent police political presidential
  press presumptive prime professor progressive project prominent rebel regional religious republican
  research retired right-wing rights rival ruling second secretary security senate senatorial senior
  socialist speaker special spiritual staff state supreme team then third top tory trade transport two-time
  veteran vice vice-presidential`);
