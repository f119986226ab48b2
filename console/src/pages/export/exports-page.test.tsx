import type { ExportJob } from '@app/types/exports/contract'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { openPage } from '../../test/open-page'

const exportId = '01J00000000000000000000078'
const job: ExportJob = {
  exportId,
  list: 'shops',
  filters: ['监管所：望桥所', '状态：在营'],
  state: 'done',
  total: 1_234,
  written: 1_234,
  asOf: '2026-11-24T01:00:00Z',
  startedAt: '2026-11-24T01:00:00Z',
  keptUntil: '2026-12-01T01:00:00Z',
}

it('says what was asked, how many rows it is, and fetches the sheet when it is wanted', async () => {
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
  openPage('/exports', {
    'GET /exports': { exports: [job] },
    [`GET /exports/${exportId}`]: { ...job, url: 'http://objects.test/shops.xlsx' },
  })
  expect(await screen.findByText('监管所：望桥所；状态：在营')).toBeTruthy()
  expect(screen.getByText('做好了，1,234 行')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '下载：商户名单' }))
  await waitFor(() => expect(click).toHaveBeenCalledOnce())
  expect((click.mock.contexts[0] as HTMLAnchorElement).href).toBe('http://objects.test/shops.xlsx')
})

it('offers no file while it is written or after it failed', async () => {
  openPage('/exports', { 'GET /exports': { exports: [{ ...job, state: 'failed' }] } })
  expect(await screen.findByText('没有做成，请再导出一次')).toBeTruthy()
  expect(screen.queryByRole('button', { name: /下载/ })).toBeNull()
})
