/** The next frame: when it began. */
export const frame = (): Promise<number> => new Promise(requestAnimationFrame)

/** After the next frame has been drawn. */
export async function painted(): Promise<number> {
  await frame()
  return afterPaint()
}

/** To be asked within a frame: once it has been drawn. */
export const afterPaint = (): Promise<number> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve(performance.now())
    }
    port2.postMessage(undefined)
  })

/** When the frame was drawn in which something was there first. */
export async function paintedOnce(what: () => boolean, forMs = 30_000): Promise<number> {
  const end = performance.now() + forMs
  for (;;) {
    await frame()
    if (what()) return afterPaint()
    if (performance.now() > end) throw new Error(`It was not drawn: ${what.toString()}`)
  }
}

export async function quiet(forMs = 300): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, forMs))
  await painted()
}
