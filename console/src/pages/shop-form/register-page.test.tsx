import { shippedTypes } from '@app/rules/shop/facts/business-types'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { openPage, refusal } from '../../test/open-page'

const off = {
  ...shippedTypes,
  version: 1,
  types: shippedTypes.types.map((one) => ({ ...one, enabled: one.businessType !== 'stall' })),
}
const answers = {
  'GET /business-types': { today: 1, versions: [off, shippedTypes] },
  'GET /lists/tags': { tags: [{ tag: '夜市', shops: 3 }], total: 1 },
}

const write = async (label: string, text: string) =>
  fireEvent.change(await screen.findByLabelText(label), { target: { value: text } })

const choose = async (label: string, option: string) => {
  fireEvent.mouseDown(await screen.findByRole('combobox', { name: label }))
  fireEvent.click(await screen.findByTitle(option))
}

it('registers a shop, and keeps what was typed when the server refuses it', async () => {
  const { changes } = openPage('/shops/new', {
    ...answers,
    'POST /shops': refusal(409, 'shop.exists', '这家店已在册', '请打开已有的店，在那里补充证照或业态。'),
  })
  await write('名称', '槐荫汤面馆')
  await write('统一社会信用代码', '92990107MA7QX00486')
  await write('地址', '青石路 18 号')
  await choose('业态', '餐饮服务单位')
  expect(await screen.findByText('需要营业执照，还要食品经营许可证。')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: /^登\s?记$/ }))
  expect(await screen.findByText(/这家店已在册/)).toBeTruthy()
  expect(changes()[0]?.body).toEqual({
    name: '槐荫汤面馆',
    creditCode: '92990107MA7QX00486',
    address: '青石路 18 号',
    businessTypes: ['catering'],
    status: 'active',
  })
  expect(screen.getByLabelText<HTMLInputElement>('名称').value).toBe('槐荫汤面馆')
})

it('says what is wrong with a code while it is typed, and sends none that cannot be one', async () => {
  const { changes } = openPage('/shops/new', answers)
  await write('统一社会信用代码', '92990107MA7QX00487')
  expect(await screen.findByText(/校验位不对，多半抄错了一位/)).toBeTruthy()
  await write('统一社会信用代码', '9299')
  expect(await screen.findByText(/不是 18 位，请对照营业执照再数一遍/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: /^登\s?记$/ }))
  expect(await screen.findByText('写名称')).toBeTruthy()
  expect(changes()).toHaveLength(0)
})

it('does not offer a kind of business that the district switched off', async () => {
  openPage('/shops/new', answers)
  await waitFor(() => expect(screen.getByRole('combobox', { name: '业态' })).toBeTruthy())
  fireEvent.mouseDown(screen.getByRole('combobox', { name: '业态' }))
  expect(await screen.findByTitle('餐饮服务单位')).toBeTruthy()
  await waitFor(() => expect(screen.queryByTitle('食品摊贩')).toBeNull())
})
