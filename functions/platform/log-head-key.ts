/** Under what the table `public` keeps a district's newest head. */
export const logHeadKey = (district: string): string => `LOGHEAD#${district}`
