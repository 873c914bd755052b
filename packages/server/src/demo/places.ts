// Where demo customers are: how often, and how names, addresses and numbers look there. '#' is a digit.
export type Place = {
  country: string
  weight: number
  currency: string
  language: string
  dial: string
  postal: string
  streets: readonly string[]
  cities: readonly (readonly [city: string, region: string | null])[]
  first: readonly string[]
  last: readonly string[]
  /** What a company's name ends in. */
  forms: readonly string[]
  organisation: string
  /** The family name comes first, and there is no blank between the two. */
  familyFirst?: true
}

const words = (text: string) => text.split(' ')
const cities = (text: string) =>
  text
    .split('; ')
    .map((entry) => entry.split('/'))
    .map(([city = '', region]) => [city, region ?? null] as const)

// prettier-ignore
export const places: readonly Place[] = [
  { country: 'NO', weight: 16, currency: 'NOK', language: 'nb', dial: '+47 ### ## ###', postal: '####', streets: words('Storgata Kirkegata Bryggen Sjøgata Øvregate'), cities: cities('Oslo; Bergen; Ålesund; Tromsø; Ørsta; Trondheim; Bodø; Stavanger'), first: words('Kari Øyvind Åse Bjørn Ingrid Håkon Sølvi Magnus Nora Jon'), last: words('Hansen Sørli Ødegård Aasen Bråthen Nilsen Vågen Moe Strøm Lie'), forms: words('AS ASA AS'), organisation: '9########' },
  { country: 'SE', weight: 7, currency: 'SEK', language: 'sv', dial: '+46 8 ### ## ##', postal: '### ##', streets: words('Storgatan Drottninggatan Ågatan Södergatan'), cities: cities('Stockholm; Göteborg; Malmö; Umeå; Örebro; Västerås'), first: words('Åsa Björn Elin Göran Sven Maja Örjan'), last: words('Lindström Åkesson Sjöberg Öberg Nyström Holm'), forms: words('AB'), organisation: '55####-####' },
  { country: 'DK', weight: 4, currency: 'DKK', language: 'da', dial: '+45 ## ## ## ##', postal: '####', streets: words('Vestergade Nørregade Strandvejen Østergade'), cities: cities('København; Aarhus; Odense; Aalborg; Helsingør'), first: words('Søren Mette Jørgen Bodil Rasmus Asger'), last: words('Kjær Bæk Nørgaard Østergaard Møller Dahl'), forms: words('ApS A/S'), organisation: '########' },
  { country: 'FI', weight: 3, currency: 'EUR', language: 'fi', dial: '+358 9 ### ####', postal: '00###', streets: words('Mannerheimintie Aleksanterinkatu Hämeenkatu'), cities: cities('Helsinki; Tampere; Jyväskylä; Hämeenlinna; Turku'), first: words('Päivi Jyrki Aino Mikko Sanna Väinö'), last: words('Mäkinen Hämäläinen Järvinen Korhonen Nieminen'), forms: words('Oy Oyj'), organisation: '#######-#' },
  { country: 'IS', weight: 1, currency: 'ISK', language: 'is', dial: '+354 ### ####', postal: '1##', streets: words('Laugavegur Skólavörðustígur'), cities: cities('Reykjavík; Akureyri; Ísafjörður'), first: words('Þór Guðrún Æsa Sigurður Björk'), last: words('Jónsdóttir Þorsteinsson Sigurðardóttir'), forms: words('ehf. hf.'), organisation: '######-####' },
  { country: 'DE', weight: 11, currency: 'EUR', language: 'de', dial: '+49 30 #######', postal: '#####', streets: words('Hauptstraße Schloßallee Bahnhofstraße Mühlweg'), cities: cities('Berlin; München/Bayern; Köln/Nordrhein-Westfalen; Düsseldorf/Nordrhein-Westfalen; Nürnberg/Bayern; Gießen/Hessen'), first: words('Jürgen Käthe Björn Sabine Günther Heike Lukas'), last: words('Müller Groß Weiß Schäfer Strauß Böhm Krüger'), forms: words('GmbH AG KG'), organisation: 'HRB #####' },
  { country: 'AT', weight: 2, currency: 'EUR', language: 'de', dial: '+43 1 #######', postal: '####', streets: words('Ringstraße Kärntnerstraße'), cities: cities('Wien; Graz/Steiermark; Linz/Oberösterreich'), first: words('Sepp Gerda Jörg Liesl'), last: words('Huber Großbauer Wöber Pichler'), forms: words('GmbH'), organisation: 'FN ######x' },
  { country: 'CH', weight: 2, currency: 'CHF', language: 'de', dial: '+41 44 ### ## ##', postal: '8###', streets: words('Bahnhofstrasse Seestrasse'), cities: cities('Zürich/ZH; Genève/GE; Bern/BE'), first: words('Urs Beatrice Reto Noémie'), last: words('Zbinden Bühler Favre Lüthi'), forms: words('AG Sàrl'), organisation: 'CHE-###.###.###' },
  { country: 'FR', weight: 7, currency: 'EUR', language: 'fr', dial: '+33 1 ## ## ## ##', postal: '#####', streets: ['rue de l’Église', 'avenue Foch', 'boulevard Voltaire', 'place du Marché'], cities: cities('Paris; Orléans; Besançon; Nîmes; Saint-Étienne; Lyon'), first: words('Éloïse François Noël Chloé Gaëlle Benoît'), last: words('Lefèvre Gauthier Français Hébert Garçon Moreau'), forms: words('SARL SAS SA'), organisation: '### ### ###' },
  { country: 'ES', weight: 4, currency: 'EUR', language: 'es', dial: '+34 91 ### ## ##', postal: '28###', streets: ['calle Mayor', 'avenida de España', 'plaza de la Constitución'], cities: cities('Madrid; Málaga; A Coruña; Cádiz; León'), first: words('José Iñaki Begoña Ángel Lucía Íñigo'), last: words('Muñoz Núñez Ibáñez García Peña'), forms: ['S.L.', 'S.A.'], organisation: 'B########' },
  { country: 'PT', weight: 2, currency: 'EUR', language: 'pt', dial: '+351 21 ### ####', postal: '####-###', streets: ['rua do Ouro', 'avenida da Liberdade'], cities: cities('Lisboa; Setúbal; Évora; Porto'), first: words('João Inês Simão Conceição'), last: words('Magalhães Gonçalves Simões Araújo'), forms: words('Lda S.A.'), organisation: '5########' },
  { country: 'IT', weight: 4, currency: 'EUR', language: 'it', dial: '+39 02 #######', postal: '20###', streets: ['via Roma', 'corso Italia', 'piazza Libertà'], cities: cities('Milano/MI; Forlì/FC; Torino/TO; Bari/BA'), first: words('Niccolò Chiara Nicolò Marta Paolo'), last: words('Rossi Forlì D’Angelo Colò Bianchi'), forms: ['S.r.l.', 'S.p.A.'], organisation: 'MI-#######' },
  { country: 'NL', weight: 3, currency: 'EUR', language: 'nl', dial: '+31 20 ### ####', postal: '1### AB', streets: words('Kerkstraat Dorpsstraat Prinsengracht'), cities: cities('Amsterdam; Utrecht; ’s-Hertogenbosch'), first: words('Joost Renée Zoë Daniël Maaike'), last: ['de Vries', 'van den Berg', 'Coöper', 'IJsselmuiden'], forms: ['B.V.', 'N.V.'], organisation: '########' },
  { country: 'BE', weight: 1, currency: 'EUR', language: 'nl', dial: '+32 2 ### ## ##', postal: '1###', streets: words('Nieuwstraat Meir'), cities: cities('Brussel; Liège; Antwerpen'), first: words('Loïc An Jef'), last: words('Peeters Maes Crèvecœur'), forms: words('BV SRL'), organisation: '0###.###.###' },
  { country: 'PL', weight: 3, currency: 'PLN', language: 'pl', dial: '+48 22 ### ## ##', postal: '##-###', streets: words('Główna Świętokrzyska Długa'), cities: cities('Łódź; Kraków; Gdańsk; Poznań; Wrocław'), first: words('Łukasz Małgorzata Paweł Żaneta Świętosława'), last: words('Wójcik Dąbrowski Błaszczyk Łęcka Żak'), forms: ['Sp. z o.o.', 'S.A.'], organisation: '##########' },
  { country: 'CZ', weight: 1, currency: 'CZK', language: 'cs', dial: '+420 ### ### ###', postal: '1## ##', streets: words('Dlouhá Národní'), cities: cities('Praha; Plzeň; Brno'), first: words('Jiří Zdeňka Tomáš Růžena'), last: words('Dvořák Němcová Svoboda Křížová'), forms: words('s.r.o. a.s.'), organisation: '########' },
  { country: 'HU', weight: 1, currency: 'HUF', language: 'hu', dial: '+36 1 ### ####', postal: '1###', streets: words('Fő Petőfi'), cities: cities('Budapest; Győr; Pécs'), first: words('Gergő Zsófia Ágnes'), last: words('Szűcs Kőműves Tóth'), forms: words('Kft. Zrt.'), organisation: '01-09-######' },
  { country: 'TR', weight: 2, currency: 'TRY', language: 'tr', dial: '+90 212 ### ## ##', postal: '34###', streets: words('İstiklal Atatürk Bağdat'), cities: cities('İstanbul; Izmir; Diyarbakır; Ağrı; Eskişehir'), first: words('Işıl İbrahim Çağla Gökhan Şule'), last: words('Yıldız Kılıç Öztürk Şahin Işık'), forms: ['A.Ş.', 'Ltd. Şti.'], organisation: '##########' },
  { country: 'GR', weight: 1, currency: 'EUR', language: 'el', dial: '+30 21 #### ####', postal: '1## ##', streets: words('Ερμού Πανεπιστημίου'), cities: cities('Αθήνα; Θεσσαλονίκη; Πάτρα'), first: words('Γιώργος Ελένη Νίκος'), last: words('Παπαδόπουλος Οικονόμου Ιωάννου'), forms: ['Α.Ε.', 'Ε.Π.Ε.'], organisation: '#########' },
  { country: 'UA', weight: 1, currency: 'UAH', language: 'uk', dial: '+380 44 ### ## ##', postal: '01###', streets: words('Хрещатик Володимирська'), cities: cities('Київ; Львів; Одеса'), first: words('Олена Андрій Ярослав Їжакевич'), last: words('Шевченко Коваленко Гнатюк'), forms: words('ТОВ ПрАТ'), organisation: '########' },
  { country: 'GB', weight: 8, currency: 'GBP', language: 'en-GB', dial: '+44 20 #### ####', postal: 'SW# #AA', streets: ['High Street', 'Station Road', 'Queen’s Walk', 'Mill Lane'], cities: cities('London; Manchester; Leeds; Bristol; Inverness/Scotland; Cardiff/Wales'), first: words('Oliver Siân Zoë Hamish Priya Grace Callum'), last: ['Smith', 'O’Neill', 'Llewellyn', 'MacLeod', 'Patel', 'Carter'], forms: words('Ltd plc LLP'), organisation: '########' },
  { country: 'IE', weight: 1, currency: 'EUR', language: 'en-IE', dial: '+353 1 ### ####', postal: 'D0# X###', streets: ['Main Street', 'Patrick Street'], cities: cities('Dublin; Galway; Dún Laoghaire'), first: words('Aoife Seán Róisín'), last: ['Ó Briain', 'Murphy', 'Ní Dhónaill'], forms: words('Ltd DAC'), organisation: '######' },
  { country: 'US', weight: 8, currency: 'USD', language: 'en-US', dial: '+1 (555) ###-####', postal: '#####', streets: ['Main St', 'Market St', 'Elm Ave', 'Broadway'], cities: cities('Austin/TX; Portland/OR; Boston/MA; Fresno/CA; Chicago/IL'), first: words('Emma Noah Sofía Liam Destiny Tyler'), last: words('Johnson Ramírez Nguyen Williams Brown Kowalski'), forms: words('Inc. LLC Corp.'), organisation: '##-#######' },
  { country: 'CA', weight: 2, currency: 'CAD', language: 'en-CA', dial: '+1 (555) ###-####', postal: 'H#X #Y#', streets: ['rue Sainte-Catherine', 'King Street'], cities: cities('Montréal/QC; Toronto/ON; Trois-Rivières/QC'), first: words('Chloé Mathieu Olivia'), last: words('Tremblay Côté Singh'), forms: words('Inc. Ltée'), organisation: '#######-#' },
  { country: 'BR', weight: 3, currency: 'BRL', language: 'pt-BR', dial: '+55 11 #####-####', postal: '#####-###', streets: ['rua Augusta', 'avenida São João'], cities: cities('São Paulo/SP; Brasília/DF; Belém/PA; Florianópolis/SC'), first: words('João Antônia Luís Conceição'), last: words('Araújo Conceição Assunção Silva'), forms: words('Ltda. S.A.'), organisation: '##.###.###/0001-##' },
  { country: 'AR', weight: 1, currency: 'ARS', language: 'es-AR', dial: '+54 11 ####-####', postal: 'C####', streets: ['avenida Corrientes', 'calle Florida'], cities: cities('Buenos Aires; Córdoba; Tucumán'), first: words('Martín Agustina Nicolás'), last: words('Fernández Agüero Yáñez'), forms: ['S.R.L.', 'S.A.'], organisation: '30-########-#' },
  { country: 'JP', weight: 4, currency: 'JPY', language: 'ja', dial: '+81 3-####-####', postal: '###-####', streets: words('丸の内 銀座 梅田'), cities: cities('東京/東京都; 大阪/大阪府; 札幌/北海道; 神戸/兵庫県'), first: words('健太 美咲 ゆい がく'), last: words('佐藤 鈴木 高橋 五十嵐 渡辺'), forms: words('株式会社'), organisation: '#############', familyFirst: true },
  { country: 'KR', weight: 2, currency: 'KRW', language: 'ko', dial: '+82 2-###-####', postal: '0####', streets: words('세종대로 강남대로'), cities: cities('서울; 부산; 인천'), first: words('민준 서연 지우'), last: words('김 이 박 최'), forms: words('주식회사'), organisation: '###-##-#####', familyFirst: true },
  { country: 'CN', weight: 2, currency: 'CNY', language: 'zh', dial: '+86 10 #### ####', postal: '1#####', streets: words('长安街 南京路'), cities: cities('北京; 上海; 深圳/广东'), first: words('伟 芳 秀英 强'), last: words('王 李 张 刘 陈'), forms: words('有限公司'), organisation: '91##############', familyFirst: true },
  { country: 'IN', weight: 3, currency: 'INR', language: 'hi', dial: '+91 22 #### ####', postal: '4#####', streets: ['MG Road', 'महात्मा गांधी मार्ग'], cities: cities('Mumbai/MH; दिल्ली; Bengaluru/KA'), first: words('आरव Priya राधा Arjun'), last: words('शर्मा Patel Iyer कुमार'), forms: ['Pvt. Ltd.', 'Ltd.'], organisation: 'U#####MH####PTC######' },
  { country: 'AE', weight: 1, currency: 'AED', language: 'ar', dial: '+971 4 ### ####', postal: '#####', streets: ['شارع الشيخ زايد'], cities: cities('دبي; أبوظبي'), first: words('محمد فاطمة أحمد'), last: words('الهاشمي المنصوري'), forms: words('ش.م.م FZ-LLC'), organisation: '######' },
  { country: 'IL', weight: 1, currency: 'ILS', language: 'he', dial: '+972 3-###-####', postal: '#######', streets: ['רחוב הרצל'], cities: cities('תל אביב; חיפה'), first: words('נועה דוד יעל'), last: words('כהן לוי מזרחי'), forms: ['בע״מ'], organisation: '51#######' },
  { country: 'AU', weight: 2, currency: 'AUD', language: 'en-AU', dial: '+61 2 #### ####', postal: '2###', streets: ['George Street', 'Harbour Road'], cities: cities('Sydney/NSW; Melbourne/VIC; Perth/WA'), first: words('Matilda Jack Kirra'), last: words('Wilson Nguyen Brown'), forms: ['Pty Ltd'], organisation: '## ### ### ###' },
  { country: 'ZA', weight: 1, currency: 'ZAR', language: 'en-ZA', dial: '+27 21 ### ####', postal: '8###', streets: ['Long Street', 'Kloofstraat'], cities: cities('Cape Town/WC; Johannesburg/GP'), first: words('Thandiwe Sipho Anrí'), last: words('Dlamini Naidoo Botha'), forms: ['(Pty) Ltd'], organisation: '20##/######/07' },
]

