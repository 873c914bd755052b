// What a country suggests for a new customer. Nothing is imported here, so that a form can show what the server will do.

const euro = 'AD AT AX BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV MC ME MT NL PT SI SK SM VA XK'.split(' ')
const others: Record<string, string> = Object.fromEntries(
  `AE:AED AR:ARS AU:AUD BR:BRL CA:CAD CH:CHF CL:CLP CN:CNY CO:COP CR:CRC CZ:CZK DK:DKK EG:EGP FO:DKK GB:GBP GL:DKK HK:HKD HU:HUF ID:IDR IL:ILS IN:INR
  IS:ISK JO:JOD JP:JPY KE:KES KR:KRW KW:KWD KZ:KZT LI:CHF MA:MAD MX:MXN MY:MYR NG:NGN NO:NOK NZ:NZD PE:PEN PH:PHP PK:PKR PL:PLN QA:QAR RO:RON RS:RSD SA:SAR SE:SEK
  SG:SGD TH:THB TN:TND TR:TRY TW:TWD UA:UAH US:USD UY:UYU VN:VND ZA:ZAR`
    .split(/\s+/)
    .map((pair) => pair.split(':') as [string, string]),
)

/** What a country suggests for a new customer, where nobody said otherwise. */
export function defaultsFor(country: string | null | undefined): { currency?: string; language?: string } {
  if (!country) return {}
  const currency = euro.includes(country) ? 'EUR' : others[country]
  // The likeliest language of a place, from the data every JavaScript engine carries.
  const { language } = new Intl.Locale(`und-${country}`).maximize()
  return { ...(currency && { currency }), ...(currency && language !== 'und' && { language }) }
}
