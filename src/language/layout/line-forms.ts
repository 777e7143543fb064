import { firstVerdict, type Rule } from "../rules/rule.ts";
import { isSignOff, saysWhoOrWhen } from "./byline.ts";
import { isBareCredit, isCaption, isCreditBy, startsQuoted } from "./captions.ts";
import { isClockTime, isDateLine } from "./date-lines.ts";
import {
  CAPTION_BUTTONS,
  CAPTION_LABELS,
  COMMENT_HEADINGS,
  CONTROLS,
  END_HEADINGS,
  END_MARKS,
  isArticleTool,
  isSignUp,
  LIST_HEADINGS,
  lookupForm,
  PICTURE_BUTTONS,
} from "./furniture-words.ts";
import { isInterfaceLine } from "./interface-words.ts";
import { endsSentence } from "./layout-segments.ts";
import type { LineForm } from "./line-form.ts";
import { isPageLabel } from "./page-labels.ts";
import { isNotice } from "./page-notices.ts";
import { isPitch } from "./pitches.ts";
import { headsMore, isAddressLine, isLabelLine, isPointer } from "./pointer-lines.ts";
import { isRightsLine } from "./rights-lines.ts";
import { speaksOfItself } from "./self-reference.ts";
import {
  isCounter,
  isMenuBar,
  isMessageHeader,
  isPrintHeader,
  isToolBar,
  isToolCounter,
  isTrail,
} from "./site-lines.ts";

/** Longer lines are text, whatever they hold. In characters. */
const LONGEST_FURNITURE = 1200;
/** A line without a sentence's end that is longer is no heading. In characters. */
const LONGEST_HEADING = 160;

