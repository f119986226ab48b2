/** A phone number where it may not be shown in full: `138****0136`; too short to hide anything: all stars. */
export const maskPhone = (phone: string): string => {
  const digits = phone.replace(/[^\d]/g, '')
  return digits.length < 8 ? '****' : `${digits.slice(0, 3)}****${digits.slice(-4)}`
}
