const key = 'clientele.jobs-seen'
const most = 50

/** The ended jobs whose outcome somebody has seen, so that it is not shown again when the page is loaded anew in this tab. */
export class SeenJobs {
  #ids = read()

  has(id: string): boolean {
    return this.#ids.includes(id)
  }

  add(id: string): void {
    if (this.has(id)) return
    this.#ids = [...this.#ids, id].slice(-most)
    try {
      sessionStorage.setItem(key, JSON.stringify(this.#ids))
    } catch {
      // A page may have no storage; then it is remembered as long as it stands.
    }
  }
}

function read(): readonly string[] {
  try {
    const ids: unknown = JSON.parse(sessionStorage.getItem(key) ?? '[]')
    return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : []
  } catch {
    return []
  }
}
