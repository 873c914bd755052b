/** What is told to those who listen when one of a customer's own users changed: something of the customer did. Its own version stays. */
export const usersChanged = {
  changed: ['users'],
  event: { type: 'customer.updated', permission: 'customers:read' },
} as const
