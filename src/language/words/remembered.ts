/** As many words are remembered; then it begins again. */
const MOST = 10_000;
/** V8 keeps the whole text alive for a longer word that was cut out of it. In UTF-16 units. */
const LONGEST = 12;

/** The same function, which remembers what it gave for short words: most words of an article stand in others, too. */
export function remembered<Value>(read: (word: string) => Value): (word: string) => Value {
  const known = new Map<string, Value>();
  return (word) => {
    if (word.length > LONGEST) return read(word);
    const found = known.get(word);
    if (found !== undefined) return found;
    const value = read(word);
    if (known.size >= MOST) known.clear();
    known.set(word, value);
    return value;
  };
}
