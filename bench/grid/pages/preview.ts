/** What a page of the preview does with a file that somebody chose. */
export interface Preview {
  /** Goes on until the first rows are drawn. */
  readonly choose: (file: File) => void
  readonly rows: () => ArrayLike<Element>
}

declare global {
  interface Window {
    /** From the choice of a file to its first rows being painted, and the longest that the page was busy meanwhile. */
    previewed?: Promise<{ painted: number; longest: number }>
  }
}

/** The field is the page's own, so that all of them begin alike. */
export function measurePreview(start: () => Preview | Promise<Preview>): void {
  const field = Object.assign(document.createElement('input'), { type: 'file', id: 'field' })
  document.body.append(field)
  void Promise.resolve(start()).then(({ choose, rows }) => {
    field.addEventListener('change', () => {
      const chosen = performance.now()
      let longest = 0
      const observer = new PerformanceObserver((list) =>
        list.getEntries().forEach(({ duration }) => (longest = Math.max(longest, duration))),
      )
      observer.observe({ type: 'longtask' })
      window.previewed = new Promise((resolve) => {
        const look = () => {
          if (rows().length < 5) return requestAnimationFrame(look)
          // After the next frame it is painted.
          requestAnimationFrame(() =>
            setTimeout(() => {
              const painted = performance.now() - chosen
              // Long tasks are told of a little later.
              setTimeout(() => resolve({ painted, longest }), 200)
            }),
          )
          return undefined
        }
        look()
      })
      choose(field.files![0]!)
    })
    field.dataset['isReady'] = ''
  })
}

/** Rows as a table, and nothing else. */
export function drawRows(rows: readonly (readonly string[])[]): void {
  const table = document.createElement('table')
  for (const cells of rows) {
    const row = table.insertRow()
    for (const cell of cells) row.insertCell().textContent = cell
  }
  document.body.append(table)
}
