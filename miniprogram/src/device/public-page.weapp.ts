export const publicPage = (path: string): string => `${PUBLIC_ORIGIN}${path}`
