import { storage } from './storage'
import { storageIn } from './storage-in'

/** A browser has one store for a site, and clears it whole. */
export const secondStorage = storageIn(storage, 'second')
