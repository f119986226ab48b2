/**
 * Addresses of mini-program pages. On a phone they are the texts of QR codes that the mini-program's scanner reads;
 * with the mini-program's web build they open in a browser. `base` is that build's address, without a slash.
 */
const pagePaths = { signIn: 'pages/sign-in/index', invitation: 'pages/invitation/index' } as const

/** What a page or a code is about: one thing of one district. */
export type Subject = { readonly district: string | undefined; readonly id: string }

const query = (parameters: Readonly<Record<string, string | undefined>>): string => {
  const given = Object.entries(parameters).filter((one): one is [string, string] => one[1] !== undefined)
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`
}

/** Text of the sign-in code. */
export const signInText = (origin: string, { district, id }: Subject): string =>
  `${origin}/sign-in/${id}${query({ district })}`

/** Text of an invitation's code. */
export const invitationText = (origin: string, { district, id }: Subject): string =>
  `${origin}/invitation/${id}${query({ district })}`

export const signInPage = (base: string, { district, id }: Subject): string =>
  `${base}/#/${pagePaths.signIn}${query({ signInId: id, district })}`

export const invitationPage = (base: string, { district, id }: Subject): string =>
  `${base}/#/${pagePaths.invitation}${query({ token: id, district })}`
