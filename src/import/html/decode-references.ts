import { Parser } from "htmlparser2";

/** Text with HTML's character references decoded, once; markup in it goes. */
export function decodeReferences(text: string): string {
  const pieces: string[] = [];
  const parser = new Parser({ ontext: (piece) => pieces.push(piece) });
  parser.end(text);
  return pieces.join("");
}
