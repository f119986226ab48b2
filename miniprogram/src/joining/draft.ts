import type { BusinessType } from '@app/types/shop/values'
import type { Answer } from '../data/api'
import type { UploadRef } from '../data/upload-ref'
import type { Storage } from '../device/storage'
import { isSendable } from './code-words'

export type MyApplication = Answer<'shop', 'showMyApplication'>

/** What is filled in so far; kept on the phone with every letter. */
export type JoinDraft = {
  readonly name: string
  readonly creditCode: string
  readonly businessTypes: readonly BusinessType[]
  readonly operator: string
  readonly applicant: string
  readonly phone: string
  readonly address: string
  readonly place?: { readonly latitude: number; readonly longitude: number }
  readonly stationId?: string | undefined
  /** Taken on this phone, and where it was put once it was sent. */
  readonly photoPath?: string
  readonly photo?: UploadRef | undefined
  /** What is mended; its photograph is with the bureau already. */
  readonly mends?: { readonly applicationId: string; readonly revision: number; readonly hasPhoto: boolean }
}

export const emptyDraft: JoinDraft = {
  name: '',
  creditCode: '',
  businessTypes: [],
  operator: '',
  applicant: '',
  phone: '',
  address: '',
}

/** What was entered, for mending. */
export const draftOf = (application: MyApplication): JoinDraft => {
  const { name, creditCode, businessTypes, operator, applicant, phone, address, place, stationId } = application
  const { applicationId, revision, photoUrl } = application
  return {
    name,
    creditCode,
    businessTypes,
    operator: operator ?? '',
    applicant: applicant ?? '',
    phone: phone ?? '',
    address,
    ...(place && { place }),
    ...(stationId && { stationId }),
    mends: { applicationId, revision, hasPhoto: photoUrl !== undefined },
  }
}

const root = 'join/'

/** `id` of the application that is mended, or `new`. */
export const openJoinDraft = (storage: Storage, id: string) => ({
  read: () => storage.read(root + id) as JoinDraft | undefined,
  save: (draft: JoinDraft) => storage.write(root + id, draft),
  discard: () => storage.remove(root + id),
})
export type JoinDraftBox = ReturnType<typeof openJoinDraft>

const phoneNumber = /^\+?[\d -]{7,20}$/

const demands: readonly (readonly [words: string, isMet: (draft: JoinDraft) => boolean])[] = [
  ['店名', ({ name }) => name.trim() !== ''],
  ['信用代码', ({ creditCode }) => isSendable(creditCode)],
  ['业态', ({ businessTypes }) => businessTypes.length > 0],
  ['经营者', ({ operator }) => operator.trim() !== ''],
  ['您的姓名', ({ applicant }) => applicant.trim() !== ''],
  ['联系电话', ({ phone }) => phoneNumber.test(phone.trim())],
  ['店的地址', ({ address }) => address.trim() !== ''],
  ['执照照片', ({ photoPath, photo, mends }) => Boolean(photoPath || photo || mends?.hasPhoto)],
]

/** What is not filled in yet, in people's words, in the order of the page. */
export const missingIn = (draft: JoinDraft): readonly string[] =>
  demands.flatMap(([words, isMet]) => (isMet(draft) ? [] : [words]))

/** What is sent of it. */
export const statedIn = (draft: JoinDraft) => {
  const { name, creditCode, businessTypes, operator, applicant, phone, address, place, stationId } = draft
  return {
    name,
    creditCode,
    businessTypes: [...businessTypes],
    operator,
    applicant,
    phone,
    address,
    ...(place && { place }),
    ...(stationId && { stationId }),
  }
}
