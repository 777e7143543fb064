import { attribute, type PageElement } from "../page-tree.ts";
import { isHidden } from "./blocks.ts";
import { namesOf } from "./element-names.ts";

/** Any of these words at the beginning of a word of an element's names. */
function beginsWord(words: string): RegExp {
  return new RegExp(`[ -](?:${words.trim().split(/\s+/u).join("|")})`, "u");
}

/** Any of these as a whole word. */
function wholeWord(words: string): RegExp {
  return new RegExp(`[ -](?:${words.trim().split(/\s+/u).join("|")})(?![\\p{L}\\p{N}])`, "u");
}

const COMMENTS = beginsWord(
  "comments?(?!ary) commentlist disqus respond(?![a-z]) replies kommentar commentaire comentario livefyre coral-talk hypercomments leserbrief",
);

const UNWANTED = [
  // What leads away from the article.
  beginsWord(`
    related recommend recirc teaser trending popular most-read mostread most-viewed most-popular top-stories topstories latest-
    read-more readmore more-from more-stories more-news morenews read-next readnext also-read alsoread see-also up-next
    outbrain taboola zergnet revcontent plista mgid ob-widget yarpp jp-relatedposts crp-related similar- next-post prev-post
    post-navigation nav-links nav-previous nav-next neighbours breadcrumb pagination pager paging sitemap table-of-contents toc-(?:list|container|wrapper) ez-toc
  `),
  wholeWord(
    "nav navbar navigation menu submenu sidebar side-bar rail right-rail (?<!elementor-)widget(?!-container|-wrap|-text-editor|-theme-post-content) widgets widget-area linklist",
  ),
  // What asks something of the reader.
  beginsWord(`
    share(?!d) sharing social addthis addtoany sharedaddy sharebar shariff follow-us followus newsletter subscribe subscription
    signup sign-up mailchimp mc4wp optin opt-in promo(?![a-z]) promotion donate donation call-to-action cta(?![a-z]) cookie
    consent gdpr onetrust paywall-prompt login loginform register-
  `),
  // Advertising.
  beginsWord(
    "advert adsense adsbygoogle ad-slot adslot ad-container ad-wrapper ad-unit dfp- google-ad sponsor banner(?![a-z])",
  ),
  wholeWord("ad ads advertisement anzeige werbung publicidad publicite"),
  // What is about the article and not of it.
  beginsWord(`
    author-bio authorbio author-box authorbox author-info author-card about-author about-the-author article-author post-author
    bio(?![a-z]) byline dateline post-meta postmeta entry-meta article-meta articlemeta post-info postinfo entry-footer
    post-footer article-footer post-tags tags-links taglist tag-list tagcloud tag-cloud article-tags categories cat-links
    post-date publish-date posted-on posted-by published-date timestamp reading-time rating(?![a-z]) print-(?:only|button|link)
    copyright credits(?![a-z]) disclaimer
  `),
  wholeWord("tags tag-links keywords"),
  // What is for machines, or on top of the page.
  beginsWord(
    "sr-only screen-reader visually-hidden visuallyhidden skip-link skiplink modal popup pop-up overlay lightbox tooltip offscreen noprint no-print",
  ),
  // Words that the article has already.
  beginsWord("pullquote pull-quote"),
];

const UNWANTED_TAGS: ReadonlySet<string> = new Set(["nav", "aside", "footer", "fieldset", "menu"]);
const UNWANTED_ROLES =
  /^(?:navigation|complementary|banner|contentinfo|search|dialog|alertdialog|menu|menubar|toolbar)$/iu;
const KEPT_TAGS: ReadonlySet<string> = new Set(["html", "body", "#page", "main", "article"]);

/** Whether an element is no text of an article, whatever it is called. */
export function isApart(element: PageElement): boolean {
  return !KEPT_TAGS.has(element.tag) && (APART_TAGS.has(element.tag) || COMMENTS.test(namesOf(element)));
}

const APART_TAGS: ReadonlySet<string> = new Set(["nav", "footer", "menu"]);

/** Whether an element is part of the page and not of its article, by what its markup calls it. */
export function isUnwanted(element: PageElement): boolean {
  if (KEPT_TAGS.has(element.tag)) return false;
  if (UNWANTED_TAGS.has(element.tag) || isHidden(element)) return true;
  if (UNWANTED_ROLES.test(attribute(element, "role") ?? "")) return true;
  const names = namesOf(element);
  return names !== "" && (COMMENTS.test(names) || UNWANTED.some((form) => form.test(names)));
}
