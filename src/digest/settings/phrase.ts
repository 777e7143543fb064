type Piece =
  | { readonly kind: "ours"; readonly text: string }
  | { readonly kind: "outside"; readonly text: string }
  | { readonly kind: "channel" | "role"; readonly id: string };

/** A piece of a sentence in which our own words, text from outside and what Discord itself names are kept apart. */
export type Phrase = readonly Piece[];

/** A phrase as a template: what stands in it is our own Discord markdown, and each interpolated text is from outside. */
export function phrase(
  template: TemplateStringsArray,
  ...values: readonly (string | number | Phrase)[]
): Phrase {
  return template.flatMap((text, index): Phrase => {
    const ours: Phrase = text === "" ? [] : [{ kind: "ours", text }];
    const value = values[index];
    if (value === undefined) return ours;
    return [
      ...ours,
      ...(typeof value === "object" ? value : [{ kind: "outside", text: `${value}` } as const]),
    ];
  });
}

/** A channel by its id, shown as its name. */
export function channelNamed(id: string): Phrase {
  return [{ kind: "channel", id }];
}

/** A role by its id, shown as its name. */
export function roleNamed(id: string): Phrase {
  return [{ kind: "role", id }];
}
