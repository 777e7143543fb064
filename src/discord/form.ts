import type { ComponentState } from "./custom-id.ts";

/** A field of a form. `name` is the option that what is filled in goes into. */
export type FormField = {
  readonly name: string;
  readonly label: string;
  readonly description?: string;
  readonly required?: boolean;
} & (
  | {
      readonly kind: "text";
      /** Several lines. */
      readonly long?: boolean;
      /** What stands in it to begin with. */
      readonly value?: string;
      readonly placeholder?: string;
      /** In UTF-16 units; Discord's 4,000 when left out. */
      readonly longest?: number;
    }
  | {
      /** One of at most 25. */
      readonly kind: "choice";
      readonly options: readonly { readonly label: string; readonly value: string }[];
      /** The value that is chosen to begin with. */
      readonly value?: string;
    }
  | { readonly kind: "file" }
);

/**
 * What a command answers to ask for more: a dialog of at most five fields. When it is sent back, it is a request with the
 * options of its state, and what was filled in beside them: texts and choices as options, files in `files`.
 */
export type Form = {
  readonly title: string;
  readonly state: ComponentState;
  readonly fields: readonly FormField[];
};
