import { fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { inspectionShown } from '../../test/inspection'
import { type Asked, openPage } from '../../test/open-page'

const sha256 = 'ab'.repeat(32)
const concluded = inspectionShown({
  document: { state: 'ready', sha256, bytes: 1 },
})
const { inspectionId } = concluded
const path = `/shops/${concluded.shopId}/inspections/${inspectionId}`
const document = { url: 'https://qa.example.cn/a.pdf', number: '云市监检〔2026〕00001', sha256, bytes: 1 }

afterEach(() => vi.restoreAllMocks())

it('saves the proof of a document as the very text that was answered', async () => {
  const kept: Blob[] = []
  URL.createObjectURL = (blob) => `blob:${kept.push(blob as Blob)}`
  URL.revokeObjectURL = () => undefined
  const names: string[] = []
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download)
  })
  const text = '{"format":"qingan-proof-1"}'
  openPage(path, {
    [`GET ${path}`]: concluded,
    [`GET ${path}/document`]: document,
    [`GET ${path}/proof`]: { fileName: '云市监检〔2026〕00001-存证.json', text },
  })
  fireEvent.click(await screen.findByRole('button', { name: '存证凭证' }))
  await expect.poll(() => names).toEqual(['云市监检〔2026〕00001-存证.json'])
  expect(await kept[0]?.text()).toBe(text)
  expect(screen.getByRole('link', { name: '核验文书' }).getAttribute('href')).toBe('/s/verify')
})

it('asks for it from the size of the log that a document prints', async () => {
  URL.createObjectURL = () => 'blob:1'
  URL.revokeObjectURL = () => undefined
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
  const asked: unknown[] = []
  openPage(path, {
    [`GET ${path}`]: concluded,
    [`GET ${path}/document`]: document,
    [`GET ${path}/proof`]: ({ search }: Asked) => {
      asked.push(search)
      return { fileName: '存证.json', text: '{}' }
    },
  })
  fireEvent.change(await screen.findByLabelText('文书上印的日志条数'), { target: { value: '1286' } })
  fireEvent.click(screen.getByRole('button', { name: '存证凭证' }))
  await expect.poll(() => asked).toEqual([{ from: '1286' }])
})
