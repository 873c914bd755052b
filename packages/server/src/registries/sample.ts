import { fold } from '../text/fold.ts'
import { addressOf } from './fields.ts'
import type { RegisteredCompany, Registry } from './registry.ts'

// Companies that are nobody's, for those who try the product: in several countries, several of a name, some that have ended.
const rows = `
NO; 914778271; Nordlys Fiber AS; Storgata 88; 9008; Tromsø; ; nordlysfiber.example; post@nordlysfiber.example; 77 60 11 00
NO; 921430586; Nordlys Fiber Finnmark AS; Løkkeveien 12; 9510; Alta; ; nordlysfinnmark.example; ; 78 44 90 20
NO; 988102445; Nordlys Fiberoptikk Holding AS; Dronning Eufemias gate 16; 0191; Oslo; ; ; ;
NO; 917204338; Fjordkraft Drift AS; Strandgaten 41; 5013; Bergen; ; fjorddrift.example; hei@fjorddrift.example; 55 21 30 40
NO; 985310776; Fjord Regnskap ANS; Sjøgata 5; 8006; Bodø; ; ; ; 75 52 10 10; ended
NO; 923886104; Åsgård Hotell AS; Kirkegata 3; 6004; Ålesund; ; aasgard.example; booking@aasgard.example; 70 11 50 00
SE; 5566778812; Ågrens Bokföring AB; Drottninggatan 21; 411 14; Göteborg; ; agrens.example; info@agrens.example; 031-701 22 33
SE; 5590127754; Nordljus Energi AB; Storgatan 9; 903 26; Umeå; ; nordljus.example; ; 090-12 34 56
DK; 38220714; Kjær & Søn ApS; Vestergade 18; 8000; Aarhus C; ; kjaerogson.example; kontakt@kjaerogson.example; 86 12 40 50
DK; 41903327; Strandvejens Bageri A/S; Strandvejen 203; 2900; Hellerup; ; ; ; 39 62 11 22
FI; 2774518-3; Järvi Ohjelmistot Oy; Hämeenkatu 14; 33100; Tampere; ; jarviohjelmistot.example; ; 03 555 1200
DE; HRB 204417; Nordlicht Faser GmbH; Mühlweg 7; 24103; Kiel; ; nordlichtfaser.example; kontakt@nordlichtfaser.example; 0431 901820
DE; HRB 118290; Schäfer Werkzeugbau GmbH; Hauptstraße 112; 70563; Stuttgart; ; schaefer-werkzeugbau.example; ; 0711 730110
DE; HRB 99231; Müller & Groß Logistik AG; Bahnhofstraße 30; 80335; München; ; mg-logistik.example; info@mg-logistik.example; 089 550120
DE; HRB 77105; Spree Konfekt KG; Schlossallee 4; 10178; Berlin; ; ; ; ; ended
AT; FN 412208x; Wöber Haustechnik GmbH; Ringstraße 55; 4020; Linz; ; woeber.example; ; 0732 66 10 20
CH; CHE-219.774.501; Bühler Optik AG; Seestrasse 120; 8002; Zürich; ; buehleroptik.example; ; 044 201 30 40
FR; 852441907; Boulangerie Lefèvre SARL; 14 rue de l’Église; 45000; Orléans; ; lefevre.example; bonjour@lefevre.example; 02 38 53 10 20
FR; 879104662; Éoliennes du Nord SAS; 3 avenue Foch; 59800; Lille; ; ; ; 03 20 14 15 16
ES; B87214405; Muñoz Consultores S.L.; Calle Mayor 27; 28013; Madrid; ; munozconsultores.example; ; 915 31 22 10
PT; 513884207; Azulejos do Tejo Lda; Rua do Ouro 88; 1100-063; Lisboa; ; ; ; 213 42 10 10
IT; MI-2104478; Forlì Ceramiche S.r.l.; Via Roma 6; 47121; Forlì; FC; forliceramiche.example; ; 0543 21 220
NL; 71820445; IJsselmeer Software B.V.; Prinsengracht 301; 1016 GX; Amsterdam; ; ijsselsoft.example; hallo@ijsselsoft.example; 020 420 11 22
BE; 0718.220.914; Maes Catering BV; Meir 44; 2000; Antwerpen; ; ; ; 03 233 10 20
PL; 5272891140; Łódzka Drukarnia Sp. z o.o.; ul. Długa 16; 90-001; Łódź; ; drukarnialodz.example; ; 42 633 10 10
GB; 09244817; Northern Lights Fibre Ltd; 12 Station Road; LS1 4DY; Leeds; ; nlfibre.example; hello@nlfibre.example; 0113 496 0100
GB; SC402288; MacLeod Boats Ltd; 3 Harbour Street; IV1 1NF; Inverness; ; macleodboats.example; ; 01463 710200
GB; OC318842; Carter Patel Partners LLP; Mill Lane 5; BS1 6XN; Bristol; ; ; ; ; ended
IE; 614402; Claddagh Web Services Ltd; Main Street 9; H91 X2R4; Galway; ; claddaghweb.example; ; 091 501 200
US; 47-1102284; Aurora Fiber Inc.; 1200 Market St; 97205; Portland; OR; aurorafiber.example; hello@aurorafiber.example; 503 555 0140
US; 82-5540917; Lone Star Bookkeeping LLC; 88 Elm Ave; 78701; Austin; TX; ; ; 512 555 0109
CA; 1120448-7; Côté Numérique Inc.; 410 rue Sainte-Catherine; H3A 1A1; Montréal; QC; cotenumerique.example; ; 514 555 0122
BR; 12.440.718/0001-03; Araújo Móveis Ltda.; Rua Augusta 900; 01304-001; São Paulo; SP; ; ; 11 3256 0000
JP; 7010001224418; 株式会社北極光; 丸の内1-8-3; 100-0005; 千代田区; 東京都; kyokko.example; ; 03-5220-1000
AU; 51824753556; Southern Lights Pty Ltd; 40 Collins Street; 3000; Melbourne; VIC; southernlights.example; ; 03 9001 0000
`

const companies: readonly RegisteredCompany[] = rows
  .trim()
  .split('\n')
  .map((row) => row.split(';').map((cell) => cell.trim() || null))
  .map(([country, number, name, line1, postalCode, city, region, site, email, phone, ended]) => ({
    ...{ number: number!, name: name!, organisationNumber: number!, isActive: ended !== 'ended', country: country! },
    address: addressOf({ lines: [line1!], postalCode: postalCode!, city: city!, region: region ?? null }),
    ...{ email: email ?? null, phone: phone ?? null, website: site ? `https://${site}` : null },
  }))

const bare = (text: string) => text.replace(/[\s./-]/g, '').toUpperCase()

/** A small register in the server itself: what is searched where no other one is set up. */
export const sampleRegistry = (): Registry => ({
  id: 'sample',
  name: 'Sample registry',
  search: async ({ text, country, page, limit }) => {
    const words = fold(text).split(' ').filter(Boolean)
    const number = bare(text)
    const found = companies.filter(
      (one) =>
        (country === undefined || one.country === country) &&
        (bare(one.number) === number || (words.length > 0 && words.every((word) => fold(one.name).includes(word)))),
    )
    return { companies: found.slice((page - 1) * limit, page * limit), hasMore: found.length > page * limit }
  },
})
