import { fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { inspectionShown } from '../../test/inspection'
import { me, openPage } from '../../test/open-page'

const shown = inspectionShown({
  verdict: 'conforming',
  received: { version: 1, contentHash: 'a', at: '2026-11-24T01:40:00Z', receiptHash: 'a', by: '陆闻溪' },
})
const { shopId, inspectionId } = shown
const path = `/shops/${shopId}/inspections/${inspectionId}`
const publication = {
  ...{ shopId, inspectionId, version: 1, mode: 'atOnce', isCorrected: false, isDueUnsure: false, repliesLeft: 5 },
  ...{ dueOn: '2026-12-22', objectUntil: '2026-12-08', history: [], inspectorIds: [] },
}
const published = { ...publication, standing: 'published', publicSees: 'result' }
const withdrawn = { ...publication, standing: 'withdrawn', publicSees: 'withdrawn' }

/** The page of one inspection, and what opens beside it. */
const open = async (one: object, answers: object = {}) => {
  const page = openPage(path, { [`GET ${path}`]: shown, [`GET ${path}/publication`]: one, ...answers })
  fireEvent.click(await screen.findByRole('button', { name: '公示' }))
  return { ...page, drawer: within(await screen.findByRole('dialog', { name: shown.shopName })) }
}

describe('the publication of an inspection, opened from its page', () => {
  it.each([
    ['published', published, ['扣住', '退回更正', '撤回']],
    ['withdrawn', withdrawn, ['公示']],
  ] as const)('offers the office what it may do about one that is %s', async (_, one, verbs) => {
    const { drawer } = await open(one)
    for (const name of verbs) expect(await drawer.findByRole('button', { name })).toBeTruthy()
  })

  it('withdraws with a reason what was public by itself', async () => {
    const outcome = { inspectionId, standing: 'withdrawn' }
    const { drawer, changes } = await open(published, { [`POST ${path}/withdraw`]: outcome })
    fireEvent.click(await drawer.findByRole('button', { name: '撤回' }))
    fireEvent.change(await screen.findByLabelText('原因'), { target: { value: '查错了店' } })
    fireEvent.click(screen.getAllByRole('button', { name: '撤回' }).at(-1) as HTMLElement)
    await expect.poll(() => changes()[0]?.body).toEqual({ version: 1, reason: '查错了店' })
  })

  it('says to an inspector how the result stands, and offers nothing', async () => {
    const grant = {
      role: 'inspector',
      certificateNumber: 'YX-070012',
      certificateValidUntil: '2028-01-01',
      gridIds: [],
    }
    const { drawer } = await open(published, { 'GET /me': me({ ...grant, stationId: inspectionId }) })
    expect(await drawer.findByText('公众看到这个结果。')).toBeTruthy()
    expect(drawer.queryByRole('button', { name: '撤回' })).toBeNull()
  })

  it('is not there while there is no result', async () => {
    openPage(path, { [`GET ${path}`]: inspectionShown({ state: 'notified', dispositions: [] }) })
    await screen.findByText(shown.shopName, { selector: 'b' })
    expect(screen.queryByRole('button', { name: '公示' })).toBeNull()
  })
})
