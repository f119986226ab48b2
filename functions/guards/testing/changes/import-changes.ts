import { got } from '../ask'
import { makeWaitingImport, registerFile } from '../make-jobs'
import type { Makers } from './maker'

/** Registers that become shops. */
export const importChanges = {
  'shop.undoImport': async ({ ask, home, idle }) => {
    const importId = await makeWaitingImport({ ask, upload: home.upload, office: home.office, idle })
    got(await ask(home.office, 'shop.confirmImport', { importId, createPlaces: true }))
    await idle()
    return { voice: home.office, input: { importId, confirm: false }, other: { importId, confirm: true } }
  },
  'shop.startImport': async ({ home }) => {
    const upload = await home.upload(home.office, registerFile(21))
    return {
      voice: home.office,
      input: { fileName: '名册21.csv', upload },
      other: { fileName: '名册22.csv', upload },
    }
  },
  'shop.mapColumns': async ({ ask, home, idle }) => {
    const importId = await makeWaitingImport({ ask, upload: home.upload, office: home.office, idle })
    const name = { field: 'name' as const, at: 0 }
    return {
      voice: home.office,
      input: { importId, columns: [name, { field: 'address', at: 6 }] },
      other: { importId, columns: [name, { field: 'operator', at: 1 }, { field: 'address', at: 6 }] },
    }
  },
  'shop.confirmImport': async ({ ask, home, idle }) => {
    const kit = { ask, upload: home.upload, office: home.office, idle }
    const importId = await makeWaitingImport(kit)
    return {
      voice: home.office,
      input: { importId, createPlaces: true },
      other: { importId, createPlaces: false },
    }
  },
} satisfies Partial<Makers<'shop'>>