/** What companies are called, before what they are: a few that one remembers, and heads and tails to make thousands of. */
export const stems = words(
  'Acme Blåbær Polar Lumen Kestrel Harbour Summit Juniper Saga Tundra Zephyr Onyx Mosaic Borealis Éclair Hélios Indigo Jåtten Kraftverk Ørnen Rognan Sørfjell Über Xenon Ymir Zénith',
)
export const heads = words(
  'Ald Arb Astr Bal Bel Bor Bryn Cal Cor Dal Del Eld Elm Fal Fen Fjord Gal Gran Har Hel Isk Jor Kal Kel Kron Lar Lin Lum Mar Mel Mon Nav Nor Nov Oak Or Pal Per Pol Quar Rav Ros Sal Sel Sol Stor Tal Ter Tor Ul Val Ven Ver Vin Wes Win Zan Zel Qu Jyl Hux Wyv Kjel Dru',
)
export const tails = words(
  'ance ara aris beck berg bridge by cast crest dale den dor eka elle ena era feld ford gate haven heim holt ia ika ine ion ix land lia lund mar mere mont nes nia nor ona ora port rix ron sand stead stone thor tis vale vik wick wood worth yx qo zo',
)
/** Family names that one meets anywhere. */
export const anywhere = words(
  'Abbas Adeyemi Ahmed Alvarez Andersen Baker Banerjee Bauer Becker Bell Bondarenko Bruno Campbell Castro Chen Cohen Cruz Dahl Diaz Dimitrov Dominguez Duarte Farah Ferreira Fischer Fonseca Gomes Green Gupta Haddad Hall Hassan Hoang Horvat Ibrahim Ito Jansen Kaya Khan Kim Koch Kumar Larsen Lee Lopes Lozano Marković Martin Mendes Meyer Mohamed Morales Moretti Mwangi Nakamura Ndiaye Nguyen Novak Oduya Okafor Olsen Ortega Osei Özdemir Park Pereira Petersen Pham Popescu Quispe Ramos Reyes Ricci Romero Rosen Santos Schmidt Shah Silva Simić Singh Suzuki Tanaka Torres Tran Usman Vargas Vasile Virtanen Wagner Walker Wang Weber Wright Xu Yamamoto Yilmaz Zhang Zubair',
)
export const trades = words(
  'Data Telecom Bakery Logistics Media Energy Marine Legal Studio Dental Robotics Foods Textiles Housing Travel Research Security Cloud Motors Optics Design Forestry Fisheries Consulting Networks Pharma Print Sports Tools Water',
)

/** Euro cents that one minor unit is worth; yen, won and krónur have none smaller than themselves. */
// prettier-ignore
export const euroRates: Readonly<Record<string, number>> = {
  EUR: 1, NOK: 0.0858, SEK: 0.0912, DKK: 0.134, ISK: 0.68, CHF: 1.07, PLN: 0.2352, CZK: 0.0411, HUF: 0.0026, TRY: 0.0204, UAH: 0.0205, GBP: 1.1382, USD: 0.8625, CAD: 0.6131,
  BRL: 0.1615, ARS: 0.0006, JPY: 0.5525, KRW: 0.0588, CNY: 0.1214, INR: 0.0097, AED: 0.2348, ILS: 0.2655, AUD: 0.5573, ZAR: 0.0501,
}
