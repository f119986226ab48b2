import { ask } from './dialogs'
import { attributeOf } from './easel-attributes'
import { tell } from './native-elements'

const labelsOf = (picker: HTMLElement): readonly string[] => {
  const key = attributeOf(picker, 'range-key') ?? attributeOf(picker, 'rangeKey')
  const range = (attributeOf(picker, 'range') ?? []) as readonly unknown[]
  return range.map((item) => String(typeof key === 'string' && key ? (item as Record<string, unknown>)[key] : item))
}

const pickOne = async (picker: HTMLElement) => {
  const choices = labelsOf(picker).map((text, index) => ({ text, value: index }))
  const value = await ask(picker.ownerDocument, {
    title: '',
    low: true,
    choices: [...choices, { text: '取消', value: -1 }],
  })
  return value < 0 ? undefined : value
}

const fieldKinds: Readonly<Record<string, string>> = { date: 'date', time: 'time' }

/** A date or a time is typed: a wheel says nothing about the page. */
const pickMoment = async (picker: HTMLElement, kind: string) => {
  const document = picker.ownerDocument
  const asked = ask(document, {
    title: '请选择',
    low: true,
    choices: [
      { text: '确定', value: true },
      { text: '取消', value: false },
    ],
  })
  const field = document.createElement('input')
  field.type = kind
  field.setAttribute('aria-label', '日期或时间')
  field.value = String(attributeOf(picker, 'value') ?? '')
  document.querySelector('.wx-dialog h2')?.after(field)
  return (await asked) ? field.value : undefined
}

const pickerAt = (target: EventTarget | null) => {
  const picker = target instanceof Element ? target.closest<HTMLElement>('picker') : null
  return picker?.getAttribute('disabled') === 'true' ? null : picker
}

const pick = async (picker: HTMLElement) => {
  const kind = fieldKinds[String(attributeOf(picker, 'mode'))]
  const value = kind ? await pickMoment(picker, kind) : await pickOne(picker)
  if (value === undefined) tell(picker, 'cancel', {})
  else tell(picker, 'change', { value })
}

/** Shows a picker's choices when it is pressed: `selector` as a list, `date` and `time` as a field. */
export const forwardPickers = (document: Document): void => {
  document.addEventListener('click', ({ target }) => {
    const picker = pickerAt(target)
    if (picker) void pick(picker)
  })
}
