import { wordList } from "./word-list.ts";

/** Countries, regions and cities that the news names most. */
export const PLACES = wordList(`
  afghanistan africa albania aleppo algeria america ankara arizona armenia asia australia austria azerbaijan
  baghdad bahrain bangladesh beijing beirut belarus belgium berlin bosnia boston brazil britain brussels
  bulgaria cairo california canada chicago chile china colorado cuba cyprus damascus denmark dubai egypt
  england ethiopia europe finland florida france gaza georgia germany greece hungary idlib illinois india
  indonesia iowa iran iraq ireland israel istanbul italy japan jerusalem jordan kabul kenya kiev kuwait kyiv
  lebanon libya london malaysia mexico michigan moscow najaf nebraska nevada nigeria norway ohio oman oregon
  pakistan palestine paris pennsylvania philadelphia poland portugal qatar riyadh romania rome russia
  scotland senegal serbia somalia spain sudan sweden switzerland syria taiwan tehran texas thailand tunis
  tunisia turkey turkiye ukraine utah vermont vietnam virginia wales washington wisconsin yemen zimbabwe`);
