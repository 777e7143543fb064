import { WORD_KINDS } from "./word-forms.ts";

/** A step or point of a list that the article goes through: "First, …", "Third: …". */
const LIST_ITEM =
  /^(?:(?:and|but) )?(?:first(?:ly)?|second(?:ly)?|third(?:ly)?|fourth(?:ly)?|fifth(?:ly)?|last(?:ly)?|finally|next|step \w+|(?:reason|rule|lesson|tip|number|no\.?) (?:one|two|three|four|five|\d+))\s?[,:—–]/iu;
/** "The first is Selma Orlan.", "The third, a boy, came": one of several that the article goes through. */
const ONE_OF_LIST =
  /^the (?:first|second|third|fourth|fifth)(?: (?:is|was|one is|of (?:them|these))\b|, \p{L})/iu;
/** "2 of 6: Her son sleeps.": under a picture of several. */
const NUMBERED_PICTURE = /^\d{1,3} ?(?:of|\/) ?\d{1,3} ?[:.–—-] /u;
/** A picture, chart or film that stands beside the text, and that a summary does not show. */
const BESIDE_PICTURE =
  /\b(?:(?:as )?(?:seen|shown|pictured|illustrated|depicted) (?:here|above|below|left|right|at (?:left|right)|in (?:the|this) (?:photo|photograph|picture|image|video|clip|chart|graph|graphic|map|diagram|table)s?)|(?:the |this |these )(?:photo|photograph|picture|image|video|clip|chart|graph|graphic|map|diagram|table|infographic|screenshot)s? (?:above|below|here|(?:at|on) (?:left|right|top))|in (?:this|these|the) (?:file |undated |handout )?(?:photo|photograph|picture|image|screenshot|still)s?\b(?=,| (?:taken|from|released|provided|dated|above|below))|(?:click|tap|scroll|swipe|hover) (?:here|above|below|down|on|through|over)\b)|^(?:this|the) (?:chart|graph|graphic|map|diagram|table|photo|photograph|picture|image|infographic) (?:shows|compares|depicts|illustrates|plots|displays)\b/iu;
/** "The bottom line: The …", "Why it matters: The …": a label that the page or the writer sets before a sentence. */
const LABEL = /^(\p{Lu}[\p{L}'’-]*(?: [\p{L}'’&-]+){0,4}): ["“]?\p{Lu}/u;
const LABEL_WORDS =
  /^(?:analysis|background|update|opinion|explainer|verdict|result|results|context|bottom|takeaways?|highlights?|summary|question|answer|note|tip|warning|fact|facts|myth|truth|reality|pros|cons|example|conclusion|correction|exclusive|breaking|watch|video|photos?|live|related|more|scene|score|date|place|time|where|when|who|what|why|how)\b/iu;
/** "Orlan said on the radio.": who spoke, where the words themselves are in another sentence. */
const ONLY_A_SPEAKER =
  /^(?:(?:\p{Lu}[\p{L}’'-]+ ){1,3}|(?:He|She|They) )(?:(?:has |had )?(?:also )?(?:said|says|added|adds)),? (?:addressing|speaking|talking|referring|replying|responding|while|in an?|at an?|during an?|on)(?: (?!that )[\p{L}\p{N}’'-]+){1,10}\.\??$|^(?:\p{L}+day, )?(?:the )?\p{L}+(?: \p{L}+){0,2} (?:(?:has |had )?(?:also )?(?:said|says|added|adds|told \p{L}+|tells \p{L}+))(?: (?:on|in|at|to|by|via|during|from)(?: (?!that )[\p{L}\p{N}’'-]+){1,8})?\.$/iu;

/** "Imagine being …", "Picture a …": a scene that the writer sets for the readers. */
const SETS_SCENE =
  /^(?:Imagine|Consider (?:this|the)|Picture (?:this|the|an?)|Think (?:of|about|back)|Ask any(?:one)?)\b/u;
/** "This interview has been edited for length." */
const ABOUT_THE_TEXT =
  /^(?:this|the|our) (?:conversation|interview|transcript|discussion|article|story|piece|essay|excerpt|translation) (?:was|is|has been|have been|first|originally)\b[^.]{0,40}\b(?:edited|condensed|abridged|shortened|translated|updated|corrected|republished|published|appeared|conducted)\b/iu;
/** "The minister used the words in the headline above." */
const HEADLINE = /headline|title/iu;
const ABOUT_THE_HEADLINE =
  /\b(?:in|of|from) (?:the|this|our) headline\b|\b(?:headline|title) (?:above|(?:of|to|on|for) this (?:article|story|piece|report))\b/iu;
/** "Our reporter Lena Marek has reached the village." */
const OUR_REPORTER =
  /\bour (?:own )?(?:\p{L}+ )?(?:reporter|correspondent|editor|columnist|photographer|colleague|team|newsroom|website)s?\b/iu;

/** Whether a sentence speaks of how the text came to be, and not of the news. */
export const isAboutTheText = (text: string): boolean => ABOUT_THE_TEXT.test(text.slice(0, 160));

/**
 * Whether a sentence makes sense only in its place in the article: an item of a list without the other items, words about a
 * picture, a label before a colon, the speaker of words that stand elsewhere, a call to imagine a scene, words about the writers.
 *
 * @param kinds the kinds of its words, as bits of `WORD_KINDS`.
 */
export function isPageBound(text: string, kinds: number): boolean {
  const head = text.slice(0, 80);
  return (
    LIST_ITEM.test(head) ||
    ONE_OF_LIST.test(head) ||
    NUMBERED_PICTURE.test(head) ||
    SETS_SCENE.test(head) ||
    OUR_REPORTER.test(text) ||
    (HEADLINE.test(text) && ABOUT_THE_HEADLINE.test(text)) ||
    isLabelled(head) ||
    (text.length < 120 && (kinds & WORD_KINDS.reports) !== 0 && ONLY_A_SPEAKER.test(text)) ||
    ((kinds & WORD_KINDS.picture) !== 0 && BESIDE_PICTURE.test(text))
  );
}

/** A name before the colon says who speaks, and may stay. */
function isLabelled(head: string): boolean {
  const label = head.includes(":") ? LABEL.exec(head)?.[1] : undefined;
  return label !== undefined && (/ \p{Ll}/u.test(label) || LABEL_WORDS.test(label) || !/\p{Ll}/u.test(label));
}
