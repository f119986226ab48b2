import { eventsDocument } from './events.ts'
import { keysDocument } from './keys.ts'

/** Every document that is written by the code it describes. */
export const generated: Readonly<Record<string, () => Promise<string>>> = {
  'docs/keys.md': keysDocument,
  'docs/events.md': eventsDocument,
}
