/** Waits until nothing moves or fades any more: what is on its way in is in another place, and hard to read. */
export async function settled(): Promise<void> {
  // An animation begins with the next frame.
  await new Promise(requestAnimationFrame)
  await new Promise(requestAnimationFrame)
  const ending = animations(document).filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().activeDuration))
  await Promise.all(ending.map(({ finished }) => finished.catch(() => {})))
}

function animations(root: Document | ShadowRoot): Animation[] {
  const inside = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? animations(shadowRoot) : []))
  return [...root.getAnimations(), ...inside]
}
