import type { SignJob } from '@app/types/shop/signs'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { openPage } from '../../test/open-page'

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
