/** Somebody to sign in as. The server lists them beside the page while it runs on demo data. */
export type DemoPerson = { name: string; email: string; group: string; what: string }
export type Demo = { people: DemoPerson[]; password: string }

const isDemo = (value: unknown): value is Demo =>
  typeof value === 'object' && value !== null && 'people' in value && Array.isArray(value.people) && 'password' in value

/** The people of the demo; undefined on a server that has none. */
export const demoPeople = async (): Promise<Demo | undefined> => {
  const response = await fetch('/demo.json').catch(() => undefined)
  if (!response?.ok || !response.headers.get('content-type')?.includes('json')) return undefined
  const answer: unknown = await response.json()
  return isDemo(answer) ? answer : undefined
}
