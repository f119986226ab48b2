import { joiningLimits } from '@app/types/shop/joining/values'
import { type Asked, type Changed, given, type Refused, refuse } from '../../platform/verb'
import type { ShopDeps } from '../deps'
import { openUpload, type UploadAnswer } from '../open-upload'
import { applicantOf } from './access'
import { applicantAt, writeApplicant } from './applicant'

type Input = { readonly contentType: 'image/jpeg' | 'image/png'; readonly bytes: number; readonly sha256: string }

/**
 * A place for the photograph of one licence. Whoever applies may have no account: the WeChat user owns it, and has so
 * many a day, whether or not they come.
 */
export const prepareLicencePhoto = given(
  async (deps: ShopDeps, { actor, input, at }: Asked<Input>): Promise<Changed<UploadAnswer> | Refused> => {
    const openid = applicantOf(actor)
    if (!openid) return refuse('access.denied')
    if (input.bytes > joiningLimits.photoBytes) return refuse('upload.tooLarge', ['bytes'])
    const { district } = actor
    const applicant = await applicantAt(deps.store, { district, openid, at })
    if (applicant.photos >= joiningLimits.photosADay) return refuse('upload.tooMany')
    const { answer, write } = await openUpload(deps, { district, openid, purpose: 'joining', ...input })
    return {
      answer,
      writes: [write, writeApplicant(deps.store, { ...applicant, photos: applicant.photos + 1 })],
      subject: `upload:${answer.uploadId}`,
    }
  },
)
