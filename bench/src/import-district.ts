import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDistrict } from '@app/functions/identity/open-district'
import { identityStore } from '@app/functions/identity/store'
import { foundation } from '@app/functions/lambdas/world'
import { apiAs } from '@app/local/demo/api-as'
import { demoDistrict } from '@app/local/demo/district'
import { officeOpenid, seatAdministrators } from '@app/local/demo/seed-people'
import { uploadFile } from '@app/local/demo/upload-file'
import { openCloud } from '@app/local/open-cloud'

/** A district with its office and no shop, in a folder of its own: everything behind the API as `npm start` has it. */
export const openEmptyDistrict = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'import-bench-'))
  const failures: string[] = []
  const onError = (where: string, error: unknown) => failures.push(`${where}: ${String(error)}`)
  const cloud = await openCloud({ folder, url: 'http://bench.local', onError })
  const { records, commit, newId, objects, items } = foundation(cloud.world)
  const opening = { store: identityStore(records), commit, newId, secret: cloud.world.secrets.tokens }
  const invitations = await openDistrict(opening, demoDistrict, cloud.clock.now())
  const as = apiAs(cloud.world, demoDistrict.districtId)
  await seatAdministrators(as, invitations ?? [])
  const office = as(officeOpenid)
  const startImport = async (fileName: string, body: Uint8Array): Promise<string> => {
    const file = { purpose: 'register', fileName, contentType: 'text/csv', body } as const
    const { upload, put } = await uploadFile(office, objects, file)
    await put
    return (await office.shop.startImport({ fileName, upload })).importId
  }
  const close = async () => {
    await cloud.close()
    await rm(folder, { recursive: true, force: true })
  }
  return { cloud, office, items, failures, startImport, close }
}
