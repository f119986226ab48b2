import type { SignJob } from '@app/types/shop/signs'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { type Asked, me, openPage } from '../../test/open-page'

const signJobId = '01J00000000000000000000077'
const job: SignJob = {
  signJobId,
  title: '青石02网格',
  image: 'qr',
  state: 'done',
  done: 5,
  total: 5,
  pdfs: 1,
  startedAt: '2026-11-24T01:00:00Z',
}

it('asks for a fresh address when the PDF is wanted, not before', async () => {
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
  const { heard } = openPage('/signs', {
    'GET /signs': { jobs: [job] },
    [`GET /signs/${signJobId}`]: { ...job, url: 'http://objects.test/signs.pdf' },
  })
  const button = await screen.findByRole('button', { name: '下载 PDF：青石02网格' })
  expect(heard.some(({ path }) => path === `/signs/${signJobId}`)).toBe(false)
  fireEvent.click(button)
  await waitFor(() => expect(click).toHaveBeenCalledOnce())
  expect((click.mock.contexts[0] as HTMLAnchorElement).href).toBe('http://objects.test/signs.pdf')
})

it('says how many signs are missing or were never looked at, each leading to its shops', async () => {
  const totals = (search: Readonly<Record<string, string>>) => {
    if (search['printed'] === 'no') return 7
    if (search['scannedSince']) return 9
    return search['scanned'] === 'no' ? 2 : 3
  }
  openPage('/signs', {
    'GET /me': me({ role: 'office' }),
    'GET /signs': { jobs: [] },
    'GET /lists/shops': ({ search }: Asked) => ({
      shops: [],
      total: totals(search),
      page: 0,
      pages: 1,
      isBehind: false,
    }),
  })
  expect((await screen.findByRole('link', { name: '7 家' })).getAttribute('href')).toBe('/shops?sign=unprinted')
  expect(screen.getByRole('link', { name: '2 家' }).getAttribute('href')).toBe('/shops?sign=never')
  expect(screen.getByText('9 / 12，75%')).toBeTruthy()
})

it('offers one ZIP where there are several PDFs', async () => {
  openPage('/signs', { 'GET /signs': { jobs: [{ ...job, title: '全区', pdfs: 20 }] } })
  expect(await screen.findByRole('button', { name: '下载 ZIP：全区' })).toBeTruthy()
})

it('offers no file while a job runs or after it failed', async () => {
  openPage('/signs', {
    'GET /signs': { jobs: [{ ...job, state: 'failed', failure: '店名里有一个字没有字形' }] },
  })
  expect(await screen.findByText('店名里有一个字没有字形')).toBeTruthy()
  expect(screen.queryByRole('button', { name: /下载 PDF/ })).toBeNull()
})
