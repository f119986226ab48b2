import { type Asked, given, type Refused, refuse } from '../../platform/verb'
import type { ShopDeps } from '../deps'

const lifeSeconds = 600

/** An address of the outcome sheet, for ten minutes. A CSV becomes .xlsx too and keeps its name in front. */
export const downloadOutcome = given(
  async (
    { store, objects }: ShopDeps,
    { actor, input: { importId } }: Asked<{ readonly importId: string }>,
  ): Promise<{ url: string; fileName: string } | Refused> => {
    const one = await store.imports.get({ district: actor.district, importId })
    if (!one) return refuse('import.unknown')
    if (!one.outcomeKey) return refuse('import.notFinished')
    const fileName = `${one.fileName.replace(/\.xlsx$/i, '')}-问题.xlsx`
    return {
      url: await objects.downloadUrl({ key: one.outcomeKey, fileName, expiresInSeconds: lifeSeconds }),
      fileName,
    }
  },
)
