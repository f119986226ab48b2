/**
 * ISO 7064 MOD 11,10 (GB/T 17710): the check digit behind JY and SC numbers and the 15-digit registration number.
 * 1. Start with 10. 2. For each digit: add it, take the remainder by 10 (0 counts as 10), double, remainder by 11.
 * 3. The check digit is (11 − what is left) modulo 10.
 */
export const mod1110 = (digits: string): string => {
  let product = 10
  for (const digit of digits) product = (((product + Number(digit)) % 10 || 10) * 2) % 11
  return String((11 - product) % 10)
}

/** True when the last digit checks the ones before it. */
export const checksOut = (digits: string): boolean =>
  /^\d{2,}$/.test(digits) && mod1110(digits.slice(0, -1)) === digits.at(-1)