const THOUGHTS = /^\d{1,4} (?:thoughts?|responses?|replies|comments?) (?:on|to) .{0,200}$/iu;
const RULE = /^(?:[-–—_*=~•·#.]\s?){2,}$|^[♦◆◊■▪§]$/u;
const ITEM = /^(?:\d{1,3}[.)]|[-*•·–▪●])\s/u;
/** A line with the words by which it is looked up. */
type Looked = { readonly line: string; readonly words: string };

/** Rules for what a line is by its own form; Examples are lines with their form. Quoted and long lines are text before. */
export const LINE_FORMS: readonly Rule<[Looked], LineForm>[] = [
  { name: "end mark", example: "⟦-30-|end mark⟧", decide: ofWords(END_MARKS, "end mark") },
  {
    name: "marks only",
    example: "⟦* * *|rule⟧",
    decide: ({ line }) => (RULE.test(line) ? "rule" : undefined),
  },
  {
    name: "list heading",
    example: "⟦Most read|list heading⟧",
    decide: ofWords(LIST_HEADINGS, "list heading"),
  },
  {
    name: "list heading with a subject",
    example: "⟦More stories from the coast|list heading⟧",
    decide: ({ line }) => (headsMore(line) ? "list heading" : undefined),
  },
  {
    name: "end heading",
    example: "⟦Join the conversation|end heading⟧",
    decide: ofWords(END_HEADINGS, "end heading"),
  },
  {
    name: "row of counters",
    example: "⟦3.1K views · 19:42|control⟧",
    decide: ({ line }) => (isRow(line) ? "control" : undefined),
  },
  {
    name: "buttons run together",
    example: "⟦Share on FacebookShare on Twitter|control⟧",
    decide: ({ line }) => (GLUED_SIGN.test(line) && isRow(line, GLUED) ? "control" : undefined),
  },
  {
    name: "picture button",
    example: "⟦View gallery|picture button⟧",
    decide: ofWords(PICTURE_BUTTONS, "picture button"),
  },
  {
    name: "caption button",
    example: "⟦hide caption|caption button⟧",
    decide: ofWords(CAPTION_BUTTONS, "caption button"),
  },
  {
    name: "caption label",
    example: "⟦Image caption,|caption label⟧",
    decide: ofWords(CAPTION_LABELS, "caption label"),
  },
  {
    name: "comments",
    example: "⟦12 comments|comments⟧",
    decide: ({ line, words }) =>
      THOUGHTS.test(line) || (words !== "" && isCommentHeading(words)) ? "comments" : undefined,
  },
  {
    name: "tool of the article",
    example: "⟦Share this story|tool⟧",
    decide: ({ line, words }) =>
      isToolBar(line) ||
      (words !== "" && isArticleTool(words) && (CONTROLS.has(words) || isInterface(line, words))) ||
      isToolCounter(line)
        ? "tool"
        : undefined,
  },
  {
    name: "button or label",
    example: "⟦Skip to content|control⟧",
    decide: ({ line, words }) =>
      CONTROLS.has(words) || isSignUp(words) || isInterface(line, words) ? "control" : undefined,
  },
  {
    name: "address or hashtags",
    example: "⟦#harbour #storm|address⟧",
    decide: ({ line }) => (isAddressLine(line) ? "address" : undefined),
  },
  {
    name: "credit with a label",
    example: "⟦Photograph by Jane Doe for The Elsin Post|credit⟧",
    decide: ({ line }) => (isCreditBy(line) ? "credit" : undefined),
  },
  {
    name: "sign-off",
    example: "⟦(Reporting by Jane Doe; Editing by John Roe)|sign-off⟧",
    decide: ({ line }) => (line.length <= 300 && isSignOff(line) ? "sign-off" : undefined),
  },
  {
    name: "byline",
    example: "⟦By Jane Doe|byline⟧",
    decide: ({ line }) => (saysWhoOrWhen(line) ? "byline" : undefined),
  },
  {
    name: "clock",
    example: "⟦14:05 GMT|clock⟧",
    decide: ({ line }) => (isClockTime(line) ? "clock" : undefined),
  },
  {
    name: "counter",
    example: "⟦Page 3 of 7|control⟧",
    decide: ({ line }) => (isCounter(line) ? "control" : undefined),
  },
  {
    name: "date",
    example: "⟦Monday 3 May 2032|date⟧",
    decide: ({ line }) => (isDateLine(line) ? "date" : undefined),
  },
  {
    name: "address line of a mail or chat",
    example: "⟦Subject: Fwd: the harbour|control⟧",
    decide: ({ line }) => (isMessageHeader(line) ? "control" : undefined),
  },
  {
    name: "credit",
    example: "⟦Image: Jane Doe/Reuters|credit⟧",
    decide: ({ line }) => (isBareCredit(line) ? "credit" : undefined),
  },
  {
    name: "caption",
    example: "⟦Boats at rest. (Photo: Jane Doe)|caption⟧",
    decide: ({ line }) => (isCaption(line) ? "caption" : undefined),
  },
  {
    name: "label with links",
    example: "⟦Read more: Sea wall to cost twice as much|pointer⟧",
    decide: ({ line }) => (isPointer(line) ? "pointer" : undefined),
  },
  {
    name: "labels of the article",
    example: "⟦Tags: harbour, storm|address⟧",
    decide: ({ line }) => (isLabelLine(line) ? "address" : undefined),
  },
  {
    name: "rights",
    example: "⟦© 2031 The Elsin Post|notice⟧",
    decide: ({ line }) => (isRightsLine(line) ? "notice" : undefined),
  },
  {
    name: "notice",
    example: "⟦This live blog is now closed.|notice⟧",
    decide: ({ line }) => (isNotice(line) ? "notice" : undefined),
  },
  {
    name: "page on itself",
    example: "⟦This story is available exclusively to members.|notice⟧",
    decide: ({ line }) => (speaksOfItself(line) ? "notice" : undefined),
  },
  {
    name: "request to the reader",
    example:
      "⟦Have you worked on the quay? Our reporters want to hear from you, and you can fill out our form.|notice⟧",
    decide: ({ line }) => (isPitch(line) ? "notice" : undefined),
  },
  {
    name: "way through the site",
    example: "⟦Local » Tarn Valley » Sarn|control⟧",
    decide: ({ line }) => (isTrail(line) ? "control" : undefined),
  },
  {
    name: "head or foot of a printed page",
    example: "⟦https://post.example/boats/ 1/2|control⟧",
    decide: ({ line }) => (isPrintHeader(line) ? "control" : undefined),
  },
  {
    name: "part of the page",
    example: "⟦Special offer: 3 months for $1|control⟧",
    decide: ({ line }) => (isPageLabel(line) ? "control" : undefined),
  },
  {
    name: "menu on one line",
    example: "⟦Politics Economy Society Sports Archive|control⟧",
    decide: ({ line }) => (isMenuBar(line) ? "control" : undefined),
  },
  {
    name: "item of a list",
    example: "⟦• a rope of nine metres|item⟧",
    decide: ({ line }) => (ITEM.test(line) ? "item" : undefined),
  },
];

/** What a line is by its own form. */
export function formOf(line: string): LineForm {
  const bare = line.replace(/^(?:[|•∙·]|\p{Extended_Pictographic}\uFE0F?) (?=.{1,80}$)/u, "");
  const isText = line.length > LONGEST_FURNITURE || startsQuoted(line);
  const known = isText ? undefined : (ruledForm(bare) ?? (bare === line ? undefined : ruledForm(line)));
  if (known !== undefined) return known;
  const isSentence = endsSentence(line) && !/[?؟？]["'”’»›)\]]*$/u.test(line.slice(-8));
  return isSentence || line.length > LONGEST_HEADING ? "prose" : "heading";
}

/** Apps put a bullet or a stroke before the hour and the reading time, so a line is tried without it first. */
const ruledForm = (line: string) => firstVerdict(LINE_FORMS, { line, words: lookupForm(line) });

/** In characters. */
const LONGEST_ROW = 200;

const BETWEEN_COUNTERS = /\s[·|•∙]\s/u;
/** Between two buttons whose blank a page lost: "FacebookShare". */
const GLUED = /(?<=\p{Ll})(?<!Whats|Linked|You|Tik)(?=\p{Lu}\p{Ll})/u;
/** Looks for GLUED at a tenth of its cost: wherever it matches, one of these stands. */
const GLUED_SIGN =
  /[a-z\u00b5-\u1fff\u2071-\ud7ff\ue000-\uffff][A-Z\u00c0-\u1fff\u2102-\ud7ff\ue000-\uffff]|[\u{10000}-\u{10ffff}]/u;

/** "3.1K views · 19:42": several counters, hours or buttons on one line. */
function isRow(line: string, between = BETWEEN_COUNTERS): boolean {
  if (line.length > LONGEST_ROW || !between.test(line)) return false;
  const parts = line.split(between);
  return parts.length > 1 && parts.every((part) => ROW_FORMS.has(ruledForm(part) ?? "heading"));
}

const ROW_FORMS: ReadonlySet<LineForm> = new Set(["tool", "control", "clock", "comments", "picture button"]);

/** A sentence may be made of the same words, but ends as one. */
const isInterface = (line: string, words: string) =>
  words !== "" && !/[.!]["”’)]*$/u.test(line) && isInterfaceLine(words) && !isDateLine(line);

const isCommentHeading = (words: string) =>
  COMMENT_HEADINGS.has(words.replace(/^\d{1,5} | ?\(?\d{1,5}\)?$/gu, ""));

function ofWords(known: ReadonlySet<string>, form: LineForm): (facts: Looked) => LineForm | undefined {
  return ({ words }) => (known.has(words) ? form : undefined);
}
