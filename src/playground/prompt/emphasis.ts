/** A part of a line: text, or a row of marks such as `**` that may begin or end emphasis. */
export type Part =
  | { readonly text: string }
  | { readonly sign: Sign; readonly length: number; readonly canOpen: boolean; readonly canClose: boolean };

export type Sign = "*" | "_" | "~" | "|";

type StyleName = "bold" | "italic" | "underline" | "strikethrough" | "inverse";

/** Text with the styles that hold for it. */
export type StyledText = { readonly text: string; readonly styles: readonly StyleName[] };

const STYLES: Readonly<Record<string, StyleName>> = {
  "*": "italic",
  _: "italic",
  "**": "bold",
  __: "underline",
  "~~": "strikethrough",
  "||": "inverse",
};

type Piece = { readonly text: string; readonly mark?: string; role?: "open" | "close" };

/** Decides which marks belong together; one without a partner stays the text that it is. Linear in the number of parts and marks. */
export function applyEmphasis(parts: readonly Part[]): StyledText[] {
  const styled: StyledText[] = [];
  const depths = new Map<StyleName, number>();
  for (const { text, mark = "", role } of pair(parts)) {
    const style = STYLES[mark];
    if (style === undefined || role === undefined) styled.push({ text, styles: activeStyles(depths) });
    else depths.set(style, (depths.get(style) ?? 0) + (role === "open" ? 1 : -1));
  }
  return styled;
}

function activeStyles(depths: ReadonlyMap<StyleName, number>): StyleName[] {
  return [...depths].filter(([, depth]) => depth > 0).map(([style]) => style);
}

function pair(parts: readonly Part[]): Piece[] {
  const pieces: Piece[] = [];
  const open = new OpenMarks();
  for (const part of parts) {
    if ("text" in part) {
      pieces.push(part);
      continue;
    }
    for (let left = part.length; left > 0; ) {
      const opener = part.canClose ? open.close(part.sign, left) : undefined;
      const mark = opener?.mark ?? openable(part.sign, left);
      const piece: Piece = { text: mark ?? part.sign, mark };
      if (opener !== undefined) {
        opener.role = "open";
        piece.role = "close";
      } else if (mark !== undefined && part.canOpen) open.push(piece);
      pieces.push(piece);
      left -= piece.text.length;
    }
  }
  return pieces;
}

/** The longest mark that a row of this many signs can begin with. */
function openable(sign: Sign, length: number): string | undefined {
  if (length >= 2) return sign + sign;
  return sign in STYLES ? sign : undefined;
}

/** The marks that wait for their partner, innermost last. */
class OpenMarks {
  readonly #pieces: Piece[] = [];
  readonly #counts = new Map<string, number>();

  push(piece: Piece): void {
    this.#pieces.push(piece);
    this.#count(piece, 1);
  }

  /** Takes the innermost open mark of this sign, of `length` signs at most, and forgets those inside it. */
  close(sign: Sign, length: number): Piece | undefined {
    const fits = [sign, sign + sign].filter(
      (mark) => mark.length <= length && (this.#counts.get(mark) ?? 0) > 0,
    );
    while (fits.length > 0) {
      const piece = this.#pieces.pop();
      if (piece === undefined) return undefined;
      this.#count(piece, -1);
      if (fits.includes(piece.mark ?? "")) return piece;
    }
    return undefined;
  }

  #count({ mark = "" }: Piece, change: number): void {
    this.#counts.set(mark, (this.#counts.get(mark) ?? 0) + change);
  }
}
