import type { PageLine } from "./page-lines.ts";

/** How far below "Comments" their marks are looked for, in lines. */
const COMMENTS_SPAN = 8;
/** What stands beside readers' comments. */
const COMMENT_MARK =
  /^(?:reply|report|like|upvote|antworten|répondre|responder|yanıtla|cevapla|رد|پاسخ|\d{1,3} ?(?:m|h|d|min(?:ute)?s?|hours?|days?|weeks?|months?|years?)(?: ago)?|leave a comment|add a comment|.{2,40} (?:says|wrote|schreibt|dit|dice):)$/iu;
/** A firm's note on itself: "About Plum & Sons", and below it "Plum & Sons makes …". */
const ABOUT_SPAN = 200;
const ABOUT = /^About (\p{Lu}.{2,60})$/u;

/**
 * The index of the first line below the article: comments, a note on the author, an end mark. The number of lines where nothing
 * ends it. A heading with more text below it than above it stands in a box, and the article goes on.
 *
 * @param body the index of the body's first line.
 */
export function articleEnd(lines: readonly PageLine[], body: number): number {
  const total = lines.slice(body).reduce((sum, line) => sum + proseLength(line), 0);
  let above = 0;
  for (const [offset, line] of lines.slice(body).entries()) {
    const index = body + offset;
    const below = total - above;
    if (above > 0 && endsArticle(lines, index, below) && (line.form === "comments" || below <= above))
      return index;
    above += proseLength(line);
  }
  return lines.length;
}

const proseLength = ({ form, text }: PageLine) => (form === "prose" || form === "item" ? text.length : 0);

function endsArticle(lines: readonly PageLine[], index: number, proseBelow: number): boolean {
  const line = lines[index];
  if (line === undefined || line.headingLevel > 0) return false;
  if (line.form === "end heading" || line.form === "end mark") return true;
  const about = ABOUT.exec(line.text)?.[1];
  if (about !== undefined && lines[index + 1]?.text.slice(0, ABOUT_SPAN).includes(about) === true)
    return true;
  if (line.form !== "comments") return false;
  return (
    proseBelow === 0 ||
    lines.slice(index + 1, index + 1 + COMMENTS_SPAN).some(({ text }) => COMMENT_MARK.test(text))
  );
}
