/** The ways to make the call that are measured. */
export const ways = ['ours', 'bare fetch + JSON.parse', 'openapi-fetch', 'openai-node transport'] as const
export type Way = (typeof ways)[number]
