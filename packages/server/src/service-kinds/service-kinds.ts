import type { HandlersOf } from '../http/context.ts'

export const serviceKinds: HandlersOf<'serviceKinds'> = {
  list: async (_, { db }) => ({
    data: await db.selectFrom('service_kinds').select(['kind', 'name', 'plural']).orderBy('position').orderBy('kind').execute(),
  }),
}
