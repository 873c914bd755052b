// Made from the contract by `npm run generate`. Do not edit.
/**
 * A permanent code of something that went wrong, with its HTTP status and what to do about it:
 *
 * - `malformed_request` (400): The request could not be read. Send well-formed JSON in UTF-8, without the same key twice.
 * - `cursor_invalid` (400): The cursor could not be read. Send nextCursor as it came, or leave it out to begin at the first page.
 * - `cursor_mismatch` (400): The cursor belongs to another list. Keep sort and filters as they were when the cursor was made, or begin at the first page.
 * - `unauthenticated` (401): Nobody is signed in. Send a token: Authorization: Bearer <token>.
 * - `token_expired` (401): The token has expired. Ask for a new token and send the call again.
 * - `wrong_credentials` (401): The e-mail address or the password is wrong. Check both and try again.
 * - `account_closed` (401): This account is not open. Nobody signs in to it now. Ask whoever serves you to open it again.
 * - `forbidden` (403): This is not allowed. Ask an admin of your partner for the permission named in the detail.
 * - `account_suspended` (403): This account is suspended. Read and pay; all else works again once what is overdue is paid, or when whoever serves you lifts the suspension.
 * - `money_hidden` (403): Amounts are not shown to you. Sort and filter by something else, or ask an admin for the group Read-only or Regular.
 * - `origin_not_allowed` (403): This page may not use the token. Add the page's origin to the origins of the widget session.
 * - `scope_exceeded` (403): One cannot give away more than one has. Leave out the scopes named in the detail.
 * - `not_found` (404): There is no such thing. Check the id. It may be gone, or belong to somebody else.
 * - `no_such_route` (404): There is no such address. See /openapi.json for what can be called.
 * - `method_not_allowed` (405): This address does not take that method. See /openapi.json for what can be called.
 * - `idempotency_conflict` (409): The idempotency key was used for another call. Use one new key for each new call; repeat a key only with the same body.
 * - `already_linked` (409): This person is linked to the customer already. Change the group of the link instead.
 * - `already_invited` (409): This address was invited already. Send that invitation again, or cancel it first.
 * - `email_taken` (409): Somebody signs in with this e-mail address already. Use another address; `fields` names the one that is taken.
 * - `not_linkable` (409): This person cannot be linked. Only active people of the partner who are not admins can be linked; admins see every customer.
 * - `status_conflict` (409): The status cannot be changed like that. Load the customer again; the detail names what is possible from its present status.
 * - `invoice_conflict` (409): The invoice cannot be paid. Only one that is open or overdue is paid, and only once; the detail says what it is.
 * - `view_name_taken` (409): There is a view of that name already. Choose another name, or change the view there is.
 * - `contact_exists` (409): There is such a contact already. Change the contact there is, or choose another kind.
 * - `contacts_full` (409): There is no room for more contacts. Remove one that is not needed any more; the detail says how many there may be.
 * - `preferences_full` (409): There is no room for more preferences. Keep less, or remove what is not needed any more with null; the detail says how much there is.
 * - `webhooks_full` (409): There is no room for more webhooks. Remove one that is not needed any more; the detail says how many there may be.
 * - `webhook_disabled` (409): The webhook is disabled. Enable it, then send again.
 * - `webhooks_not_set_up` (409): This server cannot keep the secret of a webhook. Ask its operator to set SEALING_KEY.
 * - `job_conflict` (409): The job is not in a state for this. A job can be cancelled until it ends, and undone once, within ten minutes of its end.
 * - `link_gone` (410): This link does not work any more. It was used, has expired, or a newer one took its place. Ask for a new one.
 * - `export_conflict` (409): The export is not in a state for this. A cancelled export stays cancelled, and one that is done cannot be cancelled any more; make a new one.
 * - `import_conflict` (409): The import is not in a state for this. A file is read, then checked, then started, and can be cancelled until it ends; load the import again to see where it is.
 * - `events_gone` (410): Events that far back are gone. Load the data anew and follow events from now on.
 * - `version_conflict` (412): Somebody else changed this in the meantime. Compare with `current`, then send the call again with the new ETag.
 * - `body_too_large` (413): The body is too large. Send less at a time; the detail names the limit.
 * - `unsupported_media_type` (415): The body is not JSON. Send Content-Type: application/json.
 * - `invalid_input` (422): Some of the input is not valid. Each entry of `fields` names a field and what it takes.
 * - `rate_limited` (429): Too many calls. Wait as long as Retry-After says.
 * - `internal` (500): The server failed. Try again; if it stays, tell support the request id.
 * - `timeout` (503): The server took too long. Nothing was changed. Try again, or ask for less.
 * - `unavailable` (503): The server cannot answer just now. Nothing was changed. Try again in a moment.
 */
export type ProblemCode =
  | 'malformed_request'
  | 'cursor_invalid'
  | 'cursor_mismatch'
  | 'unauthenticated'
  | 'token_expired'
  | 'wrong_credentials'
  | 'account_closed'
  | 'forbidden'
  | 'account_suspended'
  | 'money_hidden'
  | 'origin_not_allowed'
  | 'scope_exceeded'
  | 'not_found'
  | 'no_such_route'
  | 'method_not_allowed'
  | 'idempotency_conflict'
  | 'already_linked'
  | 'already_invited'
  | 'email_taken'
  | 'not_linkable'
  | 'status_conflict'
  | 'invoice_conflict'
  | 'view_name_taken'
  | 'contact_exists'
  | 'contacts_full'
  | 'preferences_full'
  | 'webhooks_full'
  | 'webhook_disabled'
  | 'webhooks_not_set_up'
  | 'job_conflict'
  | 'link_gone'
  | 'export_conflict'
  | 'import_conflict'
  | 'events_gone'
  | 'version_conflict'
  | 'body_too_large'
  | 'unsupported_media_type'
  | 'invalid_input'
  | 'rate_limited'
  | 'internal'
  | 'timeout'
  | 'unavailable'
