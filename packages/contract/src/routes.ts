// The whole API on one page: what can be called, and the permission it needs.
// Nothing is imported here, so that a browser can carry this table and nothing else.
// 'public' needs no token. Where the path names a {customer}, the permission is asked of the caller's group on that customer.
export const routes = {
  session: {
    signIn: ['POST /session', 'public'],
    refresh: ['POST /session/refresh', 'public'],
    retrieve: ['GET /session', 'session:read'],
    signOut: ['DELETE /session', 'session:read'],
  },
  oneTimeLinks: {
    lookUp: ['POST /one-time-links/look-up', 'public'],
    redeem: ['POST /one-time-links/redeem', 'public'],
  },
  passwordResets: {
    create: ['POST /password-resets', 'public'],
  },
  widgetSessions: {
    create: ['POST /widget-sessions', 'widget-sessions:write'],
  },
  apiKeys: {
    list: ['GET /api-keys', 'keys:read'],
    create: ['POST /api-keys', 'keys:write'],
    delete: ['DELETE /api-keys/{apiKey}', 'keys:write'],
  },
  partners: {
    list: ['GET /partners', 'partners:read'],
    retrieve: ['GET /partners/{partner}', 'partners:read'],
  },
  partnerContacts: {
    list: ['GET /partner-contacts', 'partner-contacts:read'],
    create: ['POST /partner-contacts', 'partner-contacts:write'],
    update: ['PATCH /partner-contacts/{partnerContact}', 'partner-contacts:write'],
    delete: ['DELETE /partner-contacts/{partnerContact}', 'partner-contacts:write'],
  },
  partnerUsers: {
    list: ['GET /partner-users', 'partner-users:read'],
    retrieve: ['GET /partner-users/{user}', 'partner-users:read'],
  },
  customers: {
    list: ['GET /customers', 'customers:read'],
    create: ['POST /customers', 'customers:create'],
    retrieve: ['GET /customers/{customer}', 'customers:read'],
    update: ['PATCH /customers/{customer}', 'customers:write'],
    delete: ['DELETE /customers/{customer}', 'customers:delete'],
    restore: ['POST /customers/{customer}/restore', 'customers:delete'],
    setStatus: ['POST /customers/{customer}/status', 'customers:status'],
    summary: ['GET /customer-summary', 'customers:read'],
    duplicates: ['GET /customer-duplicates', 'customers:create'],
  },
  registryCompanies: {
    search: ['GET /registry-companies', 'customers:create'],
  },
  invitations: {
    list: ['GET /invitations', 'customers:create'],
    create: ['POST /invitations', 'customers:create'],
    resend: ['POST /invitations/{invitation}/resend', 'customers:create'],
    cancel: ['POST /invitations/{invitation}/cancel', 'customers:create'],
  },
  links: {
    list: ['GET /customers/{customer}/users', 'access:read'],
    linkable: ['GET /customers/{customer}/linkable-users', 'access:write'],
    create: ['POST /customers/{customer}/users', 'access:write'],
    createMany: ['POST /customers/{customer}/users/batch', 'access:write'],
    update: ['PATCH /customers/{customer}/users/{user}', 'access:write'],
    delete: ['DELETE /customers/{customer}/users/{user}', 'access:write'],
  },
  companyUsers: {
    list: ['GET /customers/{customer}/company-users', 'customers:read'],
    update: ['PATCH /customers/{customer}/company-users/{companyUser}', 'users:write'],
    resendInvitation: ['POST /customers/{customer}/company-users/{companyUser}/invitation', 'users:write'],
    resetPassword: ['POST /customers/{customer}/company-users/{companyUser}/password-reset', 'users:write'],
    changeEmail: ['POST /customers/{customer}/company-users/{companyUser}/email', 'users:write'],
  },
  orders: {
    list: ['GET /customers/{customer}/orders', 'customers:read'],
  },
  subscriptions: {
    list: ['GET /customers/{customer}/subscriptions', 'services:read'],
  },
  services: {
    list: ['GET /customers/{customer}/services', 'services:read'],
    create: ['POST /customers/{customer}/services', 'services:write'],
    delete: ['DELETE /customers/{customer}/services/{service}', 'services:write'],
  },
  invoices: {
    list: ['GET /customers/{customer}/invoices', 'money:read'],
    recordPayment: ['POST /customers/{customer}/invoices/{invoice}/payment', 'payments:write'],
  },
  billing: {
    retrieve: ['GET /customers/{customer}/billing', 'money:read'],
    update: ['PATCH /customers/{customer}/billing', 'customers:write'],
  },
  tickets: {
    list: ['GET /customers/{customer}/tickets', 'customers:read'],
  },
  usage: {
    retrieve: ['GET /customers/{customer}/usage', 'services:read'],
  },
  activity: {
    list: ['GET /activity', 'activity:read'],
  },
  views: {
    list: ['GET /views', 'views:read'],
    create: ['POST /views', 'views:write'],
    update: ['PATCH /views/{view}', 'views:write'],
    delete: ['DELETE /views/{view}', 'views:write'],
  },
  mails: {
    list: ['GET /mails', 'mails:read'],
    retrieve: ['GET /mails/{mail}', 'mails:read'],
  },
  preferences: {
    retrieve: ['GET /preferences', 'session:read'],
    update: ['PATCH /preferences', 'session:read'],
  },
  serviceKinds: {
    list: ['GET /service-kinds', 'services:read'],
  },
  jobs: {
    list: ['GET /jobs', 'jobs:read'],
    create: ['POST /jobs', 'jobs:write'],
    retrieve: ['GET /jobs/{job}', 'jobs:read'],
    results: ['GET /jobs/{job}/results', 'jobs:read'],
    cancel: ['POST /jobs/{job}/cancel', 'jobs:write'],
    undo: ['POST /jobs/{job}/undo', 'jobs:write'],
  },
  exports: {
    list: ['GET /exports', 'customers:export'],
    create: ['POST /exports', 'customers:export'],
    retrieve: ['GET /exports/{export}', 'customers:export'],
    cancel: ['POST /exports/{export}/cancel', 'customers:export'],
    link: ['POST /exports/{export}/link', 'customers:export'],
    file: ['GET /exports/{export}/file', 'customers:export'],
    download: ['GET /downloads/{download}', 'public'],
  },
  webhookEndpoints: {
    list: ['GET /webhook-endpoints', 'webhooks:manage'],
    create: ['POST /webhook-endpoints', 'webhooks:manage'],
    retrieve: ['GET /webhook-endpoints/{webhookEndpoint}', 'webhooks:manage'],
    update: ['PATCH /webhook-endpoints/{webhookEndpoint}', 'webhooks:manage'],
    delete: ['DELETE /webhook-endpoints/{webhookEndpoint}', 'webhooks:manage'],
    rotateSecret: ['POST /webhook-endpoints/{webhookEndpoint}/secret', 'webhooks:manage'],
    ping: ['POST /webhook-endpoints/{webhookEndpoint}/ping', 'webhooks:manage'],
  },
  webhookDeliveries: {
    list: ['GET /webhook-endpoints/{webhookEndpoint}/deliveries', 'webhooks:manage'],
    retrieve: ['GET /webhook-deliveries/{webhookDelivery}', 'webhooks:manage'],
    replay: ['POST /webhook-deliveries/{webhookDelivery}/replay', 'webhooks:manage'],
  },
  imports: {
    list: ['GET /imports', 'customers:import'],
    create: ['POST /imports', 'customers:import'],
    retrieve: ['GET /imports/{import}', 'customers:import'],
    update: ['PATCH /imports/{import}', 'customers:import'],
    check: ['POST /imports/{import}/check', 'customers:import'],
    rows: ['GET /imports/{import}/rows', 'customers:import'],
    editRows: ['PATCH /imports/{import}/rows', 'customers:import'],
    start: ['POST /imports/{import}/start', 'customers:import'],
    cancel: ['POST /imports/{import}/cancel', 'customers:import'],
    link: ['POST /imports/{import}/link', 'customers:import'],
    rejected: ['GET /imports/{import}/rejected', 'customers:import'],
    download: ['GET /import-downloads/{download}', 'public'],
  },
  events: {
    stream: ['GET /events', 'events:read'],
  },
} as const
