import { eventsDocument } from './events.ts'
import { keysDocument } from './keys.ts'
import { verifyPage, verifyPageModule } from './verify-page.ts'

/** Every file that is written by the code that it describes or is made of. */
export const generated: Readonly<Record<string, () => Promise<string>>> = {
  'docs/keys.md': keysDocument,
  'docs/events.md': eventsDocument,
  'verify/index.html': verifyPage,
  'functions/shop/card/verify-page.ts': verifyPageModule,
}
