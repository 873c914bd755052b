const hourMs = 3_600_000

/** The server keeps the hour in which a key was last used: within it, "40 minutes ago" could be a moment ago. */
export const isOfLastHour = (lastUsedAt: string): boolean => Date.now() - Date.parse(lastUsedAt) < hourMs
