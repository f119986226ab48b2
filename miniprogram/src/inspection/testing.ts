import { catering2016 } from '@app/rules/inspection/tables/catering-2016'
import { sha256 } from '../data/sha256'
import { utf8 } from '../data/utf8'
import type { Storage } from '../device/storage'
import { type DraftAnswers, type DraftEnd, type DraftHead, type DraftPhoto, type DraftSigning, noEnd } from './draft'
import { type DraftBox, openDraft } from './drafts'
import { draftedIn } from './sealing/drafted'
import { sealOf } from './sealing/seal'

const groups = catering2016.groups.map(({ items, ...group }) => ({
  ...group,
  items: items.map((item) => ({ ...item })),
}))

/** An inspection begun in a noodle shop, for tests. */
export const someHead: DraftHead = {
  district: 'YX1',
  inspectionId: '01KAAAAAAAAAAAAAAAAAAAAAAA',
  version: 1,
  shopId: 'YX100001',
  shopName: '槐荫汤面馆',
  shopAddress: '青石路 18 号',
  kind: 'routine',
  startedAt: '2026-11-24T02:00:00Z',
  inspectors: [
    { personId: '01KP0000000000000000000001', name: '顾清和', certificateNumber: 'YX-070012', shows: 'certificate' },
    { personId: '01KP0000000000000000000002', name: '韩砚秋', certificateNumber: 'YX-070031', shows: 'certificate' },
  ],
  beginning: {
    told: {
      notice: { version: 1, hash: '1'.repeat(64) },
      recusalRequested: false,
      answeredBy: '贺青禾',
      answeredAt: '2026-11-24T02:01:00Z',
    },
  },
  place: { address: '青石路 18 号' },
  tables: [
    {
      id: catering2016.id,
      version: catering2016.version,
      title: catering2016.title,
      hash: '0'.repeat(64),
      judgement: catering2016.judgement,
      coverage: catering2016.coverage,
      groups,
    },
  ],
  mustCheck: [],
  extraChecks: [],
}

export const itemKeys = groups.flatMap(({ items }) => items.map(({ key }) => key))
const keysOf = (keyItem: boolean) =>
  groups.flatMap(({ items }) => items.filter((item) => item.keyItem === keyItem).map(({ key }) => key))
export const generalKeys = keysOf(false)
export const keyKeys = keysOf(true)

export const allPass: DraftAnswers = Object.fromEntries(itemKeys.map((key) => [key, { result: 'pass' }]))

/** Everything passes but these. */
export const failing = (...keys: readonly string[]): DraftAnswers => ({
  ...allPass,
  ...Object.fromEntries(keys.map((key) => [key, { result: 'fail' }])),
})

/** A photo that was taken of an item; its bytes are its path. */
export const somePhoto = (path: string): DraftPhoto => ({
  path,
  sha256: hashOf(path),
  takenAt: '2026-11-24T02:10:00Z',
})

const hashOf = (text: string) => sha256(utf8(text))

const signature = (name: string) => ({
  path: `signature of ${name}`,
  sha256: hashOf(`signature of ${name}`),
  name,
  signedAt: '2026-11-24T03:00:00Z',
})

export const someEnd: DraftEnd = {
  ...noEnd,
  dispositions: ['rectifyByDate'],
  rectifyBy: '2026-12-01',
  contactName: ' 贺青禾 ',
}

export const allSigned: DraftSigning['signatures'] = {
  first: signature('顾清和'),
  second: signature('韩砚秋'),
  merchant: signature('贺青禾'),
}

/** A begun inspection where one general item failed, with a photo, sealed and signed by all. */
export const signedDraft = (storage: Storage, head = someHead): DraftBox => {
  const draft = openDraft(storage, head.inspectionId)
  const [failed = ''] = generalKeys
  draft.begin(head)
  draft.savePhoto('p1', somePhoto('photo'))
  draft.saveAnswers({ ...failing(failed), [failed]: { result: 'fail', remark: ' 没有证 ', photos: ['p1'] } }, 1)
  draft.saveEnd(someEnd)
  seal(draft)
  return draft
}

/** Seals what is drafted now, and all sign. */
export const seal = (draft: DraftBox): void => {
  const drafted = draftedIn(draft)
  const sealed = drafted && sealOf(drafted, '2026-11-24T03:00:00Z')
  if (sealed) draft.saveSigning({ seal: sealed, signatures: allSigned })
}
