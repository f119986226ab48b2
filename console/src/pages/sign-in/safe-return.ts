/** Where to go after signing in: only a path of this console, never another site. */
export const safeReturn = (to: string | null): string =>
  to?.startsWith('/') && !to.startsWith('//') && !to.startsWith('/\\') && !to.startsWith('/sign-in') ? to : '/'
