/** What text in an encoding is made of, as far as it is not ASCII. */
export type EncodingProfile = {
  readonly encoding: string;
  /** The letters that make up most of its text. */
  readonly common: ReadonlySet<string>;
  /** All that its languages write with. */
  readonly script: RegExp;
  /** Its letters stand among ASCII letters, in one word. */
  readonly latin: boolean;
  /** A character is two bytes, so text in another encoding is seldom valid in it. */
  readonly wide: boolean;
};

/*
 * Letters by how often their languages write them, from general knowledge of these languages: the everyday accented
 * letters of an alphabet, the lower case of alphabets that have cases, and of the East Asian scripts the signs that
 * grammar needs in every sentence.
 */
const WESTERN = "éèêëàâäçùûüîïôöœæåøñáíóúßãõìò¿¡ªº";
const CENTRAL = "ąćęłńóśźżáčďéěíňřšúůýžäöüßőűăâîşţđ";
const TURKISH = "ğışçöüİâîûĞŞÇÖÜ";
const BALTIC = "āčēģīķļņšūžąęėįųõäöü";
const CYRILLIC = "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфёіїєґўјљњћђ";
const GREEK = "αεηιοτνσρκπλμυθγδχφωςάέήίόύώβζξψ";
const HEBREW = "אבגדהוזחטיכלמנסעפצקרשתךםןףץ";
const ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءأإآؤئپچژگ،؟";
const THAI = "กขคงจชซฐณดตถทธนบปผพฟมยรลวศษสหอะัาำิีึืุูเแโใไ็่้์";
const KANA =
  "のにはをたがでてとしれさいるなもかっらりこすだけまあどよくんおきうせじめーンスルトリアイクラシ、。";
const SIMPLIFIED =
  "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里行所方多经么去天开今日新市桥，。、";
const TRADITIONAL =
  "的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡行所方多經麼去天開今日新市橋，。、";
const HANGUL = "이다는의에을가고를은하한지기사도로대인자리정서해시어아나라그수일과보부전들있것으년만";

const profile = (
  encoding: string,
  common: string,
  script: RegExp,
  { latin = false, wide = false } = {},
): EncodingProfile => ({ encoding, common: new Set(common), script, latin, wide });

const LATIN = /\p{Script=Latin}/u;

/** The encodings that text without a sound declaration may be in. Of equals the first is taken. */
export const PROFILES: readonly EncodingProfile[] = [
  profile("windows-1252", WESTERN, LATIN, { latin: true }),
  profile("windows-1254", TURKISH, LATIN, { latin: true }),
  profile("windows-1250", CENTRAL, LATIN, { latin: true }),
  profile("iso-8859-2", CENTRAL, LATIN, { latin: true }),
  profile("windows-1257", BALTIC, LATIN, { latin: true }),
  profile("windows-1251", CYRILLIC, /\p{Script=Cyrillic}/u),
  profile("koi8-r", CYRILLIC, /\p{Script=Cyrillic}/u),
  profile("iso-8859-5", CYRILLIC, /\p{Script=Cyrillic}/u),
  profile("ibm866", CYRILLIC, /\p{Script=Cyrillic}/u),
  profile("windows-1253", GREEK, /\p{Script=Greek}/u),
  profile("iso-8859-7", GREEK, /\p{Script=Greek}/u),
  profile("windows-1255", HEBREW, /\p{Script=Hebrew}/u),
  profile("windows-1256", ARABIC, /\p{Script=Arabic}/u),
  profile("iso-8859-6", ARABIC, /\p{Script=Arabic}/u),
  profile("windows-874", THAI, /\p{Script=Thai}/u),
  profile("shift_jis", KANA, /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u, { wide: true }),
  profile("euc-jp", KANA, /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u, { wide: true }),
  profile("gb18030", SIMPLIFIED, /\p{Script=Han}/u, { wide: true }),
  profile("big5", TRADITIONAL, /\p{Script=Han}/u, { wide: true }),
  profile("euc-kr", HANGUL, /\p{Script=Hangul}/u, { wide: true }),
];
