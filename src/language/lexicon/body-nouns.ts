import { wordList } from "./word-list.ts";

/** Nouns for a body that can speak, and for what it publishes. */
export const BODY_NOUNS = wordList(`
  academy ad administration advertisement advisory agency airline airlines alliance army article assembly
  association authorities authority bank bishopric bloc board brigade brigades broadcaster brotherhood
  bureau cabinet campaign carrier center centre chamber channel charity church club co coalition
  coastguard commission committee company confederation congress consortium corp corporation corps council
  court daily delegation department diocese directorate document email embassy executive faction factions
  federation firm force forces forum foundation front fund gazette gendarmerie government governorate
  group groups guard guardian guards headquarters herald hospital house inc initiative institute
  institution journal judiciary jury lawsuit leadership league letter library llc ltd magazine media memo
  message militia ministry mission monitor mosque movement municipality museum nation nations navy network
  news newspaper observatory office opposition organisation organization outlet pact panel paper
  parliament party plc police poll post posting prefecture presidency presidium press programme project
  prosecution prosecutors publication regime registry report reserve resistance ruling school secretariat
  senate service services society source sources squad state statement station study survey syndicate
  synod task-force team television think-tank times transcript tribunal tribune tv tweet union university
  video watchdog website weekly`);

/** What someone has said or written: its author speaks, not the thing. */
export const UTTERANCES = wordList(`
  ad advertisement analysis article blog caption column communique e-mail editorial email essay headline
  letter memo message note post posts press-release release remarks reply report response speech statement
  statements testimony transcript tweet tweets video`);
