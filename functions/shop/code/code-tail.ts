/** 码尾号: the last six characters of a code. The sign prints them and the page repeats them, for comparing. */
export const codeTail = (code: string): string => code.slice(-6)
