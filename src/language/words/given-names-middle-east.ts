/** Given names of the Middle East, folded: Arabic, Persian, Turkish, Kurdish and Hebrew ones. None that is as often a surname, a place or a common word. */
export const MIDDLE_EASTERN_MALE = `
  abdelaziz abdelfattah abdelhamid abdelkader abdellatif abdelmajid abdelrahman abdulaziz abdulhadi abdulkadir abdulkarim
  abdullatif abdulmalik abdulrahman abdulsalam abdurrahman abolfazl adeeb adem adil afshin aharon ahmet akram alaa alireza
  alparslan alper altan amin ammar amnon anwar arash ardeshir aref arif arik armin arnon arsalan asaad asaf ashkan asim assaf
  ata ataollah atakan atef atilla avi avichai avigdor aviv avner avraham aykut ayman ayoub aytac azad azam azim azzam bachir
  bader badr bahadir bahaa bahman bahram bakhtiar bakr baran barham baris baruch bashir basri bassam bassel bassem batuhan
  bayram bedri behnam behrouz behruz behzad bekir benny berat berk berkay berzan bijan bilal binali binyamin birol boaz
  boulos boutros bulent burhan butros cahit caner cavit celal celil cetin cevat cevdet chaim charbel cihangir coskun cuneyt
  cyrus daoud dariush daryoush davood davoud dawood dawoud dilshad dov dror durmus dursun efe egemen ehsan ehud eitan elad
  eldad eli elias eliezer emad emin emrah enes fadhel fadhil engin enver ercan erdal erdem eren erez erhan erkan erman erol ersin ertan ertugrul
  esfandiar esmail essam eyal ezzat fadel fahad fahd fahrettin fakhri faramarz faraj fariborz faris farouk farrokh farshad faruk
  farzad farzin fatih fawaz fawzi fayez faysal ferhad ferhat fereydoun feridun ferit fethi fevzi fikret fikri firat firas firouz
  fouad fuad furkan gadi galip georges ghasem ghassan ghazi gholam gholamhossein gholamreza gideon gilad gokhan gorkem gursel
  guven habib habibollah hadi haggai haim haitham haji hakki haldun halil halit haluk hamad hamdan hamdi hamed hamidreza hani
  haroun harun hashem hasip hatem hayati haydar haytham hayri hesam heshmat heydar hicham hidayet hikmet hilal hillel hiwa
  homayoun hooman hormoz hoshyar hossam houshang houssam husnu husrev hussam huseyin idris ihab ihsan ilan ilham ilhan ilker
  ilyas imad iraj irfan ishak isam ismael ismet issa issam itai itamar itzhak izzat izzet jaafar jaber jabir jafar jahangir
  jalal jalil jamil jamshid jassem jassim jawad kaan kadir kadri kambiz kamil kamran kamyar kareem karwan kaveh kawa kazem
  kazim kemalettin kenan kerem kerim keyvan khalifa khalil khosrow kian kianoush kiumars koray kosrat kourosh kursat labib
  levent lutfi mahdi maher mahir mahmud mahmut majed majid malek mamdouh manouchehr mansour mansur marwan masrour masud matan
  mazen mazhar mazlum mehran mehrdad meir mejid melih memduh menachem mert metin mevlut meysam milad mithat mohanad mohannad
  mohsin mojtaba montaser mordechai moshe mostafa moussa muammer muayad muhammed muhannad muharrem muhittin mukhtar mumtaz
  muneer munther musa muslum mutaz muthanna muzaffer nabih nadav nadim naftali nahum naif naim naji najib namik naser nasir
  nasr natan navid nawaf nawzad nayef nazih nazim necati nechirvan necdet necip necmettin nedim nejat netanel nevzat newzad
  nidal nihat nima nimrod nissim nizamettin nizar noam numan nuri nurettin nusret oded ofer ofir oguz oguzhan ohad okan oktay
  omid omran omri onder onur oren orhan osama ozan parviz pejman peyman pinchas piruz pouria pouya qais qasim qubad qusay
  raafat rabih rachid raed rafi rafik rafiq rahim rami ramez rasim rasoul rauf raouf rebin rebwar recai recep refik remzi resat
  resul riad ridvan rifat riyad riza rizgar ronen rostam rouhollah ruhollah sabahattin saber sabri sadegh sadeq sadettin sadik
  safak saffet safwan saeb saeid sait sajad sajjad sakir salar saleh salih salman saman sameh samer samet sasan saud savas
  sayed sedat sefa seif selami selcuk semih sepehr serdar serhat serkan sertac servet sevket seyed seyfi seyit
  seyyed sezai sezer sezgin shadi shafiq shahab shahin shahram shahriar shahrokh shai shaker shalom shapur sharif shaul
  sherko sherzad shlomi shlomo shmuel siamak siavash sinan siraj sirwan sohrab soner soran soroush suat sufyan sukru sulaiman
  suleiman suleyman taher tahir tahsin taghi talal talib tamim tansel tarik tarkan taylan tayeb tayfun tekin teoman tevfik
  teymour tolga tomer tuncay tuncer turgay turgut turhan turki ufuk ugur ulas umut uri uriel utku uzi vahid vahit vecdi vedat
  vehbi veli veysel wael waleed wasim welat wissam xelil yaakov yadollah yaghoub yahia yakup yaron yasar yaser yasin yassin
  yavuz yazid yehoshua yehuda yigal yigit yisrael yoav yoel yonatan yoram yosef yossi yotam younes younis youssuf yucel yunus
  zabihollah zafer zaher zakaria zaki zana zayed zeev zeki zihni ziya ziyad zouhair zuhair zvi harib amirreza karam cemalettin bedirhan rojhat azer serbest siyar`;

