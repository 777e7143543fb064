import { isDateLine } from "./date-lines.ts";
import { datedNames } from "./dated-names.ts";

/* Lines in which a page names its day beside other words: when its text appeared, and what a newspaper prints above each page. */

/** "Dieser Inhalt wurde am 3. Mai 2031 veröffentlicht": the page says of itself when it appeared. */
const PUBLISHED_ON =
  /^(?:dieser (?:inhalt|artikel|beitrag|text) (?:wurde|ist) (?:zuerst )?am (.{6,40}) (?:veröffentlicht|publiziert|erschienen|aktualisiert)|(?:ce contenu|cet article|ce texte) (?:a été|est) (?:publié|paru|mis à jour) le (.{6,40})|(?:questo contenuto|questo articolo) è stato (?:pubblicato|aggiornato) (?:il |l['’])(.{6,40})|este (?:contenido|artículo|conteúdo|artigo) (?:fue|foi) (?:publicado|actualizado|atualizado) (?:el|em) (.{6,40})|this (?:content|article|story|page|post) was (?:first |originally )?published on (.{6,40})|published in [^,.!?]{3,40}, (.{6,30}))\.?$/iu;

/** Whether the line is a page's sentence on the day on which it appeared, and nothing else. */
export const isPublishedOn = (line: string) => {
  const day = PUBLISHED_ON.exec(line)
    ?.slice(1)
    .find((text) => text !== undefined);
  return day !== undefined && isDateLine(day);
};

/** "4 The Elsin Post Monday 3 May 2031", "Monday 3 May 2031 | A4": above each page of a newspaper. */
export function isHeadOfPage(line: string): boolean {
  if (line.length > LONGEST_HEAD_OF_PAGE || isDateLine(line)) return false;
  const rest = line
    .replace(PAGE_NUMBER, "")
    .replace(/^(?:www\.)?[\p{Ll}\d-]{2,40}\.\p{Ll}{2,12} (?=\S)/u, "");
  return rest !== line && (isDateLine(rest) || datedNames(rest) !== null);
}

const LONGEST_HEAD_OF_PAGE = 100;
const PAGE_NUMBER =
  /^(?:page )?\p{Lu}?\d{1,3}\s+(?:[|•·] ?)?(?=\p{Lu})|\s+(?:[|•·] ?)?(?:page )?\p{Lu}?\d{1,3}$/iu;
