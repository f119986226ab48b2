/**
 * Addresses of mini-program pages. On a phone they are the texts of QR codes that the mini-program's scanner reads;
 * with the mini-program's web build they open in a browser. `base` is that build's address, without a slash.
 */
export const pagePaths = { signIn: 'pages/sign-in/index', invitation: 'pages/invitation/index' } as const

/** Text of the sign-in code. */
export const signInText = (origin: string, signInId: string): string => `${origin}/sign-in/${signInId}`

/** Text of an invitation's code. */
export const invitationText = (origin: string, token: string): string => `${origin}/invitation/${token}`

export const signInPage = (base: string, signInId: string): string =>
  `${base}/#/${pagePaths.signIn}?signInId=${encodeURIComponent(signInId)}`

export const invitationPage = (base: string, token: string): string =>
  `${base}/#/${pagePaths.invitation}?token=${encodeURIComponent(token)}`
