/** Elements that begin and end a line of text. */
export const BLOCKS: ReadonlySet<string> = new Set(
  `address article aside blockquote body center dd details dialog dir div dl dt fieldset figure footer form h1 h2 h3 h4
   h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody tfoot thead tr ul`.split(
    /\s+/u,
  ),
);

/** Elements whose content is no text of the article, also where it is written in them. */
export const DROPPED: ReadonlySet<string> = new Set(
  `applet audio button canvas datalist embed head iframe math noembed noframes noscript object script select style svg
   template textarea video`.split(/\s+/u),
);

/** Elements whose end is never forgotten by chance: text behind an unclosed one is still theirs. */
export const RAW: ReadonlySet<string> = new Set(["script", "style", "template", "textarea"]);
