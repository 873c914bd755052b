declare module 'autocannon' {
  type Result = { requests: { average: number }; non2xx: number; errors: number }
  /** Sends requests for a number of seconds. */
  export default function autocannon(options: {
    url: string
    connections: number
    duration: number
    headers: Record<string, string>
  }): Promise<Result>
}
