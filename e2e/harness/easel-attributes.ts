import { Element } from 'glass-easel'

type Backend = HTMLElement & { value?: string; __wx?: Record<string, unknown> }

/** WeChat's `aria-role` is the web's `role`. */
const nameOf = (name: string) => (name === 'aria-role' ? 'role' : name)

const isNothing = (value: unknown) => value === undefined || value === null || value === '' || value === false

const asSet = (value: unknown) => {
  if (isNothing(value)) return false
  return value === true ? 'true' : value
}

/** What was set on a native component, with its type: a picker's `range` is a list, not a text. */
export const attributeOf = (element: Backend, name: string): unknown => element.__wx?.[name]

const remember = (element: Backend, name: string, value: unknown) => {
  element.__wx = { ...element.__wx, [name]: value }
  if (name === 'value' && 'value' in element) element.value = isNothing(value) ? '' : String(value)
}

/**
 * Native components differ from HTML: undefined, null, false and '' mean "not set", and `value` is a property. Patches
 * glass-easel once; `changed` sees every attribute that was set.
 */
export const patchAttributes = (changed: (element: HTMLElement, name: string, value: unknown) => void): void => {
  const original = Element.prototype.setAttribute
  Element.prototype.setAttribute = function (name, value) {
    const element = this.$$ as unknown as Backend | null
    if (element) remember(element, name, value)
    original.call(this, nameOf(name), asSet(value))
    if (element) changed(element, name, value)
  }
}
