export const publicPage = (path: string): string => `${PUBLIC_ORIGIN || location.origin}${path}`
