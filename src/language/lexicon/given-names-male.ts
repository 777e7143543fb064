import { wordList } from "./word-list.ts";

/** Given names of men, folded: European, American, Arabic, Persian, Turkish, Kurdish and Hebrew ones. */
export const MALE_NAMES = wordList(`
  aaron abbas abdallah abdel abdelaziz abdelfattah abdelhamid abdelkader abdellatif abdelmajid
  abdelrahman abdul abdulaziz abdulhadi abdulkadir abdulkarim abdulla abdullah abdullatif abdulmalik
  abdulrahman abdulsalam abdurrahman abebe abhijit abhishek abiy abolfazl abraham adam adebayo adeeb
  adel adem adeola adil adnan adrian afonso afshin agung agus agustin aharon ahmad ahmed ahmet aidan
  ajay ajit akash akbar akhil akira akram akshay alaa alain alan alastair albert alberto alec alejandro
  aleksandar aleksander aleksei aleksey alessandro alexander alexandros alexei alexey alfonso alfred
  alfredo ali alireza alistair alonso alparslan alper altan alun alvaro amar amin amir amirreza amit
  amitabh ammar amnon amos anand anas anatoly anders andre andreas andrei andrej andrew andrzej angelo
  angus anibal anil anirudh ankit anselmo antanas anthony antoine anton antonello antonio antony anupam
  anupong anwar apostolos ara aram arash aravind archil ardeshir aref arif arik aris arjun arkady armen
  armin arnaud arnon arsalan artak artem arthur artur arturo arun arvind asaad asaf ashish ashkan ashok
  ashot ashraf ashwin asim assaf ata atakan ataollah atef atilla atul augustin aurelio avi avichai
  avigdor aviv avner avraham aykut ayman ayoub aytac azad azam azer azim aziz azzam babacar babak
  babatunde bachir bader badr bahaa bahadir bahman bahram bakhtiar bakr balaji bambang bamidele baptiste
  barack baran barham baris barnaby barry bartosz baruch bashar bashir basri bassam bassel bassem
  batuhan bayram bayu bedirhan bedri behnam behrouz behruz behzad beka bekir ben benigno benito benjamin
  benny benoit berat berk berkay bernard bernie bertie bertrand berzan bharat bhaskar bijan bilal
  bilawal bill billy bimal binali binyamin birol bjorn boaz bob bogdan boleslav bongani bongbong
  boniface boris boubacar boulos boutros brad brandon branko brendan brian bruce bruno bryan budi bulent
  burak burhan butros cahit callum cameron camilo caner carl carlo carlos cavit cecil cedric celal celil
  cem cemal cemalettin cengiz cesare cetin cevat cevdet chaim chanda chandan charbel charles charlie
  chester chetan chidi chinedu christian christoph christopher christos chuck chukwuemeka chukwuma
  cihangir clarence clark claude claudio clifford clive clyde colin colm conor corey cormac corrado
  coskun craig cristian cristiano cristobal cuneyt curtis cyril cyrus czeslaw daisuke damian damien
  damon dan daniel danil danilo daoud daouda dario darius dariush darko darrell darren daryl daryoush
  dave david davide davit davood davoud dawit dawood dawoud dean declan dedi deepak demba denis dennis
  denys derek desmond desta devendra devlet dexter dhananjay didier diego dieter dilip dilshad dimitar
  dimitri dimitrios dimitris dinesh dmitri dmitriy dmitry dmytro domenico dominic donald donovan doug
  douglas dov dragan dror duane duarte duncan durmus dursun dusan dustin dwayne dwight dylan ebenezer
  ebrahim ed edgar edgardo edmilson edmund edoardo edson eduard eduardo edward edwin efe efrain egemen
  egor ehsan ehud eitan eko ekow ekrem elad elchin eldad eli elias eliezer elijah elliott elmer elnur
  eloy emad emanuele emeka emile emiliano emilio emin emlyn emmanuel emmett emrah emre enes engin enrico
  enrique enver enzo ercan erdal erdem eren erez erhan eric erik erkan erman ernest ernesto ernie erol
  errol ersin ertan ertugrul esfandiar esmail essam esteban ethan etienne ettore eugene eugenio eusebio
  eustace evan evandro evangelos evaristo everton evgeny ewan eyal ezra ezzat fabian fabien fabio
  fabrice fadel fadhel fadhil fadi fahad fahd fahrettin faisal fakhri farai faraj faramarz farhad
  fariborz farid faris farouk farrokh farshad faruk farzad farzin fatih fawaz fawzi fayez faysal
  federico felipe felix fereydoun fergus ferhad ferhat feridun ferit fermin fernando fernao festus fethi
  fevzi fidel fikret fikri filippo finbar finlay firas firat firouz flavio florent florian fotis fouad
  francesco francis francisco francois frank franklin fraser fred freddie frederick fritz fuad fumio
  furkan fyodor gabino gabriel gadi gael gaetan gagik galip ganesh gareth garik garrett gary gaspar
  gaston gaurav gavin genaro gennady gennaro geoff geoffrey george georges georgi georgios gerald
  geraldo gerard gerardo gerry getachew gevorg ghasem ghassan ghazi gholam gholamhossein
  gholamreza giacomo gianluca gianni giannis gideon gilad gilbert gilberto giles gilles gilmar giorgi
  giorgio giorgos giovanni girish girma giulio giuseppe glenn glyn godfrey gokhan goncalo gonzalo gopal
  goran gordon gorkem govind graeme graham greg gregor gregorio gregory grigoris grigory grzegorz guido
  guillaume guillermo gunther gurpreet gursel gustavo guven gwyn gyorgy habib habibollah habimana hadi
  haggai haidar haile hailu haim haitham haji hakan hakki haldun halil halit haluk hamad hamdan hamdi
  hamed hamid hamidreza hamish hamza hani hans hardeep harib harish harold haroun harpreet harry harsh
  haruki harun harvey hasan hashem hashim hasip hassan hatem hayati haydar hayk hayri haytham hector
  heinz helio helmut hemant hendra henri henrik henrique henry herbert heriberto herman hermann hernan
  heru herve hesam heshmat heydar hicham hidayet hideki hideo hikmet hilal hilario hillel hiroki hiroshi
  hiroyuki hisham hiwa holger homayoun hooman horace horacio hormoz horst hoshyar hossam hossein
  houshang houssam hovhannes howard hristo hubert hugh hugo hulusi humberto humphrey hung husam huseyin
  husnu husrev hussain hussam hussein huw iain ian ibrahim ibrahima ichiro idris ignacio igor ihab ihor
  ihsan iker ilan ilgar ilham ilhan ilia ilias ilker ilya ilyas imad imran imre inigo ioannis iraj
  irakli irfan irving isaac isaiah isam isamu ishak isidro ismael ismail ismet issa issam istvan itai
  itamar itzhak ivan ivo ivor iwan izzat izzet jaafar jaber jabir jabulani jacek jack jackson jacob
  jacques jafar jagdish jahangir jaime jair jake jakub jalal jalil jamal james jamil jamshid janos
  jared jaroslav jarvis jason jasper jassem jassim jaswinder javad javed javier jawad jay jean-baptiste
  jean-claude jean-francois jean-jacques jean-luc jean-marie jean-michel jean-paul jean-pierre jeb jeff
  jeffrey jens jeremiah jeremy jerome jerry jerzy jesse jesus jim jimmy jiri jiro jitendra joachim joao
  joaquim joaquin jochen joe joel joey johan johann johannes john johnny joko jomo jon jonas jonathan
  jorg jorge jose josef joseph josh joshua josue jovan jozef juan juanito jules julian julien julio
  julius juma junaid junichiro jurgen justin kaan kadir kadri kagiso kamal kamau kambiz kamel kamil
  kamran kamyar kapil karam karapet kareem karim karl kartik karwan kashif kasim katsuya kaveh kawa
  kayhan kazem kazim kazimierz kazuo kei keir keisuke keith kelechi kelvin kemal kemalettin ken kenan
  kenichi kenji kenneth kenny kenta kenyatta kenzo kerem kerim kevin keyvan kgosi khaled khalid khalifa
  khalil khamis khawaja khosrow khurram kian kianoush kieran kipchoge kiprono kirill kirk kishore
  kiumars kiyoshi klaus knut koffi kofi koichi kojo konrad konstantin konstantinos koray kosrat kostas
  kourosh krzysztof kurniawan kursat kurt kwabena kwaku kwame kwasi kwesi kyle kyriakos kyrylo labib
  lachlan lalit lance larry lars lasha laszlo laurent lautaro lawrence leandro lech leif leo leon
  leonard leonardo leonel leonid leopold leroy lev levan levent levon lewis liam liaquat lionel lisandro
  ljubomir lloyd loic lokman lorcan lorenz lorenzo lothar louis luay lubos luc luca lucas luciano lucien
  lucio luigi luis luiz luka lukas luke lungelo lutfi luther lyndon maamoun maciej madhav magnus mahdi
  maher mahesh mahinder mahir mahmood mahmoud mahmud mahmut majed majid makoto maksim maksym malachy
  malcolm malek malik mamadou mamdouh mammad mandla manfred manish manmohan manoj manolis manouchehr
  mansour mansur manuel marc marcel marcelin marcello marcelo marcio marco marcos marcus marek mariano
  mario mark marko markus marlon martin marvin marwan masahiro masaru masato masayoshi masoud masrour
  massimo masud matan matej mateus mateusz mathew mathias mathieu matias matt matteo matthew matthias
  matthieu maurice mauricio maurizio mauro max maxime maximilian mazen mazhar mazin mazlum mbongeni
  mehdi mehmet mehran mehrdad meir mejid meles melih melvin memduh menachem mengistu mert mervyn mesut
  metin mevlut meysam michael michalis michel michele mick mickey midhat miguel mihai mike mikhail
  mikheil mikola mikolaj milad milan miles milos milton minh minoru mirko miroslav mirza mitch mithat
  mitsuru mitt mladen moamer moataz mohamad mohamed mohammad mohammadreza mohammed mohan mohanad
  mohannad mohsen mohsin moin moises mojtaba mokhtar montaser moqtada mordechai morteza mortimer mosab
  moses moshe mostafa mounir mousa moussa moustafa muammar muammer muayad mubarak mubashir mudassar
  muhammad muhammed muhannad muharrem muhittin muhsin mukesh mukhtar mulugeta mumtaz muneer munir
  munther murad murali murat murilo musa musab musallam muslum mustafa mutaz muthana muthanna
  muzaffar muzaffer mwai mwangi mykhailo mykola myles nabih nabil nadav nadeem nader nadim nadir naftali
  nahum naif naim naji najib najm namig namik nandan naoki naoto narek narendra naresh naser nasir nasr
  nasrallah nasser natan nathan nathaniel naveed naveen navid navin nawaf nawaz nawzad nayef nazih nazim
  nazmi ndaba neal necati necdet nechirvan necip necmettin ned nedim neeraj neil nejat nelson nenad
  nestor netanel neville nevzat newt newzad niall nicanor nicholas nick nicolas nidal nigel nihat nika
  nikhil nikita nikola nikolai nikolaos nikolay nikos nils nilton nima nimr nimrod nisar nissim nitin
  nizamettin nizar njoroge nkosana nnamdi noah noam nobuo noel norbert norberto norman nouri numan nuno
  nurettin nuri nurullah nusret obadiah obinna ochieng octavio oded odhiambo ofer ofir oguz oguzhan ohad
  okan oktay olaf ole oleg oleh oleksandr oleksiy oliver olivier olusegun oluwaseun omar omer omid omran
  omri onder ondrej onur onyango oren orhan orville osama osamu oscar oskar osman osmar osvaldo oswald
  otar otavio othman otieno otto oumar ousmane ousseynou owain owen ozan pablo paco paddy padraig
  panagiotis pankaj paolo partha parvez parviz pascal patrick paul paulin paulo pavel pavlo pavlos pawel
  pedro pejman pepe percy petar pete peter petr petro petros peyman phil philip philipp philippe phillip
  phineas pierre piers pietro pinchas piotr piruz pouria pouya prabhat pradeep prakash pramod pranab
  prasad prashant praveen prayut predrag prem puneet qais qamar qasem qasim qassem quang qubad quentin
  qusay raad raafat rabih rachid radek radoslav radovan raed rafael rafat raffaele rafi rafik rafiq
  ragheb raghib rahim rahul raimundo rainer raj rajeev rajendra rajesh rajiv rakesh ralf ralph
  ramazan ramesh ramez rami ramin ramiro ramon ramzi rand randall randolph randy ranjit raouf raphael
  rashad rashed rashid rasim rasoul rasul rauf raul ravi ray rayford raymond rebin rebwar recai recep
  refik reg reggie reginald reginaldo rehman reinaldo reinhard remi remy remzi renan renato rene renzo
  resat resul reuben reza rezgar rhodri rhys riad riaz ricardo riccardo richard rick ricky ridvan rifat
  rigoberto rivaldo riyad riza rizal rizgar rob robbie robert roberto robson roddy roderick rodney
  rodolfo rodrigo rogelio roger rohan rohit rojhat roland rolf romain roman ron ronald ronaldo ronan
  ronen ronnie rory ross rostam rostislav rouhollah rovshan rowan roy ruben rubens rudolf rudolph rudy
  rufus ruhollah rui rupert ruslan russ russell rustam rustem ryan ryo ryota ryszard saad saadi sabah
  sabahattin saber sabri sachin saddam sadegh sadeq sadettin sadik sadio sadiq saeb saeed saeid safak
  saffet safwan said saif sait sajad sajjad sakir salah salar saleh salem salih salim salman salvador
  salvatore saman sameh samer samet sami samir sammy samuel samvel sandeep sandor sandro sanjay sanjeev
  santiago santosh sarfraz sargis sarkis sasan sasha satish satoshi sattar saturnino saud saul saurabh
  savas sayed scott seamus sean sebastian sedat sefa segundo seif seiji selahattin selami selcuk selim
  semih semyon sepehr serbest serdar serge sergei sergey sergio serhat serhiy serkan sertac servet seth
  sevket seydou seyed seyfi seyit seyyed sezai sezer sezgin shaban shadi shafiq shahab shahbaz shahid
  shahin shahram shahriar shahrokh shai shakeel shaker shakib shalom shane shankar shapur sharad sharif
  shashi shaukat shaul shaun shawn sheharyar shekhar sheldon sherko sherzad shigeru shimon shinichi
  shinji shinzo shlomi shlomo shmuel shohei shoji shuichi shukri shyam siamak siavash sibusiso sid
  siddharth siddhartha sidney siegfried silas silvio simon sinan sipho siraj sirwan siyar slamet
  slobodan sohail soheil sohrab soleiman solomon somchai soner soran soroush souleymane soumitra spencer
  spyros srinivas stan stanislav stanislaw stanley stavros stefan stefano stelios stepan stephane
  stephen steve steven stewart stuart suat subhash sudhir sufyan suharto suheil sukarno sukru sulaiman
  suleiman suleyman sultan sumit sunil supriyadi surachai suraj suren suresh sushil susilo susumu sven
  svyatoslav sylvain sylvester szymon tadashi tadesse tafari taghi taha taher tahir tahsin taichi
  takahiro takashi takeshi takuya tal talal talat talha talib tamer tamim taner tansel tanveer taras
  tarek tareq tariel tarik tariq tarkan taro tarun tatsuya tawfik tawfiq tayeb tayfun taylan tayyip ted
  teguh tejas tekin tendai teofilo teoman terence terrence teruo tesfaye tetsuya tevfik teymour thabo
  thaksin thanasis thanh themba theo theodor theodore theodoros thiago thibault thierry thomas thorsten
  tiago tibor tien tigran tim timo timoteo timothy timur tinashe tito tobias toby todd tolga tom tomas
  tomasz tomer tomislav tommaso tommy tony tornike torsten toshiaki toshiro travis trevor tristan trung
  tsepo tsutomu tuan tuncay tuncer tunde tural turgay turgut turhan turki tyler uchenna ufuk ugo ugur
  uhuru ulas ulises ulrich umar umberto umesh umit umut uri uriel usama usman utku utpal uwe uzi vaclav
  vadim vahagn vahan vahid vahit vakhtang valentin valeriy valery valter vangelis vardan varun vasco
  vasil vasilis vasyl vazgen vecdi vedat vehbi veli venkat vern vernon veysel vicente victor vijay vikas
  vikram viktor vimal vinay vince vincent vincenzo vineet vinh vinod viraj virgil virgilio vishal
  vitalii vitaly vitor vittorio vivek vladimir vladislav vlado vojtech volkan volodymyr vugar vyacheslav
  wael wahid wahyu waleed walid wallace wally walt walter wanjala waqar warren wasim wayne welat wesley
  wieslaw wilbur wilfred wilfredo wilfrid wilhelm will willard willem william willie winston wissam
  witold wladyslaw wojciech wole wolfgang wolfram woodrow xavier xelil yaakov yadollah yaghoub yago
  yahia yahya yair yakup yalcin yaman yann yannis yaron yaroslav yasar yaser yash yasin yasir yasser
  yassin yasuhiro yasuo yavuz yaya yazid yegor yehoshua yehuda yevgeny yiannis yigal yigit yilmaz
  yiorgos yisrael yitzhak yoav yoel yogesh yohannes yoichi yona yonas yonatan yoram yorgos yosef
  yoshihide yoshiro yossi yotam younes younis yousef yousif youssef youssuf yucel yukio yuksel yunus
  yuri yuriy yusuf yusuke yutaka yvan yves zabihollah zacarias zachary zack zafer zaheer zaher zahid
  zahir zaid zakaria zaki zana zayed zaza zbigniew zdenek zeev zekeriya zeki zeyad ziad zihni ziya ziyad
  zohair zolani zoltan zoran zouhair zubair zuhair zulfikar zurab zvi`);
