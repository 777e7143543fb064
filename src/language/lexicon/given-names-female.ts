import { wordList } from "./word-list.ts";

/** Given names of women, folded: European, American, Arabic, Persian, Turkish, Kurdish and Hebrew ones. */
export const FEMALE_NAMES = wordList(`
  abeer abigail acelya ada afaf afet afsaneh agnes ahlam ahu aida aisha alev alexandra aleyna alia alice
  alicia alison aliya aliye amal amanda amani amatalrahman amelia amina amira amy ana andrea angela anita
  ann anna anne annie annika antonia april arezoo arlene arwa arzu asena asil asli asma asmaa astrid asuman
  asya atefeh atena audrey avin avital aya ayat ayca aydan ayelet ayla aylin aynur ayse aysegul aysel aysen
  aysun ayten azadeh azar azita aziza azize azra bahar bahareh banu barbara basak basma batya beatrice
  beatrix begum behice behnaz belgin belkis bella belma bengu beren berfin beril berivan berna bernadette
  berrak berrin besma beth betsy bettina betty betul beverly beyza bilge birgit birgul birsen bonnie brenda
  bridget bronwyn buket burcin burcu buse busra buthaina cagla camilla camille canan cansu carla carly
  carmen carol caroline carolyn cassandra catherine cathy cecile cecilia celia ceren ceyda chana charlotte
  chelsea cheryl christiana christina christine cigdem cindy claire clara clarissa claudia colette
  condoleezza connie constance cordelia cynthia dafna dagmar dalal dalia dalit damla danielle daphna daphne
  dawn debbie deborah debra defne deirdre delphine denise derya diana diane dianne didem dilan dilara dilek
  dima dimitra dina dolores donna dorit dorothy duygu ebru ece eda edith efrat eileen einat ekaterina ela
  elaheh elaine elcin eleanor elena eleni elham elif elisabeth elise elizabeth ella ellen elnaz eloise elsa
  eman emel emily emine emma erica erika erin esin esma esra esther eva eve evelyn evin evrim fadia fadime
  fadwa fahriye faiza farah fariba farida farideh farnaz farzaneh fatemeh fatima fatin fatma fatos felicity
  ferda fereshteh feride feriha filiz fiona florence forough frances francesca freya fulya funda gail galia
  galit gamze gennifer georgina geraldine ghada ghadir ghalia ghazal gila gillian gina giulia gizem gladys
  glenda gloria gokce golnar golnaz golshifteh gonca gonul gozde grace greta gretchen gul gulay gulbahar
  gulcan gulden gulistan gulizar gulnar gulnaz gulsah gulsen gulsum gulten gwen hacer hadar hadas hadeel
  hadia hadiye hafsa hagit haifa haifaa hajar hala haleh halide halima halime hamida hamideh hanan handan
  hande hanife hanin hannah harriet hatice hayat hayriye hazal heather heba heidi helen helena helga
  hengameh hessa hevi hevin hiba hilary hillary hind hoda homa houda huda hulya huma hurrem ibtisam ida idil
  idit ikram ilana ilayda ilknur iman imogen inaam inas inbal inci ines ingeborg ingrid intisar ioanna ipek
  irem irene irina iris irmak isabel isabella isil isobel israa ivana ivanka jacqueline jale jaleh jamila
  jane janet janice jasmine jawaher jeanne jennifer jenny jessica jihan jill jiyan joan joanna jocelyn
  johanna josephine joyce juanita judith judy julia juliana julide julie juliet juliette jumana kader
  kadriye kamuran karen karin katayoun kate katerina katharina katherine kathleen kathryn kathy katie katrin
  kawthar kayleigh kellyanne keren kevser khadija khatereh khawla kiana kimberly kirsten kirsty kiymet
  kristen kristina kubra ladan lale laleh lamia lamis lara larissa latifa laura lauren lavinia layal layan
  layla leila leman lena leonora lerzan leyla leyli lillian limor lina linda liora lisa liz lois loretta
  lorraine lotte loubna louisa louise lubna lucia lucinda lucy ludmila luisa lujain lydia maayan madeleine
  magdalena maggie maha mahboubeh mahin mahinur mahnaz mahsa mahtab mahvash mai mairead maisa majida makbule
  malak maliheh manal mandana marcia margaret marguerite maria mariam marianne marie marilyn marina marit
  marjan marjorie marlene marta martha marwa mary maryam marzieh masoumeh mathilde matilda maureen maxine
  maya mayada maysoon mediha megan mehri mehrnoush mehtap meirav melahat melania melanie melda melek meliha
  melike melis melisa melissa meltem menekse meral merav meredith merve meryem michal michelle mihriban mina
  mine minoo miri miriam moira mojgan mona monica monique monir moran mouna mualla muazzez muge mujde mujgan
  mukaddes muna munevver muriel naama nabila nada nadia nadine nahid nahla naima najat najla najwa nalin
  nancy naomi narges narin narjis nasibeh nasim nasrin nastaran natalia natalie natasha nawal nazan nazanin
  nazila nazli nazmiye nebahat necla neda negar negin nergis nermin nermine nese neslihan nesreen nesrin
  neta nevin nevine niamh nicola nicole nigar nihal nihan nikki nilay nilgun niloofar niloufar nilufer nimet
  nina nisreen niusha noa noga nora norah noura nourhan noushin nuha nuran nuray nurcan nurgul nurhan nurit
  nursel nurten ofra olga olivia oprah orit orla orly orna osnat ozge ozlem pamela parastoo pardis pari
  parisa parvaneh parvin patricia patti paula pauline pegah peggy pelin penelope perihan pervin petra
  philippa phoebe phyllis pinar pnina pouran puneh rabab rabia rachel rafah raghad raheleh rahime rahsan
  raja rana rania ranim rasha rawan rawya rebecca reem renata reyhan reyhaneh rhonda riham rim rima rina
  rita ritaj rivka robabeh roberta roisin rojda rojin rola ronahi ronit rosa rosalind rose rosemary rotem
  rouba rowena roya roza ruba rukiye rula ruqayya ruth ruti saadet sabiha sabreen sabrina sabriye safa
  safiya safiye sahar saja sakine saliha sally salma salwa samah samaneh samantha sameera samiha samira
  sanaz sandra saniye sapir sara sarah sarvenaz saskia sawsan seda sedef seher sehnaz selda selin selma
  selvi sema semra sena senem sepideh serap sermin serpil setareh sevda sevgi sevil sevim sevinc seyda sezen
  shabnam shaghayegh shahd shahla shahnaz shahrzad shaima shaimaa sharon sheida sheila shereen sherine
  sherry shilan shima shira shirin shirley shiva shlomit shohreh sholeh sibel sigal sigrid siham silvia sima
  simge simin simone sinead sinem siobhan sivan smadar soad sofia soheila solveig songul sonia sophia sophie
  soraya souad sousan sozdar stella stephanie suad sue suha suhair sukran sule sumaia sumaya sumeyye suna
  sureyya susan susana suzan suzanne svetlana sylvia taghreed tahani tahereh talia tamar tamara tammy tansu
  tanya taraneh tatiana teresa tessa thea theresa thuraya tiffany tina tirza tova tuba tugba tugce tulay
  tulin tulsi turkan tzipi tzipora ulku ulrike umaima umran ursula valerie vanessa vera vered veronica vian
  victoria vildan violet virginia viyan wafa wafaa wajiha wendy whitney widad wijdan winifred yael yafa
  yagmur yara yardena yasaman yasemin yasmin yasmine yeganeh yelda yesim yifat yolanda yusra yvette yvonne
  zahia zahra zaina zainab zakia zehava zehra zeina zeinab zelal zeliha zerrin zeynab zeynep zhaleh ziba
  zilan zipi zoe zohra zohreh zoya zozan zubaida zuhal`);

/** Given names that say nothing about the gender. */
export const EITHER_NAMES = wordList(`
  alex ariel chris dana deniz jackie jamie jean jordan kelly kim lee leslie lindsey lynn noor nour ozgur pat
  robin salam sam samar stacy taylor terry tracy yuval`);
