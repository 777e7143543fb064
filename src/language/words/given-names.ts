import { MIDDLE_EASTERN_FEMALE, MIDDLE_EASTERN_MALE } from "./given-names-middle-east.ts";
import { words } from "./lexicon.ts";

const MALE = words(`
  aaron abbas abdallah abdel abdul abdulla abdullah abraham adam adel adnan adrian ahmad ahmed akbar alan albert alejandro
  alexander alfred ali alvaro amir amos anas andre andreas andrei andrew angelo anthony antonio antony arthur ashraf augustin
  aziz babak barack barry bashar behnam ben benjamin bernard bernie bertrand bill billy bob boris brad brandon brendan brian bruce
  bryan burak carl carlos cem cemal cengiz charles charlie christian christoph christopher chuck claude clive colin craig
  dan daniel darren dave david dean dennis devlet diego dimitri dmitry dominic donald doug douglas duncan ebrahim ed eduardo
  edward ekrem elias elliott emmanuel emre enrique eric erik ernest ethan eugene evan fabio fadi faisal farhad fernando fidel
  francis francois frank franklin fred frederick gabriel gary gavin geoff geoffrey george gerald gerard gilbert giovanni glenn
  gordon graham greg gregory gustavo hakan hamid hamza hans haidar harold harry hasan hashim hassan hector henry herbert hisham
  hossein howard hugh hugo hulusi husam hussain hussein ian ibrahim igor imran isaac ismail ivan jack jackson jacob jacques jaime
  jake jamal james jared jason javad javier jeb jeff jeffrey jeremy jerome jerry jesse jim jimmy joe joel johan john johnny jon
  jonathan jorge jose josef joseph josh joshua juan jules julian julio justin kamal karim karl keith kemal ken kenneth kevin
  khaled khalid kofi kurt kyle lance larry lars lawrence leo leon leonard leonid lewis lionel lloyd louis luca lucas luis
  luke mahdi mahmoud malik manuel marc marco marcus mario mark martin marvin masoud matt matteo matthew maurice max mehdi mehmet
  mesut michael michel miguel mike mikhail mitch mitt mohamed mohamad mohammad mohammed mohsen mohammadreza moqtada morteza mosab
  moustafa muammar muhammad munir murad murat mustafa nabil nasser nathan ned neil nelson newt nicholas nick nicolas nigel nikolai
  noah norman nouri oliver omar omer oscar osama osman otto pablo patrick paul paulo pavel pedro pete peter phil philip philippe
  pierre qassem qasem rafael raj rajiv ralph ramin ramzi randy rand rashid raul ray raymond recep reza ricardo richard rick rob
  robert roberto rodrigo roger roland ron ronald rory ross roy rudolph rudy russell ryan saad saddam sadiq saeed said salah
  salem salim salman sami samir samuel scott sean sebastian selahattin selim serge sergei sergey sergio seth shimon simon stanley
  stefan stephen steve steven stewart stuart sultan taha taner tarek tariq tayyip ted terence theodore thomas tim timothy toby todd
  tom tommy tony travis trevor umar umit vernon victor viktor vincent vladimir volkan walid walter warren wayne wesley will
  william wolfgang xavier yair yahya yannis yasser yitzhak yousef youssef yuri yusuf zachary zaid ziad zoran
  tobias alastair alistair angus barnaby callum cedric colm cormac declan gareth giles graeme hamish iain jasper lachlan leopold magnus malcolm mathieu niall nils olaf olivier piers quentin raphael reginald rupert sven tristan wolfram lorenz matthias joachim klaus dieter gunther henrik anders bjorn iker goran dragan milan stavros yorgos kostas dimitris babacar ${MIDDLE_EASTERN_MALE}`);

