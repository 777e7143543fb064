import { wordList } from "../lexicon/word-list.ts";
import type { FrameToken } from "../marks/paragraphs.ts";
import { indexAt, textAt, wordAt } from "../words/tokens.ts";
import { factualityOfAttributed } from "./attributed.ts";
import { lastWordAmong } from "./governor.ts";
import { canSpeak, type Frame, type NameIndex, phraseEndingAt, pronounOf, type Subject } from "./phrases.ts";
import type { FoundReport } from "./report.ts";
import { subjectAfter } from "./subject-after.ts";
import { subjectBefore } from "./subject-before.ts";

/** What someone has written or said, and another can read out. */
const DOCUMENTS = wordList(`
  cable card e-mail email entry letter line memo message note phrase poem post prayer remark remarks sentence speech
  statement telegram text tweet verse voicemail words`);
/** How another’s document is handed on. */
const READING_OUT =
  /^(?:read|reads|recited|quoted|cited|relayed|forwarded|carried|published|shared|showed|shows|released|posted|broadcast|aired|printed|reposted|retweeted|repeated|displayed|passed)$/u;
/** Words out of a longer text. */
const LINE = /^(?:line|phrase|verse|words|sentence)$/u;
const WRITTEN = /^(?:signed|written|sent|penned|posted|issued|left|dictated)$/u;
/** In tokens. */
const REACH = 8;

/** "Read out a message from the envoy: “…”", "read the envoy’s statement: “…”": the document’s author, for the document at `index`. */
export function documentAt(
  frame: Frame,
  index: number,
  { word, sentence }: FrameToken,
  names: NameIndex,
): FoundReport | null {
  if (!DOCUMENTS.has(word)) return null;
  const verb = lastWordAmong(frame, index - 1, REACH, READING_OUT);
  if (verb < 0) return null;
  const author = documentAuthor(frame, index, names);
  if (!author) return null;
  const last = Math.max(index, indexAt(frame, author.end) - 1);
  const mark = textAt(frame, last + 1);
  const leads = mark === ":" || (mark === "," && LINE.test(word));
  if (!leads || frame[last + 2]?.quotation == null) return null;
  return {
    first: index,
    last,
    subject: author,
    plain: true,
    inverted: true,
    sentence,
    factuality: factualityOfAttributed(frame, index),
    medium: subjectBefore(frame, verb, names),
  };
}

/** Who wrote or said the document whose noun is at `index`: "a note by the envoy", "his statement", "the envoy’s old phrase". */
export function documentAuthor(frame: Frame, index: number, names: NameIndex): Subject | null {
  const by = WRITTEN.test(wordAt(frame, index + 1)) ? index + 2 : index + 1;
  if (/^(?:by|from)$/u.test(wordAt(frame, by))) {
    const author = subjectAfter(frame, by, names);
    return author && canSpeak(author) ? author : null;
  }
  for (let at = index - 1; at >= index - 3; at -= 1) {
    const token = frame[at];
    if (!token?.isWord) return null;
    if (token.possessive) {
      const owner = phraseEndingAt(frame, at, names);
      return owner && canSpeak(owner) ? owner : null;
    }
    const head = OWNERS.get(token.word);
    if (head !== undefined) return { ...pronounOf(token), head };
  }
  return null;
}

const OWNERS: ReadonlyMap<string, string> = new Map([
  ["his", "he"],
  ["her", "she"],
  ["their", "they"],
]);

/** "Reading from a note by the envoy", "borrowing a line from the poet": whose words, of the participle at `index`. */
export function authorReadAt(frame: Frame, index: number, names: NameIndex): Subject | null {
  const word = wordAt(frame, index);
  const readsOut = word === "reading" && /^(?:from|out|aloud)$/u.test(wordAt(frame, index + 1));
  if (!readsOut && !/^(?:borrowing|reciting|repeating)$/u.test(word)) return null;
  if (/^(?:after|before|without|by|upon)$/u.test(wordAt(frame, index - 1))) return null;
  for (let at = index + 1; at < index + REACH && frame[at]?.isWord; at += 1) {
    if (!DOCUMENTS.has(wordAt(frame, at))) continue;
    const author = documentAuthor(frame, at, names);
    return author && author.kind !== "pronoun" ? author : null;
  }
  return null;
}
