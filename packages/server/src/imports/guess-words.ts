import type { ImportField } from '@clientele/contract'
import type * as z from 'zod'
import { fold } from '../text/fold.ts'

type Field = z.output<typeof ImportField>

// What people call a column, in the languages of the elements and of the north, as it is compared: small, without accents, blanks and signs.
const words: Record<Field, string> = {
  name: `name, company, company name, customer, customer name, account, account name, organisation, organization, business name, navn, firma, firmanavn,
    kunde, kundenavn, selskap, virksomhed, namn, foretag, foretagsnamn, kundnamn, firmenname, unternehmen, kundenname, nom, societe, nom de la societe, entreprise,
    client, raison sociale, nombre, empresa, nombre de la empresa, cliente, razon social, الاسم, اسم, اسم الشركة, الشركة, العميل, 会社名, 企業名, 顧客名, 名前, 氏名, 名称, 組織名`,
  type: `type, customer type, kundetype, kundtyp, typ, kundentyp, type de client, tipo, tipo de cliente, النوع, نوع العميل, 種類, 種別, 顧客区分, タイプ, art`,
  role: `role, rolle, roll, rol, الدور, 役割, funcion`,
  status: `status, state of account, tilstand, statut, etat, estado, الحالة, ステータス, 状態`,
  email: `email, e mail, mail, email address, e mail address, epost, e post, epostadresse, mailadresse, epostadress, e post adresse, mailadress, e mail adresse,
    courriel, adresse email, adresse e mail, correo, correo electronico, البريد الإلكتروني, البريد, بريد, メール, メールアドレス, eメール, 電子メール`,
  phone: `phone, telephone, phone number, telephone number, tel, mobile, telefon, telefonnummer, tlf, mobil, mobiltelefon, telefonnr, numero de telephone, portable,
    telefono, numero de telefono, movil, الهاتف, هاتف, رقم الهاتف, 電話, 電話番号, 携帯電話`,
  website: `website, web site, web, url, homepage, web address, nettside, nettsted, hjemmeside, webbplats, hemsida, webseite, internetseite, site, site web, site internet,
    sitio web, pagina web, الموقع, الموقع الإلكتروني, ウェブサイト, webサイト, ホームページ`,
  organisationNumber: `organisation number, organization number, org no, orgno, org nr, orgnr, org number, company number, registration number, company registration number,
    vat, vat number, tax id, organisasjonsnummer, organisationsnummer, foretaksnummer, cvr, cvr nummer, cvr nr, handelsregisternummer, handelsregisternr, registernummer, ust id,
    ust idnr, siren, siret, numero siren, numero siret, numero d'immatriculation, cif, nif, numero de registro, numero de organizacion, رقم التسجيل, السجل التجاري, 法人番号, 登録番号, 会社番号, numero d'organisation, 登記番号, رقم المنشاة`,
  description: `description, notes, note, comment, comments, beskrivelse, merknad, notat, bemaerkning, beskrivning, anteckning, beschreibung, notiz, bemerkung, commentaire,
    descripcion, nota, notas, الوصف, ملاحظات, 説明, 備考, メモ`,
  country: `country, country code, land, landkode, landskod, laendercode, landercode, pays, code pays, pais, codigo de pais, البلد, الدولة, 国, 国名, 国コード`,
  line1: `line1, line 1, address, address 1, address line 1, street, street address, adresse, adresse 1, gateadresse, gate, vejnavn, vej, adress, gatuadress, gata, strasse, anschrift,
    strasse und hausnummer, adresse ligne 1, rue, direccion, calle, direccion 1, العنوان, الشارع, 住所, 住所1, 番地, adresszeile 1, ligne d'adresse 1, linea de direccion 1, سطر العنوان 1`,
  line2: `line2, line 2, address 2, address line 2, adresse 2, adresselinje 2, adress 2, adresszusatz, adresse ligne 2, complement d'adresse, direccion 2, العنوان 2, 住所2, 建物名, address second line, adresszeile 2, adresse zweite zeile, ligne d'adresse 2, adresse deuxieme ligne, linea de direccion 2, direccion segunda linea, 住所 2行目, سطر العنوان 2, العنوان السطر الثاني`,
  line3: `line3, line 3, address 3, address line 3, adresse 3, adresselinje 3, adress 3, adresse ligne 3, direccion 3, العنوان 3, 住所3, address third line, adresszeile 3, adresse dritte zeile, ligne d'adresse 3, adresse troisieme ligne, linea de direccion 3, direccion tercera linea, 住所 3行目, سطر العنوان 3, العنوان السطر الثالث`,
  city: `city, town, by, poststed, sted, stad, ort, postort, stadt, ville, commune, ciudad, localidad, poblacion, المدينة, 市区町村, 市, 都市`,
  region: `region, state, province, county, fylke, lan, bundesland, kanton, departement, provincia, المنطقة, المحافظة, 都道府県, 州, 地域, state or province, bundesland oder provinz, region ou province, estado o provincia, 都道府県または州, الولاية او المحافظة`,
  postalCode: `postal code, postcode, post code, zip, zip code, zipcode, postnummer, postnr, plz, postleitzahl, code postal, cp, codigo postal, الرمز البريدي, 郵便番号`,
  contact: `contact, contact name, contact person, primary contact, kontakt, kontaktperson, kontaktnavn, kontaktnamn, ansprechpartner, personne de contact, nom du contact, contacto,
    persona de contacto, nombre de contacto, جهة الاتصال, مسؤول الاتصال, 担当者, 担当者名, 連絡先, name of the contact, name des kontakts, hauptkontakt, contact principal, nombre del contacto, contacto principal, 連絡先の名前, 主な連絡先, اسم جهة الاتصال, جهة الاتصال الرييسية`,
  contactEmail: `contactemail, contact email, contact e mail, kontakt e post, kontakt epost, kontakt email, kontaktepost, kontakt e mail, e mail ansprechpartner, email du contact,
    correo de contacto, email de contacto, بريد جهة الاتصال, 担当者メール, 担当者メールアドレス, 連絡先メール, e mail of the contact, e mail des kontakts, e mail der kontaktperson, e mail du contact, correo del contacto, 連絡先のメール, 担当者のメール`,
  contactPhone: `contactphone, contact phone, contact telephone, kontakt telefon, kontakttelefon, kontakt tlf, telefon ansprechpartner, telephone du contact, telefono de contacto, هاتف جهة الاتصال, 担当者電話, 担当者電話番号, 連絡先電話, phone of the contact, telefon des kontakts, telefon der kontaktperson, telefono del contacto, 連絡先の電話, 担当者の電話番号`,
  language: `language, sprak, sprog, sprache, langue, idioma, اللغة, 言語`,
  currency: `currency, currency code, valuta, waehrung, wahrung, devise, monnaie, moneda, divisa, العملة, 通貨`,
  partnerId: `partnerid, partner id`,
  parentId: `parentid, parent id`,
}

/** The title of a column as it is compared. */
export const titleKey = (title: string) =>
  fold(title.replace(/([a-z])([A-Z])/g, '$1 $2'))
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .trim()

const byTitle = new Map(
  Object.entries(words).flatMap(([field, list]) => list.split(',').map((word) => [titleKey(word), field as Field] as const)),
)

/** The field that a column is called after. */
export const fieldNamed = (title: string): Field | undefined => byTitle.get(titleKey(title))
