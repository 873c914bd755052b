const heard: string[] = []
const hear = (event: PromiseRejectionEvent | ErrorEvent) => heard.push(String('reason' in event ? event.reason : event.message))

window.addEventListener('unhandledrejection', hear)
window.addEventListener('error', hear)

/** Errors that nobody caught since it was asked last. */
export async function uncaught(): Promise<string[]> {
  // A rejection is told after the turn in which it happened.
  await new Promise((resolve) => setTimeout(resolve))
  // Browsers tell of a layout that took two turns in the same way; nothing is wrong then.
  return heard.splice(0).filter((what) => !what.includes('ResizeObserver'))
}