export const MIDDLE_EASTERN_FEMALE = `
  berfin hevi sermin rahsan shahrzad nasibeh haifa ibtisam nihan tzipora ladan setareh hessa wijdan samah nahla rula nourhan
  abeer acelya afaf afet afsaneh ahlam ahu aida alev aleyna alia aliya aliye amani amatalrahman amina amira arezoo arwa arzu asena
  asil asli asuman asya atefeh atena avital avin ayat ayca aydan ayelet ayla aylin aynur aysel aysen aysun ayten azadeh azar azita
  aziza azize azra bahar bahareh banu basak basma batya begum behice behnaz belkis belma bengu beren beril berivan berna
  berrak berrin besma betul beyza bilge birgul birsen buket burcin burcu buse busra buthaina cagla cansu ceren ceyda chana
  cigdem dafna dalal dalit damla daphna derya didem dilan dilara dilek dima dorit duygu ece eda efrat einat ela elaheh elcin
  elham elnaz eman emel esin esma evin evrim fadia fadime fadwa fahriye faiza fariba farida farideh farnaz farzaneh fatin
  fatos ferda fereshteh feride feriha filiz forough fulya funda galia galit gamze ghada ghadir ghalia ghazal gila gizem gokce
  golnar golnaz golshifteh gonca gonul gozde gulay gulbahar gulcan gulden gulistan gulizar gulnaz gulsah gulsen gulsum gulten
  hacer hadar hadas hadeel hadia hadiye hafsa hagit haifaa hajar haleh halide halima halime hamida hamideh handan hande hanife
  hanin hayat hayriye hazal heba hengameh hevin hiba hoda homa houda hulya hurrem idil idit ikram ilana ilayda ilknur iman inaam
  inbal inci intisar ipek irem irmak isil israa jaleh jale jawaher jihan jiyan julide jumana kader kadriye kamuran katayoun
  kawthar keren kevser khadija khatereh khawla kiana kiymet kubra ladan lale laleh lamia lamis layal layan layla leman lerzan
  leyli limor liora loubna lujain maayan mahboubeh mahin mahinur mahnaz mahsa mahtab mahvash maisa majida makbule malak maliheh
  manal mandana marjan marwa marzieh masoumeh mayada maysoon mediha mehri mehrnoush mehtap meirav melahat melda melek melike
  melis meliha melisa menekse merav meryem michal mihriban mine minoo miri mojgan monir moran mouna mualla muazzez muge mujde
  mujgan mukaddes munevver naama nabila nadine nahid naima najat najla najwa nalin narin narjis nasim nastaran nawal nazan
  nazanin nazila nazli nazmiye nebahat necla negar negin nergis nermin nermine nese neslihan nesreen nesrin neta nevin nevine nihal
  nihan nilay nilgun niloofar niloufar nilufer nimet nisreen niusha noa noga norah noura noushin nuran nuray nurcan nurgul
  nurhan nurit nursel nurten ofra orit orly orna osnat ozge ozlem pardis parastoo pari parisa parvaneh parvin pegah pelin perihan
  pervin pinar pnina pouran puneh rabab rabia rafah raghad raheleh rahime raja ranim rawan rawya reyhan reyhaneh riham rim
  rina ritaj rivka robabeh rojda rojin rola ronahi ronit rotem rouba roza ruba rukiye ruqayya ruti saadet sabiha sabreen
  sabriye safa safiya safiye sahar saja sakine saliha salma salwa samaneh sameera samiha sanaz saniye sapir sarvenaz sawsan
  seda sedef seher sehnaz selda selvi sema semra sena senem sepideh serap serpil setareh sevda sevil sevim sevinc seyda sezen
  shabnam shaghayegh shahd shahla shahnaz shaimaa sheida sherine shilan shima shira shiva shlomit shohreh sholeh sibel sigal
  siham sima simge simin sinem sivan smadar soad songul soraya souad sousan sozdar suad suhair sukran sule sumaia sumeyye suna
  sureyya suzan taghreed tahani tahereh talia tamar tansu taraneh thuraya tirza tova tuba tugba tugce tulay tulin turkan
  tzipi ulku umaima umran vered vian vildan viyan wafaa wajiha widad yael yafa yagmur yara yardena yasaman yasemin yasmine
  yeganeh yelda yesim yifat yusra zahia zaina zakia zehava zehra zeinab zelal zeliha zerrin zeynab zhaleh ziba zilan zipi
  zohra zohreh zoya zozan zubaida zuhal`;
