import { fireEvent, render, screen } from '@testing-library/react'
import { ConfigProvider } from 'antd'
import { expect, it, vi } from 'vitest'
import { consoleLocale } from '../theme/locale'
import { DayField } from './day-field'

const open = (latest?: string) => {
  const chosen = vi.fn()
  render(
    <ConfigProvider locale={consoleLocale}>
      <DayField value='2026-11-24' onChange={chosen} {...(latest === undefined ? {} : { latest })} />
    </ConfigProvider>,
  )
  const field = screen.getByRole<HTMLInputElement>('textbox')
  fireEvent.mouseDown(field)
  fireEvent.click(field)
  return { chosen, field }
}

it('writes the day as papers do and the week as people say it', async () => {
  const { field } = open()
  expect(field.value).toBe('2026年11月24日')
  const heads = (await screen.findAllByRole('columnheader')).map(({ textContent }) => textContent)
  expect(heads).toEqual(['一', '二', '三', '四', '五', '六', '日'])
})

it('hands on the day that is pressed, and no day after the last', async () => {
  const { chosen } = open('2026-11-26')
  fireEvent.click(await screen.findByTitle('2026年11月27日'))
  expect(chosen).not.toHaveBeenCalled()
  fireEvent.click(await screen.findByTitle('2026年11月20日'))
  expect(chosen).toHaveBeenLastCalledWith('2026-11-20')
})

it('calls the buttons of year and month what is written on them', async () => {
  open()
  await screen.findByRole('button', { name: '2026年' })
  expect(screen.getByRole('button', { name: '11月' })).toBeTruthy()
})
