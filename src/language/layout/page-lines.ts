import { readSegments, type Segment } from "./layout-segments.ts";
import { formOf, type LineForm } from "./line-forms.ts";

/** A line of a page with what it is by its own form. */
export type PageLine = Segment & { readonly form: LineForm };

/** Every non-blank line of the text, in order. Takes linear time. */
export function readPageLines(text: string): PageLine[] {
  return readSegments(text).map(withForm);
}

/** A line that is marked as a heading is one, whatever its words are. */
export function withForm(segment: Segment): PageLine {
  return { ...segment, form: segment.headingLevel > 0 ? "heading" : formOf(segment.text) };
}

export const wordCount = ({ text }: Segment): number => text.split(/\s+/u).length;
