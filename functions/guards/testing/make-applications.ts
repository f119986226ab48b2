import { makeCreditCode } from '@app/rules/shop/credit-code'
import type { InputOf } from '../operations'
import { type Ask, got } from './ask'
import { signatureFile } from './inspect'
import type { Speak } from './make-people'
import type { Places } from './make-register'
import type { UploadLicence } from './upload'

export type ApplicationRef = { readonly applicationId: string; readonly revision: number }

type Statement = Omit<InputOf<'shop.submitApplication'>, 'photo'>

/** What somebody says who applies with the shop of that number. */
export const statementOf = (n: number, stationId?: string): Statement => ({
  name: `第${n}号砂锅铺`,
  creditCode: makeCreditCode({ prefix: '92', region: '990107', organisation: `MA${String(n).padStart(7, '0')}` }),
  businessTypes: ['smallCatering'],
  operator: '叶知秋',
  applicant: '叶知秋',
  phone: '19900006666',
  address: `青石路${n}号`,
  place: { latitude: 40.66, longitude: 109.84 },
  ...(stationId && { stationId }),
})

export const licenceOf = (n: number): Uint8Array => signatureFile(n).body

export type Applying = { readonly ask: Ask; readonly speak: Speak; readonly uploadLicence: UploadLicence }
export type NewApplication = { readonly as: string; readonly n: number; readonly stationId?: string }

/** Somebody applies; answers which application it is. */
export const applyFor =
  ({ ask, speak, uploadLicence }: Applying) =>
  async ({ as, n, stationId }: NewApplication): Promise<ApplicationRef> => {
    const voice = speak(as)
    const photo = await uploadLicence(voice, licenceOf(n))
    const sent = await ask(voice, 'shop.submitApplication', { ...statementOf(n, stationId), photo })
    const { applicationId, revision } = got<ApplicationRef>(sent)
    return { applicationId, revision }
  }

/** The consumer's own, which waits in the near station; others' in the far one, and where nobody said a station. */
export const makeApplications = async (applying: Applying, { near, far }: Places) => {
  const apply = applyFor(applying)
  return {
    own: await apply({ as: 'consumer', n: 1, stationId: near.stationId }),
    otherStation: await apply({ as: 'hopeful', n: 2, stationId: far.stationId }),
    noStation: await apply({ as: 'hopeful', n: 3 }),
    photo: await applying.uploadLicence(applying.speak('consumer'), licenceOf(4)),
  }
}
export type Applications = Awaited<ReturnType<typeof makeApplications>>
