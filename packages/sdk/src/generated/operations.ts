// Made from the contract by `npm run generate`. Do not edit.
/** How each operation is called: name, marks, method and path; see bind. */
export const operations = {
  session: `signIn+! POST /session
refresh+! POST /session/refresh
retrieve GET /session
signOut DELETE /session`,
  oneTimeLinks: `lookUp+! POST /one-time-links/look-up
redeem+! POST /one-time-links/redeem`,
  passwordResets: `create+! POST /password-resets`,
  widgetSessions: `create+ POST /widget-sessions`,
  apiKeys: `list GET /api-keys
create+ POST /api-keys
delete DELETE /api-keys/{apiKey}`,
  partners: `list* GET /partners
retrieve GET /partners/{partner}`,
  partnerContacts: `list GET /partner-contacts
create+ POST /partner-contacts
update+ PATCH /partner-contacts/{partnerContact}
delete DELETE /partner-contacts/{partnerContact}`,
  partnerUsers: `list* GET /partner-users
retrieve GET /partner-users/{user}`,
  customers: `list* GET /customers
create+ POST /customers
retrieve GET /customers/{customer}
update+ PATCH /customers/{customer}
delete+ DELETE /customers/{customer}
restore+ POST /customers/{customer}/restore
setStatus+ POST /customers/{customer}/status
summary+ GET /customer-summary
duplicates+ GET /customer-duplicates`,
  registryCompanies: `search+ GET /registry-companies`,
  invitations: `list* GET /invitations
create+ POST /invitations
resend POST /invitations/{invitation}/resend
cancel POST /invitations/{invitation}/cancel`,
  links: `list* GET /customers/{customer}/users
linkable* GET /customers/{customer}/linkable-users
create+ POST /customers/{customer}/users
createMany+ POST /customers/{customer}/users/batch
update+ PATCH /customers/{customer}/users/{user}
delete DELETE /customers/{customer}/users/{user}`,
  companyUsers: `list* GET /customers/{customer}/company-users
update+ PATCH /customers/{customer}/company-users/{companyUser}
resendInvitation POST /customers/{customer}/company-users/{companyUser}/invitation
resetPassword POST /customers/{customer}/company-users/{companyUser}/password-reset
changeEmail+ POST /customers/{customer}/company-users/{companyUser}/email`,
  orders: `list* GET /customers/{customer}/orders`,
  subscriptions: `list* GET /customers/{customer}/subscriptions`,
  services: `list* GET /customers/{customer}/services
create+ POST /customers/{customer}/services
delete DELETE /customers/{customer}/services/{service}`,
  invoices: `list* GET /customers/{customer}/invoices
recordPayment+ POST /customers/{customer}/invoices/{invoice}/payment`,
  billing: `retrieve GET /customers/{customer}/billing
update+ PATCH /customers/{customer}/billing`,
  tickets: `list* GET /customers/{customer}/tickets`,
  usage: `retrieve+ GET /customers/{customer}/usage`,
  activity: `list* GET /activity`,
  views: `list GET /views
create+ POST /views
update+ PATCH /views/{view}
delete DELETE /views/{view}`,
  mails: `list* GET /mails
retrieve GET /mails/{mail}`,
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
  webhookEndpoints: `list GET /webhook-endpoints
create+ POST /webhook-endpoints
retrieve GET /webhook-endpoints/{webhookEndpoint}
update+ PATCH /webhook-endpoints/{webhookEndpoint}
delete DELETE /webhook-endpoints/{webhookEndpoint}
rotateSecret+ POST /webhook-endpoints/{webhookEndpoint}/secret
ping POST /webhook-endpoints/{webhookEndpoint}/ping`,
  webhookDeliveries: `list* GET /webhook-endpoints/{webhookEndpoint}/deliveries
retrieve GET /webhook-deliveries/{webhookDelivery}
replay POST /webhook-deliveries/{webhookDelivery}/replay`,
  imports: `list* GET /imports
create= POST /imports
retrieve GET /imports/{import}
update+ PATCH /imports/{import}
check POST /imports/{import}/check
rows* GET /imports/{import}/rows
editRows+ PATCH /imports/{import}/rows
start POST /imports/{import}/start
cancel POST /imports/{import}/cancel
link POST /imports/{import}/link
rejected^ GET /imports/{import}/rejected
download^! GET /import-downloads/{download}`,
  events: `stream~ GET /events`,
}
