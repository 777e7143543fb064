import { wordList } from "../lexicon/word-list.ts";

/*
 * The words that buttons, links and labels of web sites are made of. The German and many of the English ones are words that at least twelve of 605
 * saved pages show in short lines outside of their articles, and that running text seldom has; the other languages and the verbs
 * are of our own choice.
 */

/** Longest label, in words. */
const LONGEST = 7;

/** What is asked of the reader. A label begins with one of these, in English. */
const REQUESTS = wordList(`
  accept add agree allow become bookmark browse buy cancel change check choose click close comment continue copy create cite delete
  disable discover discuss donate download edit email enable enter explore find follow get gift give go hide join jump keep learn leave like
  listen load log login manage mute open order pause pin play post press print rate react read receive register reject reply
  report republish request reset return reuse save scroll search see select send share show sign skip sort start stay submit subscribe
  support swipe switch tap toggle translate try turn tweet unfollow unlock unmute unsubscribe update upgrade view visit watch write
`);

/** What a request is about. */
const OBJECTS = wordList(`
  account button buttons sharing ad ads advertisement advertisements alerts app apps archive article articles audio author authors biography bio breaking briefing browser captions
  carousel channel comment comments content conversation cookie cookies daily discussion edition email e-mail emails episode facebook
  feed feedback flipboard footer form friend friends gallery google headlines history home homepage index image images inbox instagram language link linkedin links
  list login mail main membership menu messenger mode morning evening navigation news newsletter newsletters notifications online options
  page pages paper password photo photos piece pinterest plan plans player playlist podcast podcasts policy post posts preferences premium privacy profile
  questions reactions reading reddit reader replies report results rss screen search section sections settings share site slide
  slideshow social sound stories story subscriber subscribers subscription telegram terms text thread threads tiktok timeline top bottom topic topics transcript
  trial twitter updates version video videos website weekly whatsapp x youtube bluesky summary threads tips week day minutes
`);

/** What joins them. */
const JOINTS = wordList(`
  a about all also an and any anonymously are as at back below by down end first for free from full here i in into is it its just later latest less me more my new
  next no not now of off on one only or other our out over the their this these that to today today's up us via with you your yours once wider larger
`);

/** Labels that ask nothing: a line of these words and of joints alone is the site's, in whatever language. */
const LABELS = wordList(`
  newsletter newsletters login logout podcast podcasts rss faq faqs sitemap e-paper epaper unsubscribe subscription subscriptions classifieds mediathek cookie
  cookies careers downloads permalink hashtags hashtag webcast replays
  impressum kontakt datenschutz datenschutzerklärung startseite suche suchen suchbegriff inhalt springen springe anmelden abmelden einloggen registrieren
  abonnieren abonnement abo mediadaten nutzungsbedingungen weiterlesen kommentare kommentar kommentieren kommentarfunktion drucken teilen twittern hauptmenü
  hauptnavigation hauptinhalt menü navigation seitenanfang stellenangebote stellenmarkt traueranzeigen kleinanzeigen pressekontakt cookie-einstellungen datenschutzeinstellungen schlagwörter schlagworte
  meistgelesen meistgelesene meistkommentiert beitrags-navigation beitragsnavigation barrierefreiheit gewinnspiele netiquette leserbriefe leserbrief werbung
  passwort benutzername e-mail-adresse postfach merkliste leseliste lesezeichen bildergalerie rubriklistenbild agb widerruf vorlesen
  partilhar partilhe assinar assinantes subscrever subscreva ouça ouvir entrar escute baixe compartilhar compartilhe ascolta condividi iscriviti abbonati stampa luister deel delen bewaar reageer abonneer lyssna dela prenumerera lytt abonner
  accueil abonnez-vous abonner abonnés abonné connexion connecter déconnexion inscription s'inscrire inscrire inscrivez-vous partager partagez imprimer commenter
  commentaire commentaires boletín infolettre plan-du-site cgu cgv mot-de-passe réagir enregistrer télécharger écouter confidentialité
  suscríbete suscribirse suscripción suscriptores registrarse regístrate identifícate comentarios comentario comentar compartir imprimir whatsapp copiar descargar hemeroteca
  contenido portada escuchar normas biografía archivado
  anasayfa künye abone paylaş yazdır yorum yorumlar yorumları yorumla bülten bülteni e-bülten kaydet reklam giriş üyelik gizlilik çerez çerezler iletişim
  الرئيسية القائمة مشاركة شارك طباعة تعليقات التعليقات تعليق تعليقك اشترك الاشتراك النشرة نشرتنا البريدية فيسبوك تويتر واتساب إكس تيليجرام تلغرام انستغرام يوتيوب الإلكتروني لينكدإن
  خبرنامه عضویت اشتراک اشتراک‌گذاری چاپ نظرات دیدگاه دیدگاه‌ها کپی لینک تلگرام واتساپ توییتر فیسبوک اینستاگرام ایمیل یوتیوب
`);

