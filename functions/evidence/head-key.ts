/** Under what the table `public` keeps a district's newest head. */
export const headKey = (district: string): string => `LOGHEAD#${district}`
