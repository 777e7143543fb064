/** Which of the folds a name belongs to, from 0: always the same one, and about as many names in each. */
export function foldOf(name: string, folds: number): number {
  let hash = 7;
  for (const character of name) hash = (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) | 0;
  return Math.abs(hash ^ (hash >>> 15)) % folds;
}
