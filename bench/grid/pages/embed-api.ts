/** The same list as the table asks for, a block at a time. */
export async function customers(first: number, limit: number): Promise<{ data: Customer[]; total: number }> {
  const answer = await fetch(`/v1/customers?sort=name&limit=${limit}&offset=${first}&count=exact`, {
    headers: { authorization: 'Bearer bench' },
  })
  const { data, total } = (await answer.json()) as { data: Customer[]; total: { count: number } }
  return { data, total: total.count }
}

export interface Customer {
  name: string
  type: string
  status: string
  phone: string
  email: string
  counts: { users: number }
  mrr: { amount: number; currency: string }
  risk: { score: number }
  lastActivityAt: string
}

const money = new Intl.NumberFormat('en', { minimumFractionDigits: 2 })
const date = new Intl.DateTimeFormat('en', { dateStyle: 'medium' })

/** As the table has them from the start. */
export const embedColumns: { header: string; width: number; text: (customer: Customer) => string }[] = [
  { header: 'Name', width: 248, text: ({ name }) => name },
  { header: 'Type', width: 104, text: ({ type }) => type },
  { header: 'Status', width: 124, text: ({ status }) => status },
  { header: 'Users', width: 92, text: ({ counts }) => String(counts.users) },
  { header: 'MRR', width: 152, text: ({ mrr }) => `${mrr.currency} ${money.format(mrr.amount / 100)}` },
  { header: 'Risk', width: 148, text: ({ risk }) => String(risk.score) },
  { header: 'Last activity', width: 124, text: ({ lastActivityAt }) => date.format(new Date(lastActivityAt)) },
]
