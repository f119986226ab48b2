import { createHash } from 'node:crypto'
import { randomFrom } from '@app/local/demo/random'
import { scribble } from '@app/local/demo/scribble'
import { makeCreditCode } from '@app/rules/shop/credit-code'
import type { Product } from '../product'

/** A credit code that no shop of the demo district has. */
export const newCreditCode = makeCreditCode({ prefix: '92', region: '990107', organisation: 'MA1234567' })

/** A station of the district by what its name begins with. */
export const stationNamed = async ({ as }: Product, openid: string, name: string): Promise<string> => {
  const { stations } = await as(openid).shop.prepareApplication()
  return stations.find((station) => station.name.startsWith(name))?.stationId ?? ''
}

/** Somebody applies by the API with a shop of that name, as the phone does; answers which application it is. */
export const applyAs = async (product: Product, openid: string, name: string): Promise<string> => {
  const { shop } = product.as(openid)
  const body = scribble(randomFrom(7))
  const sha256 = createHash('sha256').update(body).digest('hex')
  const { uploadId, url, fields } = await shop.prepareLicencePhoto({
    contentType: 'image/png',
    bytes: body.byteLength,
    sha256,
  })
  const form = new FormData()
  for (const [field, value] of Object.entries(fields)) form.append(field, value)
  form.append('file', new Blob([Buffer.from(body)], { type: 'image/png' }), 'licence.png')
  const posted = await fetch(url, { method: 'POST', body: form })
  if (!posted.ok) throw new Error(`the photograph was refused with ${posted.status}`)
  const { applicationId } = await shop.submitApplication({
    name,
    creditCode: newCreditCode,
    businessTypes: ['smallCatering'],
    operator: '叶知秋',
    applicant: '叶知秋',
    phone: '19900006666',
    address: '青石路 8 号',
    stationId: await stationNamed(product, openid, '青石'),
    photo: { uploadId, sha256 },
  })
  return applicationId
}
