/** The bytes of a text in an encoding that TextDecoder knows and nothing in Node writes: one or two bytes a character. */
export function encode(text: string, encoding: string): Uint8Array {
  const known = tableOf(encoding);
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const bytes = known.get(character);
      if (bytes === undefined) throw new Error(`${encoding} has no ${character}`);
      return bytes;
    }),
  );
}

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

function tableOf(encoding: string): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(encoding) ?? readTable(encoding);
  tables.set(encoding, known);
  return known;
}

function readTable(encoding: string): Map<string, readonly number[]> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const table = new Map<string, readonly number[]>();
  const note = (bytes: readonly number[]): void => {
    try {
      const character = decoder.decode(Uint8Array.from(bytes));
      if ([...character].length === 1 && !table.has(character)) table.set(character, bytes);
    } catch {
      // No character has these bytes.
    }
  };
  for (let first = 0; first < 256; first += 1) note([first]);
  for (let first = 0x80; first < 256; first += 1) {
    for (let second = 0x30; second < 256; second += 1) note([first, second]);
  }
  return table;
}
