// What each kind of token stands for at this moment. They run with every call, so each has a name: PostgreSQL then plans it only once.

/** A person, or nothing if the token no longer counts. */
export type PersonRow = {
  id: string
  name: string
  email: string
  locale: string | null
  group: string
  partner_id: string
  partner_name: string
  currency: string
  partners: string[]
}

/** One of a customer's own users, or nothing if the token no longer counts. */
export type CompanyUserRow = Omit<PersonRow, 'group' | 'partners'> & {
  permissions: string
  customer_id: string
  customer_status: string
  /** Whether the session goes on; one that ended still tells whose it was. */
  live: boolean
}

/** An API key, or nothing if it no longer counts. */
export type KeyRow = {
  id: string
  name: string
  scopes: string[]
  last_used_at: string | null
  partner_id: string
  partner_name: string
  currency: string
  partners: string[]
}

const partner = 'p.id as partner_id, p.name as partner_name, p.currency'
const subtree = 'array(select b.id from partners b where b.ancestors @> array[p.id])'
// Whoever is below a partner that was disabled is out as well.
const inOrder = `not exists (select 1 from partners a where a.id = any(p.ancestors) and a.status <> 'active')`

const person = `
  select u.id, u.name, u.email, u.locale, u."group", ${partner}, case when u."group" = 'admin' then ${subtree} else array[p.id] end as partners
  from partner_users u join partners p on p.id = u.partner_id
  where u.partner_id = $1 and u.id = $2 and u.status = 'active' and ${inOrder}`

/** Partner, person: for what goes on after the person signed out. */
export const byPerson = person

/** Partner, person, session, now. */
export const bySession = `/* prepare */${person}
  and exists (select 1 from sessions s where s.id = $3 and s.partner_id = u.partner_id and s.user_id = u.id and s.ended_at is null and s.expires_at > $4::timestamptz)`

/** Partner, company user, session, now. */
export const byCompanySession = `/* prepare */
  select u.id, u.name, u.email, c.language as locale, u.permissions, u.customer_id, c.status as customer_status,
    s.ended_at is null and s.expires_at > $4::timestamptz as live, ${partner}
  from company_users u
    join customers c on c.partner_id = u.partner_id and c.id = u.customer_id
    join partners p on p.id = u.partner_id
    join sessions s on s.id = $3 and s.partner_id = u.partner_id and s.company_user_id = u.id
  where u.partner_id = $1 and u.id = $2 and u.status = 'active' and ${inOrder}`

/** Partner, person, widget session, and the key or the session it was opened with. */
export const byWidget = `/* prepare */${person}
  and not exists (select 1 from ended_widget_sessions e where e.id = $3)
  and ($4::text is null or exists (select 1 from api_keys k where k.id = $4 and k.revoked_at is null))
  and ($5::text is null or exists (
    select 1 from sessions s join partner_users o on o.partner_id = s.partner_id and o.id = s.user_id
    where s.id = $5 and s.ended_at is null and o.status = 'active'))`

const key = `
  select k.id, k.name, k.scopes, k.last_used_at, ${partner}, ${subtree} as partners
  from api_keys k join partners p on p.id = k.partner_id
  where k.revoked_at is null and ${inOrder}`

/** The hash of the secret. */
export const byKey = `/* prepare */${key} and k.secret_hash = $1`

/** Partner, key: for what goes on without its secret. */
export const byKeyId = `${key} and k.partner_id = $1 and k.id = $2`
