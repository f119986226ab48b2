import type { PrinterPort } from './printer'

/** Browsers reach no printer of this kind; the page says so. */
export const printer: PrinterPort | undefined = undefined
