/*
 * Sentences in which a page speaks of itself: of its article, its film, its advertisement, the reader's address, and of what only a page says of
 * them. "This story began in 1994" says nothing of the kind.
 */

/** Longer lines are text. In characters. */
const LONGEST = 700;

const THING =
  "(?:advertisements?|ads?|articles?|stor(?:y|ies)|documents?|pages?|(?:web)?sites?|videos?|audio|content|material|posts?|reports?|texts?|forms?|transcripts?|translations?|comments? sections?|e-?mail address(?:es)?|code|link|url)";
/** "This story", "Your email address", and where more than the headline of a sentence may stand before it: "We apologize, but this video". */
const POINTED_AT = new RegExp(
  String.raw`(?:^|, but |[.!] )(?:(?:this|your|our)(?: is an?)?(?: [\w-]+){0,2}? ${THING}|the (?:code|link|url|advertisement|ad|video))\b`,
  "iu",
);
/** What only a page says of its parts. */
const OF_A_PAGE = new RegExp(
  [
    "subject to copyright",
    "protected by (?:copyright|recaptcha)",
    "licensed under",
    String.raw`(?:available|reserved|free) (?:exclusively|only) (?:to|for)\b`,
    String.raw`exclusively (?:to|for) (?:\w+ ){0,2}(?:subscribers|members)`,
    "(?:has not|hasn['’]t) (?:yet )?loaded",
    "(?:failed to|could not|cannot|did not) (?:be )?load",
    "copied to (?:the|your) clipboard",
    String.raw`reviewed according to\b`,
    String.raw`(?:translated|generated|written|produced|created|summari[sz]ed) (?:automatically|by (?:ai|a machine)|(?:with|using) (?:the help of )?(?:ai|artificial intelligence))\b`,
    String.raw`(?:is archived|archived (?:article|story|page|content)|may be outdated|may be out of date)\b`,
    String.raw`(?:may not|cannot|must not|not) be (?:published, broadcast|reproduced|republished|redistributed)\b`,
    String.raw`(?:is|are) (?:used only|only used|never shared|not shared)\b`,
    "(?:no longer|not) (?:supported|optimi[sz]ed)",
    String.raw`provided for information(?:al)? purposes\b`,
    "continues below",
  ].join("|"),
  "iu",
);

/** Whether the line is a sentence of the page on itself. Words in marks and those of someone who said them are others'. */
export const speaksOfItself = (line: string): boolean =>
  line.length <= LONGEST &&
  !/["“”„«»]|\b(?:said|told|says|ruled|argued|warned)\b/u.test(line) &&
  POINTED_AT.test(line) &&
  OF_A_PAGE.test(line);
