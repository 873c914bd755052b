/** An e-mail address as it is compared: case does not count, accents do, for they make another person's address. */
export const emailKey = (email: string) => email.trim().normalize('NFC').toLowerCase()
