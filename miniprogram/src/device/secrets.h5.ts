import type { Secrets } from './secrets'
import { storage } from './storage'

const place = (name: string) => `secret/${name}`

/** A browser has no such place: the stand-in's secrets lie in its store. */
export const secrets: Secrets = {
  read: async (name) => {
    const found = storage.read(place(name))
    return typeof found === 'string' ? found : undefined
  },
  write: async (name, secret) => {
    storage.write(place(name), secret)
  },
}
