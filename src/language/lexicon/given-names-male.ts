import { wordList } from "./word-list.ts";

/** Given names of men, folded: European, American, Arabic, Persian, Turkish, Kurdish and Hebrew ones. */
export const MALE_NAMES = wordList(`
  aaron abbas abdallah abdel abdelaziz abdelfattah abdelhamid abdelkader abdellatif abdelmajid
  abdelrahman abdirahman abdoulaye abdul abdulaziz abdulhadi abdulkadir abdulkarim abdulla abdullah
  abdullahi abdullatif abdulmalik abdulrahman abdulsalam abdurrahman abebe abhijit abhishek abiy
  abolfazl abraham adam adebayo adeeb adekunle adel adem adeola adil adnan adrian afonso afshin agim
  agung agus agustin aharon ahmad ahmed ahmet aidan aitor ajay ajit akash akbar akhil akira akram
  akshay alaa alain alamgir alan alassane alastair albert alberto alec alejandro aleksandar
  aleksander aleksei aleksey alemayehu alessandro alexander alexandros alexei alexey alfonso alfred
  alfredo algirdas ali aliou alireza alistair alonso alparslan alper altan alun alvaro amadou amar
  amin aminu aminul amir amirreza amit amitabh ammar amnon amos anand anas anatoly anders andre
  andreas andrei andrej andrew andris andrus andrzej angelo angus anibal aniceto anil anirudh anisur
  ankit anselmo antanas anthony antoine anton antonello antonio antony anupam anupong anwar apisai
  apostolos ara aram arash aravind arben archil ardeshir aref arif arik aris arjun arkady armen
  armin arnau arnaud arnon arsalan arshad artak artem arthur artur arturo arun arvind arvydas asaad
  asaf asgeir asghar ashish ashkan ashok ashot ashraf ashwin asim askar assaf ata atakan ataollah
  ataur atef atilla attila atul augustin aurelio avi avichai avigdor avinash aviv avner avraham
  aykut ayman ayoub aytac azad azam azamat azer azim aziz azman azmi azzam babacar babak babatunde
  bachir bader badr bahaa bahadir bahman bahram bakary bakhtiar bakr balaji baljit bambang bamidele
  baptiste barack baran barham baris barnaby barry bartosz baruch bashar bashir basri bassam bassel
  bassem batuhan bayram bayu bedirhan bedri behnam behrouz behruz behzad beka bekir bela ben benigno
  benito benjamin benny benoit berat berhane berk berkay bernard bernie bertie bertrand berzan
  besnik bharat bhaskar bijan bilal bilawal bill billy bimal binali binyamin birol bjarni bjorn boaz
  bob bobur bogdan bohdan bojan bolat boleslav bongani bongbong boniface boris boubacar boulos
  boutros brad brandon branko brendan brian bruce bruno bryan budi bulent burak burhan butros
  byaruhanga cahit callum cameron camilo caner carl carlo carlos cathal cavit cecil cedric celal
  celil cem cemal cemalettin cengiz cesare cetin cevat cevdet chaim chaminda chanda chandan
  chandrasekhar charbel charles charlie chatchai cheick chenjerai chester chetan chidi chimwemwe
  chinedu christian christoph christopher christos chuck chukwudi chukwuemeka chukwuma cihangir
  clarence clark claude claudio clifford clive clyde colin colm conor corey cormac corrado coskun
  craig cristian cristiano cristobal cuneyt curtis cyril cyrus czeslaw dafydd daisuke damian damien
  damon dan daniel danil danilo daniyar danladi daoud daouda dario darius dariush darko darrell
  darren daryl daryoush dave david davide davit davood davoud dawit dawood dawoud dean declan dedi
  deepak dejan delwar demba denis dennis denys derek desmond desta devendra devlet dexter dhananjay
  dhananjaya diarmuid didier diego dieter dilip dilshad dimitar dimitri dimitrios dimitris dinesh
  dmitri dmitriy dmitry dmytro domenico dominic donald dong-hyun donovan dorje doug douglas dov
  dragan drissa dritan dror duane duarte duc duncan durmus dursun dusan dustin dwayne dwight dylan
  ebenezer ebo ebrahim ed edgar edgardo edmilson edmund edoardo edson eduard eduardo edward edwin
  efe efrain egemen egor ehsan ehud einar eitan ejaz eko ekow ekrem elad elchin eldad elhadj eli
  elias eliezer elijah elliott elmer elnur eloy emad emanuele emeka emil emile emiliano emilio emin
  emlyn emmanuel emmett emomali emrah emre emrys enes engin enrico enrique enver enzo eoghan epeli
  epifanio ercan erdal erdem eren erez erhan eric erik erkan erlan erman ernest ernesto ernie erol
  errol ersin ertan ertugrul esfandiar esmail essam esteban ethan etienne ettore eugene eugenio
  eusebio eustace evan evandro evangelos evaristo everton evgeny ewan eyal ezra ezzat fabian fabien
  fabio fabrice fadel fadhel fadhil fadi fahad fahd fahrettin faisal faizal fajar fakhri farai faraj
  faramarz farhad fariborz farid faris farouk farrokh farrukh farshad faruk farzad farzin fatih
  fatmir fawaz fawzi fayez faysal federico felipe felix femi ferdinand fereydoun fergus ferhad
  ferhat feridun ferit fermin fernando fernao ferran festus fethi fevzi fidel fikret fikri filippo
  finbar finlay fionn firas firat firouz flavio florent florian fode fotis fouad francesco francis
  francisco francois frank franklin fraser fred freddie frederick fritz fuad fulgencio fumio furkan
  fyodor gabino gabor gabriel gadi gael gaetan gagik galip ganesh garba gareth garik garrett gary
  gaspar gaston gaurav gavin gazmend gbenga genaro gennady gennaro geoff geoffrey george georges
  georgi georgios gerald geraldo gerard gerardo gerry getachew gethin gevorg ghasem ghassan ghazi
  gholam gholamhossein gholamreza ghulam giacomo gianluca gianni giannis gideon gilad gilbert
  gilberto giles gilles gilmar gintaras giorgi giorgio giorgos giovanni girish girma giulio giuseppe
  glenn glyn godfrey gokhan goncalo gonzalo gopal goran gordon gorkem gotabaya govind graeme graham
  greg gregor gregorio gregory grigoris grigory grzegorz guido guillaume guillermo gunars gunnar
  gunther guoqiang gurdeep gurmeet gurpreet gursel gustavo guven gwilym gwyn gyorgy habib habibollah
  habibur habimana hadi hafeez hafiz haggai haidar haile hailu haim haitham haji hakan hakki haldun
  halil halit haluk hamad hamdan hamdi hamed hamid hamidreza hamish hamza hani hans haoran hardeep
  harib harish harjit harold haroun harpreet harry harsh haruki harun haruna haruto harvey hasan
  hashem hashim hasip hassan hatem havard hayati haydar hayk hayri haytham hector heinz helio helmut
  hemant hemi hendra henri henrik henrique henry herbert heriberto herman hermann hermenegildo
  hernan heru herve hesam heshmat heydar hicham hidayet hideki hideo hieu hikmet hilal hilario
  hillel hiroki hiroshi hiroyuki hisham hiwa holger homayoun hooman horace horacio hormoz horst
  hoshyar hossam hossein houshang houssam hovhannes howard hrant hristo hubert hugh hugo hulusi
  humberto humphrey hung husam huseyin husnu husrev hussain hussam hussein huw iain ian ibrahim
  ibrahima ichiro idris ieuan ifeanyi iftikhar ignacio igor ihab ihor ihsan ikenna iker ilan ilgar
  ilham ilhan ilia ilias ilir ilker ilya ilyas imad imran imre imtiaz indrek inigo ioane ioannis
  iolo iraj irakli irfan irving isaac isaiah isaias isam isamu ishak isidro isikeli ismael ismail
  ismet issa issam istvan itai itamar itzhak ivan ivo ivor iwan izzat izzet jaafar jaber jabir
  jabulani jacek jack jackson jacob jacques jae-in jafar jagdish jahangir jahirul jaideep jaime jair
  jake jakub jalal jalil jamal james jamil jamshid janis janos jared jaroslav jarvis jason jasper
  jassem jassim jasur jaswinder javad javed javier jawad jay jean-baptiste jean-claude jean-francois
  jean-jacques jean-luc jean-marie jean-michel jean-paul jean-pierre jeb jeff jeffrey jejomar jens
  jeremiah jeremy jerome jerry jerzy jesse jesus ji-hoon jianguo jianhua jim jimmy jiri jiro
  jitendra joachim joao joaquim joaquin jochen joe joel joey johan johann johannes john johnny joko
  jomo jon jonas jonathan jone joon-ho jordi jorg jorge jose josef joseph josh joshua josue jovan
  jozef juan juanito jules julian julien julio julius juma junaid junichiro jurgen juris justin kaan
  kadir kadri kagiso kairat kamal kamarul kamau kambiz kamel kamil kamlesh kamran kamrul kamyar
  kapil karam karapet kareem karim karl karthik kartik karwan kashif kasim katlego kato katsuya
  kaveh kawa kayhan kayode kazem kazim kazimierz kazuo kei keir keisuke keith kekoa kelechi kelvin
  kemal kemalettin ken kenan kenichi kenji kenneth kenny kenta kenyatta kenzo keoni kerem kerim
  kestutis kevin keyvan kgosi khairul khaled khalid khalifa khalil khamis khanh khawaja khosrow
  khurram khurshid kian kianoush kieran kimo kipchoge kipkemboi kiprono kirill kirk kishore kiumars
  kiyoshi klaus knut kobina koffi kofi koichi kojo kondwani konrad konstantin konstantinos koray
  kosrat kostas kourosh krasimir krishnan krzysztof kudakwashe kuldeep kunle kurniawan kursat kurt
  kwabena kwaku kwame kwasi kwesi kyle kyriakos kyrylo labib lachlan lalit lalomanu lamine lance
  larry lars lasha lasith lassana laszlo laurent lautaro lawrence leandro lech leif leo leon leonard
  leonardo leoncio leonel leonid leopold leroy lesego lev levan levent levon lewis liam liaquat
  limbani lionel lisandro ljubomir lloyd lobsang loic lokesh lokman lorcan lorenz lorenzo lothar
  louis luay lubos luc luca lucas luciano lucien lucio luigi luis luiz luka lukas luke lulzim
  lungelo lutfi luther lwazi lyndon maamoun maciej madhav magnus mahbubur mahdi maher mahesh mahinda
  mahinder mahir mahmood mahmoud mahmud mahmut majed majid makoto maksim maksym malachy malcolm
  malek malik mamadou mamdouh mammad manaia mandeep mandla manfred manish manjit manmohan manoj
  manolis manouchehr mansour mansur manuel marc marcel marcelin marcello marcelo marcio marco marcos
  marcus marek margus mariano mario maris mark marko markus marlon martin marvin marwan masahiro
  masao masaru masato masayoshi masoud masrour massimo masud matan matej mateus mateusz mathew
  mathias mathieu matias matiur matt matteo matthew matthias matthieu maurice mauricio maurizio
  mauro max maxime maximilian mazen mazhar mazin mazlum mbongeni mehdi mehmet mehran mehrdad meir
  mejid meles melih melvin memduh menachem mengistu mert mervyn mesut metin mevlut meysam michael
  michalis michel michele mick mickey midhat miguel mihai mike mikel mikhail mikheil mikola mikolaj
  milad milan miles milorad milos milton min-ho mindaugas mingmar minh minoru mirko miroslav mirza
  mitch mithat mitsuru mitt mizanur mladen moamer moataz modibo modou mohamad mohamed mohammad
  mohammadreza mohammed mohamud mohan mohanad mohannad mohsen mohsin moin moises mojtaba mokhtar
  monirul montaser moqtada mordechai morteza mortimer mosab moses mosese moshe mostafa mounir mousa
  moussa moustafa mthunzi muammar muammer muayad mubarak mubashir mudassar muhammad muhammed
  muhannad muharrem muhittin muhsin mukesh mukhtar mulugeta mumtaz muneer munir munther murad murali
  murat murilo musa musab musallam mushtaq muslum mustafa mutaz muthana muthanna muzaffar muzaffer
  mwai mwangi mykhailo mykola myles nabih nabil nadav nadeem nader nadim nadir naeem naftali nahum
  naif naim naji najib najm namig namik nandan naoki naoto narek narendra naresh naser nasir nasr
  nasrallah nasser natan nathan nathaniel navdeep naveed naveen navid navin nawaf nawaz nawzad nayef
  nazih nazim nazmi nazri nazrul ndaba neal nebojsa necati necdet nechirvan necip necmettin ned
  nedim neeraj neil nejat nelson nemesio nenad nestor netanel neville nevzat newt newzad niall
  nicanor nicholas nick nicolas nidal nigel nihat nika nikhil nikita nikola nikolai nikolaos nikolay
  nikos nils nilton nima nimr nimrod nisar nissim nitin nizamettin nizar njoroge nkosana nnamdi noah
  noam nobuo noel norbert norberto norman nouri numan nuno nurettin nuri nurlan nursultan nurullah
  nusret nuwan obadiah obinna ochieng octavio oded odhiambo ofer ofir oguz oguzhan ohad oisin ojok
  okan okechukwu oktay olaf olafur ole oleg oleh oleksandr oleksiy oliver olivier olumide olusegun
  oluwaseun omar omer omid omran omri onder ondrej onur onyango oren orhan oriol orville osama osamu
  oscar oskar osman osmar ostap osvaldo oswald otar otavio othman otieno otto oumar ousmane
  ousseynou owain owen oystein ozan pablo paco paddy padraig panagiotis pankaj paolo pape partha
  parvez parviz pasang pascal patrick paul paulin paulo pavel pavlo pavlos pawel pedro pejman pemba
  pepe percy pervez petar pete peter petr petro petros peyman phil philip philipp philippe phillip
  phineas phurba pierre piers pietro pinchas piotr piruz plamen pouria pouya prabhat pradeep prakash
  pramod pranab prasad prashant praveen prayut predrag prem puneet qais qaiser qamar qasem qasim
  qassem quang qubad quentin qusay raad raafat rabih rachid radek radoslav radovan raed rafael rafat
  raffaele rafi rafik rafiq rafiqul ragheb raghib raghu rahim rahul raimonds raimundo rainer raivo
  raj rajeev rajendra rajesh rajiv rakesh ralf ralph raman ramazan ramesh ramez rami ramin ramiro
  ramon ramzi rand randall randolph randy ranjit raouf raphael rashad rashed rashid rasim rasoul
  rasul ratko rauf raul ravi ray rayford raymond rebin rebwar recai recep refik reg reggie reginald
  reginaldo rehman reinaldo reinhard remi remy remzi renan renato rene renzo resat resul reuben
  reynaldo reza rezaul rezgar rhodri rhys riad riaz ricardo riccardo richard rick ricky ridvan rifat
  rigoberto rimantas rivaldo riyad riza rizal rizgar rob robbie robert roberto robson roddy roderick
  rodney rodolfo rodrigo rogelio roger rohan rohit rojhat roland rolando rolf romain roman ron
  ronald ronaldo ronan ronen ronnie rory ross rostam rostislav rotimi rouhollah rovshan rowan roy
  ruairi ruben rubens rudolf rudolph rudy rufus ruhollah rui rupert ruslan russ russell rustam
  rustem ryan ryo ryota ryszard saad saadi sabah sabahattin saber sabri sachin saddam sadegh sadeq
  sadettin sadik sadio sadiq saeb saeed saeid safak saffet safwan said saif saifur sait sajad sajjad
  sakir salah salar saleh salem salih salim salman salvador salvatore saman sameh samer samet sami
  samir sammy samuel samvel sandeep sandile sandor sandro sani sanjay sanjeev santiago santosh
  sarfraz sargis sarkis sasan sasha satish satoshi sattar saturnino saud saul saulius saurabh savas
  sayed scott seamus sean sebastian sedat sefa sefo segun segundo seif seiji sekou selahattin selami
  selcuk selim selvam semih semisi semyon senthil sepehr serbest serdar serge sergei sergey sergio
  serhat serhii serhiy serigne serik serkan sertac seru servet seth seung-hoon sevket seydou seyed
  seyfi seyit seyyed sezai sezer sezgin shaban shadi shafiq shafiqur shahab shahbaz shahid shahidul
  shahin shahjahan shahram shahriar shahrokh shai shakeel shaker shakib shalom shane shankar shapur
  sharad sharif sharof shashi shaukat shaul shaun shavkat shawn sheharyar shehu shekhar sheldon
  sherko sherzad sherzod shigeru shimon shinichi shinji shinzo shlomi shlomo shmuel shohei shoji
  shota shuichi shukri shyam siamak siavash sibusiso sid siddharth siddhartha sidney siegfried
  sigurdur silas silvio simon sinan sindre sione sipho siraj sirwan siyabonga siyar sizwe slamet
  slobodan sohail sohan soheil sohrab soleiman solomon somchai somsak soner soran soroush souleymane
  soumitra spencer spyros srdjan srinivas ssebunya stan stanislav stanislaw stanley stavros stefan
  stefano stelios stepan stephane stephen steve steven stewart stoyan stuart suat subhash sudhir
  sufyan sugeng suharto suheil sukarno sukru sulaiman suleiman suleyman sultan sumit sung-min sunil
  supriyadi surachai suraj suren suresh surjit sushil susilo susumu sutrisno sven svyatoslav sylvain
  sylvester szymon tadashi tadesse tadhg tafari taghi taha taher tahir tahsin taichi takahiro
  takashi takeshi takuya tal talal talat talgat talha talib tamas tamer tamim taner tansel tanveer
  tanvir tapiwa taras tarek tareq tariel tarik tariq tarkan tarmo taro tarun tatenda tatsuya tawfik
  tawfiq tayeb tayfun taylan tayyip tebogo ted teguh tejas tekin tekle tendai tengiz tenzin teofilo
  teoman terence terrence teruo tesfaye tetsuya tevfik tevita teymour thabiso thabo thaksin thanasis
  thanh themba theo theodor theodore theodoros thiago thibault thierry thilina thomas thorsteinn
  thorsten tiago tibor tiemoko tien tigran tim timo timoteo timothy timur tinashe tito tobias toby
  todd todor tofazzal tolga tom tomas tomasz tomer tomislav tommaso tommy tony tornike torstein
  torsten toshiaki toshiro travis trevor tristan trung tsepo tshepo tsutomu tuan tumelo tumwine
  tuncay tuncer tunde tural turgay turgut turhan turki tyler uche uchenna ufuk ugo ugur uhuru ulas
  ulises ulrich ulugbek umar umaru umberto umesh umit umut unai uri uriel urmas usama usman utku
  utpal uwe uzi vaclav vadim vahagn vahan vahid vahit vakhtang valdis valentin valeriy valery valter
  vangelis vardan varun vasco vasil vasilis vasyl vazgen vecdi vedat vegard vehbi veli venkat
  venkatesh vern vernon veysel vicente victor vijay vikas vikram viktor viliami vimal vinay vince
  vincent vincenzo vineet vinh vinod viraj virgil virgilio vishal vitalii vitaly vitor vittorio
  vivek vladimir vladislav vlado vojislav vojtech volkan volodymyr vugar vyacheslav wael wahid wahyu
  wale waleed walid wallace wally walt walter wanjala waqar warren wasim wasswa wayne weiming welat
  wenceslao wesley wichai wieslaw wilbur wilfred wilfredo wilfrid wilhelm will willard willem
  william willie winston wiremu wissam witold wladyslaw wojciech wole wolfgang wolfram woodrow
  xabier xavier xelil xiaoming yaakov yadollah yaghoub yago yahia yahya yair yakubu yakup yalcin
  yaman yann yannis yaron yaroslav yasar yaser yash yasin yasir yasser yassin yasuhiro yasuo yavuz
  yaw yaya yazid yegor yehoshua yehuda yerzhan yevgeny yevhen yiannis yigal yigit yilmaz yiorgos
  yisrael yitzhak yoav yoel yogesh yohannes yoichi yona yonas yonatan yoram yorgos yosef yoshihide
  yoshio yoshiro yossi yotam younes younis yousef yousif youssef youssuf yucel yudi yukio yuksel
  yunus yuri yurii yuriy yusuf yusuke yutaka yvan yves zabihollah zacarias zachary zack zafer zaheer
  zaher zahid zahir zaid zakaria zaki zana zayed zaza zbigniew zdenek zdravko zeev zekeriya zeki
  zeyad zhiqiang ziad zihan zihni ziya ziyad zohair zolani zoltan zoran zouhair zubair zuhair
  zulfikar zulfiqar zulkifli zurab zvi zviad`);
