/*
 * Lines that stand among the paragraphs of an article and are no part of its text, in the languages of many news sites.
 * Each form is for whole lines; what begins like one and goes on is text.
 */

/** Words that lead to other articles: as a heading over a list of links, or before one link. */
const MORE = [
  "related(?: (?:articles?|stories|posts|content|news|topics?|links|reading|coverage))?",
  "(?:see|read|watch) (?:also|more|next)(?: on .{1,40})?",
  "also (?:read|see|on .{1,40})",
  "more (?:from|on|about|stories|news|in).{0,40}",
  "recommended.{0,25}",
  "you (?:may|might)(?: also)? (?:like|enjoy|be interested).{0,30}",
  "don[’']t miss.{0,20}",
  "read (?:more|next|also|this|the full (?:story|article)).{0,30}",
  "(?:most|other) (?:read|popular|recent|stories).{0,20}",
  "further reading",
  "trending.{0,20}",
  "what to read next",
  "up next",
  "latest (?:news|stories|posts).{0,20}",
  "continue reading.{0,40}",
  "mehr zum (?:thema|ereignis).{0,30}",
  "mehr (?:themen|artikel|infos?|informationen|aus|von|zu|über|news|nachrichten|lesen).{0,40}",
  "(?:lesen|sehen) sie (?:auch|mehr|hier|dazu).{0,40}",
  "(?:lies|siehe|lesen) (?:auch|hierzu|dazu).{0,40}",
  "auch interessant.{0,20}",
  "das (?:könnte|thema könnte) (?:sie|dich|euch|ihnen).{0,40}",
  "ähnliche (?:beiträge|artikel|themen).{0,20}",
  "verwandte (?:artikel|themen|beiträge).{0,10}",
  "weitere (?:artikel|beiträge|themen|infos?|informationen|nachrichten|meldungen|news|links|empfehlungen).{0,50}",
  "zum weiterlesen",
  "passend dazu",
  "passend zum thema",
  "empfehlungen?(?: der redaktion)?",
  "(?:nützliche |weiterführende )links?",
  "zum thema",
  "links zum thema",
  "interessante beiträge",
  "meist-?(?:gelesen|diskutiert)e?.{0,15}",
  "noch mehr .{0,30}",
  "vorheriger (?:beitrag|artikel)",
  "nächster (?:beitrag|artikel)",
  "artikel zum thema",
  "jetzt (?:lesen|ansehen|weiterlesen).{0,20}",
  "(?:à|a) lire (?:aussi|également|sur).{0,20}",
  "lire (?:aussi|la suite|également)",
  "voir aussi",
  "sur le même (?:sujet|thème)",
  "articles? (?:liés|similaires|connexes)",
  "plus d[’']infos?",
  "en savoir plus.{0,20}",
  "lea? (?:también|además|más)",
  "lee (?:también|además|más)",
  "(?:ver|mira|vea) (?:también|además|más)",
  "(?:te|le) puede(?:n)? interesar",
  "te recomendamos",
  "notas? relacionadas?",
  "noticias relacionadas",
  "artículos relacionados",
  "más (?:noticias|información|sobre).{0,20}",
  "leia (?:também|mais)",
  "veja (?:também|mais)",
  "saiba mais",
  "notícias relacionadas",
  "leggi anche",
  "vedi anche",
  "articoli correlati",
  "lees ook",
  "lees meer",
  "läs (?:också|även|mer)",
  "lue (?:myös|lisää)",
  "les også",
  "læs også",
  "(?:zobacz|czytaj|przeczytaj|sprawdź|polecamy)(?: (?:także|też|również|więcej|także))?.{0,10}",
  "zobacz też",
  "więcej (?:na temat|o).{0,20}",
  "powiązane.{0,20}",
  "polecane.{0,20}",
  "(?:ilgili|benzer) haberler",
  "bunlar da ilginizi çekebilir",
  "čtěte také",
  "mohlo by vás zajímat",
  "читайте также",
  "по теме",
  "читайте також",
];

