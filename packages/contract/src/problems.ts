// Everything that can go wrong, by its permanent code: the status, a title, and what a person can do about it.
export const problems = {
  malformed_request: {
    status: 400,
    title: 'The request could not be read',
    help: 'Send well-formed JSON in UTF-8, without the same key twice.',
  },
  cursor_invalid: {
    status: 400,
    title: 'The cursor could not be read',
    help: 'Send nextCursor as it came, or leave it out to begin at the first page.',
  },
  cursor_mismatch: {
    status: 400,
    title: 'The cursor belongs to another list',
    help: 'Keep sort and filters as they were when the cursor was made, or begin at the first page.',
  },
  unauthenticated: { status: 401, title: 'Nobody is signed in', help: 'Send a token: Authorization: Bearer <token>.' },
  token_expired: { status: 401, title: 'The token has expired', help: 'Ask for a new token and send the call again.' },
  wrong_credentials: { status: 401, title: 'The e-mail address or the password is wrong', help: 'Check both and try again.' },
  account_closed: {
    status: 401,
    title: 'This account is not open',
    help: 'Nobody signs in to it now. Ask whoever serves you to open it again.',
  },
  forbidden: { status: 403, title: 'This is not allowed', help: 'Ask an admin of your partner for the permission named in the detail.' },
  account_suspended: {
    status: 403,
    title: 'This account is suspended',
    help: 'Read and pay; all else works again once what is overdue is paid, or when whoever serves you lifts the suspension.',
  },
  money_hidden: {
    status: 403,
    title: 'Amounts are not shown to you',
    help: 'Sort and filter by something else, or ask an admin for the group Read-only or Regular.',
  },
  origin_not_allowed: {
    status: 403,
    title: 'This page may not use the token',
    help: "Add the page's origin to the origins of the widget session.",
  },
  scope_exceeded: { status: 403, title: 'One cannot give away more than one has', help: 'Leave out the scopes named in the detail.' },
  not_found: { status: 404, title: 'There is no such thing', help: 'Check the id. It may be gone, or belong to somebody else.' },
  no_such_route: { status: 404, title: 'There is no such address', help: 'See /openapi.json for what can be called.' },
  method_not_allowed: { status: 405, title: 'This address does not take that method', help: 'See /openapi.json for what can be called.' },
  idempotency_conflict: {
    status: 409,
    title: 'The idempotency key was used for another call',
    help: 'Use one new key for each new call; repeat a key only with the same body.',
  },
  already_linked: { status: 409, title: 'This person is linked to the customer already', help: 'Change the group of the link instead.' },
  already_invited: {
    status: 409,
    title: 'This address was invited already',
    help: 'Send that invitation again, or cancel it first.',
  },
  email_taken: {
    status: 409,
    title: 'Somebody signs in with this e-mail address already',
    help: 'Use another address; `fields` names the one that is taken.',
  },
  not_linkable: {
    status: 409,
    title: 'This person cannot be linked',
    help: 'Only active people of the partner who are not admins can be linked; admins see every customer.',
  },
  status_conflict: {
    status: 409,
    title: 'The status cannot be changed like that',
    help: 'Load the customer again; the detail names what is possible from its present status.',
  },
  invoice_conflict: {
    status: 409,
    title: 'The invoice cannot be paid',
    help: 'Only one that is open or overdue is paid, and only once; the detail says what it is.',
  },
  view_name_taken: {
    status: 409,
    title: 'There is a view of that name already',
    help: 'Choose another name, or change the view there is.',
  },
  contact_exists: {
    status: 409,
    title: 'There is such a contact already',
    help: 'Change the contact there is, or choose another kind.',
  },
  contacts_full: {
    status: 409,
    title: 'There is no room for more contacts',
    help: 'Remove one that is not needed any more; the detail says how many there may be.',
  },
  preferences_full: {
    status: 409,
    title: 'There is no room for more preferences',
    help: 'Keep less, or remove what is not needed any more with null; the detail says how much there is.',
  },
  webhooks_full: {
    status: 409,
    title: 'There is no room for more webhooks',
    help: 'Remove one that is not needed any more; the detail says how many there may be.',
  },
  webhook_disabled: { status: 409, title: 'The webhook is disabled', help: 'Enable it, then send again.' },
  webhooks_not_set_up: {
    status: 409,
    title: 'This server cannot keep the secret of a webhook',
    help: 'Ask its operator to set SEALING_KEY.',
  },
  job_conflict: {
    status: 409,
    title: 'The job is not in a state for this',
    help: 'A job can be cancelled until it ends, and undone once, within ten minutes of its end.',
  },
  link_gone: {
    status: 410,
    title: 'This link does not work any more',
    help: 'It was used, has expired, or a newer one took its place. Ask for a new one.',
  },
  export_conflict: {
    status: 409,
    title: 'The export is not in a state for this',
    help: 'A cancelled export stays cancelled, and one that is done cannot be cancelled any more; make a new one.',
  },
  import_conflict: {
    status: 409,
    title: 'The import is not in a state for this',
    help: 'A file is read, then checked, then started, and can be cancelled until it ends; load the import again to see where it is.',
  },
  events_gone: { status: 410, title: 'Events that far back are gone', help: 'Load the data anew and follow events from now on.' },
  version_conflict: {
    status: 412,
    title: 'Somebody else changed this in the meantime',
    help: 'Compare with `current`, then send the call again with the new ETag.',
  },
  body_too_large: { status: 413, title: 'The body is too large', help: 'Send less at a time; the detail names the limit.' },
  unsupported_media_type: { status: 415, title: 'The body is not JSON', help: 'Send Content-Type: application/json.' },
  invalid_input: { status: 422, title: 'Some of the input is not valid', help: 'Each entry of `fields` names a field and what it takes.' },
  rate_limited: { status: 429, title: 'Too many calls', help: 'Wait as long as Retry-After says.' },
  internal: { status: 500, title: 'The server failed', help: 'Try again; if it stays, tell support the request id.' },
  timeout: { status: 503, title: 'The server took too long', help: 'Nothing was changed. Try again, or ask for less.' },
  unavailable: { status: 503, title: 'The server cannot answer just now', help: 'Nothing was changed. Try again in a moment.' },
} as const

/** A permanent code of something that went wrong. */
export type ProblemCode = keyof typeof problems
