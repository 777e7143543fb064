import { wordList } from "./word-list.ts";

/** Given names of men, folded: European, American, Arabic, Persian, Turkish, Kurdish and Hebrew ones. */
export const MALE_NAMES = wordList(`
  aaron abbas abdallah abdel abdelaziz abdelfattah abdelhamid abdelkader abdellatif abdelmajid abdelrahman
  abdul abdulaziz abdulhadi abdulkadir abdulkarim abdulla abdullah abdullatif abdulmalik abdulrahman
  abdulsalam abdurrahman abolfazl abraham adam adeeb adel adem adil adnan adrian afshin aharon ahmad ahmed
  ahmet akbar akram alaa alan alastair albert alejandro alexander alfred ali alireza alistair alparslan
  alper altan alvaro amin amir amirreza ammar amnon amos anas anders andre andreas andrei andrew angelo
  angus anthony antonio antony anwar arash ardeshir aref arif arik armin arnon arsalan arthur asaad asaf
  ashkan ashraf asim assaf ata atakan ataollah atef atilla augustin avi avichai avigdor aviv avner avraham
  aykut ayman ayoub aytac azad azam azer azim aziz azzam babacar babak bachir bader badr bahaa bahadir
  bahman bahram bakhtiar bakr barack baran barham baris barnaby barry baruch bashar bashir basri bassam
  bassel bassem batuhan bayram bedirhan bedri behnam behrouz behruz behzad bekir ben benjamin benny berat
  berk berkay bernard bernie bertrand berzan bijan bilal bill billy binali binyamin birol bjorn boaz bob
  boris boulos boutros brad brandon brendan brian bruce bryan bulent burak burhan butros cahit callum caner
  carl carlos cavit cedric celal celil cem cemal cemalettin cengiz cetin cevat cevdet chaim charbel charles
  charlie christian christoph christopher chuck cihangir claude clive colin colm cormac coskun craig cuneyt
  cyrus dan daniel daoud dariush darren daryoush dave david davood davoud dawood dawoud dean declan dennis
  devlet diego dieter dilshad dimitri dimitris dmitry dominic donald doug douglas dov dragan dror duncan
  durmus dursun ebrahim ed eduardo edward efe egemen ehsan ehud eitan ekrem elad eldad eli elias eliezer
  elliott emad emin emmanuel emrah emre enes engin enrique enver ercan erdal erdem eren erez erhan eric erik
  erkan erman ernest erol ersin ertan ertugrul esfandiar esmail essam ethan eugene evan eyal ezzat fabio
  fadel fadhel fadhil fadi fahad fahd fahrettin faisal fakhri faraj faramarz farhad fariborz faris farouk
  farrokh farshad faruk farzad farzin fatih fawaz fawzi fayez faysal fereydoun ferhad ferhat feridun ferit
  fernando fethi fevzi fidel fikret fikri firas firat firouz fouad francis francois frank franklin fred
  frederick fuad furkan gabriel gadi galip gareth gary gavin geoff geoffrey george georges gerald gerard
  ghasem ghassan ghazi gholam gholamhossein gholamreza gideon gilad gilbert giles giovanni glenn gokhan
  goran gordon gorkem graeme graham greg gregory gunther gursel gustavo guven habib habibollah hadi haggai
  haidar haim haitham haji hakan hakki haldun halil halit haluk hamad hamdan hamdi hamed hamid hamidreza
  hamish hamza hani hans harib harold haroun harry harun hasan hashem hashim hasip hassan hatem hayati
  haydar hayri haytham hector henrik henry herbert hesam heshmat heydar hicham hidayet hikmet hilal hillel
  hisham hiwa homayoun hooman hormoz hoshyar hossam hossein houshang houssam howard hugh hugo hulusi husam
  huseyin husnu husrev hussain hussam hussein iain ian ibrahim idris igor ihab ihsan iker ilan ilham ilhan
  ilker ilyas imad imran iraj irfan isaac isam ishak ismael ismail ismet issa issam itai itamar itzhak ivan
  izzat izzet jaafar jaber jabir jack jackson jacob jacques jafar jahangir jaime jake jalal jalil jamal
  james jamil jamshid jared jason jasper jassem jassim javad javier jawad jeb jeff jeffrey jeremy jerome
  jerry jesse jim jimmy joachim joe joel johan john johnny jon jonathan jorge jose josef joseph josh joshua
  juan jules julian julio justin kaan kadir kadri kamal kambiz kamil kamran kamyar karam kareem karim karl
  karwan kaveh kawa kazem kazim keith kemal kemalettin ken kenan kenneth kerem kerim kevin keyvan khaled
  khalid khalifa khalil khosrow kian kianoush kiumars klaus kofi koray kosrat kostas kourosh kursat kurt
  kyle labib lachlan lance larry lars lawrence leo leon leonard leonid leopold levent lewis lionel lloyd
  lorenz louis luca lucas luis luke lutfi magnus mahdi maher mahir mahmoud mahmud mahmut majed majid malcolm
  malek malik mamdouh manouchehr mansour mansur manuel marc marco marcus mario mark martin marvin marwan
  masoud masrour masud matan mathieu matt matteo matthew matthias maurice max mazen mazhar mazlum mehdi
  mehmet mehran mehrdad meir mejid melih memduh menachem mert mesut metin mevlut meysam michael michel
  miguel mike mikhail milad milan mitch mithat mitt mohamad mohamed mohammad mohammadreza mohammed mohanad
  mohannad mohsen mohsin mojtaba montaser moqtada mordechai morteza mosab moshe mostafa moussa moustafa
  muammar muammer muayad muhammad muhammed muhannad muharrem muhittin mukhtar mumtaz muneer munir munther
  murad murat musa muslum mustafa mutaz muthanna muzaffer nabih nabil nadav nadim naftali nahum naif naim
  naji najib namik naser nasir nasr nasser natan nathan navid nawaf nawzad nayef nazih nazim necati necdet
  nechirvan necip necmettin ned nedim neil nejat nelson netanel nevzat newt newzad niall nicholas nick
  nicolas nidal nigel nihat nikolai nils nima nimrod nissim nizamettin nizar noah noam norman nouri numan
  nurettin nuri nusret oded ofer ofir oguz oguzhan ohad okan oktay olaf oliver olivier omar omer omid omran
  omri onder onur oren orhan osama oscar osman otto ozan pablo parviz patrick paul paulo pavel pedro pejman
  pete peter peyman phil philip philippe pierre piers pinchas piruz pouria pouya qais qasem qasim qassem
  qubad quentin qusay raafat rabih rachid raed rafael rafi rafik rafiq rahim raj rajiv ralph ramez rami
  ramin ramzi rand randy raouf raphael rashid rasim rasoul rauf raul ray raymond rebin rebwar recai recep
  refik reginald remzi resat resul reza riad ricardo richard rick ridvan rifat riyad riza rizgar rob robert
  roberto rodrigo roger rojhat roland ron ronald ronen rory ross rostam rouhollah roy rudolph rudy ruhollah
  rupert russell ryan saad sabahattin saber sabri saddam sadegh sadeq sadettin sadik sadiq saeb saeed saeid
  safak saffet safwan said sait sajad sajjad sakir salah salar saleh salem salih salim salman saman sameh
  samer samet sami samir samuel sasan saud savas sayed scott sean sebastian sedat sefa seif selahattin
  selami selcuk selim semih sepehr serbest serdar serge sergei sergey sergio serhat serkan sertac servet
  seth sevket seyed seyfi seyit seyyed sezai sezer sezgin shadi shafiq shahab shahin shahram shahriar
  shahrokh shai shaker shalom shapur sharif shaul sherko sherzad shimon shlomi shlomo shmuel siamak siavash
  simon sinan siraj sirwan siyar sohrab soner soran soroush stanley stavros stefan stephen steve steven
  stewart stuart suat sufyan sukru sulaiman suleiman suleyman sultan sven taghi taha taher tahir tahsin
  talal talib tamim taner tansel tarek tarik tariq tarkan tayeb tayfun taylan tayyip ted tekin teoman
  terence tevfik teymour theodore thomas tim timothy tobias toby todd tolga tom tomer tommy tony travis
  trevor tristan tuncay tuncer turgay turgut turhan turki ufuk ugur ulas umar umit umut uri uriel utku uzi
  vahid vahit vecdi vedat vehbi veli vernon veysel victor viktor vincent vladimir volkan wael waleed walid
  walter warren wasim wayne welat wesley will william wissam wolfgang wolfram xavier xelil yaakov yadollah
  yaghoub yahia yahya yair yakup yannis yaron yasar yaser yasin yasser yassin yavuz yazid yehoshua yehuda
  yigal yigit yisrael yitzhak yoav yoel yonatan yoram yorgos yosef yossi yotam younes younis yousef youssef
  youssuf yucel yunus yuri yusuf zabihollah zachary zafer zaher zaid zakaria zaki zana zayed zeev zeki ziad
  zihni ziya ziyad zoran zouhair zuhair zvi`);
