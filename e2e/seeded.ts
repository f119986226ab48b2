import { rm } from 'node:fs/promises'
import type { TestProject } from 'vitest/node'
import { newPlace, type Place } from './product'

declare module 'vitest' {
  interface ProvidedContext {
    /**
     * Where the demo district is kept once it has been made, and the port of every product of this run: what is kept
     * names the address under which it was made.
     */
    readonly seeded: Place
  }
}

/** Before all end-to-end tests: a place for the demo district, which the first test that needs it fills. */
const setUp = async ({ provide }: TestProject) => {
  const place = await newPlace()
  provide('seeded', place)
  return () => rm(place.folder, { recursive: true, force: true })
}
export default setUp