const FEMALE = words(`
  abigail ada agnes aisha alexandra alice alicia alison amal amanda amelia amina amy ana andrea angela anita ann anna anne annie
  antonia april arlene asma asmaa audrey aya ayse aysegul barbara beatrice belgin bella bernadette beth betsy betty beverly bonnie brenda
  bridget camilla canan carla carly carmen carol caroline carolyn cassandra catherine cathy cecilia charlotte chelsea cheryl
  christiana christina christine cindy claire clara claudia colette condoleezza connie constance cynthia dalia danielle dawn
  deborah debbie debra defne denise diana diane dianne dina dolores donna dorothy ebru edith eileen elaine eleanor elena elif
  elisabeth elise elizabeth ella ellen emily emine emma erica erin esra esther eva eve evelyn farah fatemeh fatima fatma fiona
  florence frances francesca gail gennifer georgina ghada gina gladys glenda gloria grace greta gretchen gul gulnar hala hanan hannah
  harriet hatice heather helen helena hilary hillary hind huda huma ida inas ines ingrid irene iris isabel isabella ivanka ivana
  jacqueline jamila jane janet janice jasmine jeanne jennifer jenny jessica jill joan joanna jocelyn josephine joyce juanita
  judith judy julia juliana julie juliet karen kate katerina ekaterina katherine kathleen kathryn kathy katie kayleigh kellyanne kimberly
  kirsten kristen kristina lara latifa laura lauren leila lena leyla lillian lina linda lisa liz lois loretta lorraine louise lubna lucia
  lucy lydia madeleine maggie maha mai marcia margaret maria mariam marianne marie marilyn marina marjorie martha mary maryam
  maureen maya megan melania melanie melissa meltem meral meredith merve michelle mina miriam mona monica muna nada nadia nancy naomi narges
  nasrin natalia natalie natasha neda nicole nigar nikki nina nora nuha olga olivia oprah pamela patricia patti paula pauline
  peggy penelope phyllis rachel rana rania rasha rebecca reem rhonda rima rita roberta rosa rose rosemary roya ruth sabrina
  sally samantha samira sandra sara sarah selin selma sevgi shaima sharon sheila shereen sherry shirin shirley silvia simone siobhan sofia
  soheila sonia sophia sophie stella stephanie sue suha sumaya susan susana suzanne svetlana sylvia tamara tammy tanya
  tatiana teresa theresa tiffany tina tulsi ursula valerie vanessa vera veronica victoria violet virginia wafa wendy whitney
  yasmin yolanda yvonne zahra zainab zeina zeynep zoe
  gillian philippa annika astrid beatrix bettina birgit bronwyn camille cecile celia clarissa cordelia dagmar daphne deirdre delphine eloise elsa erika felicity freya geraldine giulia gwen heidi helga imogen ingeborg irina isobel johanna juliette karin katharina katrin kirsty larissa lavinia leonora lotte louisa lucinda ludmila luisa magdalena mairead marguerite marit marlene marta mathilde matilda maxine moira monique muriel nicola niamh orla petra phoebe renata roisin rosalind rowena saskia sigrid sinead solveig thea tessa ulrike winifred yvette eleni ioanna dimitra ${MIDDLE_EASTERN_FEMALE}`);

const EITHER = words(
  `alex ariel chris dana jackie jamie jean jordan kelly kim lee leslie lindsey lynn noor nour ozgur deniz yuval pat robin salam samar sam stacy taylor terry tracy`,
);

/** The gender that a given name suggests: null for a name that is not listed, which tells nothing. */
export function givenNameGender(name: string): "male" | "female" | null {
  if (MALE.has(name)) return "male";
  return FEMALE.has(name) ? "female" : null;
}

/** How names of the region end that only men bear, and only women. */
const MALE_ENDING = /(?:[aou]llah|[aue]ddine?|ettin|dad|bek|berdi)$|^abd(?:el|ul|ol|al)/;
const FEMALE_ENDING = /(?:[^aeiou]a|ah|eh|iye|gul|naz|nur|noush|nush)$/;

/** The gender that an unlisted given name suggests by its ending ("Zaferullah", "Rojbineh"), or null. */
export function guessedGender(name: string): "male" | "female" | null {
  if (isGivenName(name) || name.length < 4) return null;
  if (MALE_ENDING.test(name)) return "male";
  return FEMALE_ENDING.test(name) ? "female" : null;
}

/** Whether the folded word is a common given name. */
export function isGivenName(word: string): boolean {
  return MALE.has(word) || FEMALE.has(word) || EITHER.has(word);
}
