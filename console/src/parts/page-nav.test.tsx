import { fireEvent, render, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { PageNav, pageWritten } from './page-nav'

const open = (page: number, pages = 131) => {
  const went = vi.fn()
  render(<PageNav unit='户' page={page} pages={pages} length={40} shown={40} total={5_218} onPage={went} />)
  const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
  const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: '第几页' })
  return { went, press, field }
}

it('says where one stands and how far it goes', () => {
  open(2)
  expect(screen.getByRole('navigation', { name: '翻页' }).textContent).toContain('第 81–120 户，共 5,218 户')
  expect(screen.getByText('，共 131 页')).toBeTruthy()
})

it.each([
  ['首页', 0],
  ['上一页', 1],
  ['下一页', 3],
  ['末页', 130],
])('goes from the third page by %s to page %i', (name, to) => {
  const { went, press } = open(2)
  press(name)
  expect(went.mock.calls).toEqual([[to]])
})

it.each([
  ['首页', 0],
  ['上一页', 0],
  ['下一页', 130],
  ['末页', 130],
])('keeps %s in reach where it leads nowhere, and goes nowhere', (name, page) => {
  const { went, press } = open(page)
  expect(screen.getByRole('button', { name }).getAttribute('aria-disabled')).toBe('true')
  press(name)
  expect(went).not.toHaveBeenCalled()
})

it('jumps to the page that is written, once, by Enter or on leaving the field', () => {
  const { went, field } = open(0)
  expect(field().value).toBe('1')
  fireEvent.change(field(), { target: { value: '88' } })
  fireEvent.submit(field())
  expect(went.mock.calls).toEqual([[87]])
  fireEvent.change(field(), { target: { value: '5' } })
  fireEvent.blur(field())
  expect(went.mock.calls).toEqual([[87], [4]])
})

it('puts the page back that one is on when something else than a page is written', () => {
  const { went, field } = open(6)
  fireEvent.change(field(), { target: { value: '最后' } })
  fireEvent.submit(field())
  expect(field().value).toBe('7')
  expect(went).not.toHaveBeenCalled()
})

it.each([
  ['3', 2],
  [' ３ ', 2],
  ['0', 0],
  ['999', 9],
  ['-1', undefined],
  ['1.5', undefined],
  ['', undefined],
  ['1e3', undefined],
])('reads %j as page %j of ten', (written, page) => expect(pageWritten(written, 10)).toBe(page))

it('has nothing to press where one page holds all', () => {
  open(0, 1)
  expect(screen.queryAllByRole('button')).toEqual([])
})
