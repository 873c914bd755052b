// Made from the contract by `npm run generate`. Do not edit.
/** How each operation is called: name, marks, method and path; see bind. */
export const operations = {
  session: `signIn+! POST /session
refresh+! POST /session/refresh
retrieve GET /session
signOut DELETE /session`,
  widgetSessions: `create+ POST /widget-sessions`,
  apiKeys: `list GET /api-keys
create+ POST /api-keys
delete DELETE /api-keys/{apiKey}`,
  partners: `list* GET /partners
retrieve GET /partners/{partner}`,
  partnerUsers: `list* GET /partner-users
retrieve GET /partner-users/{user}`,
  customers: `list* GET /customers
create+ POST /customers
retrieve GET /customers/{customer}
update+ PATCH /customers/{customer}
delete+ DELETE /customers/{customer}
restore+ POST /customers/{customer}/restore
setStatus+ POST /customers/{customer}/status
summary+ GET /customer-summary`,
  links: `list* GET /customers/{customer}/users
linkable* GET /customers/{customer}/linkable-users
create+ POST /customers/{customer}/users
createMany+ POST /customers/{customer}/users/batch
update+ PATCH /customers/{customer}/users/{user}
delete DELETE /customers/{customer}/users/{user}`,
  companyUsers: `list* GET /customers/{customer}/company-users`,
  orders: `list* GET /customers/{customer}/orders`,
  subscriptions: `list* GET /customers/{customer}/subscriptions`,
  services: `list* GET /customers/{customer}/services`,
  invoices: `list* GET /customers/{customer}/invoices`,
  billing: `retrieve GET /customers/{customer}/billing`,
  tickets: `list* GET /customers/{customer}/tickets`,
  usage: `retrieve+ GET /customers/{customer}/usage`,
  activity: `list* GET /activity`,
  views: `list GET /views
create+ POST /views
update+ PATCH /views/{view}
delete DELETE /views/{view}`,
  preferences: `retrieve GET /preferences
update+ PATCH /preferences`,
  serviceKinds: `list GET /service-kinds`,
  jobs: `list* GET /jobs
create+ POST /jobs
retrieve GET /jobs/{job}
results* GET /jobs/{job}/results
cancel POST /jobs/{job}/cancel
undo POST /jobs/{job}/undo`,
  exports: `list* GET /exports
create+ POST /exports
retrieve GET /exports/{export}
cancel POST /exports/{export}/cancel
link POST /exports/{export}/link
file^ GET /exports/{export}/file
download^! GET /downloads/{download}`,
  events: `stream~ GET /events`,
}
