/** The values of the filters that have few. */
export const fewValues = {
  type: ['company', 'individual'],
  status: ['active', 'inactive', 'suspended', 'deleted'],
  risk: ['low', 'medium', 'high'],
  role: ['standard', 'agency', 'subAccount'],
} as const
