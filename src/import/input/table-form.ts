/** How many rows are looked at, and how many a table has at least. */
const ROWS_LOOKED_AT = 20;
const FEWEST_ROWS = 4;
const FEWEST_NAMED_ROWS = 2;
/** Columns that a table has at least; fewer when its name says that it is one. */
const FEWEST_COLUMNS = 3;
const FEWEST_NAMED_COLUMNS = 2;
/** How much of a text is looked at, in characters. */
const LOOKED_AT = 64 * 1024;

/**
 * Whether a text is a table with separators: each line has the same number of columns and ends like no sentence. Prose
 * has commas, but seldom the same number in each line.
 *
 * @param saysTable its name or the server says that it is one.
 */
export function looksLikeTable(text: string, saysTable: boolean): boolean {
  const rows = splitRows(text.slice(0, LOOKED_AT));
  if (rows.length < (saysTable ? FEWEST_NAMED_ROWS : FEWEST_ROWS)) return false;
  if (!saysTable && rows.some((row) => /[.!?]["”’]?\s*$/u.test(row))) return false;
  const fewest = saysTable ? FEWEST_NAMED_COLUMNS : FEWEST_COLUMNS;
  return [",", ";", "\t"].some((separator) => {
    const columns = rows.map((row) => countColumns(row, separator));
    return columns.every((count) => count === columns[0] && count >= fewest);
  });
}

/** The first lines that are not blank. A line end within quotation marks belongs to its row. */
function splitRows(text: string): string[] {
  const rows: string[] = [];
  let lines: string[] = [];
  let quoted = false;
  for (const line of text.split(/\r\n|\n|\r/u)) {
    if (line.trim() === "" && !quoted) continue;
    lines.push(line);
    if (line.split('"').length % 2 === 0) quoted = !quoted;
    if (quoted) continue;
    rows.push(lines.join(" "));
    lines = [];
    if (rows.length === ROWS_LOOKED_AT) break;
  }
  return rows;
}

function countColumns(row: string, separator: string): number {
  const outside = row.split('"').filter((_, index) => index % 2 === 0);
  return outside.join("").split(separator).length;
}
