import { endsSentence } from "./layout-segments.ts";

const RIGHTS =
  /^(?:copyright(?: ?[©:]| \(c\)|,? \d{4}| by\b)|\(c\) ?\d{4}|©|all rights reserved(?=\.|,|$)|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|tüm hakları saklıdır|جميع الحقوق محفوظة|تمامی حقوق)/iu;
/** No sentence begins so. */
const CERTAIN_RIGHTS = /^(?:copyright )?(?:©|\(c\)) ?(?:copyright )?\d{4}\b/iu;
const RIGHTS_INSIDE = /\b(?:rights|permission|material|redistribut\w+|republish\w*)\b/iu;
const RIGHTS_RESERVED =
  /(?<!\p{L})(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati)\.?$/iu;

/** Whether the line says whose the text is: "© 2031 The Elsin Post". A sentence about rights says more. */
export const isRightsLine = (line: string) =>
  CERTAIN_RIGHTS.test(line) ||
  (RIGHTS.test(line) && isOfNames(line)) ||
  RIGHTS_RESERVED.test(line.slice(-32));

/** "Copyright 2031 The Elsin Post Ltd." has no more than joining words in lower case; a sentence has. */
function isOfNames(line: string): boolean {
  if (!endsSentence(line) || RIGHTS_INSIDE.test(line)) return true;
  return (
    (line.match(/(?<![\p{L}\p{N}])\p{Ll}{3,}/gu) ?? []).filter(
      (word) => !/^(?:the|and|für|von|par|por)$/u.test(word),
    ).length <= 1
  );
}