/** What stands beside those labels, and in running text as well. */
const BESIDE_LABELS = wordList(`
  der die das den dem des ein eine einen zum zur zu im in am an auf mit und oder für von vom ihr ihre ihren ihr dein deine unser unsere unseren jetzt hier kostenlos gratis nach oben
  zurück weiter mehr alle alles neu neue neuer neueste artikel beitrag beiträge seite schließen öffnen lesen anzeigen schreiben hören folgen sie uns als direkt per bitte
  antworten abbrechen link kopieren senden speichern merken bestellen verfassen diskussion einstellungen hilfe tageszeitung digital plus tag woche morgen wichtigste wichtigsten
  le la les l' de du des un une à au aux et en sur votre vos notre nos par pour ce cet cette lire voir tous toutes plus article articles se s' nous suivre suivez suivez-nous lien haut bas page
  contenu menu recherche rechercher envoyer ami gratuitement offre offres mon ma compte copier
  este esta artigo artigos notícia o os as do da no na em para com por sua seu l'articolo articolo notizia di il lo gli questo questa per con dit artikel het een op voor van den denne artikeln artikkelen
  el los las un una de del al a y en por para con su tu nuestro nuestra gratis ver ir leer más todo todos artículo noticia enlace inicio sesión iniciar facebook twitter seguir
  ve ile bu için tüm bir haber haberi haberler makale bizi takip et yap ol gönder yaz kopyala bağlantı bağlantıyı link göster bültenimize
  في على من إلى عبر هذا هذه المقال الخبر المقالة رابط الرابط نسخ مختصر المزيد اقرأ حساب الحساب البريد بريدك أضف اكتب
  در به از این را با مطلب خبر لینک کوتاه ارسال ثبت برای شما ما کنید شوید ذخیره
  sharing button email e-mail instagram youtube linkedin telegram tiktok x rss google news app pdf
`);

const WORD = /[\p{L}\p{M}\p{N}'’‌-]+/gu;

/**
 * Whether a short line is made of nothing but what sites write on buttons and labels: "Skip to the end of the carousel", "Jetzt
 * Newsletter abonnieren". A line that no list of whole lines holds is known by it. Takes lines in small letters.
 */
export function isInterfaceLine(line: string): boolean {
  const words =
    line
      .replace(/^(?:kindly|please) /u, "")
      .replaceAll("’", "'")
      .match(WORD) ?? [];
  const [first = "", ...others] = words;
  if (words.length === 0 || words.length > LONGEST) return false;
  if (words.some((word) => LABELS.has(word)) && words.every(isLabelWord)) return true;
  return (
    REQUESTS.has(first) &&
    others.some((word) => OBJECTS.has(word)) &&
    others.every((word) => OBJECTS.has(word) || JOINTS.has(word) || REQUESTS.has(word) || /^\d+$/u.test(word))
  );
}

/**
 * Whether a line of capitalised words is rather a button than a name: "Story Tools", "Copy URL". Takes a line as it is written.
 */
export function holdsInterfaceWord(line: string): boolean {
  const words = line.toLowerCase().match(WORD) ?? [];
  return words.some(
    (word) =>
      (REQUESTS.has(word) || OBJECTS.has(word) || LABELS.has(word) || TOOLS.has(word)) &&
      !ALSO_NAMES.has(word),
  );
}

/** What stands beside names on a page, and in no name. */
const TOOLS = wordList(`
  tools tool url app apps alert alerts google services service sections section related options trending subscribers site sites website web index map archive archives capture captures preferred source
  redes sociales compartir desplegar teilen merken zusammenfassung partager paylaş video audio photos advertisement calendar events classified classifieds obituaries horoscope crossword weather forecast traffic
  university party council ministry parliament government committee court association federation institute department office agency bank club
`);
/** Those words that are family names as well. */
const ALSO_NAMES = wordList(
  "page post reading gift press case close buy report top may like summary day sharp",
);

const isLabelWord = (word: string) =>
  LABELS.has(word) || BESIDE_LABELS.has(word) || JOINTS.has(word) || /^\d+$/u.test(word);
