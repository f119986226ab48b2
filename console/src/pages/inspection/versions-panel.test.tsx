import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { inspectionShown } from '../../test/inspection'
import { openPage } from '../../test/open-page'

const hash = 'a'.repeat(64)
const corrected = inspectionShown({
  received: { version: 2, contentHash: hash, at: '2026-11-24T02:00:00Z', receiptHash: hash, by: '陆闻溪' },
  earlier: [
    {
      version: 1,
      contentHash: hash,
      receivedAt: '2026-11-24T01:40:00Z',
      verdict: 'conforming',
      reason: '数错了砧板。',
      changes: [{ what: '7.2 备注', before: '砧板 3 块', after: '砧板 2 块' }],
      document: { state: 'ready', sha256: hash, bytes: 90_000 },
    },
  ],
  document: { state: 'none' },
})
const { inspectionId } = corrected
const path = `/shops/${corrected.shopId}/inspections/${inspectionId}`

it('shows the version before with its reason, what changed, and its document', async () => {
  openPage(path, { [`GET ${path}`]: corrected })
  expect(await screen.findByText('更正过 1 次')).toBeTruthy()
  expect(screen.getByText('更正理由：数错了砧板。')).toBeTruthy()
  expect(screen.getByText('砧板 3 块').tagName).toBe('DEL')
  expect(screen.getByText('砧板 2 块').tagName).toBe('INS')
  expect(screen.getByRole('button', { name: /看第 1 版文书/ })).toBeTruthy()
})

it('is not there while nothing was corrected', async () => {
  const { earlier: _, ...first } = corrected
  openPage(path, { [`GET ${path}`]: first })
  expect(await screen.findByText('槐荫汤面馆', { selector: 'b' })).toBeTruthy()
  expect(screen.queryByText(/更正过/)).toBeNull()
})
