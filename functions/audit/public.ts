export { dayEntries } from './day-entries'
export { sealDistricts } from './seal-districts'
export { type SealsKept, sealsIn } from './seals'
