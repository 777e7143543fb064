import { wordList } from "./word-list.ts";

/** Given names of women, folded: European, American, Arabic, Persian, Turkish, Kurdish and Hebrew ones. */
export const FEMALE_NAMES = wordList(`
  aarti abeba abeer abena abigail abiola acelya achieng ada adaeze adanna adela adele adelina
  adhiambo aditi adiza adjoa adriana adwoa afaf afet afroza afsaneh afua agatha agathe agnes
  agnieszka ahlam ahu aida aigul aikaterini aileen ainhoa ainur aisha aisling aissatou aisyah aizhan
  akanksha akiko akinyi akosua akua alejandra aleksandra aleksandrina alemitu alena alessandra
  alessia alev alexandra aleyna alia alice alicia alina alison aliya aliye alka alla allison alma
  alyona alzira amahle amaia amaka amal amanda amani amatalrahman amelia amelie amina aminata amira
  amparo amrita amy ana anahit anais analia analyn ananya anastasia anastasiya andrea aneta anezka
  angela angelica angeliki angelines angelique angharad anita anjali anju ankita ann anna annabel
  annalisa anne annette annick annie annika antonella antonia anuradha anush anya aoife aparna apiyo
  apolline april araceli aradhana archana arezoo arianna arlene aroha arpine arta aruna arwa arzu
  asdis asena asha asil asli asma asmaa assetou aster astghik astou astrid asuka asuman asya atefeh
  atena athina atieno atsuko atuhaire aubrey audrey aurelie aurora aurore ausra avin avital awa
  awino aya ayaan ayaka ayako ayat ayca aydan ayelet ayesha ayla aylin aynur ayodele ayse aysegul
  aysel aysen aysun aytan ayten ayumi azadeh azar azeb azita aziza azizah azize azra azucena babirye
  bahar bahareh baiba banu barbara barbora basak basma batya beata beatrice beatrix beatriz becky
  begona begum behice behnaz belen belgin belinda belkis bella belma benedetta benedita bengu bente
  beren berfin beril berit berivan berna bernadette bernice berrak berrin berta bertha besma beth
  bethan bethany betsy bettina betty betul beverley beverly beyza bhavna bianca bich bilge bindu
  binta bintou birgit birgitta birgul birsen birtukan blanca blerta bodil boglarka bogumila
  boitumelo bolanle bonnie bontle bozena brenda brid bridget brigid brigitte bronwen bronwyn buhle
  buket burcin burcu buse bushra busisiwe busra buthaina cagla camila camilla camille canan candace
  cansu capucine carla carlota carlotta carly carmela carmen carol carole carolina caroline carolyn
  carrie carys cassandra catalina catarina caterina catherine cathy cayetana cecile cecilia celeste
  celia celine ceren cerys ceyda chamari chana chandrika chantal charlene charlotte chebet chelsea
  chepkoech cherono cheryl chiamaka chiara chieko chikako chikondi chinwe chioma chipo chitra chloe
  choden christiana christina christine chrysoula ciara cigdem cindy cinzia claire clara clarissa
  claudette claudia claudine clemence clementine clotilde colette colleen concetta condoleezza
  connie constance consuelo cora corazon cordelia corinne coumba cristeta cristiane cristina cynthia
  dace dafna dagmar daisy dalal dalia dalit damla daniela danielle danuta daphna daphne daria darya
  daryna dawn debbie debora deborah debra dechen deepa deepika defne deirdre deki delia delphine
  denise deqa derya desislava despina dewi diana diane dianne didem diep dieynaba dikeledi dilan
  dilani dilara dilek dilnoza dima dimitra dina dinara dineo dinusha divya dolkar dolores dominika
  donatella donna dora doreen doris dorit dorota dorothea dorothy dorottya dragana drita duygu ebba
  ebele ebru ece eda edilene edith edlira edna efrat eftychia efua egle eileen eilis einat eirini
  ekaterina ekaterine ela elaheh elaine elcin eleanor eleftheria elena eleni eleonora eleri elham
  elif elisa elisabeth elisabetta elise eliza elizabeth ella ellen elnaz elodie eloise elsa elsie
  elspeth elvira elzbieta eman emanuela emebet emel emiko emilia emilie emilija emily emine emma
  encarnacion endang enid erica erika erin esin esma esperanza esra estefania estelle esther eszter
  ethel etsuko eugenia eulalia eun-ji eunice eva evangelia eve evelyn evin evrim ewa fabiana
  fabienne fadia fadime fadumo fadwa fahriye faiza fanta farah fariba farida farideh farnaz farzana
  farzaneh fatemeh fatima fatin fatma fatos fatou fatoumata fatuma fauzia faye federica fehmida
  felicity felisa ferda fereshteh feride feriha fernanda feruza fetu feven filiz filomena fiona
  fitri flavia flora florence florencia flutura folake folasade forough fotini frances francesca
  francoise freda freya fulya fumiko funda funmilayo gabriela gabriella gail galia galina galit
  gamze gauri gayane gayatri geeta gemma genet genevieve gennifer georgina geraldine gergana
  gertrude ghada ghadir ghalia ghazal ghazala ghizlane giada gianna giedre gila gillian gina ginevra
  gioia giorgia giovanna giselle gitte giulia giuliana giuseppina gizem gladys glenda gloria gokce
  golnar golnaz golshifteh gonca gonul gordana gozde grace graciela grainne grazia grazyna greta
  gretchen griselda guadalupe gudrun guifang gul gulay gulbahar gulcan gulchehra gulden gulistan
  gulizar gulmira gulnar gulnara gulnaz gulsah gulsen gulshat gulsum gulten gunay gunel gunilla gwen
  gwendolyn hacer hadar hadas hadeel hadia hadiye hadiza hafsa hagit haifa haifaa hajar hajara hala
  haleh halide halima halime halina halldora halyna hamida hamidah hamideh hana hanako hanan hanane
  handan hande hanife hanin hanna hannah harriet haruka haruko hasmik hatice hattie hawa hayat
  hayriye hazal hazel heather heba hedwig heidi helen helena helene helga hengameh henrietta
  herminia hermione hessa hevi hevin hiba hibaq hilary hilda hillary hina hind hinemoa hiroko hirut
  hitomi hoda hodan homa hortensia houda hrafnhildur huda hulya huma humaira huong hurrem hye-jin
  ibtisam ida idil idit ifeoma iffat ifrah iga ikram ilana ilaria ilayda ildiko ilknur ilona ilze
  iman imee imelda imogen inaam inas inbal inci indah indira ines ingabire ingeborg inger ingrid
  inmaculada inna intisar ioanna ipek iracema irem irena irene irina irini iris irma irmak iryna
  isabel isabella isabelle isaura ishara isil isla isobel israa itziar ivana ivanka iveta ivete
  iwona izabela jacqueline jadwiga jale jaleh jamila jana jane janet janice jannatul jasmina jasmine
  jaspreet jawaher jayanti jeanette jeanne jelagat jelena jelka jemima jenna jennifer jenny
  jepchirchir jepkosgei jessica ji-young jihan jill jillian jimena jitka jiyan joan joanna joanne
  jocelyn johanna jolanta jonalyn josefa josefina josephine josette josiane joyce juana juanita
  judith judy julia juliana julide julie juliet juliette julija jumana junko jurate jussara justine
  justyna jyothi jyoti kader kadiatou kadidia kadriye kaja kajal kalani kalliopi kalpana kamala
  kamila kamuran kanchan kanya kaori karen karin karine karolina kartika katalin katarina katarzyna
  katayoun kate katerina kateryna katharina katharine katherine kathleen kathryn kathy katie katrin
  kausar kavita kavitha kawthar kayleigh kazuko keiko kelebogile kelera kellyanne kembabazi kemunto
  keren kerstin ketevan kevser khadidja khadija khadijatou khady khatereh khatia khawla kheira
  khrystyna kiana kimberly kimiko kinga kiranjit kirsten kirsty kiymet klara komal kristen kristin
  kristina kristine krystyna ksenia kseniya kubra kulsoom kulwinder kumiko kumudini kyoko kyomuhendo
  kyriaki kyung-sook ladan laetitia laia lakshmi lale laleh lali lalita lalitha lamia lamis lara
  larisa larissa larysa latha latifa laura laure lauren laurence laurie lavender lavinia layal layan
  layla leah leila leilani leire lela leman lena leni lenore leonor leonora lerato lerzan lesia
  lesley lestari letay leticia letitia letizia leyla leyli lhamo lidia lidija lidiya liga ligaya
  lihua liina lilian liliane lilit liliya lillian lily limor lina linda lindita lindiwe liora lisa
  litia liz ljiljana lois lola lorena loretta lorna lorraine losa losaline lotte loubna louisa
  louise lourdes lowri lubna lucia luciana lucie lucille lucinda lucrezia lucy lucyna ludivine
  ludmila luisa lujain lulu lusine luzia luzviminda lweendo lydia lynne lyubov lyudmila lyudmyla
  maarika maayan mabel macarena machiko madalena maddalena madeleine madeline madge madhuri madoka
  maeve magali magaly magda magdalena maggie maha mahboubeh mahin mahina mahinur mahnaz mahsa mahtab
  mahvash mai maia mairead maisa maisie maite maja majida majlinda makbule makeda malak malee
  malgorzata maliheh malika malini mallika malohat mamata mamta manal manana mandana mandy manisha
  manon manpreet manuela marcela marcelle marcia margaret margarida margarita margaux margery
  margherita margot marguerite maria maria-theresa mariam mariama mariana marianne marianthi maribel
  maricarmen maricel marie marie-claire marie-claude marie-france marie-louise marietou mariia
  marija marika mariko marilia marilyn marina marion marisa marisol marit marites mariya marjan
  marjorie marketa marlene marta martha martina martine marwa mary maryam marzena marzieh masako
  masego masoumeh mathilde matilda matilde maud maureen mavis mavluda maxine maya mayada maysoon
  medea mediha meena meenakshi meera megan megawati megumi mehnaz mehri mehrnoush mehtap mehwish
  meiling meirav melahat melania melanie melati melda melek meliha melike melinda melis melisa
  melissa meltem menaka menekse meral merav mercedes meredith merewalesi meritxell merve meryem
  meseret mi-kyung michal michela michelle michiko midori miho mihriban mila milagros mildred milena
  millicent millie mimoza min-jung mina mine minoo mira miranda mireia mireille mirella miren miri
  miriam mirjana mitsuko miyuki mizuki moira mojgan molly mona monica monika monique monir
  montserrat moraa moran morenike morgane morsheda mouna mpho mridula mualla muazzez muge mujde
  mujgan mukaddes mukamana mumbi muna munevver muriel mutheu muthoni mutinta mwende mwila myra
  myriam naama nabila nada nadege nadezhda nadia nadifa nadiia nadine nadira nadiya nafula naheed
  nahid nahla naima naira najat najla najwa nakato naledi nalin nalubega namrata namutebi nanami
  nancy nandini nansubuga naoko naomi narges nargis narin narine narjis naseem nasibeh nasim
  nasimiyu nasreen nasrin nastaran natalia natalie nataliya natalka natalya natasha nathalie natia
  natsuko nawal nawel nayra nazan nazanin nazila nazli nazmiye ndeye ndunge nebahat necla neda
  neelam negar negin neha nekesa nellie nerea nergis nermin nermine nese neslihan nesreen nesrin
  nestan neta neusa nevena nevin nevine ngaire ngoc ngozi nguyet nhung nia niamh nichola nicola
  nicole nicoletta nidhi nigar nighat nigora nihal nihan nikki nilanthi nilay nilgun niloofar
  niloufar nilufar nilufer nimco nimet nina ningsih nino nirmala nisha nisreen nittaya niusha njeri
  nkechi nneka noa nobuko noelani noelia noemi noemie noga nohemi nokuthula nomsa nomvula nonhlanhla
  nora norah noraini noreen noriko norma nosipho noura nourhan noushin nthabiseng ntombi nuha nune
  nuran nuray nurcan nurgul nurhan nurhayati nuria nurit nursel nurten nurul nusrat nyaboke nyambura
  nyasha nyirahabimana nyokabi obiageli oceane octavia odete odette odile ofra oksana oleksandra
  olena olga olha olive olivia olja olufunke omolara onyinye ophelia oprah orit orla orly orna
  ornella orsolya osnat oulimata oumou oydin ozge ozlem padma palesa pallavi paloma pamela panagiota
  paola paraskevi parastoo pardis pari parisa parvaneh parvati parveen parvin pascale patricia
  patrizia patsy patti paula paulina pauline payal pegah peggy pelin pema penelope perihan perrine
  pervin petra philippa phillipa phoebe phyllis pierrette pilar pinar piret pnina polina polly pooja
  poonam poornima pornthip pouran prachi pratibha preeti priscilla priya priyanka puneh pushpa
  puspita putri quynh rabab rabia rachel rachna radha radhika radmila rafah raffaella raghad
  ragnheidur ragnhild rahayu raheleh rahime rahsan rahwa raimunda raisa raja rajni rakiya
  ramatoulaye ramatu randi rania ranim ranjana raquel rasha rashmi ratih ratna ratree rawan rawya
  raymonde razia rebecca reem refilwe regine rehana reiko reka rekha remedios renata renee renu
  renuka retno revathi reyhan reyhaneh rhiannon rhoda rhonda richa riham riina rim rima rina rini
  risa rita ritaj ritu rivka robabeh roberta robyn rocio rohani rohini roisin rojda rojin rokeya
  rokhaya rokia roksana rola ronahi ronit roopa rosa rosalia rosalie rosalind rosamund rosangela
  rosanna rose rosemary rosie rosmah rossella rotem rouba rowena roxana roxanne roya roza ruba
  rubina ruby rudo rukhsana rukiye rukmini rula rumyana ruqayya ruta rute rutendo ruth ruti rym
  saadet sabiha sabina sabine sabreen sabrina sabriye sachiko sadhana safa safiya safiye sagal sahar
  saima saira saja sajida sakine salamatou salamatu saliha sally salma salome salote salwa
  samah samaneh samantha sameera samiha samina samira sanaz sandamali sandra sandrine sangay
  sangeeta saniye sanja saoirse sapir sapna sara sarah saraswati sarita sarvenaz saskia savita
  sawsan sayaka sayuri seda sedef seema segolene seher sehnaz seini sekar selam selamawit selda
  selin selina selma selvi sema semra sena senait senem sepideh serap serena sermin serpil setareh
  setsuko sevda severine sevgi sevil sevim sevinc sevinj seyda sezen shabana shabnam shaghayegh
  shagufta shahd shahla shahnaz shahnoza shahrzad shailaja shaima shaimaa shaista shalini shannon
  shanta shanti sharmila sharon shazia sheela sheida sheila shelley shereen sherine sherry shikha
  shilan shilpa shima shira shirin shirley shiva shizuka shizuko shlomit shobha shohreh sholeh
  shpresa shreya shruti shweta sian sibel sibongile sibyl sigal sigrid sigrun siham sihem silvana
  silvia sima simge simin simona simone simran sindisiwe sinead sinem siobhan siranush siriporn
  sissel siti sivan slavica smadar smita smriti sneha snezana snezhana soad socorro sofia soheila
  sokhna solange soledad solomiya solveig somsri sonal songul sonia soo-jin sook-hee sophia sophie
  soraya sotiria souad soukaina sousan sozdar sreeja stacey stanislava stanka stavroula stefania
  stella stephanie suad sudha sue suha suhair suhasini sujata sukanya sukran sulastri sule sulochana
  sumaia sumaira sumaiya sumaya sumeyye sumiko sumitra sun-young suna sunanda sunita sunitha
  supaporn supriya sureyya suryani susan susana susanna susannah sushma susie suzan suzanne suzette
  svetlana svitlana swapna swati sybil sylvia sylvie tadala taghreed tahani tahereh tahira tahmina
  talalelei talia tamar tamara tamiko tammy tamsin tania tansu tanuja tanvi tanya tanzila taraneh
  tariro taslima tasneem tatev tatiana tatjana tatyana tehmina telma temitope teodora teresa tereza
  tess tessa tetiana teuta thalia thandeka thandi thandiwe thea thelma theodora theresa therese
  thilini thokozile thora thulisile thuraya thuy tiffany tigist tiina timea tina tinatin tirza
  titilayo tiyamike tiziana tomoko toni torill toshiko tova tracey trisha trudy tshepiso tshering
  tsitsi tsvetelina tuba tugba tugce tulay tulin tulsi tumusiime turid turkan tuti tuyet tzipi
  tzipora ubah ulku ulrike ulviyya ulyana uma umaima umran umutoni urmila ursula urszula usha uwase
  uxue uyen uzma valbona valentina valentyna valeria valerie vandana vanesa vanessa varvara vasanthi
  vasiliki vasilisa vasiti vasudha vasundhara veena vera vered veronica veronique vesna vian vicky
  victoria vidya vijaya viktoria viktoriya vildan vimala violet vira virginia virginie vittoria
  vivian viviana viviane vivienne viyan vjosa vlasta vusala wafa wafaa wairimu wajiha wambui wangari
  wangui wanjiku wanjiru wati wendy whitney widad wijdan wilaiwan wilhelmina wilma winifred wulan
  xiaomei xiaoyan ximena xiomara xiulan yaa yadira yael yafa yagmur yamileth yamini yana yangchen
  yanti yanyan yara yardena yaroslava yasaman yasemin yasmin yasmina yasmine yasuko yeganeh
  yekaterina yelda yelena yesenia yesim yetunde yeukai yevgenia yevheniya yifat yingluck yoko
  yolanda yolande yordanka yoshiko young-ja yui yukari yukiko yuko yulia yuliana yuliia yuliya yumi
  yumiko yuni yuriko yusra yvette yvonne zahia zahra zaina zainab zainabu zakia zaleha zanele zara
  zarina zawadi zdenka zehava zehra zeina zeinab zelal zelda zelia zeliha zerrin zeynab zeynep
  zhaleh zhanna zhibek ziba zilan zinaida zineb zipi zodwa zoe zofia zohra zohreh zoi zoia zorica
  zoya zozan zsofia zubaida zuhal zulema zulfiya zuraida zuzana`);

/** Given names that say nothing about the gender. */
export const EITHER_NAMES = wordList(`
  alex ariel chris dana deniz jackie jamie jean jordan kelly kim lee leslie lindsey lynn noor nour ozgur pat rana
  robin salam sam samar stacy taylor terry tracy yuval`);
