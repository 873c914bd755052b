export { networkError, page, problem, type ProblemDetails } from './handlers/answers.ts'
export { mock, mockAt, type Mock, type MockAnswer, type MockCall, type Said } from './handlers/mock.ts'
export * from './fixtures/customers.ts'
export * from './fixtures/imports.ts'
export * from './fixtures/invitations.ts'
export * from './fixtures/people.ts'
export * from './fixtures/webhooks.ts'
export * from './fixtures/work.ts'
export {
  createMockServer,
  type MockClientOptions,
  type MockServer,
  type MockServerOptions,
  type MockTokenFunction,
  type Who,
} from './server/mock-server.ts'
export type { Group, MockCustomer, MockPerson } from './server/world.ts'
export { delay } from 'msw'
