import { wordList } from "./word-list.ts";

/** Countries, regions and cities that the news names most. */
export const PLACES = wordList(`
  aarhus abidjan abuja accra adana adelaide aden afghanistan africa alabama alaska albania albuquerque
  aleppo alexandria algeria algiers almaty america amman amsterdam anatolia andalusia andorra angola
  anguilla ankara antalya antananarivo antarctica antwerp apia arequipa argentina arizona armenia aruba
  asean ashgabat asia astana asuncion aswan athens atlanta auckland australia austria azerbaijan baghdad
  bahamas bahrain baku balkans balochistan baltimore bamako bandung bangalore bangkok bangladesh barbados
  barcelona basel basra bavaria beijing beirut belarus belfast belgium belgrade belize bengal bengaluru
  benghazi benin bergen berlin bermuda bhutan bihar bilbao birmingham bishkek bogota bolivia bologna
  bordeaux bosnia boston botswana brasilia bratislava brazil brisbane britain brno bruges brunei brussels
  bucharest budapest bujumbura bulawayo bulgaria bursa burundi busan cairo calgary california cambodia
  cambridge cameroon canada caracas cardiff casablanca catalonia caucasus chechnya chengdu chennai
  chicago chile china chisinau chittagong cincinnati cleveland cluj cologne colombia colombo colorado
  comoros conakry connecticut copenhagen cotonou crimea croatia cuba curacao cusco cyprus czechia
  dagestan dakar damascus daraa darfur delhi denmark detroit dhaka diyarbakir djibouti doha dominica
  donbas douala dresden dubai dublin durban dushanbe ecuador edinburgh edmonton egypt england erbil
  eritrea erzurum estonia eswatini ethiopia eurasia europe fallujah fiji finland florida france frankfurt
  freetown gabon gaborone gambia gaza gaziantep gdansk geneva genoa georgia germany ghana ghent gibraltar
  glasgow goma gothenburg greece greenland grenada guadalajara guadeloupe guam guangzhou guatemala
  guayaquil guinea gujarat guyana haifa haiti hama hamburg hanoi harare hargeisa havana hawaii hebron
  helsinki herat hiroshima homs honduras honolulu hungary hyderabad ibadan iceland idaho idlib illinois
  incheon india indonesia iowa iran iraq ireland isfahan islamabad israel istanbul italy izmir jakarta
  jamaica japan jeddah jenin jerusalem johannesburg jordan kabul kampala kandahar kano kansas kaohsiung
  karachi karbala kashmir kathmandu kaunas kazakhstan kentucky kenya kerala kharkiv khartoum khuzestan
  kiev kigali kinshasa kiribati kirkuk kisumu kolkata konya kosovo krakow kumasi kurdistan kuwait kyiv
  kyoto kyrgyzstan lagos lahore laos latakia latvia lausanne lebanon leeds leipzig lesotho levant lhasa
  liberia libreville libya liechtenstein lille lisbon lithuania liverpool ljubljana lombardy lome london
  louisiana luanda lubumbashi lusaka luxembourg luxor lviv lyon madagascar madrid maghreb malawi malaysia
  maldives mali malmo malta managua manama manchester mandalay manila maputo maracaibo mariupol marrakesh
  marseille martinique maryland mashhad massachusetts mauritania mauritius mecca medellin medina
  melanesia melbourne mesopotamia mexico miami michigan micronesia minneapolis minnesota minsk
  mississippi missouri mogadishu moldova mombasa monaco mongolia monrovia montenegro monterrey montevideo
  montreal morocco moscow mostar mosul mozambique mumbai munich muscat nablus nagoya nairobi najaf
  namibia nanjing nantes naples nauru nebraska nepal netherlands nevada niamey nicaragua nicosia nigeria
  norway oaxaca oceania odesa odessa ohio oklahoma oman omdurman oregon oromia osaka oslo ottawa
  ouagadougou oxford pakistan palau palermo palestine panama paraguay paris patagonia pennsylvania peru
  peshawar petersburg philadelphia philippines pittsburgh podgorica poland polynesia portugal prague
  pretoria pristina punjab pyongyang qatar quetta quito rabat rafah rajasthan ramallah raqqa recife
  reykjavik riyadh romania rome rotterdam russia rwanda sacramento sahel saigon salzburg samarkand samoa
  sanaa sapporo sarajevo sardinia saxony scandinavia scotland seattle senegal seoul serbia seville
  seychelles shanghai sheffield shenzhen shiraz siberia sicily sinai sindh singapore skopje slovakia
  slovenia somalia spain stockholm strasbourg stuttgart sudan surabaya suriname suva sweden switzerland
  syria tabriz taipei taiwan tajikistan tallinn tanzania tashkent tbilisi tegucigalpa tehran tennessee
  texas thailand thessaloniki tibet tigray tijuana timbuktu timor-leste tirana togo tokyo tonga toronto
  toulouse trabzon tunis tunisia turin turkey turkiye turkmenistan tuscany tuvalu uganda ukraine
  ulaanbaatar uruguay utah utrecht uzbekistan valletta valparaiso vancouver vanuatu venezuela venice
  vermont vienna vientiane vietnam vilnius virginia wales warsaw washington windhoek winnipeg wisconsin
  wuhan wyoming xinjiang yangon yaounde yemen yerevan zagreb zambia zaragoza zimbabwe zurich`);
