import { type Element as EaselElement, Event as EaselEvent } from 'glass-easel'
import { attributeOf } from './easel-attributes'

export type WithEasel = HTMLElement & { __wxElement?: EaselElement }

/** Sends a native component's event to the page that drew it. */
export const tell = (element: Element | null, type: string, detail: object): void => {
  const target = (element as WithEasel | null)?.__wxElement
  if (target) EaselEvent.triggerEvent(target, type, detail, {})
}

type Field = HTMLInputElement | HTMLTextAreaElement
const isField = (element: EventTarget | null): element is Field =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement

/** Typing: the web's events become WeChat's, with the value in `detail`. */
const forwardTyping = (document: Document) => {
  for (const type of ['input', 'focus', 'blur']) {
    const forward = (event: Event) => {
      if (!isField(event.target) || !(event.target as WithEasel).__wxElement) return
      event.stopImmediatePropagation()
      tell(event.target, type, { value: event.target.value, cursor: event.target.selectionStart ?? 0 })
    }
    document.addEventListener(type, forward, true)
  }
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement)
      tell(event.target, 'confirm', { value: event.target.value })
  })
}

const isOn = (element: Element) => ['true', ''].includes(element.getAttribute('checked') ?? 'no')

const set = (element: Element, on: boolean) => {
  element.setAttribute('checked', String(on))
  element.setAttribute('aria-checked', String(on))
}

const chosenIn = (group: Element, kind: string) =>
  [...group.querySelectorAll(kind)]
    .filter(isOn)
    .map((element) => String(attributeOf(element as HTMLElement, 'value') ?? ''))

const flip = (control: Element): void => {
  set(control, !isOn(control))
  tell(control, 'change', { value: isOn(control) })
}

const choose = (radio: Element): void => {
  const group = radio.closest('radio-group')
  for (const other of group?.querySelectorAll('radio') ?? []) set(other, other === radio)
  if (group) tell(group, 'change', { value: chosenIn(group, 'radio')[0] })
}

const tick = (box: Element): void => {
  set(box, !isOn(box))
  const group = box.closest('checkbox-group')
  if (group) tell(group, 'change', { value: chosenIn(group, 'checkbox') })
}

const presses: Readonly<Record<string, (control: Element) => void>> = { switch: flip, radio: choose, checkbox: tick }
const press = (control: Element) => presses[control.tagName.toLowerCase()]?.(control)

/** Switches, check boxes and radio buttons, alone or by their label. */
const forwardPresses = (document: Document) => {
  const pressed = (event: Event) => {
    const at = event.target instanceof Element ? event.target : null
    const control = at?.closest('switch,checkbox,radio') ?? at?.closest('label')?.querySelector('switch,checkbox,radio')
    if (control && control.getAttribute('disabled') !== 'true') press(control)
  }
  document.addEventListener('click', pressed, true)
}

/** Reaching the end of a scroll-view. */
const forwardScrolling = (document: Document) => {
  const scrolled = (event: Event) => {
    if (!(event.target instanceof HTMLElement) || event.target.tagName !== 'SCROLL-VIEW') return
    const { scrollTop, scrollLeft, scrollHeight, scrollWidth, clientHeight } = event.target
    tell(event.target, 'scroll', { scrollTop, scrollLeft, scrollHeight, scrollWidth })
    if (scrollTop + clientHeight >= scrollHeight - 50) tell(event.target, 'scrolltolower', { direction: 'bottom' })
  }
  document.addEventListener('scroll', scrolled, true)
}

const roles: Readonly<Record<string, string>> = { switch: 'switch', checkbox: 'checkbox', radio: 'radio' }
const fits: Readonly<Record<string, string>> = {
  aspectFit: 'contain',
  aspectFill: 'cover',
  widthFix: 'contain',
  heightFix: 'contain',
}

const showPicture = (image: HTMLElement, name: string, value: unknown, pictureAt: (path: string) => string) => {
  if (name === 'src') image.style.backgroundImage = value ? `url("${pictureAt(String(value))}")` : ''
  if (name === 'mode') image.style.backgroundSize = fits[String(value)] ?? '100% 100%'
  if (name === 'aria-label' && value) image.setAttribute('role', 'img')
}

const showControl = (control: HTMLElement, role: string) => {
  if (!control.hasAttribute('role')) control.setAttribute('role', role)
  control.tabIndex = 0
  control.setAttribute('aria-checked', String(isOn(control)))
}

/** What a native component shows of an attribute: pictures, and to assistive technology its kind and state. */
export const createShowAttribute =
  (pictureAt: (path: string) => string) =>
  (element: HTMLElement, name: string, value: unknown): void => {
    const tag = element.tagName.toLowerCase()
    if (tag === 'image') showPicture(element, name, value, pictureAt)
    const role = roles[tag]
    if (role) showControl(element, role)
  }

/** Buttons by which WeChat itself acts: the one that agrees to the privacy guide. */
const forwardOpenTypes = (document: Document) => {
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button[open-type~="agreePrivacyAuthorization"]') : null
    if (button) tell(button, 'agreeprivacyauthorization', {})
  })
}

/** Stands in for the events of WeChat's native components. */
export const forwardNativeEvents = (document: Document): void => {
  forwardTyping(document)
  forwardPresses(document)
  forwardScrolling(document)
  forwardOpenTypes(document)
}
