import { wordList } from "./word-list.ts";

/** Given names of women, folded: European, American, Arabic, Persian, Turkish, Kurdish and Hebrew ones. */
export const FEMALE_NAMES = wordList(`
  aarti abeba abeer abena abigail acelya ada adaeze adela adele adelina aditi adjoa adriana adwoa afaf
  afet afsaneh afua agatha agathe agnes agnieszka ahlam ahu aida aikaterini aileen aisha aisling
  akanksha akiko akosua akua alejandra aleksandra aleksandrina alemitu alena alessandra alessia alev
  alexandra aleyna alia alice alicia alina alison aliya aliye alka alla allison alma alyona alzira
  amahle amaka amal amanda amani amatalrahman amelia amelie amina aminata amira amparo amrita amy ana
  anahit anais analia ananya anastasia anastasiya andrea aneta anezka angela angelica angeliki angelines
  angelique anita anjali anju ankita ann anna annabel annalisa anne annette annick annie annika
  antonella antonia anuradha anya aparna apolline april araceli aradhana archana arezoo arianna arlene
  arpine aruna arwa arzu asena asha asil asli asma asmaa assetou aster astghik astrid asuka asuman asya
  atefeh atena athina atsuko aubrey audrey aurelie aurora aurore avin avital aya ayaan ayako ayat ayca
  aydan ayelet ayla aylin aynur ayodele ayse aysegul aysel aysen aysun aytan ayten ayumi azadeh azar
  azita aziza azize azra azucena bahar bahareh banu barbara barbora basak basma batya beata beatrice
  beatrix beatriz becky begona begum behice behnaz belen belgin belinda belkis bella belma benedetta
  benedita bengu beren berfin beril berivan berna bernadette bernice berrak berrin berta bertha besma
  beth bethany betsy bettina betty betul beverley beverly beyza bhavna bianca bilge binta bintou birgit
  birgul birsen blanca bogumila bonnie bontle bozena brenda bridget brigid brigitte bronwen bronwyn
  buhle buket burcin burcu buse bushra busra buthaina cagla camila camilla camille canan candace cansu
  capucine carla carlota carlotta carly carmela carmen carol carole carolina caroline carolyn carrie
  cassandra catalina catarina caterina catherine cathy cayetana cecile cecilia celeste celia celine
  ceren ceyda chana chantal charlene charlotte chelsea cheryl chiamaka chiara chieko chikako chioma
  chipo chitra chloe christiana christina christine chrysoula cigdem cindy cinzia claire clara clarissa
  claudette claudia claudine clemence clementine clotilde colette colleen concetta condoleezza connie
  constance consuelo cora corazon cordelia corinne cristiane cristina cynthia dafna dagmar daisy dalal
  dalia dalit damla daniela danielle danuta daphna daphne daria darya dawn debbie debora deborah debra
  deepa deepika defne deirdre delia delphine denise derya despina dewi diana diane dianne didem dikeledi
  dilan dilara dilek dima dimitra dina divya dolores dominika donatella donna dora doreen doris dorit
  dorota dorothea dorothy dragana duygu ebele ebru ece eda edilene edith edna efrat eftychia efua eileen
  einat eirini ekaterina ekaterine ela elaheh elaine elcin eleanor eleftheria elena eleni eleonora eleri
  elham elif elisa elisabeth elisabetta elise eliza elizabeth ella ellen elnaz elodie eloise elsa elsie
  elspeth elvira elzbieta eman emanuela emebet emel emiko emilia emilie emilija emily emine emma endang
  enid erica erika erin esin esma esperanza esra estefania estelle esther ethel etsuko eugenia eulalia
  eunice eva evangelia eve evelyn evin evrim ewa fabiana fabienne fadia fadime fadwa fahriye faiza fanta
  farah fariba farida farideh farnaz farzana farzaneh fatemeh fatima fatin fatma fatos fatou fatoumata
  fatuma faye federica fehmida felicity felisa ferda fereshteh feride feriha fernanda filiz filomena
  fiona fitri flavia flora florence florencia folake forough fotini frances francesca francoise freda
  freya fulya fumiko funda funmilayo gabriela gabriella gail galia galina galit gamze gauri gayane
  gayatri geeta gemma genet genevieve gennifer georgina geraldine gertrude ghada ghadir ghalia
  ghazal ghazala giada gianna gila gillian gina ginevra gioia giorgia giovanna giselle giulia giuliana
  giuseppina gizem gladys glenda gloria gokce golnar golnaz golshifteh gonca gonul gordana gozde grace
  graciela grainne grazia grazyna greta gretchen guadalupe gul gulay gulbahar gulcan gulden gulistan
  gulizar gulnar gulnaz gulsah gulsen gulsum gulten gunay gwen gwendolyn hacer hadar hadas hadeel hadia
  hadiye hadiza hafsa hagit haifa haifaa hajar hala haleh halide halima halime halina hamida hamideh
  hana hanako hanan handan hande hanife hanin hanna hannah harriet haruka haruko hasmik hatice hattie
  hayat hayriye hazal hazel heather heba hedwig heidi helen helena helene helga hengameh henrietta
  herminia hermione hessa hevi hevin hiba hilary hilda hillary hina hind hiroko hirut hitomi hoda homa
  hortensia houda huda hulya huma hurrem ibtisam ida idil idit ifeoma iga ikram ilana ilaria ilayda
  ilknur ilona iman imee imelda imogen inaam inas inbal inci indira ines ingeborg ingrid inmaculada inna
  intisar ioanna ipek iracema irem irena irene irina irini iris irma irmak isabel isabella isabelle
  isaura isil isla isobel israa ivana ivanka iveta ivete iwona izabela jacqueline jadwiga jale jaleh
  jamila jana jane janet janice jasmine jawaher jayanti jeanette jeanne jelena jelka jemima jenna
  jennifer jenny jessica jihan jill jillian jimena jitka jiyan joan joanna joanne jocelyn johanna
  jolanta josefa josefina josephine josette josiane joyce juana juanita judith judy julia juliana julide
  julie juliet juliette julija jumana junko jussara justine justyna jyoti kader kadiatou kadidia kadriye
  kaja kajal kalliopi kalpana kamala kamila kamuran kanchan kaori karen karin karine karolina kartika
  katarina katarzyna katayoun kate katerina kateryna katharina katharine katherine kathleen kathryn
  kathy katie katrin kausar kavita kavitha kawthar kayleigh kazuko keiko kellyanne keren ketevan kevser
  khadija khadijatou khatereh khatia khawla khrystyna kiana kimberly kimiko kinga kiranjit kirsten
  kirsty kiymet klara komal kristen kristin kristina krystyna ksenia kseniya kubra kumiko kyoko kyriaki
  ladan laetitia lakshmi lale laleh lalita lamia lamis lara larisa larissa larysa latha latifa laura
  laure lauren laurence laurie lavinia layal layan layla leah leila lela leman lena leni lenore leonor
  leonora lerato lerzan lesia lesley lestari leticia letitia letizia leyla leyli lidia lidija lidiya
  lilian liliane lilit liliya lillian lily limor lina linda lindiwe liora lisa liz ljiljana lois lola
  lorena loretta lorna lorraine lotte loubna louisa louise lourdes lubna lucia luciana lucie lucille
  lucinda lucrezia lucy lucyna ludivine ludmila luisa lujain lulu lusine luzia lydia lynne lyubov
  lyudmila maayan mabel macarena machiko madalena maddalena madeleine madeline madge madhuri madoka
  maeve magali magaly magda magdalena maggie maha mahboubeh mahin mahinur mahnaz mahsa mahtab mahvash
  mai maia mairead maisa maisie maja majida makbule makeda malak malgorzata maliheh malini mamata manal
  manana mandana mandy manisha manon manuela marcela marcelle marcia margaret margarida margarita
  margaux margery margherita margot marguerite maria maria-theresa mariam mariama mariana marianne
  marianthi maribel maricarmen marie marie-claire marie-claude marie-france marie-louise marietou mariia
  marija marika mariko marilia marilyn marina marion marisa marisol marit mariya marjan marjorie marketa
  marlene marta martha martina martine marwa mary maryam marzena marzieh masako masego masoumeh mathilde
  matilda matilde maud maureen mavis maxine maya mayada maysoon medea mediha meena meenakshi meera megan
  megawati megumi mehri mehrnoush mehtap mehwish meirav melahat melania melanie melda melek meliha
  melike melinda melis melisa melissa meltem menaka menekse meral merav mercedes meredith merve meryem
  meseret michal michela michelle michiko midori miho mihriban mila milagros mildred milena millicent
  millie mina mine minoo mira miranda mireia mireille mirella miri miriam mirjana mitsuko miyuki moira
  mojgan molly mona monica monika monique monir moran morgane mouna mpho mridula mualla muazzez muge
  mujde mujgan mukaddes muna munevver muriel myra myriam naama nabila nada nadege nadezhda nadia nadifa
  nadine nadiya nahid nahla naima najat najla najwa naledi nalin namrata nancy nandini naoko naomi
  narges narin narine narjis naseem nasibeh nasim nasreen nasrin nastaran natalia natalie nataliya
  natalya natasha nathalie natsuko nawal nazan nazanin nazila nazli nazmiye ndeye nebahat necla neda
  neelam negar negin neha nellie nergis nermin nermine nese neslihan nesreen nesrin nestan neta neusa
  nevena nevin nevine ngozi nhung nia niamh nichola nicola nicole nicoletta nidhi nigar nighat nihal
  nihan nikki nilay nilgun niloofar niloufar nilufer nimet nina ningsih nirmala nisha nisreen niusha
  njeri noa nobuko noelia noemie noga nomsa nomvula nonhlanhla nora norah noreen noriko norma noura
  nourhan noushin nthabiseng ntombi nuha nune nuran nuray nurcan nurgul nurhan nurhayati nuria nurit
  nursel nurten nyokabi oceane octavia odete odette odile ofra oksana oleksandra olena olga olha olive
  olivia olja ophelia oprah orit orla orly orna ornella osnat oumou ozge ozlem padma palesa pallavi
  paloma pamela panagiota paola paraskevi parastoo pardis pari parisa parvaneh parvati parvin pascale
  patricia patrizia patsy patti paula paulina pauline payal pegah peggy pelin penelope perihan perrine
  pervin petra philippa phillipa phoebe phyllis pierrette pilar pinar pnina polina polly pooja poonam
  pouran prachi pratibha preeti priscilla priya priyanka puneh pushpa putri rabab rabia rachel rachna
  radha radmila rafah raffaella raghad raheleh rahime rahsan raimunda raja rajni ramatoulaye rania
  ranim ranjana raquel rasha rashmi rawan rawya raymonde rebecca reem regine reiko rekha remedios renata
  renee renu renuka retno revathi reyhan reyhaneh rhiannon rhoda rhonda richa riham rim rima rina rini
  risa rita ritaj ritu rivka robabeh roberta robyn rocio rohini roisin rojda rojin rokia roksana rola
  ronahi ronit roopa rosa rosalia rosalie rosalind rosamund rosangela rosanna rose rosemary rosie
  rossella rotem rouba rowena roxana roxanne roya roza ruba rubina ruby rukiye rukmini rula ruqayya rute
  rutendo ruth ruti saadet sabiha sabine sabreen sabrina sabriye sachiko sadhana safa safiya safiye
  sahar saira saja sakine salamatou saliha sally salma salome salwa samah samaneh samantha sameera
  samiha samira sanaz sandra sandrine sangeeta saniye sanja sapir sapna sara sarah saraswati sarita
  sarvenaz saskia savita sawsan sayaka sayuri seda sedef seema segolene seher sehnaz selam selda selin
  selina selma selvi sema semra sena senait senem sepideh serap serena sermin serpil setareh setsuko
  sevda severine sevgi sevil sevim sevinc sevinj seyda sezen shabnam shaghayegh shahd shahla shahnaz
  shahrzad shaima shaimaa shaista shalini shannon shanta shanti sharmila sharon shazia sheela sheida
  sheila shelley shereen sherine sherry shikha shilan shilpa shima shira shirin shirley shiva shizuka
  shizuko shlomit shobha shohreh sholeh shreya shruti sian sibel sibyl sigal sigrid siham silvana silvia
  sima simge simin simona simone sindisiwe sinead sinem siobhan siranush siti sivan slavica smadar smita
  smriti sneha snezana soad socorro sofia soheila solange soledad solomiya solveig sonal songul sonia
  sophia sophie soraya sotiria souad sousan sozdar stacey stanislava stavroula stefania stella stephanie
  suad sudha sue suha suhair sujata sukran sulastri sule sulochana sumaia sumaira sumaya sumeyye sumiko
  sumitra suna sunita supriya sureyya suryani susan susana susanna susannah sushma susie suzan suzanne
  suzette svetlana svitlana swati sybil sylvia sylvie tadala taghreed tahani tahereh tahira talia tamar
  tamara tamiko tammy tamsin tania tansu tanvi tanya taraneh tasneem tatev tatiana tatjana tatyana telma
  teodora teresa tereza tess tessa tetiana thalia thandeka thandi thandiwe thea thelma theodora theresa
  therese thulisile thuraya tiffany tigist tina tinatin tirza titilayo tiziana tomoko toni toshiko tova
  tracey trisha trudy tsitsi tuba tugba tugce tulay tulin tulsi turkan tuti tzipi tzipora ulku ulrike
  ulviyya ulyana uma umaima umran urmila ursula urszula usha valentina valentyna valeria valerie vandana
  vanesa vanessa varvara vasiliki vasilisa vasudha veena vera vered veronica veronique vesna vian vicky
  victoria vidya vijaya viktoria viktoriya vildan vimala violet virginia virginie vittoria vivian
  viviana viviane vivienne viyan vlasta vusala wafa wafaa wairimu wajiha wambui wangari wanjiku wendy
  whitney widad wijdan wilhelmina wilma winifred wulan ximena yaa yael yafa yagmur yana yara yardena
  yaroslava yasaman yasemin yasmin yasmine yasuko yeganeh yekaterina yelda yelena yesenia yesim yetunde
  yevgenia yevheniya yifat yingluck yoko yolanda yolande yoshiko yukari yukiko yulia yuliana yuliya yumi
  yumiko yuni yuriko yusra yvette yvonne zahia zahra zaina zainab zakia zanele zara zawadi zdenka zehava
  zehra zeina zeinab zelal zelda zelia zeliha zerrin zeynab zeynep zhaleh ziba zilan zipi zodwa zoe
  zofia zohra zohreh zoi zorica zoya zozan zubaida zuhal zuzana`);

/** Given names that say nothing about the gender. */
export const EITHER_NAMES = wordList(`
  alex ariel chris dana deniz jackie jamie jean jordan kelly kim lee leslie lindsey lynn noor nour ozgur pat rana
  robin salam sam samar stacy taylor terry tracy yuval`);
