import type { Storage } from './storage'

/**
 * Another place on the phone than the store: what the store has lost is noticed because it is named here. Small values
 * only.
 */
export declare const secondStorage: Storage
