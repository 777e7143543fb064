/** A part of a line: something to show, or a row of marks such as `**` that may begin or end emphasis. */
export type Part<Item> =
  | { readonly item: Item }
  | { readonly sign: Sign; readonly length: number; readonly canOpen: boolean; readonly canClose: boolean };

export type Sign = "*" | "_" | "~" | "|";

export type StyleName = "bold" | "italic" | "underline" | "strikethrough" | "spoiler";

/** Something to show, or a mark that has no partner and so is text, with the styles that hold for it. */
export type Styled<Item> = { readonly item: Item | string; readonly styles: readonly StyleName[] };

const STYLES: Readonly<Record<string, StyleName>> = {
  "*": "italic",
  _: "italic",
  "**": "bold",
  __: "underline",
  "~~": "strikethrough",
  "||": "spoiler",
};

type Piece = { readonly text: string; readonly mark: string | undefined; role?: "open" | "close" };

/** Decides which marks belong together; one without a partner stays the text that it is. Linear in the number of parts and marks. */
export function applyEmphasis<Item>(parts: readonly Part<Item>[]): Styled<Item>[] {
  const styled: Styled<Item>[] = [];
  const depths = new Map<StyleName, number>();
  for (const piece of pair(parts)) {
    if ("item" in piece) {
      styled.push({ item: piece.item, styles: activeStyles(depths) });
      continue;
    }
    const { text, mark = "", role } = piece;
    const style = STYLES[mark];
    if (style === undefined || role === undefined) styled.push({ item: text, styles: activeStyles(depths) });
    else depths.set(style, (depths.get(style) ?? 0) + (role === "open" ? 1 : -1));
  }
  return styled;
}

function activeStyles(depths: ReadonlyMap<StyleName, number>): StyleName[] {
  return [...depths].filter(([, depth]) => depth > 0).map(([style]) => style);
}

function pair<Item>(parts: readonly Part<Item>[]): (Piece | { readonly item: Item })[] {
  const pieces: (Piece | { readonly item: Item })[] = [];
  const open = new OpenMarks();
  for (const part of parts) {
    if ("item" in part) {
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
