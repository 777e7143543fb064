/*
 * Whole lines that pages put around an article, by what they are for, in the languages in which pages are pasted. A line counts
 * only when nothing else stands on it, so a sentence that begins in the same way is none.
 */

/** Longest line that is looked up, in characters. */
const LONGEST = 60;

/**
 * The line as it is looked up: in small letters, without marks around it, vowel signs, joiners and the dots that Turkish
 * letters may lose. Empty for a line that is too long.
 */
export function lookupForm(line: string): string {
  if (line.length > LONGEST) return "";
  return plainly(line)
    .replace(/^[\s|•∙·+→←»›>*–—(\p{Extended_Pictographic}-]+|(?:\.{3}|[\s:,»›>…–—*→|•!)-])+$/gu, "")
    .replace(/ ?\(opens in (?:a )?new (?:window|tab)$/u, "");
}

/** In small letters, each written in one way. */
const plainly = (line: string): string =>
  /^[\x20-\x7e]*$/u.test(line)
    ? line.toLowerCase()
    : line
        .toLowerCase()
        .normalize("NFKC")
        .replace(/\p{Cf}|\u0307|[\u064B-\u0652]/gu, "")
        .replace(/ı/gu, "i")
        .replace(/’/gu, "'");

const lines = (text: string): ReadonlySet<string> =>
  new Set(text.split(/[,\n]/u).flatMap((line) => lookupForm(line.trim()) || []));

/** “Advertisement”, as labels in European languages say it. */
const AD_WORDS =
  "publicidade, pubblicità, publicitate, advertentie, annons, annonse, mainos, hirdetés, reklama, oglas, διαφήμιση, реклама";

/** Buttons, links to parts of the site, labels of boxes. */
export const CONTROLS = lines(`
  advertisement, advertising, sponsored, sponsored content, promoted, promoted content, ad, ads, skip ad, sponsor message, paid content, partner content, supported by, presented by
  loading, menu, search, close, home, homepage, back, next, previous, prev, more, all, show, hide, reply, report, like, follow, following, unfollow
  sign in, log in, login, log out, logout, sign out, register, subscribe, subscribed, subscribe now, subscribe today, sign up, sign up now, sign me up, join now, join us
  donate, support us, my account, account, my profile, profile, view profile, create account, create an account, create a free account, hi guest, e-paper, epaper
  newsletter, newsletters, get the newsletter, free newsletter, email address, your email, your email address, enter your email, enter your email address
  enter email address, thank you for subscribing, thank you for subscribing!, thanks for subscribing, try unlimited access, explore our full range of subscriptions
  unsubscribe, manage preferences, update your preferences, view in browser, view this email in your browser, view online
  read more, see more, show more, load more, view more, learn more, find out more, continue, continue reading, keep reading, continue without accepting
  read the full story, read full story, read full article, read the full article, read the story, open in app, download the app, get the app, open app
  back to top, skip to content, skip to main content, skip to navigation, skip advertisement, go to top, end of list, accessibility help
  share, share this, share this article, share this story, share this post, share article, share story, share on facebook, share on twitter, share via, share with, shares
  link copied, copy link, copy, print, print this article, print this page, print article, save, saved, save article, save for later, bookmark, gift this article, gift article
  reuse this content, order reprints, reprints, purchase licensing rights, add to favorites, add us on google, prefer us on google, report a typo, report an error, report this ad
  leave feedback, send your news & photos, get involved with the news, submit a tip, text size, font size, a a a, aa, tt, resize text, listen to article
  listen to this article, listen, listen now, listen to this episode, listen to the article, play, pause, play video, watch, watch video, watch now, watch live, video, videos, audio
  podcast, podcasts, mute, unmute, settings, enter fullscreen, exit fullscreen, fullscreen, now playing, video player loading, transcript, embed, download
  playlist download embed transcript, 1x, 1.5x, 2x, up next, autoplay, replay, volume, captions, share video, this video can not be played, gallery
  follow us, follow us on, follow on google news, google preferred source, view comments, comment, show comments, hide comments, read comments, post a comment, jump to comments
  next article, previous article, next story, previous story, next post, previous post, prev post, older posts, newer posts, post navigation, short url, short link, shorturl, full coverage, image, like this
  give, insider, share as gift, vídeo, vidéo, فيديو, ویدیو, sections, your account, more menu, subscribe to comment
  live, breaking, breaking news, exclusive, latest, opinion, analysis, explainer, feature, features, news, local, local news, world, world news, international, politics, business
  economy, markets, finance, sport, sports, football, culture, arts, entertainment, lifestyle, life, health, science, technology, tech, environment, climate, education, travel, weather
  food, style, fashion, society, national, regional, region, regions, asia, africa, europe, americas, middle east, us, uk, u.s., money, property, cars, motoring, obituaries, obituary
  editorial, letters, comment is free, columnists, columns, interviews, interview, special report, long reads, long read, the long read, press release, for immediate release
  news in brief, in brief, top stories, updates, live updates, urgent, update, editor's choice, photos, pictures, photo gallery, image gallery, home page, today's paper
  accept, accept all, accept cookies, accept all cookies, reject, reject all, decline, i accept, i agree, agree, agree and continue, got it, ok, okay, no thanks, not now, maybe later
  manage options, manage cookies, manage settings, manage privacy settings, cookie settings, cookie preferences, cookie policy, more options, privacy settings, privacy policy
  privacy notice, terms of use, terms of service, terms and conditions, contact us, about us, we value your privacy, your privacy choices, we care about your privacy
  your privacy is important to us, before you continue, consent, yes i agree, allow all, allow all cookies, essential only, only necessary, necessary only, your choices, save choices, confirm my choices, your privacy matters to us, your privacy matters, essential cookies, analytics
  ad feedback, video ad feedback, poll, see all topics, watch live, listen live, donate now, stay connected, live reporting, save this story, e-newspaper, archives, menu, share this, like loading, facebook sharing button, pinned message, click to share on twitter, click to share on facebook, iplayer, sounds, bitesize, full version, text-only version, view source, discussion about this post, restacks, restack, paid, taboola feed, outbrain
  sent from my phone, sent from my iphone, get outlook for ios, forwarded message, original message, fact box, quick guide
  read in app, open in the app, submit, share this post, invite your friends, watch now, key points, scroll down, scroll down for more, scroll down for video, scroll to continue, tap to unmute, click to unmute, click to play, tap here, click here
  startseite, lokales, nachrichten, politik, wirtschaft, kultur, wissen, panorama, meinung, gesellschaft, anzeige, werbung, teilen, merken, drucken, vorlesen, artikel anhören, anhören
  artikel teilen, artikel merken, link kopieren, anmelden, abonnieren, jetzt abonnieren, newsletter abonnieren, alle akzeptieren, akzeptieren, zustimmen, ablehnen, einstellungen
  zustimmen und weiter, alles akzeptieren, cookies akzeptieren, suche, menü, zurück, weiter, weiterlesen, mehr, mehr anzeigen, kommentieren, zum thema, seite drucken, nach oben
  ${AD_WORDS}, weiterlesen nach der anzeige,
  accueil, société, politique, économie, monde, partager, enregistrer, imprimer, écouter, écouter l'article, publicité, la suite après cette publicité, s'abonner, se connecter
  abonnez-vous, lire la suite, tout accepter, accepter, refuser, accepter et fermer, continuer sans accepter, commenter, réagir, offrir l'article, copier le lien, actualités, réservé aux abonnés, article réservé aux abonnés, ajouter à vos sélections
  inicio, portada, sociedad, economía, mundo, política, cultura, deportes, compartir, guardar, imprimir, escuchar, publicidad, suscríbete, suscribirse, iniciar sesión, leer más
  aceptar, aceptar todo, rechazar, comentar, comenta, copiar enlace, newsletter, sigue leyendo, seguir leyendo, internacional
  anasayfa, ana sayfa, gündem, ekonomi, dünya, siyaset, spor, kültür, yaşam, sağlık, teknoloji, paylaş, kaydet, yazdır, dinle, haberi dinle, reklam, abone ol, giriş yap, üye ol
  son dakika, devamını oku, kabul et, tümünü kabul et, reddet, yorum yap, takip et, tweetle, a+, a-, haberler, google news abone ol, whatsapp ile paylaş, haber
  الرئيسية, أخبار, اخبار, سياسة, اقتصاد, رياضة, ثقافة, محليات, العالم, منوعات, شارك, مشاركة, طباعة, حفظ, استمع, استمع إلى المقالة, استمع للمقال, إعلان, اعلان, إعلانات, نسخ الرابط, تم نسخ الرابط
  اشترك, اشترك الآن, تسجيل الدخول, قبول, أوافق, موافق, رفض, المزيد, اقرأ المزيد, تابعنا, عاجل, حجم الخط, أضف تعليقا, تعليق, شاهد
  صفحه اصلی, صفحه نخست, خانه, جامعه, سیاست, سیاسی, اقتصاد, اقتصادی, ورزشی, فرهنگ, فرهنگی, جهان, ایران, اشتراک‌گذاری, اشتراک گذاری, به اشتراک بگذارید, چاپ, ذخیره, گوش کنید, آگهی, تبلیغات
  ورود, عضویت, پذیرفتن, قبول, رد, ادامه مطلب, بیشتر, کپی لینک, لینک کوتاه, ارسال, فوری
`);

/** Lines that head a list of links: the short lines after them are no part of the article. */
export const LIST_HEADINGS = lines(`
  most viewed, most read, most popular, most shared, most commented, most watched, most watched news videos, most recent, trending, trending now, popular, popular now, popular stories
  related, related article, related story, related articles, related stories, related news, related topics, related content, related coverage, related posts, related reading, related tags, related links, related video
  related videos, recommended, recommended for you, recommended stories, recommended reading, recommended articles, read next, up next, what to read next, read this next
  more about, more stories, more news, more from this section, more on this story, more on this topic, more on this, more for you, more from us, more like this, more to read, more to explore, more coverage
  you may also like, you might also like, you may be interested in, you might be interested in, you might also be interested in, you may also be interested in, also of interest
  editor's picks, editors' picks, editor's pick, top stories, latest news, latest stories, latest headlines, today's headlines, don't miss, also on this site, in other news, elsewhere
  tagged, also in the news, in case you missed it, you may have missed, further reading, elsewhere on the site, what to read now, the latest, latest in, up next for you
  see also, read also, also read, read more, read more on this, keywords, tags, topics, in this story, in this article, filed under, explore more on these topics, key events, promoted stories
  paid posts, from our partners, around the web, from around the web, sponsored stories, sponsored links, stories you may like, what others are reading, must read, must reads, table of contents
  mehr zum thema, lesen sie auch, das könnte sie auch interessieren, auch interessant, meistgelesen, meistgelesene artikel, weitere artikel, themen, schlagworte, aus dem ressort, mehr lesen, empfohlen
  à lire aussi, lire aussi, à lire également, les plus lus, articles les plus lus, sur le même sujet, dans la même rubrique, pour aller plus loin, mots-clés, thèmes, à la une
  más información, archivado en, lo más visto, sobre la firma, más noticias de, lo último
  más leídas, lo más leído, las más leídas, más leídos, noticias relacionadas, artículos relacionados, te puede interesar, le puede interesar, lea también, lee también, más noticias, etiquetas, más sobre
  ilgili haberler, benzer haberler, en çok okunanlar, çok okunanlar, diğer haberler, bunlar da ilginizi çekebilir, ilginizi çekebilir, önerilen haberler, etiketler, sonraki haber, öne çıkanlar
  الأكثر قراءة, الاكثر قراءة, الأكثر مشاهدة, الأكثر شيوعا, الأكثر تداولا, مواضيع ذات صلة, موضوعات ذات صلة, أخبار ذات صلة, مقالات ذات صلة, ذات صلة, اقرأ أيضا, إقرأ أيضا, قد يعجبك أيضا, قد يهمك, قد يهمك أيضا, مواضيع, كلمات مفتاحية, كلمات دلالية, أخبار متعلقة, شاهد أيضا, المزيد من الأخبار
  بیشتر بخوانید, مطالب مرتبط, اخبار مرتبط, خبرهای مرتبط, پربازدیدترین‌ها, پربازدیدترین, پربازدیدها, پربازدید, پربیننده‌ترین, مطالب پیشنهادی, برچسب‌ها, کلیدواژه‌ها, همچنین بخوانید, آخرین اخبار, مرتبط
`);

/** Lines after which nothing of the article comes, whatever they are followed by. */
export const END_HEADINGS = lines(`
  your comment, post comment, add your comment, ajouter un commentaire, kommentar hinzufügen, agregar comentario, join our commenting forum, join the conversation, join the discussion, leave a comment, leave a reply, post your comment, add a comment, add your comment, write a comment, have your say, share what you think
  share or comment on this article, the comments below have not been moderated, what do you think, your comments, reader comments, comment section, comments section, comments policy, comment policy
  about the author, about the authors, about the writer, meet the author, about the reporter, written by, notes to editors, note to editors, notes for editors, media contact, media contacts, press contact
  discussion about this post, top comments, all comments, newest comments, sign in to comment, log in to comment, log in to leave a comment, want to join the conversation, our standards
  über den autor, über die autorin, zur person, kommentar schreiben, diskutieren sie mit, schreiben sie einen kommentar, à propos de l'auteur, laisser un commentaire, réagissez, vos réactions
  sobre el autor, sobre la autora, deja un comentario, yazar hakkında, yorum yazın, yorum yaz, yorumunuzu yazın, عن الكاتب, اترك تعليقا, أضف تعليقك, شاركنا رأيك, درباره نویسنده, نظر شما, ارسال نظر, نظر بدهید
`);

/** Lines that stand alone below the last sentence of an article. */
export const END_MARKS = lines(`
  30, #30#, ends, end, ###, endit, ends it, (ends), - ends, end of story, انتهى, انتهای پیام, انتهای خبر, ende, fin, fini
`);

/** Buttons beside a picture: the line before or after them is its caption. */
export const CAPTION_BUTTONS = lines(`hide caption, toggle caption, show caption, caption, open image modal`);
/** What readers of screens hear before a caption. */
export const CAPTION_LABELS = lines(
  `image caption, media caption, photo caption, bildunterschrift, légende, pie de foto`,
);
export const PICTURE_BUTTONS = lines(`
  view gallery, open image viewer, view image in fullscreen, enlarge image, enlarge this image, view image, open image in gallery, image, open gallery, expand, full screen, view fullscreen, view full size, ver más fotos, ver fotos, ver galería, voir les photos, alle bilder, bilder anzeigen, see more photos, more photos
`);

/** Words that stand in the address lines of a mail or a chat. */
export const COMMENT_HEADINGS = lines(
  `comments, comment, kommentare, commentaires, comentarios, yorumlar, التعليقات, تعليقات, نظرات, discussion, conversation, replies, responses`,
);

/** What stands above an advertisement: the line below it is the article's again. */
export const AD_LABELS = lines(
  `advertisement, advertising, ad, sponsored, anzeige, werbung, publicité, publicidad, ${AD_WORDS}, reklam, إعلان, اعلان, آگهی, تبلیغات`,
);

const SIGN_UP = lines(`
  je m'inscris, recevoir, anmelden, jetzt anmelden, registrarme, kaydol,
  email, e-mail, your e-mail, sign up, sign up now, sign me up, subscribe, subscribe now, email address, your email, your email address, enter your email, enter your email address, enter email address
  newsletter, newsletters, get the newsletter, free newsletter, abonnieren, jetzt abonnieren, abonnez-vous, s'abonner, suscríbete, suscribirse, abone ol, اشترك, اشترك الآن, عضویت
`);

/** Whether a line with these words is a button or a field of a form to sign up for something. @param words as `lookupForm` gives them */
export const isSignUp = (words: string) => SIGN_UP.has(words);

const TOOL =
  /^(?:share|save|print|tweet|email|e-mail|copy|link copied|listen|bookmark|gift|give|text size|font size|resize|a a a|aa|tt|comment|view comments|show comments|jump to comments|read comments|add to favorites|follow|artikel (?:teilen|merken|anhören)|teilen|merken|drucken|vorlesen|anhören|kommentieren|link kopieren|partager|enregistrer|imprimer|écouter|offrir l'article|commenter|compartir|guardar|imprimir|escuchar|comentar|copiar enlace|paylaş|kaydet|yazdır|dinle|haberi dinle|yorum yap|مشاركة|شارك|طباعة|حفظ|استمع|نسخ الرابط|تم نسخ الرابط|حجم الخط|اشتراک|به اشتراک|چاپ|ذخیره|گوش کنید|کپی لینک|لینک کوتاه|ارسال)(?![\p{L}])/u;

/** Whether a button with these words is for the article at hand: to share, save, print or hear it. @param words as `lookupForm` gives them */
export const isArticleTool = (words: string) => TOOL.test(words);
