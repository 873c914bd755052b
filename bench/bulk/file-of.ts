const head = 'Name,Email,Phone,Org no,Country,Address,City,Postal code,Contact,Contact email'

/** A file of so many customers that are nowhere yet. */
export const fileOf = (count: number, word = 'imported') =>
  `${head}\n${Array.from({ length: count }, (_, n) => lineOf(n, word)).join('\n')}`

const lineOf = (n: number, word: string) =>
  [
    `Imported ${n.toString(36)} Trading ${n} AS`,
    `post@${word}-${n}.example`,
    `+47 ${10_000_000 + n}`,
    `${word.slice(0, 3).toUpperCase()} ${900_000_000 + n}`,
    `NO,Street ${n},Oslo,0${100 + (n % 900)},Kari ${n},kari@${word}-${n}.example`,
  ].join(',')
