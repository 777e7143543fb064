import { wordList } from "./word-list.ts";

/*
 * Open classes (adverbs in -ly, occasions, what people do meanwhile, what stands before a name) are harmless but for these words.
 * Each list must hold all that its class can do to whose words they are: nobody's, another's, a figure's.
 */

/** By these adverbs nobody vouches for what was said, or it was not said at all. */
export const UNSAYING_ADVERBS = wordList(`
  allegedly apocryphally apparently arguably barely basically conceivably effectively erroneously
  essentially evidently falsely fictionally fictitiously fictively figuratively fraudulently hardly
  hypothetically imaginarily imaginatively implicitly inaccurately incorrectly internally inwardly
  legendarily likely mentally metaphorically misleadingly mistakenly mutely mythically nearly nominally
  notionally only ostensibly possibly potentially practically presumably probably proverbially
  purportedly rarely reportedly reputedly roughly satirically scarcely seemingly silently spuriously
  supposedly symbolically telepathically theoretically traditionally unlikely untruthfully vicariously
  virtually wordlessly wrongfully wrongly`);

/** Behind "in" and "on": what is played, dreamt, sung or retold, and what stands for someone else. */
export const PLAYED_OR_RETOLD = wordList(`
  accent act acts adaptation advert adverts album albums allegory animation anime anthem anthems
  audiobook avatar ballad ballads banner banners behalf bit bits bubble bubbles burlesque cameo cantata
  caption captions caricature caricatures cartoon cartoons chant chants character characters charade
  charades chorus choruses comedies comedy comic comics cosplay costume credits disguise drama dramas
  dream dreams dub dubbing dummy echo effigy epic epics epigraph epilogue epitaph excerpt excerpts
  exhibit extract extracts fable fables fairy-tale fantasies fantasy farce farces fiction figure figures
  film films finale flashback flashbacks folklore forgery game games ghost gist gospel gospels graffiti
  graphic guise hallucination hashtag head hoax hologram hymn hymns image imagination imitation
  impersonation impression impressions inscription inscriptions interpretation intro jingle joke jokes
  label labels legend legends libretto limerick lines lyric lyrics mantra manuscript mask masks
  masquerade melodrama meme memes memory mime mimicry mind miniseries monologue montage motto mottos
  movie movies mural murals musical musicals myth myths name narration narrative narratives nickname
  nightmare nightmares novel novella novels nursery-rhyme opera operas operetta oratorio outro painting
  paintings panto pantomime parable parables paraphrase parodies parody part parts passage passages
  pastiche placard placards plaque plaques play plays plot poem poems poster posters prank pretence
  pretense prologue pseudonym puppet puppet-show puppets quip quotation quotations quote quotes rap
  re-enactment reading readings recital recitation reconstruction reenactment refrain rehearsal
  reimagining remake remix rendering rendition reverie revue rhyme rhymes role role-play roles rumor
  rumors rumour rumours saga sagas satire satires saying sayings scene scenes screenplay script scripts
  sequel shirt shirts shows sign signs simulation sitcom sitcoms sketch sketches skit skits slogan
  slogans soap soliloquy song songs soundtrack spoof spoofs stanza statue stead stories story strapline
  stunt subtitle subtitles t-shirt t-shirts tale tales tattoo telling terms text texts thought thoughts
  thriller title tombstone track tracks tragedy trailer trailers translation translations travesty
  vaudeville verse verses version versions vignette vision visions voice voice-over voiceover voices wax
  word words`);

/** What may stand before any of these nouns and takes it out of the world. */
export const UNREAL = wordList(`
  ai ai-generated ai-made alleged altered animated apocryphal artificial bogus cartoon chatbot cloned
  computer-generated concocted counterfeit cut-out deceptive deepfake deepfaked digital disowned
  disputed doctored dramatised dramatized dubbed edited ersatz fabricated fake faked false fan-made
  feigned fictional fictionalised fictionalized fictitious fictive forged fraudulent generated ghostly
  hallucinated hoax holographic hypothetical imaginary imagined impersonated invented legendary
  lip-synced lookalike made-up manipulated misattributed misquoted mock mocked-up mythical never-sent
  parody phoney phony photoshopped planted posthumous pretend pretended pseudo puppet purported
  reimagined rejected robot robotic satirical scripted sham simulated so-called spliced spoof spurious
  staged supposed synthesised synthesized synthetic translated unaired undelivered unsent unwritten
  ventriloquised virtual voiced wax would-be`);

/** Figures who are played, drawn or built. */
export const FIGURES = wordList(`
  android animatronic antagonist anti-hero antihero avatar bot caricature cartoon character chatbot
  clone cut-out cutout deepfake doll doppelganger double dummy effigy figure figurine ghost hero heroine
  hologram impersonator imposter impostor likeness look-alike lookalike mannequin marionette mascot mask
  monster muppet narrator parody portrait protagonist puppet robot spirit statue superhero supervillain
  understudy ventriloquist villain waxwork`);

/** Participles of verbs by which someone utters what is another’s, or a figure’s. */
export const VOICING = wordList(`
  acting adapting adopting aping attributing borrowing burlesquing channeling channelling chanting
  citing communicating conveying copying crediting deciphering decoding delivering dictating doing
  dramatising dramatizing dreaming dubbing echoing embodying emulating enacting evoking faking feigning
  forwarding hallucinating humming imagining imitating impersonating interpreting intoning inventing
  invoking lampooning lip-synching lip-syncing masquerading mimicking miming mirroring misquoting
  mocking mouthing narrating paraphrasing parodying parroting passing performing plagiarising
  plagiarizing playing portraying posing posting pretending printing publishing quoting rapping
  re-enacting re-reading reading recalling reciting recounting reenacting rehearsing relating relaying
  remembering rendering repeating repurposing retelling retweeting satirising satirizing scrolling
  sending sharing showing simulating singing spoofing spouting summarising summarizing supposing
  translating transmitting uttering ventriloquising ventriloquizing voicing`);

/** Verbs of saying, by their base, whose subject may pass on, perform or only think what is quoted. */
export const PASSING_ON = wordList(`
  believe chant cite concoct detail dictate dub echo feel find forecast hold imply indicate intone invoke know misquote mock narrate offer
  pray quote read recite refute relate repeat retweet signal suggest utter voice`);
