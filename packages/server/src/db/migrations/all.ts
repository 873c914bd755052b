import * as partners from './001_partners.ts'
import * as access from './002_access.ts'
import * as customers from './003_customers.ts'
import * as billing from './004_billing.ts'
import * as activity from './005_activity.ts'
import * as events from './006_events.ts'
import * as viewsAndJobs from './007_views_and_jobs.ts'
import * as customerIndexes from './008_customer_indexes.ts'
import * as origins from './009_origins.ts'
import * as preferences from './010_preferences.ts'
import * as moves from './011_moves.ts'
import * as indexesThatCarryFilters from './013_indexes_that_carry_filters.ts'
import * as companyUsersAndPayment from './014_company_users_and_payment.ts'
import * as firstAdminsAndDuplicates from './015_first_admins_and_duplicates.ts'
import * as mails from './016_mails.ts'
import * as sessionsOfCompanyUsers from './017_sessions_of_company_users.ts'
import * as partnerContacts from './018_partner_contacts.ts'
import * as exports from './019_exports.ts'
import * as webhooks from './020_webhooks.ts'
import * as purgeAndPayment from './021_purge_and_payment.ts'
import * as imports from './022_imports.ts'
import * as customersByAddress from './023_customers_by_address.ts'
import * as billingDetails from './024_billing_details.ts'
import * as webhooksThatAreGone from './025_webhooks_that_are_gone.ts'

/** Every migration in order; they only go forward. */
export const migrations = {
  '001_partners': partners,
  '002_access': access,
  '003_customers': customers,
  '004_billing': billing,
  '005_activity': activity,
  '006_events': events,
  '007_views_and_jobs': viewsAndJobs,
  '008_customer_indexes': customerIndexes,
  '009_origins': origins,
  '010_preferences': preferences,
  '011_moves': moves,
  '013_indexes_that_carry_filters': indexesThatCarryFilters,
  '014_company_users_and_payment': companyUsersAndPayment,
  '015_first_admins_and_duplicates': firstAdminsAndDuplicates,
  '016_mails': mails,
  '017_sessions_of_company_users': sessionsOfCompanyUsers,
  '018_partner_contacts': partnerContacts,
  '019_exports': exports,
  '020_webhooks': webhooks,
  '021_purge_and_payment': purgeAndPayment,
  '022_imports': imports,
  '023_customers_by_address': customersByAddress,
  '024_billing_details': billingDetails,
  '025_webhooks_that_are_gone': webhooksThatAreGone,
}