/** What asks the reader to do something, says who owns the text, or what is shown. */
const NOTICES = [
  "advertisement",
  "anzeige(?: ?[-–:].{0,120})?",
  "werbung",
  "publicidad",
  "publicité",
  "sponsored.{0,40}",
  "promoted.{0,40}",
  "article continues below.{0,40}",
  "story continues below.{0,40}",
  "scroll (?:down )?to continue.{0,60}",
  "(?:please )?(?:share|like|follow|tweet|pin|print|email|comment|comments|subscribe|sign up|log ?in|register|download|save|copy link|link copied)(?: (?:this|us|on|with|article|story|in|for|here|now|or|to|via|it|by|-|&).{0,70})?[.!]?",
  "share(?:d)? (?:this|on).{0,40}",
  "(?:artikel|beitrag|seite) (?:teilen|drucken|versenden|empfehlen|merken|kommentieren).{0,30}",
  "(?:jetzt )?(?:teilen|drucken|merken|kommentieren|abonnieren)(?: auf.{0,20})?",
  "facebook",
  "twitter",
  "whatsapp",
  "pinterest",
  "linkedin",
  "telegram",
  "e-?mail",
  "flipboard",
  "instagram",
  "xing",
  "pocket",
  "reddit",
  "tweet",
  "rss",
  "(?:zurück|back)(?: (?:zur?|to)(?: .{1,30})?)?",
  "nach oben",
  "to top",
  "top",
  "startseite",
  "home",
  "comments? ?(?:\\(\\d+\\))?",
  "\\d+ (?:comments?|kommentare?|replies|likes|views|shares)",
  "no comments(?: yet)?",
  "leave a (?:comment|reply).{0,30}",
  "kommentare?(?: ?\\(\\d+\\))?",
  "kommentar (?:schreiben|verfassen)",
  "view (?:gallery|comments|more|all|the discussion thread).{0,10}",
  "click (?:here|to|for|through).{0,50}",
  "tap (?:here|to|for).{0,50}",
  "hide caption",
  "toggle caption",
  "enlarge this image",
  "enlarge",
  "vergrößern",
  "bild vergrößern",
  "play(?: video)?",
  "watch(?: the)? video.{0,30}",
  "video:.{0,80}",
  "loading.{0,20}",
  "media playback is unsupported on your device",
  "this video (?:can ?not|is).{0,60}",
  "media caption.{0,100}",
  "image (?:caption|copyright|source|credit).{0,100}",
  "(?:photos?|fotos?|bild(?:er|quelle)?|image|images|picture|pictures|titelbild|titelfoto|symbolfoto|symbolbild|beitragsbild|grafik|crédits?(?: photos?)?|photo credits?|photo by|image credits?|fotoğraf|zdjęcie|fot\\.|foto de portada|créditos?) ?[:©/].{0,120}",
  "\\(?(?:foto|bild|photo|image|crédito|credit|quelle)s?: ?[^)]{1,100}\\)?",
  "(?:source|quelle|quellen|źródło|fuente|fonte|kaynak) ?:.{0,80}",
  "(?:©|\\(c\\)|copyright|℗).{0,160}",
  "all rights reserved.{0,60}",
  "alle rechte vorbehalten.{0,60}",
  "this (?:article|story|post) (?:was )?(?:originally|first) (?:published|appeared|ran).{0,120}",
  "(?:\\d+|one|two|ten|five|three|four) ?min(?:ute)?s?\\.? (?:read|lesezeit|de lecture|de lectura)",
  "(?:lesezeit|reading time|tempo de leitura|temps de lecture|tiempo de lectura|czas czytania|ten tekst przeczytasz) ?:?.{0,25}",
  "(?:published|updated|last updated|posted|veröffentlicht|aktualisiert|erstellt|stand|publié|mis à jour|publicado|actualizado|opublikowano|aktualizacja|yayınlanma|güncelleme)(?: (?:on|at|am|le|el|il y a|um))? ?:?[^.]{0,50}\\d[^.]{0,40}",
  "(?:tags?|topics?|themen|schlagwörter|schlagworte|stichworte|kategorien?|categor(?:y|ies)|filed under|etiquetas|temas|rubriques?|mots-clés|posted in|abgelegt unter|in diesem artikel) ?:.{0,200}",
  "(?:inhalt|inhaltsverzeichnis|table of contents|contents|índice)",
  "(?:jetzt |zum |unser(?:en)? |kostenlos(?:en)? )*newsletter.{0,60}",
  "(?:get|receive|sign up for|subscribe to|join|never miss) .{0,80}(?:newsletter|inbox|alerts|updates).{0,60}",
  "(?:follow|like|find|join) us on .{0,60}",
  "folgen sie uns.{0,60}",
  "enter your email.{0,60}",
  "thank you for (?:reading|subscribing).{0,40}",
  "auf (?:facebook|twitter|whatsapp|pinterest) teilen",
];

const MORE_LINE = whole(MORE);
const NOTICE_LINE = whole(NOTICES);
const MORE_BEFORE_LINK = new RegExp(`^[^\\p{L}\\p{N}]{0,5}(?:${MORE.join("|")}) ?(?:[:»>|→–-]|\\?\\s)`, "iu");

function whole(forms: readonly string[]): RegExp {
  return new RegExp(`^[^\\p{L}\\p{N}©(]{0,5}(?:${forms.join("|")})[^\\p{L}\\p{N}]{0,5}$`, "iu");
}

/** Longest line that is looked at. */
const LONGEST_LINE = 260;

/** "Related stories", "Mehr zum Thema", "À lire aussi": what follows is no part of the article. */
export function leadsAway(text: string): boolean {
  return text.length <= 80 && MORE_LINE.test(text);
}

/** "See also: Harbour opens": one line that is mostly a link. */
export function leadsAwayTo(text: string): boolean {
  return text.length <= LONGEST_LINE && MORE_BEFORE_LINK.test(text);
}

/** A credit, a notice of rights, a control, or what asks the reader to do something. */
export function isNotice(text: string): boolean {
  return text.length <= LONGEST_LINE && NOTICE_LINE.test(text);
}
