const attributes = [
  'aria-role',
  'aria-label',
  'aria-hidden',
  'aria-checked',
  'aria-disabled',
  'aria-selected',
  'aria-expanded',
  'aria-level',
  'aria-live',
]
const components = ['View', 'Text', 'Button', 'Image', 'Input', 'Textarea']

/** WeChat's access attributes by component, in the form of Taro's template table ('' = bound, without default). */
const ariaComponents = Object.fromEntries(
  components.map((component) => [component, Object.fromEntries(attributes.map((attribute) => [attribute, '']))]),
)

module.exports = { ariaComponents }
