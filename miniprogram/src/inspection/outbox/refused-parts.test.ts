import { describe, expect, it } from 'vitest'
import { memoryStorage } from '../../data/memory-storage'
import { openDraft } from '../drafts'
import { allSigned, generalKeys, signedDraft, someHead, somePhoto } from '../testing'
import { refusedParts } from './refused-parts'
import { refusedDelivery } from './server-words'

const [key = ''] = generalKeys
const number = someHead.tables
  .flatMap(({ groups }) => groups.flatMap(({ items }) => items))
  .find((item) => item.key === key)?.number

const draftWith = () => {
  const draft = signedDraft(memoryStorage())
  const { signing } = draft
  const hands = signing()
  draft.savePhoto('p2', somePhoto('second'))
  draft.savePhoto('p3', somePhoto('mended'))
  draft.savePhoto('p4', somePhoto('shutter'))
  draft.saveAnswers(
    {
      ...draft.answers(),
      [key]: {
        result: 'fail',
        photos: ['p1', 'p2'],
        handling: { disposition: 'correctedOnSite', photosAfter: ['p3'] },
      },
    },
    2,
  )
  draft.saveEnd({ ...draft.end(), photos: ['p4'] })
  draft.saveConfirmed({ path: 'hand', sha256: somePhoto('hand').sha256, at: someHead.startedAt })
  draft.saveSigning(hands)
  return draft
}

describe('what a refusal points at', () => {
  it.each<[string, string, string?]>([
    [somePhoto('second').sha256, `${number} 项的第 2 张照片`, key],
    [somePhoto('mended').sha256, `${number} 项整改后的第 1 张照片`, key],
    [somePhoto('shutter').sha256, '现场的第 1 张照片'],
    [allSigned.merchant?.sha256 ?? '', '贺青禾的签字'],
    [somePhoto('hand').sha256, '协办人的确认签字'],
    ['f'.repeat(64), '一张已经换掉的照片'],
    [number ?? '', `${number} 项`, key],
    [`${number} 项第 1 张照片：不完整`, `${number} 项第 1 张照片：不完整`, key],
    [`answers.${key}`, `${number} 项`, key],
    [`content.answers.${key}.remark`, `${number} 项的备注`, key],
    [`answers.${key}.reading`, `${number} 项的读数`, key],
    ['answers.cy.99.1', '要点表里没有的一项'],
    ['content.ending.note', '说明'],
    ['content.ending.contact.name', '被检查单位在场人'],
    ['signatures.0.signedAt', '签字'],
    ['content.beginning.told', '告知和回避'],
    ['contentHash', '检查内容'],
    ['2026-11-22T03:00:00.000Z', '服务器收到的时间 2026年11月22日 11:00'],
    ['顾清和', '顾清和'],
    ['重点项还差 2 项', '重点项还差 2 项'],
  ])('%s is %s', (detail, words, item) => {
    expect(refusedParts([detail], draftWith())).toEqual([{ words, ...(item && { item }) }])
  })

  it('is said once', () => {
    const detail = ['signatures.0.signedAt', 'signatures.1.signedAt', 'finishedAt']
    expect(refusedParts(detail, draftWith()).map(({ words }) => words)).toEqual(['签字', '结束时间'])
  })

  it('is said without numbers where the draft is gone, and is nothing where nothing is named', () => {
    const gone = openDraft(memoryStorage(), someHead.inspectionId)
    expect(refusedParts(['韩砚秋', `answers.${key}`], gone)).toEqual([
      { words: '韩砚秋' },
      { words: '要点表里没有的一项' },
    ])
    expect(refusedParts(undefined, gone)).toEqual([])
  })
})

it('keeps what the server says to do', () => {
  const refused = { code: 'inspection.incomplete', message: '还有项目没有查完', next: '请查完。', detail: ['3.1'] }
  expect(refusedDelivery(refused)).toEqual({
    kind: 'refused',
    refusal: { reason: 'contentInvalid', said: '还有项目没有查完', next: '请查完。', detail: ['3.1'] },
  })
})
