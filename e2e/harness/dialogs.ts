import type { Answer, Args } from './answers'

const button = (document: Document, text: string, press: () => void) => {
  const element = document.createElement('button')
  element.type = 'button'
  element.textContent = text
  element.addEventListener('click', press)
  return element
}

type Choice<T> = { readonly text: string; readonly value: T }
type Dialog<T> = {
  readonly title: string
  readonly words?: string
  readonly low?: boolean
  readonly choices: readonly Choice<T>[]
}

/** Puts a dialog over everything and answers with what was pressed. */
export const ask = <T>(document: Document, { title, words = '', low = false, choices }: Dialog<T>): Promise<T> =>
  new Promise((resolve) => {
    const veil = document.createElement('div')
    veil.className = low ? 'wx-veil low' : 'wx-veil'
    const dialog = document.createElement('div')
    dialog.className = 'wx-dialog'
    dialog.setAttribute('role', 'dialog')
    dialog.setAttribute('aria-modal', 'true')
    dialog.setAttribute('aria-label', title || words || '请选择')
    const heading = document.createElement('h2')
    heading.textContent = title
    const paragraph = document.createElement('p')
    paragraph.textContent = words
    const settle = (value: T) => {
      veil.remove()
      resolve(value)
    }
    const buttons = choices.map(({ text, value }) => button(document, text, () => settle(value)))
    dialog.append(...(title ? [heading] : []), ...(words ? [paragraph] : []), ...buttons)
    veil.append(dialog)
    document.body.append(veil)
  })

const text = (value: unknown, otherwise = '') => (typeof value === 'string' && value ? value : otherwise)

const modal = (document: Document, args: Args) => {
  const confirm = { text: text(args['confirmText'], '确定'), value: { confirm: true, cancel: false } }
  const cancel = { text: text(args['cancelText'], '取消'), value: { confirm: false, cancel: true } }
  const choices = args['showCancel'] === false ? [confirm] : [confirm, cancel]
  return ask(document, { title: text(args['title']), words: text(args['content']), choices })
}

const sheet = async (document: Document, { itemList }: Args) => {
  const items = (itemList as readonly string[]).map((item, index) => ({ text: item, value: index }))
  const tapIndex = await ask(document, { title: '', low: true, choices: [...items, { text: '取消', value: -1 }] })
  if (tapIndex < 0) throw new Error('cancel')
  return { tapIndex }
}

const hideToasts = (document: Document) => {
  for (const toast of document.querySelectorAll('.wx-toast')) toast.remove()
}

const showToast = (document: Document, { title, duration = 1500 }: Args, stays = false) => {
  hideToasts(document)
  const toast = document.createElement('div')
  toast.className = 'wx-toast'
  toast.setAttribute('role', 'status')
  toast.textContent = text(title)
  document.body.append(toast)
  if (!stays) setTimeout(() => toast.remove(), Number(duration))
}

/** WeChat's own dialogs, really shown, so that a test presses what a person presses. */
export const dialogs = (document: Document): Record<string, Answer> => ({
  showModal: (args) => modal(document, args),
  showActionSheet: (args) => sheet(document, args),
  showToast: (args) => showToast(document, args),
  showLoading: (args) => showToast(document, args, true),
  hideToast: () => hideToasts(document),
  hideLoading: () => hideToasts(document),
})
