/** A component of a message, read without knowing its kind. */
export type Shown = {
  readonly type: number;
  readonly id?: number;
  readonly custom_id?: string;
  readonly content?: string;
  readonly components?: readonly Shown[];
  readonly accessory?: Shown;
  readonly accent_color?: number | null;
  readonly spoiler?: boolean;
  readonly divider?: boolean;
  readonly spacing?: number;
  readonly style?: number;
  readonly label?: string;
  readonly emoji?: { readonly name?: string | null };
  readonly url?: string;
  readonly disabled?: boolean;
  readonly placeholder?: string;
  readonly min_values?: number;
  readonly max_values?: number;
  readonly options?: readonly MenuEntry[];
  readonly channel_types?: readonly number[];
  readonly media?: { readonly url: string };
  readonly description?: string | null;
  readonly items?: readonly {
    readonly media: { readonly url: string };
    readonly description?: string | null;
    readonly spoiler?: boolean;
  }[];
  readonly file?: { readonly url: string };
};

export type MenuEntry = {
  readonly label: string;
  readonly value: string;
  readonly description?: string;
  readonly default?: boolean;
};
