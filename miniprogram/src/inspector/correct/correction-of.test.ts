import { InspectionContent } from '@app/types/inspection/content'
import { expect, it } from 'vitest'
import { memoryStorage } from '../../data/memory-storage'
import { testOutbox } from '../../inspection/outbox/testing'
import { contentOf } from '../../inspection/sealing/content'
import { draftedIn } from '../../inspection/sealing/drafted'
import { sealedContent } from '../../inspection/sealing/seal'
import { signedDraft, someHead } from '../../inspection/testing'
import { correctionOf, type Signed } from './correction-of'
import { keepCorrection } from './keep-correction'

const { seal } = signedDraft(memoryStorage()).signing()
const content = sealedContent(seal!)
const photo = Object.values(content.answers).flatMap(({ photos = [] }) => photos)[0]!
const here = { how: 'here' as const, image: 'd'.repeat(64), at: content.startedAt }
const signed: Signed = {
  content: {
    ...content,
    clock: { startedAt: content.startedAt, finishedAt: content.finishedAt },
    beginning: { ...content.beginning, secondConfirmed: here },
  },
  contentHash: seal!.hash,
  tables: [...someHead.tables],
  pictures: [{ sha256: photo.sha256, url: 'https://objects/1' }],
}

const kept = (reason: string) => {
  const storage = memoryStorage()
  return keepCorrection(storage, testOutbox(storage).door, correctionOf(signed, reason), 1)!
}

it('is the signed inspection again, one version on, with what it corrects and why', () => {
  const draft = kept(' 写错了日期 ')
  const again = InspectionContent.parse(contentOf(draftedIn(draft)!, content.finishedAt))
  expect(again).toEqual({
    ...signed.content,
    version: 2,
    corrects: { contentHash: seal!.hash, reason: '写错了日期' },
  })
})

it('sends no picture again that lies at the server', () => {
  const draft = kept('写错了日期')
  expect(draft.sent()).toEqual([photo.sha256])
  expect(draft.photo(photo.sha256)?.path).toBe('https://objects/1')
})

it.each([[{ kind: 'obstructed', facts: '不让进', photos: [photo] }], [{ kind: 'notHeld', reason: 'moved' }]] as const)(
  'takes up an ending without a result: %j',
  (ending) => {
    const { end } = correctionOf({ ...signed, content: { ...content, ending: { ...ending } as never } }, '写错了')
    expect(end).toMatchObject({ kind: ending.kind, photos: 'photos' in ending ? [photo.sha256] : [] })
  },
)
