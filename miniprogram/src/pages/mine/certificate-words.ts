import { fullDate } from '@app/rules/time/day'

/** `有效至 2027年3月18日`. Whether it still counts is decided by the server when an inspection starts. */
export const certificateWords = (validUntil: string): string => `有效至 ${fullDate(validUntil)}`
